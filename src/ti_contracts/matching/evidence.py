"""Turns a match of a rule's line into evidence: for, against, or only near, and how strong."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ti_contracts.matching.compiled import Kind, LineUse
from ti_contracts.matching.force import force_of
from ti_contracts.matching.lines import Match
from ti_contracts.matching.polarity import denied
from ti_contracts.matching.reading import Place, Reading
from ti_contracts.model.assessment import Evidence
from ti_contracts.model.criteria import IN_EXCLUSIONS, Element, Line, Polarity
from ti_contracts.model.verdicts import Force, Side


@dataclass(frozen=True, slots=True)
class Found:
    """Evidence with what orders it: more members and a shorter reach make a stronger match."""

    evidence: Evidence
    members: int
    width: int


def judge(
    use: LineUse, match: Match, reading: Reading, in_clause: AbstractSet[str], aside: str
) -> Found | None:
    """What the match shows about the element, or None where it shows nothing.

    ``in_clause`` are the concepts of the whole clause; ``aside`` says why the unit is only a mention (""
    where it binds).
    """
    side = _side(use.kind, use.line, _negative(use.line, match, reading))
    if side is None or (side is Side.AGAINST and not in_clause.isdisjoint(use.harmless)):
        return None
    force, note = force_of(reading, match.places)
    if aside:
        return _found(use, Side.NEAR, match, reading, Force.NONE, f"it {aside}", full=False)
    if side is Side.AGAINST:
        # A wish or an option to do the opposite ("may be directed elsewhere") does not yet undo the duty.
        weak = force in (Force.INTENTION, Force.UNCERTAIN) or (
            force is Force.ADVISORY and "expected" not in note
        )
        return None if weak else _found(use, side, match, reading, force, "", full=True)
    weakening = _weakening(use.element, reading)
    if use.kind is Kind.LESS:
        note = note or "says part of it"
    elif weakening:
        note = note or f"limited: “{weakening}”"
    full = use.kind is Kind.SAYS and force is Force.BINDING and not weakening
    return _found(use, side, match, reading, force, "" if full else note, full=full)


def _negative(line: Line, match: Match, reading: Reading) -> bool:
    if any(p.concept == IN_EXCLUSIONS for p in match.places):
        return False
    # Negative words of any place that fits a member belong to what is said, not only those of the nearest.
    members = [p for member in line.all for concept in member for p in reading.places.get(concept, ())]
    return denied(reading, match.head, members)


def _side(kind: Kind, line: Line, negative: bool) -> Side | None:
    holds = negative if line.polarity is Polarity.DENIED else not negative
    if kind is Kind.AGAINST:
        return Side.AGAINST if holds else None
    if holds:
        return Side.FOR
    return Side.AGAINST if line.polarity is Polarity.TURNS and kind is Kind.SAYS else None


def _weakening(element: Element, reading: Reading) -> str:
    """The words in the unit that leave no more than partial, "" if there are none."""
    for concept in element.weakened_by:
        for place in reading.places.get(concept, ()):
            if not denied(reading, place):
                return _words(reading, place)
    return ""


def _words(reading: Reading, place: Place) -> str:
    return " ".join(reading.forms[place.start : place.end])


def _found(
    use: LineUse, side: Side, match: Match, reading: Reading, force: Force, note: str, *, full: bool
) -> Found:
    evidence = Evidence(
        side=side,
        element=use.element.id,
        clause=reading.unit.clause,
        span=reading.unit.span,
        force=force,
        full=full,
        note=note,
        opposite=use.opposite if side is Side.AGAINST else None,
    )
    return Found(evidence, len(use.line.all), match.width)
