"""Hides how each output format is kept from taking quoted words for commands.

HTML is escaped by Jinja and XML by ElementTree; what no format can show safely is made visible here for all.
"""

import re

# Control characters other than tab and line feed (terminals and HTML parsers act on them; XML refuses them),
# line and paragraph separators, the characters that reorder text that is none of theirs ("Trojan source"),
# and the beginning of an old command to the runner of GitHub, which looks for it anywhere in a log.
# Marks that belong to right-to-left and joined scripts (LRM, RLM, ZWJ, ZWNJ) stay.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]|#(?=#\\[)"
)
_SPACES = re.compile(r"[ \t\n]+")
_MARKUP = re.compile(r"([\\`*_\[\]<>|~&$])")
_LEADING = re.compile(r"^([#+=-]|\d+[.)])")
_FORMULA = re.compile(r"[\s']*[=+\-@\t＝＋－＠]")
_LINK = re.compile(r"\[([^\[\]]*)\](?=\()")
_COMMAND = re.compile(r"^([ \t]*):(?=:)", re.MULTILINE)
_PLACEHOLDER = re.compile(r"\{(\d+)\}")


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


def cell(text: str) -> str:
    """One line that a spreadsheet takes for text: an apostrophe before what would begin a formula."""
    line = one_line(text)
    return f"'{line}" if _FORMULA.match(line) else line


def sarif_text(text: str) -> str:
    """One line in which SARIF viewers find no link and no placeholder (SARIF 2.1.0, 3.11.5 and 3.11.6)."""
    return _PLACEHOLDER.sub(r"{{\1}}", _LINK.sub(r"\\[\1\\]", one_line(text)))


def log(text: str) -> str:
    """Visible text of which no line is a command to the runner of GitHub, which reads logs for them."""
    return _COMMAND.sub(r"\1[U+003A]", text)


def command_message(text: str) -> str:
    """Return the message of a command to the runner of GitHub, as its toolkit escapes it."""
    return visible(text).replace("%", "%25").replace("\n", "%0A")


def command_property(text: str) -> str:
    """Return the value of a property of such a command."""
    return command_message(text).replace(":", "%3A").replace(",", "%2C")
