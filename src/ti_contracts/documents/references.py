"""Hides how cross-references find their targets: "paragraph 3(b) of Schedule 6" to clauses."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ti_contracts.documents.captions import tables_of
from ti_contracts.documents.clause_tree import ClauseTree
from ti_contracts.documents.reference_places import Places, places_of
from ti_contracts.documents.reference_words import Mention, Part, mentions, starts_of
from ti_contracts.model.document import (
    Clause,
    ClauseKind,
    Document,
    Reference,
    ReferenceKind,
    SectionRole,
    Span,
)

_SCHEDULES = ("schedule", "annex", "appendix", "attachment", "exhibit", "part", "lot")
_KINDS: Mapping[str, ReferenceKind] = MappingProxyType(
    {"table": ReferenceKind.TABLE, "kpi": ReferenceKind.MEASURE}
    | dict.fromkeys(_SCHEDULES, ReferenceKind.SCHEDULE)
)
_STATUTES = frozenset({"section", "article", "part", "chapter"})
_MOST_OWN = 30  # a document rarely has more sections of its own; "section 117" is a law's


def references_of(document: Document, tree: ClauseTree) -> tuple[Reference, ...]:
    """All cross-references of a document, in order, in time linear in its length."""
    starts = starts_of(document.text)
    finder = _Finder(document, tree, places_of(document, tree), tables_of(document, tree)) if starts else None
    found: list[Reference] = []
    at = 0
    for n, clause in enumerate(document.clauses if finder else ()):
        last = bisect_left(starts, clause.span.end, at)
        at = bisect_left(starts, clause.span.start, at, last)
        if finder and at < last and clause.role is not SectionRole.CONTENTS:
            found += finder.of_clause(n, clause, starts[at:last])
        at = last
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Finder:
    document: Document
    tree: ClauseTree
    places: Places
    tables: Mapping[str, range]

    def of_clause(self, n: int, clause: Clause, starts: Sequence[int]) -> Iterator[Reference]:
        for mention in mentions(self.document.text, starts, clause.span.end):
            for found in self._references(mention, n, clause.role is SectionRole.REFERENCES):
                if not self._is_label(mention, found, n, clause):
                    yield found

    def _is_label(self, mention: Mention, found: Reference, n: int, clause: Clause) -> bool:
        """Whether it names its own place: "SCHEDULE 2" on a line of its own, "Table 2" above a table."""
        if found.span == clause.span:
            return True
        within = any(n in run for run in found.targets)
        if clause.kind is ClauseKind.HEADING or found.kind is ReferenceKind.TABLE:
            return within
        starts = found.span.start == clause.span.start and bool(mention.parts[0].numbers)
        return starts and any(n == run.start for run in found.targets)

    def _references(self, mention: Mention, n: int, listed: bool) -> list[Reference]:
        """What a mention comes to at clause ``n``; ``listed``: where its chapters are of books."""
        inner = mention.parts[0]
        out = mention.elsewhere or (listed and inner.word not in _SCHEDULES)
        targets = () if out else self._targets(mention, n)
        if not targets and not mention.sure and not out:  # perhaps they only stand side by side
            parts = sorted(mention.parts, key=lambda part: part.start)
            apart = [found for part in parts for found in self._references(Mention((part,)), n, listed)]
            if any(found.targets for found in apart):
                return apart
        if not targets and (not inner.numbers or inner.word == "lot"):
            return []
        kind = ReferenceKind.ELSEWHERE if out else self._kind(mention, targets)
        return [Reference(Span(mention.start, mention.end), kind, targets)]

    def _kind(self, mention: Mention, targets: tuple[range, ...]) -> ReferenceKind:
        inner = mention.parts[0]
        far = any(first.isdigit() and int(first) >= _MOST_OWN for first, _ in inner.numbers)
        if not targets and far and inner.word in _STATUTES:
            return ReferenceKind.ELSEWHERE
        return _KINDS.get(inner.word, ReferenceKind.CLAUSE)

    def _targets(self, mention: Mention, n: int) -> tuple[range, ...]:
        """The runs that it leads to; none where any of its parts cannot be found."""
        inner, *outer = mention.parts
        if not inner.numbers:
            return self._this(inner.word, n)
        scope = self._enclosing(mention.of_this, n)
        for part in reversed(outer):
            scope = self._place(part, part.numbers[0][0], n, scope)
            if scope is None:
                return ()
        runs = [self._run(inner, first, last, n, scope) for first, last in inner.numbers]
        return tuple(run for run in runs if run is not None) if None not in runs else ()

    def _run(self, part: Part, first: str, last: str, n: int, scope: int | None) -> range | None:
        """From the first of a range to the end of its last, with all beneath."""
        if part.word == "table":
            tables = (self.tables.get(first.casefold()), self.tables.get(last.casefold()))
            return range(tables[0].start, tables[1].stop) if tables[0] and tables[1] else None
        start, end = (self._place(part, number, n, scope) for number in (first, last))
        if start is None or end is None or end < start:
            return None
        return range(start, self.tree.ends[end])

    def _place(self, part: Part, number: str, n: int, scope: int | None) -> int | None:
        if scope is not None:
            return self.places.inside(part.word, number, scope)
        if number.startswith("("):
            return self.places.sibling(number, n)
        return self.places.find(part.word, number, n)

    def _this(self, word: str, n: int) -> tuple[range, ...]:
        """What "this clause" means at a clause: the whole numbered one that it is part of."""
        clauses, path = self.document.clauses, (n, *self.tree.above(n))
        if word in _SCHEDULES:
            found = self._enclosing(word, n)
        elif word == "section":
            found = next((m for m in path if clauses[m].kind is ClauseKind.HEADING), None)
        else:
            numbered = [m for m in path if clauses[m].kind is not ClauseKind.HEADING and clauses[m].number]
            found = numbered[-1] if numbered else n
        return (self.tree.run(found),) if found is not None else ()

    def _enclosing(self, word: str, n: int) -> int | None:
        """The schedule, part or section, as the word says, that a clause stands in."""
        if word not in _SCHEDULES and word not in _STATUTES:
            return None
        numbers = ((m, self.document.clauses[m].number.casefold()) for m in self.tree.above(n))
        return next((m for m, number in numbers if number.startswith(word)), None)
