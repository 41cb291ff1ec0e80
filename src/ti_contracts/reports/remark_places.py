"""Where a clause that is missing should stand: the heading whose section speaks of the same things."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ti_contracts.model.assessment import Finding
from ti_contracts.model.document import Clause, ClauseKind, Document, SectionRole, Span

_BINDS: Final = frozenset({SectionRole.OPERATIVE, SectionRole.EXCLUSIONS})
_WORD: Final = re.compile(r"[a-z]{4,}")
_STEM: Final = 6  # letters: "safeguarding" and "safeguards" are one topic
# Words of duties and of documents, which name no topic.
# fmt: off
_COMMON: Final = frozenset(word[:_STEM] for word in (
    "about", "after", "also", "annex", "appendix", "been", "before", "between", "both", "care", "clause",
    "date", "each", "every", "from", "general", "have", "into", "least", "letter", "must", "only", "other",
    "part", "party", "people", "person", "provide", "provider", "provision", "requirement", "schedule",
    "section", "service", "services", "shall", "should", "specification", "such", "that", "their", "them",
    "there", "these", "they", "this", "those", "trauma", "informed", "what", "when", "where", "which",
    "will", "with", "within", "without", "work",
))
# fmt: on


@dataclass(frozen=True, slots=True)
class Sections:
    """The headings of a document that bind somebody, by index of their clause, and the words beneath each."""

    by_span: Mapping[Span, int]
    topics: Mapping[int, frozenset[str]]
    first: int


def sections(document: Document) -> Sections:
    """Return the sections of a document, to be asked about each gap."""
    headings = {c.span: n for n, c in enumerate(document.clauses) if c.kind is ClauseKind.HEADING}
    binding: dict[Span, int] = {}
    topics: dict[int, set[str]] = defaultdict(set)
    for clause in document.clauses:
        if clause.role in _BINDS and clause.in_force and clause.headings:
            span = clause.headings[-1]
            if span in headings:
                binding[span] = headings[span]
                topics[headings[span]].update(*(_topics(document.quote(above)) for above in clause.headings))
    first = next(iter(binding.values()), next(iter(headings.values()), 0))
    return Sections(binding, {n: frozenset(found) for n, found in topics.items()}, first)


def home(finding: Finding, document: Document, known: Sections) -> int:
    """Return the index of the clause to write a missing duty at, a heading where the document has any.

    The section of the clauses that came nearest, the nearest counting most; else the one whose headings share
    most words with the criterion; else the first that binds anybody.
    """
    votes: dict[int, float] = defaultdict(float)
    for rank, clause in enumerate(_near(finding, document)):
        section = known.by_span.get(clause.headings[-1]) if clause.headings else None
        if section is not None and clause.role in _BINDS:
            votes[section] += 1 / (rank + 1)
    if votes:
        return max(votes, key=lambda section: (votes[section], -section))
    criterion = finding.criterion
    asked = _topics(" ".join((criterion.title, criterion.question, criterion.wording)))
    shared = {section: len(topics & asked) for section, topics in known.topics.items()}
    best = max(shared, key=lambda section: (shared[section], -section), default=known.first)
    return best if shared.get(best) else known.first


def _near(finding: Finding, document: Document) -> Iterator[Clause]:
    for evidence in finding.evidence:
        yield document.clauses[evidence.clause]


def _topics(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold())) - _COMMON
