"""Hides how clause numbers and bullets are typed: what is a label at the start of a line and what is not."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Family(StrEnum):
    """What a label looks like; ``numbering`` works out from it which clause it hangs under."""

    DECIMAL = "decimal"  # 4.2, 4.2.1, 4.2(b): says its whole place by itself
    INTEGER = "integer"  # 4, 4. or 4)
    LETTER = "letter"  # (a), a), (iv), iv., (2)
    UPPER = "upper"  # A., II., (A)
    WORD = "word"  # Schedule 2, Appendix B
    CODE = "code"  # A1, KPI 4


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed; ``body`` is bare of brackets and stops, ``wrap`` what stood around it ("(%)")."""

    printed: str
    family: Family
    body: str
    wrap: str = "%"

    @property
    def depth(self) -> int:
        """How many parts a decimal number has; 1 for every other label."""
        return len(re.findall(r"\w+", self.body)) if self.family is Family.DECIMAL else 1


_MONTHS = (
    r"january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
# Words after a number that make it a quantity, a time or a date, however they are capitalised.
_UNITS = re.compile(
    rf"(?:{_MONTHS}|kg|g|mg|km|m|mm|cm|miles?|per|per cent|percent|million|billion|thousand|bn|wte|fte|whole"
    r"|working|calendar|business|hours?|hrs?|days?|weeks?|months?|years?|minutes?|mins?|am|pm|a\.m|p\.m"
    r"|times|people|persons|beds?|units?|points?|x|nights?|sessions?|st|nd|rd|th|noon|midnight)\b",
    re.IGNORECASE,
)
# Words that join a number to the sentence it stands in.
_JOINS = re.compile(
    r"(?:to|and|or|of|out|above|below|applies|apply|is|are|was|has|shall|will|must|may|does)\b"
)
_MODAL = re.compile(r"\b(?:must|shall|will|should|may|is|are|was|has|have|can|cannot)\b", re.IGNORECASE)

_WORD = re.compile(
    r"(?P<word>(?i:schedule|appendix|annexe?|article|section|part|chapter|clause|attachment|exhibit|lot"
    r"|question|kpi|lqr))(?P<gap>\s?)(?P<body>\d{1,3}[A-Za-z]?(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-Z]\d{1,2}|[A-Z]{1,2})"
    r"(?P<end>\s*[:.–—-]\s+|\s*[:.]$|\s+|$)"
)
_DECIMAL = re.compile(
    r"(?P<body>(?:\d{1,3}[A-Z]?|[A-Z]{1,4})(?:\.\d{1,3}){1,5}(?:\([A-Za-z0-9]{1,4}\))*|\d{1,3}(?:\([A-Za-z0-9]{1,4}\))+)"
    r"[.:)]?(?:\s+[–—-])?\s+"
)
_INTEGER = re.compile(r"(?P<body>\d{1,3})(?P<close>[.)])(?:\s+[–—-])?\s+(?=\S)")
_BARE = re.compile(r"(?P<body>\d{1,2})(?:\s+[–—:-])?\s+(?=[A-Z“\"‘'(])")
_BRACKET = re.compile(r"\((?P<body>[a-z]|([a-z])\2|[ivxl]{1,7}|[A-Z]|[IVXL]{1,7}|\d{1,2})\)[.:]?\s+(?=\S)")
_LOWER = re.compile(r"(?P<body>[a-z]|[ivxl]{2,7})(?P<close>[.)])\s+(?=\S)")
_UPPER = re.compile(r"(?P<body>[A-Z]|[IVXL]{2,7})(?P<close>[.)])\s+(?=[A-Z0-9“\"‘'\[])")
_CODE = re.compile(r"(?P<body>[A-Z]{1,2}\d{1,3}(?:\.\d{1,2})*)[.:)]?\s+(?=[A-Z“\"‘'\[])")
# A line that begins with a word can have no label but a word's ("Schedule 2"): most lines are tried once.
_ORDINARY = re.compile(r"[A-Za-z][a-z]*\s")
_ROMAN = re.compile(r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_BULLET = re.compile(r"(?:[•●▪■◦○‣⁃∙·➢➤►✓✔◆❖\uf0a7\uf0b7\uf0d8\uf0fc\uf02d]\s*|[-*–—o§]\s+)(?=\S)")


def split_bullet(text: str) -> tuple[bool, str]:
    """Whether the line starts with a bullet sign, and the words after it."""
    found = _BULLET.match(text)
    return (True, text[found.end() :]) if found else (False, text)


def split_label(text: str, bare: bool = False) -> tuple[Label | None, str]:
    """The label at the start of a line, and the words after it.

    ``bare`` also takes a number without a stop ("1 BACKGROUND"); whether that is right only the lines around
    it can tell. A line that is nothing but a number keeps it as its words.
    """
    if _ORDINARY.match(text):
        return _word(text)
    for split in (_word, _decimal, _integer, _letter, _code, *((_bare,) if bare else ())):
        label, rest = split(text)
        if label is not None:
            return label, rest
    return None, text


def parse_label(number: str) -> Label:
    """A label that the format itself supplies ("4.2", "(a)", "Schedule 1")."""
    label, _ = split_label(f"{number} X", bare=True)
    if label is not None and label.printed == number:
        return label
    if re.fullmatch(r"\d{1,4}[.)]?", number):
        return Label(number, Family.INTEGER, number.rstrip(".)"))
    return Label(number, Family.CODE, number)


def roman(body: str) -> int:
    """The value of a lower-case roman number, 0 if it is none."""
    if not body or not _ROMAN.fullmatch(body):
        return 0
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[c] for c in body]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))


