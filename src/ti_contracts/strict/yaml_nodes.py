"""Hides YAML: bytes become plain values with a position for each; everything ambiguous is refused."""

from collections.abc import Callable
from dataclasses import dataclass, field

import yaml
from yaml import events

from ti_contracts.errors import Mistake
from ti_contracts.strict.positions import LineColumn, Path, Places, Positions, in_file_order, shown
from ti_contracts.strict.yaml_bytes import MAX_BYTES, NOT_PRINTABLE, decoded
from ti_contracts.strict.yaml_plain import LOADER, MAX_DEPTH, NotPlainError, plain_value
from ti_contracts.strict.yaml_scalars import plain_scalar

__all__ = ["MAX_BYTES", "YamlText", "read_yaml"]

_HINTS = {
    "mapping values are not allowed": "put text that holds a colon and a space into quotation marks",
    "cannot start any token": "indent with spaces; put text with a special first sign into quotation marks",
    "did not find expected": "check the indentation and the quotation marks of this line and the one before",
    "while scanning a quoted scalar": "a quotation mark is missing",
    "could not find expected ':'": "a key ends in a colon",
}


@dataclass(frozen=True, slots=True)
class YamlText:
    """A file as read: dicts with text keys, lists, text, numbers, truth values and None.

    ``whole`` is False where something was refused that leaves ``value`` incomplete.
    """

    value: object
    positions: Positions
    mistakes: tuple[Mistake, ...]
    whole: bool


def read_yaml(file: str, data: bytes) -> YamlText:
    """Reads one document; every mistake is in ``mistakes``, nothing is raised."""
    text, mistakes = decoded(file, data)
    if mistakes:
        return YamlText(None, Positions(file), mistakes, whole=False)
    try:
        return YamlText(plain_value(text), Positions(file, _finding_places(file, text)), (), whole=True)
    except NotPlainError:
        built = _built(file, text)
        positions = Positions(file, lambda: built.places)
        return YamlText(built.root, positions, in_file_order(built.mistakes), built.whole)


def _finding_places(file: str, text: str) -> Callable[[], Places]:
    return lambda: _built(file, text).places


def _built(file: str, text: str) -> "_Builder":
    builder = _Builder(file)
    builder.build(text)
    return builder


@dataclass(slots=True)
class _Open:
    """A list or mapping that is still being read; ``key`` is the key whose value comes next."""

    path: Path
    value: dict[str, object] | list[object]
    key: str | None = None
    # The value that comes next is read and dropped: its key was refused.
    dropped: bool = False
    # This very collection stands as a key.
    is_key: bool = False


