"""What stands in the cells of the Excel matrix: one row for each criterion of each document, as text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ti_contracts.model.assessment import Report
from ti_contracts.model.criteria import Severity
from ti_contracts.model.decisions import Choice
from ti_contracts.model.document import Document
from ti_contracts.model.fingerprints import fingerprint
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports import words
from ti_contracts.reports.guidance_lists import list_names
from ti_contracts.reports.quotes import Quote
from ti_contracts.reports.view import Entry, view

CHOICES = tuple(choice.value for choice in Choice)

_MOST_QUOTES = 3
_LONGEST_QUOTE = 480
_MUST, _SHOULD, _COULD = Severity.MUST, Severity.SHOULD, Severity.COULD
_PRIORITIES: Mapping[tuple[Verdict, Severity], str] = MappingProxyType(
    {
        (Verdict.CONTRADICTED, _MUST): "1 works against a must",
        (Verdict.CONTRADICTED, _SHOULD): "2 works against a should or could",
        (Verdict.CONTRADICTED, _COULD): "2 works against a should or could",
        (Verdict.GAP, _MUST): "3 a must is missing",
        (Verdict.PARTIAL, _MUST): "4 a must is partly there",
        (Verdict.GAP, _SHOULD): "5 a should is missing",
        (Verdict.PARTIAL, _SHOULD): "6 a should is partly there",
        (Verdict.GAP, _COULD): "7 a could is missing or partly there",
        (Verdict.PARTIAL, _COULD): "7 a could is missing or partly there",
    }
)
_ASK = "8 ask: a text cannot show it"
_NOTHING = "9 nothing to do"


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """The cells of one row; ``made_on`` is the fingerprint that an earlier decision was made on, or ""."""

    criterion: str
    title: str
    verdict: Verdict
    document: str
    priority: str
    quotes: str
    clauses: str
    pages: str
    missing: str
    against: str
    wording: str
    owner: str
    decision: str
    reason: str
    name: str
    date: str
    made_on: str
    severity: str
    guidance_list: str
    why: str
    ask: str
    status: str
    key: str


def priority(verdict: Verdict, severity: Severity) -> str:
    """Return where a finding stands in the queue of what to do: nine steps, and no score of anything."""
    return _PRIORITIES.get((verdict, severity)) or (_ASK if verdict is Verdict.NOT_ASSESSED else _NOTHING)


def matrix_rows(report: Report) -> Iterator[MatrixRow]:
    """Documents in their order, in each by priority, then in the order of the guidance."""
    lists = list_names(report.packs)
    for assessment in report.assessments:
        rows = (_row(entry, assessment.document, lists) for entry in view(assessment).entries)
        yield from sorted(rows, key=lambda row: row.priority)


def _row(entry: Entry, document: Document, lists: Mapping[str, str]) -> MatrixRow:
    criterion, decision = entry.finding.criterion, entry.finding.decision
    quotes = entry.quotes or entry.near
    of_side = {quote.side for quote in quotes}
    clauses = [document.clauses[e.clause] for e in entry.finding.evidence if e.side in of_side]
    return MatrixRow(
        criterion=entry.id,
        title=entry.title,
        verdict=entry.verdict,
        document=document.path,
        priority=priority(entry.verdict, criterion.severity),
        quotes=_quoted(quotes) or _joins(entry),
        clauses="; ".join(words.unique(words.label(document, clause) for clause in clauses)),
        pages=", ".join(words.unique(str(clause.page or "") for clause in clauses)),
        missing="; ".join(entry.missing),
        against="\n".join(words.unique(map(_against, entry.against))),
        wording=entry.wording,
        owner=criterion.owner,
        decision=decision.choice.value if decision else "",
        reason=decision.reason if decision else "",
        name=decision.name if decision else "",
        date=decision.date if decision else "",
        made_on=(decision.made_on or "unknown") if decision and decision.earlier else "",
        severity=words.SEVERITIES[criterion.severity],
        guidance_list=lists.get(criterion.series, ""),
        why=" ".join(filter(None, [entry.reason, entry.caution, criterion.note])),
        ask=entry.question,
        status=entry.status,
        key=fingerprint(entry.finding, document),
    )


def _joins(entry: Entry) -> str:
    parts = [part.criterion.id for part in entry.finding.parts]
    return f"See {words.listed(parts)}." if parts else ""


def _quoted(quotes: tuple[Quote, ...]) -> str:
    """The strongest quotes with where they stand and how they were read; those left out are counted."""
    told = []
    for quote in quotes[:_MOST_QUOTES]:
        aside = "; ".join([quote.place, *quote.notes])
        told.append(f"{words.STANDINGS[quote.tone]}: “{_shortened(quote.words)}” ({aside})")
    left = len(quotes) - _MOST_QUOTES
    more = f"And {words.count(left, 'more quote')}: see the HTML report." if left > 0 else ""
    return "\n".join(filter(None, [*told, more]))


def _shortened(text: str) -> str:
    half = _LONGEST_QUOTE // 2
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:half].rstrip()} […] {text[-half:].lstrip()}"


def _against(quote: Quote) -> str:
    asks = "; ".join(quote.asks)
    return " ".join(filter(None, [asks and f"Works against: {words.sentence(asks)}", f"Fix: {quote.fix}"]))
