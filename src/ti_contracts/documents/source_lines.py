"""Hides how words of a document are found again in the lines of its file (Markdown, HTML, plain text).

Readers fold, unescape and join what stands in a file, so places in ``Document.text`` are no places in it.
The words come in the same order, though: each clause is looked for by runs of three words, from where the
last one ended. What is not found has no line; a wrong line would be worse.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from html import unescape

from ti_contracts.model.document import Document, Span

_WORD = re.compile(r"[^\W_]+")
_NEW_LINE = re.compile(r"\r\n|\n")
_HIDDEN = re.compile(r"<!--.*?-->|<(script|style|head)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_INLINE = re.compile(r"</?(?:a|abbr|b|bdi|em|font|i|mark|span|strong|sub|sup|u)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_RUN = 3  # words that must follow each other to begin a clause
_NEAR = 12  # words of markup, such as an address, that may stand between two words of a clause
_FAR = 300  # words that a clause may be off; further away it must begin with a longer run
_LONG_RUN = 8
_MOST_TRIED = 50


def source_lines(source: str, format_: str, document: Document) -> tuple[tuple[int, int], ...]:
    """``Document.lines`` for a file whose decoded text is ``source``."""
    file = _Words(_without_tags(source) if format_ == "html" else source)
    lines: list[tuple[int, int]] = []
    for clause in document.clauses:
        for place, line in _lines_of(document, clause.span, file):
            if not lines or lines[-1][1] != line:
                lines.append((place, line))
    return tuple(lines)


class _Words:
    """The words of the file with their lines, and where runs of words begin; ``at`` is how far we are."""

    def __init__(self, source: str) -> None:
        self.words: list[str] = []
        self.lines: list[int] = []
        self.at = 0
        for number, line in enumerate(_NEW_LINE.split(source), 1):
            found = [word.casefold() for word in _WORD.findall(unescape(line) if "&" in line else line)]
            self.words += found
            self.lines += [number] * len(found)
        self._runs: dict[tuple[str, ...], list[int]] = {}

    def find(self, words: Sequence[str]) -> int | None:
        """Where these words begin at or after ``at``: near, as is the rule, or further on as a run."""
        run = words[:_RUN]
        for start in range(self.at, min(self.at + _NEAR, len(self.words))):
            if self.words[start : start + len(run)] == run:
                return start
        return self._find_far(words) if len(run) == _RUN else None

    def follow(self, word: str, at: int) -> int | None:
        """Where this word stands at ``at`` or shortly after it."""
        if self.words[at : at + 1] == [word]:
            return at
        return next((n for n in range(at, min(at + _NEAR, len(self.words))) if self.words[n] == word), None)

    def _find_far(self, words: Sequence[str]) -> int | None:
        if not self._runs:
            for n in range(len(self.words) - _RUN + 1):
                self._runs.setdefault(tuple(self.words[n : n + _RUN]), []).append(n)
        starts: Sequence[int] = self._runs.get(tuple(words[:_RUN]), ())
        first = bisect_left(starts, self.at)
        run = words[:_LONG_RUN]
        for start in starts[first : first + _MOST_TRIED]:
            if start - self.at <= _FAR or self.words[start : start + len(run)] == run:
                return start
        return None


def _lines_of(document: Document, span: Span, file: _Words) -> Iterator[tuple[int, int]]:
    """Each word of a clause that was found, with its line; (start, 0) where the clause was not found."""
    found = list(_WORD.finditer(document.text, span.start, span.end))
    words = [word[0].casefold() for word in found]
    for skipped in range(min(len(words), 4)):
        start = file.find(words[skipped:])
        if start is not None:
            break
    else:
        yield span.start, 0
        return
    at = start
    first = True
    for word, match in zip(words[skipped:], found[skipped:], strict=True):
        here = file.follow(word, at)
        if here is not None:
            yield span.start if first else match.start(), file.lines[here]
            at, first = here + 1, False
    file.at = at


def _without_tags(source: str) -> str:
    """HTML without its tags, on the same lines."""
    shown = _HIDDEN.sub(_line_ends, source)
    return _TAG.sub(lambda tag: f" {_line_ends(tag)}", _INLINE.sub(_line_ends, shown))


def _line_ends(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")
