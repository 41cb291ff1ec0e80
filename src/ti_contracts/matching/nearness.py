"""Ranks clauses by likeness to a criterion, to show where a gap was looked for; never makes a verdict."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ti_contracts.matching.reading import Reading
from ti_contracts.matching.words import words_of

_K1, _B = 1.2, 0.75
_COMMON_WORDS = """
    a an and any are as at be been by can do does each for from has have if in into is it its may must no not
    of on or shall should so such that the their them there these they this to under was were what when where
    which who will with within document service services provider people
"""
_COMMON = frozenset(_COMMON_WORDS.split())


@dataclass(frozen=True, slots=True)
class Ranking:
    """BM25 over crude stems of the units of one document (Robertson and others, k1 1.2, b 0.75)."""

    units: tuple[Counter[str], ...]
    frequency: Counter[str]
    average: float

    def nearest(self, query: str, most: int) -> list[int]:
        """Indexes of the units nearest to the query, best first; units that share no word are left out."""
        wanted = [stem for stem in _stems(words_of(query).forms) if stem in self.frequency]
        scored = [(self._score(unit, wanted), -i) for i, unit in enumerate(self.units)]
        return [-i for score, i in sorted(scored, reverse=True)[:most] if score > 0]

    def _score(self, unit: Counter[str], wanted: Sequence[str]) -> float:
        length = _K1 * (1 - _B + _B * unit.total() / self.average)
        total = len(self.units)
        return sum(
            math.log(1 + (total - self.frequency[w] + 0.5) / (self.frequency[w] + 0.5))
            * unit[w] * (_K1 + 1) / (unit[w] + length)
            for w in wanted
            if w in unit
        )  # fmt: skip


def ranking_of(readings: Sequence[Reading]) -> Ranking:
    """Prepares the units of a document for ranking."""
    units = tuple(Counter(_stems(reading.forms)) for reading in readings)
    frequency = Counter(stem for unit in units for stem in unit)
    return Ranking(units, frequency, max(1.0, sum(u.total() for u in units) / max(1, len(units))))


def _stems(forms: Sequence[str]) -> list[str]:
    """Cuts the commonest endings: enough to bring "reviewed" and "reviews" together."""
    return [_stem(form) for form in forms if form not in _COMMON and len(form) > 2]


def _stem(form: str) -> str:
    for ending in ("ations", "ation", "ings", "ing", "ies", "ed", "es", "s"):
        if form.endswith(ending) and len(form) - len(ending) >= 4:
            return form.removesuffix(ending)
    return form
