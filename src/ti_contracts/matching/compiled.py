"""Rules made ready for matching: every phrase of every concept in one automaton."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ahocorasick_rs import AhoCorasick

from ti_contracts.matching import cues, measures_cues, mention_cues, outcomes_cues
from ti_contracts.matching.phrases import Phrase, Segment, compiled
from ti_contracts.model.criteria import Concept, Criterion, Element, Facet, Line, Opposite, Quantity


@dataclass(frozen=True, slots=True)
class Use:
    """One phrase of one concept; ``look_alike`` phrases rule out hits that they cover."""

    concept: str
    phrase: Phrase
    look_alike: bool


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

    ``patterns`` are the texts that the automaton finds, in its order. ``begins[text]`` are the uses, as
    indexes into ``uses``, whose first segment may be that text. ``lines_of[concept]`` are the lines whose
    head the concept can be, each with the elements that use it. ``known_words`` are all whole words of the
    phrases.
    """

    criteria: tuple[Criterion, ...]
    elements: Mapping[str, Element]
    automaton: AhoCorasick
    patterns: tuple[str, ...]
    uses: tuple[Use, ...]
    begins: Mapping[str, tuple[int, ...]]
    quantities: tuple[tuple[str, Quantity], ...]
    lines_of: Mapping[str, tuple[tuple[Line, tuple[LineUse, ...]], ...]]
    known_words: frozenset[str]
    facets: tuple[Facet, ...] = ()


_OWN = (*cues.CONCEPTS, *mention_cues.CONCEPTS, *measures_cues.CONCEPTS, *outcomes_cues.CONCEPTS)


def compile_rules(
    concepts: Sequence[Concept], criteria: Sequence[Criterion], facets: Sequence[Facet] = ()
) -> CompiledRules:
    """Compiles all concepts, whatever criteria are chosen, and the cues of force, polarity and measures.

    Words are repaired by the words of all phrases, so that a choice of criteria changes no verdict.
    """
    uses = tuple(_uses((*concepts, *_OWN)))
    begins: dict[str, list[int]] = defaultdict(list)
    for index, use in enumerate(uses):
        for text in use.phrase[0].texts:
            begins[text].append(index)
    patterns = tuple(dict.fromkeys(text for use in uses for segment in use.phrase for text in segment.texts))
    elements = {e.id: e for criterion in criteria for e in criterion.elements}
    return CompiledRules(
        criteria=tuple(criteria),
        elements=elements,
        automaton=AhoCorasick(list(patterns)),
        patterns=patterns,
        uses=uses,
        begins={text: tuple(indexes) for text, indexes in begins.items()},
        quantities=tuple((c.id, q) for c in concepts for q in c.quantities),
        lines_of=_lines_by_head(elements.values()),
        known_words=frozenset(word for text in patterns if text.endswith(" ") for word in text.split()),
        facets=tuple(facets),
    )


def _uses(concepts: Iterable[Concept]) -> Iterable[Use]:
    once: dict[tuple[str, ...], tuple[str, ...]] = {}
    for concept in concepts:
        for look_alike, phrases in ((False, concept.phrases), (True, concept.unless)):
            forms = dict.fromkeys(form for phrase in phrases for form in compiled(phrase))
            for form in forms:
                # Segments with the same wordings share one tuple, so that a document is searched once for it.
                shared = tuple(Segment(once.setdefault(s.texts, s.texts), s.gap) for s in form)
                yield Use(concept.id, shared, look_alike)


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
