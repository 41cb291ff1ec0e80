"""Hides what an entry of a contents page looks like: dots that lead to a page number."""

import re

_LEADERS = re.compile(r"\s*(?:\.(?:\s?\.){3,}|…{2,}|(?:_\s?){4,})\s*(?=(?:\d{1,4}|[ivxl]{1,6})?\s*$)")


def is_entry(text: str) -> bool:
    """Whether dots lead to a page number at the end of the line."""
    found = _LEADERS.search(text)
    return found is not None and found.end() < len(text.rstrip())


def without_leaders(text: str) -> str:
    """The entry with a space in the place of the dots."""
    return _LEADERS.sub(" ", text).strip()
