"""Reads every unit of a document, with what its neighbours and the duties that take it in do to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from ti_contracts.matching.adopted import adoptions_in, taken_in
from ti_contracts.matching.compiled import CompiledRules
from ti_contracts.matching.damage import repaired
from ti_contracts.matching.headed import headed
from ti_contracts.matching.hits import find_hits
from ti_contracts.matching.mention import mention
from ti_contracts.matching.neighbours import with_neighbours
from ti_contracts.matching.reading import Reading, read_units
from ti_contracts.matching.units import sentences, units_of
from ti_contracts.matching.words import Words, words_of
from ti_contracts.model.document import Document


@dataclass(frozen=True, slots=True)
class Whole:
    """A document as read.

    ``asides[i]`` says why reading i is only a mention, "" where it may be evidence. ``paths`` say of clauses
    that are read with the words of a duty elsewhere which it is ("through clause 4").
    """

    readings: tuple[Reading, ...]
    asides: tuple[str, ...]
    paths: Mapping[int, str]


def read_whole(document: Document, rules: CompiledRules) -> Whole:
    """Every unit of the document with the concepts and cues found in it, in document order."""
    words = repaired(words_of(document.text), rules.known_words)
    hits = find_hits(words, _sentence_numbers(document, words), rules) if words.forms else ()
    alone = read_units(document, words, headed(document, words, units_of(document, words)), hits)
    readings = with_neighbours(document, words, alone)
    asides = [mention(document, reading) for reading in readings]
    adoptions = adoptions_in(document, words, readings, asides)
    led = dict(taken_in(alone, adoptions))
    if led:
        for i, reading in zip(led, read_units(document, words, tuple(led.values()), hits), strict=True):
            alone[i] = reading
        readings = with_neighbours(document, words, alone)
        for i in led:
            asides[i] = mention(document, readings[i], taken_in=True)
    paths = {readings[i].unit.clause: adoptions[readings[i].unit.clause].path for i in led}
    return Whole(tuple(readings), tuple(asides), paths)


def read_document_units(document: Document, rules: CompiledRules) -> tuple[Reading, ...]:
    """The readings alone."""
    return read_whole(document, rules).readings


def _sentence_numbers(document: Document, words: Words) -> list[int]:
    """For each word the number of its sentence; the cells of a row are one sentence."""
    numbers = [0] * len(words.forms)
    count = 0
    for clause in document.clauses:
        for span in [clause.span] if clause.cells else sentences(document.text, clause.span):
            count += 1
            for i in words.between(span.start, span.end):
                numbers[i] = count
    return numbers
