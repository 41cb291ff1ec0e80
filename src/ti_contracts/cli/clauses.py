"""``ti-contracts clauses``: shows what was read of a document, and what was not."""

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import typer

from ti_contracts.cli.options import Changes, Ocr, ReadAs, TrackedChanges
from ti_contracts.cli.reading import read_one
from ti_contracts.cli.say import say, width
from ti_contracts.model.document import Clause, Document, Span


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

    Clause by clause, with number, place and kind of text; and the parts that could not be read.
    """
    document = read_one(file, ReadAs(ocr, changes))
    match format_:
        case ClauseFormat.TEXT:
            say("\n".join(_lines(document)) + "\n")
        case ClauseFormat.JSON:
            say(json.dumps(_data(document), indent=2, ensure_ascii=False) + "\n")


def _lines(document: Document) -> Iterator[str]:
    from ti_contracts.reports.terminal_lines import wrapped
    from ti_contracts.reports.words import count, lead_in, where

    columns = max(40, width())
    pages = f", {count(document.pages, 'page')}" if document.pages else ""
    size = f"{count(len(document.clauses), 'clause')}, {count(document.words, 'word')}{pages}"
    yield from wrapped(f"{document.path}: {document.format}, {size}", columns)
    for note in document.notes:
        yield from wrapped(f"Note: {note}", columns)
    for part in document.unread:
        yield from wrapped(f"NOT READ: {part.part}: {part.reason}", columns)
    for clause in document.clauses:
        yield ""
        yield from wrapped(f"[{clause.kind}] {where(document, clause)}", columns)
        if lead := lead_in(document, clause):
            yield from wrapped(f"({lead})", columns, 4)
        yield from wrapped(document.quote(clause.span), columns, 4)


def _data(document: Document) -> dict[str, object]:
    return {
        "path": document.path,
        "format": document.format,
        "sha256": document.sha256,
        "pages": document.pages,
        "words": document.words,
        "title": document.title,
        "notes": list(document.notes),
        "unread": [{"part": part.part, "reason": part.reason} for part in document.unread],
        "clauses": [_clause(document, clause) for clause in document.clauses],
    }


def _clause(document: Document, clause: Clause) -> dict[str, object]:
    def quotes(spans: tuple[Span, ...]) -> list[str]:
        return [document.quote(span) for span in spans]

    return {
        "kind": clause.kind.value,
        "number": clause.number,
        "role": clause.role.value,
        "in_force": clause.in_force,
        "page": clause.page,
        "paragraph": clause.paragraph,
        "headings": quotes(clause.headings),
        "stems": quotes(clause.stems),
        "columns": quotes(clause.columns),
        "cells": quotes(clause.cells),
        "start": clause.span.start,
        "end": clause.span.end,
        "text": document.quote(clause.span),
    }
