"""Finds what a document sets as outcome or measure: rows of tables, items of lists, sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ti_contracts.matching import cues, measures_cues
from ti_contracts.matching.measures_heads import (
    Head,
    heads_of,
    is_of_measures,
    is_of_outcomes,
    name_column,
)
from ti_contracts.matching.measures_marked import Marked
from ti_contracts.matching.reading import Reading
from ti_contracts.model.document import Clause, ClauseKind, Span

_LABELLED = re.compile(
    r"(?:overall |programme )?(goal|outcome|objective)s?(?: \d{1,2})?\s*[:–]\s*\w", re.IGNORECASE
)
_SUB_NUMBER = re.compile(r"\((?:[a-z]{1,2}|[ivx]+)\)$")
_A_SHARE = re.compile(r"\d\s?%|\bper ?cent\b", re.IGNORECASE)
# "At least 70 per cent of": what is counted must follow, and be people or what is done with them.
_OF_PEOPLE = re.compile(
    r"(?:\d\s?%|per ?cent) (?:of )?(?:all |the |those |these |our |its |planned |new |eligible )*"
    r"(?:people|service users?|adults|children|young people|women|men|patients|clients|survivors|victims|"
    r"participants|residents|tenants|families|carers|pupils|staff|workers|referrals|departures|exits|cases|"
    r"assessments|appointments|plans|reviews|calls|contacts|discharges|complaints)\b",
    re.IGNORECASE,
)
# "38 % of referrals will come from" foretells; a target binds somebody or has a direction.
_BOUND = re.compile(
    r"\b(?:must|shall|required to|(?:is|are) to|we will|"
    r"at least|at most|not? (?:less|more|fewer) than|minimum)\b",
    re.IGNORECASE,
)
_GUESSED = re.compile(r"\b(?:assum|forecast|estimat|project(?:ed|ion))", re.IGNORECASE)
_LONGEST_ITEM = 60  # words; longer items are conditions, not outcomes


@dataclass(frozen=True, slots=True)
class Named:
    """An outcome or measure as the document names it.

    ``span`` are its words. ``cells`` are a row's cells with what their columns hold, without the cell that
    names it. ``head`` says what it was named as: OUTCOME for items of a list of outcomes, OTHER for a
    sentence.
    """

    clause: int
    span: Span
    head: Head
    cells: tuple[tuple[frozenset[Head], Span], ...] = ()
    label: str = ""


def named_in(marked: Marked) -> tuple[Named, ...]:
    """All outcomes and measures in operative text, in document order, at most one for a row or item."""
    found: list[Named] = []
    implied: tuple[str, ...] = ()
    clauses = marked.document.clauses
    for number, clause in enumerate(clauses):
        if clause.kind is ClauseKind.ROW:
            implied = _heads_below(marked, number, implied)
            if marked.binds(number):
                found += _row(marked, number, implied)
            continue
        implied = ()
        if clause.kind is not ClauseKind.HEADING and marked.binds(number):
            found += _item(marked, number) or _sentences(marked, number)
    return tuple(found)


def _texts(marked: Marked, spans: Sequence[Span]) -> tuple[str, ...]:
    return tuple(marked.document.quote(span).strip() for span in spans)


def _heads_below(marked: Marked, number: int, implied: tuple[str, ...]) -> tuple[str, ...]:
    """The heads that rows without their own stand under: those of a row that only holds heads."""
    clause = marked.document.clauses[number]
    cells = _texts(marked, clause.cells)
    if _is_head_row(marked, clause, cells):
        return cells
    if clause.columns and not implied:
        return ()
    return implied if len(implied) == len(cells) or len(set(cells)) == 1 else ()


def _is_head_row(marked: Marked, clause: Clause, cells: tuple[str, ...]) -> bool:
    if len(cells) < 2 or len(set(cells)) == 1 or any(re.search(r"\d", cell) for cell in cells):
        return False
    if any(Head.OTHER in heads_of(cell) for cell in cells) or not is_of_measures(cells):
        return False
    above = {text.lower() for text in _texts(marked, clause.columns)}
    if above:
        return not above.isdisjoint(cell.lower() for cell in cells)
    return all(len(cell.split()) <= 3 or cell.endswith(":") for cell in cells)


def _row(marked: Marked, number: int, implied: tuple[str, ...]) -> list[Named]:
    clause = marked.document.clauses[number]
    cells = _texts(marked, clause.cells)
    if len(set(cells)) == 1 and _LABELLED.match(cells[0]):
        return [Named(number, clause.cells[0], Head.OUTCOME)]
    columns = implied or _texts(marked, clause.columns)
    if not is_of_measures(columns) or cells == columns or len(set(cells)) == 1:
        return []
    heads = [heads_of(column) for column in columns[: len(cells)]]
    at = name_column(heads, cells)
    if at is None:
        return []
    head = next(name for name in Head if name in heads[at])
    others = tuple((heads[i], clause.cells[i]) for i in range(len(heads)) if i != at)
    return [Named(number, clause.cells[at], head, others, clause.number or cells[0][:12])]


def _item(marked: Marked, number: int) -> list[Named]:
    """An item of a list of outcomes: under a lead-in that promises them, or a heading that is their name."""
    clause = marked.document.clauses[number]
    quote = marked.document.quote(clause.span)
    if _LABELLED.match(quote) and len(quote.split()) <= _LONGEST_ITEM:
        return [Named(number, clause.span, Head.OUTCOME, label=clause.number)]
    listed = clause.kind is ClauseKind.ITEM or bool(_SUB_NUMBER.search(clause.number)) or bool(clause.stems)
    if not listed or len(quote.split()) > _LONGEST_ITEM or quote.rstrip().endswith(":"):
        return []
    head = _listed_as(marked, number, clause)
    return [Named(number, clause.span, head, label=clause.number)] if head else []


def _listed_as(marked: Marked, number: int, clause: Clause) -> Head | None:
    if clause.stems:
        lead = marked.document.quote(clause.stems[-1]).lower()
        promises = marked.led(number, measures_cues.LEAD)
    else:
        parent = _parent(marked, number)
        lead = (
            marked.document.quote(marked.document.clauses[parent].span).lower() if parent is not None else ""
        )
        promises = parent is not None and marked.has(parent, measures_cues.LEAD)
        heading = marked.document.quote(clause.headings[-1]) if clause.headings else ""
        if parent is None and is_of_outcomes(heading):
            lead, promises = heading.lower(), True
    if not promises:
        return None
    return Head.OUTCOME if "outcome" in lead else Head.OBJECTIVE if "objective" in lead else Head.INDICATOR


def _parent(marked: Marked, number: int) -> int | None:
    """The paragraph that a numbered sub-paragraph belongs to: 2.2.1 for 2.2.1(c)."""
    clauses = marked.document.clauses
    stem = _SUB_NUMBER.sub("", clauses[number].number)
    if not stem or stem == clauses[number].number:
        return None
    for i in range(number - 1, max(number - 30, -1), -1):
        if clauses[i].number == stem:
            return i
        if not clauses[i].number.startswith(stem):
            return None
    return None


def _sentences(marked: Marked, number: int) -> Iterator[Named]:
    """Sentences that set a target for people or have something counted."""
    for reading in marked.readings(number):
        text = marked.document.quote(reading.unit.span)
        if _sets_a_share(reading, text) or _has_counted(reading):
            label = marked.document.clauses[number].number
            yield Named(number, reading.unit.span, Head.OTHER, label=label)


def _own(reading: Reading, concept: str) -> list[int]:
    return [place.start for place in reading.places.get(concept, ()) if place.start >= reading.own]


def _sets_a_share(reading: Reading, text: str) -> bool:
    if not _A_SHARE.search(text) or _GUESSED.search(text):
        return False
    if _own(reading, measures_cues.SETS):
        return True
    return bool(_OF_PEOPLE.search(text)) and bool(_own(reading, cues.BINDING)) and bool(_BOUND.search(text))


def _has_counted(reading: Reading) -> bool:
    """Whether it binds somebody to count something: "will count the number of people who"."""
    binding, verbs = _own(reading, cues.BINDING), _own(reading, measures_cues.REPORTS)
    counted = _own(reading, measures_cues.COUNTED)
    return any(
        modal < verb <= modal + 4 and verb < what <= verb + 6
        for modal in binding
        for verb in verbs
        for what in counted
    )
