"""Judges one document by compiled rules: the whole way from words to findings, in one function each step."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ti_contracts.matching import evidence as judging
from ti_contracts.matching.compiled import CompiledRules
from ti_contracts.matching.damage import repaired
from ti_contracts.matching.evidence import Found
from ti_contracts.matching.hits import find_hits
from ti_contracts.matching.lines import Match, match_line
from ti_contracts.matching.mention import mention
from ti_contracts.matching.near import near_misses
from ti_contracts.matching.nearness import Ranking, ranking_of
from ti_contracts.matching.overrides import overridden
from ti_contracts.matching.reading import Reading, read_units
from ti_contracts.matching.units import sentences, units_of
from ti_contracts.matching.words import Words, words_of
from ti_contracts.model.assessment import Assessment, ElementFinding, Evidence, Finding
from ti_contracts.model.criteria import IN_EXCLUSIONS, Criterion, Element, Line, Scope
from ti_contracts.model.document import Clause, Document, SectionRole
from ti_contracts.model.verdicts import Side, Verdict

# How many pieces of evidence an element shows on each side; the verdict rests on all of them.
_SHOWN = 6


def assess(document: Document, rules: CompiledRules) -> Assessment:
    """One finding for each criterion, in the order of the rules."""
    readings = read_document_units(document, rules)
    asides = [mention(document, reading) for reading in readings]
    found = _evidence(document, readings, asides, rules)
    ranking = ranking_of(readings)
    findings: dict[str, Finding] = {}
    for criterion in sorted(rules.criteria, key=lambda c: bool(c.parts)):
        findings[criterion.id] = _finding(criterion, found, findings, readings, asides, ranking)
    return Assessment(document, tuple(findings[c.id] for c in rules.criteria))


def read_document_units(document: Document, rules: CompiledRules) -> list[Reading]:
    """Every unit of the document with the concepts and cues found in it."""
    words = repaired(words_of(document.text), rules.known_words)
    units = units_of(document, words)
    hits = find_hits(words, _sentence_numbers(document, words), rules) if words.forms else ()
    return read_units(document, words, units, hits)


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
    near_by = _Surroundings(document, readings, asides)
    found: dict[str, list[Found]] = defaultdict(list)
    for index, reading in enumerate(readings):
        seen: set[tuple[str, str, Line]] = set()
        for concept in reading.places:
            for element, kind, line in rules.lines_of.get(concept, ()):
                if (element.id, kind, line) in seen:
                    continue
                seen.add((element.id, kind, line))
                around = near_by.of(index, line.scope)
                further = near_by.of(index, line.reach) if line.also else ()
                matches = match_line(line, reading, around, further)
                clause = near_by.of(index, Scope.CLAUSE)
                judged = [_judged(element, kind, line, m, reading, clause, asides[index]) for m in matches]
                found[element.id] += _best([result for result in judged if result is not None])
    for element_id, results in found.items():
        undone = overridden(document, readings, results)
        found[element_id] += [Found(e, 1, 0) for e in undone]
    return {element_id: _strongest_first(results) for element_id, results in found.items()}


def _judged(
    element: Element,
    kind: str,
    line: Line,
    match: Match,
    reading: Reading,
    clause: Sequence[Reading],
    aside: str,
) -> Found | None:
    # A line about exclusion lists takes the list as it is; for others the list is only a mention.
    listed = any(p.concept == IN_EXCLUSIONS for p in match.places)
    in_list = listed and reading.role is SectionRole.EXCLUSIONS
    return judging.judge(element, kind, line, match, reading, clause, "" if in_list else aside)


def _best(results: Sequence[Found]) -> Sequence[Found]:
    """One result for a line and a unit: the first that supports, otherwise the first."""
    return ([r for r in results if r.evidence.side is Side.FOR] or results)[:1]


class _Surroundings:
    """The readings that share a clause or a section with one of them; mentions are left out."""

    def __init__(self, document: Document, readings: Sequence[Reading], asides: Sequence[str]) -> None:
        self._readings = readings
        self._operative = [r for r, aside in zip(readings, asides, strict=True) if not aside]
        self._clause: dict[int, list[Reading]] = defaultdict(list)
        self._section: dict[object, list[Reading]] = defaultdict(list)
        self._section_of = [_section(document.clauses[r.unit.clause], r.unit.clause) for r in readings]
        for reading, aside, section in zip(readings, asides, self._section_of, strict=True):
            self._clause[reading.unit.clause].append(reading)
            if not aside:
                self._section[section].append(reading)

    def of(self, index: int, scope: Scope) -> Sequence[Reading]:
        reading = self._readings[index]
        match scope:
            case Scope.SENTENCE:
                return (reading,)
            case Scope.CLAUSE:
                return self._clause[reading.unit.clause]
            case Scope.DOCUMENT:
                return self._operative
            case Scope.SECTION:
                return self._section[self._section_of[index]]


def _section(clause: Clause, index: int) -> object:
    """What makes clauses one section: the heading above them, or else the number that theirs begin with."""
    if clause.headings:
        return clause.headings[-1]
    return clause.number.partition(".")[0] if clause.number else index


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
