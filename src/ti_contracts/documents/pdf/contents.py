"""Hides what an entry of a contents page looks like: dots that lead to a page number."""

import re

_LEADERS = re.compile(r"\s*(?:\.(?:\s?\.){3,}|…{2,}|(?:_\s?){4,})\s*(?=(?:\d{1,4}|[ivxl]{1,6})?\s*$)")
_NUMBER_ENDS = frozenset("0123456789ivxl")


def is_entry(text: str) -> bool:
    """Whether dots lead to a page number at the end of the line."""
    # the pattern alone would try every place of every line
    if text.rstrip()[-1:] not in _NUMBER_ENDS:
        return False
    if text.count(".") < 4 and text.count("_") < 4 and "…" not in text:
        return False
    found = _LEADERS.search(text)
    return found is not None and found.end() < len(text.rstrip())


def without_leaders(text: str) -> str:
    """The entry with a space in the place of the dots."""
    return _LEADERS.sub(" ", text).strip()
