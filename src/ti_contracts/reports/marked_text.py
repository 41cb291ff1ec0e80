"""Cuts clauses where quotes begin and end, so that quotes can be marked even where they overlap."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ti_contracts.model.assessment import Assessment, Evidence
from ti_contracts.model.document import Clause, Document, Span
from ti_contracts.reports.quotes import leaves_words_to_parts
from ti_contracts.reports.words import tone

_RANK = ("against", "for", "weak", "near")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text within one clause; ``tone`` (as of ``words.tone``) is "" where nobody quotes it.

    The piece in which a quote begins starts with it: ``start`` is what links to quotes can point to.
    """

    text: str
    start: int
    tone: str


@dataclass(frozen=True, slots=True)
class MarkedClause:
    """A clause in pieces, with the ids of the criteria that quote it.

    ``new_page`` is the page where one begins, None on the same page.
    """

    clause: Clause
    pieces: tuple[Piece, ...]
    criteria: tuple[str, ...]
    new_page: int | None


def marked(assessment: Assessment) -> tuple[MarkedClause, ...]:
    """Every clause of the document in order; the pieces of each join to exactly its words."""
    quoted: Mapping[int, list[Evidence]] = defaultdict(list)
    criteria: Mapping[int, dict[str, None]] = defaultdict(dict)
    ids = frozenset(finding.criterion.id for finding in assessment.findings)
    for finding in assessment.findings:
        if leaves_words_to_parts(finding, ids):
            continue
        for evidence in finding.evidence:
            quoted[evidence.clause].append(evidence)
            criteria[evidence.clause][finding.criterion.id] = None
    clauses, page, result = assessment.document.clauses, None, []
    for n, clause in enumerate(clauses):
        new_page = clause.page if clause.page != page else None
        pieces = _pieces(assessment.document, clause.span, quoted.get(n, []))
        result.append(MarkedClause(clause, pieces, tuple(criteria.get(n, ())), new_page))
        page = clause.page
    return tuple(result)


def _pieces(document: Document, span: Span, quotes: Sequence[Evidence]) -> tuple[Piece, ...]:
    cuts = {span.start, span.end}.union(*({e.span.start, e.span.end} for e in quotes))
    borders = sorted(cut for cut in cuts if span.start <= cut <= span.end)
    return tuple(
        Piece(document.text[start:end], start, _tone(start, end, quotes)) for start, end in pairwise(borders)
    )


def _tone(start: int, end: int, quotes: Sequence[Evidence]) -> str:
    tones = {tone(e) for e in quotes if e.span.start <= start and end <= e.span.end}
    return next((name for name in _RANK if name in tones), "")
