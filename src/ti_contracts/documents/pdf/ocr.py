"""Text recognition of pages that are pictures: hides the tesseract program; a page becomes lines with boxes.

Lines come out as pdfium's do, so that headings, tables and running headers are found in the same way.
Why tesseract, and why a program: docs/decisions/0006-ocr.md.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from statistics import median
from typing import Any, Final

from ti_contracts.documents.pdf.layout import Line, Page, Part
from ti_contracts.documents.pdf.page import OCR_HELPS
from ti_contracts.model.document import Unread

_DPI: Final = 200  # 150 and 300 read no better
_POINTS: Final = 72 / _DPI
_MOST_PIXELS: Final = 40_000_000
_SECONDS: Final = 120.0
_LINE: Final = re.compile(
    r"<span class='ocr_(?:line|header|caption|textfloat)'[^>]*title=\"bbox (\d+) (\d+) (\d+) (\d+)"
    r"(?:; baseline (-?[\d.]+) (-?[\d.]+))?(?:; x_size ([\d.]+))?"
)
_WORD: Final = re.compile(
    r"<span class='ocrx_word'[^>]*title='bbox (\d+) \d+ (\d+) \d+; x_wconf (\d+)'[^>]*>(.*?)</span>",
    re.DOTALL,
)
_TAG: Final = re.compile(r"<[^>]+>")
_LABEL: Final = re.compile(r"\(?[\w.]{1,8}[).]?|[•●▪■◦o*–-]")
_LEAST_SURE: Final = 20  # of 100; below it are specks and strokes read as letters, and words with leader dots
_LIKE_WORD: Final = re.compile(r"\w\w")
_LEADER: Final = re.compile(r"\.{3,}.*|[acegnstu]{14,}.*")
_NOISE: Final = re.compile(r"[.acegnstu]+")
_GAP: Final = 1.6  # of the size, as in text that pdfium reads
_SIZE: Final = 1.07  # of a font to the height that tesseract measures, from its ascenders to its descenders
_LEAST_LETTERS: Final = 4
_USUAL: Final = 0.15  # heights are measured roughly: what is so near to the usual one has it


_MISSING: Final = "image without text; tesseract, which would read it, is not installed (not on the PATH)"
_NOTHING: Final = "image in which no words were recognised"


class OcrError(Exception):
    """Tesseract could not read a page."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    x0: float
    x1: float
    sure: bool = True


def with_text(program: str | None, document: Any, pages: Sequence[Page]) -> list[Page]:
    """The pages of an open ``pypdfium2.PdfDocument``, those that are pictures read; else why they are not."""
    return [_with_text(program, document, page) if is_picture(page) else page for page in pages]


def is_picture(page: Page) -> bool:
    """Whether the page has text that only OCR can read."""
    return any(unread.reason.endswith(OCR_HELPS) for unread in page.unread)


def _with_text(program: str | None, document: Any, page: Page) -> Page:
    others = tuple(unread for unread in page.unread if not unread.reason.endswith(OCR_HELPS))
    name = f"page {page.number}"
    if program is None:
        return replace(page, unread=(*others, Unread(name, _MISSING)))
    try:
        lines = recognised(program, document, page.number)
    except OcrError as failure:
        return replace(page, unread=(*others, Unread(name, f"tesseract could not read it: {failure}")))
    if not lines:
        return replace(page, unread=(*others, Unread(name, _NOTHING)))
    return replace(page, items=lines, unread=others, recognised=True)


def find_tesseract(search_path: str | None = None) -> str | None:
    """Where the program is (``search_path``: instead of the PATH); None where it is not."""
    return shutil.which("tesseract", path=search_path)


def recognised(program: str, document: Any, number: int) -> tuple[Line, ...]:
    """The lines of page ``number`` (from 1), read from its picture; raises OcrError."""
    picture, points = _picture(document, number)
    # Several threads of OpenMP make a page up to a hundred times slower.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    command = [program, "-", "-", "-l", "eng", "--dpi", str(_DPI), "hocr"]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command, no shell
            command, input=picture, capture_output=True, env=environment, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as failure:
        raise OcrError("it did not finish") from failure
    if done.returncode:
        raise OcrError("it reported an error")
    return lines_of(done.stdout.decode("utf-8", "replace"), number, points)


