"""``ti-contracts init``: looks at a folder and writes a configuration and a workflow that fit it."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ti_contracts.cli.outputs import write_whole
from ti_contracts.cli.say import say
from ti_contracts.settings.configuration import NAME, PYPROJECT, find_configuration


class System(StrEnum):
    """The system for continuous integration to write for."""

    AUTO = "auto"
    GITHUB = "github"
    GITLAB = "gitlab"
    NONE = "none"


def init(
    ci: Annotated[
        System, typer.Option("--ci", help="Which system to write for; auto looks at what is there.")
    ] = System.AUTO,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print what would be written and write nothing.")
    ] = False,
) -> None:
    """Write a configuration that fits this folder.

    It looks for documents, writes ti-contracts.toml and, where GitHub is used, a workflow.

    A file that is there already is left as it is.
    """
    from ti_contracts.cli.started import configuration_for, gitlab_job, look_around, workflow

    found = look_around(Path(), ci.value)
    say(f"{found.told}\n")
    existing = find_configuration(Path.cwd())
    if existing is not None and existing.parent == Path.cwd() and existing.name == PYPROJECT:
        say(f"left {PYPROJECT} as it is: it has a configuration\n")
    else:
        _write(Path(NAME), configuration_for(found), dry_run=dry_run)
    match found.system:
        case "github":
            _write(Path(".github/workflows/ti-contracts.yml"), workflow(found), dry_run=dry_run)
            say("put into it where your copy of the tool stands: OWNER and VERSION\n")
        case "gitlab":
            say(f"for GitLab, add this job to .gitlab-ci.yml:\n\n{gitlab_job()}")
        case _:
            say("no system for continuous integration found; --ci github or --ci gitlab writes for one\n")
    say("next: ti-contracts doctor, then ti-contracts check\n" if not dry_run else "")


def _write(file: Path, text: str, *, dry_run: bool) -> None:
    if file.exists() or file.is_symlink():
        say(f"left {file.as_posix()} as it is: it is there already\n")
    elif dry_run:
        say(f"would write {file.as_posix()}:\n\n{text}\n")
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, text)
        say(f"wrote {file.as_posix()}\n")
