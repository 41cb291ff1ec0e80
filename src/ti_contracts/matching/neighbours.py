"""Hides what the words beside a unit do to it: an answer to its question, a cell that says "Withdrawn"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from ti_contracts.matching import cues
from ti_contracts.matching.asides import ONLY_ASKS, aside_of, asks_yes_or_no
from ti_contracts.matching.reading import Place, Reading
from ti_contracts.matching.words import Words
from ti_contracts.model.document import ClauseKind, Document, Span

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
# Under a head that asks whether the thing is in ("In scope?", "Offered"), "No" says the same.
_NOT_SO = frozenset(("no", "none", "nil", "never"))
_WHETHER_IN = re.compile(
    r"\b(?:(?:in )?scope|includ|provi|offer|fund|eligib|chargeable|allow|permit|commission|deliver|avail"
    r"|cover|accept|part of|admit|require|wanted|paid)",
    re.IGNORECASE,
)
_WHETHER_OUT = re.compile(r"exclu|wait|limit|\bnot?\b|without|bar(?:red)?\b|refus|out of", re.IGNORECASE)
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


def with_neighbours(document: Document, words: Words, readings: Sequence[Reading]) -> list[Reading]:
    """The readings, denied or set aside where the words beside them say so."""
    changed = [_with_cells(document, words, reading) for reading in readings]
    for i in _denied_by_next(document, changed):
        changed[i] = replace(changed[i], denied=True)
    return [_set_aside(document, changed, i) for i in range(len(changed))]


def _set_aside(document: Document, readings: Sequence[Reading], i: int) -> Reading:
    reading = readings[i]
    own = aside_of(reading, document.quote(reading.unit.span))
    aside = ONLY_ASKS if _only_asks(document, readings, i) else own
    return replace(reading, aside=aside) if aside else reading


def _with_cells(document: Document, words: Words, reading: Reading) -> Reading:
    clause = document.clauses[reading.unit.clause]
    if clause.kind is not ClauseKind.ROW:
        return reading
    heads = [document.quote(column) for column in clause.columns]
    found = [
        place
        for span, head in zip_longest(clause.cells, heads, fillvalue=None)
        if span and (place := _given_up(words, reading, span, head or ""))
    ]
    if not found:
        return reading
    removed = (*reading.places.get(cues.REMOVED, ()), *found)
    # A cell that says "No" denies its row, not what stands in the next cell.
    no = tuple(p for p in reading.places.get(cues.NO, ()) if all(p.start != cell.start for cell in found))
    places = {kind: found for kind, found in reading.places.items() if kind != cues.NO}
    return replace(reading, places={**places, cues.REMOVED: removed, **({cues.NO: no} if no else {})})


def _given_up(words: Words, reading: Reading, cell: Span, head: str) -> Place | None:
    """The cell as a word of removal, unless the cues found one there already."""
    held = words.between(cell.start, cell.end)
    text = " ".join(words.forms[held.start : held.stop])
    given_up = text in _GIVEN_UP or (
        text in _NOT_SO and _WHETHER_IN.search(head) and not _WHETHER_OUT.search(head)
    )
    if not given_up or held.start not in reading.unit.own:
        return None
    first = reading.own + held.start - reading.unit.own.start
    place = Place(first, first + len(held), cues.REMOVED, ((first, first + len(held)),))
    known = (*reading.places.get(cues.REMOVED, ()), *reading.places.get(cues.NOT, ()))
    return None if any(p.start < place.end and place.start < p.end for p in known) else place


def _denied_by_next(document: Document, readings: Sequence[Reading]) -> Iterator[int]:
    for i, (one, other) in enumerate(pairwise(readings)):
        if one.unit.clause != other.unit.clause:
            continue
        text, after = document.quote(one.unit.span), document.quote(other.unit.span)
        if _TAKES_BACK.match(after) or (asks_yes_or_no(text) and _NO.match(after)):
            yield i


def _only_asks(document: Document, readings: Sequence[Reading], i: int) -> bool:
    """A question to answer yes or no binds nobody, unless the next words answer it."""
    reading = readings[i]
    if reading.denied or not asks_yes_or_no(document.quote(reading.unit.span)):
        return False
    following = readings[i + 1] if i + 1 < len(readings) else None
    same = following is not None and following.unit.clause == reading.unit.clause
    return not (same and following and _YES.match(document.quote(following.unit.span)))
