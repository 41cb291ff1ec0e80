"""Hides HTML: a page becomes blocks; scripts, styles, hidden parts and navigation are left out."""

import re

from selectolax.lexbor import LexborHTMLParser

from ti_contracts.documents.blocks import Block, Reading
from ti_contracts.documents.decode import decode
from ti_contracts.documents.html_flow import Flow
from ti_contracts.documents.size import check_text
from ti_contracts.errors import DocumentError
from ti_contracts.model.document import Unread

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_DATA_ADDRESS = re.compile(r"data:[^\"'\s>]{100,}")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)")
_NESTING = frozenset(
    {"div", "span", "section", "article", "blockquote", "ul", "ol", "li", "table", "font", "b", "i", "em"}
    | {"strong", "a", "u", "big", "small", "center", "dl", "dd", "fieldset", "form", "main", "sup", "sub"}
)
_DEEPEST = 400  # real pages stay below 100; the parser's time grows with the square of the depth
_LONGEST_TAG = 200_000
_MOST_TAGS = 1_000_000
_MOST_CHARACTERS = 40_000_000  # tags included


def read_html(data: bytes) -> Reading:
    """The blocks of a web page; raises DocumentError for bytes that are no text and for hostile nesting."""
    declared = _CHARSET.search(data[:4096])
    text, encoding = decode(data, declared[1].decode("ascii") if declared else "")
    blocks, title, left_out, unread = _read(text)
    notes = () if encoding == "utf-8" else (f"read as {encoding} text",)
    if left_out:
        notes = (*notes, f"left out: {', '.join(left_out)}")
    return Reading(blocks, title=title, unread=unread, notes=notes, source=text)


def blocks_of_html(text: str) -> tuple[Block, ...]:
    """The blocks of a piece of HTML inside another format; tables are numbered from 1."""
    return _read(text)[0]


def _read(text: str) -> tuple[tuple[Block, ...], str, tuple[str, ...], tuple[Unread, ...]]:
    lean = _DATA_ADDRESS.sub("data:", text)
    check_text(lean, _MOST_CHARACTERS, _MOST_CHARACTERS)
    _check(lean)
    page = LexborHTMLParser(lean)
    title = page.css_first("title")
    flow = Flow()
    if page.body is not None:
        flow.read(page.body)
    flow.end()
    return tuple(flow.blocks), title.text() if title else "", tuple(sorted(flow.left_out)), tuple(flow.unread)


def _check(text: str) -> None:
    """Refuses what would keep the parser busy for minutes, before it starts."""
    depth = tags = 0
    for tag in _TAG.finditer(text):
        tags += 1
        if tag["name"].lower() in _NESTING:
            depth = max(0, depth - 1) if tag["end"] else depth + 1
        if depth > _DEEPEST:
            raise DocumentError(
                f"is HTML with tags nested more than {_DEEPEST} deep: damaged, or made to do harm",
                "open it in a browser and save it as PDF",
            )
    longest = max((len(piece) for piece in text.split(">")), default=0)
    if tags > _MOST_TAGS or (longest > _LONGEST_TAG and _has_long_tag(text)):
        raise DocumentError("is HTML too large to read: tags without end", "save it as PDF and try again")


def _has_long_tag(text: str) -> bool:
    return any(len(piece.rpartition("<")[2]) > _LONGEST_TAG for piece in text.split(">") if "<" in piece)
