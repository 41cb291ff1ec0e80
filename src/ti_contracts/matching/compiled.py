"""Rules made ready for matching: every phrase of every concept in one automaton."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ahocorasick_rs import AhoCorasick

from ti_contracts.matching import cues, measures_cues, mention_cues, outcomes_cues
from ti_contracts.matching.phrasebook import Phrasebook, phrasebook_of
from ti_contracts.model.criteria import Concept, Criterion, Element, Facet, Line, Opposite, Quantity


class Kind(StrEnum):
    """What a line does for its element."""

    SAYS = "says"
    LESS = "less"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class LineUse:
    """One line of one element; ``opposite`` is where an opposite brought it in."""

    element: Element
    kind: Kind
    line: Line
    opposite: Opposite | None = None

    @property
    def harmless(self) -> tuple[str, ...]:
        """The concepts that take the sting out of a line against the element."""
        return self.opposite.harmless if self.opposite else self.element.harmless


@dataclass(frozen=True, slots=True)
class CompiledRules:
    """What matching needs of the rules.

    The automaton finds the patterns of the phrasebook, in its order. ``quantities`` are what numbers count as
    a hit of which concepts. ``lines_of[concept]`` are the lines whose head the concept can be, each with the
    elements that use it.
    """

    criteria: tuple[Criterion, ...]
    elements: Mapping[str, Element]
    phrasebook: Phrasebook
    automaton: AhoCorasick
    quantities: tuple[tuple[Quantity, tuple[str, ...]], ...]
    lines_of: Mapping[str, tuple[tuple[Line, tuple[LineUse, ...]], ...]]
    facets: tuple[Facet, ...] = ()

    @property
    def known_words(self) -> frozenset[str]:
        """All whole words of the phrases."""
        return self.phrasebook.known_words


_OWN = (*cues.CONCEPTS, *mention_cues.CONCEPTS, *measures_cues.CONCEPTS, *outcomes_cues.CONCEPTS)


def with_own(concepts: Sequence[Concept]) -> tuple[Concept, ...]:
    """All concepts, whatever criteria are chosen, and the engine's own, such as the cues of force.

    Words are repaired by the words of all phrases, so that a choice of criteria changes no verdict.
    """
    return (*concepts, *_OWN)


def compile_rules(
    concepts: Sequence[Concept],
    criteria: Sequence[Criterion],
    facets: Sequence[Facet] = (),
    phrasebook: Phrasebook | None = None,
) -> CompiledRules:
    """Compiles criteria and concepts; of these only the quantities where their ``phrasebook`` is at hand."""
    book = phrasebook or phrasebook_of(with_own(concepts))
    elements = {e.id: e for criterion in criteria for e in criterion.elements}
    counted: dict[Quantity, dict[str, None]] = defaultdict(dict)
    for concept in concepts:
        for quantity in concept.quantities:
            counted[quantity][concept.id] = None
    return CompiledRules(
        criteria=tuple(criteria),
        elements=elements,
        phrasebook=book,
        automaton=AhoCorasick(book.patterns, store_patterns=False),
        quantities=tuple((quantity, tuple(names)) for quantity, names in counted.items()),
        lines_of=_lines_by_head(elements.values()),
        facets=tuple(facets),
    )


def _lines_by_head(
    elements: Iterable[Element],
) -> Mapping[str, tuple[tuple[Line, tuple[LineUse, ...]], ...]]:
    """Elements share the lines of an opposite, so that one look at the text answers for all of them."""
    uses_of: dict[Line, list[LineUse]] = defaultdict(list)
    for element in elements:
        for use in _uses_of(element):
            uses_of[use.line].append(use)
    found: dict[str, list[tuple[Line, tuple[LineUse, ...]]]] = defaultdict(list)
    for line, uses in uses_of.items():
        entry = (line, tuple(uses))
        for concept in line.all[0]:
            found[concept].append(entry)
    return {concept: tuple(entries) for concept, entries in found.items()}


def _uses_of(element: Element) -> Iterable[LineUse]:
    kinds = ((Kind.SAYS, element.says), (Kind.LESS, element.less), (Kind.AGAINST, element.against))
    yield from (LineUse(element, kind, line) for kind, lines in kinds for line in lines)
    for opposite in element.opposed_by:
        yield from (LineUse(element, Kind.AGAINST, line, opposite) for line in opposite.says)
