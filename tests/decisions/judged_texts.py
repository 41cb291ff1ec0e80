"""Judges short texts by the small rules of the tests, as a run does."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from ti_contracts.criteria.load import read_rules
from ti_contracts.documents.read import read_document
from ti_contracts.matching.assess import assess
from ti_contracts.matching.compiled import CompiledRules, compile_rules
from ti_contracts.model.assessment import Assessment
from ti_contracts.model.document import Document

SMALL = Path(__file__).parent.parent / "criteria" / "small_rules"


@cache
def _rules() -> CompiledRules:
    rules = read_rules([SMALL])
    return compile_rules(rules.concepts, rules.criteria)


def judged(text: str, path: str = "contracts/a.md") -> Assessment:
    """The assessment of a Markdown text: TR1 asks for training, TR2 for training and a time limit."""
    return assess(read_document(path, text.encode()), _rules())


def names(document: Document) -> Sequence[str]:
    """Documents are called by their paths."""
    return (document.path,)


def statuses(assessment: Assessment) -> dict[str, str]:
    """The status of each finding."""
    return {finding.criterion.id: finding.status.value for finding in assessment.findings}


def verdicts(assessment: Assessment) -> dict[str, str]:
    """The verdict of each finding."""
    return {finding.criterion.id: finding.verdict.value for finding in assessment.findings}
