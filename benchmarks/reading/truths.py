"""What documents are known to say: hides where that is written down (truth.json, the samples' own source)."""

import importlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from ti_contracts.criteria.folder import sample_contracts

# Which source makes which sample; the fifth, in Markdown, was written by hand.
SAMPLES: Final = (
    ("good", "good_community_mental_health_specification.docx"),
    ("council", "council_drug_and_alcohol_specification.docx"),
    ("poor", "poor_talking_therapies_specification.pdf"),
    ("bid", "alliance_bid_response.pdf"),
)
_TYPED: Final = re.compile(
    r"((?:Schedule|Annex|Appendix|Question) \w+:?|[A-Z]?\d+(?:\.\d+)*\.?|[A-Z]\.\d+|\([a-z]+\))\s+(.*)",
    re.DOTALL,
)
# By kind of block, the depth in the main list and in that of the annexes, as Word numbers the good sample.
_MAIN: Final = {"h1": 0, "h2": 1, "clause": 2, "subclause": 3}
_ANNEX: Final = {"annex": 0, "annexclause": 1, "annexsub": 2}


@dataclass(frozen=True, slots=True)
class Truth:
    """``clauses`` are (number as printed, text); ``tables`` hold the words of each table's cells.

    ``words`` are those of all that stands in the body, in order, without numbers, notes, contents and text
    ``boxes``, for where on the page those belong is anybody's choice.
    """

    clauses: tuple[tuple[str, str], ...]
    tables: tuple[tuple[str, ...], ...]
    footnotes: tuple[str, ...]
    boxes: tuple[str, ...]
    words: tuple[str, ...]


def shared_truth(folder: Path) -> Truth:
    """What ``truth.json`` says of the contract beside it."""
    data = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    blocks = data["blocks"]
    clauses = tuple((block["label"], block["text"]) for block in blocks if block["kind"] == "clause")
    tables = tuple(tuple(_cells(block)) for block in blocks if block["kind"] == "table")
    words = tuple(
        word
        for block in blocks
        if block["kind"] not in ("toc", "textbox")
        for text in (list(_cells(block)) if block["kind"] == "table" else [block["text"]])
        for word in text.split()
    )
    boxes = tuple(block["text"] for block in blocks if block["kind"] == "textbox")
    return Truth(clauses, tables, tuple(data["footnotes"]), boxes, words)


def _cells(table: dict[str, Any]) -> Iterator[str]:
    for y, row in enumerate(table["rows"]):
        for x, cell in enumerate(row):
            if cell:
                yield cell
            if table.get("nested_at") == [y, x]:
                yield from (inner for line in table["nested"] for inner in line if inner)


def sample_truth(name: str) -> Truth:
    """What the source of a sample says."""
    made, markup = sample_source(name), _module("markup")
    count = _automatic() if getattr(made.LOOK, "automatic_numbers", False) else _typed
    in_notes = hasattr(made.LOOK, "automatic_numbers")  # the writer of PDF files leaves notes in the line
    clauses, tables, notes, words = [], [], [], []
    for block in markup.blocks(made.TEXT):
        if block.kind == "table":
            tables.append(tuple(filter(None, (_shown(markup, cell) for row in block.rows for cell in row))))
            words += " ".join(tables[-1]).split()
        texts = block.items if block.kind == "bullets" else [block.text]
        for text in filter(None, texts):
            notes += [piece for kind, piece in markup.spans(text) if kind == "note" and in_notes]
            if shown := _shown(markup, text):
                number, rest = count(block.kind, shown)
                clauses.append((number, rest))
                words += rest.split()
    return Truth(tuple(clauses), tuple(tables), tuple(notes), (), tuple(words))


def sample_source(name: str) -> ModuleType:
    """The module that holds the sample's TEXT and LOOK."""
    return _module(name)


def _module(name: str) -> ModuleType:
    folder = str(sample_contracts())
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return importlib.import_module(f"source.{name}")


def _shown(markup: ModuleType, text: str) -> str:
    """The words with tracked changes accepted and without notes."""
    pieces = (piece for kind, piece in markup.spans(text) if kind not in ("del", "note"))
    return " ".join("".join(pieces).split())


def _typed(kind: str, text: str) -> tuple[str, str]:
    """Number and words, where the number was typed; only kinds that bear one."""
    found = _TYPED.fullmatch(text) if kind in (*_MAIN, *_ANNEX, "question", "subtitle") else None
    return (found[1], found[2]) if found else ("", text)


def _automatic() -> Any:
    """Numbers as Word counts them from the kinds of block."""
    counts: Counter[tuple[str, int]] = Counter()

    def number(kind: str, text: str) -> tuple[str, str]:
        depths = _MAIN if kind in _MAIN else _ANNEX
        if kind not in depths:
            return "", text
        depth = depths[kind]
        counts[next(iter(depths)), depth] += 1
        for deeper in range(depth + 1, 4):
            counts[next(iter(depths)), deeper] = 0
        at = [counts[next(iter(depths)), level] for level in range(4)]
        return _printed(kind, at), text

    return number


def _printed(kind: str, at: list[int]) -> str:
    match kind:
        case "h1":
            return f"{at[0]}."
        case "h2" | "clause":
            return ".".join(map(str, at[: _MAIN[kind] + 1]))
        case "annex":
            return f"Annex {chr(64 + at[0])}"
        case "annexclause":
            return f"{chr(64 + at[0])}{at[1]}"
        case _:
            return f"({chr(96 + at[_MAIN.get(kind, _ANNEX.get(kind, 0))])})"
