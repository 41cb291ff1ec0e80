"""Hides words that are split over line ends: decides from the document's own words where a hyphen stays."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ti_contracts.documents.pdf.layout import Line

_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_TAIL = re.compile(r"([^\W\d_]+(?:[-‐‑][^\W\d_]+)*)[-‐‑]$")
_HYPHENS = ("-", "‐", "‑")
_HEAD = re.compile(r"[^\W\d_]+")
# first and last parts of words that English writes with a hyphen
_FIRST = """
after age all ante anti child co community cost cross ex evidence face family follow full gender good
half hard health high inter joined lead life lived long low mid mini multi needs new no non off on one
open out over part peer person place post pre problem pro psycho quasi race re risk school self semi
service sex short single socio sole step strengths sub target therapy third time trauma two un under up
user values well whole wide work
"""
_LAST = """
aware awareness based being care centred centered date day driven effective focused focussed free funded
harm harming informed led level making related responsive run sensitive site skilled specific term time
to up wide workers
"""
_COMPOUND_FIRST = frozenset(_FIRST.split())
_COMPOUND_LAST = frozenset(_LAST.split())


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a document, folded, those with a hyphen in them too."""

    known: frozenset[str]

    def joined(self, lines: Sequence[Line]) -> str:
        """The lines as one text; a word split over a line end is made whole."""
        text = ""
        for line in lines:
            if not text:
                text = line.text
            elif text.endswith(_HYPHENS) and (whole := self._whole(text, line.text)) is not None:
                text = whole
            else:
                text = f"{text} {line.text}"
        return text

    def _whole(self, before: str, after: str) -> str | None:
        """Both lines in one, None where the hyphen is a dash between words."""
        tail, head = _TAIL.search(before), _HEAD.match(after)
        if not tail or not head:
            return before + after if re.search(r"\w[-‐‑]$", before) and after[:1].isalnum() else None
        first, last = tail[1].casefold(), head[0].casefold()
        if head[0][0].isupper() or self._keeps(first, last):
            return before + after
        return before[:-1] + after

    def _keeps(self, first: str, last: str) -> bool:
        """Whether English or this document writes the two with a hyphen."""
        if f"{first}-{last}" in self.known:
            return True
        if first + last in self.known:
            return False
        parts = first.split("-")
        if parts[-1] in _COMPOUND_FIRST or last in _COMPOUND_LAST or len(parts) > 1:
            return True
        return first in self.known and last in self.known and min(len(first), len(last)) > 2


def words_of(lines: Iterable[Line]) -> Words:
    """The words of whole lines; a word that a line end splits counts for nothing."""
    texts = [line.text for line in lines]
    if not any(text.endswith(_HYPHENS) for text in texts):
        return Words(frozenset())  # nothing will be asked
    whole: list[str] = []
    split = False
    for text in texts:
        rest = text.partition(" ")[2] if split else text
        split = text.endswith(_HYPHENS)
        whole.append(rest.rpartition(" ")[0] if split else rest)
    return Words(frozenset(_WORD.findall("\n".join(whole).casefold())))
