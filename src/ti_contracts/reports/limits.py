"""What every report says about itself: its limits, and the rules it was made with."""

from ti_contracts.model.assessment import Report
from ti_contracts.reports.accuracy_words import method_words

ADVICE = (
    "This is advice to the named person who decides. It is not a decision, and not legal or clinical advice."
)

LIMITS = (
    ADVICE,
    (
        "It reads the words of documents, not practice: a criterion that is met on paper may not happen, "
        "and a gap on paper may be good practice that nobody wrote down."
    ),
    "There is no overall score, on purpose: one number would hide contradictions. Rank nobody by it.",
    (
        "It knows only the documents it was given. What was not found may stand in national terms, schedules "
        "or annexes that were not supplied, or in the parts listed as not read."
    ),
    (
        "Words can be misread, tables and scans above all. Check each quote in the document, together with a "
        "trauma-informed lead and people with lived experience."
    ),
)


def limits_of(report: Report) -> tuple[str, ...]:
    """Return the limits, and how the tool fared on labelled texts where that is known."""
    return (*LIMITS, *([method_words(report.accuracy)] if report.accuracy else []))


def made_with(report: Report) -> str:
    """Return the version of the tool and of each pack of rules, with the first half of the pack's hash."""
    packs = [f"rules {pack.name} {pack.version} (SHA-256 {pack.sha256[:16]})" for pack in report.packs]
    return f"Made with {', '.join([f'ti-contracts {report.version}', *packs])}."
