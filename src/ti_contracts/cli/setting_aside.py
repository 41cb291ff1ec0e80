"""Hides what waivers and a baseline do to a report, and what of it a person at a terminal must hear."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ti_contracts.cli.chosen import Chosen
from ti_contracts.cli.outputs import write_whole
from ti_contracts.cli.say import complain
from ti_contracts.cli.selected import below
from ti_contracts.model.assessment import Report
from ti_contracts.model.document import Document
from ti_contracts.model.packs import Rules


def set_aside(report: Report, chosen: Chosen, rules: Rules, today: str) -> Report:
    """The report with what is waived and what was known before; raises MistakesError, UsageError."""
    if chosen.waivers is not None:
        report = _with_waivers(report, chosen, chosen.waivers, rules, today)
    if chosen.baseline is not None:
        report = _with_baseline(report, chosen, chosen.baseline)
    return report


def write_baseline(report: Report, chosen: Chosen, file: Path) -> None:
    """Writes what is wanting now; what the file holds on documents that were not in the run stays."""
    from ti_contracts.decisions.baseline import joined, known_of
    from ti_contracts.settings.baseline import baseline_text, read_baseline

    if chosen.whole or not file.is_file():
        known = known_of(report.assessments, _Names(chosen))
    else:
        known = joined(read_baseline(file), report.assessments, _Names(chosen))
    write_whole(file, baseline_text(known))
    complain(f"ti-contracts: wrote {file} ({len(known)} findings)")


class _Names:
    """What documents are called in waivers and baselines: as seen from the folder of the configuration."""

    def __init__(self, chosen: Chosen) -> None:
        self._paths, self._base = chosen.paths, chosen.base

    def __call__(self, document: Document) -> Sequence[str]:
        if not document.parts:
            return (below(document.path, self._base),)
        whole = [below(path, self._base) for path in self._paths]
        return (", ".join(whole), *whole, *(below(part.path, self._base) for part in document.parts))


def _with_waivers(report: Report, chosen: Chosen, file: Path, rules: Rules, today: str) -> Report:
    from ti_contracts.decisions.waivers import waive
    from ti_contracts.reports.set_aside import attention
    from ti_contracts.settings.waivers import read_waivers

    waivers = read_waivers(file, {criterion.id for criterion in rules.criteria})
    waived = waive(report.assessments, waivers, _Names(chosen), today)
    for waiver, text in attention(waived.uses, whole=chosen.whole):
        complain(f"ti-contracts: warning: {waiver.place}: {text}")
    return replace(report, assessments=waived.assessments, waivers=waived.uses)


def _with_baseline(report: Report, chosen: Chosen, file: Path) -> Report:
    from ti_contracts.decisions.baseline import compared
    from ti_contracts.settings.baseline import read_baseline

    done = compared(report.assessments, read_baseline(file), _Names(chosen), file.as_posix())
    return replace(report, assessments=done.assessments, baseline=done.use)