def lines_of(hocr: str, page: int, points: float) -> tuple[Line, ...]:
    """The lines in tesseract's hOCR; ``points`` is how many make a pixel."""
    starts = list(_LINE.finditer(hocr))
    ends = (*(found.start() for found in starts[1:]), len(hocr))
    lines = [
        line
        for found, end in zip(starts, ends, strict=False)
        if (line := _line(found, hocr[found.end() : end], page, points)) is not None
    ]
    return tuple(_with_labels(_evened(lines)))


def _picture(document: Any, number: int) -> tuple[bytes, float]:
    """The page as a picture, and how many points make one of its pixels."""
    import pypdfium2

    try:
        page = document[number - 1]
        try:
            width, height = page.get_size()
            scale = min(1 / _POINTS, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
            return _portable_grey(page.render(scale=scale, grayscale=True)), 1 / scale
        finally:
            page.close()
    except pypdfium2.PdfiumError as failure:
        raise OcrError("it cannot be drawn") from failure


def _portable_grey(bitmap: Any) -> bytes:
    """A picture as PGM, which needs no library to write."""
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    data = bytes(bitmap.buffer)
    rows = b"".join(data[row * stride : row * stride + width] for row in range(height))
    return b"P5 %d %d 255\n" % (width, height) + rows


def _line(found: re.Match[str], inside: str, page: int, points: float) -> Line | None:
    words = _without_leaders(list(_words(inside, points)))
    if not words:
        return None
    left, top, _, bottom = (int(found[group]) for group in range(1, 5))
    drop = float(found[6] or 0)
    size = float(found[7] or bottom - top) * points * _SIZE
    parts = _parts(words, size)
    return Line(
        text=" ".join(word.text for word in words),
        page=page,
        x0=left * points,
        x1=words[-1].x1,
        y=(bottom + drop) * points,
        size=size,
        lead=size,
        parts=tuple(parts),
        hyphen=words[-1].text.endswith("-"),
    )


def _words(inside: str, points: float) -> Iterator[_Word]:
    for found in _WORD.finditer(inside):
        text = unescape(_TAG.sub("", found[4])).strip()
        sure = int(found[3]) >= _LEAST_SURE
        if text and (sure or _LIKE_WORD.search(text)):
            yield _Word(text, int(found[1]) * points, int(found[2]) * points, sure)


def _without_leaders(words: Sequence[_Word]) -> list[_Word]:
    """The words of a line of contents; tesseract reads the dots that lead to the page as "ccsesess"."""
    if not any(_LEADER.search(word.text) for word in words):
        return list(words)
    cut = [replace(word, text=_LEADER.sub(" ....", word.text, count=1).strip()) for word in words]
    return [word for word in cut if word.sure or not _NOISE.fullmatch(word.text)]


def _parts(words: Sequence[_Word], size: float) -> list[Part]:
    parts: list[Part] = []
    for word in words:
        if parts and word.x0 - parts[-1].x1 < _GAP * size:
            parts[-1] = Part(f"{parts[-1].text} {word.text}", parts[-1].x0, word.x1)
        else:
            parts.append(Part(word.text, word.x0, word.x1))
    return parts


def _evened(lines: Sequence[Line]) -> list[Line]:
    if not lines:
        return []
    usual = round(median(size for line in lines for size in [line.size] * len(line.text)) * 2) / 2
    sizes = (usual if _is_usual(line, usual) else round(line.size * 2) / 2 for line in lines)
    return [replace(line, size=size, lead=size) for line, size in zip(lines, sizes, strict=True)]


def _is_usual(line: Line, usual: float) -> bool:
    # Figures and brackets alone have no ascenders to measure by.
    return abs(line.size / usual - 1) < _USUAL or sum(c.isalpha() for c in line.text) < _LEAST_LETTERS


def _with_labels(lines: Sequence[Line]) -> list[Line]:
    """Numbers and bullets that hang to the left of a text: tesseract takes them for a column of their own."""
    taken: set[int] = set()
    joined = list(lines)
    for n, label in enumerate(lines):
        if not _LABEL.fullmatch(label.text):
            continue
        beside = [i for i, line in enumerate(lines) if i != n and i not in taken and _beside(label, line)]
        if beside:
            first = min(beside, key=lambda i: joined[i].x0)
            text = joined[first]
            joined[first] = replace(
                text, text=f"{label.text} {text.text}", x0=label.x0, parts=(*label.parts, *text.parts)
            )
            taken.add(n)
    return [line for n, line in enumerate(joined) if n not in taken]


def _beside(label: Line, line: Line) -> bool:
    level = abs(label.y - line.y) < 0.4 * line.size
    return level and 0 <= line.x0 - label.x1 < 6 * line.size
