"""Hides how people's decisions come into a run, and that whatever of them fits nowhere is told."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ti_contracts.cli.say import complain
from ti_contracts.errors import UsageError
from ti_contracts.model.assessment import Report
from ti_contracts.model.decisions import DecisionOn, DecisionsFile

_MOST_TOLD = 5


def read_decision_files(files: Sequence[Path]) -> tuple[tuple[Path, DecisionsFile], ...]:
    """The decisions in each matrix; raises UsageError or MistakesError before anything else is read."""
    if not files:
        return ()
    from ti_contracts.settings.decisions import read_decisions

    return tuple((file, read_decisions(file)) for file in files)


def with_decisions(
    report: Report, read: Sequence[tuple[Path, DecisionsFile]], outs: Sequence[Path]
) -> Report:
    """The report with people's decisions; the last of several on one finding counts.

    Raises UsageError where a new matrix would be written over one with decisions that it cannot hold.
    """
    from ti_contracts.decisions.people import decided

    for file, of_file in read:
        result = decided(report.assessments, of_file.decisions)
        for note in (*of_file.notes, *_unused(file, result.unused)):
            complain(f"ti-contracts: note: {note}")
        if result.unused and file.resolve() in [out.resolve() for out in outs]:
            raise UsageError(f"--out {file} would lose decisions that are in it", "write to another file")
        report = replace(report, assessments=result.assessments)
    return report


def _unused(file: Path, unused: Sequence[DecisionOn]) -> list[str]:
    if not unused:
        return []
    told = [f"{on.criterion} of {on.document} ({on.place})" for on in unused[:_MOST_TOLD]]
    more = f" and {len(unused) - _MOST_TOLD} more" if len(unused) > _MOST_TOLD else ""
    number = f"{len(unused)} decision{'' if len(unused) == 1 else 's'}"
    return [f"{file}: {number} on what was not checked in this run: {', '.join(told)}{more}"]
