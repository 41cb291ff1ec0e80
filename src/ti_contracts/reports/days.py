"""Hides that a file format wants a day where nobody gave one: always the same, never that of writing."""

from datetime import datetime

# Any day would do; this one is early enough that nobody takes it for the truth.
NO_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 -- a day, no time


def day_of(iso: str | None) -> datetime:
    """Return the day of an ISO date ("2026-03-04"), or ``NO_DAY`` for anything else."""
    try:
        return datetime.strptime(iso or "", "%Y-%m-%d")  # noqa: DTZ007 -- a day, no time
    except ValueError:
        return NO_DAY
