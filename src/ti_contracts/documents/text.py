"""Hides plain text: wrapped lines, bullets, indentation and tables drawn with bars or tabs become blocks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ti_contracts.documents.blocks import Block, BlockKind, Reading
from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.decode import decode
from ti_contracts.documents.numbers import split_bullet, split_label
from ti_contracts.documents.phrases import is_all_capitals
from ti_contracts.documents.size import MOST_COLUMNS, check_text, too_many

_RULE = re.compile(r"[\s=_*~+|:#-]{3,}")
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|~{3,})\s*")
_LONE_LABEL = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}[.)]|\([a-z]{1,4}\)|[A-Za-z][.)])")
_REFERS = re.compile(r"\b(?:clause|clauses|paragraph|paragraphs|section|sections)$", re.IGNORECASE)
_MOST_WRAPPED = 130  # characters; a file with longer lines was not wrapped by hand or by a mail program


_LONGEST_PARAGRAPH = 20_000  # joining takes time that grows with the square of the length


def read_text(data: bytes) -> Reading:
    """The blocks of a plain text; raises DocumentError where the bytes are no text."""
    text, encoding = decode(data)
    notes = () if encoding == "utf-8" else (f"read as {encoding} text",)
    return Reading(blocks_of_text(text), notes=notes, source=text)


def blocks_of_text(text: str) -> tuple[Block, ...]:
    """The blocks of plain text; raises DocumentError where it is too long."""
    check_text(text)
    lines = [_Line.of(line) for line in re.split(r"\r\n|[\n\r\f\v\x85\u2028\u2029]", text)]
    width = _wrap_width(lines)
    drafts: list[_Draft] = []
    for line in lines:
        _take(drafts, line, width)
    return tuple(_tables(_block(draft) for draft in drafts if draft.text or draft.cells))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with its indentation in columns; ``cells`` where bars or tabs part it into three or more."""

    text: str
    indent: int
    length: int
    cells: tuple[str, ...] = ()

    @classmethod
    def of(cls, raw: str) -> "_Line":
        expanded = raw.expandtabs(4)
        text = expanded.strip()
        indent = len(expanded) - len(expanded.lstrip())
        return cls(text, indent, len(expanded.rstrip()), _cells(raw))


@dataclass(slots=True)
class _Draft:
    text: str
    indent: int = 0
    bullet: bool = False
    cells: tuple[str, ...] = ()
    heading: bool = False
    last_length: int = 0
    open: bool = True


def _cells(raw: str) -> tuple[str, ...]:
    text = raw.strip()
    if split_bullet(text)[0]:
        return ()
    if max(text.count("|"), text.count("\t")) > MOST_COLUMNS:
        raise too_many(MOST_COLUMNS, "table columns")
    if text.count("|") >= 2:
        inner = text.strip("|") if text.startswith("|") else text
        return tuple(cell.strip() for cell in inner.split("|"))
    if text.count("\t") >= 2:
        cells = tuple(cell.strip() for cell in re.split(r"\t", text))
        return cells if sum(map(bool, cells)) >= 3 else ()
    return ()


def _wrap_width(lines: Sequence[_Line]) -> int:
    """The width to which a text was wrapped by hand or by a mail program; 0 where each line is a paragraph.

    It was wrapped where most lines that stand together end because the next word would not have fitted.
    """
    lengths = sorted(line.length for line in lines if line.text and not line.cells)
    width = lengths[int(0.98 * (len(lengths) - 1))] if lengths else 0
    pairs = [
        (a, b)
        for a, b in pairwise(lines)
        if a.text and b.text and not (a.cells or b.cells or _starts(b.text))
    ]
    full = sum(_is_full(a.length, b.text, width) for a, b in pairs)
    return width if width <= _MOST_WRAPPED and full > 0.6 * len(pairs) else 0


def _starts(text: str) -> bool:
    return split_bullet(text)[0] or split_label(text)[0] is not None


def _is_full(length: int, following: str, width: int) -> bool:
    return length + 1 + len(following.split(maxsplit=1)[0]) > width


def _take(drafts: list[_Draft], line: _Line, width: int) -> None:
    last = drafts[-1] if drafts else None
    if not line.text:
        if last is not None and not _LONE_LABEL.fullmatch(last.text):
            last.open = False
        return
    if _RULE.fullmatch(line.text):
        if last is not None and last.open and _UNDERLINE.fullmatch(line.text) and not last.cells:
            last.heading = len(last.text) <= 100 and not last.bullet
        if last is not None:
            last.open = last.open and bool(last.cells)
        return
    if line.cells:
        drafts.append(_Draft("", line.indent, cells=line.cells))
        return
    bullet, text = split_bullet(line.text)
    if last is not None and last.open and not bullet and not last.cells and _joins(last, line, width):
        glue = (
            "" if last.text.endswith("-") and line.text[0].islower() and last.text[-2:-1].isalpha() else " "
        )
        last.text += glue + line.text
        last.last_length = line.length
        return
    drafts.append(_Draft(text, line.indent, bullet, last_length=line.length))


def _joins(last: _Draft, line: _Line, width: int) -> bool:
    """Whether a line goes on with the paragraph before it."""
    if len(last.text) > _LONGEST_PARAGRAPH:
        return False
    if _LONE_LABEL.fullmatch(last.text):
        return True
    label, _ = split_label(line.text)
    if label is not None:
        return label.printed.startswith("(") and _REFERS.search(last.text) is not None
    if line.text[0].islower() and not last.text.endswith((".", ":", ";")):
        return True
    if not width or is_all_capitals(last.text) != is_all_capitals(line.text):
        return False
    if last.bullet and line.indent <= last.indent:
        return False
    return _is_full(last.last_length, line.text, width) and not last.text.endswith(":")


def _block(draft: _Draft) -> Block:
    if draft.cells:
        cells = tuple(clean_line(cell) for cell in draft.cells)
        return Block(BlockKind.ROW, cells=cells, owners=tuple(range(len(cells))))
    text = clean_line(draft.text)
    if draft.heading:
        return Block(BlockKind.HEADING, text, sure=False)
    kind = BlockKind.ITEM if draft.bullet else BlockKind.PARAGRAPH
    return Block(kind, text, level=draft.indent // 2 if draft.bullet else 0)


def _tables(blocks: Iterator[Block]) -> Iterator[Block]:
    """Numbers the tables: rows in a run with the same number of cells are one."""
    table = width = 0
    for block in blocks:
        if block.kind is not BlockKind.ROW:
            width = 0
            yield block
            continue
        if len(block.cells) != width:
            table += 1
            width = len(block.cells)
        yield replace(block, table=table)
