"""Hides how options that several commands share are declared."""

from pathlib import Path
from typing import Annotated

import typer

RulesFolders = Annotated[
    list[Path] | None,
    typer.Option(
        "--rules",
        metavar="DIR",
        help="A folder with rules of your own, which add to the built-in ones or override them by id. "
        "May be given several times.",
    ),
]
