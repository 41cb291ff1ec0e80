"""Hides how text is wrapped, indented, coloured and kept harmless in a terminal."""

import textwrap
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.escape import one_line
from ti_contracts.reports.words import VERDICTS

# In ASCII, because a Windows console may know no other signs.
SIGNS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.CONTRADICTED: "[!]",
        Verdict.GAP: "[ ]",
        Verdict.PARTIAL: "[~]",
        Verdict.MET: "[+]",
        Verdict.NOT_APPLICABLE: "[-]",
        Verdict.NOT_ASSESSED: "[?]",
    }
)
_COLOURS = MappingProxyType(
    {
        Verdict.CONTRADICTED: "1;31",
        Verdict.GAP: "31",
        Verdict.PARTIAL: "33",
        Verdict.MET: "32",
        Verdict.NOT_APPLICABLE: "2",
        Verdict.NOT_ASSESSED: "36",
    }
)
_LABEL = 16
LONGEST_QUOTE = 420


def wrapped(text: str, width: int, indent: int = 0, hang: int | None = None) -> list[str]:
    """Return lines of at most ``width`` characters (a longer word is broken); later lines hang."""
    return textwrap.wrap(
        one_line(text),
        width,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent if hang is None else hang),
        break_on_hyphens=False,
    )


def labelled(label: str, text: str, width: int, indent: int = 4) -> list[str]:
    """Put a label in a column of its own and the text beside it; nothing where there is no text."""
    lines = wrapped(text, width, indent + _LABEL)
    beside = f"{' ' * indent}{label and label + ':':<{_LABEL}}"
    return [f"{beside}{line.lstrip()}".rstrip() if n == 0 else line for n, line in enumerate(lines)]


def row(items: Iterable[str], width: int, label: str, joint: str) -> list[str]:
    """Put short items beside a label; lines break between items and never within one."""
    text = joint.join(item.replace(" ", "\xa0") for item in items)
    return [line.replace("\xa0", " ") for line in labelled(label, text, width, 0)]


def bold(text: str, colour: bool) -> str:
    """Return the text in bold where colour is wanted."""
    return f"\x1b[1m{text}\x1b[0m" if colour else text


def verdict_mark(verdict: Verdict) -> str:
    """Sign and word: "[~] Partly met"."""
    return f"{SIGNS[verdict]} {VERDICTS[verdict]}"


def painted(line: str, verdict: Verdict, part: str, colour: bool) -> str:
    """Return the line with the first occurrence of ``part`` in the verdict's colour."""
    return line.replace(part, f"\x1b[{_COLOURS[verdict]}m{part}\x1b[0m", 1) if colour else line


def shortened(quote: str, longest: int = LONGEST_QUOTE) -> str:
    """Leave out the middle of a long quote at word borders; first and last words say where it runs."""
    quote = one_line(quote)
    if len(quote) <= longest:
        return quote
    head = quote[: longest * 2 // 3].rsplit(" ", 1)[0]
    tail = quote[-longest // 3 :].split(" ", 1)[-1]
    return f"{head} … {tail}"
