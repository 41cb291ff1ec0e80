"""Hides how blocks become lines: labels and bullets split from the words, noise cleaned, empties dropped."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ti_contracts.documents.blocks import Block, BlockKind
from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.numbers import Family, Label, parse_label, roman, split_bullet, split_label
from ti_contracts.documents.phrases import may_be_title

_MOST_SKIPPED = 3  # letters: "E. Staffing" may come after "B. Scope", "Q. Smith" may not


@dataclass(frozen=True, slots=True)
class Line:
    """A block with its label split from its words.

    ``paragraph`` counts the reader's blocks from 1. ``text`` is empty for a row, whose words are in
    ``cells``; a label in a row's first cell is split from it too, unless it is the whole cell. ``typed``
    tells a label that somebody typed from one that the format supplied. A label that is the whole line is its
    text too.
    """

    block: Block
    paragraph: int
    kind: BlockKind
    text: str
    label: Label | None = None
    typed: bool = False
    bullet: bool = False
    cells: tuple[str, ...] = ()

    @property
    def words(self) -> int:
        """How many words the line has."""
        return len(self.text.split())


def lines_of(blocks: Sequence[Block]) -> tuple[Line, ...]:
    """All blocks that hold words, in order."""
    found = [line for n, block in enumerate(blocks, 1) if (line := _line(block, n)) is not None]
    return tuple(_in_sequence(found))


def _line(block: Block, paragraph: int) -> Line | None:
    if block.kind is BlockKind.ROW:
        return _row(block, paragraph)
    text = clean_line(block.text)
    number = clean_line(block.number)
    if not text and number:
        alone = parse_label(number)
        return Line(block, paragraph, block.kind, number, alone) if alone.family is Family.WORD else None
    if not text:
        return None
    if number:
        again, rest = split_label(text)
        # Word shows its automatic number beside one that was typed as well: the reader sees it once.
        text = rest if again is not None and again.printed.strip(".") == number.strip(".") else text
        return Line(block, paragraph, block.kind, text, parse_label(number))
    bullet, text = split_bullet(text)
    label, rest = (None, text) if bullet or block.kind is BlockKind.FOOTNOTE else split_label(text)
    kind = BlockKind.ITEM if bullet and block.kind is BlockKind.PARAGRAPH else block.kind
    # "Schedule 2" on a line of its own is its own title.
    return Line(block, paragraph, kind, rest or text, label, label is not None, bullet)


def _row(block: Block, paragraph: int) -> Line | None:
    cells = tuple(clean_line(cell) for cell in block.cells)
    if not any(cells):
        return None
    label, rest = split_label(cells[0])
    if label is None or not rest or label.family in {Family.LETTER, Family.UPPER}:
        return Line(block, paragraph, BlockKind.ROW, "", cells=cells)
    return Line(block, paragraph, BlockKind.ROW, "", label, True, cells=(rest, *cells[1:]))


def _in_sequence(lines: Sequence[Line]) -> Iterator[Line]:
    """Takes numbers without a stop ("3 SCOPE") and initials ("B. Scope") only where they count up."""
    bare = _counting(lines)
    last_upper = 0
    for line in lines:
        if line.label is not None and line.label.family is Family.UPPER and line.kind is not BlockKind.ROW:
            value = _upper_value(line.label.body, last_upper)
            title = line.words > 1 and value <= last_upper + _MOST_SKIPPED and may_be_title(line.text)
            if not line.typed or value in {1, last_upper + 1} or len(line.label.body) > 1 or title:
                last_upper = value
                yield line
            else:
                yield replace(line, text=f"{line.label.printed} {line.text}", label=None, typed=False)
        elif line.paragraph in bare:
            label, rest = split_label(line.text, bare=True)
            yield replace(line, text=rest, label=label, typed=True)
        else:
            yield line


def _upper_value(body: str, last: int) -> int:
    values = {roman(body.lower()), ord(body) - 64 if len(body) == 1 else 0}
    return last + 1 if last + 1 in values else 1 if 1 in values else max(values)


def _counting(lines: Sequence[Line]) -> frozenset[int]:
    """Paragraphs that start with a bare number that is part of a run 1, 2, 3 … or stands before capitals."""
    runs: list[list[int]] = []
    capitals: set[int] = set()
    expected = 1
    for line in lines:
        if line.label is not None or line.bullet or line.kind in {BlockKind.ROW, BlockKind.FOOTNOTE}:
            continue
        label, rest = split_label(line.text, bare=True)
        if label is None:
            continue
        if rest.isupper() and len(rest) > 3:
            capitals.add(line.paragraph)
        value = int(label.body)
        if value == 1:
            runs.append([line.paragraph])
        elif value == expected and runs:
            runs[-1].append(line.paragraph)
        else:
            continue
        expected = value + 1
    return frozenset(capitals.union(*(run for run in runs if len(run) > 1)))
