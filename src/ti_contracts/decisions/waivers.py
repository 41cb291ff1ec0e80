"""Hides which findings a waiver lets stand, and which waivers somebody should look at."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ti_contracts.model.assessment import Assessment, Finding
from ti_contracts.model.document import Document
from ti_contracts.model.verdicts import Verdict
from ti_contracts.model.waivers import Waiver, WaiverState, WaiverUse
from ti_contracts.strict.patterns import covers

WANTING = frozenset((Verdict.CONTRADICTED, Verdict.GAP, Verdict.PARTIAL))

# What a document is called below the folder of the configuration; the files of a set come after its own name.
NamesOf = Callable[[Document], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Waived:
    """The assessments with waivers on the findings that they let stand, and what each waiver did."""

    assessments: tuple[Assessment, ...]
    uses: tuple[WaiverUse, ...]


def waive(assessments: Sequence[Assessment], waivers: Sequence[Waiver], names: NamesOf, today: str) -> Waived:
    """Put each waiver that counts today (ISO) on the findings of its criterion in its documents.

    A waiver of a criterion that joins others counts for these too. The first of several counts. Only what is
    contradicted, a gap or partly met can be waived.
    """
    counting = [waiver for waiver in waivers if _days(waiver, today) >= 0 and waiver.start <= today]
    of_document = [
        [waiver for waiver in waivers if any(covers(waiver.document, name) for name in names(a.document))]
        for a in assessments
    ]
    changed = tuple(
        _with_waivers(assessment, [waiver for waiver in meant if waiver in counting])
        for assessment, meant in zip(assessments, of_document, strict=True)
    )
    used = {id(finding.waiver) for assessment in changed for finding in assessment.findings}
    judged = {
        id(waiver)
        for assessment, meant in zip(assessments, of_document, strict=True)
        for waiver in meant
        if any(waiver.criterion == finding.criterion.id for finding in assessment.findings)
    }
    return Waived(changed, tuple(_use(waiver, today, used, judged) for waiver in waivers))


def _days(waiver: Waiver, today: str) -> int:
    return (date.fromisoformat(waiver.until) - date.fromisoformat(today)).days


def _use(waiver: Waiver, today: str, used: set[int], judged: set[int]) -> WaiverUse:
    days = _days(waiver, today)
    if days < 0:
        return WaiverUse(waiver, WaiverState.LAPSED, days)
    if waiver.start > today:
        return WaiverUse(waiver, WaiverState.NOT_YET, days)
    if id(waiver) in used:
        return WaiverUse(waiver, WaiverState.USED, days)
    return WaiverUse(waiver, WaiverState.UNUSED if id(waiver) in judged else WaiverState.ELSEWHERE, days)


def _with_waivers(assessment: Assessment, waivers: Sequence[Waiver]) -> Assessment:
    if not waivers:
        return assessment
    wholes = dict(_wholes(assessment.findings))
    return replace(assessment, findings=tuple(_waived(f, waivers, wholes) for f in assessment.findings))


def _wholes(findings: Sequence[Finding]) -> Iterator[tuple[str, str]]:
    """Pairs of a criterion and the one that joins it."""
    for finding in findings:
        for part in finding.criterion.parts:
            yield part, finding.criterion.id


def _waived(finding: Finding, waivers: Sequence[Waiver], wholes: Mapping[str, str]) -> Finding:
    if finding.verdict not in WANTING:
        return finding
    ids = (finding.criterion.id, wholes.get(finding.criterion.id))
    waiver = next((waiver for waiver in waivers if waiver.criterion in ids), None)
    return replace(finding, waiver=waiver) if waiver else finding
