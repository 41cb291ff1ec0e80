"""Hides the order of the stages: pages as drawn become the blocks of a reading."""

import re
from collections.abc import Iterator, Sequence

from ti_contracts.documents.blocks import Block, BlockKind, Reading
from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.numbers import Family, split_bullet
from ti_contracts.documents.pdf.asides import Placed, marks_of, with_asides
from ti_contracts.documents.pdf.columns import find_gutters, in_reading_order
from ti_contracts.documents.pdf.contents import is_entry, without_leaders
from ti_contracts.documents.pdf.endnotes import take_endnotes
from ti_contracts.documents.pdf.footnotes import Note, take_footnotes
from ti_contracts.documents.pdf.furniture import strip_furniture
from ti_contracts.documents.pdf.headings import Heading, headings
from ti_contracts.documents.pdf.hyphens import Words, words_of
from ti_contracts.documents.pdf.layout import Grid, Item, Line, Page
from ti_contracts.documents.pdf.looks import Looks, body_font, looks_of
from ti_contracts.documents.pdf.marks import join_marks
from ti_contracts.documents.pdf.paragraphs import Paragraph, levels, paragraphs
from ti_contracts.documents.pdf.strikes import in_force_of
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
    laid, found = take_endnotes(laid, notes, size)
    notes += found
    looks = looks_of(laid, gutters)
    words = words_of(line for page in laid for line in _all_lines(page.items))
    placed = _placed(laid, looks, words)
    return Reading(
        blocks=tuple(with_asides(placed, notes, laid, words)),
        pages=len(pages),
        title=title or _title(laid, looks, furniture),
        unread=tuple(u for page in pages for u in page.unread),
        notes=tuple(_remarks(pages, furniture)),
    )


def _all_lines(items: Sequence[Item]) -> Iterator[Line]:
    for item in items:
        if isinstance(item, Line):
            yield item
        else:
            yield from item.lines()


def _sections(item: Item) -> Sequence[Item]:
    return sections(item) if isinstance(item, Grid) else (item,)


def _placed(pages: Sequence[Page], looks: Looks, words: Words) -> list[Placed]:
    items = (part for page in pages for item in page.items for part in _sections(item))
    found = paragraphs(items, looks)
    heads = headings(found, looks)
    depths = levels(found, frozenset(heads), looks)
    placed: list[Placed] = []
    table: Table | None = None
    tables = 0
    for n, (thing, depth) in enumerate(zip(found, depths, strict=True)):
        if isinstance(thing, Grid):
            if table and n and isinstance(found[n - 1], Grid) and go_on(table, thing):
                continue
            if table:
                placed += blocks_of(table, tables, words)
            table, tables = table_of(thing), tables + 1
            continue
        if table:
            placed += blocks_of(table, tables, words)
            table = None
        block = _block(thing, heads.get(n), depth, words)
        if block.text:
            placed.append(Placed(block, marks_of(thing.lines)))
    if table:
        placed += blocks_of(table, tables, words)
    return placed


def _block(paragraph: Paragraph, heading: Heading | None, depth: int, words: Words) -> Block:
    lines, in_force = in_force_of(paragraph.lines)
    text = words.joined(lines)
    page = paragraph.first.page
    if is_entry(text):
        return Block(BlockKind.PARAGRAPH, clean_line(without_leaders(text)), page=page, contents=True)
    if heading:
        level, sure = heading.level, heading.sure
        kind = BlockKind.HEADING
        return Block(kind, clean_line(text), level=level, page=page, in_force=in_force, sure=sure)
    if paragraph.bullet:
        _, text = split_bullet(text)
    lettered = paragraph.label is not None and paragraph.label.family in {Family.LETTER, Family.UPPER}
    kind = BlockKind.ITEM if paragraph.bullet or lettered else BlockKind.PARAGRAPH
    return Block(kind, clean_line(text), level=depth, page=page, in_force=in_force)


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
        remarks.append(f"{_counted(comments, 'comment')} and marks of reviewers left out")
    unseen = [page.number for page in pages if page.unseen]
    if unseen:
        lines = sum(page.unseen for page in pages)
        remarks.append(f"{_counted(lines, 'hidden line')} left out (page {', '.join(map(str, unseen[:5]))})")
    return remarks


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number > 1 else ''}"
