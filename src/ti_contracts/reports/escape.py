"""Hides how each output format is kept from taking quoted words for commands.

HTML is escaped by Jinja; what no format can show safely is made visible here for all of them.
"""

import re

# Control characters other than tab and line feed (terminals and HTML parsers act on them), line and
# paragraph separators, and the characters that reorder text that is none of theirs ("Trojan source").
# Marks that belong to right-to-left and joined scripts (LRM, RLM, ZWJ, ZWNJ) stay.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACES = re.compile(r"[ \t\n]+")
_MARKUP = re.compile(r"([\\`*_\[\]<>|~&$])")
_LEADING = re.compile(r"^([#+=-]|\d+[.)])")


def visible(text: str) -> str:
    """Replace each character that acts instead of showing by its code point: "[U+202E]"."""
    return _UNSAFE.sub(lambda m: f"[U+{ord(m[0]):04X}]", text)


def one_line(text: str) -> str:
    """Visible text on one line: white space collapsed, for terminals, table cells and headings."""
    return _SPACES.sub(" ", visible(text)).strip(" ")


def markdown(text: str) -> str:
    """One line that Markdown (CommonMark and GitHub's) shows as it stands."""
    escaped = _MARKUP.sub(r"\\\1", one_line(text))
    return _LEADING.sub(lambda m: m[0][:-1] + "\\" + m[0][-1], escaped)


def json_text(text: str) -> str:
    """Write the unsafe characters in the strings of JSON as escapes: the same values when parsed."""
    return _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)
