"""Hides how a day is written in a cell: a number that Excel shows as a date, or words."""

import re
from datetime import date, datetime, timedelta

from ti_contracts.settings.decisions_cells import Value

# Excel knows no day before it.
_FIRST_YEAR = 1900
_DATES = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%y", "%d %B %Y", "%d %b %Y")


def iso_date(value: Value, *, from_1904: bool) -> str | None:
    """Return the day in ISO form, "" where there is none, None where it cannot be understood."""
    if value == "":
        return ""
    if isinstance(value, float):
        return _of_serial(value, date(1904, 1, 1) if from_1904 else date(1899, 12, 30))
    day = re.sub(r"(?<=\d)T.*$", "", " ".join(value.split()))
    for form in _DATES:
        try:
            found = datetime.strptime(day, form).date()  # noqa: DTZ007 -- a day, no time
        except ValueError:
            continue
        return found.isoformat() if found.year >= _FIRST_YEAR else None
    return None


def _of_serial(days: float, first: date) -> str | None:
    """Excel counts days; its first two months, where it takes 1900 for a leap year, matter to nobody here."""
    try:
        return (first + timedelta(days=int(days))).isoformat() if days >= 1 else None
    except (OverflowError, ValueError):
        return None
