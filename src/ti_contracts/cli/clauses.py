"""``ti-contracts clauses``: shows what was read of a document, and what was not."""

from enum import StrEnum
from functools import partial
from typing import Annotated

import typer

from ti_contracts.batch.work import ReadAs
from ti_contracts.cli.options import Changes, Ocr, TrackedChanges
from ti_contracts.cli.reading import read_one
from ti_contracts.cli.say import colour, say, width
from ti_contracts.model.document import Document


class ClauseFormat(StrEnum):
    """How to show the clauses."""

    TEXT = "text"
    JSON = "json"


def clauses(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The document.")],
    format_: Annotated[
        ClauseFormat, typer.Option("--format", help="For people, or for programs.")
    ] = ClauseFormat.TEXT,
    changes: TrackedChanges = Changes.ACCEPTED,
    ocr: Ocr = False,
) -> None:
    """Show what was read of a document.

    A tree of headings, clauses, list items and table rows, with their numbers and the kind of text they are;
    and the parts that could not be read.
    """
    show = partial(_shown, format_, max(40, width()), colour())
    say(read_one(file, show, ReadAs(ocr, changes.value)))


def _shown(format_: ClauseFormat, columns: int, in_colour: bool, document: Document) -> str:
    """The whole output; made where the document was read, because a document can be large."""
    from ti_contracts.reports.clause_json import to_clause_json
    from ti_contracts.reports.clause_tree import to_tree

    match format_:
        case ClauseFormat.TEXT:
            return to_tree(document, columns, in_colour)
        case ClauseFormat.JSON:
            return to_clause_json(document)
