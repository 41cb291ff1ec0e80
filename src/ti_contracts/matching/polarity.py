"""Whether a concept is denied where it stands: negation, removal and exception with their scope."""

from collections.abc import Iterator, Sequence

from ti_contracts.matching import cues
from ti_contracts.matching.reading import Place, Reading
from ti_contracts.model.document import SectionRole

_RELATIVE = frozenset(("who", "which", "that", "whom", "whose", "if", "when", "where", "because", "whether"))
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


def denied(reading: Reading, head: Place, others: Sequence[Place] = ()) -> bool:
    """Whether an odd number of negatives governs ``head``.

    Negative words that belong to a concept of the match itself ("not time-limited") do not count. In an
    exclusion list everything is denied once.
    """
    count = int(reading.role is SectionRole.EXCLUSIONS)
    for start, end in _scopes(reading, (head, *others)):
        count += start <= head.start < end
    return count % 2 == 1


def _scopes(reading: Reading, match: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """The ranges of places that each negative governs."""
    for kind in (cues.NOT, cues.NO, cues.REMOVED, cues.FLIP):
        seen = -1
        for cue in reading.places.get(kind, ()):
            if cue.start < max(seen, reading.lead) or _absorbed(reading, cue, match):
                continue
            seen = cue.end
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
                return cue.end, min(reading.first_comma(cue.end, statement.stop), cue.end + _LOCAL_REACH)
            return _around(reading, statement, cue)
        case cues.NO:
            if _VERB.intersection(reading.forms[cue.end : min(statement.stop, cue.end + 10)]):
                return cue.start, min(statement.stop, cue.end + _REACH)
            return cue.end, min(reading.first_comma(cue.end, statement.stop), cue.end + _NOUN_REACH)
        case cues.REMOVED:
            return _around(reading, statement, cue)
        case _:
            return cue.end, min(
                statement.stop, reading.first_comma(cue.end, statement.stop), cue.end + _REACH
            )


def _around(reading: Reading, statement: range, cue: Place) -> tuple[int, int]:
    """Both sides of the verb, as far as it reaches; a first statement takes its lead-in with it."""
    start = reading.lead if statement.start == reading.own else statement.start
    return max(start, cue.start - _REACH), min(statement.stop, cue.end + _REACH)
