"""Hides how a slip of the pen is guessed: the nearest known name, for "did you mean"."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(wrong: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like ``wrong``; None where none does."""
    by_small = {name.lower(): name for name in sorted(known, reverse=True)}
    near = get_close_matches(wrong.lower(), sorted(by_small), n=1, cutoff=0.6)
    return by_small[near[0]] if near else None


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """A hint such as "did you mean 'core'?", or "" where nothing known is near."""
    name = nearest(wrong, known)
    return f"did you mean '{name}'?" if name else ""


def did_you_mean_or_list(wrong: str, known: Iterable[str]) -> str:
    """The same, or all that is known where nothing is near."""
    names = sorted(known)
    return did_you_mean(wrong, names) or f"known: {', '.join(names)}"
