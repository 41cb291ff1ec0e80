"""A person's decision in words, the same in every report."""

from ti_contracts.model.decisions import Choice, Decision
from ti_contracts.reports.words import sentence, uk_date

EARLIER = "Made on an earlier text: the verdict or its words have changed since. Decide again."

_DEEDS = {
    Choice.ACCEPT: "accepts this finding",
    Choice.NOT_APPLICABLE: "says that this does not apply here",
    Choice.DISAGREE: "disagrees with this finding",
}


def decision_words(decision: Decision) -> str:
    """Return "A Green disagrees with this finding, 4 March 2026. Reason: …", and a warning if it is old."""
    who = decision.name or "Somebody (no name given)"
    when = f", {uk_date(decision.date)}" if decision.date else ""
    why = f"Reason: {sentence(decision.reason)}" if decision.reason else _no_reason(decision.choice)
    warning = EARLIER if decision.earlier else ""
    return " ".join(filter(None, [f"{who} {_DEEDS[decision.choice]}{when}.", why, warning]))


def decision_json(decision: Decision) -> dict[str, object]:
    """Return the decision as JSON holds it: "earlier_text" is true where the finding has changed since."""
    return {
        "decision": decision.choice.value,
        "reason": decision.reason,
        "name": decision.name,
        "date": decision.date,
        "made_on": decision.made_on,
        "earlier_text": decision.earlier,
    }


def _no_reason(choice: Choice) -> str:
    return "" if choice is Choice.ACCEPT else "No reason given."
