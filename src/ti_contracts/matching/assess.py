"""Judges one document by compiled rules: the whole way from words to findings, in one function each step."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from ti_contracts.matching.compiled import CompiledRules
from ti_contracts.matching.evidence import Found
from ti_contracts.matching.facets import applied, find_facets, kinds_in, told
from ti_contracts.matching.gathered import gather
from ti_contracts.matching.near import near_misses
from ti_contracts.matching.nearness import Ranking, ranking_of
from ti_contracts.matching.outcomes import outcomes_in
from ti_contracts.matching.read_whole import Whole, read_whole
from ti_contracts.matching.reservations import could_undo, reservations_in
from ti_contracts.model.assessment import Assessment, ElementFinding, Evidence, Finding, NotJudged
from ti_contracts.model.criteria import Checkability, Criterion
from ti_contracts.model.document import Document
from ti_contracts.model.verdicts import Side, Verdict

# How many pieces of evidence an element shows on each side; the verdict rests on all of them.
_SHOWN = 6


def assess(document: Document, rules: CompiledRules, profile: Collection[str] = ()) -> Assessment:
    """One finding for each criterion, in the order of the rules.

    ``profile`` are ids of facets that the user says the document is about; where there are any, none is
    looked for.
    """
    whole = read_whole(document, rules)
    outcomes = outcomes_in(document, whole.readings, whole.asides)
    reservations = reservations_in(document, whole.readings, whole.asides)
    found = gather(document, whole, rules, outcomes, reservations)
    ranking = ranking_of(whole.readings)
    facets = told(rules.facets, profile) if profile else find_facets(document, whole.readings, rules)
    kinds = kinds_in(document, rules) if document.parts else None
    findings: dict[str, Finding] = {}
    for criterion in sorted(rules.criteria, key=lambda c: bool(c.parts)):
        finding = _finding(criterion, found, findings, whole, ranking)
        if finding.verdict is Verdict.MET and not finding.parts:
            supporting = [e for e in finding.evidence if e.side is Side.FOR and e.full]
            finding = replace(finding, could_undo=could_undo(document, reservations, supporting))
        findings[criterion.id] = applied(finding, facets, rules.facets, kinds)
    in_order = tuple(findings[c.id] for c in rules.criteria)
    return Assessment(document, in_order, facets, bool(profile), outcomes)


def _finding(
    criterion: Criterion,
    found: Mapping[str, tuple[Found, ...]],
    findings: Mapping[str, Finding],
    whole: Whole,
    ranking: Ranking,
) -> Finding:
    if criterion.checkability is Checkability.NONE:
        not_judged = NotJudged(Verdict.NOT_ASSESSED, "the text of a document cannot show it")
        return Finding(criterion, not_judged=not_judged)
    if criterion.parts:
        return Finding(criterion, parts=tuple(findings[part] for part in criterion.parts))
    elements = tuple(
        ElementFinding(element, _shown([f.evidence for f in found.get(element.id, ())]))
        for element in criterion.elements
    )
    finding = Finding(criterion, elements)
    if finding.verdict is Verdict.MET:
        return finding
    return Finding(criterion, elements, near_misses(finding, found, whole.readings, whole.asides, ranking))


def _shown(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The strongest of each side; an element that has both keeps both."""
    shown: list[Evidence] = []
    for side in (Side.AGAINST, Side.FOR):
        shown += [e for e in evidence if e.side is side][:_SHOWN]
    return tuple(shown)
