"""Hides how contents pages are told from the headings that they list."""

import re
from collections import Counter
from collections.abc import Sequence

from ti_contracts.documents.blocks import BlockKind
from ti_contracts.documents.lines import Line

_TITLE = re.compile(r"(?:table of )?contents(?: page)?|index", re.IGNORECASE)
_PAGE = re.compile(r"\s+(?:page\s+)?\d{1,3}$", re.IGNORECASE)
_FEWEST_LEADERS = 4
_MOST_WORDS = 20
_LONGEST = 400  # characters of an entry, its dots among them
_LONGEST_TITLE = 200


def contents_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Indices into ``lines`` of contents entries, their title included."""
    found = {n for n, line in enumerate(lines) if line.block.contents or _has_leaders(line)}
    if not found and not any(_is_title(line) for line in lines):
        return frozenset()
    keys = [_key(line) for line in lines]
    left = Counter(keys)
    inside = False
    for n, line in enumerate(lines):
        left[keys[n]] -= 1
        if _is_title(line):
            found.add(n)
            inside = True
        elif n in found:
            inside = True
        elif inside and _is_entry(line, left[keys[n]]):
            found.add(n)
        else:
            inside = False
    return frozenset(found)


def _is_title(line: Line) -> bool:
    return _TITLE.fullmatch(line.text.rstrip(":")) is not None


def _has_leaders(line: Line) -> bool:
    """Dots up to a page number; dots alone are a line to sign on."""
    words = _words(line)
    return words[-1:].isdigit() and _without_leaders(words) != words


def _without_leaders(words: str) -> str:
    """The words without dots, and a page number after them, at the end."""
    bare = words.rstrip("0123456789 ")
    title = bare.rstrip(".…_ ")
    run = bare[len(title) :]
    return title if run.count(".") + 2 * run.count("…") + run.count("_") >= _FEWEST_LEADERS else words


def _is_entry(line: Line, later: int) -> bool:
    words = _words(line)
    if len(words) > _LONGEST or len(words.split()) > _MOST_WORDS or line.kind is BlockKind.FOOTNOTE:
        return False
    if later > 0 or _without_leaders(words) != words:
        return True
    # A list under the title is all contents, even where a part that it names is not in the file.
    return line.kind is BlockKind.ITEM or (
        line.kind is not BlockKind.HEADING and _PAGE.search(words) is not None
    )


def _words(line: Line) -> str:
    return " ".join(cell for cell in line.cells if cell) if line.kind is BlockKind.ROW else line.text


def _key(line: Line) -> str:
    words = _words(line)
    if len(words) > _LONGEST_TITLE:
        return words
    words = _PAGE.sub("", _without_leaders(words))
    return re.sub(r"\W+", " ", words).strip().casefold()
