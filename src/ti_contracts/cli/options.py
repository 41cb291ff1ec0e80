"""Hides how options that several commands share are declared."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ti_contracts.errors import UsageError

RulesFolders = Annotated[
    list[Path] | None,
    typer.Option(
        "--rules",
        metavar="DIR",
        help="A folder with rules of your own, which add to the built-in ones or override them by id. "
        "May be given several times.",
    ),
]

Packs = Annotated[
    list[str] | None,
    typer.Option(
        "--pack",
        metavar="NAME",
        help="Which criteria: core (the musts, the default), all, or a name that 'rules list' shows. "
        "May be given several times.",
    ),
]

Profile = Annotated[
    list[str] | None,
    typer.Option(
        "--profile",
        metavar="FACET",
        help="What the document is about, such as inpatient or cyp, instead of what its words show; "
        "'rules list' shows all. May be given several times.",
    ),
]


class Changes(StrEnum):
    """Which text of a Word file with tracked changes is read."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"


_CHANGES = "Read Word's tracked changes as accepted, or the original text before them."
_OCR = "Read PDF pages that are only pictures by text recognition (needs tesseract)."

TrackedChanges = Annotated[Changes, typer.Option("--changes", help=_CHANGES)]
Ocr = Annotated[bool, typer.Option("--ocr", help=_OCR)]
# The same where a configuration may say it: None is what was not said.
MaybeChanges = Annotated[Changes | None, typer.Option("--changes", help=f"{_CHANGES}  [default: accepted]")]
MaybeOcr = Annotated[bool | None, typer.Option("--ocr/--no-ocr", help=_OCR)]

Decisions = Annotated[
    list[Path] | None,
    typer.Option(
        "--decisions",
        metavar="FILE",
        help="Show the decisions that people wrote into this Excel matrix beside the verdicts. May be given "
        "several times.",
    ),
]

ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Use this configuration; otherwise the nearest ti-contracts.toml, or pyproject.toml with "
        "[tool.ti-contracts], in the current folder or above it in the repository.",
    ),
]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Use no configuration.")]


def _day(given: str | None) -> str | None:
    try:
        return date.fromisoformat(given).isoformat() if given else None
    except ValueError as error:
        raise UsageError(f"--today {given}: is no date", "such as 2026-11-24") from error


Today = Annotated[
    str | None,
    typer.Option(
        "--today",
        metavar="DATE",
        callback=_day,
        help="Take this day (2026-11-24) for today where waivers have an end, and print it in the report.",
    ),
]


def day_of(today: str | None) -> str:
    """Today, unless another day is given; the only place where the program looks at a clock."""
    return today or date.today().isoformat()  # noqa: DTZ011 -- the day of the person at the keyboard
