"""The outcomes register: every outcome and measure of a document with its parts, read as data."""

import re
from collections.abc import Iterable, Mapping, Sequence

from ti_contracts.matching import measures_cues
from ti_contracts.matching.measures_found import Named, named_in
from ti_contracts.matching.measures_heads import Head
from ti_contracts.matching.measures_joined import (
    Carrier,
    Rows,
    carriers_by_section,
    carrying_row,
    content,
    key_of,
    section_of,
    sections_of,
    sent_to,
)
from ti_contracts.matching.measures_marked import Marked
from ti_contracts.matching.measures_parts import Parts, deferred, own_parts
from ti_contracts.matching.outcomes_judged import against_people, kind_of, shaped_here, shaped_there
from ti_contracts.matching.reading import Reading
from ti_contracts.model.document import Document, Span
from ti_contracts.model.outcomes import MeasurePart, Outcome, OutcomeKind, PartFound, Shaping, Target


def outcomes_in(
    document: Document, readings: Sequence[Reading], asides: Sequence[str]
) -> tuple[Outcome, ...]:
    """Every outcome and measure that operative text sets, in document order.

    ``asides[i]`` says why reading i is only a mention, "" where it binds.
    """
    marked = Marked(document, readings, asides)
    named = named_in(marked)
    if not named:
        return ()
    carriers = carriers_by_section(marked, named)
    read = [
        _read(marked, n, [c for s in sections_of(marked, n.clause) for c in carriers.get(s, ())])
        for n in named
    ]
    named, read = _without_repeats(named, read, carriers)
    joined = _joined(marked, named, read)
    shapings = _Shapings(marked)
    found = []
    for i, (n, own) in enumerate(zip(named, read, strict=True)):
        row = joined.get(i)
        carried = (named[row], read[row]) if row is not None else None
        found.append(_outcome(marked, n, own, carried, shapings))
    return tuple(found)


# How far above an outcome its section is searched for a reference to the table that measures it.
_FARTHEST = 20
_Read = tuple[Parts, Target | None]


def _read(marked: Marked, named: Named, carriers: Iterable[Carrier]) -> _Read:
    """Its own parts first, then what its section says of it."""
    parts, target = own_parts(marked, named)
    for carrier in carriers:
        if carrier.clause == named.clause or not carrier.gives_to(named):
            continue
        for found in carrier.parts:
            parts.setdefault(found.part, found)
        given = carrier.targets.get(key_of(named))
        if given and target is None:
            target = given[0]
            parts.setdefault(MeasurePart.TARGET, PartFound(MeasurePart.TARGET, carrier.clause, given[1]))
            parts.setdefault(
                MeasurePart.INDICATOR, PartFound(MeasurePart.INDICATOR, named.clause, named.span)
            )
    return parts, target


def _without_repeats(
    named: Sequence[Named],
    read: Sequence[_Read],
    carriers: Mapping[Span | None, Sequence[Carrier]],
) -> tuple[tuple[Named, ...], list[_Read]]:
    """Leaves out sentences that only give a listed outcome its target."""
    given = {c.clause for found in carriers.values() for c in found if c.targets}
    kept = [i for i, n in enumerate(named) if n.head is not Head.OTHER or n.clause not in given]
    return tuple(named[i] for i in kept), [read[i] for i in kept]


def _joined(marked: Marked, named: Sequence[Named], read: Sequence[_Read]) -> Mapping[int, int]:
    """For an outcome without a target, the position of the measure that carries it."""
    rows = {
        i: marked.document.quote(n.span) for i, n in enumerate(named) if n.cells and read[i][1] is not None
    }
    if not rows:
        return {}
    index = Rows(rows)
    at = {named[i].clause: i for i in rows}
    joined: dict[int, int] = {}
    for i, n in enumerate(named):
        if n.cells:
            continue
        pointed = [
            at[c]
            for c in _pointed_at(marked, n)
            if c in at and kind_of(marked, named[at[c]]) is OutcomeKind.OUTCOME
        ]
        row = carrying_row(content(marked.document.quote(n.span)), index, pointed)
        if row is not None and _may_carry(read[i][1], read[row][1]):
            joined[i] = row
    return joined


def _may_carry(own: Target | None, row: Target | None) -> bool:
    """A row carries an outcome that has no target, or the same one said in a sentence."""
    return own is None or (row is not None and (own.value, own.measure) == (row.value, row.measure))


def _pointed_at(marked: Marked, named: Named) -> Iterable[int]:
    """The clauses that the outcome's own section sends the reader to, up to the outcome."""
    clauses, section = marked.document.clauses, section_of(marked, named.clause)
    first = named.clause
    while first > 0 and section_of(marked, first - 1) == section and named.clause - first < _FARTHEST:
        first -= 1
    return sent_to(marked, Span(clauses[first].span.start, clauses[named.clause].span.end))


# "These five outcomes were drafted by" speaks of its own section only.
_THESE = re.compile(r"\W*(?:these|those|this|such|the (?:above|following))\b", re.IGNORECASE)


class _Shapings:
    """Who shaped the outcomes: by section, and for the whole document."""

    def __init__(self, marked: Marked) -> None:
        self._marked = marked
        self._section: dict[Span | None, Shaping] = {}
        self._document: Shaping | None = None
        for number, clause in enumerate(marked.document.clauses):
            if clause.cells or not marked.binds(number):
                continue
            for found in shaped_there(marked, number):
                self._section.setdefault(section_of(marked, number), found)
                if not _THESE.match(marked.document.quote(found.span)):
                    self._document = self._document or found

    def of(self, named: Named) -> Shaping | None:
        """As its own words say, or its section, or a clause about the outcomes of the whole document."""
        cells = [cell for heads, cell in named.cells if heads & {Head.TOOL, Head.MEASURE}]
        own = shaped_here(self._marked, named.clause, cells)
        return own or self._section.get(section_of(self._marked, named.clause)) or self._document


def _outcome(
    marked: Marked, named: Named, own: _Read, carried: tuple[Named, _Read] | None, shapings: _Shapings
) -> Outcome:
    parts, target = own
    if carried is not None:
        parts, target = {**carried[1][0], **parts}, carried[1][1]
    clause = marked.document.clauses[named.clause]
    trauma = marked.first(named.clause, measures_cues.TRAUMA, clause.span if named.cells else named.span)
    shaped = shapings.of(named) or (shapings.of(carried[0]) if carried else None)
    return Outcome(
        clause=named.clause,
        span=named.span,
        kind=kind_of(marked, named),
        parts=tuple(parts[part] for part in MeasurePart if part in parts),
        target=target,
        about_trauma=trauma is not None,
        shaped_by=shaped,
        measured_in=carried[0].clause if carried else None,
        perverse=against_people(marked, named, target),
        deferred=deferred(marked, named.clause, clause.span if named.cells else named.span),
    )
