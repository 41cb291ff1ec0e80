"""From runs of text, each with its look, to what can be said of the whole line."""

from collections.abc import Sequence
from typing import Any

from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.flow.items import Line, Look

Run = tuple[str, Look]


def line_of(runs: Sequence[Run], base: Look, **more: Any) -> Line:
    """The line that the runs make; words struck out leave it unless all are.

    ``base`` is how text looks that says nothing of its own looks; ``more`` are further fields of the line.
    """
    if len(runs) == 1:  # most lines by far
        return _uniform(runs[0][0], runs[0][1], more)
    seen = [(text, look) for text, look in runs if text and not text.isspace()]
    struck = bool(seen) and all(look.struck for _, look in seen)
    kept = [(text, look) for text, look in runs if struck or not look.struck]
    lettered = [(text, look) for text, look in kept if _has_letters(text)]
    return Line(
        text=clean_line("".join([text for text, _ in kept])),
        bold=bool(lettered) and all(look.bold for _, look in lettered),
        underlined=bool(lettered) and all(look.underlined for _, look in lettered),
        capitals=bool(lettered) and all(look.caps or text == text.upper() for text, look in lettered),
        size=_usual_size(kept, base),
        struck=struck,
        **more,
    )


def partly_struck(runs: Sequence[Run]) -> bool:
    """Whether some of the words are struck out and others not."""
    if len(runs) < 2:
        return False
    return len({look.struck for text, look in runs if text and not text.isspace()}) == 2


def _uniform(text: str, look: Look, more: dict[str, Any]) -> Line:
    lettered = _has_letters(text)
    return Line(
        text=clean_line(text),
        bold=lettered and look.bold,
        underlined=lettered and look.underlined,
        capitals=lettered and (look.caps or text == text.upper()),
        size=look.size,
        struck=look.struck and not text.isspace(),
        **more,
    )


def _has_letters(text: str) -> bool:
    return text[:1].isalpha() or any(map(str.isalpha, text))


def _usual_size(runs: Sequence[Run], base: Look) -> int:
    sizes: dict[int, int] = {}
    for text, look in runs:
        sizes[look.size] = sizes.get(look.size, 0) + len(text.strip())
    return max(sizes, key=lambda size: sizes[size], default=base.size)
