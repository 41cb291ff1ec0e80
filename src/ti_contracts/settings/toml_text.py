"""Hides TOML: bytes become plain values, with the line of each key, which tomllib does not tell."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ti_contracts.errors import Mistake
from ti_contracts.strict.positions import LineColumn, Path, Positions
from ti_contracts.strict.yaml_bytes import decoded

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_BARE = r"[A-Za-z0-9_-]+|\"[^\"\n]*\"|'[^'\n]*'"
_DOTTED = re.compile(rf"\s*((?:{_BARE})(?:\s*\.\s*(?:{_BARE}))*)\s*")
_KEY = re.compile(_BARE)
# Strings and comments, in which signs mean nothing, or one sign that opens or closes something.
_TOKEN = re.compile(
    r"\"\"\"(?:[^\\]|\\.)*?\"\"\"+|'''.*?'''+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|#[^\n]*|[\[\]{}\n=]", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class TomlText:
    """A file as read; ``value`` is empty where it is no TOML."""

    value: dict[str, object]
    positions: Positions
    mistakes: tuple[Mistake, ...]


def read_toml(file: str, data: bytes) -> TomlText:
    """Read a file of TOML 1.0; every mistake is in ``mistakes``, nothing is raised."""
    text, mistakes = decoded(file, data)
    nowhere = Positions(file)
    if mistakes:
        return TomlText({}, nowhere, mistakes)
    try:
        value = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return TomlText({}, nowhere, (_syntax_mistake(file, text, str(error)),))
    except RecursionError:
        return TomlText({}, nowhere, (Mistake(file, 1, 1, "not valid TOML: nested too deep"),))
    return TomlText(value, Positions(file, lambda: _places(text)), ())


def _places(text: str) -> tuple[Mapping[Path, LineColumn], Mapping[Path, LineColumn]]:
    """The places of values and of keys, which are the same here."""
    places = _Places(text)
    places.find()
    return places.found, places.found


def _syntax_mistake(file: str, text: str, told: str) -> Mistake:
    at = _AT.search(told)
    line = int(at[1]) if at and at[1] else text.rstrip("\n").count("\n") + 1
    column = int(at[2]) if at and at[2] else 1
    message = _AT.sub("", told)
    return Mistake(file, line, column, f"not valid TOML: {message[:1].lower()}{message[1:]}")


@dataclass(slots=True)
class _Places:
    """Finds the keys and the heads of tables in valid TOML; a value has the place of its key."""

    text: str
    found: dict[Path, LineColumn] = field(default_factory=lambda: {(): (1, 1)})
    table: Path = ()
    tables: dict[Path, int] = field(default_factory=dict)

    def find(self) -> None:
        """Walk over the statements: heads of tables, and keys with their values."""
        for start, head in self._statements():
            stripped = head.lstrip()
            at = start + len(head) - len(stripped)
            if stripped.startswith("[["):
                self._put(self._array(_keys(stripped[2:])), at)
            elif stripped.startswith("["):
                self.table = self._within(_keys(stripped[1:]))
                self._put(self.table, at)
            elif keys := _keys(stripped):
                self._put((*self.table, *keys), at)

    def _statements(self) -> Iterator[tuple[int, str]]:
        """Each place where a line begins that is not within a value, with that line."""
        depth, start = 0, 0
        for token in _TOKEN.finditer(self.text):
            sign = token[0]
            if sign in "[{":
                depth += 1
            elif sign in "]}":
                depth -= 1
            elif sign == "\n" and depth == 0:
                yield start, self.text[start : token.start()]
                start = token.end()
        yield start, self.text[start:]

    def _put(self, path: Path, at: int) -> None:
        line = self.text.count("\n", 0, at) + 1
        place = (line, at - (self.text.rfind("\n", 0, at) + 1) + 1)
        for length in range(1, len(path) + 1):
            self.found.setdefault(path[:length], place)

    def _array(self, keys: Path) -> Path:
        """Begin the next table of an array."""
        path = self._within(keys, last=False)
        number = self.tables.get(path, -1) + 1
        self.tables[path] = number
        self.table = (*path, number)
        return self.table

    def _within(self, keys: Path, *, last: bool = True) -> Path:
        """Follow keys into the tables of arrays that they run through: always into the newest."""
        path: Path = ()
        for index, key in enumerate(keys):
            path = (*path, key)
            if path in self.tables and (last or index < len(keys) - 1):
                path = (*path, self.tables[path])
        return path


def _keys(text: str) -> Path:
    match = _DOTTED.match(text)
    return tuple(key.strip("\"'") for key in _KEY.findall(match[1])) if match else ()
