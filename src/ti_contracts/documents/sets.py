"""Hides how several files become one document: a contract whose parts refer to and override each other."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from ti_contracts.model.document import Clause, Document, Part, Reference, Span, Term, Unread

_BETWEEN = "\n\n"


def as_set(documents: Sequence[Document], path: str) -> Document:
    """The files as one document with their clauses in file order; ``path`` names the set.

    Spans, indices of clauses and paragraph numbers go on from file to file; pages stay those of each file.
    The hash covers the hashes of the files, in order. Raises ValueError where there is no document.
    """
    if not documents:
        raise ValueError("a set needs a document")
    parts: list[Part] = []
    clauses: list[Clause] = []
    references: list[Reference] = []
    terms: list[Term] = []
    lines: list[tuple[int, int]] = []
    start = paragraphs = 0
    for document in documents:
        shift = _Shift(start, len(clauses), paragraphs)
        run = range(len(clauses), len(clauses) + len(document.clauses))
        span = Span(start, start + len(document.text))
        parts.append(Part(document.path, document.sha256, document.format, document.title, span, run))
        clauses += map(shift.clause, document.clauses)
        references += map(shift.reference, document.references)
        terms += map(shift.term, document.terms)
        lines += [(start, 0), *((place + start, line) for place, line in document.lines)]
        start = span.end + len(_BETWEEN)
        paragraphs += max((clause.paragraph for clause in document.clauses), default=0)
    pages = [document.pages for document in documents if document.pages is not None]
    return Document(
        path=path,
        sha256=sha256("".join(document.sha256 for document in documents).encode()).hexdigest(),
        format="set of documents",
        text=_BETWEEN.join(document.text for document in documents),
        clauses=tuple(clauses),
        title=next((document.title for document in documents if document.title), ""),
        pages=sum(pages) if pages else None,
        unread=tuple(Unread(f"{d.path}: {u.part}", u.reason) for d in documents for u in d.unread),
        notes=tuple(f"{d.path}: {note}" for d in documents for note in d.notes),
        references=tuple(references),
        terms=tuple(terms),
        parts=tuple(parts),
        lines=tuple(lines),
    )


class _Shift:
    """Moves what points into one file to where the file stands in the set."""

    def __init__(self, characters: int, clauses: int, paragraphs: int) -> None:
        self._characters, self._clauses, self._paragraphs = characters, clauses, paragraphs

    def clause(self, clause: Clause) -> Clause:
        return replace(
            clause,
            span=self._span(clause.span),
            headings=self._spans(clause.headings),
            stems=self._spans(clause.stems),
            columns=self._spans(clause.columns),
            cells=self._spans(clause.cells),
            paragraph=clause.paragraph + self._paragraphs,
        )

    def reference(self, reference: Reference) -> Reference:
        targets = tuple(map(self._run, reference.targets))
        return replace(reference, span=self._span(reference.span), targets=targets)

    def term(self, term: Term) -> Term:
        uses = self._spans(term.uses)
        return Term(self._span(term.name), self._run(term.definition), uses)

    def _span(self, span: Span) -> Span:
        return Span(span.start + self._characters, span.end + self._characters)

    def _spans(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(map(self._span, spans))

    def _run(self, run: range) -> range:
        return range(run.start + self._clauses, run.stop + self._clauses)
