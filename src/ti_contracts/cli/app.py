"""Hides Typer: the table of commands. Nothing heavy is imported here, so that --help answers at once."""

from typing import Annotated

import typer

from ti_contracts.cli import annotate, check, clauses, doctor, explain, init, rules, summary, why
from ti_contracts.cli.say import say
from ti_contracts.version import __version__

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Reads commissioning contracts, specifications and bids and reports, clause by clause, where they "
    "keep and break trauma-informed commissioning criteria. Nothing is ever sent over a network.",
)


def _version(wanted: bool) -> None:
    if wanted:
        say(f"ti-contracts {__version__}\n")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version and stop.")
    ] = False,
) -> None:
    del version  # its callback has answered


app.command("check")(check.check)
app.command("annotate")(annotate.annotate)
app.command("clauses")(clauses.clauses)
app.command("why")(why.why)
app.command("explain")(explain.explain)
app.command("summary")(summary.summary)
app.command("init")(init.init)
app.command("doctor")(doctor.doctor)
app.add_typer(rules.app, name="rules")
