"""Hides how the program starts and ends: exit codes, one-line complaints, and a fast ``--version``."""

import sys
from collections.abc import Sequence

from ti_contracts.errors import ContractsError, DocumentError, RulesError
from ti_contracts.version import __version__

WRONG_USE, UNREAD, INTERRUPTED = 2, 3, 130


def run() -> None:
    """Ends the process with the exit code of the command; the entry point named in pyproject.toml."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code; what a person did wrong is one line on standard error."""
    if list(arguments) == ["--version"]:
        sys.stdout.write(f"ti-contracts {__version__}\n")
        return 0
    # Typer takes 50 ms to import, which --version need not wait for.
    from ti_contracts.cli.app import app
    from ti_contracts.cli.say import complain, survive_odd_terminals

    survive_odd_terminals()
    try:
        app(args=list(arguments), prog_name="ti-contracts")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except ContractsError as error:
        for line in _mistakes(error):
            complain(line)
        complain(f"ti-contracts: error: {error.message}{f' ({error.hint})' if error.hint else ''}")
        return UNREAD if isinstance(error, DocumentError) else WRONG_USE
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0


def _mistakes(error: ContractsError) -> list[str]:
    return [str(mistake) for mistake in error.mistakes] if isinstance(error, RulesError) else []
