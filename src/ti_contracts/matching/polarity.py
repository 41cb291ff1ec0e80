"""Whether a concept is denied where it stands: negation, removal and exception with their scope."""

from collections.abc import Iterator, Sequence

from ti_contracts.matching import cues
from ti_contracts.matching.reading import Place, Reading
from ti_contracts.model.document import SectionRole

_RELATIVE = frozenset(("who", "which", "that", "whom", "whose", "if", "when", "where", "because", "whether"))
_MODAL = frozenset(("must", "shall", "will", "is", "are", "may", "should", "can"))
_VERB = frozenset(
    (
        "must",
        "shall",
        "will",
        "is",
        "are",
        "may",
        "should",
        "can",
        "has",
        "have",
        "was",
        "were",
        "applies",
        "does",
    )
)
# How far "no" reaches when no verb makes it the subject of the sentence.
_NOUN_REACH = 6
_LOCAL_REACH = 10
# In a long statement a negative does not reach every word.
_REACH = 18
_SUBJECT_REACH = 30


def denied(reading: Reading, head: Place, others: Sequence[Place] = ()) -> bool:
    """Whether an odd number of negatives governs ``head``.

    Negative words that belong to a concept of the match itself ("not time-limited") do not count. In an
    exclusion list everything is denied once.
    """
    count = int(reading.role is SectionRole.EXCLUSIONS) + reading.denied
    for start, end in _scopes(reading, (head, *others)):
        count += start <= head.start < end
    return count % 2 == 1


def _scopes(reading: Reading, match: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """The ranges of places that each negative governs; negatives that overlap are one."""
    # In an exclusion list the lead-in is what makes it one: it does not deny a second time.
    start = reading.own if reading.role is SectionRole.EXCLUSIONS else reading.lead
    counted: list[Place] = []
    for kind in (cues.NOT, cues.NO, cues.REMOVED, cues.FLIP):
        for cue in reading.places.get(kind, ()):
            again = any(cue.start < c.end and c.start < cue.end for c in counted)
            if cue.start < start or again or _absorbed(reading, cue, match):
                continue
            counted.append(cue)
            yield _scope(reading, kind, cue)


def _absorbed(reading: Reading, cue: Place, match: Sequence[Place]) -> bool:
    harmless = reading.places.get(cues.NOT_NEGATIVE, ())
    return any(place.names(cue) for place in (*harmless, *match))


def _scope(reading: Reading, kind: str, cue: Place) -> tuple[int, int]:
    end = len(reading.forms)
    if cue.start < reading.own:
        return cue.start, end
    statement = reading.statement_at(cue.start)
    match kind:
        case cues.NOT:
            before = reading.forms[max(statement.start, cue.start - 3) : cue.start]
            if _RELATIVE.intersection(before):
                return cue.end, min(_end_of_relative(reading, statement, cue), cue.end + _LOCAL_REACH)
            return _around(reading, statement, cue)
        case cues.NO:
            # "No nurse who in good faith tells … shall be": as the subject it reaches a verb far off.
            subject = cue.start == statement.start and _RELATIVE.intersection(
                reading.forms[cue.end : cue.end + 3]
            )
            reach = _SUBJECT_REACH if subject else _REACH
            if _VERB.intersection(reading.forms[cue.end : min(statement.stop, cue.end + reach - 8)]):
                return cue.start, min(statement.stop, cue.end + reach)
            return cue.end, min(reading.first_comma(cue.end, statement.stop), cue.end + _NOUN_REACH)
        case cues.REMOVED:
            return _around(reading, statement, cue)
        case _:
            return cue.end, min(
                statement.stop, reading.first_comma(cue.end, statement.stop), cue.end + _REACH
            )


def _end_of_relative(reading: Reading, statement: range, cue: Place) -> int:
    """A relative clause ends at a comma or where the main verb comes ("those who do not attend will be")."""
    comma = reading.first_comma(cue.end, statement.stop)
    verbs = (i for i in range(cue.end + 1, comma) if reading.forms[i] in _MODAL)
    return next(verbs, comma)


def _around(reading: Reading, statement: range, cue: Place) -> tuple[int, int]:
    """Both sides of the verb, as far as it reaches; a first statement takes its lead-in with it."""
    start = reading.lead if statement.start == reading.own else statement.start
    return max(start, cue.start - _REACH), min(statement.stop, cue.end + _REACH)
