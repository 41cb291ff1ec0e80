"""``ti-contracts check``: documents in, reports out, and an exit code that a script can act on."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from ti_contracts.batch.work import JudgedBy, ReadAs
from ti_contracts.cli.levels import Level, any_at
from ti_contracts.cli.options import Changes, Ocr, Profile, RulesFolders, TrackedChanges
from ti_contracts.cli.outputs import Format, formats_of, write_whole
from ti_contracts.cli.say import colour, complain, say, width
from ti_contracts.model.assessment import Report
from ti_contracts.version import __version__

SOMETHING, UNREAD = 1, 3


def check(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Documents, or folders of them.")],
    pack: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Which criteria: core (the musts, the default), all, or a name that 'rules list' shows. "
            "May be given several times.",
        ),
    ] = None,
    rules: RulesFolders = None,
    format_: Annotated[
        Format | None, typer.Option("--format", help="Format of the report on standard output (text).")
    ] = None,
    out: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="Write the report to this file instead, in the format of its suffix: .txt, .json, .md or "
            ".html. May be given several times.",
        ),
    ] = None,
    fail_on: Annotated[
        Level,
        typer.Option(
            help="Exit with 1 on: nothing; a contradiction; a contradiction or gap among the musts; "
            "among all criteria; or what is partly met too."
        ),
    ] = Level.MUST,
    profile: Profile = None,
    as_set: Annotated[
        bool,
        typer.Option(
            "--as-set", help="Judge all files together as one contract: a specification with its schedules."
        ),
    ] = False,
    changes: TrackedChanges = Changes.ACCEPTED,
    ocr: Ocr = False,
    jobs: Annotated[int, typer.Option(min=1, metavar="N", help="How many documents to read at once.")] = 1,
) -> None:
    """Check documents against the criteria.

    A folder stands for the documents in it; hidden files and README, CHANGELOG, LICENSE and CONTRIBUTING are
    read only where they are named.

    Exit codes: 0 nothing at or above --fail-on; 1 something; 2 wrong use or wrong rules; 3 a document could
    not be read.
    """
    outs = formats_of(out or [], paths)
    how = ReadAs(ocr, changes.value)
    report = _report(paths, pack or ["core"], rules, profile or (), how, jobs, as_set=as_set)
    for failure in report.failures:
        complain(f"ti-contracts: error: {failure.path}: {failure.message} ({failure.hint})")
    for file, of_file in outs.items():
        write_whole(file, written(report, of_file))
        complain(f"ti-contracts: wrote {file}")
    if format_ is not None or not outs:
        say(written(report, format_ or Format.TEXT, to_terminal=True))
    raise typer.Exit(_exit_code(report, fail_on))


def _report(
    paths: Sequence[str],
    packs: Sequence[str],
    folders: Sequence[Path] | None,
    profile: Sequence[str],
    how: ReadAs,
    jobs: int,
    *,
    as_set: bool,
) -> Report:
    # Workers and rules together take some 200 ms to import: never for --help.
    from ti_contracts.batch.assess import assess_all, assess_set
    from ti_contracts.batch.tasks import prepare
    from ti_contracts.cli.loading import load_rules
    from ti_contracts.criteria.select import facets_named, select
    from ti_contracts.model.assessment import Assessment, Failure

    prepare(paths, matching=True)
    rules = load_rules(folders)
    by = JudgedBy(rules.concepts, select(rules, packs), rules.facets, facets_named(rules, profile))
    results = list((assess_set if as_set else assess_all)(paths, by, how, jobs))
    assessments = tuple(result for result in results if isinstance(result, Assessment))
    failures = tuple(result for result in results if isinstance(result, Failure))
    return Report(__version__, rules.packs, assessments, failures)


def written(report: Report, format_: Format, *, to_terminal: bool = False) -> str:
    """The report in one format; colour and the terminal's width only where a terminal shows it."""
    from ti_contracts.reports.formats import FORMATS  # jinja2
    from ti_contracts.reports.look import Look

    look = Look(width(), colour()) if to_terminal else Look()
    return FORMATS[format_.value](report, look)


def _exit_code(report: Report, fail_on: Level) -> int:
    if report.failures or not report.assessments:
        return UNREAD
    findings = (finding for assessment in report.assessments for finding in assessment.findings)
    return SOMETHING if any_at(fail_on, findings) else 0
