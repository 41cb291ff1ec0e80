"""Hides which clauses stand beneath which: sections, numbered clauses and lead-ins, as runs of clauses."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ti_contracts.model.document import Clause, ClauseKind

_NUMBERS_ANEW = re.compile(
    r"(?:schedule|annexe?|appendix|attachment|exhibit|article|chapter|part|section|lot)\b|[sg]c ?\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ClauseTree:
    """What stands above and beneath each clause, by index.

    ``parents`` are the clauses they stand beneath (-1: none), ``depths`` how many stand above, ``ends`` the
    index after the last clause beneath, ``scopes`` the nearest schedule, annex or part above, which may
    number anew (-1: none).
    """

    parents: tuple[int, ...]
    depths: tuple[int, ...]
    ends: tuple[int, ...]
    scopes: tuple[int, ...]

    def run(self, n: int) -> range:
        """A clause and all beneath it."""
        return range(n, self.ends[n])

    def above(self, n: int) -> list[int]:
        """The clauses that a clause stands beneath, innermost first."""
        found = []
        while (n := self.parents[n]) >= 0:
            found.append(n)
        return found


def clause_tree(clauses: Sequence[Clause]) -> ClauseTree:
    """The tree of a document's clauses, in time linear in their number."""
    parents: list[int] = []
    depths: list[int] = []
    scopes: list[int] = []
    ends = [len(clauses)] * len(clauses)
    path: list[int] = []
    for n, clause in enumerate(clauses):
        while path and not _holds(clauses[path[-1]], clause):
            ends[path.pop()] = n
        parent = path[-1] if path else -1
        parents.append(parent)
        depths.append(len(path))
        scopes.append(parent if parent >= 0 and numbers_anew(clauses[parent]) else _scope(scopes, parent))
        path.append(n)
    return ClauseTree(tuple(parents), tuple(depths), tuple(ends), tuple(scopes))


def numbers_anew(clause: Clause) -> bool:
    """Whether it is the heading of a schedule, annex or part, in which numbers may start again."""
    return clause.kind is ClauseKind.HEADING and _NUMBERS_ANEW.match(clause.number) is not None


def _scope(scopes: Sequence[int], parent: int) -> int:
    return scopes[parent] if parent >= 0 else -1


def _holds(upper: Clause, lower: Clause) -> bool:
    """Whether ``lower``, which comes after ``upper``, stands beneath it."""
    if upper.kind is ClauseKind.HEADING:
        depth = len(upper.headings)
        return len(lower.headings) > depth and lower.headings[depth] == upper.span
    if upper.span in lower.stems:
        return True
    if lower.kind is ClauseKind.HEADING or lower.headings != upper.headings:
        return False
    if upper.kind in {ClauseKind.ROW, ClauseKind.FOOTNOTE} or not upper.number:
        return False
    if lower.number:
        number = upper.number.rstrip(".):")
        return lower.number.startswith((f"{number}.", f"{number}(")) and lower.number != upper.number
    # An unnumbered paragraph goes on with the numbered one, but not with its last sub-item.
    return upper.kind is ClauseKind.PARAGRAPH and "(" not in upper.number
