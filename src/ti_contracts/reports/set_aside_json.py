"""Waivers and baseline as they stand in the JSON report."""

from ti_contracts.model.baseline import BaselineUse
from ti_contracts.model.waivers import Waiver, WaiverUse


def waiver_json(waiver: Waiver) -> dict[str, str]:
    """Return the waiver of a finding; days in ISO form, "from" empty where it counts from ever on."""
    return {"reason": waiver.reason, "who": waiver.who, "from": waiver.start, "until": waiver.until}


def waiver_use_json(use: WaiverUse) -> dict[str, str | int]:
    """Return a waiver of the run with its state and the days that it still counts."""
    of = {"criterion": use.waiver.criterion, "document": use.waiver.document, **waiver_json(use.waiver)}
    return {**of, "place": use.waiver.place, "state": use.state.value, "days": use.days}


def baseline_json(use: BaselineUse) -> dict[str, object]:
    """Return the baseline of the run: numbers, and the findings that are no more."""
    fixed = [
        {"document": known.document, "criterion": known.criterion, "verdict": known.verdict.value}
        for known in use.fixed
    ]
    return {"file": use.file, "new": use.new, "old": use.old, "fixed": fixed}
