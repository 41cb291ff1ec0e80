"""``ti-contracts rules``: for those who read and write rules."""

import json
from typing import Annotated

import typer

from ti_contracts.cli.loading import load_rules, rules_folders
from ti_contracts.cli.options import RulesFolders
from ti_contracts.cli.say import say, width

app = typer.Typer(
    rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=True, help="Read and write rules."
)
SOMETHING = 1


@app.command("list")
def list_rules(rules: RulesFolders = None) -> None:
    """List the packs, the names that --pack takes, and every criterion."""
    from ti_contracts.cli.rule_listing import listing

    say("\n".join(listing(load_rules(rules), max(40, width()))) + "\n")


@app.command("lint")
def lint_rules(rules: RulesFolders = None) -> None:
    """Check rules for mistakes (exit code 2) and for what is rarely meant (exit code 1).

    With --rules, warnings are shown for those folders only.
    """
    from ti_contracts.criteria.lint import lint

    prefixes = tuple(f"{folder.as_posix().rstrip('/')}/" for folder in rules or ())
    warnings = [w for w in lint(rules_folders(rules)) if not prefixes or w.file.startswith(prefixes)]
    for warning in warnings:
        say(f"{warning}\n")
    say(f"no mistakes, {len(warnings)} warning{'' if len(warnings) == 1 else 's'}\n")
    raise typer.Exit(SOMETHING if warnings else 0)


@app.command("test")
def run_rule_tests(
    criteria: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CRITERION]...", help="Only these; all where none is named."),
    ] = None,
    rules: RulesFolders = None,
) -> None:
    """Run the examples in the rules: each must get the verdict that it stands under."""
    from ti_contracts.cli.rule_tests import run_examples

    failed = False
    for lines, passed in run_examples(load_rules(rules), criteria or ()):
        say("".join(f"{line}\n" for line in lines))
        failed = failed or not passed
    raise typer.Exit(SOMETHING if failed else 0)


@app.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of rule files, for editors."""
    from ti_contracts.criteria.schema import rules_schema

    say(json.dumps(rules_schema(), indent=2, ensure_ascii=False) + "\n")
