"""Hides how remarks get into a Word file: where each belongs, and the splices that put it there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count, filterfalse
from typing import Final, Literal, NamedTuple

from ti_contracts.documents.blocks import Block
from ti_contracts.documents.docx.names import MC, Element, W
from ti_contracts.documents.docx.package import RESAVE
from ti_contracts.documents.docx.reader import Placed, read_placed
from ti_contracts.documents.docx_comments.comments_part import free_ids, with_comments, written_part
from ti_contracts.documents.docx_comments.edges import (
    Edge,
    Range,
    elements_of,
    is_whole_control,
    paragraph_of,
    range_of,
)
from ti_contracts.documents.docx_comments.places import Place, place_of
from ti_contracts.documents.docx_comments.written import STRICT_NS, Writer, writer_for
from ti_contracts.documents.docx_comments.xml_text import XmlText
from ti_contracts.documents.docx_comments.zip_entries import with_parts
from ti_contracts.errors import DocumentError
from ti_contracts.model.document import Clause, Document, Span
from ti_contracts.model.remarks import Remark

_BLOCKS: Final = frozenset({W + "p", W + "tbl", W + "sdt"})
_WHOLE: Final = frozenset({W + "tbl", MC + "AlternateContent"})  # nothing is put into these
_ID: Final = re.compile(r"""(\s[\w.-]+:id\s*=\s*["'])(\d{1,10})(?=["'])""")
# Insertions count from far above the ids of people's changes, so that these can be copied without a clash.
_FIRST_INSERTION: Final = 1_000_000_000


def revised(
    data: bytes,
    document: Document,
    remarks: Sequence[Remark],
    changes: Literal["accepted", "original"],
    date: str,
) -> bytes:
    """See ``write_comments``."""
    placed = read_placed(data, changes)
    xml = written_part(placed.package, placed.main)
    strict = STRICT_NS in xml.text
    next_id = free_ids(placed.package, placed.main, placed.root)
    comments = [
        _Comment(next_id(), remark, place_of(*_where(document, remark, placed))) for remark in remarks
    ]
    changed = _marked(xml, placed, comments, writer_for(placed.root, strict=strict, date=date))
    parts = with_comments(
        placed.package,
        placed.main,
        lambda by: "".join(by.comment(comment.key, comment.remark) for comment in comments),
        strict=strict,
        date=date,
    )
    return with_parts(data, {placed.main: changed, **parts})


class _Comment(NamedTuple):
    """A remark with the id of its comment and the place of its words."""

    key: int
    remark: Remark
    place: Place


def _where(document: Document, remark: Remark, placed: Placed) -> tuple[Document, Clause, Span, Block]:
    clause = document.clauses[remark.clause]
    return document, clause, remark.span, placed.blocks[clause.paragraph - 1]


def _marked(xml: XmlText, placed: Placed, comments: Sequence[_Comment], writer: Writer) -> bytes:
    """The document with the marks of all comments, and with their insertions."""
    wanted = {e for c in comments for e in (*elements_of(c.place), _block_of(c.place))}
    at = dict(xml.starts(placed.root, wanted))
    if len(at) < len(wanted):
        raise DocumentError("holds words in a part that comments cannot be put into", RESAVE)
    cuts = _Cuts(xml, at)
    used = {int(match[2]) for match in _ID.finditer(xml.text)}
    ids = filterfalse(used.__contains__, count(_FIRST_INSERTION))
    for key, remark, place in comments:
        marks = writer.range_start(key), writer.range_end(key), writer.reference(key)
        cuts.mark(range_of(place, xml, at), *marks)
        for text in remark.insertions:
            cuts.insert(_block_of(place), writer.insertion(next(ids), next(ids), text))
    return xml.spliced(cuts.splices(used))


def _block_of(place: Place) -> Element:
    """The paragraph, or the outermost table or control around it, that a paragraph can be put behind."""
    block = paragraph_of(place.paragraph)
    for outer in block.iterancestors():
        if outer.tag in _WHOLE or is_whole_control(outer):
            block = outer
    return block


@dataclass(slots=True)
class _Cut:
    """What is put in at one place: the ends of comments before the beginnings of others."""

    edge: Edge
    ends: list[str] = field(default_factory=list)
    starts: list[str] = field(default_factory=list)

    def text(self, edge_open: str) -> str:
        return "".join((self.edge.close, *self.ends, *self.starts, edge_open))


class _Cuts:
    """Gathers what is put in where, so that a run is split once for all comments that end or begin there."""

    def __init__(self, xml: XmlText, at: dict[Element, int]) -> None:
        self._xml, self._at = xml, at
        self._cuts: dict[int, _Cut] = {}
        self._spaces: set[Element] = set()
        self._blocks: dict[int, list[str]] = {}

    def mark(self, of: Range, start: str, end: str, reference: str) -> None:
        """Puts in the marks of one comment."""
        if of.start is not None:
            self._cut(of.start).starts.append(start)
            self._cut(of.end).ends.append(end)
        self._cut(of.reference).ends.append(reference)
        self._spaces.update(of.spaces)

    def insert(self, block: Element, words: str) -> None:
        """Puts paragraphs behind a block; before the last of a container, whose end nobody can refuse."""
        extent = self._xml.extent(self._at[block])
        last = not any(other.tag in _BLOCKS for other in block.itersiblings())
        self._blocks.setdefault(extent.start if last else extent.end, []).append(words)

    def splices(self, used: set[int]) -> Iterator[tuple[int, int, str]]:
        """All splices; ``used`` are the ids of the part, which runs that are split must not repeat."""
        fresh = filterfalse(used.__contains__, count(max(used, default=0) + 1))
        for place, cut in sorted(self._cuts.items()):
            again = _ID.sub(lambda match: f"{match[1]}{next(fresh)}", cut.edge.open)
            yield place - cut.edge.instead, place, cut.text(again)
        for element in self._spaces:
            place = self._at[element] + len(f"<{self._xml.name(self._at[element])}")
            yield place, place, ' xml:space="preserve"'
        for place, words in self._blocks.items():
            yield place, place, "".join(words)

    def _cut(self, edge: Edge) -> _Cut:
        return self._cuts.setdefault(edge.at, _Cut(edge))
