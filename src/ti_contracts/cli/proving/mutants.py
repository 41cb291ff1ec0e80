"""Hides which changed texts (mutants) an example gives, and which of them would change nothing."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from ti_contracts.cli.proving import mutations
from ti_contracts.cli.proving.judging import enough, full_evidence, words_of_evidence
from ti_contracts.model.assessment import Evidence, Finding
from ti_contracts.model.document import Document

NEGATED, WEAKENED, BACKGROUND, QUOTED, DELETED, OVERRIDDEN = KINDS = (
    "negated",
    "weakened to may",
    "in background",
    "quoted",
    "deleted",
    "overridden",
)


@dataclass(frozen=True, slots=True)
class Mutant:
    """An example with its words changed; ``equivalent`` where what it asks is still all there."""

    kind: str
    text: str
    equivalent: bool


def mutants(text: str, document: Document, finding: Finding) -> Iterator[Mutant]:
    """Every mutant of a text that meets its criterion, as ``finding`` shows.

    A mutant is equivalent where the sentences that the change left alone meet the criterion by themselves: a
    sentence without a modal cannot be negated by "not", one with "must" binds in a background section too,
    and "two of these five" may still be there when one is deleted.
    """

    def untouched(change: Callable[[str], str]) -> Callable[[Evidence], bool]:
        return lambda e: all(change(words) == words for words in words_of_evidence(document, e))

    def outside(sentences: Collection[str]) -> Callable[[Evidence], bool]:
        return lambda e: document.quote(e.span) not in sentences

    def mutant(kind: str, text: str, left: Callable[[Evidence], bool]) -> Mutant:
        return Mutant(kind, text, enough(finding, left))

    yield mutant(NEGATED, mutations.negated(text), untouched(mutations.negated))
    yield mutant(WEAKENED, mutations.weakened(text), untouched(mutations.weakened))
    yield mutant(
        BACKGROUND,
        mutations.in_background(text),
        lambda e: any(map(mutations.is_duty, words_of_evidence(document, e))),
    )
    yield mutant(QUOTED, mutations.quoted(text), lambda _: False)
    for element in dict.fromkeys(e.element for e in full_evidence(finding)):
        gone = {document.quote(e.span) for e in full_evidence(finding) if e.element == element}
        yield mutant(DELETED, mutations.without(text, sorted(gone, key=len, reverse=True)), outside(gone))
    yield mutant(OVERRIDDEN, mutations.overridden(text), lambda _: False)
