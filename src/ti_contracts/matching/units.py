"""Cuts clauses into units of reading: a sentence or table row, with the lead-ins and heads it hangs from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ti_contracts.matching.words import Words
from ti_contracts.model.document import Clause, ClauseKind, Document, Span

# An ellipsis in brackets stands for words left out between two passages.
_END = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?:\[(?:…|\.\.\.)\]\s*)?(?=[\"“‘'(\[]?[A-Z0-9])")
_NOT_END = re.compile(
    r"\b(?:e\.g|i\.e|etc|no|nos|para|paras|st|dr|mr|mrs|ms|approx|incl|cf|vs|v|ref|sect|art|al)\.$",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:must|shall|will|is|are|may|not|cannot|if|who|do|does|should|never)\b", re.IGNORECASE
)
# A row longer than this many words is read cell by cell, each under the row's first cell.
_LONG_ROW = 70


@dataclass(frozen=True, slots=True)
class Unit:
    """What is read as one statement.

    ``own`` is the range of word numbers of the sentence itself, ``inherited`` those of its lead-ins
    (outermost first), ``heads`` those of a row's column heads, of a sentence that introduces a table, and of
    the first cell of a long row. ``span``
    is the sentence in characters. All word numbers are of the whole document's ``Words``.
    """

    clause: int
    span: Span
    own: range
    inherited: tuple[range, ...] = ()
    heads: tuple[range, ...] = ()

    @property
    def ranges(self) -> tuple[range, ...]:
        """All words it is read with, heads first, own last."""
        return (*self.heads, *self.inherited, self.own)

    @property
    def length(self) -> int:
        """How many words it is read with."""
        return sum(len(r) for r in self.ranges)


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences inside ``span``, in order, without the white space between them."""
    start = span.start
    for match in _END.finditer(text, span.start, span.end):
        if _NOT_END.search(text, max(start, match.start() - 8), match.start()):
            continue
        yield Span(start, match.start())
        start = match.end()
    if start < span.end:
        yield Span(start, span.end)


def units_of(document: Document, words: Words) -> tuple[Unit, ...]:
    """All units of the clauses that are in force and not headings, in document order."""
    return tuple(
        unit
        for number, clause in enumerate(document.clauses)
        if clause.in_force and clause.kind is not ClauseKind.HEADING
        for unit in _units(document, words, number, clause)
        if len(unit.own)
    )


def _units(document: Document, words: Words, number: int, clause: Clause) -> Iterator[Unit]:
    # A stem that is a finished sentence says what the rows are about, but they do not complete it.
    stems = clause.stems or _spoken_heading(document, clause)
    finished = [stem for stem in stems if document.quote(stem).rstrip().endswith((".", ";"))]
    inherited = tuple(_lead(document.text, words, stem) for stem in stems if stem not in finished)
    heads = tuple(_lead(document.text, words, stem) for stem in finished)
    heads += tuple(words.between(c.start, c.end) for c in clause.columns)
    if (
        clause.kind is not ClauseKind.ROW
        or len(words.between(clause.span.start, clause.span.end)) <= _LONG_ROW
    ):
        whole = clause.kind is ClauseKind.ROW
        for span in [clause.span] if whole else sentences(document.text, clause.span):
            yield Unit(number, span, words.between(span.start, span.end), inherited, heads)
        return
    first, *rest = clause.cells or (clause.span,)
    yield Unit(number, first, words.between(first.start, first.end), inherited, heads)
    label = words.between(first.start, first.end)
    for position, cell in enumerate(rest, 1):
        head = heads[len(finished) + position :][:1]
        for span in sentences(document.text, cell):
            yield Unit(number, span, words.between(span.start, span.end), inherited, (*head, label))


def _spoken_heading(document: Document, clause: Clause) -> tuple[Span, ...]:
    """The heading of a list that begins its items' sentences: "The Provider is not to collect or report"."""
    listed = clause.kind in (ClauseKind.ITEM, ClauseKind.ROW) and clause.headings
    return clause.headings[-1:] if listed and _SPOKEN.search(document.quote(clause.headings[-1])) else ()


def _lead(text: str, words: Words, stem: Span) -> range:
    """The last sentence of a lead-in: what comes before it does not govern the list."""
    *_, last = sentences(text, stem)
    return words.between(last.start, last.end)
