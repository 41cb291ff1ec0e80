"""Hides the walk over an HTML tree: headings, paragraphs, numbered lists, definition lists and quotations."""

import re
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from ti_contracts.documents.blocks import Block, BlockKind
from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.html_tables import grid_of, is_layout
from ti_contracts.documents.numbers import split_bullet, split_label
from ti_contracts.documents.size import Room, check_text
from ti_contracts.documents.text import blocks_of_text
from ti_contracts.model.document import Unread

_SKIPPED = frozenset({"script", "style", "noscript", "template", "head", "select", "svg", "math", "input"})
_UNREADABLE = {
    "iframe": "embedded page",
    "object": "embedded object",
    "embed": "embedded object",
    "canvas": "drawing",
}
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dt",
        "fieldset",
    }
    | {
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "hr",
        "legend",
        "main",
        "p",
        "section",
        "summary",
    }
)
_STRUCK = frozenset({"del", "s", "strike"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STRUCK_STYLE = re.compile(r"text-decoration[^;]*line-through", re.IGNORECASE)
_DEEPEST = 150  # levels of recursion; below, the words are kept and the structure is not


@dataclass(frozen=True, slots=True)
class _Place:
    """What surrounds a piece of text: a heading, a list at some depth, a quotation, words struck out."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    quotation: bool = False
    struck: bool = False
    depth: int = 0


class Flow:
    """Gathers words until a block ends, then adds the block; ``end`` adds the last one."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.left_out: set[str] = set()
        self.unread: list[Unread] = []
        self._kept: list[str] = []
        self._struck: list[str] = []
        self._place = _Place()
        self._number = ""  # of a list item whose words are still to come
        self._fresh = True
        self._tables = 0
        self._room = Room()

    def read(self, node: LexborNode) -> None:
        """Adds everything inside a node."""
        self._inside(node, _Place())

    def end(self) -> None:
        """Adds the words that are still waiting."""
        kept, struck = "".join(self._kept), "".join(self._struck)
        self._kept, self._struck = [], []
        text, in_force = (kept, True) if clean_line(kept) else (struck, False)
        for line in _lines(text):
            self._add(line, in_force)

    def _add(self, text: str, in_force: bool) -> None:
        self._room.paragraph()
        place = self._place
        level = place.level
        if place.kind is BlockKind.ITEM:
            level += 0 if self._fresh else 1  # a further paragraph of an item stands one level in
            self._fresh = False
        number, self._number = self._number, ""
        self.blocks.append(
            Block(place.kind, text, number, level, quotation=place.quotation, in_force=in_force)
        )

    def _inside(self, node: LexborNode, place: _Place) -> None:
        for child in node.iter(include_text=True):
            self._node(child, place)

    def _node(self, node: LexborNode, place: _Place) -> None:
        tag = node.tag
        if tag == "-text":
            self._words(node.text_content or "", place)
        elif not tag or tag.startswith(("-", "!")) or tag in _SKIPPED or self._is_left_out(node):
            return
        elif place.depth > _DEEPEST:
            self._words(f" {node.text(separator=' ')} ", place)
        else:
            self._element(node, tag, replace(place, depth=place.depth + 1))

    def _words(self, text: str, place: _Place) -> None:
        if not self._kept and not self._struck:
            self._place = place
        (self._struck if place.struck else self._kept).append(text.replace("\n", " "))

    def _is_left_out(self, node: LexborNode) -> bool:
        attributes = node.attributes
        if node.tag == "nav" or attributes.get("role") == "navigation":
            self.left_out.add("navigation")
            return True
        if "hidden" in attributes or _HIDDEN.search(attributes.get("style") or ""):
            if node.text().strip():
                self.left_out.add("hidden text")
            return True
        if node.tag in _UNREADABLE:
            self.unread.append(Unread(_UNREADABLE[node.tag], "not part of the file's own text"))
            return True
        return False

    def _element(self, node: LexborNode, tag: str, place: _Place) -> None:
        if tag in _STRUCK or _STRUCK_STYLE.search(node.attributes.get("style") or ""):
            place = replace(place, struck=True)
        if tag == "br":
            self._words_of_break(place)
        elif tag == "img":
            self._words(f" {node.attributes.get('alt') or ''} ", place)
        elif tag in {"ul", "ol"}:
            self._list(node, place)
        elif tag == "table":
            self._table(node, place)
        elif tag == "pre":
            self.end()
            self.blocks += blocks_of_text(node.text())
        elif tag == "dl":
            self._definitions(node, place)
        elif tag == "blockquote":
            self._block(node, replace(place, quotation=True))
        elif re.fullmatch(r"h[1-6]", tag):
            self._block(node, replace(place, kind=BlockKind.HEADING, level=int(tag[1])))
        elif tag in _BLOCKS or tag == "li":
            self._block(node, place)
        else:
            self._inside(node, place)

    def _words_of_break(self, place: _Place) -> None:
        (self._struck if place.struck else self._kept).append("\n")

    def _block(self, node: LexborNode, place: _Place) -> None:
        self.end()
        self._inside(node, place)
        self.end()

    def _list(self, node: LexborNode, place: _Place) -> None:
        self.end()
        depth = place.level + 1 if place.kind is BlockKind.ITEM else 0
        inner = replace(place, kind=BlockKind.ITEM, level=depth)
        items = [child for child in node.iter() if child.tag]
        value = _whole(node.attributes.get("start"), 1)
        for item in items:
            if item.tag != "li":  # a list directly inside a list, as Word writes it
                self._node(item, inner)
                continue
            value = _whole(item.attributes.get("value"), value)
            self._number = _label(value, node.attributes.get("type") or "1") if node.tag == "ol" else ""
            self._fresh = True
            self._block(item, inner)
            self._number = ""
            value += 1

    def _table(self, node: LexborNode, place: _Place) -> None:
        self.end()
        if is_layout(node):
            self._inside(node, place)
            self.end()
            return
        caption = node.css_first("caption")
        if caption is not None:
            self._block(caption, place)
        self._tables += 1
        for row in grid_of(node, self._room):
            if any(row.cells):
                self.blocks.append(
                    Block(
                        BlockKind.ROW,
                        cells=row.cells,
                        owners=row.owners,
                        table=self._tables,
                        header=row.header,
                    )
                )

    def _definitions(self, node: LexborNode, place: _Place) -> None:
        """A term with its meaning is a row of two cells."""
        self.end()
        self._tables += 1
        term = ""
        for child in node.css("dt, dd"):
            words = clean_line(child.text(separator=" "))
            if child.tag == "dt":
                term = words
            elif words:
                row = Block(BlockKind.ROW, cells=(term, words), table=self._tables, quotation=place.quotation)
                self.blocks.append(row)


def _lines(text: str) -> list[str]:
    """Breaks inside a paragraph part it where two come together, or a bullet or a number follows."""
    check_text(text)
    lines: list[str] = []
    apart = True
    for raw in text.split("\n"):
        line = clean_line(raw)
        if not line:
            apart = True
            continue
        starts = split_bullet(line)[0] or split_label(line)[0] is not None
        if apart or starts or (lines and lines[-1].endswith(":")):
            lines.append(line)
        else:
            lines[-1] += f" {line}"
        apart = False
    return lines


def _whole(value: str | None, otherwise: int) -> int:
    return int(value) if value is not None and re.fullmatch(r"\s*[+-]?\d{1,6}\s*", value) else otherwise


def _label(value: int, style: str) -> str:
    if style in {"a", "A"} and 0 < value <= 26:
        return f"{chr(ord(style) + value - 1)}."
    if style in {"i", "I"} and 0 < value < 100:
        tens, ones = divmod(value, 10)
        low = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"][tens]
        low += ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"][ones]
        return f"{low if style == 'i' else low.upper()}."
    return f"{value}."
