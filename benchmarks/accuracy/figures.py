"""Hides how agreement is counted: pure functions over tables of (labelled, given) verdicts."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import sqrt
from random import Random
from typing import Final

from judged import Decision

VERDICTS: Final = ("met", "partial", "gap", "contradicted")
Table = Counter[tuple[str, str]]
Measure = Callable[[Table], float]
# Fixed, so that the figures repeat.
_SEED: Final = 20221130
# Percentiles of 95 %.
_TAIL: Final = 0.025


def table_of(decisions: Iterable[Decision]) -> Table:
    """How often each pair of a labelled and a given verdict came."""
    return Counter((d.labelled, d.given) for d in decisions)


def accuracy(table: Table) -> float:
    """Share of decisions with the labelled verdict."""
    return _share(sum(n for (a, b), n in table.items() if a == b), table.total())


def kappa(table: Table) -> float:
    """Cohen's kappa: agreement beyond what chance would give."""
    total = table.total()
    labelled, given = _sums(table)
    chance = sum(labelled[v] * given[v] for v in labelled) / total**2 if total else 1.0
    return (accuracy(table) - chance) / (1 - chance) if chance < 1 else 1.0


def scores(table: Table, verdict: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of one verdict; 0 where nothing was given or labelled."""
    labelled, given = _sums(table)
    right = table[verdict, verdict]
    precision, recall = _share(right, given[verdict]), _share(right, labelled[verdict])
    return precision, recall, f_score(precision, recall)


def macro_f1(table: Table) -> float:
    """Mean F1 of the verdicts that were labelled."""
    labelled, _ = _sums(table)
    present = [v for v in VERDICTS if labelled[v]]
    return _share(sum(scores(table, v)[2] for v in present), len(present))


def f1_of(verdict: str) -> Measure:
    """F1 of one verdict, as a measure."""
    return lambda table: scores(table, verdict)[2]


def shortfalls(table: Table) -> tuple[float, float, float]:
    """Precision, recall and F2 of "not fully met": recall counts double, for a miss costs a person more."""
    right = sum(n for (a, b), n in table.items() if "met" not in (a, b))
    given = sum(n for (_, b), n in table.items() if b != "met")
    labelled = sum(n for (a, _), n in table.items() if a != "met")
    precision, recall = _share(right, given), _share(right, labelled)
    return precision, recall, f_score(precision, recall, 2.0)


def shortfalls_f2(table: Table) -> float:
    """F2 of "not fully met"."""
    return shortfalls(table)[2]


def false_met(table: Table) -> int:
    """How often "met" was given where it was not labelled."""
    return sum(n for (a, b), n in table.items() if b == "met" != a)


def false_met_share(table: Table) -> float:
    """False "met" for each 100 decisions."""
    return 100 * _share(false_met(table), table.total())


def f_score(precision: float, recall: float, beta: float = 1.0) -> float:
    """The weighted harmonic mean of both; 0 where either is."""
    b = beta * beta
    return (1 + b) * precision * recall / (b * precision + recall) if precision and recall else 0.0


def clusters(decisions: Iterable[Decision]) -> list[Table]:
    """One table for each cluster: decisions about the same text are not told apart by chance."""
    found: dict[str, Table] = {}
    for decision in decisions:
        found.setdefault(decision.cluster, Counter())[decision.labelled, decision.given] += 1
    return list(found.values())


def intervals(
    tables: Sequence[Table], measures: Sequence[Measure], rounds: int = 1000
) -> list[tuple[float, float]]:
    """95 % percentile bootstrap of each measure; whole clusters are drawn, with a fixed seed."""
    source = Random(_SEED)  # noqa: S311 - no secret hangs on it
    drawn: list[list[float]] = [[] for _ in measures]
    for _ in range(rounds):
        pooled: Table = Counter()
        for table in source.choices(tables, k=len(tables)):
            for pair, number in table.items():
                pooled[pair] += number
        for values, measure in zip(drawn, measures, strict=True):
            values.append(measure(pooled))
    low = int(rounds * _TAIL)
    return [(ordered[low], ordered[rounds - low - 1]) for ordered in map(sorted, drawn)]


def wilson(right: float, total: int) -> tuple[float, float]:
    """95 % interval of a share by Wilson; unlike the bootstrap it is no point where all are right."""
    z = 1.959964
    if not total:
        return 0.0, 1.0
    share, square = right / total, z * z / total
    middle, reach = share + square / 2, z * sqrt(share * (1 - share) / total + square / 4 / total)
    return max(0.0, (middle - reach) / (1 + square)), min(1.0, (middle + reach) / (1 + square))


def _sums(table: Table) -> tuple[Counter[str], Counter[str]]:
    labelled: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for (a, b), n in table.items():
        labelled[a] += n
        given[b] += n
    return labelled, given


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
