"""Hides what the words beside a unit do to it: an answer to its question, a cell that says "Withdrawn"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ti_contracts.matching import cues
from ti_contracts.matching.reading import Place, Reading
from ti_contracts.matching.words import Words
from ti_contracts.model.document import ClauseKind, Document

# A cell that holds nothing else says what becomes of the thing that its row names.
_GIVEN_UP = frozenset(
    (
        "withdrawn",
        "removed",
        "stopped",
        "ceased",
        "dropped",
        "excluded",
        "abolished",
        "ended",
        "not provided",
        "not included",
        "not funded",
        "not required",
        "not to be provided",
        "out of scope",
    )
)
_YES_OR_NO = re.compile(
    r"^\W*(?:(?:Q(?:uestion)?|bidder question)\W*\d*\W*)?"
    r"(?:is|are|was|were|do|does|did|will|would|shall|should|can|could|may|must|has|have)\b.*\?\W*$",
    re.IGNORECASE | re.DOTALL,
)
_NO = re.compile(r"^\W*(?:(?:A(?:nswer)?|Reply|Response)\W*\d*\W*)?no\b", re.IGNORECASE)
_YES = re.compile(r"^\W*(?:(?:A(?:nswer)?|Reply|Response)\W*\d*\W*)?yes\b", re.IGNORECASE)
# "That text is withdrawn": the sentence before it is meant.
_TAKES_BACK = re.compile(
    r"^\W*(?:that|this|the above|the (?:former|previous|preceding))\s+"
    r"(?:text|wording|requirement|sentence|provision|paragraph|clause|target|commitment|measure|indicator)s?\s+"
    r"(?:is|are|has been|have been|was|were)\s+(?:now\s+|hereby\s+)?"
    r"(?:withdrawn|deleted|removed|struck out|cancelled|superseded|dropped|abolished)\b",
    re.IGNORECASE,
)
ONLY_ASKS = "only asks whether"


def with_neighbours(document: Document, words: Words, readings: Sequence[Reading]) -> list[Reading]:
    """The readings, denied or set aside where the words beside them say so."""
    changed = [_with_cells(document, words, reading) for reading in readings]
    for i in _denied_by_next(document, changed):
        changed[i] = replace(changed[i], denied=True)
    return [
        replace(r, aside=ONLY_ASKS) if _only_asks(document, changed, i) else r for i, r in enumerate(changed)
    ]


def _with_cells(document: Document, words: Words, reading: Reading) -> Reading:
    clause = document.clauses[reading.unit.clause]
    if clause.kind is not ClauseKind.ROW:
        return reading
    found = [place for span in clause.cells if (place := _given_up(words, reading, span.start, span.end))]
    if not found:
        return reading
    removed = (*reading.places.get(cues.REMOVED, ()), *found)
    return replace(reading, places={**reading.places, cues.REMOVED: removed})


def _given_up(words: Words, reading: Reading, start: int, end: int) -> Place | None:
    """The cell as a word of removal, unless the cues found one there already."""
    cell = words.between(start, end)
    if " ".join(words.forms[cell.start : cell.stop]) not in _GIVEN_UP or cell.start not in reading.unit.own:
        return None
    first = reading.own + cell.start - reading.unit.own.start
    place = Place(first, first + len(cell), cues.REMOVED, ((first, first + len(cell)),))
    known = (*reading.places.get(cues.REMOVED, ()), *reading.places.get(cues.NOT, ()))
    return None if any(p.start < place.end and place.start < p.end for p in known) else place


def _denied_by_next(document: Document, readings: Sequence[Reading]) -> Iterator[int]:
    for i, (one, other) in enumerate(pairwise(readings)):
        if one.unit.clause != other.unit.clause:
            continue
        text, after = document.quote(one.unit.span), document.quote(other.unit.span)
        if _TAKES_BACK.match(after) or (_YES_OR_NO.match(text) and _NO.match(after)):
            yield i


def _only_asks(document: Document, readings: Sequence[Reading], i: int) -> bool:
    """A question to answer yes or no binds nobody, unless the next words answer it."""
    reading = readings[i]
    if reading.denied or not _YES_OR_NO.match(document.quote(reading.unit.span)):
        return False
    following = readings[i + 1] if i + 1 < len(readings) else None
    same = following is not None and following.unit.clause == reading.unit.clause
    return not (same and following and _YES.match(document.quote(following.unit.span)))
