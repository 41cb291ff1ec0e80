"""``ti-contracts check``: documents in, reports out, and an exit code that a script can act on."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from ti_contracts.cli.chosen import Chosen, Given, choose, load_configuration
from ti_contracts.cli.judging import judge
from ti_contracts.cli.options import (
    ConfigFile,
    Decisions,
    MaybeChanges,
    MaybeOcr,
    NoConfig,
    Packs,
    Profile,
    RulesFolders,
    Today,
    day_of,
)
from ti_contracts.cli.outputs import format_named, formats_of, write_whole
from ti_contracts.cli.people import read_decision_files, with_decisions
from ti_contracts.cli.say import colour, complain, say, width
from ti_contracts.cli.selected import Selected, select_documents
from ti_contracts.cli.setting_aside import set_aside, write_baseline
from ti_contracts.cli.watching import run_again
from ti_contracts.model.assessment import Report
from ti_contracts.model.levels import Level, any_at
from ti_contracts.reports.formats import FORMATS, SUFFIXES, text_in
from ti_contracts.reports.look import Look

SOMETHING, UNREAD = 1, 3
_SHOWN = [name for name, format_ in FORMATS.items() if not format_.binary]


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Documents, or folders of them; without any, all that the configuration includes.",
            show_default=False,
        ),
    ] = None,
    pack: Packs = None,
    rules: RulesFolders = None,
    profile: Profile = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="NAME",
            callback=format_named,
            autocompletion=lambda: _SHOWN,
            help=f"Format of the report on standard output: {', '.join(_SHOWN)}; text if nothing is said.",
        ),
    ] = None,
    out: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="Write the report to this file instead, in the format of its suffix: "
            f"{', '.join(SUFFIXES)}. May be given several times.",
        ),
    ] = None,
    fail_on: Annotated[
        Level | None,
        typer.Option(
            help="Exit with 1 on: nothing; a contradiction; a contradiction or gap among the musts; "
            "among all criteria; or what is partly met too.  [default: must]"
        ),
    ] = None,
    as_set: Annotated[
        bool | None,
        typer.Option(
            "--as-set/--no-as-set",
            help="Judge all files together as one contract: a specification with its schedules.",
        ),
    ] = None,
    changes: MaybeChanges = None,
    ocr: MaybeOcr = None,
    decisions: Decisions = None,
    waivers: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Let stand what this file of waivers (YAML) names.")
    ] = None,
    no_waivers: Annotated[bool, typer.Option("--no-waivers", help="Take no waiver into account.")] = False,
    baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Let only what is new since this baseline count."),
    ] = None,
    no_baseline: Annotated[bool, typer.Option("--no-baseline", help="Use no baseline.")] = False,
    write_baseline_to: Annotated[
        Path | None,
        typer.Option(
            "--write-baseline",
            metavar="FILE",
            help="Write what is wanting now as a baseline; exit with 0.",
        ),
    ] = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
    skip_excluded: Annotated[
        bool,
        typer.Option(
            "--skip-excluded",
            help="Leave out what the configuration excludes even where it is named, as pre-commit does.",
        ),
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="How many documents to read at once.  [default: processors]"),
    ] = None,
    today: Today = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Check again whenever a document or a setting changes.")
    ] = False,
) -> None:
    """Check documents against the criteria.

    A folder stands for the documents in it; hidden files and README, CHANGELOG, LICENSE and CONTRIBUTING are
    read only where they are named.

    Exit codes: 0 nothing at or above --fail-on; 1 something; 2 wrong use or wrong rules; 3 a document could
    not be read.
    """
    given = Given(
        paths=tuple(paths or ()),
        pack=pack,
        rules=rules,
        profile=profile,
        out=out,
        fail_on=fail_on,
        as_set=as_set,
        changes=changes,
        ocr=ocr,
        jobs=jobs,
        waivers=waivers,
        no_waivers=no_waivers,
        baseline=baseline,
        no_baseline=no_baseline,
    )
    options = _Options(
        given, config, no_config, format_, tuple(decisions or ()), write_baseline_to, skip_excluded, today
    )
    if not watch:
        raise typer.Exit(_check(options))
    run_again(lambda: _check(options), lambda: _watched(options))


@dataclass(frozen=True, slots=True)
class _Options:
    """Everything that was said on the command line."""

    given: Given
    config: Path | None
    no_config: bool
    format_: str | None
    decisions: tuple[Path, ...]
    write_baseline: Path | None
    skip_excluded: bool
    today: str | None

    def chosen(self) -> Chosen:
        return choose(self.given, load_configuration(self.config, none=self.no_config))


def _check(options: _Options) -> int:
    """One run; the exit code."""
    chosen = options.chosen()
    selected = select_documents(chosen, skip_excluded=options.skip_excluded)
    outs = formats_of(chosen.out, [one.path for one in selected])
    if not selected:
        return _nothing(options)
    report = _report(selected, chosen, options)
    for failure in report.failures:
        complain(f"ti-contracts: error: {failure.path}: {failure.message} ({failure.hint})")
    _write(report, outs, options)
    if options.write_baseline is not None:
        write_baseline(report, chosen, options.write_baseline)
        return UNREAD if report.failures else 0
    return _exit_code(report, chosen.fail_on)


def _nothing(options: _Options) -> int:
    if options.skip_excluded:
        complain("ti-contracts: note: the configuration excludes all that was named; nothing was checked")
        return 0
    hint = "see include and exclude: ti-contracts doctor"
    complain(f"ti-contracts: error: the configuration leaves no document to check ({hint})")
    return UNREAD


def _report(selected: tuple[Selected, ...], chosen: Chosen, options: _Options) -> Report:
    # Workers and rules together take some 200 ms to import: never for --help.
    from ti_contracts.batch.tasks import prepare
    from ti_contracts.cli.loading import load_rules

    decisions = read_decision_files(options.decisions)
    prepare([one.path for one in selected], matching=True)
    rules = load_rules(chosen.rules)
    report = judge(selected, chosen, rules)
    report = set_aside(report, chosen, rules, day_of(options.today))
    return with_decisions(report, decisions, chosen.out)


def _write(report: Report, outs: Mapping[Path, str], options: _Options) -> None:
    for file, format_ in outs.items():
        write_whole(file, FORMATS[format_](report, Look(today=options.today)))
        complain(f"ti-contracts: wrote {file}")
    if options.format_ is not None or not outs:
        look = Look(width(), colour(), options.today)
        say(text_in(options.format_ or "text", report, look))


def _watched(options: _Options) -> list[Path]:
    """The documents of a run, and what it goes by."""
    chosen = options.chosen()
    documents = [Path(one.path) for one in select_documents(chosen, skip_excluded=options.skip_excluded)]
    settings = [Path(chosen.configuration)] if chosen.configuration else []
    settings += [file for file in (chosen.waivers, chosen.baseline, *options.decisions) if file]
    rules = [file for folder in chosen.rules for file in sorted(folder.rglob("*.yaml"))]
    return [*documents, *settings, *rules]


def _exit_code(report: Report, fail_on: Level) -> int:
    if report.failures or not report.assessments:
        return UNREAD
    findings = (finding for assessment in report.assessments for finding in assessment.findings)
    return SOMETHING if any_at(fail_on, findings) else 0
