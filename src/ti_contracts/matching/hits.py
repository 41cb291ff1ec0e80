"""Finds all concepts of all rules in one pass over the words of a document."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, islice
from typing import NamedTuple

from ti_contracts.matching.compiled import CompiledRules, Use
from ti_contracts.matching.quantities import numbers_in
from ti_contracts.matching.words import Words

# A phrase with wide gaps can be read in several ways from one word on; they differ in which words it names.
_MOST_READINGS = 12
Pieces = tuple[tuple[int, int], ...]
Places = Mapping[str, Sequence[tuple[int, int]]]


class Hit(NamedTuple):  # a tuple and no dataclass: a contract has tens of thousands, and they are sorted
    """A concept at words ``start`` to ``end`` (half-open).

    ``pieces`` are the ranges of the words that the phrase itself names; between them lie its gaps.
    """

    start: int
    end: int
    concept: str
    pieces: tuple[tuple[int, int], ...]


def find_hits(words: Words, sentence_of: Sequence[int], rules: CompiledRules) -> tuple[Hit, ...]:
    """All hits, ordered by place; a phrase never runs over the border of a sentence.

    ``sentence_of[i]`` numbers the sentence that word i stands in.
    """
    places = _places(words, rules)
    found: dict[str, set[Pieces]] = defaultdict(set)
    ruled_out: dict[str, list[tuple[int, int]]] = defaultdict(list)
    triggered = {index for text in places for index in rules.begins.get(text, ())}
    segments = _Segments(places)
    for use in (rules.uses[index] for index in triggered):
        spans = _joined(use, segments, sentence_of)
        if use.look_alike:
            ruled_out[use.concept].extend((pieces[0][0], pieces[-1][1]) for pieces in spans)
        else:
            found[use.concept].update(spans)
    for number in numbers_in(words):
        for concept, asked in rules.quantities:
            if number.fits(asked):
                found[concept].add(((number.start, number.end),))
    return tuple(sorted(_hits(found, ruled_out)))


def _hits(
    found: Mapping[str, Iterable[Pieces]], ruled_out: Mapping[str, Sequence[tuple[int, int]]]
) -> Iterator[Hit]:
    for concept, all_pieces in found.items():
        out = ruled_out.get(concept, ())
        for pieces in all_pieces:
            start, end = pieces[0][0], pieces[-1][1]
            if not (out and any(a <= start and end <= b for a, b in out)):
                yield Hit(start, end, concept, pieces)


def _places(words: Words, rules: CompiledRules) -> Places:
    """Where each pattern stands, as ranges of words in order."""
    at = list(accumulate((len(form) + 1 for form in words.forms[:-1]), initial=0))
    text = " " + " ".join(words.forms) + " "
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for pattern, start, end in rules.automaton.find_matches_as_indexes(text, overlapping=True):
        # A pattern begins with the space before its first word and may end inside its last.
        first, last = bisect_right(at, start) - 1, bisect_right(at, end - 2)
        places[rules.patterns[pattern]].append((first, last))
    return places


class _Segments:
    """Where each segment stands, looked up once for all phrases that hold it."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._spans: dict[int, list[tuple[int, int]]] = {}

    def spans(self, texts: tuple[str, ...]) -> list[tuple[int, int]]:
        """Ranges of words in order, for the wordings of a segment; compiled rules hold each tuple once."""
        found = self._spans.get(id(texts))
        if found is None:
            found = sorted({span for text in texts for span in self._places.get(text, ())})
            self._spans[id(texts)] = found
        return found


def _joined(use: Use, segments: _Segments, sentence_of: Sequence[int]) -> Sequence[Pieces]:
    """The ranges where the segments of the phrase follow each other within their gaps, in one sentence."""
    spans = []
    for segment in use.phrase:
        spans.append(segments.spans(segment.texts))
        if not spans[-1]:
            return ()
    if len(spans) == 1:
        return [(span,) for span in spans[0] if sentence_of[span[0]] == sentence_of[span[1] - 1]]
    gaps = [segment.gap for segment in use.phrase]
    dead: set[tuple[int, int]] = set()
    return [
        _merged((first, *rest))
        for first in spans[0]
        for rest in islice(_following(spans, gaps, 1, first[1], dead), _MOST_READINGS)
        if sentence_of[first[0]] == sentence_of[rest[-1][1] - 1]
    ]


def _merged(pieces: Pieces) -> Pieces:
    """Pieces that follow on without a gap are one."""
    merged = [pieces[0]]
    for start, end in pieces[1:]:
        if start == merged[-1][1]:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)


def _following(
    spans: Sequence[Sequence[tuple[int, int]]],
    gaps: Sequence[int],
    at: int,
    after: int,
    dead: set[tuple[int, int]],
) -> Iterator[Pieces]:
    """Ranges for the segments from ``at`` on, the first of which begins soon enough after word ``after``.

    ``dead`` remembers where nothing follows, so that the search does not grow when the text repeats itself.
    """
    if at == len(spans):
        yield ()
        return
    if (at, after) in dead:
        return
    found = False
    for i in range(bisect_left(spans[at], (after, 0)), len(spans[at])):
        span = spans[at][i]
        if span[0] > after + gaps[at]:
            break
        for rest in _following(spans, gaps, at + 1, span[1], dead):
            found = True
            yield (span, *rest)
    if not found:
        dead.add((at, after))
