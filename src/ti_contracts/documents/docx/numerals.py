"""Counting as Word prints it: letters, Roman numerals, ordinals, words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

_ROMAN: Final = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_ONES: Final = (
    *(
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS: Final = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS: Final = MappingProxyType(
    {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
    | {"twelve": "twelfth"}
)


def numeral(number: int, style: str, pattern: str = "") -> str:
    """``number`` in a ``w:numFmt``; an unknown one counts in decimals, as Word does.

    ``pattern`` is the ``w:format`` of the style "custom" ("001, 002, 003, ...").
    """
    if style == "custom":
        return str(number).zfill(min(len(pattern.split(",", maxsplit=1)[0].strip()), 12))
    return _FORMATS.get(style, str)(number)


def _letters(number: int) -> str:
    # After Z comes AA, then BB: Word repeats the letter.
    if not 0 < number <= 780:
        return str(number)
    times, letter = divmod(number - 1, 26)
    return chr(ord("A") + letter) * (times + 1)


def _roman(number: int) -> str:
    if not 0 < number <= 32767:
        return str(number)
    text = ""
    for worth, sign in _ROMAN:
        times, number = divmod(number, worth)
        text += sign * times
    return text


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def _words(number: int) -> str:
    if not 0 <= number < 1000:
        return str(number)
    if number >= 100:
        rest = f" {_words(number % 100)}" if number % 100 else ""
        return f"{_ONES[number // 100]} hundred{rest}"
    if number < 20:
        return _ONES[number]
    return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")


def _ordinal_words(number: int) -> str:
    text = _words(number)
    if not text[-1].isalpha():
        return _ordinal(number)
    cut = max(text.rfind(" "), text.rfind("-")) + 1
    last = text[cut:]
    ending = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return text[:cut] + ending


def _chicago(number: int) -> str:
    return "*†‡§"[(number - 1) % 4] * min((number - 1) // 4 + 1, 30)


def _circled(number: int) -> str:
    return chr(0x245F + number) if 1 <= number <= 20 else str(number)


_FORMATS: Final[Mapping[str, Callable[[int], str]]] = MappingProxyType(
    {
        "none": lambda _: "",
        "decimal": str,
        "decimalZero": lambda n: f"{n:02d}",
        "numberInDash": lambda n: f"- {n} -",
        "upperLetter": _letters,
        "lowerLetter": lambda n: _letters(n).lower(),
        "upperRoman": _roman,
        "lowerRoman": lambda n: _roman(n).lower(),
        "ordinal": _ordinal,
        "cardinalText": lambda n: _words(n).capitalize(),
        "ordinalText": lambda n: _ordinal_words(n).capitalize(),
        "chicago": _chicago,
        "decimalEnclosedCircle": _circled,
        "decimalEnclosedParen": lambda n: f"({n})",
        "hex": lambda n: f"{n:X}",
    }
)
