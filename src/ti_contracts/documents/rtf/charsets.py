"""Which code page the bytes of a text are in: by the font, else by the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from ti_contracts.documents.docx.symbols import symbol, without_private

SYMBOL: Final = 2
_USUAL: Final = "cp1252"
# \fcharset of a font; 0 and 1 (the default) are left to the file.
_OF_CHARSET: Final[Mapping[int, str]] = MappingProxyType(
    {77: "mac_roman", 78: "shift_jis", 79: "cp949", 80: "gb2312", 81: "big5", 128: "cp932", 129: "cp949"}
    | {130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255"}
    | {178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850"}
)
_OF_PAGE: Final[Mapping[int, str]] = MappingProxyType(
    {10000: "mac_roman", 65001: "utf-8", 708: "iso8859_6", 709: "iso8859_6", 819: "latin_1", 1361: "johab"}
)
_KNOWN_PAGES: Final = frozenset(
    (
        *(437, 720, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869, 874),
        *(932, 936, 949, 950, *range(1250, 1259)),
    )
)


@dataclass(slots=True)
class Font:
    """A font of the font table; ``page`` is its own code page, "" where the file's holds."""

    name: str = ""
    page: str = ""
    symbols: bool = False


@dataclass(slots=True)
class Charsets:
    """The code page of the file and those of its fonts, by number."""

    page: str = _USUAL
    fonts: dict[int, Font] = field(default_factory=dict)

    def decoded(self, data: bytes, font: int) -> str:
        """Bytes of a text in a font."""
        of = self.fonts.get(font)
        if of is not None and of.symbols:
            return "".join(symbol(of.name, f"{0xF000 + byte:X}") for byte in data)
        if data.isascii():
            return data.decode("ascii")
        return data.decode((of and of.page) or self.page, "replace")

    def readable(self, text: str, font: int) -> str:
        """Text given in Unicode, with the letters of symbol fonts as what they show."""
        of = self.fonts.get(font)
        return without_private(text, of.name if of else "")


def page_named(number: int) -> str:
    r"""The codec of a code page (\ansicpg, \cpg); "" for one that is not known."""
    if number in _OF_PAGE:
        return _OF_PAGE[number]
    return f"cp{number}" if number in _KNOWN_PAGES else ""


def page_of_charset(charset: int) -> str:
    r"""The codec of a \fcharset; "" where the file's own holds."""
    return _OF_CHARSET.get(charset, "")
