"""How much of what is known was read: a Document is held against a Truth."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import LCSseq
from truths import Truth

from ti_contracts.model.document import Clause, ClauseKind, Document, SectionRole

# LibreOffice prints this where it has lost what a field points to: the file says so, not the reader.
_LOST_REFERENCE: Final = re.compile(r"Error: Reference source not found")
_REFERENCE: Final = re.compile(rf"clause (?:{_LOST_REFERENCE.pattern}|\d+(?:\.\d+)*)")


@dataclass(frozen=True, slots=True)
class Share:
    """``found`` of ``of``."""

    found: int
    of: int

    @property
    def share(self) -> float:
        """0 where there was nothing to find: an empty measure never passes."""
        return self.found / self.of if self.of else 0.0


def recalled(truth: Truth, document: Document) -> Mapping[str, Share]:
    """By the name of each measure that the truth has something for."""
    texts, numbers = _clauses(truth, document)
    shares = {
        "clause texts": texts,
        "numbers": numbers,
        "table cells": _cells(truth, document),
        "footnotes": _footnotes(truth, document),
        "text boxes": _boxes(truth, document),
        "whole tables": _tables(truth, document),
        "words in order": _words(truth, document),
    }
    return {name: share for name, share in shares.items() if share.of}


def same_sequence(one: Document, other: Document) -> Share:
    """Of the first document's clauses those that stand, with their numbers, in the second in the same order.

    Contents pages are left out: the page numbers in them are each file's own.
    """
    left, right = (
        [_pair(document, clause) for clause in document.clauses if clause.role is not SectionRole.CONTENTS]
        for document in (one, other)
    )
    return Share(int(LCSseq.similarity(left, right)), len(left))


def _pair(document: Document, clause: Clause) -> str:
    text = _REFERENCE.sub("clause", document.quote(clause.span))
    return f"{clause.number} {text}"


def _clauses(truth: Truth, document: Document) -> tuple[Share, Share]:
    read: dict[str, list[Clause]] = {}
    holes = []
    for clause in document.clauses:
        text = document.quote(clause.span)
        read.setdefault(text, []).append(clause)
        if _LOST_REFERENCE.search(text):
            holes.append((re.compile(_holed(text)), clause))
    texts = numbers = 0
    for number, text in truth.clauses:
        found = read.get(text) or [clause for pattern, clause in holes if pattern.fullmatch(text)]
        texts += bool(found)
        numbers += bool(number) and any(_bears(clause, number) for clause in found)
    return Share(texts, len(truth.clauses)), Share(numbers, sum(bool(n) for n, _ in truth.clauses))


def _holed(text: str) -> str:
    return r"[\d.()a-z]+".join(re.escape(part) for part in _LOST_REFERENCE.split(text))


def _bears(clause: Clause, number: str) -> bool:
    """Whether the number is the one; "4.2(b)" is "(b)" with its path."""
    bare = number.rstrip(".:")
    return clause.number.rstrip(".:") == bare or (bare.startswith("(") and clause.number.endswith(bare))


def _cells(truth: Truth, document: Document) -> Share:
    """Each cell as often as it is known to stand there."""
    known = Counter(cell for table in truth.tables for cell in table)
    read = Counter(document.quote(cell) for clause in document.clauses for cell in clause.cells)
    return Share(sum((known & read).values()), sum(known.values()))


def _tables(truth: Truth, document: Document) -> Share:
    read = Counter(document.quote(cell) for clause in document.clauses for cell in clause.cells)
    return Share(sum(not Counter(table) - read for table in truth.tables), len(truth.tables))


def _footnotes(truth: Truth, document: Document) -> Share:
    notes = [document.quote(c.span) for c in document.clauses if c.kind is ClauseKind.FOOTNOTE]
    return Share(sum(note in notes for note in truth.footnotes), len(truth.footnotes))


def _boxes(truth: Truth, document: Document) -> Share:
    read = {document.quote(clause.span) for clause in document.clauses}
    return Share(sum(box in read for box in truth.boxes), len(truth.boxes))


def _words(truth: Truth, document: Document) -> Share:
    """The longest run of words common to both, in the same order; what was read more does not count."""
    read = document.text.split()
    return Share(int(LCSseq.similarity(truth.words, read)), len(truth.words))
