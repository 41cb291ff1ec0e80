"""Hides how one document is put through every change and what each change must do to its verdicts."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath

import block_changes as changes
from block_changes import Sentences
from judged import the_rules

from ti_contracts.cli.proving import mutations
from ti_contracts.cli.proving.judging import Bench, Judge, enough, full_evidence
from ti_contracts.documents.blocks import Reading
from ti_contracts.documents.outline import build_document
from ti_contracts.documents.read import READERS
from ti_contracts.documents.sniff import format_of
from ti_contracts.errors import DocumentError
from ti_contracts.matching.assess import assess
from ti_contracts.model.assessment import Evidence, Finding
from ti_contracts.model.document import Document
from ti_contracts.model.verdicts import Side, Verdict
from ti_contracts.reports.words import label, listed

# Evidence beyond what a finding shows comes to light round by round.
_ROUNDS = 12
_NOT_BINDING = "Notwithstanding any other provision, nothing in this document is binding."
# What ends a met, beside the changes that must change nothing.
REMOVED, NEGATED, BACKGROUND = "removed: ends a met", "negated: ends a met", "under Background: ends a met"
CLAUSE_UNDONE, ALL_UNDONE = "its clauses undone: ends a met", "everything undone: ends a met"
_PREDICATE = re.compile(
    r"\b(?:must|shall|will|should|may|can|cannot|is|are|has|have|do|does)\b", re.IGNORECASE
)
# A negation, a second statement, or a question whose modal is not that of the sentence.
_NOT_PLAIN = re.compile(
    r"[;:]|\b(?:no|not|none|nobody|never|nor|neither|without|what|how|why)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Case:
    """A document to change: a file, or Markdown in ``words``; ``criteria`` are all where none is named."""

    name: str
    path: str = ""
    words: str = ""
    criteria: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trial:
    """One verdict after one change; ``clause`` and ``words`` are what tells most where it did not hold."""

    invariant: str
    held: bool
    document: str
    criterion: str
    was: Verdict
    became: Verdict
    clause: str = ""
    words: str = ""


Judged = tuple[Document, Mapping[str, Finding]]


def check(case: Case) -> list[Trial]:
    """Every invariant tried on one document, in a fixed order; nothing where it cannot be read."""
    try:
        changed = _Changed(case)
    except DocumentError:
        return []
    return [*changed.must_stay(), *changed.must_end()]


class _Changed:
    """One document, as read and as judged, ready to be changed."""

    def __init__(self, case: Case) -> None:
        content = Path(case.path).read_bytes() if case.path else case.words.encode()
        self._format = format_of(content, PurePath(case.path or "case.md").suffix.lower())
        self._case = case
        self.reading = READERS[self._format](content)
        document = self._built(self.reading)
        # What the document is about stays as it was: a changed word may be one of those that tell.
        self._profile = tuple(found.facet.id for found in assess(document, _rules().all_at_once).facets)
        self.document, self.findings = self._judged(self.reading)

    def must_stay(self) -> Iterator[Trial]:
        """Changes that must leave every verdict as it is."""
        kept = self._kept_in_place()
        for name, reading in (
            *((name, changes.reworded(self.reading, how)) for name, how in changes.REWORDINGS.items()),
            ("headings in capitals", changes.headings_in(self.reading, str.upper)),
            ("headings in sentence case", changes.headings_in(self.reading, changes.in_sentence_case)),
            ("a paragraph about nothing", changes.with_filler(self.reading)),
            ("other paragraphs exchanged", changes.reordered(self.reading, kept)),
        ):
            if reading == self.reading:
                continue
            document, findings = self._judged(reading)
            for id_, finding in findings.items():
                was = self.findings[id_]
                held = finding.verdict is was.verdict
                place = ("", "") if held else _telling((self.document, was), (document, finding))
                yield Trial(
                    f"{name}: same verdict", held, self._case.name, id_, was.verdict, finding.verdict, *place
                )

    def must_end(self) -> Iterator[Trial]:
        """Changes to what meets a criterion, which must leave it no longer met."""
        for id_, finding in self.findings.items():
            if finding.verdict is Verdict.MET and not finding.parts:
                yield from self._ended(REMOVED, id_, changes.without, lambda _d, _e: False)
                yield from self._ended(NEGATED, id_, self._negated, _cannot_be_negated)
                yield from self._ended(BACKGROUND, id_, self._in_background, _binds_anywhere)
                yield from self._ended(CLAUSE_UNDONE, id_, self._undone, lambda _d, _e: False)
                whole = lambda reading, _: changes.overridden(reading, _NOT_BINDING)  # noqa: E731
                yield from self._ended(ALL_UNDONE, id_, whole, lambda _d, _e: False)

    def _ended(
        self,
        invariant: str,
        id_: str,
        change: Callable[[Reading, Sentences], Reading],
        is_equivalent: Callable[[Document, Evidence], bool],
    ) -> Iterator[Trial]:
        """One trial; none where the change leaves words that meet the criterion by themselves.

        What comes to light when the strongest evidence is gone is changed too, until nothing new comes.
        """
        document, finding = self.document, self.findings[id_]
        sentences: dict[int, set[str]] = defaultdict(set)
        for _ in range(_ROUNDS):
            before = sum(map(len, sentences.values()))
            for e in full_evidence(finding):
                for block in self._blocks_with(document.quote(e.span)):
                    sentences[block].add(document.quote(e.span))
            reading = change(self.reading, sentences)
            if reading == self.reading or sum(map(len, sentences.values())) == before:
                break
            document, findings = self._judged(reading, id_)
            finding = findings[id_]
            if finding.verdict is not Verdict.MET:
                yield Trial(invariant, True, self._case.name, id_, Verdict.MET, finding.verdict)
                return
        if document is self.document or enough(finding, lambda e: is_equivalent(document, e)):
            return
        left = next(e for e in full_evidence(finding) if not is_equivalent(document, e))
        place = (label(document, document.clauses[left.clause]), document.quote(left.span))
        yield Trial(invariant, False, self._case.name, id_, Verdict.MET, Verdict.MET, *place)

    def _negated(self, reading: Reading, sentences: Sentences) -> Reading:
        """The sentences negated; a list item that has no modal by its lead-in."""
        said = {n: set(own) for n, own in sentences.items()}
        for clause in self.document.clauses:
            own = said.get(clause.paragraph - 1, set())
            if own and all(mutations.negated(s) == s for s in own):
                for block, words in self._stems(clause.stems):
                    said.setdefault(block, set()).add(words)
        return changes.said_otherwise(reading, said, mutations.negated)

    def _in_background(self, reading: Reading, sentences: Sentences) -> Reading:
        """The blocks moved, with the lead-ins they hang from and the heads of their tables."""
        moved = set(sentences)
        for clause in self.document.clauses:
            if clause.paragraph - 1 in sentences:
                moved.update(block for block, _ in self._stems(clause.stems))
        tables = {reading.blocks[block].table for block in moved} - {0}
        moved.update(n for n, block in enumerate(reading.blocks) if block.header and block.table in tables)
        return changes.in_background(reading, moved)

    def _undone(self, reading: Reading, sentences: Sentences) -> Reading:
        """With a later clause that names those of the sentences; unchanged where one has no number."""
        own = [clause for clause in self.document.clauses if clause.paragraph - 1 in sentences]
        names = dict.fromkeys(label(self.document, clause) for clause in own)
        if not all(re.match(r"clause \d", name) for name in names):
            return reading
        if len({clause.number for clause in self.document.clauses if clause in own}) < len(own):
            return reading  # the same number twice: nobody could tell which is meant
        by = f"Notwithstanding any other provision, {listed(list(names))} shall have no effect."
        return changes.overridden(reading, by)

    def _blocks_with(self, words: str) -> Iterator[int]:
        """The blocks that hold these words, whatever else was changed since."""
        for clause in self.document.clauses:
            if words in self.document.quote(clause.span):
                yield clause.paragraph - 1

    def _stems(self, stems: Collection[object]) -> Iterator[tuple[int, str]]:
        """The blocks of lead-ins that their items complete, with their words."""
        for clause in self.document.clauses:
            if clause.span in stems and not _is_finished(self.document.quote(clause.span)):
                yield clause.paragraph - 1, self.document.quote(clause.span)

    def _kept_in_place(self) -> set[int]:
        """The blocks that a finding quotes, that refer or are referred to, and those beside them."""
        document = self.document
        clauses = {e.clause for finding in self.findings.values() for e in finding.evidence}
        for reference in document.references:
            clauses.update(n for target in reference.targets for n in target)
            clauses.update(n for n, c in enumerate(document.clauses) if c.span.holds(reference.span))
        blocks = {document.clauses[n].paragraph - 1 for n in clauses}
        return {block + by for block in blocks for by in (-1, 0, 1)}

    def _judged(self, reading: Reading, criterion: str = "") -> Judged:
        """The document built and judged: by one criterion, or by those that the case asks for."""
        document = self._built(reading)
        asked = (criterion,) if criterion else self._case.criteria
        rules = [_rules().alone(id_).rules for id_ in asked] or [_rules().all_at_once]
        found = [f for each in rules for f in assess(document, each, self._profile).findings]
        wanted = [f for f in found if not asked or f.criterion.id in asked]
        return document, {finding.criterion.id: finding for finding in wanted}

    def _built(self, reading: Reading) -> Document:
        return build_document(self._case.name, hashlib.sha256().hexdigest(), self._format, reading)


class _Rules:
    """The built-in rules: all at once, or one criterion's alone, which takes a fifth of the time."""

    def __init__(self) -> None:
        rules, self.all_at_once = the_rules()
        self._bench = Bench(rules)
        self._judges: dict[str, Judge] = {}

    def alone(self, id_: str) -> Judge:
        if id_ not in self._judges:
            self._judges[id_] = self._bench.alone(self._bench.known[id_])
        return self._judges[id_]


