"""Reading the samples' markup; hides its syntax, so that the writers see blocks and spans only.

Blocks are separated by blank lines and lines inside a block are joined. The first characters say what it is:
``! `` title, ``!! `` subtitle, ``~ `` unnumbered heading, ``# `` and ``## `` headings, ``% `` clause,
``%% `` lettered sub-clause, ``@ `` annex heading, ``@@ `` annex clause, ``@@@ `` annex sub-clause,
``- `` bullets (one a line), ``? `` shaded question, ``|`` table row (first row is the header, further lines
of a row are indented), ``{w 1 2 3}`` before a table gives column widths, ``{kv 1 3}`` a table without header.
``[toc]`` and ``[pagebreak]`` stand alone. Inside text: ``**bold**``, ``{+inserted+}``, ``{-deleted-}``,
``^[footnote]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_PREFIXES = (
    ("!! ", "subtitle"),
    ("! ", "title"),
    ("~ ", "front"),
    ("## ", "h2"),
    ("# ", "h1"),
    ("%% ", "subclause"),
    ("% ", "clause"),
    ("@@@ ", "annexsub"),
    ("@@ ", "annexclause"),
    ("@ ", "annex"),
    ("? ", "question"),
)
_SPAN = re.compile(
    r"\{\+(?P<ins>.+?)\+\}|\{-(?P<del>.+?)-\}|\^\[(?P<note>.+?)\]|\*\*(?P<bold>.+?)\*\*", re.DOTALL
)


@dataclass(frozen=True)
class Block:
    """One paragraph, list, table or break."""

    kind: str
    text: str = ""
    items: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    widths: list[int] = field(default_factory=list)
    header: bool = True


def _typographic(text: str) -> str:
    """Use the curly quotation marks and apostrophes that a word processor puts in."""
    text = re.sub(r'(^|[\s(])"', "\\1\u201c", text).replace('"', "\u201d")
    return text.replace("'", "\u2019")


def _joined(lines: list[str], starts: str) -> list[str]:
    """Join continuation lines to the line that starts with the given mark."""
    found: list[str] = []
    for line in lines:
        if line.startswith(starts):
            found.append(line)
        else:
            found[-1] += " " + line.strip()
    return found


def _table(lines: list[str]) -> Block:
    option = re.match(r"\{(w|kv) ([\d ]+)\}", lines[0])
    if option:
        lines = lines[1:]
    rows = [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in _joined(lines, "|")]
    widths = [int(number) for number in option[2].split()] if option else [1] * len(rows[0])
    if any(len(row) != len(widths) for row in rows):
        raise ValueError(f"ragged table: {rows[0]}")
    return Block("table", rows=rows, widths=widths, header=not (option and option[1] == "kv"))


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a marked-up text in order."""
    for chunk in re.split(r"\n\s*\n", _typographic(text.strip())):
        lines = chunk.splitlines()
        first = lines[0]
        if first in ("[toc]", "[pagebreak]"):
            yield Block(first.strip("[]"))
        elif first.startswith(("|", "{w ", "{kv ")):
            yield _table(lines)
        elif first.startswith("- "):
            yield Block("bullets", items=[item[2:] for item in _joined(lines, "- ")])
        else:
            whole = " ".join(line.strip() for line in lines)
            for prefix, kind in _PREFIXES:
                if whole.startswith(prefix):
                    yield Block(kind, whole[len(prefix) :])
                    break
            else:
                yield Block("para", whole)


def spans(text: str) -> Iterator[tuple[str, str]]:
    """Yield (kind, text) for the parts of a line: plain, bold, ins, del or note."""
    at = 0
    for match in _SPAN.finditer(text):
        if match.start() > at:
            yield "plain", text[at : match.start()]
        yield str(match.lastgroup), match[str(match.lastgroup)]
        at = match.end()
    if at < len(text):
        yield "plain", text[at:]
