"""Hides which plain words YAML 1.2 (core schema) reads as other than text: NO and 12:30 stay text."""

import re
from types import MappingProxyType

_WORDS = MappingProxyType(
    {
        **dict.fromkeys(("", "~", "null", "Null", "NULL")),
        **dict.fromkeys(("true", "True", "TRUE"), True),
        **dict.fromkeys(("false", "False", "FALSE"), False),
    }
)
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_ODD_FLOAT = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
# No rule needs a longer number, and Python refuses to read integers of more than 4300 digits.
_LONGEST_NUMBER = 40
_BEGINS_NUMBER = frozenset("-+.0123456789")

Scalar = str | int | float | bool | None


def plain_scalar(text: str) -> Scalar:
    """The value of an unquoted scalar, after https://yaml.org/spec/1.2.2/#103-core-schema.

    Numbers of more than 40 characters stay text.
    """
    if text[:1] in _BEGINS_NUMBER and len(text) <= _LONGEST_NUMBER:
        return _number(text)
    return _WORDS.get(text, text)


def _number(text: str) -> str | int | float:
    if _INTEGER.fullmatch(text):
        return int(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text):
        return float(text)
    if _ODD_FLOAT.fullmatch(text):
        return float(text.replace(".", "", 1))
    return text
