"""Hides the order of the stages: pages as drawn become the blocks of a reading."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ti_contracts.documents.blocks import Block, BlockKind, Reading
from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.numbers import Family, split_bullet
from ti_contracts.documents.pdf.columns import find_gutters, in_reading_order
from ti_contracts.documents.pdf.contents import is_entry, without_leaders
from ti_contracts.documents.pdf.footnotes import Note, take_footnotes
from ti_contracts.documents.pdf.furniture import strip_furniture
from ti_contracts.documents.pdf.headings import Heading, headings
from ti_contracts.documents.pdf.hyphens import Words, words_of
from ti_contracts.documents.pdf.layout import Grid, Item, Line, Page
from ti_contracts.documents.pdf.looks import Looks, body_font, looks_of
from ti_contracts.documents.pdf.marks import join_marks
from ti_contracts.documents.pdf.paragraphs import Paragraph, levels, paragraphs
from ti_contracts.documents.pdf.tables import Table, blocks_of, go_on, sections, table_of
from ti_contracts.documents.pdf.unruled import with_unruled_tables

# two words of some length; what else runs along the edge of pages is no title
_NAMES = re.compile(
    r"(?!.*\b(?:version|page|confiden\w+|revised|updated|issued?|dated?|draft|protectively|official)\b)(?:.*?\b[^\W\d_]{4,}\b){2}",
    re.IGNORECASE,
)


def reading_of(pages: Sequence[Page], title: str) -> Reading:
    """All pages of a document as one reading; ``title`` is that of its metadata, "" without."""
    bare, furniture = strip_furniture([join_marks(page) for page in pages])
    size, _ = body_font(bare)
    gutters = find_gutters(bare)
    notes: list[Note] = []
    laid: list[Page] = []
    for page in bare:
        gutter = gutters.get(page.number)
        ordered = in_reading_order(page, gutter)
        body, found = take_footnotes(ordered, size, gutter)
        notes += found
        laid.append(with_unruled_tables(body) if gutter is None else body)
    looks = looks_of(laid, gutters)
    words = words_of(line for page in laid for line in _all_lines(page.items))
    blocks = _with_fields(_blocks(laid, looks, words), laid)
    blocks = _with_footnotes(blocks, notes, words)
    return Reading(
        blocks=tuple(blocks),
        pages=len(pages),
        title=title or _title(laid, looks, furniture),
        unread=tuple(u for page in pages for u in page.unread),
        notes=tuple(_remarks(pages, furniture)),
    )


def _all_lines(items: Sequence[Item]) -> list[Line]:
    return [
        line
        for item in items
        for line in ([item] if isinstance(item, Line) else [x for r in item.rows for c in r.cells for x in c])
    ]


def _sections(item: Item) -> Sequence[Item]:
    return sections(item) if isinstance(item, Grid) else (item,)


def _blocks(pages: Sequence[Page], looks: Looks, words: Words) -> list[Block]:
    items = (part for page in pages for item in page.items for part in _sections(item))
    found = paragraphs(items, looks)
    heads = headings(found, looks)
    depths = levels(found, frozenset(heads), looks)
    blocks: list[Block] = []
    table: Table | None = None
    tables = 0
    for n, (thing, depth) in enumerate(zip(found, depths, strict=True)):
        if isinstance(thing, Grid):
            if table and n and isinstance(found[n - 1], Grid) and go_on(table, thing):
                continue
            if table:
                blocks += blocks_of(table, tables, words)
            table, tables = table_of(thing), tables + 1
            continue
        if table:
            blocks += blocks_of(table, tables, words)
            table = None
        blocks += _block(thing, heads.get(n), depth, words)
    if table:
        blocks += blocks_of(table, tables, words)
    return blocks


def _block(paragraph: Paragraph, heading: Heading | None, depth: int, words: Words) -> list[Block]:
    text = words.joined(paragraph.lines)
    page = paragraph.first.page
    in_force = not all(line.struck for line in paragraph.lines)
    if is_entry(text):
        block = Block(BlockKind.PARAGRAPH, clean_line(without_leaders(text)), page=page, contents=True)
    elif heading:
        block = Block(
            BlockKind.HEADING,
            clean_line(text),
            level=heading.level,
            page=page,
            in_force=in_force,
            sure=heading.sure,
        )
    elif paragraph.bullet:
        _, rest = split_bullet(text)
        block = Block(BlockKind.ITEM, clean_line(rest), level=depth, page=page, in_force=in_force)
    else:
        item = paragraph.label is not None and paragraph.label.family in {Family.LETTER, Family.UPPER}
        kind = BlockKind.ITEM if item else BlockKind.PARAGRAPH
        block = Block(kind, clean_line(text), level=depth, page=page, in_force=in_force)
    return [block] if block.text else []


def _with_fields(blocks: list[Block], pages: Sequence[Page]) -> list[Block]:
    """Form fields stand after the blocks of their page."""
    for page in pages:
        texts = [text for value in page.fields if (text := clean_line(value))]
        said = [Block(BlockKind.PARAGRAPH, text, page=page.number) for text in texts]
        at = _end_of_page(blocks, page.number)
        blocks = [*blocks[:at], *said, *blocks[at:]]
    return blocks


def _with_footnotes(blocks: list[Block], notes: Sequence[Note], words: Words) -> list[Block]:
    """Footnotes stand after the blocks of their page; one that ran over the page is joined."""
    whole: list[Note] = []
    for note in notes:
        if not note.mark and whole and whole[-1].page == note.page - 1:
            whole[-1] = replace(whole[-1], lines=(*whole[-1].lines, *note.lines))
        else:
            whole.append(note)
    for note in whole:
        text = clean_line(words.joined(note.lines))
        at = _end_of_page(blocks, note.page)
        if text:
            blocks.insert(at, Block(BlockKind.FOOTNOTE, text, number=note.mark, page=note.page))
    return blocks


def _end_of_page(blocks: Sequence[Block], page: int) -> int:
    """After the last block that starts on the page or before it; never within a table."""
    at = next((n + 1 for n in range(len(blocks) - 1, -1, -1) if (blocks[n].page or 0) <= page), 0)
    while 0 < at < len(blocks) and blocks[at].table and blocks[at].table == blocks[at - 1].table:
        at += 1
    return at


def _title(pages: Sequence[Page], looks: Looks, furniture: Sequence[str]) -> str:
    """The largest words at the head of the first page, else the running header."""
    lines = [x for x in pages[0].items if isinstance(x, Line) and x.upright] if pages else []
    largest = max((line.size for line in lines), default=0.0)
    if largest >= 1.25 * looks.size:
        run: list[str] = []
        for line in lines:
            if line.size >= largest - 0.3:
                run.append(line.text)
            elif run:
                break
        return clean_line(" ".join(run[:3]))
    return next((clean_line(text) for text in furniture if _NAMES.search(text)), "")


def _remarks(pages: Sequence[Page], furniture: Sequence[str]) -> list[str]:
    remarks = []
    if furniture:
        shown = "; ".join(f'"{clean_line(text)}"' for text in furniture[:3])
        more = f" and {len(furniture) - 3} more" if len(furniture) > 3 else ""
        remarks.append(f"running headers and footers left out: {shown}{more}")
    comments = sum(page.comments for page in pages)
    if comments:
        remarks.append(f"{comments} comment{'s' if comments > 1 else ''} and marks of reviewers left out")
    return remarks
