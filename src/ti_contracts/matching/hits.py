"""Finds all concepts of all rules in one pass over the words of a document."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ti_contracts.matching.compiled import CompiledRules, Use
from ti_contracts.matching.quantities import numbers_in
from ti_contracts.matching.words import Words

Places = Mapping[str, Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A concept at words ``start`` to ``end`` (half-open)."""

    start: int
    end: int
    concept: str


def find_hits(words: Words, sentence_of: Sequence[int], rules: CompiledRules) -> tuple[Hit, ...]:
    """All hits, ordered by place; a phrase never runs over the border of a sentence.

    ``sentence_of[i]`` numbers the sentence that word i stands in.
    """
    places = _places(words, rules)
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    ruled_out: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for text in places:
        for index in rules.begins.get(text, ()):
            use = rules.uses[index]
            spans = _joined(use, places, sentence_of)
            if use.look_alike:
                ruled_out[use.concept].extend(spans)
            else:
                found[use.concept].update(spans)
    for number in numbers_in(words):
        for concept, asked in rules.quantities:
            if number.fits(asked):
                found[concept].add((number.start, number.end))
    return tuple(
        sorted(
            Hit(start, end, concept)
            for concept, spans in found.items()
            for start, end in spans
            if not any(a <= start and end <= b for a, b in ruled_out.get(concept, ()))
        )
    )


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


def _joined(use: Use, places: Places, sentence_of: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The ranges over which all pieces of the phrase follow each other within their gaps."""
    for start, end in places[use.phrase[0].text]:
        if sentence_of[start] != sentence_of[end - 1]:
            continue
        reached: int | None = end
        for piece in use.phrase[1:]:
            reached = _next(places.get(piece.text, ()), reached, piece.gap)
            if reached is None:
                break
        if reached is not None and sentence_of[start] == sentence_of[reached - 1]:
            yield start, reached


def _next(spans: Sequence[tuple[int, int]], after: int, gap: int) -> int | None:
    """Where the first of ``spans`` that begins at most ``gap`` words after ``after`` ends."""
    i = bisect_left(spans, (after, 0))
    return spans[i][1] if i < len(spans) and spans[i][0] <= after + gap else None
