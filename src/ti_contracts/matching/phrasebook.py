"""Hides how the phrases of all concepts are laid out: flat tables of numbers, quick to make from bytes."""

import marshal
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ti_contracts.matching.phrases import Phrase, compiled
from ti_contracts.model.criteria import Concept

# What a phrase means: the number of a concept, and whether the phrase only rules out hits that it covers.
Meaning = tuple[int, bool]
# Rows of numbers, by number: of patterns, segments, phrases or concepts.
Rows = tuple[tuple[int, ...], ...]
Table = Mapping[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Every phrase of every concept; what is the same in several stands here once, under its number.

    ``patterns`` are the texts to look for, ``concepts`` ids in order. Most phrases are one of several
    patterns and no more: ``alone[pattern]`` are the concepts that the pattern means, in order, and
    ``look_alikes`` those whose hits it rules out where it covers them.

    Phrases with gaps are rows of segments. ``wordings[segment]`` are the patterns of which any may stand in
    its place, ``holding[pattern]`` the segments that have it. Before each segment of ``rows[phrase]`` may
    stand as many words as ``gaps[phrase]`` says. ``begun[segment]`` are the phrases that begin with it,
    ``meanings[phrase]`` what each means.
    """

    patterns: tuple[str, ...]
    concepts: tuple[str, ...]
    known_words: frozenset[str]
    alone: Rows
    look_alikes: Table
    wordings: Rows
    holding: Rows
    rows: Rows
    gaps: Rows
    begun: Table
    meanings: tuple[tuple[Meaning, ...], ...]

    def only(self, concepts: Collection[str]) -> "Phrasebook":
        """The same, but of the phrases with gaps only those that these concepts use; these take the time."""
        wanted = {number for number, concept in enumerate(self.concepts) if concept in concepts}
        kept = [n for n, meanings in enumerate(self.meanings) if any(c in wanted for c, _ in meanings)]
        return replace(self, begun=_begun(self.rows, kept))


def phrasebook_of(concepts: Iterable[Concept]) -> Phrasebook:
    """Lays out the phrases of the concepts; takes some tenths of a second for all rules."""
    every = tuple(concepts)
    draft = _Draft(tuple(sorted({concept.id for concept in every})))
    number = {id_: n for n, id_ in enumerate(draft.concepts)}
    forms_of: dict[str, tuple[Phrase, ...]] = {}  # concepts that include others share their phrases
    for concept in every:
        for look_alike, phrases in ((False, concept.phrases), (True, concept.unless)):
            for phrase in phrases:
                for form in forms_of.get(phrase) or forms_of.setdefault(phrase, compiled(phrase)):
                    draft.add(form, (number[concept.id], look_alike))
    return draft.finished()


@dataclass(slots=True)
class _Draft:
    """Tables that are being filled: each number is given at the first sight of what it stands for."""

    concepts: tuple[str, ...]
    patterns: dict[str, int] = field(default_factory=dict)
    segments: dict[tuple[str, ...], int] = field(default_factory=dict)
    phrases: dict[Phrase, int] = field(default_factory=dict)
    meanings: list[dict[Meaning, None]] = field(default_factory=list)
    alone: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    look_alikes: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, phrase: Phrase, meaning: Meaning) -> None:
        """Enters one form of a phrase."""
        if len(phrase) == 1:
            table = self.look_alikes if meaning[1] else self.alone
            for text in phrase[0].texts:
                table[self.patterns.setdefault(text, len(self.patterns))].add(meaning[0])
            return
        number = self.phrases.setdefault(phrase, len(self.phrases))
        if number == len(self.meanings):
            self.meanings.append({})
        self.meanings[number][meaning] = None

    def finished(self) -> Phrasebook:
        """All of it."""
        rows = tuple(
            tuple(self.segments.setdefault(segment.texts, len(self.segments)) for segment in phrase)
            for phrase in self.phrases
        )
        wordings = tuple(
            tuple(self.patterns.setdefault(text, len(self.patterns)) for text in texts)
            for texts in self.segments
        )
        whole = (text for text in self.patterns if text.endswith(" "))
        return Phrasebook(
            patterns=tuple(self.patterns),
            concepts=self.concepts,
            known_words=frozenset(word for text in whole for word in text.split()),
            alone=_rows(self.alone, len(self.patterns)),
            look_alikes=_table(self.look_alikes),
            wordings=wordings,
            holding=_rows(_inverted(wordings), len(self.patterns)),
            rows=rows,
            gaps=tuple(tuple(segment.gap for segment in phrase) for phrase in self.phrases),
            begun=_begun(rows, range(len(rows))),
            meanings=tuple(map(tuple, self.meanings)),
        )


def _table(rows: Mapping[int, Iterable[int]]) -> dict[int, tuple[int, ...]]:
    return {number: tuple(sorted(row)) for number, row in rows.items()}


def _rows(rows: Mapping[int, Iterable[int]], number: int) -> Rows:
    """Equal rows are one object: most are equal to others, and one is quicker to read than many."""
    once: dict[tuple[int, ...], tuple[int, ...]] = {}
    sorted_rows = (tuple(sorted(rows.get(n, ()))) for n in range(number))
    return tuple(once.setdefault(row, row) for row in sorted_rows)


def _inverted(rows: Rows) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for value in row:
            found[value].append(number)
    return found


def _begun(rows: Rows, phrases: Iterable[int]) -> Table:
    begun: dict[int, list[int]] = defaultdict(list)
    for phrase in phrases:
        begun[rows[phrase][0]].append(phrase)
    return _table(begun)


def to_bytes(book: Phrasebook) -> bytes:
    """The phrasebook in a form that is read in milliseconds, by the version of Python that wrote it."""
    texts = ["\n".join(texts) for texts in (book.patterns, book.concepts, sorted(book.known_words))]
    tables: tuple[Any, ...] = (
        book.alone,
        book.look_alikes,
        book.wordings,
        book.holding,
        book.rows,
        book.gaps,
        book.begun,
        book.meanings,
    )
    return marshal.dumps((texts, tables))


def from_bytes(data: bytes) -> Phrasebook:
    """What ``to_bytes`` was given; for bytes of our own only, as marshal trusts what it reads."""
    texts, tables = marshal.loads(data)  # noqa: S302
    patterns, concepts, words = (tuple(text.split("\n")) if text else () for text in texts)
    return Phrasebook(patterns, concepts, frozenset(words), *tables)
