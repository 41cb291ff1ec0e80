"""Hides how a decision finds its finding again: by document and criterion, though paths and texts move."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from ti_contracts.model.assessment import Assessment, Finding
from ti_contracts.model.decisions import DecisionOn
from ti_contracts.model.document import Document
from ti_contracts.model.fingerprints import fingerprint


@dataclass(frozen=True, slots=True)
class Decided:
    """The assessments with people's decisions on their findings, and the decisions that fit none of them."""

    assessments: tuple[Assessment, ...]
    unused: tuple[DecisionOn, ...]


def decided(assessments: Sequence[Assessment], decisions: Sequence[DecisionOn]) -> Decided:
    """Put each decision on the finding of its criterion in its document.

    That is the document with the same path, or else the only one with the same file name where the decisions
    speak of only one of that name. The last of several decisions on one finding counts.
    """
    paths = [assessment.document.path for assessment in assessments]
    path_of = _paths_of({on.document for on in decisions}, paths)
    latest = {(path_of.get(on.document), on.criterion): on for on in decisions}
    known = {(a.document.path, finding.criterion.id) for a in assessments for finding in a.findings}
    return Decided(
        tuple(_with_decisions(assessment, latest) for assessment in assessments),
        tuple(on for on in decisions if (path_of.get(on.document), on.criterion) not in known),
    )


def _paths_of(spelt: Collection[str], paths: Sequence[str]) -> dict[str, str]:
    """Return the path of this run for each that the decisions speak of, where there is one."""
    exact = {_plain(path): path for path in paths}
    found = {name: exact[_plain(name)] for name in spelt if _plain(name) in exact}
    left = [name for name in spelt if name not in found]
    open_ = [path for path in paths if path not in found.values()]
    for name in left:
        same = [path for path in open_ if _file_name(path) == _file_name(name)]
        if len(same) == 1 and sum(_file_name(other) == _file_name(name) for other in left) == 1:
            found[name] = same[0]
    return found


def _plain(path: str) -> str:
    return re.sub(r"^(\./)+", "", path.replace("\\", "/"))


def _file_name(path: str) -> str:
    return _plain(path).rstrip("/").rsplit("/", 1)[-1]


def _with_decisions(
    assessment: Assessment, latest: Mapping[tuple[str | None, str], DecisionOn]
) -> Assessment:
    document = assessment.document
    findings = tuple(
        _with_decision(finding, document, latest.get((document.path, finding.criterion.id)))
        for finding in assessment.findings
    )
    return replace(assessment, findings=findings)


def _with_decision(finding: Finding, document: Document, on: DecisionOn | None) -> Finding:
    if on is None:
        return finding
    decision = replace(on.decision, earlier=on.decision.made_on != fingerprint(finding, document))
    return replace(finding, decision=decision)
