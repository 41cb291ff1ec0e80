"""Hides what was aimed for: each measure beside its goal and where it stands now."""

from collections.abc import Iterator, Sequence

from figures import f1_of, false_met_share, kappa, macro_f1, table_of
from judged import Decision

# Sources by the names that labelled.py gives them.
DOCUMENTS, CLAUSES = "documents", "clauses"


def goals(decisions: Sequence[Decision], quotes: int, inexact: int) -> Iterator[str]:
    """A table of measure, goal and now; "no data" where nothing was labelled."""
    documents = [d for d in decisions if d.source == DOCUMENTS]
    clauses = [d for d in decisions if d.source == CLAUSES]
    cited = [d.cited for d in decisions if d.cited is not None]
    yield _row("measure", "goal", "now", "")
    for name, found, measure, goal, at_most in (
        ("documents: macro-F1", documents, macro_f1, 0.80, False),
        ("documents: kappa", documents, kappa, 0.75, False),
        ("documents: false met in 100", documents, false_met_share, 3.0, True),
        ("clauses: macro-F1", clauses, macro_f1, 0.90, False),
        ("clauses: contradicted F1", clauses, f1_of("contradicted"), 0.85, False),
    ):
        value = measure(table_of(found)) if found else None
        yield _measured(name, value, goal, at_most=at_most)
    yield _measured("right clause cited", sum(cited) / len(cited) if cited else None, 0.95)
    yield _measured("quotes that are exact", (quotes - inexact) / quotes if quotes else None, 1.0)
    yield "same bytes in two runs: python benchmarks/accuracy/same_bytes.py"


def _measured(name: str, value: float | None, goal: float, *, at_most: bool = False) -> str:
    aim = f"{'at most' if at_most else 'at least'} {goal:g}"
    if value is None:
        return _row(name, aim, "no data", "")
    reached = value <= goal if at_most else value >= goal
    # Never rounded up to a goal that is not reached.
    return _row(name, aim, f"{value:.3f}", "reached" if reached else "NOT reached")


def _row(name: str, goal: str, now: str, reached: str) -> str:
    return f"{name:30s} {goal:14s} {now:>8s}  {reached}".rstrip()
