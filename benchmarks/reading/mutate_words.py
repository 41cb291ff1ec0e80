"""Damages files that are made of words and signs (PDF, RTF, HTML, Markdown, text); hides their patterns."""

import re
from collections.abc import Callable
from random import Random
from typing import Final

Step = Callable[[bytes, Random], bytes]

NUMBERS: Final = (
    b"-1", b"0", b"1", b"2", b"7", b"255", b"65536", b"2147483647", b"2147483648", b"-2147483649",
    b"99999999999999999999", b"-1e9", b"1e308", b"0.00001", b"NaN", b"", b"9" * 400,
)  # fmt: skip
_NUMBER: Final = re.compile(rb"-?\d+(?:\.\d+)?")
_REFERENCE: Final = re.compile(rb"\b(\d+) 0 R\b")
_NAME: Final = re.compile(rb"/[A-Za-z]\w*")
_OBJECT: Final = re.compile(rb"\d+ 0 obj.*?endobj\s*", re.DOTALL)
_OPERATOR: Final = re.compile(rb"\b(?:BT|ET|Tj|TJ|Tm|Td|cm|q|Q|re|l|m|S|Do)\b|\((?:[^()\\]|\\.)*\)")
_CONTROL: Final = re.compile(rb"\\(?:[a-z]+-?\d* ?|'[0-9a-f]{2}|[^a-z])")
_GROUP: Final = re.compile(rb"[{}]")
_TAG: Final = re.compile(rb"</?[a-z][^<>]*>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(rb'="[^"]*"')
_MARK: Final = re.compile(rb"(?m)^[ >]*(?:[-*+#|>]+|\d+[.)]|[a-z]\))|[*_`~\[\]()|]+|&\w+;")
_LINE: Final = re.compile(rb"[^\n]*\n")
_NUMBER_WORDS: Final = (
    b"9.9.9.9.9.9 ",
    b"(iv) ",
    b"1) ",
    b"A. ",
    b"Schedule ",
    b"KPI 1 ",
    b"(aa) ",
    b"99999999. ",
)
_CHARACTERS: Final = ("\u202e", "\u200b", "\ufeff", "\u0301", "\u00ad", "\U0001f9d1", "\u2028", "\0", "\x0b")
_SIGNS: Final = (*(char.encode() for char in _CHARACTERS), b"\xed\xa0\x80", b"\xff\xfe", *_NUMBER_WORDS)
_CODINGS: Final = ("utf-16", "utf-16-be", "utf-32", "cp1252", "utf-7", "cp037", "utf-8-sig", "shift_jis")
_DEEP: Final = {
    "rtf": (b"{", b"}"),
    "pdf": (b"<<", b"[", b"(", b"q "),
    "html": (b"<div>", b"<table><tr><td>", b"<ol><li>", b"<b>"),
    "markdown": (b"> ", b"- ", b"  ", b"[", b"**", b"`", b"1. "),
}  # fmt: skip


def damaged_pdf(data: bytes, source: Random) -> bytes:
    """Another number, length, offset, reference or name; an object, operator or string lost or doubled."""
    return _one_of(
        (_number, _number, _reference, _named, _swap(_OBJECT), _swap(_OPERATOR), _deep("pdf")), data, source
    )


def damaged_rtf(data: bytes, source: Random) -> bytes:
    """Another parameter; control words lost, doubled or exchanged; groups that do not balance."""
    return _one_of((_number, _number, _swap(_CONTROL), _swap(_GROUP), _deep("rtf")), data, source)


def damaged_html(data: bytes, source: Random) -> bytes:
    """Tags lost, doubled or exchanged; other attributes; another encoding; deep nesting."""
    return _one_of((_swap(_TAG), _number, _attribute, _coded, _deep("html"), _signed), data, source)


def damaged_markdown(data: bytes, source: Random) -> bytes:
    """Marks and lines lost, doubled or exchanged; another encoding; deep nesting."""
    steps = (_swap(_MARK), _swap(_LINE), _number, _coded, _deep("markdown"), _signed, _swap(_TAG))
    return _one_of(steps, data, source)


def damaged_text(data: bytes, source: Random) -> bytes:
    """Lines lost, doubled or exchanged; other numbers; odd signs; another encoding."""
    return _one_of((_swap(_LINE), _number, _coded, _signed), data, source)


def _one_of(steps: tuple[Step, ...], data: bytes, source: Random) -> bytes:
    return source.choice(steps)(data, source)


def _number(data: bytes, source: Random) -> bytes:
    return _changed(_NUMBER, data, source, lambda old: source.choice(NUMBERS) or old)


def _reference(data: bytes, source: Random) -> bytes:
    return _changed(_REFERENCE, data, source, lambda _: b"%d 0 R" % source.randrange(16))


def _named(data: bytes, source: Random) -> bytes:
    names = _NAME.findall(data) or [b"/Nothing"]
    return _changed(_NAME, data, source, lambda _: source.choice(names))


def _attribute(data: bytes, source: Random) -> bytes:
    values = (*NUMBERS, b"x" * 5000, b"&#xD800;", b"&#0;", b"]]>")
    return _changed(_ATTRIBUTE, data, source, lambda _: b'="' + source.choice(values) + b'"')


def _signed(data: bytes, source: Random) -> bytes:
    at = source.randrange(len(data) + 1)
    return data[:at] + source.choice(_SIGNS) * source.choice((1, 3, 60)) + data[at:]


def _coded(data: bytes, source: Random) -> bytes:
    return data.decode("utf-8", "replace").encode(source.choice(_CODINGS), "replace")


def _deep(kind: str) -> Step:
    def step(data: bytes, source: Random) -> bytes:
        at = source.randrange(len(data) + 1)
        return data[:at] + source.choice(_DEEP[kind]) * source.choice((5, 60, 300, 3000)) + data[at:]

    return step


def _swap(pattern: re.Pattern[bytes]) -> Step:
    """Loses, doubles or multiplies one match, or puts another in its place."""

    def step(data: bytes, source: Random) -> bytes:
        def changed(old: bytes) -> bytes:
            match source.randrange(4):
                case 0:
                    return b""
                case 1:
                    return old * 2
                case 2:
                    return old * source.choice((5, 100))
                case _:
                    return source.choice(found)[0]

        found = list(pattern.finditer(data))
        return _changed(pattern, data, source, changed) if found else data

    return step


def _changed(pattern: re.Pattern[bytes], data: bytes, source: Random, new: Callable[[bytes], bytes]) -> bytes:
    found = list(pattern.finditer(data))
    if not found:
        return data
    place = source.choice(found)
    return data[: place.start()] + new(place[0]) + data[place.end() :]
