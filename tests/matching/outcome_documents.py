"""Builds documents with tables, lists and headings small enough to read in a test of the register."""

from ti_contracts.matching.compiled import compile_rules
from ti_contracts.matching.mention import mention
from ti_contracts.matching.outcomes import outcomes_in
from ti_contracts.matching.read_whole import read_document_units
from ti_contracts.model.document import Clause, ClauseKind, Document, SectionRole, Span
from ti_contracts.model.outcomes import Outcome

RULES = compile_rules((), ())


class Writing:
    """Writes clauses one after another; each method returns the writing, so that calls can be chained."""

    def __init__(self) -> None:
        self.text = ""
        self.clauses: list[Clause] = []
        self.heading: tuple[Span, ...] = ()

    def _span(self, text: str) -> Span:
        start = len(self.text)
        self.text += text + "\n"
        return Span(start, start + len(text))

    def under(self, heading: str) -> "Writing":
        """Begin a section."""
        span = self._span(heading)
        self.heading = (span,)
        self.clauses.append(Clause(ClauseKind.HEADING, span, role=SectionRole.HEADING))
        return self

    def says(self, text: str, number: str = "", role: SectionRole = SectionRole.OPERATIVE) -> "Writing":
        """Write a paragraph."""
        self.clauses.append(
            Clause(ClauseKind.PARAGRAPH, self._span(text), number, headings=self.heading, role=role)
        )
        return self

    def lists(self, *items: str) -> "Writing":
        """Write a list that hangs from the paragraph before it."""
        stem = self.clauses[-1].span
        for item in items:
            span = self._span(item)
            self.clauses.append(Clause(ClauseKind.ITEM, span, headings=self.heading, stems=(stem,)))
        return self

    def table(self, *rows: str) -> "Writing":
        """Write a table, its cells parted by bars; the first row holds the heads of the columns."""
        columns: tuple[Span, ...] = ()
        for row in rows:
            start, cells = len(self.text), []
            for cell in row.split(" | "):
                cells.append(Span(len(self.text), len(self.text) + len(cell)))
                self.text += cell + "\n"
            span = Span(start, cells[-1].end)
            role = SectionRole.OPERATIVE if columns else SectionRole.HEADING
            self.clauses.append(
                Clause(
                    ClauseKind.ROW,
                    span,
                    headings=self.heading,
                    columns=columns,
                    cells=tuple(cells),
                    role=role,
                )
            )
            columns = columns or tuple(cells)
        return self

    def document(self) -> Document:
        """The document as a reader would give it."""
        return Document("test.docx", "0" * 64, "docx", self.text, tuple(self.clauses))


def register_of(writing: Writing) -> tuple[Outcome, ...]:
    """The outcomes that the document sets."""
    document = writing.document()
    readings = read_document_units(document, RULES)
    return outcomes_in(document, readings, [mention(document, reading) for reading in readings])


def told(writing: Writing) -> list[str]:
    """Each outcome with the parts found, as "name: part words; part words"."""
    document = writing.document()
    return [
        f"{document.quote(outcome.span)}: "
        + "; ".join(
            part.part.value if part.span == outcome.span else f"{part.part.value} {document.quote(part.span)}"
            for part in outcome.parts
        )
        for outcome in register_of(writing)
    ]
