"""Hides how a clause is called in a note, and which clauses some words name."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ti_contracts.model.document import Document, Reference, SectionRole, Span, Term

_OWN_NAME = re.compile(r"[A-Za-z]{3}")
_PART = re.compile(r"\b(?:this|the)\s+(?:schedule|section|annexe?|appendix|part)\b", re.IGNORECASE)

_PEOPLE = re.compile(
    r"\b(?:staff|personnel|workers?|workforce|employees?|practitioners?|clinicians?|team|users?|people|persons?"
    r"|adults?|patients?|clients?|survivors?|victims?|children|residents?|participants?|beneficiar\w+|famil\w+"
    r"|carers?|tenants?|learners?|pupils?|offenders?|providers?|suppliers?|contractors?|commissioners?|council"
    r"|authority)$",
    re.IGNORECASE,
)


def called(document: Document, clause: int) -> str:
    """The clause by its number, "clause 4.2" or "Schedule 3"; "" where it has none."""
    number = document.clauses[clause].number.strip().rstrip(".")
    return number if not number or _OWN_NAME.match(number) else f"clause {number}"


def references_in(document: Document, span: Span) -> Iterator[Reference]:
    """The cross-references whose words lie inside ``span``, in order."""
    references = document.references
    at = bisect_left(references, span.start, key=lambda reference: reference.span.start)
    while at < len(references) and references[at].span.end <= span.end:
        yield references[at]
        at += 1


def runs_named(document: Document, span: Span) -> tuple[range, ...]:
    """The runs of clauses that the words at ``span`` name by number, or as "this Schedule"."""
    return tuple(run for reference in references_in(document, span) for run in reference.targets)


def names_people(name: str) -> bool:
    """Whether a term is a name for people or for a party."""
    return _PEOPLE.search(name) is not None


def is_given_a_meaning(document: Document, term: Term) -> bool:
    """Whether a clause says what the term means; "(the “Board”)" only gives a thing its name."""
    return document.clauses[term.definition.start].role is SectionRole.DEFINITIONS


def covers(document: Document, saying: int, span: Span, clause: int) -> bool:
    """Whether what the words at ``span``, in the clause ``saying``, state is meant for ``clause`` too.

    They mean the clauses that they name, else the part that they speak of, else the whole of their file.
    """
    runs = runs_named(document, span)
    if runs:
        return any(clause in run for run in runs)
    if document.part_at(saying) != document.part_at(clause):
        return False
    if not _PART.search(document.quote(span)):
        return True
    mine, other = document.clauses[saying].headings, document.clauses[clause].headings
    return mine[:1] == other[:1]