@dataclass(slots=True)
class _Builder:
    """Builds values from parser events: no recursion, so no depth of nesting can overflow the stack."""

    file: str
    mistakes: list[Mistake] = field(default_factory=list)
    whole: bool = True
    root: object = None
    values: dict[Path, LineColumn] = field(default_factory=dict)
    keys: dict[Path, LineColumn] = field(default_factory=dict)
    stack: list[_Open] = field(default_factory=list)
    documents: int = 0

    @property
    def places(self) -> Places:
        """Where everything stands, as far as it was read."""
        return self.values, self.keys

    def build(self, text: str) -> None:
        """Reads to the end, or to the first thing after which nothing can be understood."""
        try:
            parser = LOADER(text)
            while True:
                event = parser.get_event()
                if isinstance(event, events.StreamEndEvent):
                    return
                if not self._take(event):
                    self.whole = False
                    return
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            # Only the parser in Python lets the last two out, on escapes such as \UFFFFFFFF.
            self.whole = False
            self.mistakes.append(_syntax_mistake(self.file, error))

    def _take(self, event: events.Event) -> bool:
        """Handles one event; False where reading should stop."""
        match event:
            case events.ScalarEvent():  # most are
                self._refuse_properties(event)
                self._scalar(event)
            case events.DocumentStartEvent():
                return self._start_document(event)
            case events.AliasEvent():
                self.whole = False
                self._refuse(event, f"the alias *{event.anchor} is not allowed", "write the words out again")
                self._put(None, event)
            case events.CollectionStartEvent():
                self._refuse_properties(event)
                return self._open(event)
            case events.CollectionEndEvent():
                self._close()
            case _:
                pass
        return True

    def _start_document(self, event: events.DocumentStartEvent) -> bool:
        self.documents += 1
        if self.documents > 1:
            self._refuse(event, "a second document begins here", "one file holds one document; remove '---'")
            return False
        if event.version or event.tags:
            self._refuse(event, "YAML directives (%) are not allowed", "remove the lines that begin with %")
        return True

    def _refuse_properties(self, event: events.ScalarEvent | events.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._refuse(event, f"the anchor &{event.anchor} is not allowed", "write the words out again")
        if event.tag is not None:
            self._refuse(
                event, f"the tag {event.tag} is not allowed", "remove it, or quote text that begins with !"
            )

    def _scalar(self, event: events.ScalarEvent) -> None:
        plain = event.style is None or event.style == ""
        value = plain_scalar(event.value) if plain else event.value
        # Only in double quotes can an escape bring in what the text of the file does not hold.
        if event.style == '"' and NOT_PRINTABLE.search(event.value):
            self._refuse(
                event, "the text holds a control character", "remove the escape, such as \\0, that makes it"
            )
        if self._expects_key():
            self._key(event, value, plain=plain)
        else:
            self._put(value, event)

    def _expects_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1].value, dict) and self.stack[-1].key is None

    def _key(self, event: events.ScalarEvent, value: object, *, plain: bool) -> None:
        top = self.stack[-1]
        top.key = event.value
        path = (*top.path, event.value)
        if plain and value == "<<":
            self._drop(event, "the merge key << is not allowed", "write the words out again")
        elif not isinstance(value, str):
            self._drop(event, f"a key must be text, not {shown(event.value)}", "put it in quotation marks")
        elif path in self.keys:
            line, column = self.keys[path]
            self._drop(
                event, f"the key {shown(value)} stands twice, first at line {line}, column {column}", ""
            )
        else:
            self.keys[path] = _place(event)

    def _drop(self, event: events.Event, message: str, hint: str) -> None:
        self.stack[-1].dropped = True
        self._refuse(event, message, hint)

    def _open(self, event: events.CollectionStartEvent) -> bool:
        if len(self.stack) >= MAX_DEPTH:
            self._refuse(event, f"nested more than {MAX_DEPTH} deep", "rules need no more than eight levels")
            return False
        value: dict[str, object] | list[object] = {} if isinstance(event, events.MappingStartEvent) else []
        if self._expects_key():
            self._refuse(
                event, "a key must be text, not a list or mapping", "put text in { or [ in quotation marks"
            )
            self.stack.append(_Open((*self.stack[-1].path, "?"), value, is_key=True))
        else:
            self.stack.append(_Open(self._put(value, event), value))
        return True

    def _close(self) -> None:
        closed = self.stack.pop()
        if closed.is_key:
            self.stack[-1].key = "?"
            self.stack[-1].dropped = True

    def _put(self, value: object, event: events.Event) -> Path:
        """Puts a value where it belongs and says where that is."""
        if not self.stack:
            self.root = value
            self.values[()] = _place(event)
            return ()
        top = self.stack[-1]
        if isinstance(top.value, list):
            path: Path = (*top.path, len(top.value))
            top.value.append(value)
        elif top.key is None:
            top.key, top.dropped = "?", True  # an alias as a key
            return (*top.path, "?")
        else:
            path = (*top.path, top.key)
            dropped, top.dropped = top.dropped, False
            if dropped:
                top.key = None
                return (*path, "?")
            top.value[top.key], top.key = value, None
        self.values[path] = _place(event)
        return path

    def _refuse(self, event: events.Event, message: str, hint: str) -> None:
        line, column = _place(event)
        self.mistakes.append(Mistake(self.file, line, column, message, hint))


def _place(event: events.Event) -> LineColumn:
    # Parsers set a mark on every event; only events that somebody builds by hand go without.
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def _syntax_mistake(file: str, error: Exception) -> Mistake:
    if not isinstance(error, yaml.MarkedYAMLError):
        return Mistake(file, 1, 1, f"not valid YAML: {' '.join(str(error).split())}")
    mark = error.problem_mark
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    problem = ", ".join(part for part in (error.context, error.problem) if part)
    hint = next((hint for words, hint in _HINTS.items() if words in problem), "")
    return Mistake(file, line, column, f"not valid YAML: {problem}", hint)
