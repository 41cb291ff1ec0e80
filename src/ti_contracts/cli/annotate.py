"""``ti-contracts annotate``: a Word file back with comments on the clauses that decide its verdicts."""

from datetime import date as calendar_date
from pathlib import Path
from typing import Annotated

import typer

from ti_contracts.batch.work import JudgedBy, ReadAs
from ti_contracts.cli.chosen import Chosen, Given, choose, load_configuration
from ti_contracts.cli.options import Changes, ConfigFile, NoConfig, Packs, Profile, RulesFolders
from ti_contracts.cli.outputs import check_out, write_whole
from ti_contracts.cli.say import complain
from ti_contracts.cli.selected import Judged, select_documents
from ti_contracts.errors import DocumentError, UsageError
from ti_contracts.model.assessment import Failure, Report
from ti_contracts.version import __version__

_WORD = (".docx", ".docm", ".dotx", ".dotm")


def _day(given: str | None) -> str:
    try:
        return calendar_date.fromisoformat(given).isoformat() if given else ""
    except ValueError as error:
        raise UsageError(f"--date {given}: is no date", "such as 2026-11-24") from error


def annotate(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A Word file.", show_default=False)],
    out: Annotated[
        Path,
        typer.Option(metavar="FILE", help="Where to write the copy with comments.", show_default=False),
    ],
    pack: Packs = None,
    rules: RulesFolders = None,
    profile: Profile = None,
    changes: Annotated[
        Changes | None,
        typer.Option(
            help="Read Word's tracked changes as accepted, or the original text before them.  "
            "[default: accepted]"
        ),
    ] = None,
    suggest: Annotated[
        bool,
        typer.Option("--suggest", help="Put the wording to suggest into the text, as tracked insertions."),
    ] = False,
    every: Annotated[bool, typer.Option("--all", help="Comment on criteria that are met too.")] = False,
    date: Annotated[
        str | None,
        typer.Option(metavar="DATE", callback=_day, help="A date (2026-11-24) to put on the comments."),
    ] = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Write comments into a copy of a Word file.

    Each stands at the words that decide a criterion; a gap stands at the heading of the section where the
    clause is missing; a summary comes last. Nothing else in the file changes. Comments of an earlier run are
    replaced, those of people stay.
    """
    _check(file, out)
    given = Given(paths=(file,), pack=pack, rules=rules, profile=profile, changes=changes)
    chosen = choose(given, load_configuration(config, none=no_config))
    _write(file, out, chosen, every=every, suggest=suggest, date=date or "")


def _check(file: str, out: Path) -> None:
    suffix, wanted = Path(file).suffix.lower(), out.suffix.lower()
    if wanted not in _WORD or (suffix in _WORD and suffix != wanted):
        needed = suffix if suffix in _WORD else ".docx"
        raise UsageError(f"--out {out}: the copy of {file} is a {needed} file", f"give it a name in {needed}")
    check_out(out, [file])


def _write(file: str, out: Path, chosen: Chosen, *, every: bool, suggest: bool, date: str) -> None:
    # Workers and rules together take some 200 ms to import: never for --help.
    from ti_contracts.batch.annotating import Wanted, annotate_one
    from ti_contracts.batch.tasks import prepare
    from ti_contracts.cli.loading import load_rules
    from ti_contracts.criteria.select import facets_named, select
    from ti_contracts.reports.limits import made_with

    judged = _judged(file, chosen)
    prepare([file], matching=True)
    known = load_rules(chosen.rules)
    criteria, facets = select(known, judged.pack), facets_named(known, judged.profile)
    by = JudgedBy(known.concepts, criteria, known.facets, facets)
    made = made_with(Report(__version__, known.packs, ()))
    wanted = Wanted(made, every, suggest, date)
    result = annotate_one(file, by, ReadAs(changes=chosen.changes.value), wanted)
    if isinstance(result, Failure):
        raise DocumentError(f"{result.path}: {result.message}", result.hint)
    write_whole(out, result.content)
    for note in result.notes:
        complain(f"ti-contracts: note: {file}: {note}")
    complain(f"ti-contracts: wrote {out}: {result.comments} comments, the last a summary ({result.verdicts})")


def _judged(file: str, chosen: Chosen) -> Judged:
    if Path(file).is_dir():
        raise UsageError(f"{file}: is a folder", "give one Word file")
    [selected] = select_documents(chosen)
    if selected.error is not None:
        raise DocumentError(f"{file}: {selected.error.message}", selected.error.hint)
    return selected.judged
