"""Hides pdfium's text page: characters, rectangles and fonts become lines with their place and weight."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import hypot
from typing import NamedTuple

import pypdfium2.raw as pdfium

from ti_contracts.documents.pdf import calls
from ti_contracts.documents.pdf.layout import Line, Part
from ti_contracts.documents.pdf.runs import Run, Word, around, gaps_of, pieces_of, rows_of
from ti_contracts.documents.pdf.turn import Turn

# pdfium puts one of these where a line ends in a hyphen within a word, in the place of hyphen and line break
_HYPHENS = ("\x02", "\ufffe")
# from the first to the last character of a line that is no white space
_STRETCH = re.compile(r"[^\s\x02\ufffe](?:[^\r\n\x02\ufffe]*[^\s\x02\ufffe])?")
_WORD = re.compile(r"\S+")
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_RAISED = re.compile(r"(?<=[^\s\d])\s?(?P<mark>\d{1,3}|(?<=[.,;:)\]”’])[ivx]{1,5})(?!\w)")
_RAISED_SIZE = 0.76  # of the size of its line: smaller figures are marks, not quantities
_RAISED_HEIGHT = 0.6  # of the size of its line: such figures are not as high
_FORCE_BOLD = 1 << 18
_UNSEEN = frozenset({pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP})


class Set(NamedTuple):
    """A line as it is set: its place in the page's text (half-open), and how it looks."""

    start: int
    end: int
    line: Line


class _Style(NamedTuple):
    bold: bool
    italic: bool
    faint: bool


