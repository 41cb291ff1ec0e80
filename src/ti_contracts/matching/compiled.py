"""Rules made ready for matching: every phrase of every concept in one automaton."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from ti_contracts.matching import cues, mention_cues
from ti_contracts.matching.phrases import Phrase, compiled
from ti_contracts.model.criteria import Concept, Criterion, Element, Line, Quantity


@dataclass(frozen=True, slots=True)
class Use:
    """One phrase of one concept; ``look_alike`` phrases rule out hits that they cover."""

    concept: str
    phrase: Phrase
    look_alike: bool


@dataclass(frozen=True, slots=True)
class CompiledRules:
    """What matching needs of the rules.

    ``patterns`` are the texts that the automaton finds, in its order. ``begins[text]`` are the uses, as
    indexes into ``uses``, whose first segment may be that text. ``lines_of[concept]`` are the (element, name
    of the list, line) whose head the concept can be. ``known_words`` are all whole words of the phrases.
    """

    criteria: tuple[Criterion, ...]
    elements: Mapping[str, Element]
    automaton: AhoCorasick
    patterns: tuple[str, ...]
    uses: tuple[Use, ...]
    begins: Mapping[str, tuple[int, ...]]
    quantities: tuple[tuple[str, Quantity], ...]
    lines_of: Mapping[str, tuple[tuple[Element, str, Line], ...]]
    known_words: frozenset[str]


def compile_rules(concepts: Sequence[Concept], criteria: Sequence[Criterion]) -> CompiledRules:
    """Compiles the concepts that the criteria use, and the cues of force, polarity and mention."""
    uses = tuple(_uses((*concepts, *cues.CONCEPTS, *mention_cues.CONCEPTS)))
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
    )


def _uses(concepts: Iterable[Concept]) -> Iterable[Use]:
    for concept in concepts:
        for look_alike, phrases in ((False, concept.phrases), (True, concept.unless)):
            forms = dict.fromkeys(form for phrase in phrases for form in compiled(phrase))
            yield from (Use(concept.id, form, look_alike) for form in forms if form)


def _lines_by_head(elements: Iterable[Element]) -> Mapping[str, tuple[tuple[Element, str, Line], ...]]:
    found: dict[str, list[tuple[Element, str, Line]]] = defaultdict(list)
    for element in elements:
        for name, lines in (("says", element.says), ("less", element.less), ("against", element.against)):
            for line in lines:
                for concept in line.all[0]:
                    found[concept].append((element, name, line))
    return {concept: tuple(entries) for concept, entries in found.items()}
