"""Hides the line that says how far a long run is: on standard error, only where somebody sits before it."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_LEAST = 20


def counted(things: Iterable[T], total: int, noun: str) -> Iterator[T]:
    """The same things; meanwhile one line counts them and is gone in the end."""
    if not _is_watched() or total < 2:
        yield from things
        return
    try:
        _show(f"0 of {total} {noun}")
        for number, thing in enumerate(things, 1):
            _show(f"{number} of {total} {noun}")
            yield thing
    finally:
        _show("")


def _is_watched() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _show(text: str) -> None:
    """Writes over the line before; no colour, and never a line that the terminal would break."""
    room = max(_LEAST, shutil.get_terminal_size().columns) - 1
    sys.stderr.write(f"\r{text[:room]:<{room}}\r{text[:room]}")
    sys.stderr.flush()
