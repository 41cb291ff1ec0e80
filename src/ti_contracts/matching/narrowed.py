"""Definitions that narrow a word: "Staff means consultants only", "Services excludes therapy"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ti_contracts.matching.lines import Match
from ti_contracts.matching.naming import called, is_given_a_meaning, names_people
from ti_contracts.matching.reading import Reading
from ti_contracts.matching.words import words_of
from ti_contracts.model.document import Document, SectionRole, Span, Term

_ONLY = re.compile(
    r"\b(?:only|solely|exclusively|alone|limited\s+to|restricted\s+to|confined\s+to|no\s+one\s+(?:else|other))\b",
    re.IGNORECASE,
)
_EXCLUDES = re.compile(
    r"\b(?:exclud(?:es|ed|ing)|(?:does|do|shall|will)\s+not\s+include|not\s+including|but\s+not|other\s+than|except"
    r"(?:ing)?|with\s+the\s+exception\s+of|apart\s+from|save\s+for)\b",
    re.IGNORECASE,
)
_NOT_NARROW = re.compile(
    r"\b(?:not|never|but\s+not|without\s+being)\s+(?:only|limited|restricted|confined|solely)\b|\bnot\s+only\b"
    r"|\bif\s+and\s+only\b|\bonly\s+(?:when|if|where)\b",
    re.IGNORECASE,
)
# Leaving these out narrows nothing for the people whom the service is for.
_OTHERS = re.compile(
    r"^\W*(?:(?:the|any|all|those|persons?|people|staff|employees?|who|are|of|employed|by|for)\s+){0,6}"
    r"(?:commissioner|council|authority|purchaser|customer|buyer|department|visitors?|public|police|nhs\s+england"
    r"|icb|other\s+(?:providers?|parties|organisations?))",
    re.IGNORECASE,
)
# Words of time, money and law have exact meanings, as contracts need, and the parties are who they are.
_EXACT = re.compile(
    r"\b(?:days?|months?|weeks?|years?|hours?|dates?|period|term|prices?|charges?|fees?|payments?|costs?|data"
    r"|information|laws?|legislation|loss(?:es)?|liabilit\w+|events?|property|breach\w*|defaults?|parties|party"
    r"|provider|supplier|contractor|commissioners?|council|authority|agreement|contract|insurance|confidential\w*"
    r"|materials?|records?|tax(?:es)?|vat)$",
    re.IGNORECASE,
)
# A duty rests on these though no line of the rules names them, as it does on the people whom it is for.
_SERVICE = re.compile(r"\bservices?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A use of a word that its definition narrows; ``note`` says how and where."""

    use: Span
    forms: frozenset[str]
    whose: bool
    note: str


def narrowed_in(document: Document) -> tuple[Narrowed, ...]:
    """Every use of a defined word whose definition leaves out whom or what a reader would take it to hold."""
    found = [
        Narrowed(
            use,
            frozenset(words_of(name).forms),
            names_people(name) or _SERVICE.search(name) is not None,
            note,
        )
        for term in document.terms
        if (note := _note(document, term)) and not _EXACT.search(name := document.quote(term.name))
        for use in term.uses
    ]
    return tuple(sorted(found, key=lambda narrowed: narrowed.use.start))


def rests_on(narrowed: Sequence[Narrowed], reading: Reading, match: Match) -> str:
    """How the sentence of the match is narrower than it sounds, "" where it rests on no narrowed word."""
    span = reading.unit.span
    at = bisect_left(narrowed, span.start, key=lambda word: word.use.start)
    said = {form for place in match.places for form in reading.forms[place.start : place.end]}
    while at < len(narrowed) and narrowed[at].use.end <= span.end:
        if narrowed[at].whose or narrowed[at].forms <= said:
            return narrowed[at].note
        at += 1
    return ""


def leaving_out(document: Document, readings: Sequence[Reading]) -> frozenset[Span]:
    """The sentences that define a word which operative clauses use, and leave something out of it."""
    names = sorted(term.name.start for term in document.terms if term.uses)
    return frozenset(
        reading.unit.span
        for reading in readings
        if names
        and reading.role is SectionRole.DEFINITIONS
        and bisect_left(names, reading.unit.span.start) < bisect_left(names, reading.unit.span.end)
        and _EXCLUDES.search(document.quote(reading.unit.span))
    )


def _note(document: Document, term: Term) -> str:
    """What narrows the term, in the words of its definition; "" where nothing does."""
    for n in term.definition if is_given_a_meaning(document, term) else ():
        clause = document.clauses[n]
        if not clause.in_force:
            continue
        text = document.text[max(clause.span.start, term.name.end) : clause.span.end]
        words = _narrowing(text.lstrip("”\"’' "))
        if words:
            where = called(document, n)
            return f"“{document.quote(term.name)}” is narrowed by “{words}”" + (
                f" ({where})" if where else ""
            )
    return ""


def _narrowing(text: str) -> str:
    """The words from the first that narrows on, at most eight of them, or those before "only"."""
    plain = _NOT_NARROW.sub(lambda match: " " * len(match[0]), text)
    for found in _EXCLUDES.finditer(plain):
        if not _OTHERS.match(plain[found.end() :]):
            return _clipped(text[found.start() :])
    only = _ONLY.search(plain)
    if only is None:
        return ""
    if only[0].lower() in ("only", "alone") and not text[only.end() :].strip(' .;"”'):
        return " ".join(text[: only.end()].split()[-8:])
    return _clipped(text[only.start() :])


def _clipped(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]).rstrip(".;,") + (" …" if len(words) > 8 else "")
