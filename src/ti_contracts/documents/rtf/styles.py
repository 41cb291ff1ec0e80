"""The style sheet: which paragraph styles are headings, titles, contents and quotations."""

import re
from dataclasses import dataclass, field
from typing import Final

from ti_contracts.documents.clean import clean_line

_HEADING: Final = re.compile(r"heading ?([1-9])$")
_CONTENTS: Final = re.compile(
    r"(?:toc|contents|index|user index) ?(?:[1-9]|heading)$|table of (?:figures|authorities)$"
)
_QUOTING: Final = frozenset({"quote", "quotation", "quotations", "quotes"})
_MOST_PARENTS: Final = 20


@dataclass(slots=True)
class Entry:
    """One style while it is read; ``outline`` -1 for none, ``base`` -1 for a style of its own."""

    number: int = 0
    name: str = ""
    base: int = -1
    outline: int = -1


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says; ``heading`` is 1 to 9, 0 for none."""

    heading: int = 0
    title: bool = False
    contents: bool = False
    quotation: bool = False


@dataclass(slots=True)
class Styles:
    """All paragraph styles by number."""

    _entries: dict[int, Entry] = field(default_factory=dict)
    _resolved: dict[int, Style] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        """A style of the sheet; its name ends in a semicolon."""
        entry.name = clean_line(entry.name).rstrip(";").split(",")[0].split(";")[0].strip().lower()
        self._entries[entry.number] = entry

    def of(self, number: int) -> Style:
        """The style with what it inherits; plain where there is none."""
        if number not in self._resolved:
            self._resolved[number] = _style(self._chain(number))
        return self._resolved[number]

    def _chain(self, number: int) -> list[Entry]:
        chain: list[Entry] = []
        while number in self._entries and len(chain) < _MOST_PARENTS:
            chain.append(self._entries[number])
            number = chain[-1].base
        return chain


def _style(chain: list[Entry]) -> Style:
    contents = any(_CONTENTS.match(entry.name) for entry in chain)
    return Style(
        heading=0 if contents else _heading(chain),
        title=any(entry.name == "title" for entry in chain),
        contents=contents,
        quotation=any(_QUOTING.intersection(entry.name.split()) for entry in chain),
    )


def _heading(chain: list[Entry]) -> int:
    for entry in chain:
        named = _HEADING.match(entry.name)
        if named:
            return int(named[1])
        if entry.name in ("title", "subtitle"):
            return 1 if entry.name == "title" else 2
        if entry.outline >= 0:
            return entry.outline + 1 if entry.outline < 9 else 0
    return 0
