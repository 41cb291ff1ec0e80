"""Hides how contents pages are told from the headings that they list."""

import re
from collections import Counter
from collections.abc import Sequence

from ti_contracts.documents.blocks import BlockKind
from ti_contracts.documents.lines import Line

_TITLE = re.compile(r"(?:table of )?contents(?: page)?|index", re.IGNORECASE)
_LEADERS = re.compile(r"[.…_ ]*(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,})[.…_ ]*(?P<page>\d{0,4})$")
_PAGE = re.compile(r"\s+(?:page\s+)?\d{1,3}$", re.IGNORECASE)
_MOST_WORDS = 20
_LONGEST = 400  # characters of an entry
_MOST_LEADERS = 200  # characters looked at, since the pattern's time grows with their square


def contents_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Indices into ``lines`` of contents entries, their title included."""
    keys = [_key(line) for line in lines]
    left = Counter(keys)
    found = {n for n, line in enumerate(lines) if line.block.contents or _has_leaders(line)}
    inside = False
    for n, line in enumerate(lines):
        left[keys[n]] -= 1
        if _TITLE.fullmatch(line.text.rstrip(":")):
            found.add(n)
            inside = True
        elif n in found:
            inside = True
        elif inside and _is_entry(line, left[keys[n]]):
            found.add(n)
        else:
            inside = False
    return frozenset(found)


def _has_leaders(line: Line) -> bool:
    """Dots up to a page number; dots alone are a line to sign on."""
    leaders = _LEADERS.search(_words(line)[-_MOST_LEADERS:])
    return leaders is not None and bool(leaders["page"])


def _is_entry(line: Line, later: int) -> bool:
    words = _words(line)
    if len(words) > _LONGEST or len(words.split()) > _MOST_WORDS or line.kind is BlockKind.FOOTNOTE:
        return False
    if later > 0 or _LEADERS.search(words):
        return True
    return line.kind is not BlockKind.HEADING and _PAGE.search(words) is not None


def _words(line: Line) -> str:
    return " ".join(cell for cell in line.cells if cell) if line.kind is BlockKind.ROW else line.text


def _key(line: Line) -> str:
    words = _words(line)
    if len(words) > _LONGEST:
        return words
    words = _PAGE.sub("", _LEADERS.sub("", words))
    return re.sub(r"\W+", " ", words).strip().casefold()
