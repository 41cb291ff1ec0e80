"""Ranks clauses by likeness to a criterion, to show where a gap was looked for; never makes a verdict."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

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
    """BM25 over crude stems of the units of one document (Robertson and others, k1 1.2, b 0.75).

    ``postings[stem]`` are the units that hold the stem and what it adds to their score.
    """

    postings: Mapping[str, tuple[tuple[int, float], ...]]

    def nearest(self, query: str, most: int) -> list[int]:
        """Indexes of the units nearest to the query, best first; units that share no word are left out."""
        scores: dict[int, float] = defaultdict(float)
        for stem in _stems_of_query(query):
            for unit, weight in self.postings.get(stem, ()):
                scores[unit] += weight
        return [-i for _, i in nlargest(most, ((score, -unit) for unit, score in scores.items()))]


@lru_cache(maxsize=1000)  # a criterion asks the same of each document
def _stems_of_query(query: str) -> tuple[str, ...]:
    return tuple(_stems(words_of(query).forms))


def ranking_of(readings: Sequence[Reading]) -> Ranking:
    """Prepares the units of a document for ranking."""
    units = [Counter(_stems(reading.forms)) for reading in readings]
    total = len(units)
    average = max(1.0, sum(unit.total() for unit in units) / max(1, total))
    holding: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    for index, unit in enumerate(units):
        length = _K1 * (1 - _B + _B * unit.total() / average)
        for stem, times in unit.items():
            holding[stem].append((index, times, length))
    return Ranking({stem: tuple(_weights(found, total)) for stem, found in holding.items()})


def _weights(found: Sequence[tuple[int, int, float]], total: int) -> Iterator[tuple[int, float]]:
    rarity = math.log(1 + (total - len(found) + 0.5) / (len(found) + 0.5))
    yield from ((index, rarity * times * (_K1 + 1) / (times + length)) for index, times, length in found)


def _stems(forms: Sequence[str]) -> list[str]:
    """Cuts the commonest endings: enough to bring "reviewed" and "reviews" together."""
    return [_stem(form) for form in forms if form not in _COMMON and len(form) > 2]


@lru_cache(maxsize=50_000)
def _stem(form: str) -> str:
    for ending in ("ations", "ation", "ings", "ing", "ies", "ed", "es", "s"):
        if form.endswith(ending) and len(form) - len(ending) >= 4:
            return form.removesuffix(ending)
    return form
