"""Parts of a measure that stand elsewhere: in its section, behind a reference, in the row that carries it."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ti_contracts.matching import measures_cues, outcomes_cues
from ti_contracts.matching.measures_found import Named
from ti_contracts.matching.measures_heads import Head, heads_of, is_of_outcomes
from ti_contracts.matching.measures_marked import Marked
from ti_contracts.matching.measures_parts import CUE_OF, is_filled, target_in
from ti_contracts.matching.words import words_of
from ti_contracts.model.document import ClauseKind, Span
from ti_contracts.model.outcomes import MeasurePart, PartFound, Target

# Parts that a sentence about all measures of its section can give them.
_SHARED = (MeasurePart.TOOL, MeasurePart.FREQUENCY, MeasurePart.OWNER, MeasurePart.USE)
_THOSE = re.compile(
    r"\b(?:indicators?|KPIs?|outcomes?|measures?)\s+"
    r"((?:(?:,\s*|\s+or\s+|\s+and\s+|,?\s+and\s+)?(?:\d+(?:\.\d+)*)?(?:\([a-z]\)|\b[A-Z]{0,3}-?\d{1,2}\b))+)"
)
_ONE = re.compile(r"\([a-z]\)|[A-Z]{0,3}-?\d{1,2}$|[A-Z]{0,3}-?\d{1,2}(?=[\s,])")
_LONGEST_RUN = 40  # clauses; a reference to a whole contract gives nothing


@dataclass(frozen=True, slots=True)
class Carrier:
    """Parts that words elsewhere give to measures; ``only`` names which ("(a)", "5"), none for all."""

    parts: tuple[PartFound, ...]
    only: frozenset[str]
    targets: Mapping[str, tuple[Target, Span]]
    clause: int

    def gives_to(self, named: Named) -> bool:
        """Whether it speaks of this measure."""
        return not self.only or key_of(named) in self.only


def key_of(named: Named) -> str:
    """How a sentence would name it: "(a)" for 4.1(a), "5" for row 5, "QR3" for QR3."""
    found = re.search(r"\([a-z]\)$|[A-Z]{0,3}-?\d{1,2}$", named.label)
    return found.group() if found else named.label


def carriers_by_section(marked: Marked, named: Sequence[Named]) -> Mapping[Span | None, tuple[Carrier, ...]]:
    """For each section that names measures, what its other paragraphs say of them."""
    own = {n.clause for n in named if n.head is not Head.OTHER}
    sections = {section for n in named for section in sections_of(marked, n.clause)}
    found: dict[Span | None, list[Carrier]] = defaultdict(list)
    for number, clause in enumerate(marked.document.clauses):
        section = section_of(marked, number)
        if section not in sections or number in own or clause.kind in (ClauseKind.ROW, ClauseKind.HEADING):
            continue
        if marked.binds(number):
            found[section] += _carriers(marked, number, own)
    return {section: tuple(carriers) for section, carriers in found.items()}


def sections_of(marked: Marked, number: int) -> tuple[Span | None, ...]:
    """The heading a clause stands under, then those further out that are about outcomes themselves."""
    outer = marked.document.clauses[number].headings[-2::-1]
    about = (heading for heading in outer if is_of_outcomes(marked.document.quote(heading)))
    return (section_of(marked, number), *about)


def section_of(marked: Marked, number: int) -> Span | None:
    """The heading that a clause stands under."""
    headings = marked.document.clauses[number].headings
    return headings[-1] if headings else None


def _carriers(marked: Marked, number: int, own: AbstractSet[int]) -> Iterator[Carrier]:
    for reading in marked.readings(number):
        sentence = reading.unit.span
        if marked.first(number, measures_cues.NAMED, sentence) is None:
            continue
        only, targets = _named_ones(marked, sentence)
        parts = tuple(_shared_parts(marked, number, sentence))
        if parts or targets:
            yield Carrier(parts, only, targets, number)
        for there in sent_to(marked, sentence):
            if there not in own:
                yield from _carrier_there(marked, there, only)


def _shared_parts(marked: Marked, number: int, within: Span) -> Iterator[PartFound]:
    for part in _SHARED:
        span = marked.said(number, CUE_OF[part], within)
        if span is not None:
            yield PartFound(part, number, span)


def _named_ones(marked: Marked, sentence: Span) -> tuple[frozenset[str], Mapping[str, tuple[Target, Span]]]:
    """Which measures a sentence names ("indicator 1 or 5"), with the target that stands before each."""
    text = marked.document.text
    keys: list[str] = []
    targets: dict[str, tuple[Target, Span]] = {}
    after = sentence.start
    for match in _THOSE.finditer(text, sentence.start, sentence.end):
        ones = _ONE.findall(match.group(1))
        found = target_in(marked, Span(after, match.start()), shares_only=True)
        targets |= {key: found for key in ones if found}
        keys += ones
        after = match.end()
    return frozenset(keys), targets


def sent_to(marked: Marked, within: Span) -> Iterator[int]:
    """The clauses that the references in a stretch of text lead to, those of long runs left out."""
    references = marked.document.references
    at = bisect_left(references, within.start, key=lambda reference: reference.span.start)
    for reference in references[at:]:
        if reference.span.start >= within.end:
            return
        for run in reference.targets:
            yield from run if len(run) <= _LONGEST_RUN else ()


def _carrier_there(marked: Marked, number: int, only: frozenset[str]) -> Iterator[Carrier]:
    """A row or paragraph that speaks of outcomes or measures and says how often or by whom."""
    clause = marked.document.clauses[number]
    row = clause.kind is ClauseKind.ROW
    if not marked.binds(number) or not marked.has(
        number, outcomes_cues.MEASURES if row else measures_cues.NAMED
    ):
        return
    if not row:
        parts = tuple(_shared_parts(marked, number, clause.span))
    else:
        columns = [marked.document.quote(span) for span in clause.columns]
        parts = tuple(_cells(marked, number, columns))
    if parts:
        yield Carrier(parts, only, {}, number)


def _cells(marked: Marked, number: int, columns: Sequence[str]) -> Iterator[PartFound]:
    cells = marked.document.clauses[number].cells
    dates = {Head.FREQUENCY, Head.TIME_LIMIT}
    for part, wanted in ((MeasurePart.FREQUENCY, dates), (MeasurePart.OWNER, {Head.OWNER})):
        for column, cell in zip(columns, cells, strict=False):
            if heads_of(column) & wanted and is_filled(marked, number, cell):
                yield PartFound(part, number, cell)
                break


# Words that stand in any outcome and join nothing.
_COMMON = frozenset(
    """
    the and for with that have has had who whom which their them they this these those from into not are was
    were will shall must can may been being its his her our your you all any each every other than more less
    most least people person service services user users provider adults who between during after before
    within towards themselves about when where what how improve improved improvement increase increased
    reduce reduced better number percentage proportion rate month months year years week weeks day days
    support supported hub work working per measure outcome outcomes least report first last use used make
    made set new good high
    """.split()  # noqa: SIM905
)
_SAME = {"felt": "feel", "feels": "feel", "housing": "home", "accommodation": "home", "tenancy": "home"}
_LEAST_SHARED = 2
_MOST_ROWS = 25


def content(text: str) -> frozenset[str]:
    """The words that say what it is about, without endings."""
    forms = (form for form in words_of(text).forms if form.isalpha() and len(form) > 2)
    return frozenset(_stem(_SAME.get(form, form)) for form in forms if form not in _COMMON)


def _stem(form: str) -> str:
    for ending in ("ing", "ies", "ed", "es", "s"):
        if form.endswith(ending) and len(form) - len(ending) >= 3:
            return form[: -len(ending)]
    return form


def carrying_row(words: frozenset[str], rows: "Rows", pointed_at: Iterable[int]) -> int | None:
    """The row that measures what an outcome names, by the words they share; None where it is not clear.

    Two words and three fifths of the shorter text are asked for. Where the outcome's own clause sends the
    reader to the table, the row that shares most words, alone, is enough.
    """
    shared = Counter(row for word in words for row in rows.with_word.get(word, ()))
    if not shared:
        return None
    (best, most), *others = shared.most_common(2)
    alone = not others or others[0][1] < most
    shorter = min(len(words), len(rows.words[best]))
    if most >= _LEAST_SHARED and most * 5 >= shorter * 3 and alone:
        return best
    there = set(pointed_at)
    near = Counter({row: n for row, n in shared.items() if row in there})
    ranked = near.most_common(2)
    if ranked and (len(ranked) == 1 or ranked[1][1] < ranked[0][1]):
        return ranked[0][0]
    return None


class Rows:
    """The content words of the rows that carry targets, by row and by word."""

    def __init__(self, rows: Mapping[int, str]) -> None:
        self.words = {row: content(text) for row, text in rows.items()}
        self.with_word: dict[str, list[int]] = defaultdict(list)
        for row, words in self.words.items():
            for word in words:
                self.with_word[word].append(row)
        # A word of very many rows tells none of them apart, and would make the search grow with their square.
        for word in [word for word, found in self.with_word.items() if len(found) > _MOST_ROWS]:
            del self.with_word[word]
