"""What an outcome is about, who shaped it, and whether its target works against people."""

from collections.abc import Iterator, Sequence

from ti_contracts.matching import outcomes_cues as about
from ti_contracts.matching.measures_cues import SANCTION
from ti_contracts.matching.measures_found import Named
from ti_contracts.matching.measures_heads import Head
from ti_contracts.matching.measures_marked import Marked
from ti_contracts.matching.polarity import denied
from ti_contracts.matching.reading import Reading
from ti_contracts.model.criteria import Direction, Measure
from ti_contracts.model.document import Span
from ti_contracts.model.outcomes import OutcomeKind, Rung, Shaping, Target

# "Staff who feel supported" is not about the people whom the service is for.
_SUBJECT = 20  # characters from the start of the name in which its subject stands


def kind_of(marked: Marked, named: Named) -> OutcomeKind:
    """Whether it is about people's lives, about what was done, or about how the service ran."""

    def says(concept: str, within: Span = named.span) -> bool:
        return marked.first(named.clause, concept, within) is not None

    start = named.span.start
    if says(about.STAFF, Span(start, min(start + _SUBJECT, named.span.end))):
        return OutcomeKind.ACTIVITY if says(about.ACTIVITY) else OutcomeKind.PROCESS
    if says(about.LIVES):
        return OutcomeKind.OUTCOME
    if named.head is Head.OUTCOME and not named.cells:
        # What a list calls an outcome is one, unless it begins with what is to be done.
        done = says(about.ACTIVITY, Span(start, min(start + _SUBJECT, named.span.end)))
        return OutcomeKind.ACTIVITY if done else OutcomeKind.OUTCOME
    if says(about.PROCESS):
        return OutcomeKind.PROCESS
    if says(about.ACTIVITY):
        return OutcomeKind.ACTIVITY
    if named.head is Head.OUTCOME:
        return OutcomeKind.OUTCOME
    return OutcomeKind.ACTIVITY if named.head is Head.OBJECTIVE else OutcomeKind.PROCESS


def against_people(marked: Marked, named: Named, target: Target | None) -> str:
    """How the target works against people, in plain words; "" where it does not.

    Where there is no number, words like "maximise" and "reduce" say which way it points.
    """

    def says(concept: str, within: Span | None = named.span) -> bool:
        return marked.first(named.clause, concept, within) is not None

    if target is not None:
        at_most = target.direction is Direction.AT_MOST
        more, fewer = not at_most and target.value > 0, at_most or target.value == 0
    else:
        at_most = fewer = says(about.FEWER)
        more = says(about.MORE) and not fewer
    in_time = target is not None and target.measure is Measure.TIME
    checks = (
        (more and says(about.REJECTED), "it rewards turning people away"),
        (more and says(about.MISSED), "it rewards discharging people for missed appointments"),
        (more and says(about.ENDED), "it rewards ending help by a fixed time"),
        (says(about.THROUGHPUT) and says(about.MORE), "it rewards moving people on, whatever they need"),
        (at_most and says(about.LENGTH), "it rewards short help, whatever people need"),
        (fewer and not in_time and says(about.ACCEPTED), "it rewards taking on fewer people"),
        (
            fewer and not in_time and says(about.COMPLAINTS) and says(SANCTION, None),
            "money is lost when people complain, which rewards keeping complaints down",
        ),
    )
    return next((words for found, words in checks if found), "")


_TOP_DOWN = (Rung.CO_PRODUCTION, Rung.CO_DESIGN, Rung.ENGAGEMENT, Rung.CONSULTATION, Rung.INFORMING)


def shaped_here(marked: Marked, clause: int, within: Sequence[Span]) -> Shaping | None:
    """Who shaped the measure, as its own tool or source says ("written by the Lived Experience Board")."""
    for reading in marked.readings(clause):
        for span in within:
            if marked.first(clause, about.LIVED, span) is None:
                continue
            found = _rung(marked, clause, reading, span)
            if found is not None:
                return found
    return None


def shaped_there(marked: Marked, clause: int) -> Iterator[Shaping]:
    """What each sentence says of people with lived experience shaping outcomes or measures as such."""
    for reading in marked.readings(clause):
        sentence = reading.unit.span
        if all(marked.first(clause, c, sentence) is not None for c in (about.MEASURES, about.LIVED)):
            found = _rung(marked, clause, reading, sentence)
            if found is not None:
                yield found


def _rung(marked: Marked, clause: int, reading: Reading, within: Span) -> Shaping | None:
    """The highest rung that the words name; deciding by or with people is co-production.

    Where the words are denied ("patients shall not be asked"), it is the lowest.
    """
    tables = [(rung, about.rung_concept(rung)) for rung in _TOP_DOWN]
    tables.insert(1, (Rung.CO_PRODUCTION, about.CHOSEN))
    for rung, concept in tables:
        for place in reading.places.get(concept, ()):
            if place.start < reading.own or not within.holds(marked.span_of(reading, place)):
                continue
            if concept == about.CHOSEN and not _near_people(reading, place.end):
                continue
            kept_out = denied(reading, place)
            return Shaping(Rung.COERCION if kept_out else rung, clause, reading.unit.span)
    return None


def _near_people(reading: Reading, end: int) -> bool:
    """Whether those who decide are people with lived experience: named soon after the verb."""
    return any(end - 1 <= place.start <= end + 14 for place in reading.places.get(about.LIVED, ()))
