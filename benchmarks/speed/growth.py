"""How matching grows: against a bare pass over the text, with the pages, and with the rules."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from clocks import exponent, in_turn, tell

from ti_contracts.documents.read import read_document
from ti_contracts.matching.assess import assess
from ti_contracts.matching.compiled import CompiledRules, compile_rules
from ti_contracts.model.criteria import Concept, Criterion, Element
from ti_contracts.model.document import Document
from ti_contracts.model.packs import Rules

# The seven criteria that the rules began with; CA2 has parts.
HEADLINE = ("CA1", "CA2", "CA2a", "CA2b", "CA2c", "WS1", "WS2", "WS3", "WS4", "WS5")
_WORDS_A_PAGE = 400
_TIMES = 10


def against_bare_pass(document: Document, rules: CompiledRules) -> None:
    """Matching, and nothing but taking the words of the same text in lower case."""
    matching, bare = in_turn(
        (partial(assess, document, rules), lambda: re.findall(r"\w+", document.text.lower())), runs=7
    )
    print("Matching")
    tell("all criteria", matching, "one bare pass over the text", bare)


def by_pages(text: str, rules: CompiledRules, pages: Sequence[int]) -> None:
    """The same text again and again, as one document of so many pages."""
    once = len(text.split()) / _WORDS_A_PAGE
    documents = [
        read_document("made.md", "\n\n".join([text] * max(1, round(n / once))).encode()) for n in pages
    ]
    times = in_turn([partial(assess, document, rules) for document in documents], runs=2)
    for n, seconds in zip(pages, times, strict=True):
        print(f"  {n} pages: {seconds:.2f} s")
    print(f"  exponent {exponent(pages, times):.2f} (goal: at most 1.05)")


def by_rules(document: Document, rules: Rules, criteria: Sequence[Criterion]) -> None:
    """Seven criteria with the concepts that they use, all, and ten times all phrases."""
    few = [criterion for criterion in criteria if criterion.id in HEADLINE]
    used = _concepts_of(few)
    sets = (
        compile_rules([concept for concept in rules.concepts if concept.id in used], few),
        compile_rules(rules.concepts, criteria, rules.facets),
        compile_rules([*rules.concepts, *_further(rules.concepts)], criteria, rules.facets),
    )
    seven, every, tenfold = in_turn([partial(assess, document, one) for one in sets], runs=7)
    tell(f"all {len(criteria)} criteria", every, "the seven headline criteria", seven, goal=1.5)
    tell(f"{_TIMES} times the phrases", tenfold, "all criteria", every, goal=1.3)


def _concepts_of(criteria: Sequence[Criterion]) -> set[str]:
    elements = [element for criterion in criteria for element in criterion.elements]
    return {concept for element in elements for concept in _named(element)}


def _named(element: Element) -> set[str]:
    lines = [*element.says, *element.less, *element.against]
    named = {*element.weakened_by, *element.harmless}
    for opposite in element.opposed_by:
        named |= {*opposite.harmless}
        lines += opposite.says
    for line in lines:
        named.update(line.none, *line.all, *line.also)
    return named


def _further(concepts: Sequence[Concept]) -> list[Concept]:
    """The same phrases nine times, each time with their longer words changed to others of such a shape."""
    return [
        replace(
            concept,
            id=f"{concept.id}-{letter}",
            phrases=tuple(re.sub(r"[a-z]([a-z]{4,})", rf"{letter}\1", p) for p in concept.phrases),
            unless=(),
            quantities=(),
        )
        for letter in "qxzjkvwyu"
        for concept in concepts
    ]
