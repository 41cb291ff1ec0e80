"""The words on what was set aside: waivers, how long they count, and what a baseline knew already."""

from collections.abc import Iterable, Iterator

from ti_contracts.model.assessment import Assessment, Finding, Report, Status
from ti_contracts.model.baseline import BaselineUse
from ti_contracts.model.waivers import Waiver, WaiverState, WaiverUse
from ti_contracts.reports.words import VERDICTS, count, listed, sentence, uk_date

SOON = 30
"""How many days before its last one a waiver is warned of."""


def status(finding: Finding) -> str:
    """Return the finding's status in half a line, "" where it is open."""
    match finding.status:
        case Status.WAIVED if finding.waiver:
            return f"waived until {uk_date(finding.waiver.until)}"
        case Status.BASELINE:
            return "in the baseline"
        case _:
            return ""


def waived(finding: Finding) -> str:
    """Return until when, by whom and why a finding is waived, "" where it is not."""
    waiver = finding.waiver
    if waiver is None:
        return ""
    return f"until {uk_date(waiver.until)} by {waiver.who}: {sentence(waiver.reason)}"


def why(finding: Finding) -> str:
    """Return in a sentence or two why a finding does not count, "" where it is open."""
    if finding.status is Status.OPEN:
        return ""
    return sentence(f"waived {waived(finding)}" if finding.waiver else status(finding))


def counted(assessment: Assessment) -> str:
    """Return how many findings of a document were set aside: "2 waived, 5 in the baseline"."""
    found = [finding.status for finding in assessment.findings]
    names = ((Status.WAIVED, "waived"), (Status.BASELINE, "in the baseline"))
    return ", ".join(f"{found.count(status)} {name}" for status, name in names if status in found)


def notes(report: Report) -> tuple[str, ...]:
    """Return sentences on the run's waivers and its baseline, none where there are neither."""
    return (*_on_waivers(report), *_on_baseline(report.baseline))


def wants_attention(use: WaiverUse, *, whole: bool = False) -> str:
    """Return a sentence on a waiver that somebody should look at, "" where all is well.

    A waiver for documents that are not in the run is worth a word only where the run is on the ``whole``.
    """
    match use.state:
        case WaiverState.LAPSED:
            return f"{_named(use.waiver)} lapsed on {uk_date(use.waiver.until)} and does not count"
        case WaiverState.NOT_YET:
            return f"{_named(use.waiver)} counts from {uk_date(use.waiver.start)} on, not yet"
        case WaiverState.USED if use.days <= SOON:
            return f"{_named(use.waiver)} lapses after {uk_date(use.waiver.until)}, {_days(use.days)}"
        case WaiverState.UNUSED:
            return f"{_named(use.waiver)} is not needed: there is nothing to waive"
        case WaiverState.ELSEWHERE if whole:
            return f"{_named(use.waiver)} fits no document"
        case _:
            return ""


def attention(uses: Iterable[WaiverUse], *, whole: bool) -> Iterator[tuple[Waiver, str]]:
    """Return the waivers that somebody should look at, each with its sentence."""
    for use in uses:
        if text := wants_attention(use, whole=whole):
            yield use.waiver, text


def _on_waivers(report: Report) -> Iterator[str]:
    if not report.waivers:
        return
    number = sum(f.status is Status.WAIVED for a in report.assessments for f in a.findings)
    yield (
        f"{count(number, 'finding')} waived, by a file of {count(len(report.waivers), 'waiver')}. "
        "What is waived does not count for the exit code."
    )
    yield from (sentence(text) for text in map(wants_attention, report.waivers) if text)


def _on_baseline(use: BaselineUse | None) -> Iterator[str]:
    if use is None:
        return
    yield (
        f"Against the baseline {use.file}: {use.new} new, {use.old} known and {len(use.fixed)} fixed. "
        "Only new findings count for the exit code."
    )
    yield from _fixed(use)


def _fixed(use: BaselineUse) -> Iterator[str]:
    for document in dict.fromkeys(known.document for known in use.fixed):
        were = [f"{k.criterion} ({VERDICTS[k.verdict].lower()})" for k in use.fixed if k.document == document]
        yield f"Fixed since the baseline in {document}: {listed(were)}."


def _named(waiver: Waiver) -> str:
    return f"the waiver of {waiver.criterion} for {waiver.document}, by {waiver.who},"


def _days(days: int) -> str:
    return "today" if days == 0 else f"in {count(days, 'day')}"
