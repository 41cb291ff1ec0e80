"""Bytes to tokens: braces, control words, signs and text, in time that grows with the file and no faster."""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import Final

from ti_contracts.errors import DocumentError

# LibreOffice writes some 500 tokens a page and Word more: these are thousands of pages, and ten seconds.
MOST_TOKENS: Final = 2_000_000

_TOKEN: Final = re.compile(
    rb"\\([A-Za-z]{1,40})(-?[0-9]{1,20})?\x20?"
    rb"|((?:\\'[0-9A-Fa-f]{2})+)"
    rb"|\\(.)"
    rb"|([{}])"
    rb"|([^\\{}\r\n\0]+)"
    rb"|[\r\n\0]+|\\",
    re.DOTALL,
)
_INSIDE: Final = re.compile(rb"[{}]|\\bin([0-9]{1,10})\x20?|\\.", re.DOTALL)


class Kind(IntEnum):
    """What a token is; the number is that of its group in the pattern."""

    WORD = 1
    WORD_WITH_NUMBER = 2
    BYTES = 3
    SIGN = 4
    BRACE = 5
    TEXT = 6


Token = tuple[int, bytes, int | None]  # kind, name or text, number


class Source:
    """The file, and how far it has been read; whoever takes tokens may skip ahead between two of them."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def tokens(self) -> Iterator[Token]:
        """All tokens in order; binary data is left out."""
        match, end = _TOKEN.match, len(self.data)
        left = MOST_TOKENS
        while self.at < end:
            found = match(self.data, self.at)
            if found is None:  # there is an alternative for every byte
                return
            self.at = found.end()
            kind = found.lastindex
            if kind is None:
                continue
            left -= 1
            if left < 0:
                raise DocumentError(
                    f"holds more than {MOST_TOKENS // 1_000_000} million commands, as no real document does",
                    "open it in Word and save it again as .docx",
                )
            if kind == Kind.WORD_WITH_NUMBER:
                if found[1] == b"bin":
                    self.at += max(int(found[2]), 0)
                else:
                    yield kind, found[1], int(found[2])
            elif kind == Kind.BYTES:
                yield kind, bytes.fromhex(found[3].replace(b"\\'", b"").decode()), None
            else:
                yield kind, found[kind], None

    def skip(self) -> bytes:
        """Goes to the brace that ends the group that is open now; gives what was left out."""
        start, depth = self.at, 1
        end = len(self.data)
        while depth and self.at < end:
            found = _INSIDE.search(self.data, self.at)
            if found is None:
                self.at = end
                break
            self.at = found.end()
            sign = found[0]
            if sign == b"{":
                depth += 1
            elif sign == b"}":
                depth -= 1
            elif found[1] is not None:
                self.at += int(found[1])
        if not depth:
            self.at -= 1
        return self.data[start : min(self.at, start + 4000)]
