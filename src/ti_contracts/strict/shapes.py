"""Hides pydantic: a value is checked against its written form, and every mistake gets a place in the file."""

from collections.abc import Iterator
from typing import TypeVar, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from ti_contracts.errors import Mistake
from ti_contracts.strict.complaints import complaint_about
from ti_contracts.strict.nearest import did_you_mean, nearest
from ti_contracts.strict.positions import Path, Positions, shown
from ti_contracts.strict.written import Written

W = TypeVar("W", bound=Written)


def checked(
    model: type[W], value: object, path: Path, positions: Positions
) -> tuple[W | None, tuple[Mistake, ...]]:
    """The value in its written form, or None and all mistakes; ``path`` is where the value stands."""
    try:
        return model.model_validate(value), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
        misspelt = {_misspelt(model, detail) for detail in details}
        told = [d for d in details if d["type"] != "missing" or d["loc"] not in misspelt]
        return None, tuple(_mistake(model, detail, path, positions) for detail in told)


def _mistake(model: type[Written], detail: ErrorDetails, path: Path, positions: Positions) -> Mistake:
    place = _place(detail["loc"], path, positions)
    name = str(detail["loc"][-1]) if detail["loc"] else ""
    match detail["type"]:
        case "missing":
            return positions.mistake_of_key(place, f"the key '{name}' is missing")
        case "extra_forbidden":
            known = _keys_at(model, detail["loc"][:-1])
            hint = did_you_mean(name, known) or f"known keys: {', '.join(known)}"
            return positions.mistake_of_key(place, f"unknown key {shown(name)}", hint)
        case "invalid_key":
            return positions.mistake_of_key(place, f"unknown key {shown(name)}")
        case _:
            message, hint = complaint_about(detail)
            return positions.mistake(place, _named(place, path) + message, hint)


def _misspelt(model: type[Written], detail: ErrorDetails) -> tuple[str | int, ...] | None:
    """The key that was meant by an unknown one: that it is missing too need not be said."""
    if detail["type"] != "extra_forbidden":
        return None
    *above, wrong = detail["loc"]
    meant = nearest(str(wrong), _keys_at(model, tuple(above)))
    return (*above, meant) if meant else None


def _place(loc: tuple[str | int, ...], path: Path, positions: Positions) -> Path:
    """Follows ``loc`` as far as the file goes; parts that only pydantic knows (tags of unions) drop out."""
    for part in loc:
        if (*path, part) in positions.values:
            path = (*path, part)
    return path


def _named(place: Path, entry: Path) -> str:
    """The key that a mistake stands under ("severity: "), for those who cannot see the line."""
    keys = [part for part in place[len(entry) :] if isinstance(part, str)]
    return f"{keys[-1]}: " if keys else ""


def _keys_at(model: type[Written], loc: tuple[str | int, ...]) -> list[str]:
    """The keys that the form at ``loc`` allows; every key of ours leads to one form at most."""
    for part in loc:
        field = _fields(model).get(str(part))
        if field is not None:
            model = next(_forms(field.annotation), model)
    return list(_fields(model))


def _fields(model: type[Written]) -> dict[str, FieldInfo]:
    """The fields by what people call them: TOML has hyphens where Python cannot."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _forms(annotation: object) -> Iterator[type[Written]]:
    if isinstance(annotation, type) and issubclass(annotation, Written):
        yield annotation
    for part in get_args(annotation):
        yield from _forms(part)
