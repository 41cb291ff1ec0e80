"""Whether a concept is denied where it stands: negation, removal and exception with their scope."""

from collections.abc import Iterator, Sequence

from ti_contracts.matching import cues
from ti_contracts.matching.reading import Place, Reading
from ti_contracts.model.document import SectionRole

_RELATIVE = frozenset(("who", "which", "that", "whom", "whose", "if", "when", "where", "because", "whether"))
_CONDITION = frozenset(("if", "when", "where", "whenever", "who", "whose"))
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


def _only_named(reading: Reading, cue: Place, head: Place) -> bool:
    """Whether the negative stands in quotation marks that do not hold the head (the sign "No entry")."""
    return any(cue.start in words and head.start not in words for words in reading.quoted)


def _scopes(reading: Reading, match: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """The ranges of places that each negative governs; negatives that overlap are one."""
    # In an exclusion list the lead-in is what makes it one: it does not deny a second time.
    start = reading.own if reading.role is SectionRole.EXCLUSIONS else reading.lead
    counted: list[Place] = []
    bounds = [c for c in reading.places.get(cues.FLIP, ()) if any(p.names(c) for p in match[:1])]
    for kind in (cues.NOT, cues.NO, cues.REMOVED, cues.FLIP):
        for cue in reading.places.get(kind, ()):
            again = any(cue.start < c.end and c.start < cue.end for c in counted)
            if (
                cue.start < start
                or again
                or _absorbed(reading, cue, match)
                or _only_named(reading, cue, match[0])
            ):
                continue
            counted.append(cue)
            first, last = _scope(reading, kind, cue)
            # "Unless abuse is confirmed" as a whole says what it says; a refusal before it ends there.
            yield first, min((last, *(c.start for c in bounds if c.start >= cue.end)))


def _absorbed(reading: Reading, cue: Place, match: Sequence[Place]) -> bool:
    harmless = reading.places.get(cues.NOT_NEGATIVE, ())
    # "Is refused" belongs to a match that names "refused".
    word = cue._replace(start=cue.end - 1) if cue.concept == cues.REMOVED else cue
    return any(place.names(cue) or place.names(word) for place in (*harmless, *match))


def _scope(reading: Reading, kind: str, cue: Place) -> tuple[int, int]:
    end = len(reading.forms)
    if cue.start < reading.own:
        # "If a referral is declined:" says when its items hold, and denies none of them.
        condition = kind in (cues.NOT, cues.REMOVED) and reading.forms[reading.lead] in _CONDITION
        return cue.start, reading.own if condition else end
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
            begins = _condition(reading, statement, cue)
            if begins is not None:
                return begins, _end_of_relative(reading, statement, cue)
            return _around(reading, statement, cue)
        case _:
            return cue.end, min(
                statement.stop, reading.first_comma(cue.end, statement.stop), cue.end + _REACH
            )


def _condition(reading: Reading, statement: range, cue: Place) -> int | None:
    """Where a condition that holds the cue begins ("where help is withdrawn, say why"), if one does."""
    first = max(statement.start, cue.start - _LOCAL_REACH, *(c for c in reading.commas if c <= cue.start), 0)
    return next((i for i in range(cue.start - 1, first - 1, -1) if reading.forms[i] in _CONDITION), None)


def _end_of_relative(reading: Reading, statement: range, cue: Place) -> int:
    """A relative clause ends at a comma or where the main verb comes ("those who do not attend will be")."""
    comma = reading.first_comma(cue.end - 1, statement.stop)
    verbs = (i for i in range(cue.end + 1, comma) if reading.forms[i] in _MODAL)
    return next(verbs, comma)


def _around(reading: Reading, statement: range, cue: Place) -> tuple[int, int]:
    """Both sides of the verb, as far as it reaches; a first statement takes its lead-in with it."""
    start = reading.lead if statement.start == reading.own else statement.start
    return max(start, cue.start - _REACH), min(statement.stop, cue.end + _REACH)
