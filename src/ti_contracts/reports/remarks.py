"""What to write beside a document's clauses: each criterion at the words that decide it, then a summary."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ti_contracts.model.assessment import Assessment
from ti_contracts.model.document import Document, Span
from ti_contracts.model.remarks import Paragraph, Remark
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.escape import one_line
from ti_contracts.reports.limits import ADVICE
from ti_contracts.reports.quotes import Quote, leaves_words_to_parts
from ti_contracts.reports.remark_places import home, sections
from ti_contracts.reports.view import DocumentView, Entry, counts, view
from ti_contracts.reports.words import (
    SEVERITIES,
    SIGNS,
    VERDICTS,
    count,
    label,
    listed,
    sentence,
    unique,
)

MOST: Final = 60
"""Comments that somebody may want to read; where there are more, those on the same section are joined."""

_ORDER: Final = (Verdict.CONTRADICTED, Verdict.GAP, Verdict.PARTIAL, Verdict.MET)


@dataclass(frozen=True, slots=True)
class _Note:
    """What one criterion has to say at one place; ``missing`` where no words of the document are meant."""

    verdict: Verdict
    clause: int
    span: Span
    paragraphs: tuple[Paragraph, ...]
    wording: str = ""
    missing: bool = False


def remarks(
    assessment: Assessment, made: str, *, every: bool = False, suggest: bool = False
) -> tuple[Remark, ...]:
    """Return the remarks, contradictions first, each kind in the order of the document, the summary last.

    ``made`` says with which version and rules. With ``every``, criteria that are met are told too. With
    ``suggest``, each wording is an insertion as well, once.
    """
    shown = view(assessment)
    notes = list(_notes(shown, assessment, every=every))
    told, said = [], set[str]()
    for group in _groups(notes):
        wordings = unique(one_line(note.wording) for note in group if note.wording not in said)
        said.update(note.wording for note in group)
        told.append(_remark(group, wordings if suggest else ()))
    return (*told, _summary(shown, assessment, made))


def verdicts(assessment: Assessment) -> str:
    """Return how many criteria got each verdict: "Contradicted 2 | Gap 5"."""
    return " | ".join(f"{VERDICTS[verdict]} {number}" for verdict, number in counts(assessment) if number)


def _notes(shown: DocumentView, assessment: Assessment, *, every: bool) -> Iterator[_Note]:
    document = assessment.document
    known = sections(document)
    ids = frozenset(finding.criterion.id for finding in assessment.findings)
    for entry in shown.entries:
        if leaves_words_to_parts(entry.finding, ids):
            continue
        for_it = [quote for quote in entry.quotes if quote not in entry.against]
        match entry.verdict:
            case Verdict.CONTRADICTED:
                yield from (_against(entry, quote, document, n) for n, quote in enumerate(entry.against))
            case Verdict.PARTIAL if for_it:
                yield _at(entry, for_it[0], document)
            case Verdict.PARTIAL | Verdict.GAP:
                clause = home(entry.finding, document, known)
                span = document.clauses[clause].span
                said = (_head(entry), *_explained(entry, document))
                yield _Note(entry.verdict, clause, span, said, entry.wording, missing=True)
            case Verdict.MET if every and for_it:
                yield _at(entry, for_it[0], document)
            case _:
                pass


def _at(entry: Entry, quote: Quote, document: Document) -> _Note:
    said = (_head(entry), *_explained(entry, document))
    return _Note(entry.verdict, *_place(quote, document), said, entry.wording)


def _against(entry: Entry, quote: Quote, document: Document, number: int) -> _Note:
    said = (
        _head(entry),
        *_labelled("Conflicts with:", "; ".join(quote.asks) or entry.title),
        *_labelled("Affects:", "; ".join(quote.affects)),
        *_labelled("Fix:", quote.fix),
    )
    if number:  # the rest is told at the first of its contradictions
        return _Note(entry.verdict, *_place(quote, document), said)
    rest = (
        *_labelled("Missing:", "; ".join(entry.missing)),
        *_labelled("Could say:", entry.wording and f"“{entry.wording}”"),
        *_labelled("Ask:", entry.question),
    )
    return _Note(entry.verdict, *_place(quote, document), (*said, *rest), entry.wording)


def _head(entry: Entry) -> Paragraph:
    status = f", {entry.status}" if entry.status else ""
    severity = SEVERITIES[entry.finding.criterion.severity].lower()
    verdict = f"{SIGNS[entry.verdict]} {VERDICTS[entry.verdict]}:"
    return Paragraph(one_line(f"{verdict} {entry.id} {entry.title} ({severity}{status})"))


def _explained(entry: Entry, document: Document) -> Iterator[Paragraph]:
    yield from _labelled("Why:", " ".join(filter(None, [entry.reason, entry.caution])))
    yield from _labelled("Missing:", "; ".join(p for p in entry.missing if p not in entry.reason))
    if entry.verdict is Verdict.GAP and entry.near:
        yield from _labelled("Came near:", _near(entry.near[0], document))
    yield from _labelled("Could say:", entry.wording and f"“{entry.wording}”")
    yield from _labelled("Ask:", entry.question)


def _near(quote: Quote, document: Document) -> str:
    clause, _ = _place(quote, document)
    return f"“{quote.words}” ({label(document, document.clauses[clause])})"


def _labelled(name: str, text: str) -> Iterator[Paragraph]:
    if text:
        yield Paragraph(name, one_line(text))


def _place(quote: Quote, document: Document) -> tuple[int, Span]:
    span = Span(quote.start, quote.start + len(quote.words))
    return bisect_right(document.clauses, span.start, key=lambda clause: clause.span.start) - 1, span


def _by_words(note: _Note) -> tuple[object, ...]:
    """Gaps stand alone, unless the same words would fill them."""
    return (note.clause, note.span, note.wording) if note.missing else (note.clause, note.span, "")


def _by_section(note: _Note) -> tuple[object, ...]:
    return (note.clause, note.span, note.missing)


def _by_clause(note: _Note) -> tuple[object, ...]:
    return (note.clause,)


_GROUPINGS: Final[tuple[Callable[[_Note], tuple[object, ...]], ...]] = (_by_words, _by_section, _by_clause)
"""From the most comments to the fewest."""


def _groups(notes: Sequence[_Note]) -> list[list[_Note]]:
    """The notes of each comment: as many comments as somebody may want to read."""
    groups: list[list[_Note]] = []
    for by in _GROUPINGS:
        groups = _grouped(notes, by)
        if len(groups) < MOST:
            break
    return groups


def _grouped(notes: Iterable[_Note], by: Callable[[_Note], tuple[object, ...]]) -> list[list[_Note]]:
    """Notes with the same place, contradictions first in each group and among the groups."""
    groups: dict[tuple[object, ...], list[_Note]] = {}
    for note in notes:
        groups.setdefault(by(note), []).append(note)
    ordered = [sorted(group, key=_rank) for group in groups.values()]
    return sorted(ordered, key=lambda group: (_rank(group[0]), group[0].span.start))


def _rank(note: _Note) -> int:
    return _ORDER.index(note.verdict)


def _remark(group: Sequence[_Note], wordings: tuple[str, ...]) -> Remark:
    span = Span(min(note.span.start for note in group), max(note.span.end for note in group))
    paragraphs = tuple(paragraph for note in group for paragraph in note.paragraphs)
    return Remark(group[0].clause, span, paragraphs, wordings)


def _summary(shown: DocumentView, assessment: Assessment, made: str) -> Remark:
    """Return the last remark, at the end of the document: how much of each verdict, and what was not read."""
    document = assessment.document
    against = (f"{entry.id} ({listed(_places(entry, document))})" for entry in shown.contradictions)
    not_assessed = (entry for entry in shown.entries if entry.verdict is Verdict.NOT_ASSESSED)
    asks = "; ".join(f"{entry.id}: {entry.question}" for entry in not_assessed if entry.question)
    said = (
        Paragraph(
            f"Summary: {count(len(shown.entries), 'criterion', 'criteria')} looked at in this document"
        ),
        *_labelled("Verdicts:", verdicts(assessment)),
        *_labelled("Contradicted:", "; ".join(against)),
        *_labelled("To ask, because a text cannot show it:", asks),
        *_labelled("Not read:", sentence("; ".join(shown.unread))),
        *_labelled("", f"{ADVICE} {made}"),
    )
    last = len(document.clauses) - 1
    return Remark(last, document.clauses[last].span, said)


def _places(entry: Entry, document: Document) -> tuple[str, ...]:
    return unique(label(document, document.clauses[_place(quote, document)[0]]) for quote in entry.against)
