"""Hides SARIF's rules: each criterion with its question, its level and what to write instead."""

import re

from ti_contracts.model.assessment import Report
from ti_contracts.model.criteria import Criterion
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.escape import markdown, one_line, sarif_text
from ti_contracts.reports.problems import LEVELS, Level
from ti_contracts.reports.words import SEVERITIES, clip, sentence, source

NOTIFICATIONS = [
    {
        "id": "document-not-read",
        "shortDescription": {"text": "A document could not be read; nothing is said about it."},
        "defaultConfiguration": {"level": "error"},
    },
    {
        "id": "part-not-read",
        "shortDescription": {"text": "A part of a document could not be read; what it says is not known."},
        "defaultConfiguration": {"level": "warning"},
    },
    {
        "id": "not-assessed",
        "shortDescription": {"text": "A criterion that the document cannot show; ask the question instead."},
        "defaultConfiguration": {"level": "note"},
    },
]
"""What SARIF calls descriptors of notifications; results refer to them by ``id``."""

_GITHUB = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "recommendation"}


def criteria_of(report: Report) -> tuple[Criterion, ...]:
    """Return the criteria that were asked of any document, or those of all packs where none was read."""
    asked = [finding.criterion for a in report.assessments for finding in a.findings]
    asked = asked or [criterion for pack in report.packs for criterion in pack.criteria]
    return tuple({criterion.id: criterion for criterion in asked}.values())


def rule(criterion: Criterion) -> dict[str, object]:
    """Return a reportingDescriptor; "problem.severity" and "tags" are what GitHub sorts and filters by."""
    level = LEVELS[Verdict.GAP, criterion.severity]
    return {
        "id": criterion.id,
        "name": _name(criterion.title),
        "shortDescription": {"text": sarif_text(criterion.title)},
        "fullDescription": {"text": sarif_text(criterion.question)},
        "help": {"text": _help(criterion), "markdown": _help_in_markdown(criterion)},
        "defaultConfiguration": {"level": level.value},
        "properties": {
            "tags": ["trauma-informed-commissioning", criterion.series, criterion.severity.value],
            "problem.severity": _GITHUB[level],
            "severity": criterion.severity.value,
            "owner": criterion.owner,
            "list": criterion.series,
            "source": {"section": criterion.source.section, "quote": criterion.source.quote},
            "checkability": criterion.checkability.value,
        },
    }


def _name(title: str) -> str:
    """Return the title as SARIF wants names: "PeopleGetHelpEarly"."""
    words = re.findall(r"[^\W_]+", title.replace("'", "").replace("’", ""))
    return "".join(word[:1].upper() + word[1:] for word in words)[:255]


def _parts(criterion: Criterion) -> list[tuple[str, str]]:
    asks = "; ".join(clip(element.asks) for element in criterion.elements)
    usual = "; ".join(kind.about for kind in criterion.home)
    told = [
        ("Asks", criterion.question),
        ("Looks for", sentence(asks) if asks else ""),
        ("Could say", f"“{criterion.wording}”" if criterion.wording else ""),
        ("Ask in a meeting", criterion.ask),
        ("Note", criterion.note),
        ("Usual place", sentence(usual) if usual else ""),
        ("Weight", f"{SEVERITIES[criterion.severity]}. Owner: {criterion.owner}."),
        ("Source", sentence(source(criterion))),
    ]
    return [(name, text) for name, text in told if text]


def _help(criterion: Criterion) -> str:
    return "\n".join(f"{name}: {sarif_text(text)}" for name, text in _parts(criterion))


def _help_in_markdown(criterion: Criterion) -> str:
    lines = [f"**{name}:** {markdown(text)}" for name, text in _parts(criterion)]
    return "\n\n".join([f"**{markdown(one_line(criterion.id))} {markdown(criterion.title)}**", *lines])