def follows(before: Label, after: Label) -> bool:
    """Whether one label comes directly after the other in a run: B. after A., 4.3 after 4.2."""
    if (before.family, before.wrap) != (after.family, after.wrap):
        return False
    pairs = (_parts(before.body), _parts(after.body))
    if pairs[0][0] != pairs[1][0]:
        return False
    return any(value + 1 in _values(pairs[1][1]) for value in _values(pairs[0][1]))


def _parts(body: str) -> tuple[str, str]:
    """What the labels of a run share, and what counts: ("4.", "2")."""
    last = re.search(r"(?:\d+|[a-z]+)\W*$", body, re.IGNORECASE)
    return (body[: last.start()], last[0].strip(".() ")) if last else (body, "")


def _values(body: str) -> set[int]:
    if body.isdigit():
        return {int(body)}
    letter = {ord(body.lower()) - 96} if len(body) == 1 else set()
    return letter | ({roman(body.lower())} - {0})


def _word(text: str) -> tuple[Label | None, str]:
    found = _WORD.match(text)
    if not found:
        return None, text
    rest = text[found.end() :]
    name = f"{found['word']}{found['gap']}{found['body']}"
    if not found["gap"] and found["word"].lower() not in {"kpi", "lqr"}:
        return None, text
    if found["end"].strip() or not rest:
        return Label(name, Family.WORD, name.casefold()), rest
    title = (
        rest[0].isupper() and len(rest.split()) <= 14 and not rest.endswith(".") and not _MODAL.search(rest)
    )
    measure = found["word"].lower() in {"kpi", "lqr", "question"} and rest[0].isupper()
    return (Label(name, Family.WORD, name.casefold()), rest) if title or measure else (None, text)


def _decimal(text: str) -> tuple[Label | None, str]:
    found = _DECIMAL.match(text)
    if not found:
        return None, text
    rest = text[found.end() :]
    if re.fullmatch(r"[1-9]\d?\.0", found["body"]) and rest[:1].isupper() and not _UNITS.match(rest):
        printed = text[: found.end()].rstrip(" –—-")  # "1.0 Introduction" is section 1
        return Label(printed, Family.INTEGER, found["body"][:-2], "%.0"), rest
    parts = re.findall(r"\d+", found["body"].partition("(")[0])
    # "4.5 Hours of opening" is a title, "4.5 hours" is not.
    quantity = _UNITS.match(rest) is not None and (rest[:1].islower() or rest[:3] in {"WTE", "FTE"})
    if not rest or any(p.startswith("0") for p in parts) or quantity or _JOINS.match(rest):
        return None, text
    if rest[0] in "%£$€/+=<>≤≥×" or (rest[0].isdigit() and not re.match(r"\d[\d,./%–-]*\s+[a-z]", rest)):
        return None, text
    return Label(text[: found.end()].rstrip(" –—-"), Family.DECIMAL, found["body"]), rest


def _integer(text: str) -> tuple[Label | None, str]:
    found = _INTEGER.match(text)
    if not found:
        return None, text
    printed = found["body"] + found["close"]
    return Label(printed, Family.INTEGER, found["body"], "%" + found["close"]), text[found.end() :]


def _bare(text: str) -> tuple[Label | None, str]:
    found = _BARE.match(text)
    rest = text[found.end() :] if found else ""
    if not found or found["body"].startswith("0") or _UNITS.match(rest):
        return None, text
    return Label(found["body"], Family.INTEGER, found["body"]), rest


def _letter(text: str) -> tuple[Label | None, str]:
    found = _BRACKET.match(text) or _LOWER.match(text) or _UPPER.match(text)
    if not found:
        return None, text
    body = found["body"]
    if len(body) > 1 and len(set(body)) > 1 and not body.isdigit() and not roman(body.lower()):
        return None, text
    close = found.groupdict().get("close")
    wrap = f"%{close}" if close else "(%)"
    family = Family.UPPER if body.isupper() else Family.LETTER
    return Label(wrap.replace("%", body), family, body, wrap), text[found.end() :]


def _code(text: str) -> tuple[Label | None, str]:
    found = _CODE.match(text)
    if not found:
        return None, text
    return Label(found["body"], Family.CODE, found["body"]), text[found.end() :]