@dataclass(slots=True)
class PageText:
    """The text of one page, with the measurements that can be asked about it.

    ``turn`` maps pdfium's coordinates to those of the page as displayed. Lives only as long as the pdfium
    text page whose address is ``handle``.
    """

    handle: int
    number: int
    turn: Turn
    text: str
    _fonts: dict[int, tuple[bool, bool]] = field(default_factory=dict)

    def lines(self) -> Iterator[Set]:
        """The lines of the page in the file's order."""
        text = self.text
        for found in _STRETCH.finditer(text):
            start, end = found.span()
            yield from self._stretch(start, end, text.startswith(_HYPHENS, end))

    def words(self, start: int, end: int) -> list[Word]:
        """The words of a line with their sides."""
        return [self._word(*m.span()) for m in _WORD.finditer(self.text, start, end)]

    def sides(self, index: int) -> tuple[float, float]:
        """Left and right of a character."""
        a, _, c, _, e, _ = self.turn
        left, right, bottom, top = calls.char_box(self.handle, index)
        x0, x1 = a * left + c * bottom + e, a * right + c * top + e
        return (x0, x1) if x0 <= x1 else (x1, x0)

    def set(self, words: Sequence[Word], hyphen: bool = False) -> Set:
        """These words, of one line, as a line of their own."""
        start, end = words[0].start, words[-1].end
        middle = self._middle(start, end)
        size, upright = self._size(middle)
        return Set(start, end, self._line(pieces_of(words, size), middle, size, upright, hyphen))

    def _word(self, start: int, end: int) -> Word:
        x0, x1 = self.sides(start)
        if end > start + 1:
            left, right = self.sides(end - 1)
            x0, x1 = min(x0, left), max(x1, right)
        return Word(start, end, x0, x1)

    def _stretch(self, start: int, end: int, hyphen: bool) -> Iterator[Set]:
        """One line, or several where pdfium has run lines together that overlap in height."""
        runs = self._runs(start, end) or [self._origins(start, end)]
        middle = self._middle(start, end)
        size, upright = self._size(middle)
        if len(runs) == 1:
            piece = Word(start, end, runs[0].x0, runs[0].x1)
            yield Set(start, end, self._line([piece], middle, size, upright, hyphen, even=True))
            return
        gaps = gaps_of(runs, size) if upright else []
        if gaps is None:
            for words, last in rows_of(self.words(start, end), size):
                yield self.set(words, hyphen and last)
            return
        pieces = self._cut(start, end, runs, gaps) if gaps else [around(start, end, runs)]
        even = min([run.height for run in runs]) >= _RAISED_HEIGHT * size
        yield Set(start, end, self._line(pieces, middle, size, upright, hyphen, even))

    def _runs(self, start: int, end: int) -> list[Run]:
        a, b, c, d, e, _ = self.turn
        runs = []
        for i in range(calls.count_rects(self.handle, start, end - start)):
            left, top, right, bottom = calls.rect(self.handle, i)
            x0, x1 = a * left + c * bottom + e, a * right + c * top + e
            height = abs(b * (right - left) + d * (top - bottom))
            runs.append(Run(x0, x1, height) if x0 <= x1 else Run(x1, x0, height))
        return runs

    def _origins(self, start: int, end: int) -> Run:
        """The sides of a line whose characters have no width or height of their own."""
        x0, x1 = (self.turn.at(*calls.origin(self.handle, i))[0] for i in (start, end - 1))
        return Run(min(x0, x1), max(x0, x1), 0.0)

    def _cut(self, start: int, end: int, runs: Sequence[Run], gaps: Sequence[int]) -> list[Word]:
        """The pieces between the gaps; looks no further into the line than the last gap."""
        pieces = []
        at, first = start, 0
        for gap in gaps:
            found = _WORD.search(self.text, at, end)
            while found and self.sides(found.start())[0] < runs[gap].x0 - 1:
                found = _WORD.search(self.text, found.end(), end)
            if found and found.start() > at:
                pieces.append(around(*_stripped(self.text, at, found.start()), runs[first:gap]))
                at, first = found.start(), gap
        return [*pieces, around(at, end, runs[first:])]

    def _line(
        self,
        pieces: Sequence[Word],
        middle: int,
        size: float,
        upright: bool,
        hyphen: bool,
        even: bool = False,
    ) -> Line:
        """The line of these pieces; ``even``: none of its characters are much smaller than the others."""
        start, end = pieces[0].start, pieces[-1].end
        bold, italic, faint = self._style(middle)
        # "1.1 Heading words" is bold only where its number, its words and its end are
        if bold and not (self._style(end - 1).bold and self._style(self._after_label(start, end)).bold):
            bold = False
        lead, raised = size, list[str]()
        if even:
            texts = [self.text[piece[0] : piece[1]] for piece in pieces]
        else:
            lead = self._size(start)[0]
            texts = [self._text(piece, size, raised) for piece in pieces]
        if hyphen:
            texts[-1] += "-"
        if len(pieces) == 1:
            x0, x1 = pieces[0][2:]
            parts: tuple[Part, ...] = (Part(texts[0], x0, x1),)
        else:
            x0, x1 = min([piece.x0 for piece in pieces]), max([piece.x1 for piece in pieces])
            parts = tuple([Part(text, p[2], p[3]) for text, p in zip(texts, pieces, strict=True)])
        y, marks = self._base(middle), tuple(raised)
        text = " ".join(texts)
        return Line(
            text,
            self.number,
            x0,
            x1,
            y,
            size,
            lead,
            bold,
            italic,
            parts,
            hyphen,
            upright,
            marks,
            faint,
        )

    def _text(self, piece: Word, size: float, raised: list[str]) -> str:
        """The text without raised figures, which refer to notes; these are added to ``raised``."""
        text = self.text[piece.start : piece.end]
        kept, at = [], 0
        for found in _RAISED.finditer(text):
            if self._size(piece.start + found.start("mark"))[0] < _RAISED_SIZE * size:
                kept.append(text[at : found.start()])
                raised.append(found["mark"])
                at = found.end()
        return "".join((*kept, text[at:]))

    def _middle(self, start: int, end: int) -> int:
        middle = (start + end) // 2
        while self.text[middle].isspace():
            middle += 1
        return middle

    def _after_label(self, start: int, end: int) -> int:
        """Where the second word starts if the first is so short that it may be a number, else ``start``."""
        found = _WORD.match(self.text, start, end)
        after = _WORD.search(self.text, found.end(), end) if found and found.end() - start <= 6 else None
        return after.start() if after else start

    def _base(self, index: int) -> float:
        return self.turn.at(*calls.origin(self.handle, index))[1]

    def _size(self, index: int) -> tuple[float, bool]:
        """Size as displayed, and whether the character stands upright on the page as displayed."""
        nominal: float = calls.font_size(self.handle, index)
        matrix = calls.matrix(self.handle, index)
        if matrix is None:
            return nominal, True
        a, b, c, d, _, _ = matrix
        x, y = self.turn.along(a, b)
        return round(nominal * hypot(c, d), 2), abs(y) <= 0.2 * abs(x) or x == y == 0

    def _style(self, index: int) -> _Style:
        """Bold and italic of the font at this place; ``faint`` where it is drawn in white or not at all."""
        thing = calls.text_object(self.handle, index)
        font = thing and calls.font_of(thing)
        if not font:
            return _Style(False, False, False)
        if font not in self._fonts:
            self._fonts[font] = self._font(index)
        bold, italic = self._fonts[font]
        mode = calls.render_mode(thing)
        outlined = mode == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE
        return _Style(bold or outlined, italic, mode in _UNSEEN or (not mode and is_white(thing)))

    def _font(self, index: int) -> tuple[bool, bool]:
        said, flags = calls.font_info(self.handle, index)
        heavy = calls.font_weight(self.handle, index) >= 600 or bool(flags & _FORCE_BOLD)
        return bool(_BOLD.search(said)) or heavy, bool(_ITALIC.search(said))


def is_white(thing: int) -> bool:
    """Whether a page object is filled with white, or see-through."""
    colour = calls.fill_colour(thing)
    return colour is not None and (min(colour[:3]) > 250 or colour[3] < 5)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
