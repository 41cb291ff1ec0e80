"""Hides dirt in text: control and zero-width characters, odd spaces, soft hyphens, ligatures; done once."""

import re
import unicodedata

_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
# Soft hyphen, Mongolian vowel separator, zero-width and direction marks, byte order mark, annotations.
_INVISIBLE = (0xAD, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
_NEVER_TEXT = (*range(0xFFF9, 0xFFFC), 0xFFFE, 0xFFFF)
_BREAKS = (*range(0x09, 0x0E), 0x85, 0x2028, 0x2029)


def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys((*range(32), *range(127, 160)))
    table |= dict.fromkeys((*_INVISIBLE, *_NEVER_TEXT))
    table |= dict.fromkeys(_BREAKS, " ")
    spaces = (chr(c) for c in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000))
    table |= {ord(c): " " for c in spaces if unicodedata.category(c) == "Zs"}
    return table | {ord(c): text for c, text in _LIGATURES.items()}


_TABLE = _table()
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(r" {2,}")


def clean_line(text: str) -> str:
    """One line: white space collapsed; typographic quotes and dashes stay. Idempotent."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    return _SPACES.sub(" ", _SURROGATE.sub("", text.translate(_TABLE))).strip(" ")


def clean_places(text: str) -> list[int]:
    """For each character of ``clean_line(text)`` the index in ``text`` of the character it comes from."""
    shown = [
        (char, n) for n, raw in enumerate(text) if not _SURROGATE.match(raw) for char in raw.translate(_TABLE)
    ]
    spaced = [
        (char, n)
        for (char, n), (before, _) in zip(shown, [(" ", 0), *shown], strict=False)
        if (char, before) != (" ", " ")
    ]
    if spaced and spaced[-1][0] == " ":
        spaced.pop()
    return [n for _, n in spaced]
