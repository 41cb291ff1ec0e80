"""Hides how pydantic words its errors: each becomes one clear sentence about what the author wrote."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from pydantic_core import ErrorDetails

from ti_contracts.strict.nearest import did_you_mean
from ti_contracts.strict.positions import shown
from ti_contracts.strict.written import CRITERION_ID, DATE, ID, MEMBERS, SERIES

Complaint = tuple[str, str]

_QUOTED = re.compile(r"'([^']*)'")
PATTERNS: Mapping[str, Complaint] = MappingProxyType(
    {
        ID: ("is no id", "an id has small letters, digits and hyphens, a letter first"),
        CRITERION_ID: ("is no criterion id", "such as WS1, CT2a"),
        SERIES: ("is no series", "the capitals that ids begin with, such as WS"),
        DATE: ("is no date", 'such as "2026-11-24", in quotation marks'),
        MEMBERS: ("is no concept id", "one id, or several joined by | where one is enough"),
    }
)


def complaint_about(detail: ErrorDetails) -> Complaint:
    """What is wrong and what to do about it."""
    return _COMPLAINTS.get(detail["type"], _other)(detail)


def found(value: object) -> str:
    """What somebody wrote, by its kind: "the number 1.1", "a list"."""
    match value:
        case None:
            return "nothing"
        case bool():
            return str(value).lower()
        case int() | float():
            return f"the number {value}"
        case str():
            return f"the text {shown(value)}"
        case list():
            return "a list"
        case _:
            return "a mapping"


def _expected(what: str, hint: str = "") -> Callable[[ErrorDetails], Complaint]:
    return lambda detail: (f"expected {what}, not {found(detail['input'])}", hint)


def _text(detail: ErrorDetails) -> Complaint:
    quotable = isinstance(detail["input"], bool | int | float)
    return f"expected text, not {found(detail['input'])}", "put it in quotation marks" if quotable else ""


def _pattern(detail: ErrorDetails) -> Complaint:
    says, hint = PATTERNS[detail["ctx"]["pattern"]]
    return f"{shown(str(detail['input']))} {says}", hint


def _choice(detail: ErrorDetails) -> Complaint:
    choices = _QUOTED.findall(str(detail["ctx"]["expected"]))
    wrong = detail["input"]
    what = shown(wrong) if isinstance(wrong, str) else found(wrong)
    return f"{what} is not one of {', '.join(choices)}", did_you_mean(str(wrong), choices)


def _too_small(detail: ErrorDetails) -> Complaint:
    return f"{detail['input']} is less than {detail['ctx']['ge']}", ""


def _other(detail: ErrorDetails) -> Complaint:
    return detail["msg"][:1].lower() + detail["msg"][1:], ""


_COMPLAINTS: Mapping[str, Callable[[ErrorDetails], Complaint]] = MappingProxyType(
    {
        "string_type": _text,
        "string_pattern_mismatch": _pattern,
        "string_too_short": lambda _: ("the text is empty", ""),
        "too_short": lambda _: ("the list is empty", "name at least one"),
        "list_type": _expected("a list", "begin each item with '- '"),
        "dict_type": _expected("keys with values"),
        "model_type": _expected("keys with values"),
        "union_tag_not_found": _expected("an id, a list of ids or keys with values"),
        "union_tag_invalid": _expected("an id, or keys with values"),
        "enum": _choice,
        "literal_error": _choice,
        "bool_type": _expected("true or false"),
        "greater_than_equal": _too_small,
        "int_type": _expected("a whole number"),
        "float_type": _expected("a number"),
        "finite_number": _expected("a finite number"),
    }
)
