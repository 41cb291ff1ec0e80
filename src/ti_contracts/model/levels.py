"""What counts as a finding that should stop somebody."""

from collections.abc import Iterable
from enum import StrEnum

from ti_contracts.model.assessment import Finding, Status
from ti_contracts.model.criteria import Severity
from ti_contracts.model.verdicts import Verdict


class Level(StrEnum):
    """From the most lenient to the strictest."""

    NEVER = "never"
    CONTRADICTED = "contradicted"
    MUST = "must"
    GAP = "gap"
    PARTIAL = "partial"


_COUNTED: dict[Level, frozenset[Verdict]] = {
    Level.NEVER: frozenset(),
    Level.CONTRADICTED: frozenset((Verdict.CONTRADICTED,)),
    Level.MUST: frozenset((Verdict.CONTRADICTED, Verdict.GAP)),
    Level.GAP: frozenset((Verdict.CONTRADICTED, Verdict.GAP)),
    Level.PARTIAL: frozenset((Verdict.CONTRADICTED, Verdict.GAP, Verdict.PARTIAL)),
}


def any_at(level: Level, findings: Iterable[Finding]) -> bool:
    """Whether an open finding stands at or above the level; "must" looks at the musts alone."""
    return any(
        finding.verdict in _COUNTED[level]
        and finding.status is Status.OPEN
        and (level is not Level.MUST or finding.criterion.severity is Severity.MUST)
        for finding in findings
    )
