"""Numbers as data: what is counted, how many, and which way the number points."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from ti_contracts.matching.words import Words
from ti_contracts.model.criteria import Direction, Measure, Quantity

_NUMBERS = MappingProxyType(
    {
        "a": 1,
        "an": 1,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "fifteen": 15,
        "sixteen": 16,
        "eighteen": 18,
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "ninety": 90,
        "hundred": 100,
        "same": 1,
        "next": 1,
        "each": 1,
        "every": 1,
        "first": 1,
        "fifteenth": 15,
    }
)
_DAYS = MappingProxyType(
    {
        "minute": 1 / 1440,
        "hour": 1 / 24,
        "hr": 1 / 24,
        "day": 1,
        "fortnight": 14,
        "week": 7,
        "month": 30.4,
        "quarter": 91,
        "term": 91,
        "year": 365,
    }
)
_UNITS = MappingProxyType(
    {
        "session": Measure.SESSIONS,
        "appointment": Measure.SESSIONS,
        "contact": Measure.SESSIONS,
        "wte": Measure.POSTS,
        "fte": Measure.POSTS,
        "post": Measure.POSTS,
        "percent": Measure.PERCENT,
    }
)
_BETWEEN = frozenset(
    (
        "working",
        "calendar",
        "clear",
        "business",
        "consecutive",
        "therapy",
        "treatment",
        "individual",
        "face",
        "further",
        "more",
        "single",
        "weekly",
        "half",
    )
)
_AT_MOST = """
    no more than; not more than; not exceed; not exceeding; no later than; not above; fewer than; less than;
    at most; up to; maximum of; maximum; limited to; limit of; capped at; restricted to; within; under;
    below; ≤; <; <=; in
"""
_AT_LEAST = """
    not less than; no fewer than; no less than; not fewer than; at least; minimum of; minimum; more than;
    over; above; ≥; >; >=
"""
_WAYS = ((_AT_MOST, Direction.AT_MOST), (_AT_LEAST, Direction.AT_LEAST), ("the", Direction.EXACTLY))
# Longest first, so that "no more than" is not read as "more than".
_CUES = tuple(
    sorted(
        ((tuple(cue.split()), way) for table, way in _WAYS for cue in table.split(";")),
        key=lambda pair: -len(pair[0]),
    )
)
_CUES_ENDING = {
    last: tuple((cue, way) for cue, way in _CUES if cue[-1] == last) for last in {cue[-1] for cue, _ in _CUES}
}


@dataclass(frozen=True, slots=True)
class Number:
    """A number at words ``start`` to ``end`` (half-open); times are in days."""

    measure: Measure
    direction: Direction
    value: float
    start: int
    end: int

    def fits(self, asked: Quantity) -> bool:
        """Whether it counts the same thing, points an allowed way and lies inside the bounds."""
        return (
            self.measure is asked.measure
            and self.direction in asked.directions
            and (asked.lowest is None or self.value >= asked.lowest)
            and (asked.highest is None or self.value <= asked.highest)
        )


def numbers_in(words: Words) -> Iterator[Number]:
    """Every number with a unit, in order: "within 10 working days", "≥ 85%", "a maximum of six sessions"."""
    for i, form in enumerate(words.forms):
        if form not in _FIRST_WORDS and form[0] not in _FIRST_SIGNS:
            continue
        share = _share(words, i)
        if share is not None:
            direction, start = _direction(words, i)
            yield Number(Measure.PERCENT, direction, share[0], start, share[1])
            continue
        value = _value(form)
        if value is None:
            continue
        measure, factor, end = _unit(words, i)
        if measure is not None:
            direction, start = _direction(words, i)
            yield Number(measure, direction, value * factor, start, end)


# Shares in words, as (words, per cent).
_SHARES = (
    (("three", "quarters"), 75),
    (("two", "thirds"), 67),
    (("one", "third"), 33),
    (("a", "third"), 33),
    (("half",), 50),
)

_FIRST_OF_SHARES = frozenset(share[0] for share, _ in _SHARES)
# What numbers begin with: most words need no closer look.
_FIRST_WORDS = _FIRST_OF_SHARES | _NUMBERS.keys()
_FIRST_SIGNS = frozenset("£$€0123456789")


def _share(words: Words, i: int) -> tuple[float, int] | None:
    """A share in words at word i ("six in ten", "three quarters of"): per cent, and the word after it."""
    for share, value in _SHARES if words.forms[i] in _FIRST_OF_SHARES else ():
        if words.forms[i : i + len(share) + 1] == (*share, "of"):
            return value, i + len(share)
    if words.forms[i + 1 : i + 2] not in (("in",), ("out",)):
        return None
    part = words.forms[i : i + 4]
    if len(part) >= 3 and part[1] in ("in", "out"):
        whole = part[3] if part[1] == "out" and len(part) == 4 and part[2] == "of" else part[2]
        of, n = _value(whole), _value(part[0])
        if n and of in (10, 100, 5, 4) and n <= of and part[0] not in ("a", "an", "same", "next", "first"):
            return 100 * n / of, i + (4 if part[1] == "out" else 3)
    return None


def _value(form: str) -> float | None:
    if form in _NUMBERS:
        return float(_NUMBERS[form])
    digits = form.strip("£$€%").replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdigit() and digits.isascii() else None


def _unit(words: Words, i: int) -> tuple[Measure | None, float, int]:
    """What word i counts, the factor to its base unit, and the word after the unit."""
    form = words.forms[i]
    if form.endswith("%"):
        return Measure.PERCENT, 1, i + 1
    if form[0] in "£$€":
        return Measure.MONEY, 1, i + 1
    j = i + 1
    while j < min(i + 3, len(words.forms)) and words.forms[j] in _BETWEEN:
        j += 1
    if j >= len(words.forms):
        return None, 1, j
    if words.forms[j : j + 2] == ("per", "cent"):
        return Measure.PERCENT, 1, j + 2
    unit = words.forms[j].removesuffix("s")
    if unit in _DAYS:
        return Measure.TIME, _DAYS[unit], j + 1
    if unit in _UNITS:
        return _UNITS[unit], 1, j + 1
    return (Measure.COUNT, 1, i + 1) if form[0].isdigit() else (None, 1, j)


def _direction(words: Words, i: int) -> tuple[Direction, int]:
    """Which way number i points, from the words before it ("or more" after it too), and where that starts."""
    for cue, way in _CUES_ENDING.get(words.forms[i - 1], ()) if i else ():
        start = i - len(cue)
        if start >= 0 and words.forms[start:i] == cue:
            return way, start
    after = words.forms[i + 1 : i + 4]
    if "or" in after and ("more" in after or "above" in after or "over" in after):
        return Direction.AT_LEAST, i
    if "or" in after and ("less" in after or "fewer" in after or "under" in after):
        return Direction.AT_MOST, i
    return Direction.EXACTLY, i
