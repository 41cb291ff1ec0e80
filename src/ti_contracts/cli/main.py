"""Hides how the program starts and ends: exit codes, one-line complaints, and a fast ``--version``."""

import sys
from collections.abc import Sequence

from ti_contracts.version import __version__

WRONG_USE, UNREAD, INTERRUPTED = 2, 3, 130
_LONGEST = "check"


def run() -> None:
    """Ends the process with the exit code of the command; the entry point named in pyproject.toml."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code; what a person did wrong is one line on standard error."""
    if list(arguments) == ["--version"]:
        sys.stdout.write(f"ti-contracts {__version__}\n")
        return 0
    if list(arguments) in (["--help"], ["-h"]):
        from ti_contracts.cli.kept_help import help_page

        sys.stdout.write(help_page(lambda: _run(["--help"])))
        return 0
    return _run(arguments)


def _run(arguments: Sequence[str]) -> int:
    if arguments[:1] == [_LONGEST] and not {"-h", "--help"}.intersection(arguments):
        from ti_contracts.batch.tasks import prepare

        # Readers and matching load in a process of their own while this one loads Typer and the rules.
        prepare(arguments[1:], matching=True)
    # Typer takes 50 ms to import, which --version and --help need not wait for.
    from ti_contracts.cli.app import app
    from ti_contracts.cli.say import complain_of, survive_odd_terminals
    from ti_contracts.errors import ContractsError, DocumentError

    survive_odd_terminals()
    try:
        app(args=list(arguments), prog_name="ti-contracts")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except ContractsError as error:
        complain_of(error)
        return UNREAD if isinstance(error, DocumentError) else WRONG_USE
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0
