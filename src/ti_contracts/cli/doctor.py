"""``ti-contracts doctor``: what is installed, which rules are in force, and what a run here would go by."""

import platform
from collections.abc import Iterator

import typer

from ti_contracts.cli.chosen import load_configuration
from ti_contracts.cli.options import ConfigFile, NoConfig, RulesFolders, Today, day_of
from ti_contracts.cli.say import complain_of, say, width
from ti_contracts.errors import ContractsError
from ti_contracts.settings.configuration import Configuration
from ti_contracts.version import __version__

_WRONG = 2


def doctor(
    rules: RulesFolders = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
    today: Today = None,
) -> None:
    """Say what works here and what a run goes by.

    What is installed, which rules are loaded, what the configuration says and where.

    Exit codes: 0 all can be used; 2 a rule, a waiver or the configuration has mistakes. What is not installed
    is no mistake.
    """
    from ti_contracts.cli.examined import cache_state, configured, packs_in_force
    from ti_contracts.cli.installed import extras, readers  # not for --help

    faults: list[ContractsError] = []
    python = f"Python {platform.python_version()} on {platform.system()}"
    _part("Program", [f"ti-contracts {__version__}, {python}"])
    _part("Documents", readers())
    _part("Extras", extras())
    found = Configuration()
    try:
        found = load_configuration(config, none=no_config)
    except ContractsError as error:
        faults.append(error)
    _part("Rules", _kept(packs_in_force(rules or found.rules, day_of(today)), faults))
    wanting = ["[!] has mistakes, which stand below"] if faults else []
    _part("Configuration", wanting or _kept(configured(found, rules or found.rules, day_of(today)), faults))
    _part("Cache", cache_state())
    for fault in faults:
        complain_of(fault)
    raise typer.Exit(_WRONG if faults else 0)


def _kept(lines: Iterator[str], faults: list[ContractsError]) -> Iterator[str]:
    """The lines up to a mistake, which is kept for later, so that the rest is still examined."""
    try:
        yield from lines
    except ContractsError as error:
        faults.append(error)
        yield "[!] has mistakes, which stand below"


def _part(name: str, lines: Iterator[str] | list[str]) -> None:
    from ti_contracts.reports.terminal_lines import wrapped

    columns = max(40, width())
    told = [part for line in lines for part in wrapped(line, columns, 2, 6)]
    say("\n".join([name, *told, ""]) + "\n")
