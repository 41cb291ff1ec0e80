"""Hides the encoding of a file: bytes become text that YAML can hold, or mistakes with their lines."""

import re

from ti_contracts.errors import Mistake
from ti_contracts.strict.positions import in_file_order

MAX_BYTES = 1_000_000

# All that YAML forbids, lone surrogates, and the odd line ends that editors and libyaml count differently.
NOT_PRINTABLE = re.compile(
    "[^\x09\x0a\x0d\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_PRINTABLE_ASCII = bytes((0x09, 0x0A, 0x0D, *range(0x20, 0x7F)))
_MOST_SHOWN = 10


def decoded(file: str, data: bytes) -> tuple[str, tuple[Mistake, ...]]:
    """The text of a UTF-8 file, with or without a byte order mark; columns count characters."""
    if len(data) > MAX_BYTES:
        size = f"the file is larger than {MAX_BYTES // 1_000_000} MB"
        return "", (Mistake(file, 1, 1, size, "split it into several files"),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", (_undecodable(file, error),)
    # Deleting what may stand there is the quickest look at all the text.
    sound = data.isascii() and not data.translate(None, _PRINTABLE_ASCII)
    return text, () if sound else _not_printable(file, text)


def _undecodable(file: str, error: UnicodeDecodeError) -> Mistake:
    before = error.object[: error.start].decode("utf-8", errors="replace")
    line, column = _place(before)
    found = f"byte 0x{error.object[error.start]:02x} is not UTF-8 text"
    return Mistake(file, line, column, found, "save the file with the encoding UTF-8")


def _not_printable(file: str, text: str) -> tuple[Mistake, ...]:
    found = []
    for match in NOT_PRINTABLE.finditer(text):
        line, column = _place(text[: match.start()])
        name = (
            "a NUL character"
            if match.group() == "\0"
            else f"the control character U+{ord(match.group()):04X}"
        )
        found.append(Mistake(file, line, column, f"the text holds {name}", "remove it"))
        if len(found) == _MOST_SHOWN:
            break
    return in_file_order(found)


def _place(before: str) -> tuple[int, int]:
    lines = re.split(r"\r\n|\r|\n", before)
    return len(lines), len(lines[-1]) + 1
