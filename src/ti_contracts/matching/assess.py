"""Judges one document by compiled rules: the whole way from words to findings, in one function each step."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from ti_contracts.matching import evidence as judging
from ti_contracts.matching.compiled import CompiledRules, LineUse
from ti_contracts.matching.damage import repaired
from ti_contracts.matching.evidence import Found
from ti_contracts.matching.facets import applied, find_facets, kinds_in, told
from ti_contracts.matching.hits import find_hits
from ti_contracts.matching.lines import Match, match_line
from ti_contracts.matching.mention import mention
from ti_contracts.matching.near import near_misses
from ti_contracts.matching.nearness import Ranking, ranking_of
from ti_contracts.matching.neighbours import with_neighbours
from ti_contracts.matching.outcomes import outcomes_in
from ti_contracts.matching.overrides import overridden, undoing_in
from ti_contracts.matching.reading import Reading, read_units
from ti_contracts.matching.surroundings import Surroundings
from ti_contracts.matching.unbound import weakening
from ti_contracts.matching.units import sentences, units_of
from ti_contracts.matching.words import Words, words_of
from ti_contracts.model.assessment import Assessment, ElementFinding, Evidence, Finding, NotJudged
from ti_contracts.model.criteria import IN_EXCLUSIONS, Checkability, Criterion, Line, Scope
from ti_contracts.model.document import Document, SectionRole
from ti_contracts.model.verdicts import Side, Verdict

# How many pieces of evidence an element shows on each side; the verdict rests on all of them.
_SHOWN = 6


def assess(document: Document, rules: CompiledRules, profile: Collection[str] = ()) -> Assessment:
    """One finding for each criterion, in the order of the rules.

    ``profile`` are ids of facets that the user says the document is about; where there are any, none is
    looked for.
    """
    readings = read_document_units(document, rules)
    asides = [mention(document, reading) for reading in readings]
    found = _evidence(document, readings, asides, rules)
    ranking = ranking_of(readings)
    facets = told(rules.facets, profile) if profile else find_facets(document, readings, rules)
    kinds = kinds_in(document, rules) if document.parts else None
    findings: dict[str, Finding] = {}
    for criterion in sorted(rules.criteria, key=lambda c: bool(c.parts)):
        finding = _finding(criterion, found, findings, readings, asides, ranking)
        findings[criterion.id] = applied(finding, facets, rules.facets, kinds)
    outcomes = outcomes_in(document, readings, asides)
    in_order = tuple(findings[c.id] for c in rules.criteria)
    return Assessment(document, in_order, facets, bool(profile), outcomes)


def read_document_units(document: Document, rules: CompiledRules) -> list[Reading]:
    """Every unit of the document with the concepts and cues found in it."""
    words = repaired(words_of(document.text), rules.known_words)
    units = units_of(document, words)
    hits = find_hits(words, _sentence_numbers(document, words), rules) if words.forms else ()
    return with_neighbours(document, words, read_units(document, words, units, hits))


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


def _evidence(
    document: Document, readings: Sequence[Reading], asides: Sequence[str], rules: CompiledRules
) -> Mapping[str, tuple[Found, ...]]:
    """All evidence by element id, strongest first."""
    near_by = Surroundings(document, readings, asides)
    found: dict[str, list[Found]] = defaultdict(list)
    for index, reading in enumerate(readings):
        in_clause = near_by.of(index, Scope.CLAUSE)
        for line, uses in _lines_in(reading, rules):
            further = near_by.of(index, line.reach)
            matches = match_line(line, reading, near_by.of(index, line.scope), further)
            for use in uses if matches else ():
                judged = [_judged(use, m, reading, in_clause, asides[index]) for m in matches]
                found[use.element.id] += _best([result for result in judged if result is not None])
    weakened, undoing = weakening(document, readings, asides), undoing_in(document, readings)
    for element_id, results in found.items():
        undone = overridden(document, undoing, results)
        found[element_id] = [*map(weakened, results), *(Found(e, 1, 0) for e in undone)]
    return {element_id: _strongest_first(results) for element_id, results in found.items()}


def _lines_in(reading: Reading, rules: CompiledRules) -> Iterable[tuple[Line, tuple[LineUse, ...]]]:
    """The lines whose heads the unit holds, each once, with all elements that use it."""
    found = {id(entry): entry for concept in reading.places for entry in rules.lines_of.get(concept, ())}
    return found.values()


def _judged(
    use: LineUse, match: Match, reading: Reading, in_clause: AbstractSet[str], aside: str
) -> Found | None:
    # A line about exclusion lists takes the list as it is; for others the list is only a mention.
    listed = any(p.concept == IN_EXCLUSIONS for p in match.places)
    in_list = listed and reading.role is SectionRole.EXCLUSIONS
    return judging.judge(use, match, reading, in_clause, "" if in_list else aside)


def _best(results: Sequence[Found]) -> Sequence[Found]:
    """One result for a line and a unit: the first that supports, otherwise the first."""
    return ([r for r in results if r.evidence.side is Side.FOR] or results)[:1]


def _strongest_first(results: Sequence[Found]) -> tuple[Found, ...]:
    order = {Side.AGAINST: 0, Side.FOR: 1, Side.NEAR: 2}
    ranked = sorted(
        results,
        key=lambda f: (
            order[f.evidence.side],
            not f.evidence.full,
            -f.members,
            f.width,
            f.evidence.span.start,
        ),
    )
    kept: dict[tuple[Side, int, int], Found] = {}
    for result in ranked:
        kept.setdefault((result.evidence.side, result.evidence.span.start, result.evidence.span.end), result)
    return tuple(kept.values())


def _finding(
    criterion: Criterion,
    found: Mapping[str, tuple[Found, ...]],
    findings: Mapping[str, Finding],
    readings: Sequence[Reading],
    asides: Sequence[str],
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
    return Finding(criterion, elements, near_misses(finding, found, readings, asides, ranking))


def _shown(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The strongest of each side; an element that has both keeps both."""
    shown: list[Evidence] = []
    for side in (Side.AGAINST, Side.FOR):
        shown += [e for e in evidence if e.side is side][:_SHOWN]
    return tuple(shown)
