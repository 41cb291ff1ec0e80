"""Hides Markdown: headings, lists with their numbers, tables, quotations and embedded HTML become blocks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ti_contracts.documents.blocks import Block, BlockKind, Reading
from ti_contracts.documents.decode import decode
from ti_contracts.documents.html import blocks_of_html
from ti_contracts.documents.markdown_words import Piece, is_all_strong, pieces_of
from ti_contracts.documents.pandoc_tables import with_bar_tables
from ti_contracts.documents.size import check_text, too_many
from ti_contracts.documents.text import blocks_of_text
from ti_contracts.errors import DocumentError
from ti_contracts.model.document import Unread

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<inside>(?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FRONT_TITLE = re.compile(r"^title\s*:\s*[\"']?(?P<title>[^\n\"']+)", re.IGNORECASE | re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:?\s*")
_HEADING_MARKS = re.compile(r"\s*\{[#.][^}]*\}$")
_DEEPEST = 100  # levels of the parser, about two for each list
_MOST_BRACKETS = 20_000
_MOST_CHARACTERS = 5_000_000  # the parser needs up to two seconds for a million
_MOST_LINES = 100_000
_MOST_BARS = 200_000
_MOST_STARS = 300_000
_DEEPEST_CODE = 8  # levels of lists that the parser took for code


def read_markdown(data: bytes) -> Reading:
    """The blocks of a Markdown file; raises DocumentError where the bytes are no text."""
    text, encoding = decode(data)
    check_text(text, _MOST_CHARACTERS, _MOST_LINES)
    source = text = re.sub(r"\r\n?", "\n", text.replace("\0", ""))
    title = ""
    front = _FRONT_MATTER.match(text)
    if front and (":" in front["inside"] or not front["inside"].strip()):
        found = _FRONT_TITLE.search(front["inside"])
        title = found["title"].strip() if found else ""
        text = text[front.end() :]
    walk = _Walk()
    try:
        drawn = with_bar_tables(_with_footnotes(text))
        if drawn.count("|") > _MOST_BARS:
            raise too_many(_MOST_BARS, "table cells")
        walk.read(drawn)
    except RecursionError as failure:
        raise DocumentError("is Markdown nested too deep to read", "convert it to DOCX or PDF") from failure
    notes = () if encoding == "utf-8" else (f"read as {encoding} text",)
    unread = tuple(walk.unread)
    return Reading(tuple(walk.blocks), title=title, unread=unread, notes=notes, source=source)


def _with_footnotes(text: str) -> str:
    """Keeps the parser from taking a one-word footnote for the address of a link."""
    return re.sub(r"^\[\^([^\]\s]{1,40})\]:", r"[^\1]\\:", text, flags=re.MULTILINE)


@dataclass(slots=True)
class _List:
    labels: list[str]
    item: int = -1
    fresh: bool = False


@dataclass(slots=True)
class _Walk:
    """Where the walk over the tokens is; ``shift`` is the list depth of text that is parsed a second time."""

    blocks: list[Block] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    quotes: int = 0
    level: int = 0
    tables: int = 0
    shift: int = 0

    def read(self, text: str) -> None:
        parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
        if text.count("[") > _MOST_BRACKETS:  # the parser's time grows with their square; their words stay
            parser.disable(["link", "image"])
        if sum(map(text.count, "*_~")) > _MOST_STARS:  # a kilobyte of memory for each; their words stay
            parser.disable(["emphasis", "strikethrough"])
        tokens = parser.parse(text)
        if any(token.level >= _DEEPEST - 1 for token in tokens):
            part = Unread(
                "lists or quotations nested very deep", f"more than {_DEEPEST // 2} levels are not read"
            )
            self.unread.append(part)
        n = 0
        while n < len(tokens):
            n = self._token(tokens, n)

    def _token(self, tokens: Sequence[Token], n: int) -> int:
        """Reads the token at ``n`` and what belongs to it; the index of the next one."""
        token = tokens[n]
        match token.type:
            case "heading_open":
                self._heading(tokens[n + 1], int(token.tag[1]))
                return n + 3
            case "paragraph_open":
                self._paragraph(tokens[n + 1])
                return n + 3
            case "bullet_list_open" | "ordered_list_open":
                self.lists.append(_List(_labels(tokens, n)))
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "list_item_open":
                self.lists[-1].item += 1
                self.lists[-1].fresh = True
            case "blockquote_open":
                self.quotes += 1
            case "blockquote_close":
                self.quotes -= 1
            case "table_open":
                return self._table(tokens, n)
            case "code_block" | "fence" | "html_block":
                self._foreign(token)
        return n + 1

    def _heading(self, inline: Token, level: int) -> None:
        text = " ".join(piece.text for piece in pieces_of(inline) if piece.in_force)
        self.level = level
        self._add(Block(BlockKind.HEADING, _HEADING_MARKS.sub("", text), level=level))

    def _paragraph(self, inline: Token) -> None:
        pieces = pieces_of(inline)
        if not self.lists and not self.quotes and is_all_strong(inline) and len(pieces) == 1:
            title = Block(BlockKind.HEADING, pieces[0].text, level=min(9, self.level + 1), sure=False)
            self._add(title)
            return
        for piece in pieces:
            self._piece(piece)

    def _piece(self, piece: Piece) -> None:
        note = _FOOTNOTE.match(piece.raw)
        if note:
            self._add(Block(BlockKind.FOOTNOTE, piece.text, in_force=piece.in_force))
            return
        depth = len(self.lists) + self.shift
        if not depth:
            self._add(Block(BlockKind.PARAGRAPH, piece.text, in_force=piece.in_force))
            return
        here = self.lists[-1] if self.lists else None
        number = here.labels[here.item] if here is not None and here.fresh else ""
        # A further paragraph of an item stands one level in.
        level = depth - 1 if here is not None and here.fresh else depth
        if here is not None:
            here.fresh = False
        self._add(Block(BlockKind.ITEM, piece.text, number, level, in_force=piece.in_force))

    def _table(self, tokens: Sequence[Token], n: int) -> int:
        self.tables += 1
        cells: list[str] = []
        head = False
        while tokens[n].type != "table_close":
            token = tokens[n]
            if token.type == "thead_open":
                head = True
            elif token.type == "thead_close":
                head = False
            elif token.type == "tr_open":
                cells = []
            elif token.type == "inline":
                cells.append(" ".join(piece.text for piece in pieces_of(token) if piece.in_force))
            elif token.type == "tr_close" and any(cells):
                owners = tuple(range(len(cells)))
                row = Block(BlockKind.ROW, cells=tuple(cells), owners=owners, table=self.tables, header=head)
                self._add(row)
            n += 1
        return n + 1

    def _foreign(self, token: Token) -> None:
        if token.type == "html_block" or token.info.strip() == "{=html}":
            self._take(blocks_of_html(token.content))
        elif token.type == "fence" or self.shift >= _DEEPEST_CODE:
            self._take(blocks_of_text(token.content))
        else:  # indented: in contracts not code but the next level of a list that Markdown has no marker for
            inner = _Walk(level=self.level, quotes=self.quotes, shift=self.shift + len(self.lists) + 1)
            inner.read(token.content)
            self._take(inner.blocks)
            self.unread += inner.unread

    def _take(self, blocks: Sequence[Block]) -> None:
        tables = self.tables
        for block in blocks:
            self._add(replace(block, table=block.table + tables) if block.table else block)
            self.tables = max(self.tables, block.table + tables if block.table else 0)

    def _add(self, block: Block) -> None:
        if block.text or any(block.cells):
            self.blocks.append(replace(block, quotation=True) if self.quotes else block)


def _labels(tokens: Sequence[Token], n: int) -> list[str]:
    """The labels of a list's items as printed; a list numbered 1, 1, 1 counts up, as viewers show it."""
    if tokens[n].type == "bullet_list_open":
        return [""] * sum(1 for _ in _items(tokens, n))
    items = list(_items(tokens, n))
    numbers = [int(item.info or 1) for item in items]
    if len(numbers) > 1 and len(set(numbers)) == 1:
        numbers = [numbers[0] + k for k in range(len(numbers))]
    return [f"{number}{item.markup}" for number, item in zip(numbers, items, strict=True)]


def _items(tokens: Sequence[Token], n: int) -> Iterator[Token]:
    level = tokens[n].level
    for token in tokens[n + 1 :]:
        if token.level == level and token.nesting == -1:
            return
        if token.type == "list_item_open" and token.level == level + 1:
            yield token
