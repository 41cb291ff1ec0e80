"""Hides pdfium's text page: characters, rectangles and fonts become lines with their place and weight."""

import re
from collections.abc import Callable, Iterator
from ctypes import addressof, byref, c_char, c_double, c_int
from dataclasses import dataclass, field, replace
from math import hypot
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from ti_contracts.documents.pdf.layout import Line, Part

Turn = Callable[[float, float], tuple[float, float]]

# pdfium puts one of these where a line ends in a hyphen within a word, in the place of hyphen and line break
HYPHENS = "\x02\ufffe"
_STRETCH = re.compile(r"[^\r\n\x02\ufffe]+")
_WORD = re.compile(r"\S+")
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_RAISED = re.compile(r"(?<=[^\s\d])\s?(?P<mark>\d{1,3}|(?<=[.,;:)\]”’])[ivx]{1,5})(?!\w)")
_RAISED_SIZE = 0.76  # of the size of its line: smaller figures are marks, not quantities
_FORCE_BOLD = 1 << 18
_GAP = 1.6  # of the font size: wider than any space in justified text, narrower than between columns


class Word(NamedTuple):
    """A word with its place in the page's text (half-open) and its sides."""

    start: int
    end: int
    x0: float
    x1: float


@dataclass(slots=True)
class PageText:
    """The text of one page, with the measurements that can be asked about it.

    ``turn`` maps pdfium's coordinates to those of the page as displayed. Lives only as long as the pdfium
    text page behind ``handle``.
    """

    handle: Any
    number: int
    turn: Turn
    text: str
    fonts: dict[int, tuple[bool, bool]] = field(default_factory=dict)
    _words: dict[tuple[int, int], list[Word]] = field(default_factory=dict)
    _four: tuple[c_double, ...] = field(default_factory=lambda: tuple(c_double() for _ in range(4)))

    def lines(self) -> Iterator[tuple[int, int, Line]]:
        """The lines of the page in the file's order, each with its half-open place in ``text``."""
        for found in _STRETCH.finditer(self.text):
            start, end = _stripped(self.text, found.start(), found.end())
            if start == end:
                continue
            hyphen = self.text[found.end() : found.end() + 1] in HYPHENS and found.end() < len(self.text)
            yield from self._stretch(start, end, hyphen)

    def words(self, start: int, end: int) -> list[Word]:
        """The words of a line with their sides."""
        if (start, end) not in self._words:
            self._words[start, end] = [self._word(*m.span()) for m in _WORD.finditer(self.text, start, end)]
        return self._words[start, end]

    def _word(self, start: int, end: int) -> Word:
        x0, x1 = self._char(start)
        if end > start + 1:
            left, right = self._char(end - 1)
            x0, x1 = min(x0, left), max(x1, right)
        return Word(start, end, x0, x1)

    def line(
        self, start: int, end: int, x0: float, x1: float, hyphen: bool = False, even: bool = False
    ) -> Line:
        """The line at this place, of one part, with its looks; ``even``: the file draws it in one go."""
        middle = (start + end) // 2
        while self.text[middle].isspace():
            middle += 1
        size, upright = self._size(middle)
        bold, italic = self._style(middle)
        lead, text = size, self.text[start:end]
        if not even:
            lead, _ = self._size(start)
            bold = bold and self._style(end - 1)[0] and self._style(self._after_label(start, end))[0]
            text = self.words_of(start, end, size)
        text += "-" if hyphen else ""
        y = self._origin(middle)[1]
        part = Part(text, x0, x1)
        return Line(text, self.number, x0, x1, y, size, lead, bold, italic, (part,), hyphen, upright)

    def words_of(self, start: int, end: int, size: float) -> str:
        """The text at this place without raised numbers, which refer to notes."""
        text = self.text[start:end]
        for found in reversed(list(_RAISED.finditer(text))):
            at = start + found.start("mark")
            if self._size(at)[0] < _RAISED_SIZE * size:
                text = text[: found.start()] + text[found.end() :]
        return text

    def _after_label(self, start: int, end: int) -> int:
        """Where the second word starts if the first is so short that it may be a number, else ``start``."""
        found = _WORD.match(self.text, start, end)
        after = _WORD.search(self.text, found.end(), end) if found and found.end() - start <= 6 else None
        return after.start() if after else start

    def _stretch(self, start: int, end: int, hyphen: bool) -> Iterator[tuple[int, int, Line]]:
        """One line, or several where pdfium has run lines together that overlap in height."""
        sides = self._sides(start, end)
        if not sides:
            return
        x0, x1 = min(s[0] for s in sides), max(s[1] for s in sides)
        line = self.line(start, end, x0, x1, hyphen, len(sides) == 1)
        gaps = _gaps(sides, line.size) if line.upright else []
        if gaps == []:
            yield start, end, line
            return
        if gaps is not None:
            yield start, end, _with_parts(line, self._parted(start, end, sides, gaps, line.size))
            return
        for words, last in _runs(self.words(start, end), line.size):
            parts = self._parts(words, line.size)
            whole = self.line(words[0].start, words[-1].end, parts[0].x0, parts[-1].x1, hyphen and last)
            yield words[0].start, words[-1].end, _with_parts(whole, parts)

    def _parted(
        self, start: int, end: int, sides: list[tuple[float, float]], gaps: list[int], size: float
    ) -> list[Part]:
        """The parts of a line that the gaps divide; looks no further into it than the last gap."""
        parts = []
        at, first = start, 0
        for gap in gaps:
            found = _WORD.search(self.text, at, end)
            while found and self._char(found.start())[0] < sides[gap][0] - 1:
                found = _WORD.search(self.text, found.end(), end)
            if found and found.start() > at:
                cut = _stripped(self.text, at, found.start())
                parts.append(Part(self.words_of(*cut, size), sides[first][0], sides[gap - 1][1]))
                at, first = found.start(), gap
        parts.append(Part(self.words_of(at, end, size), sides[first][0], sides[-1][1]))
        return parts

    def _parts(self, words: list[Word], size: float) -> list[Part]:
        groups = [[words[0]]]
        for word in words[1:]:
            if word.x0 - groups[-1][-1].x1 > _GAP * size:
                groups.append([])
            groups[-1].append(word)
        texts = [self.words_of(g[0].start, g[-1].end, size) for g in groups]
        return [Part(t, g[0].x0, max(w.x1 for w in g)) for t, g in zip(texts, groups, strict=True)]

    def _sides(self, start: int, end: int) -> list[tuple[float, float]]:
        """Left and right of each run of characters that the file draws at once."""
        left, top, right, bottom = self._four
        sides = []
        for i in range(max(0, pdfium.FPDFText_CountRects(self.handle, start, end - start))):
            pdfium.FPDFText_GetRect(self.handle, i, byref(left), byref(top), byref(right), byref(bottom))
            a = self.turn(left.value, bottom.value)[0]
            b = self.turn(right.value, top.value)[0]
            sides.append((a, b) if a <= b else (b, a))
        return sides

    def _char(self, index: int) -> tuple[float, float]:
        left, right, bottom, top = self._four
        pdfium.FPDFText_GetCharBox(self.handle, index, byref(left), byref(right), byref(bottom), byref(top))
        a = self.turn(left.value, bottom.value)[0]
        b = self.turn(right.value, top.value)[0]
        return (a, b) if a <= b else (b, a)

    def _origin(self, index: int) -> tuple[float, float]:
        x, y = self._four[:2]
        pdfium.FPDFText_GetCharOrigin(self.handle, index, byref(x), byref(y))
        return self.turn(x.value, y.value)

    def _size(self, index: int) -> tuple[float, bool]:
        """Size as displayed, and whether the character stands upright on the page as displayed."""
        matrix = pdfium.FS_MATRIX()
        nominal = pdfium.FPDFText_GetFontSize(self.handle, index)
        if not pdfium.FPDFText_GetMatrix(self.handle, index, byref(matrix)):
            return nominal, True
        zero, along = self.turn(0, 0), self.turn(matrix.a, matrix.b)
        x, y = along[0] - zero[0], along[1] - zero[1]
        return round(nominal * hypot(matrix.c, matrix.d), 2), abs(y) <= 0.2 * abs(x) or x == y == 0

    def _style(self, index: int) -> tuple[bool, bool]:
        """Bold and italic of the font at this place; fonts are looked at once a page."""
        thing = pdfium.FPDFText_GetTextObject(self.handle, index)
        font = pdfium.FPDFTextObj_GetFont(thing) if thing else None
        if not font:
            return False, False
        key = _address(font)
        if key not in self.fonts:
            self.fonts[key] = self._font(index)
        bold, italic = self.fonts[key]
        outlined = pdfium.FPDFTextObj_GetTextRenderMode(thing) == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE
        return bold or outlined, italic

    def _font(self, index: int) -> tuple[bool, bool]:
        name, flags = (c_char * 128)(), c_int()
        pdfium.FPDFText_GetFontInfo(self.handle, index, name, 128, byref(flags))
        said = name.value.decode("utf-8", "replace")
        heavy = pdfium.FPDFText_GetFontWeight(self.handle, index) >= 600 or bool(flags.value & _FORCE_BOLD)
        return bool(_BOLD.search(said)) or heavy, bool(_ITALIC.search(said))


def _address(pointer: Any) -> int:
    return addressof(pointer.contents)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _gaps(sides: list[tuple[float, float]], size: float) -> list[int] | None:
    """Before which runs a wide gap lies; None where a run steps back to the left."""
    gaps = []
    for n in range(1, len(sides)):
        a, b = sides[n - 1], sides[n]
        if b[0] < a[0] - size or b[0] < a[1] - 3 * size:
            return None
        if b[0] - a[1] > _GAP * size:
            gaps.append(n)
    return gaps


def _runs(words: list[Word], size: float) -> Iterator[tuple[list[Word], bool]]:
    """Cut where the text steps back to the left; says of each run whether it is the last."""
    run: list[Word] = []
    for word in words:
        if run and (word.x0 < run[-1].x0 - size or word.x0 < run[-1].x1 - 3 * size):
            yield run, False
            run = []
        run.append(word)
    if run:
        yield run, True


def _with_parts(line: Line, parts: list[Part]) -> Line:
    if line.hyphen:
        parts[-1] = replace(parts[-1], text=parts[-1].text + "-")
    return replace(line, parts=tuple(parts))
