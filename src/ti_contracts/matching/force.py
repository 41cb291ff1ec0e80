"""How strongly a statement binds: must, should, may, aims to, where possible, to be confirmed."""

from collections.abc import Sequence

from ti_contracts.matching import cues
from ti_contracts.matching.reading import Place, Reading
from ti_contracts.model.verdicts import Force

# In the order in which they prevail inside one statement: a way out or a wish weakens a "will" beside it.
_KINDS: tuple[tuple[str, Force, str], ...] = (
    (cues.UNCERTAIN, Force.UNCERTAIN, "left open"),
    (cues.QUALIFIED, Force.QUALIFIED, "qualified"),
    (cues.INTENTION, Force.INTENTION, "an intention"),
    (cues.ADVISORY, Force.ADVISORY, "advice"),
    (cues.PERMISSIVE, Force.PERMISSIVE, "optional"),
    (cues.BINDING, Force.BINDING, ""),
)
_RIGHT = frozenset(("may", "can", "could"))
_SUBORDINATE = frozenset(
    ("who", "which", "that", "what", "whatever", "anything", "where", "if", "it", "whether", "how")
)
_QUESTION = frozenset(("who", "what", "whom", "how", "which"))


def force_of(reading: Reading, match: Sequence[Place]) -> tuple[Force, str]:
    """The force of the statements that hold the match, and in words why it is not binding ("" if it is).

    Where they have no modal word, the statements before them decide, then the lead-ins; a statement without
    any is a plain present-tense or listed requirement and binds.
    """
    statements = [reading.statement_at(max(p.start, reading.own)) for p in match]
    start, stop = min(s.start for s in statements), max(s.stop for s in statements)
    for low, high in ((start, stop), (reading.own, start), (reading.lead, reading.own)):
        found = _strongest_cue(reading, match, low, high)
        if found is not None:
            return found
    if any(place.start < reading.lead for place in reading.places.get(cues.UNCERTAIN, ())):
        return Force.UNCERTAIN, "left open"
    return Force.BINDING, ""


def _strongest_cue(reading: Reading, match: Sequence[Place], low: int, high: int) -> tuple[Force, str] | None:
    for kind, force, words in _KINDS:
        for cue in reading.places.get(kind, ()):
            if low <= cue.start < high and not _free(reading, cue) and not _part_of(cue, match):
                if force is Force.PERMISSIVE and _forbidden(reading, cue):
                    return Force.BINDING, ""
                quoted = " ".join(reading.forms[cue.start : cue.end])
                return force, f"{words}: “{quoted}”" if words else ""
    return None


def _part_of(cue: Place, match: Sequence[Place]) -> bool:
    """Whether the modal word belongs to what was found ("are expected to cope")."""
    return any(place.names(cue) for place in match)


def _forbidden(reading: Reading, cue: Place) -> bool:
    """Whether it forbids, and so binds: "may not", "no service may"."""
    before = reading.forms[max(reading.lead, cue.start - 6) : cue.start]
    return reading.forms[cue.end : cue.end + 1] == ("not",) or "no" in before or "neither" in before


def _free(reading: Reading, cue: Place) -> bool:
    """Whether a modal word binds nobody here, or gives a right to the people whom the service is for."""
    if any(place.names(cue) for place in reading.places.get(cues.NOT_FORCE, ())):
        return True
    form, before = reading.forms[cue.start], reading.forms[max(0, cue.start - 4) : cue.start]
    # "Should savings be required" is a condition; "sorts out who should help" tells of an object.
    if form == "should" and (cue.start == reading.own or _QUESTION.intersection(before)):
        return True
    if cue.concept != cues.PERMISSIVE or form not in (*_RIGHT, "might"):
        return False
    if form == "may" and before[-1:] and before[-1].isdigit():  # the month
        return True
    if form in ("could", "might") and _SUBORDINATE.intersection(before):
        return True
    if form in ("can", "may") and _QUESTION.intersection(before):
        return True
    if form == "can" and "that" in before and "so" in before:
        return True
    after = reading.forms[cue.end : cue.end + 1]
    subject = [
        (p.end, p.concept)
        for concept in (cues.PERSON, cues.PROVIDER)
        for p in reading.places.get(concept, ())
        if cue.start - 6 <= p.start < cue.start
    ]
    return bool(subject) and max(subject)[1] == cues.PERSON and after != ("be",)
