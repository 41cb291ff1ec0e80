"""Finds phrases with gaps: "(no|without) ~3 limit" is two segments, the second soon after the first."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from ti_contracts.matching.phrasebook import Phrasebook

# A range of words, half-open; the ranges of one reading of a phrase; the patterns that stand at each range.
Range = tuple[int, int]
Pieces = tuple[Range, ...]
At = Mapping[Range, Sequence[int]]

# A phrase with wide gaps can be read in several ways from one word on; they differ in which words it names.
_MOST_READINGS = 12


def find_gapped(at: At, sentence_of: Sequence[int], book: Phrasebook) -> Iterator[tuple[int, list[Pieces]]]:
    """Every phrase with gaps that occurs within a sentence, with the words that make it, each time."""
    segments = _Segments(at, sentence_of, book)
    for first in segments.present & book.begun.keys():
        for phrase in book.begun[first]:
            row = book.rows[phrase]
            if segments.present.issuperset(row):
                found = list(_readings(row, book.gaps[phrase], segments))
                if found:
                    yield phrase, found


class _Segments:
    """Where segments stand, by sentence; each is looked up once, for all phrases that have it."""

    def __init__(self, at: At, sentence_of: Sequence[int], book: Phrasebook) -> None:
        self._wordings = book.wordings
        self._places: dict[int, dict[int, list[Range]]] = defaultdict(lambda: defaultdict(list))
        for place, patterns in at.items():
            for pattern in patterns:
                if book.holding[pattern]:
                    self._places[pattern][sentence_of[place[0]]].append(place)
        self.present = {segment for pattern in self._places for segment in book.holding[pattern]}
        self._held: dict[int, list[dict[int, list[Range]]]] = {}
        self._sentences: dict[int, set[int]] = {}

    def sentences(self, segment: int) -> set[int]:
        """The sentences that hold the segment."""
        if segment not in self._sentences:
            held = [self._places[p] for p in self._wordings[segment] if p in self._places]
            self._held[segment] = held
            self._sentences[segment] = set().union(*held)
        return self._sentences[segment]

    def within(self, segment: int, sentence: int) -> list[Range]:
        """The places of the segment in a sentence that holds it, in order."""
        found = [place for places in self._held[segment] for place in places.get(sentence, ())]
        return sorted(set(found)) if len(found) > 1 else found


def _readings(row: Sequence[int], gaps: Sequence[int], segments: _Segments) -> Iterator[Pieces]:
    """The places where the segments follow each other within their gaps."""
    for sentence in set.intersection(*map(segments.sentences, row)):
        places = [segments.within(segment, sentence) for segment in row]
        dead: set[tuple[int, int]] = set()
        for first in places[0]:
            for rest in islice(_following(places, gaps, 1, first[1], dead), _MOST_READINGS):
                yield _merged((first, *rest))


def _following(
    places: Sequence[Sequence[Range]],
    gaps: Sequence[int],
    at: int,
    after: int,
    dead: set[tuple[int, int]],
) -> Iterator[Pieces]:
    """Places for the segments from ``at`` on, the first of which begins soon enough after word ``after``.

    ``dead`` remembers where nothing follows, so that the search does not grow when the text repeats itself.
    """
    if at == len(places):
        yield ()
        return
    if (at, after) in dead:
        return
    found = False
    for place in places[at]:
        if after <= place[0] <= after + gaps[at]:
            for rest in _following(places, gaps, at + 1, place[1], dead):
                found = True
                yield (place, *rest)
    if not found:
        dead.add((at, after))


def _merged(pieces: Pieces) -> Pieces:
    """Pieces that follow on without a gap are one."""
    merged = [pieces[0]]
    for start, end in pieces[1:]:
        if start == merged[-1][1]:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)