@cache
def _rules() -> _Rules:
    return _Rules()


def _cannot_be_negated(document: Document, evidence: Evidence) -> bool:
    """Whether a negation of its one modal would not turn all that it says.

    There is no modal, or more than one statement, or a negation already. A lead-in counts where its items
    complete it: a finished sentence says only what they are about.
    """
    clause = document.clauses[evidence.clause]
    stems = [words for words in map(document.quote, clause.stems) if not _is_finished(words)]
    words = (document.quote(evidence.span), *stems)
    whole = " ".join(words)
    if len(_PREDICATE.findall(whole)) != 1 or _NOT_PLAIN.search(whole.replace(" not ", " ", 1)):
        return True
    return all(mutations.negated(w) == w for w in words)


def _is_finished(words: str) -> bool:
    return words.rstrip().endswith((".", ";"))


def _binds_anywhere(document: Document, evidence: Evidence) -> bool:
    """Whether its clause says must or shall: such a clause binds in a background section too."""
    clause = document.clauses[evidence.clause]
    return any(map(mutations.is_duty, map(document.quote, (clause.span, *clause.stems))))


def _telling(before: tuple[Document, Finding], after: tuple[Document, Finding]) -> tuple[str, str]:
    """The first evidence that only one of the two has: its clause and its words, with how it was read."""
    old, new = (
        {
            document.quote(e.span).casefold(): (document, e)
            for e in finding.evidence
            if e.side is not Side.NEAR
        }
        for document, finding in (before, after)
    )
    for what, these, others in (("lost", old, new), ("new", new, old)):
        for words, (document, e) in these.items():
            if words not in others:
                read = "; ".join(filter(None, [what, e.side.value, e.element, e.note]))
                return label(document, document.clauses[e.clause]), f"[{read}] {document.quote(e.span)}"
    same = next(iter(new.values()), None)
    if same is None:
        return "", ""
    document, e = same
    return label(document, document.clauses[e.clause]), f"[read otherwise; {e.note}] {document.quote(e.span)}"
