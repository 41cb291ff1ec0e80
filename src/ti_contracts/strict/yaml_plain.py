"""Hides the fast way through YAML: plain values without places, and nothing where anything is refused."""

from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from ti_contracts.strict.yaml_bytes import NOT_PRINTABLE
from ti_contracts.strict.yaml_scalars import plain_scalar

# libyaml where PyYAML was built with it (ten times as fast), otherwise the same in Python.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MAX_DEPTH = 20
_TEXT = frozenset((str,))


class NotPlainError(Exception):
    """Something is refused or damaged: reading with places will tell what."""


def plain_value(text: str) -> object:
    """The value of a text that holds one document and nothing that is refused; raises NotPlainError.

    Twice as fast as reading with places, which are needed only where there is a mistake to tell.
    """
    # Asked one by one: yaml.parse() asks twice for each event.
    next_event = LOADER(text).get_event
    try:
        next_event()  # the stream begins
        _begin_document(next_event())
        value = _document(next_event)
        if not isinstance(next_event(), StreamEndEvent):
            raise NotPlainError
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise NotPlainError from error
    return value


def _begin_document(event: Event) -> None:
    if not isinstance(event, DocumentStartEvent) or event.version or event.tags:
        raise NotPlainError


def _document(next_event: Callable[[], Event]) -> object:
    """The one value of a document: without recursion, and most kinds of event first, for there are many."""
    opened: list[list[object]] = []
    values: list[object] = []
    while True:
        event = next_event()
        kind = type(event)
        if kind is ScalarEvent:
            values.append(_scalar(event))
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            closed = _mapping(values) if kind is MappingEndEvent else values
            values = opened.pop()
            values.append(closed)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            _refuse_properties(event)
            opened.append(values)
            values = []
            if len(opened) > MAX_DEPTH:
                raise NotPlainError
        elif kind is DocumentEndEvent:
            return values[0]
        else:
            raise NotPlainError


def _scalar(event: Any) -> object:
    text: str = event.value
    _refuse_properties(event)
    style = event.style
    if not style:
        return plain_scalar(text)
    # Only in double quotes can an escape bring in what the text of the file does not hold.
    if style == '"' and NOT_PRINTABLE.search(text):
        raise NotPlainError
    return text


def _refuse_properties(event: Any) -> None:
    if event.tag is not None or event.anchor is not None:
        raise NotPlainError


def _mapping(pairs: list[Any]) -> dict[str, object]:
    """Keys and values in turn as a mapping whose keys are text, none of them twice."""
    keys = pairs[::2]
    if not {type(key) for key in keys} <= _TEXT:
        raise NotPlainError
    mapping = dict(zip(keys, pairs[1::2], strict=True))
    if len(mapping) != len(keys) or "<<" in mapping:
        raise NotPlainError
    return mapping
