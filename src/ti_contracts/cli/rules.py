"""``ti-contracts rules``: for those who read and write rules."""

import json
from pathlib import Path
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
def list_rules(
    pack: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME", help="List the criteria of this name alone. May be given several times."
        ),
    ] = None,
    rules: RulesFolders = None,
) -> None:
    """List the packs with version, dates and hash, the names that --pack takes, and every criterion."""
    from ti_contracts.cli.rule_listing import listing

    say("\n".join(listing(load_rules(rules), pack or (), max(40, width()))) + "\n")


@app.command("lint")
def lint_rules(
    rules: RulesFolders = None,
    no_samples: Annotated[
        bool, typer.Option("--no-samples", help="Do not try the rules on the sample contracts: quicker.")
    ] = False,
) -> None:
    """Check rules for mistakes (exit code 2) and for what is rarely meant (exit code 1).

    With --rules, warnings are shown for those folders only.
    """
    from ti_contracts.cli.proving.samples import firing_everywhere
    from ti_contracts.criteria.lint import lint
    from ti_contracts.criteria.load import read_written
    from ti_contracts.criteria.resolved import resolve

    written = read_written(rules_folders(rules))
    firing = frozenset[str]() if no_samples else firing_everywhere(resolve(written))
    prefixes = tuple(f"{folder.as_posix().rstrip('/')}/" for folder in rules or ())
    warnings = [w for w in lint(written, firing) if not prefixes or w.file.startswith(prefixes)]
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
    no_mutations: Annotated[
        bool, typer.Option("--no-mutations", help="Run the examples alone: quicker.")
    ] = False,
    jobs: Annotated[int, typer.Option(min=1, metavar="N", help="How many processes share the work.")] = 2,
) -> None:
    """Put rules to the test.

    Each example must get the verdict that it stands under, in two section roles. Examples that meet their
    criterion are changed (negated, weakened, deleted …), and nine in ten of these mutants must be noticed.
    The wording of each must and should must give the best verdict where it is put in, and no other a worse
    one.
    """
    from ti_contracts.cli.proving.run import run_proofs
    from ti_contracts.cli.proving.told import told, total

    proofs = []
    for proof in run_proofs(
        load_rules(rules, examples=True), criteria or (), mutations=not no_mutations, jobs=jobs
    ):
        proofs.append(proof)
        say("".join(f"{line}\n" for line in told(proof, missed=bool(criteria))))
    say("".join(f"{line}\n" for line in total(proofs)))
    raise typer.Exit(SOMETHING if not all(proof.passed for proof in proofs) else 0)


@app.command("new")
def write_rule(
    criterion: Annotated[
        str, typer.Argument(metavar="ID", help="The id of the new criterion, such as OWN1.")
    ],
    rules: Annotated[
        Path,
        typer.Option("--rules", metavar="DIR", help="Your folder of rules; it is made where it is missing."),
    ],
) -> None:
    """Write a new rule with comments, ready to be changed: concept, element, criterion and examples.

    Files that are there already are never changed.
    """
    from ti_contracts.cli.new_rule import write_new_rule

    for path in write_new_rule(criterion, rules):
        say(f"wrote {path}\n")
    say(f"now change them, and run: ti-contracts rules test {criterion} --rules {rules}\n")


@app.command("docs")
def make_pages(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the pages go.")],
    rules: RulesFolders = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 where the pages are not current.")
    ] = False,
) -> None:
    """Write the rules as pages in Markdown, one for each list of the guidance, with a table of all."""
    from ti_contracts.cli.page_files import changes, make
    from ti_contracts.cli.rule_pages import MARK, pages
    from ti_contracts.criteria.load import read_written
    from ti_contracts.criteria.resolved import resolve

    written = read_written(rules_folders(rules))
    made = pages(written, resolve(written))
    if not check:
        say("".join(f"{line}\n" for line in make(made, folder, MARK)))
        return
    stale = [path for _, path in changes(made, folder, MARK)]
    say("".join(f"{path} is not current\n" for path in stale))
    raise typer.Exit(SOMETHING if stale else 0)


@app.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of rule files, for editors."""
    from ti_contracts.criteria.schema import rules_schema

    say(json.dumps(rules_schema(), indent=2, ensure_ascii=False) + "\n")
