"""Gathers all evidence in a document by element: every line where it is said, and what else bears on it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from ti_contracts.matching import evidence as judging
from ti_contracts.matching.compiled import CompiledRules, LineUse
from ti_contracts.matching.evidence import Found
from ti_contracts.matching.lines import Match, match_line
from ti_contracts.matching.links import Links
from ti_contracts.matching.narrowed import Narrowed, leaving_out, narrowed_in, rests_on
from ti_contracts.matching.overrides import overridden, takings_in
from ti_contracts.matching.read_whole import Whole
from ti_contracts.matching.reading import Reading
from ti_contracts.matching.reservations import Reservation, held_back
from ti_contracts.matching.surroundings import Surroundings
from ti_contracts.model.criteria import IN_EXCLUSIONS, Line, Scope
from ti_contracts.model.document import Document, SectionRole, Span
from ti_contracts.model.outcomes import Outcome
from ti_contracts.model.verdicts import Side


@dataclass(frozen=True, slots=True)
class _Bearing:
    """What bears on every match of one document."""

    whole: Whole
    near_by: Surroundings
    narrowed: Sequence[Narrowed]
    leaving_out: AbstractSet[Span]


def gather(
    document: Document,
    whole: Whole,
    rules: CompiledRules,
    outcomes: Sequence[Outcome],
    reservations: Sequence[Reservation],
) -> Mapping[str, tuple[Found, ...]]:
    """All evidence by element id, strongest first."""
    near_by = Surroundings(document, whole.readings, whole.asides, Links(document, outcomes))
    bearing = _Bearing(whole, near_by, narrowed_in(document), leaving_out(document, whole.readings))
    found: dict[str, list[Found]] = defaultdict(list)
    for index, reading in enumerate(whole.readings):
        in_clause = near_by.of(index, Scope.CLAUSE)
        for line, uses in _lines_in(reading, rules):
            matches, path = _matches(bearing, index, line)
            for use in uses if matches else ():
                judged = [_judged(bearing, use, m, index, in_clause, path) for m in matches]
                found[use.element.id] += _best([result for result in judged if result is not None])
    back, takings = held_back(document, reservations), takings_in(document, whole.readings)
    for element_id, results in found.items():
        undone = overridden(document, takings, results)
        found[element_id] = [*map(back, results), *(Found(e, 1, 0) for e in undone)]
    return {element_id: _strongest_first(results) for element_id, results in found.items()}


def _lines_in(reading: Reading, rules: CompiledRules) -> Iterable[tuple[Line, tuple[LineUse, ...]]]:
    """The lines whose heads the unit holds, each once, with all elements that use it."""
    found = {id(entry): entry for concept in reading.places for entry in rules.lines_of.get(concept, ())}
    return found.values()


def _matches(bearing: _Bearing, index: int, line: Line) -> tuple[Sequence[Match], str]:
    """Where the line is said, and through which words elsewhere if not in its own surroundings."""
    reading, near_by = bearing.whole.readings[index], bearing.near_by
    around, further = near_by.of(index, line.scope), near_by.of(index, line.reach)
    matches = match_line(line, reading, around, further)
    if matches or (not line.also and line.scope is Scope.SENTENCE):
        return matches, ""
    for path, concepts in near_by.through(index):
        wider = around if line.scope is Scope.SENTENCE else around | concepts
        matches = match_line(line, reading, wider, further | concepts)
        if matches:
            return matches, path
    return (), ""


def _judged(
    bearing: _Bearing, use: LineUse, match: Match, index: int, in_clause: AbstractSet[str], path: str
) -> Found | None:
    reading, aside = bearing.whole.readings[index], bearing.whole.asides[index]
    # A line about exclusion lists takes the list as it is; for others the list is only a mention.
    if any(p.concept == IN_EXCLUSIONS for p in match.places) and reading.role is SectionRole.EXCLUSIONS:
        aside = ""
    found = judging.judge(use, match, reading, in_clause, aside)
    if aside and reading.unit.span in bearing.leaving_out:
        # What a definition leaves out of a word is left out wherever the word stands.
        bound = judging.judge(use, match, reading, in_clause, "")
        found = bound if bound is not None and bound.evidence.side is Side.AGAINST else found
    if found is None or found.evidence.side is not Side.FOR:
        # What works against people is said in one place; words far off make no duty its opposite.
        return None if path and found is not None and found.evidence.side is Side.AGAINST else found
    narrow = rests_on(bearing.narrowed, reading, match) if found.evidence.full else ""
    if narrow:
        return _noted(found, narrow, full=False)
    notes = (found.evidence.note, path or bearing.whole.paths.get(reading.unit.clause, ""))
    return _noted(found, ", ".join(filter(None, notes)), full=found.evidence.full)


def _noted(found: Found, note: str, *, full: bool) -> Found:
    return replace(found, evidence=replace(found.evidence, note=note, full=full))


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
