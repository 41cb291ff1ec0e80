"""The letters of symbol fonts (Symbol, Wingdings) as the characters that they show."""

from types import MappingProxyType
from typing import Final

# What contracts use symbol fonts for: comparisons in targets, tick boxes, bullets, arrows.
_SYMBOL: Final = MappingProxyType(
    {0x2D: "−", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB0: "°", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈"}
    | {0xB7: "•", 0xAE: "→", 0xA5: "∞", 0xE5: "Σ", 0x61: "α", 0x62: "β", 0x6D: "µ", 0x70: "π", 0x44: "Δ"}
)
_WINGDINGS: Final = MappingProxyType(
    {
        0x6F: "☐",
        0x70: "☐",
        0x71: "☐",
        0x72: "☐",
        0xA8: "☐",
        0x78: "☒",
        0xFD: "☒",
        0xFE: "☑",
        0xFC: "✓",
        0xFB: "✗",
    }
    | {
        0xA7: "▪",
        0x6E: "■",
        0x6C: "●",
        0x9F: "•",
        0xE0: "→",
        0xF0: "→",
        0xD8: "➢",
        0x76: "❖",
        0x28: "☎",
        0x2A: "✉",
    }
)
_WINGDINGS_2: Final = MappingProxyType(
    {0x50: "✓", 0x4F: "✗", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0xA3: "☐", 0x2A: "☐"}
)
_FONTS: Final = MappingProxyType({"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2})


def symbol(font: str, code: str) -> str:
    """The character that ``w:sym`` prints; a space where its font is not known."""
    try:
        point = int(code, 16)
    except ValueError:
        return " "
    if font.lower() in _FONTS or 0xF000 <= point <= 0xF0FF:
        return _glyph(font, point)
    return chr(point) if 0x20 <= point < 0xD800 else " "


def without_private(text: str, font: str) -> str:
    """Text in which letters of the private use area, as symbol fonts have them, are readable."""
    return "".join(_glyph(font, ord(c)) if "\uf000" <= c <= "\uf0ff" else c for c in text)


def _glyph(font: str, point: int) -> str:
    letter = point - 0xF000 if point >= 0xF000 else point
    known = _FONTS.get(font.lower(), _SYMBOL)
    if letter in known:
        return known[letter]
    # The plain letters of Symbol are Greek, those of the Wingdings pictures: neither reads as itself.
    return chr(letter) if known is _SYMBOL and 0x20 <= letter < 0x40 else " "
