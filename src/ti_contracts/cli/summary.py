"""``ti-contracts summary``: one page in plain English for the people who use a service."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from ti_contracts.cli.chosen import Given, choose, load_configuration
from ti_contracts.cli.options import ConfigFile, NoConfig, Packs, Profile, RulesFolders, Today
from ti_contracts.cli.outputs import check_out, write_whole
from ti_contracts.cli.say import complain, say
from ti_contracts.cli.selected import select_documents
from ti_contracts.errors import DocumentError, UsageError
from ti_contracts.model.assessment import Report
from ti_contracts.reports.formats_of_summary import WRITERS, summary_in
from ti_contracts.reports.look import Look


def summary(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="One contract: a file, or several files or a folder of it."),
    ],
    out: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help=f"Write the page to this file, in the format of its suffix: {', '.join(WRITERS)}. "
            "May be given several times. Without it the page is shown as Markdown.",
        ),
    ] = None,
    pack: Packs = None,
    rules: RulesFolders = None,
    profile: Profile = None,
    today: Today = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Write one page in plain English about a contract.

    For the people who use the service: what the contract promises them, what works against them, and what it
    does not promise yet. Only the musts are told, and what touches people most comes first.
    """
    for file in out or ():
        if file.suffix.lower() not in WRITERS:
            raise UsageError(f"--out {file}: unknown suffix '{file.suffix}'", f"known: {', '.join(WRITERS)}")
    given = Given(paths=tuple(paths), pack=pack, rules=rules, profile=profile)
    report = _report(given, config, out or [], no_config=no_config)
    _write(report, out or [], Look(today=today))


def _report(given: Given, config: Path | None, outs: list[Path], *, no_config: bool) -> Report:
    # Workers and rules together take some 200 ms to import: never for --help.
    from ti_contracts.batch.tasks import prepare
    from ti_contracts.cli.judging import judge
    from ti_contracts.cli.loading import load_rules

    chosen = choose(given, load_configuration(config, none=no_config))
    selected = select_documents(chosen)
    for out in outs:
        check_out(out, [one.path for one in selected])
    prepare([one.path for one in selected], matching=True)
    report = judge(selected, replace(chosen, as_set=len(selected) > 1), load_rules(chosen.rules))
    for failure in report.failures:
        complain(f"ti-contracts: error: {failure.path}: {failure.message} ({failure.hint})")
    if not report.assessments:
        raise DocumentError("nothing could be read, so there is nothing to sum up")
    return report


def _write(report: Report, outs: list[Path], look: Look) -> None:
    (contract,) = report.assessments
    for out in outs:
        write_whole(out, summary_in(out.suffix.lower(), contract, report.version, look))
        complain(f"ti-contracts: wrote {out}")
    if not outs:
        say(str(summary_in(".md", contract, report.version, look)))
    if report.failures:
        raise typer.Exit(3)
