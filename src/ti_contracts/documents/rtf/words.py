"""Control words that stand for characters, looks, and properties of paragraphs and rows."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from ti_contracts.documents.rtf.charsets import SYMBOL, Font, page_named, page_of_charset
from ti_contracts.documents.rtf.state import BARE, PLAIN
from ti_contracts.documents.rtf.story import DEEPEST_TABLE
from ti_contracts.documents.rtf.tables import RowShape
from ti_contracts.documents.rtf.walk import Walk

Handler: TypeAlias = Callable[[Walk, int | None], None]

CHARACTERS: Final[Mapping[bytes, str]] = MappingProxyType(
    {b"tab": " ", b"line": " ", b"lbr": " ", b"page": " ", b"column": " ", b"emspace": " ", b"enspace": " "}
    | {b"qmspace": " ", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“"}
    | {b"rdblquote": "”", b"bullet": "•"}
)
SIGNS: Final[Mapping[bytes, str]] = MappingProxyType(
    {b"~": " ", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}"}
)
_UNDERLINES: Final = (
    *("ul", "uld", "uldash", "uldashd", "uldashdd", "uldb", "ulhwave", "ulldash", "ulth", "ulthd"),
    *("ulthdash", "ulthdashd", "ulthdashdd", "ulthldash", "ululdbwave", "ulw", "ulwave"),
)
_LARGEST: Final = 3_000  # half-points


def _look(name: str) -> Handler:
    def handle(walk: Walk, number: int | None) -> None:
        chars = walk.group.chars
        on = number != 0
        if getattr(chars.look, name) != on:
            walk.group.chars = chars._replace(look=chars.look._replace(**{name: on}))

    return handle


def _no_underline(walk: Walk, _: int | None) -> None:
    _UNDERLINED(walk, 0)


def _size(walk: Walk, number: int | None) -> None:
    chars = walk.group.chars
    if number is not None and 0 < number <= _LARGEST and number != chars.look.size:
        walk.group.chars = chars._replace(look=chars.look._replace(size=number))


def _plain(walk: Walk, _: int | None) -> None:
    walk.group.chars = PLAIN._replace(font=walk.usual_font, fallback=walk.group.chars.fallback)


def _deleted(walk: Walk, number: int | None) -> None:
    walk.group.chars = walk.group.chars._replace(gone=number != 0)


def _inserted(walk: Walk, number: int | None) -> None:
    walk.group.chars = walk.group.chars._replace(new=number != 0)


def _fallback(walk: Walk, number: int | None) -> None:
    walk.group.chars = walk.group.chars._replace(fallback=min(max(number or 0, 0), 100))


def _unicode(walk: Walk, number: int | None) -> None:
    code = number or 0
    code = code & 0xFFFF if code < 0x10000 else code
    if code <= 0x10FFFF:
        walk.text(walk.charsets.readable(chr(code), walk.group.chars.font))
    walk.passing = walk.group.chars.fallback


def _font(walk: Walk, number: int | None) -> None:
    number = number or 0
    if walk.group.role == "fonts":
        walk.font = walk.charsets.fonts.setdefault(number, Font())
    elif number != walk.group.chars.font:
        walk.group.chars = walk.group.chars._replace(font=number)


def _usual_font(walk: Walk, number: int | None) -> None:
    walk.usual_font = number or 0
    walk.group.chars = walk.group.chars._replace(font=walk.usual_font)


def _charset(walk: Walk, number: int | None) -> None:
    if walk.group.role == "fonts":
        walk.font.symbols = number == SYMBOL
        walk.font.page = walk.font.page or page_of_charset(number or 0)


def _font_page(walk: Walk, number: int | None) -> None:
    if walk.group.role == "fonts":
        walk.font.page = page_named(number or 0) or walk.font.page


def _file_page(walk: Walk, number: int | None) -> None:
    walk.charsets.page = page_named(number or 0) or walk.charsets.page


def _page(name: str) -> Handler:
    def handle(walk: Walk, _: int | None) -> None:
        walk.charsets.page = name

    return handle


def _bare(walk: Walk, _: int | None) -> None:
    walk.group.para = BARE


def _level(walk: Walk, number: int | None) -> None:
    walk.group.para = walk.group.para._replace(level=min(max(number or 0, 0), 8))


def _in_table(walk: Walk, number: int | None) -> None:
    walk.group.para = walk.group.para._replace(table=number != 0)


def _style(walk: Walk, number: int | None) -> None:
    if walk.group.role == "styles":
        walk.entry.number = number or 0
    else:
        walk.group.para = walk.group.para._replace(style=number or 0)


def _based_on(walk: Walk, number: int | None) -> None:
    # 222 is how Word writes "on none".
    walk.entry.base = -1 if number in (None, 222) else number or 0


def _outline(walk: Walk, number: int | None) -> None:
    if walk.group.role == "styles":
        walk.entry.outline = number or 0
    else:
        walk.group.para = walk.group.para._replace(outline=number or 0)


def _list(walk: Walk, number: int | None) -> None:
    walk.group.para = walk.group.para._replace(listed=bool(number))


def _depth(walk: Walk, number: int | None) -> None:
    walk.group.para = walk.group.para._replace(depth=min(max(number or 0, 0), DEEPEST_TABLE))


def _end(walk: Walk, _: int | None) -> None:
    # The end of a paragraph that is deleted joins it to the next one; a hidden end does so in print.
    if walk.group.words is None and not walk.group.chars.gone:
        if walk.group.chars.look.hidden and not walk.story.draft.empty:
            walk.story.draft.add(" ", PLAIN.look)
        else:
            walk.end_paragraph()


def _cell(walk: Walk, _: int | None) -> None:
    _end_cell(walk, 1)


def _nested_cell(walk: Walk, _: int | None) -> None:
    _end_cell(walk, max(walk.group.para.depth, 2))


def _end_cell(walk: Walk, depth: int) -> None:
    if walk.group.words is None:
        walk.end_paragraph(depth)
        walk.story.end_cell(depth)


def _row(walk: Walk, _: int | None) -> None:
    if walk.group.words is None:
        walk.story.end_row(1, walk.row)


def _nested_row(walk: Walk, _: int | None) -> None:
    if walk.group.words is None:
        walk.story.end_row(max(walk.story.depth, 2), walk.row)


def _new_row(walk: Walk, _: int | None) -> None:
    walk.row = RowShape()


def _edge(walk: Walk, number: int | None) -> None:
    walk.row.edge(number or 0)


def _down(walk: Walk, _: int | None) -> None:
    walk.row.down.add(len(walk.row.edges))


def _across(walk: Walk, _: int | None) -> None:
    walk.row.across.add(len(walk.row.edges))


def _header_row(walk: Walk, number: int | None) -> None:
    walk.row.header = number != 0


def _note_mark(walk: Walk, _: int | None) -> None:
    if len(walk.stories) == 1:
        walk.referred = True


def _endnote(walk: Walk, _: int | None) -> None:
    walk.story.endnote = len(walk.stories) > 1


def _marks(endnotes: bool, style: str) -> Handler:
    def handle(walk: Walk, _: int | None) -> None:
        walk.marks[endnotes].style = style

    return handle


def _first_mark(endnotes: bool) -> Handler:
    def handle(walk: Walk, number: int | None) -> None:
        walk.marks[endnotes].next = min(max(number or 1, 1), 100_000)

    return handle


def _of_field(name: str) -> Handler:
    def handle(walk: Walk, number: int | None) -> None:
        if walk.fields and walk.group.role == "form":
            setattr(walk.fields[-1], name, number or 0)

    return handle


_UNDERLINED: Final = _look("underlined")
_NUMBERS: Final = {
    "ar": "decimal", "alc": "lowerLetter", "auc": "upperLetter", "rlc": "lowerRoman", "ruc": "upperRoman",
    "chi": "chicago",
}  # fmt: skip
HANDLERS: Final[Mapping[bytes, Handler]] = MappingProxyType(
    {
        b"b": _look("bold"),
        b"caps": _look("caps"),
        b"v": _look("hidden"),
        b"webhidden": _look("hidden"),
        b"strike": _look("struck"),
        b"striked": _look("struck"),
        b"ulnone": _no_underline,
        b"fs": _size,
        b"plain": _plain,
        b"deleted": _deleted,
        b"mvf": _deleted,
        b"revised": _inserted,
        b"mvt": _inserted,
        b"uc": _fallback,
        b"u": _unicode,
        b"f": _font,
        b"deff": _usual_font,
        b"fcharset": _charset,
        b"cpg": _font_page,
        b"ansicpg": _file_page,
        b"mac": _page("mac_roman"),
        b"pc": _page("cp437"),
        b"pca": _page("cp850"),
        b"pard": _bare,
        b"s": _style,
        b"sbasedon": _based_on,
        b"outlinelevel": _outline,
        b"ls": _list,
        b"ilvl": _level,
        b"intbl": _in_table,
        b"itap": _depth,
        b"par": _end,
        b"sect": _end,
        b"cell": _cell,
        b"nestcell": _nested_cell,
        b"row": _row,
        b"nestrow": _nested_row,
        b"trowd": _new_row,
        b"cellx": _edge,
        b"clvmrg": _down,
        b"clmrg": _across,
        b"trhdr": _header_row,
        b"chftn": _note_mark,
        b"ftnalt": _endnote,
        b"ftnstart": _first_mark(endnotes=False),
        b"aftnstart": _first_mark(endnotes=True),
        b"fftype": _of_field("type"),
        b"ffres": _of_field("result"),
        b"ffdefres": _of_field("default"),
    }
    | {name.encode(): _UNDERLINED for name in _UNDERLINES}
    | {f"ftnn{end}".encode(): _marks(endnotes=False, style=style) for end, style in _NUMBERS.items()}
    | {f"aftnn{end}".encode(): _marks(endnotes=True, style=style) for end, style in _NUMBERS.items()}
)
