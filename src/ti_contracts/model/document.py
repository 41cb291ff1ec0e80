"""What a reader makes of a file: one text, and clauses that point into it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters of ``Document.text``."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def holds(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class SectionRole(StrEnum):
    """What kind of text a clause stands in; only operative text and exclusion criteria bind anybody."""

    OPERATIVE = "operative"
    BACKGROUND = "background"
    DEFINITIONS = "definitions"
    CONTENTS = "contents"
    REFERENCES = "references"
    TEMPLATE = "template"
    EXCLUSIONS = "exclusions"
    PAST = "past"
    QUOTATION = "quotation"
    HEADING = "heading"


class ClauseKind(StrEnum):
    """The shape of a clause in the document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Clause:
    """The unit of evidence: a numbered paragraph, list item, table row, footnote or heading.

    ``span`` covers the words without the number. ``number`` is the label as a reader sees it ("4.2(b)",
    "" where there is none). ``headings`` are the spans of the headings above it, outermost first.
    ``stems`` are the spans of the lead-ins that it hangs from ("The Provider must:"), outermost first.
    ``cells`` and ``columns`` are the spans of a table row's cells and of the heads of their columns; either
    may be shorter than the other, cells and columns pair by position. ``page`` counts from 1 and is None
    where the format has no pages; ``paragraph`` counts the document's blocks from 1.
    ``in_force`` is False for text that is struck out or marked "not used". ``ocr`` is True for words that
    were read from a picture and may be wrong.
    """

    kind: ClauseKind
    span: Span
    number: str = ""
    headings: tuple[Span, ...] = ()
    stems: tuple[Span, ...] = ()
    columns: tuple[Span, ...] = ()
    cells: tuple[Span, ...] = ()
    role: SectionRole = SectionRole.OPERATIVE
    page: int | None = None
    paragraph: int = 0
    in_force: bool = True
    ocr: bool = False


class ReferenceKind(StrEnum):
    """What the words of a cross-reference name."""

    CLAUSE = "clause"  # clause, section, paragraph, condition, article, question
    SCHEDULE = "schedule"  # schedule, annex, appendix, attachment, exhibit, part, lot
    TABLE = "table"
    MEASURE = "measure"  # KPI 4
    ELSEWHERE = "elsewhere"  # in a law or in another contract: not to be followed


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that send the reader to another place ("clauses 4.2 to 4.6", "paragraph 3 of Schedule 6").

    ``targets`` are runs of indices into ``Document.clauses``, each a clause with all that stands beneath it.
    They are empty where the place is not in the document (a schedule that was not supplied) or cannot be
    told, and for every reference ELSEWHERE.
    """

    span: Span
    kind: ReferenceKind
    targets: tuple[range, ...] = ()

    @property
    def is_missing(self) -> bool:
        """Whether it leads to a place that should be in the document and was not found."""
        return not self.targets and self.kind is not ReferenceKind.ELSEWHERE


@dataclass(frozen=True, slots=True)
class Term:
    """A word with a meaning of its own in this document.

    ``name`` is where it is defined, without quotation marks. ``definition`` is the run of indices into
    ``Document.clauses`` that gives the meaning. ``uses`` are the places that use it, the definition left out.
    """

    name: Span
    definition: range
    uses: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of the file that the reader could not read; every report shows it."""

    part: str
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a set that is judged as one contract.

    ``span`` is where its text stands in the text of the set, ``clauses`` the run of indices of its clauses.
    """

    path: str
    sha256: str
    format: str
    title: str
    span: Span
    clauses: range


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read, or a set of files as one.

    ``clauses`` are ordered by their spans, which do not overlap and lie inside ``text``; so are
    ``references`` by theirs, and ``terms`` by their names'. ``path`` is as the
    user gave it; ``sha256`` is of the file's bytes, in hexadecimal. ``pages`` is None where the format has
    none. ``notes`` are sentences on how it was read ("read with tracked changes accepted").
    ``parts`` are the files of a set, in order, and empty for a single file; pages count within each.
    ``lines`` says for a file of lines (Markdown, HTML, plain text) which of them words stand in: pairs of a
    place in ``text`` from which on a line holds, and the line, from 1, or 0 where it is not known.
    """

    path: str
    sha256: str
    format: str
    text: str
    clauses: tuple[Clause, ...]
    title: str = ""
    pages: int | None = None
    unread: tuple[Unread, ...] = ()
    notes: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    terms: tuple[Term, ...] = ()
    parts: tuple[Part, ...] = ()
    lines: tuple[tuple[int, int], ...] = ()

    @property
    def words(self) -> int:
        """Number of words in the text."""
        return len(self.text.split())

    def part_at(self, clause: int) -> Part | None:
        """The file that the clause with this index stands in; None for a single file."""
        return next((part for part in self.parts if clause in part.clauses), None)

    def number_at(self, span: Span) -> str:
        """The number of the clause that has just this span, such as a heading's; "" where there is none."""
        at = bisect_left(self.clauses, span, key=lambda clause: clause.span)
        found = self.clauses[at : at + 1]
        return found[0].number.strip() if found and found[0].span == span else ""

    def line_at(self, place: int) -> int | None:
        """The line of the file in which the character at this place stands; None where it has none."""
        at = bisect_right(self.lines, place, key=lambda pair: pair[0])
        return (self.lines[at - 1][1] or None) if at else None

    def quote(self, span: Span) -> str:
        """The exact words at ``span``."""
        return self.text[span.start : span.end]
