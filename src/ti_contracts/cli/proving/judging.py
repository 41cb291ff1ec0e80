"""Hides how a text is judged for rule tests: as a Markdown document that is about what the rule asks of."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from ti_contracts.documents.read import read_document
from ti_contracts.matching import cues, mention_cues
from ti_contracts.matching.assess import assess
from ti_contracts.matching.compiled import CompiledRules, compile_rules
from ti_contracts.model.assessment import Evidence, Finding
from ti_contracts.model.criteria import Checkability, Criterion, Element, Facet
from ti_contracts.model.document import ClauseKind, Document
from ti_contracts.model.packs import Rules
from ti_contracts.model.verdicts import Side

# The words that the engine itself reads: must, not, according to …
_CUES = frozenset(concept.id for concept in (*cues.CONCEPTS, *mention_cues.CONCEPTS))


@dataclass(frozen=True)
class Bench:
    """All rules, compiled once; a text is judged by one criterion or by all of them."""

    rules: Rules

    @cached_property
    def known(self) -> dict[str, Criterion]:
        """The criteria by id."""
        return {criterion.id: criterion for criterion in self.rules.criteria}

    @cached_property
    def _compiled(self) -> CompiledRules:
        return compile_rules(self.rules.concepts, self.rules.criteria, self.rules.facets)

    def alone(self, criterion: Criterion) -> "Judge":
        """What judges texts by one criterion and its parts.

        Only their lines and the gapped phrases of their concepts are looked for, which takes a part of the
        time that all would take.
        """
        criteria = (criterion, *(self.known[part] for part in criterion.parts))
        elements = {element.id: element for one in criteria for element in one.elements}
        profile = {facet for one in criteria for facet in one.applies}
        facets = tuple(facet for facet in self.rules.facets if facet.id in profile)
        concepts = _concepts_of(elements.values(), facets) | _CUES
        rules = replace(
            self._compiled,
            criteria=criteria,
            phrasebook=self._compiled.phrasebook.only(concepts),
            lines_of={
                concept: mine
                for concept, entries in self._compiled.lines_of.items()
                if (mine := tuple(e for e in entries if elements.keys() & {use.element.id for use in e[1]}))
            },
            facets=facets,
        )
        return Judge(rules, profile)

    def by_all(self, document: Document) -> dict[str, Finding]:
        """The findings of every criterion for a document that is about everything."""
        findings = assess(document, self._compiled, [facet.id for facet in self.rules.facets]).findings
        return {finding.criterion.id: finding for finding in findings}


@dataclass(frozen=True, slots=True)
class Judge:
    """One criterion with its parts, ready to judge texts; ``profile`` are the facets that they ask for."""

    rules: CompiledRules
    profile: Collection[str]

    def judged(self, text: str) -> tuple[Document, Finding]:
        """The text as a document, and the finding."""
        document = document_of(text)
        return document, assess(document, self.rules, self.profile).findings[0]

    def uncapped(self) -> "Judge":
        """The same, but a proxy can be met: its verdict then shows what its elements show."""
        criteria = tuple(
            replace(one, checkability=Checkability.FULL) if one.checkability is Checkability.PROXY else one
            for one in self.rules.criteria
        )
        return Judge(replace(self.rules, criteria=criteria), self.profile)


def _concepts_of(elements: Iterable[Element], facets: Iterable[Facet]) -> frozenset[str]:
    """Every concept that has a say in them."""
    found: set[str] = {concept for facet in facets for concept in facet.shown_by}
    for element in elements:
        found |= {*element.weakened_by, *element.harmless}
        lines = [*element.says, *element.less, *element.against]
        for opposite in element.opposed_by:
            found.update(opposite.harmless)
            lines += opposite.says
        for line in lines:
            found.update(line.none, *line.all, *line.also)
    return frozenset(found)


def document_of(text: str) -> Document:
    """Markdown as a document."""
    return read_document("example.md", text.encode())


def full_evidence(finding: Finding) -> Iterator[Evidence]:
    """What says an element in full, also for the parts."""
    for element in finding.elements:
        yield from (e for e in element.evidence if e.side is Side.FOR and e.full)
    for part in finding.parts:
        yield from full_evidence(part)


def enough(finding: Finding, left: Callable[[Evidence], bool]) -> bool:
    """Whether the full evidence that is ``left`` after a change would still meet the criterion."""
    if finding.parts:
        return all(enough(part, left) for part in finding.parts if part.not_judged is None)
    said = {e.element for e in full_evidence(finding) if left(e)}
    return all(len(said.intersection(need.of)) >= need.at_least for need in finding.criterion.needs)


def words_of_evidence(document: Document, evidence: Evidence) -> Iterator[str]:
    """The sentence that is the evidence, and what it hangs from: lead-ins, and the heading of a list."""
    clause = document.clauses[evidence.clause]
    yield document.quote(evidence.span)
    yield from map(document.quote, clause.stems)
    if clause.kind in (ClauseKind.ITEM, ClauseKind.ROW):
        yield from map(document.quote, clause.headings[-1:])
