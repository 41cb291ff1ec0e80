"""Finds all concepts of all rules in one pass over the words of a document."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from ti_contracts.matching.compiled import CompiledRules
from ti_contracts.matching.gapped import At, Pieces, Range, find_gapped
from ti_contracts.matching.phrasebook import Phrasebook
from ti_contracts.matching.quantities import numbers_in
from ti_contracts.matching.words import Words


class Hit(NamedTuple):  # a tuple and no dataclass: a contract has tens of thousands, and they are sorted
    """A concept at words ``start`` to ``end`` (half-open).

    ``pieces`` are the ranges of the words that the phrase itself names; between them lie its gaps.
    """

    start: int
    end: int
    concept: str
    pieces: Pieces


def find_hits(words: Words, sentence_of: Sequence[int], rules: CompiledRules) -> tuple[Hit, ...]:
    """All hits, ordered by place; a phrase never runs over the border of a sentence.

    ``sentence_of[i]`` numbers the sentence that word i stands in.
    """
    book = rules.phrasebook
    at = _patterns(words, sentence_of, rules)
    hits = _alone(at, book)
    further = set(_counted(words, rules))
    ruled_out = _look_alikes(at, book)
    for phrase, found in find_gapped(at, sentence_of, book):
        for number, look_alike in book.meanings[phrase]:
            concept = book.concepts[number]
            if look_alike:
                ruled_out[concept] += [(pieces[0][0], pieces[-1][1]) for pieces in found]
            else:
                further.update([Hit(pieces[0][0], pieces[-1][1], concept, pieces) for pieces in found])
    # Two sorted runs are merged in no time; a phrase with a gap of no words may be one without.
    hits += sorted(further)
    hits.sort()
    return tuple(_not_covered([hit for hit, _ in groupby(hits)], ruled_out))


def _patterns(words: Words, sentence_of: Sequence[int], rules: CompiledRules) -> At:
    """The patterns that stand at ranges of words, all within a sentence."""
    begins = list(accumulate((len(form) + 1 for form in words.forms), initial=0))
    word_at = {begin: word for word, begin in enumerate(begins)}
    text = " " + " ".join(words.forms) + " "
    at: dict[Range, list[int]] = defaultdict(list)
    for pattern, start, end in rules.automaton.find_matches_as_indexes(text, overlapping=True):
        # A pattern begins with the space before its first word and may end inside its last. Only within the
        # form of a word ("can not") does a space begin no word.
        first = word_at[start] if start in word_at else bisect_right(begins, start) - 1
        last = word_at[end - 1] if end - 1 in word_at else bisect_right(begins, end - 2)
        if sentence_of[first] == sentence_of[last - 1]:
            at[first, last].append(pattern)
    return at


def _alone(at: At, book: Phrasebook) -> list[Hit]:
    """What the patterns mean by themselves, in order."""
    hits = []
    for place in sorted(at):
        first, *others = at[place]
        numbers: Sequence[int] = book.alone[first]
        if others:
            numbers = sorted({n for pattern in at[place] for n in book.alone[pattern]})
        start, end = place
        hits += [Hit(start, end, book.concepts[number], (place,)) for number in numbers]
    return hits


def _counted(words: Words, rules: CompiledRules) -> Iterator[Hit]:
    """Numbers that count as concepts."""
    known: dict[tuple[object, ...], list[str]] = {}  # documents count the same things again and again
    for number in numbers_in(words):
        counted = number.measure, number.direction, number.value
        if counted not in known:
            known[counted] = [id_ for asked, ids in rules.quantities if number.fits(asked) for id_ in ids]
        place = number.start, number.end
        yield from (Hit(*place, concept, (place,)) for concept in known[counted])


def _look_alikes(at: At, book: Phrasebook) -> dict[str, list[Range]]:
    """By concept, where patterns rule it out."""
    found: dict[str, list[Range]] = defaultdict(list)
    for place, patterns in at.items():
        for pattern in patterns:
            for number in book.look_alikes.get(pattern, ()):
                found[book.concepts[number]].append(place)
    return found


def _not_covered(hits: Sequence[Hit], ruled_out: Mapping[str, list[Range]]) -> Iterator[Hit]:
    """The hits that do not lie inside a range that rules out their concept."""
    covers = {concept: sorted(ranges) for concept, ranges in ruled_out.items()}
    starts = {concept: [start for start, _ in ranges] for concept, ranges in covers.items()}
    # How far the ranges reach that begin at a place or before it.
    reach = {concept: list(accumulate((end for _, end in ranges), max)) for concept, ranges in covers.items()}
    for hit in hits:
        if hit.concept in starts:
            before = bisect_right(starts[hit.concept], hit.start)
            if before and reach[hit.concept][before - 1] >= hit.end:
                continue
        yield hit
