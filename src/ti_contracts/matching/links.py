"""Hides where the words of a clause lead: to clauses they refer to, to the meaning of terms, to a measure."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ti_contracts.matching.naming import called, is_given_a_meaning, references_in
from ti_contracts.model.document import Document, ReferenceKind, Term
from ti_contracts.model.outcomes import Outcome

# "See also clause 9" informs; it makes nothing part of what is said.
_INFORMS = re.compile(
    r"(?:\bsee\s+also|\bfor\s+(?:further|more|information|background|reference)\b[^.;]{0,40}|\bfurther\s+\w+\s+(?:is|are)"
    r"\s+(?:in|at)|\bcf\.?|\bcompare)\s*(?:see\s+|refer\s+to\s+)?$",
    re.IGNORECASE,
)
_INFORMING = 60  # characters before a reference in which such words stand
# Whoever refers to more than this many clauses names a whole contract and says nothing of any one of them.
_MOST_CLAUSES = 40
# How many clauses deep a chain of references is followed, and how many links a clause may have.
_DEEPEST, _MOST_LINKS = 2, 8


@dataclass(frozen=True, slots=True)
class Link:
    """Clauses that some words lead to; ``path`` says in words how ("through clause 6.2").

    Where it is ``meaning``, the clauses say what a term means, and so speak although they bind nobody.
    """

    path: str
    clauses: range
    meaning: bool = False


class Links:
    """What each clause leads to, at most two steps far, never in a circle."""

    def __init__(self, document: Document, outcomes: Sequence[Outcome] = ()) -> None:
        """``outcomes`` bring the rows that carry the measure of an outcome named elsewhere."""
        self._document = document
        self._terms = _terms_by_clause(document)
        self._measures: dict[int, list[int]] = defaultdict(list)
        for outcome in outcomes:
            if outcome.measured_in is not None:
                self._measures[outcome.clause].append(outcome.measured_in)
        self._found: dict[int, tuple[Link, ...]] = {}

    def of(self, clause: int) -> tuple[Link, ...]:
        """The links of a clause, nearest first; what they lead to is never the clause itself."""
        if clause not in self._found:
            self._found[clause] = tuple(self._followed(clause))[:_MOST_LINKS]
        return self._found[clause]

    def _followed(self, clause: int) -> Iterator[Link]:
        seen = {clause}
        level = [("", clause)]
        for _ in range(_DEEPEST):
            below: list[tuple[str, int]] = []
            for path, at in level:
                for link in self._direct(at):
                    if seen.issuperset(link.clauses):
                        continue
                    seen.update(link.clauses)
                    whole = f"{path} and {link.path.removeprefix('through ')}" if path else link.path
                    yield Link(whole, link.clauses, link.meaning)
                    below += [(whole, n) for n in link.clauses]
            level = below[:_MOST_CLAUSES]

    def _direct(self, clause: int) -> Iterator[Link]:
        document = self._document
        for reference in references_in(document, document.clauses[clause].span):
            start = reference.span.start
            if reference.kind is ReferenceKind.ELSEWHERE or _INFORMS.search(
                document.text[max(document.clauses[clause].span.start, start - _INFORMING) : start]
            ):
                continue
            if sum(len(run) for run in reference.targets) > _MOST_CLAUSES:
                continue
            for run in reference.targets:
                if clause not in run:
                    yield Link(f"through {document.quote(reference.span)}", run)
        for term in self._terms.get(clause, ()):
            yield Link(f"through the meaning of “{document.quote(term.name)}”", term.definition, meaning=True)
        for row in self._measures.get(clause, ()):
            yield Link(f"through the measure in {called(document, row) or 'its table'}", range(row, row + 1))


def _terms_by_clause(document: Document) -> Mapping[int, Sequence[Term]]:
    """The terms that each clause uses, each once."""
    starts = [clause.span.start for clause in document.clauses]
    found: dict[int, dict[int, Term]] = defaultdict(dict)
    for term in document.terms:
        if len(term.definition) > _MOST_CLAUSES or not is_given_a_meaning(document, term):
            continue
        for use in term.uses:
            clause = bisect_right(starts, use.start) - 1
            if clause not in term.definition:
                found[clause].setdefault(term.name.start, term)
    return {clause: tuple(terms.values()) for clause, terms in found.items()}
