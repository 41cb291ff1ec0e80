"""Hides how options that several commands share are declared."""

from enum import StrEnum
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


TrackedChanges = Annotated[
    Changes,
    typer.Option(
        "--changes", help="Read Word's tracked changes as accepted, or the original text before them."
    ),
]
Ocr = Annotated[
    bool,
    typer.Option(
        "--ocr", help="Read PDF pages that are only pictures by text recognition (needs tesseract)."
    ),
]
