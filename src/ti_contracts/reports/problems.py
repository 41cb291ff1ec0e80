"""What programs are told of findings that are not met: how serious each is, where it stands, one message."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from ti_contracts.model.assessment import Finding, Report, Status
from ti_contracts.model.criteria import Severity
from ti_contracts.model.document import Document
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.escape import one_line
from ti_contracts.reports.places import Place, place_of
from ti_contracts.reports.quotes import Quote, leaves_words_to_parts
from ti_contracts.reports.view import Entry, view
from ti_contracts.reports.words import SEVERITIES, VERDICTS


class Level(StrEnum):
    """How serious a problem is, in the words of SARIF."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


LEVELS: Mapping[tuple[Verdict, Severity], Level] = MappingProxyType(
    {
        (Verdict.CONTRADICTED, Severity.MUST): Level.ERROR,
        (Verdict.CONTRADICTED, Severity.SHOULD): Level.ERROR,
        (Verdict.CONTRADICTED, Severity.COULD): Level.WARNING,
        (Verdict.GAP, Severity.MUST): Level.ERROR,
        (Verdict.GAP, Severity.SHOULD): Level.WARNING,
        (Verdict.GAP, Severity.COULD): Level.NOTE,
        (Verdict.PARTIAL, Severity.MUST): Level.WARNING,
        (Verdict.PARTIAL, Severity.SHOULD): Level.NOTE,
        (Verdict.PARTIAL, Severity.COULD): Level.NOTE,
    }
)
"""Words that work against people weigh one step more than words that are absent."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding that is contradicted, a gap or partly met.

    ``quote`` are the words that decide it, None for a gap, which has no words; ``place`` is theirs, or else
    the file as a whole.
    """

    entry: Entry
    document: Document
    level: Level
    quote: Quote | None
    place: Place

    @property
    def finding(self) -> Finding:
        """The finding itself."""
        return self.entry.finding

    @property
    def is_open(self) -> bool:
        """Whether nobody has waived it and no baseline holds it."""
        return self.finding.status is Status.OPEN

    @property
    def title(self) -> str:
        """One line: "WS5 People get help early: Contradicted (must)"."""
        severity = SEVERITIES[self.finding.criterion.severity].lower()
        entry = self.entry
        return one_line(f"{entry.id} {entry.title}: {VERDICTS[entry.verdict]} ({severity})")

    @property
    def message(self) -> str:
        """One line: the deciding words and where they stand, why, and what to write instead."""
        entry, quote = self.entry, self.quote
        parts = [f"“{quote.words}” ({quote.where})." if quote else "", entry.reason, entry.caution]
        if entry.against:
            parts += ["Fix: " + " ".join(dict.fromkeys(against.fix for against in entry.against))]
        parts += [f"Could say: “{entry.wording}”" if entry.wording else ""]
        return one_line(" ".join(filter(None, parts)))


def problems(report: Report) -> Iterator[Problem]:
    """Return the problems in the order of the documents and of their criteria.

    A criterion that only joins others which are in the report too leaves the problem to them.
    """
    for assessment in report.assessments:
        ids = frozenset(finding.criterion.id for finding in assessment.findings)
        for entry in view(assessment).entries:
            problem = problem_of(entry, assessment.document)
            if problem is not None and not leaves_words_to_parts(entry.finding, ids):
                yield problem


def problem_of(entry: Entry, document: Document) -> Problem | None:
    """Return what is wrong; None where the criterion is met or was not judged."""
    level = LEVELS.get((entry.verdict, entry.finding.criterion.severity))
    if level is None:
        return None
    quote = None if entry.verdict is Verdict.GAP else deciding(entry)
    place = place_of(document, (quote.start, quote.start + len(quote.words)) if quote else None)
    return Problem(entry, document, level, quote, place)


def deciding(entry: Entry) -> Quote | None:
    """Return the quote that decides a verdict: against before weak before full; None where there is none."""
    rank = {"against": 0, "weak": 1, "for": 2}
    met = entry.verdict is Verdict.MET
    return min(entry.quotes, key=lambda q: -rank[q.tone] if met else rank[q.tone], default=None)
