"""Hides where the numbered tables of a document stand: at their captions, above or below their rows."""

import re

from ti_contracts.documents.clause_tree import ClauseTree
from ti_contracts.model.document import ClauseKind, Document, SectionRole

_CAPTION = re.compile(r"table\s(?P<number>\d{1,3}[a-z]?(?:\.\d{1,3})?)(?=[\s:.–—-]|$)", re.IGNORECASE)
_MOST_WORDS = 25


def tables_of(document: Document, tree: ClauseTree) -> dict[str, range]:
    """The run of clauses of each numbered table, its caption included, by number in lower case."""
    found: dict[str, range] = {}
    rows: dict[int, range] | None = None
    for n, clause in enumerate(document.clauses):
        caption = _CAPTION.match(document.text, clause.span.start, clause.span.end)
        if caption is None or clause.role is SectionRole.CONTENTS:
            continue
        if len(document.quote(clause.span).split()) <= _MOST_WORDS:
            rows = _runs_of_rows(document) if rows is None else rows
            run = _with_rows(n, clause.kind, tree, rows)
            if len(run) > 1:
                found.setdefault(caption["number"].casefold(), run)
    return found


def _with_rows(n: int, kind: ClauseKind, tree: ClauseTree, rows: dict[int, range]) -> range:
    if n in rows:  # a title row across the table
        return range(n, rows[n].stop)
    if n + 1 in rows:
        return range(n, max(rows[n + 1].stop, tree.ends[n]))
    if kind is ClauseKind.HEADING:
        return tree.run(n)
    return range(rows[n - 1].start, n + 1) if n - 1 in rows else range(n, n)


def _runs_of_rows(document: Document) -> dict[int, range]:
    """For every row the run of rows that it is part of."""
    found: dict[int, range] = {}
    start = 0
    kinds = [clause.kind for clause in document.clauses]
    while start < len(kinds):
        end = start
        while end < len(kinds) and kinds[end] is ClauseKind.ROW:
            end += 1
        found |= dict.fromkeys(range(start, end), range(start, end))
        start = end + 1
    return found
