"""Hides when a finding is the one that a baseline knows, though pages and numbers of clauses have moved."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from types import MappingProxyType

from ti_contracts.decisions.waivers import WANTING, NamesOf
from ti_contracts.model.assessment import Assessment, ElementFinding, Finding, Status
from ti_contracts.model.baseline import BaselineUse, Known
from ti_contracts.model.document import Document
from ti_contracts.model.fingerprints import normalised
from ti_contracts.model.verdicts import Side, Verdict

_WORSE: Mapping[Verdict, int] = MappingProxyType(
    {Verdict.PARTIAL: 1, Verdict.GAP: 2, Verdict.CONTRADICTED: 3}
)
# "clause 4.2(b)" may be called 5.2(b) tomorrow and means the same.
_REFERENCE = re.compile(
    r"\b(clauses?|paragraphs?|sections?|schedules?|annex(?:es)?|appendix|parts?)\s+\d[\w.()]*", re.IGNORECASE
)
_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Compared:
    """The assessments, in which what the baseline holds is known, and the baseline in this run."""

    assessments: tuple[Assessment, ...]
    use: BaselineUse


def known_of(assessments: Sequence[Assessment], names: NamesOf) -> tuple[Known, ...]:
    """Return what a baseline of this run holds: all that is wanting and not waived, sorted."""
    found = (
        _known(finding, assessment.document, names(assessment.document)[0])
        for assessment in assessments
        for finding in assessment.findings
        if finding.verdict in WANTING and finding.status is not Status.WAIVED
    )
    return tuple(sorted(set(found), key=lambda known: (known.document, known.criterion)))


def joined(old: Sequence[Known], assessments: Sequence[Assessment], names: NamesOf) -> tuple[Known, ...]:
    """Return the same with what an old baseline holds on criteria and documents that were not judged now."""
    judged = _judged(assessments, names)
    kept = [known for known in old if (known.document, known.criterion) not in judged]
    new = known_of(assessments, names)
    return tuple(sorted({*kept, *new}, key=lambda known: (known.document, known.criterion)))


def compared(
    assessments: Sequence[Assessment], baseline: Sequence[Known], names: NamesOf, file: str
) -> Compared:
    """Mark what the baseline holds, and count what is new, what was known, and what is no more.

    A finding is known where it is no worse than before: no worse verdict; for a contradiction no other words
    against it; for what is partly met nothing else that lacks.
    """
    by_key = {(known.document, known.criterion): known for known in baseline}
    changed = tuple(_marked(assessment, by_key, names(assessment.document)[0]) for assessment in assessments)
    open_ = [finding.status for a in changed for finding in a.findings if finding.verdict in WANTING]
    wanting = {(known.document, known.criterion) for known in known_of(changed, names)}
    waived = {
        (names(a.document)[0], f.criterion.id)
        for a in changed
        for f in a.findings
        if f.status is Status.WAIVED
    }
    gone = _judged(assessments, names) - wanting - waived
    fixed = tuple(known for key, known in sorted(by_key.items()) if key in gone)
    return Compared(changed, BaselineUse(file, open_.count(Status.OPEN), open_.count(Status.BASELINE), fixed))


def _judged(assessments: Sequence[Assessment], names: NamesOf) -> set[tuple[str, str]]:
    return {(names(a.document)[0], finding.criterion.id) for a in assessments for finding in a.findings}


def _known(finding: Finding, document: Document, name: str) -> Known:
    return Known(name, finding.criterion.id, finding.verdict, tuple(sorted(_marks(finding, document))))


def _marks(finding: Finding, document: Document) -> Collection[str]:
    match finding.verdict:
        case Verdict.CONTRADICTED:
            against = (e.span for e in finding.evidence if e.side is Side.AGAINST)
            return {_hash(document.quote(span)) for span in against}
        case Verdict.PARTIAL:
            return {found.element.id for found in _elements(finding) if found.verdict is not Verdict.MET}
        case _:
            return ()


def _elements(finding: Finding) -> Iterator[ElementFinding]:
    yield from finding.elements
    for part in finding.parts:
        yield from _elements(part)


def _hash(quote: str) -> str:
    words = normalised(_REFERENCE.sub(r"\1", quote))
    return sha256(words.encode(errors="replace")).hexdigest()[:_LENGTH]


def _marked(assessment: Assessment, by_key: Mapping[tuple[str, str], Known], name: str) -> Assessment:
    document = assessment.document
    findings = tuple(
        replace(finding, known=_is_known(finding, document, by_key.get((name, finding.criterion.id))))
        for finding in assessment.findings
    )
    return replace(assessment, findings=findings)


def _is_known(finding: Finding, document: Document, before: Known | None) -> bool:
    if before is None or finding.verdict not in WANTING:
        return False
    now, then = _WORSE[finding.verdict], _WORSE[before.verdict]
    return now < then or (now == then and set(_marks(finding, document)) <= set(before.marks))
