"""Hides how a document shows what it is about, and which criteria that leaves out."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from ti_contracts.matching.compiled import CompiledRules
from ti_contracts.matching.hits import find_hits
from ti_contracts.matching.polarity import denied
from ti_contracts.matching.reading import Reading
from ti_contracts.matching.words import words_of
from ti_contracts.model.assessment import FacetFound, Finding, NotJudged
from ti_contracts.model.criteria import Facet
from ti_contracts.model.document import ClauseKind, Document, Part, SectionRole, Span
from ti_contracts.model.verdicts import Verdict

# Words there say nothing about this service: who is kept out, what was read, what a form asks.
_SILENT = frozenset(
    (
        SectionRole.CONTENTS,
        SectionRole.REFERENCES,
        SectionRole.TEMPLATE,
        SectionRole.EXCLUSIONS,
        SectionRole.DEFINITIONS,
        SectionRole.QUOTATION,
    )
)
# Names of files join their words by all kinds of signs.
_NO_WORD = re.compile(r"[^A-Za-z0-9]+")
# In a short document what it is about need not stand more often than once in so many clauses.
_CLAUSES_A_TIME = 8
# How many places a report shows for a facet.
_SHOWN = 3


def find_facets(
    document: Document, readings: Sequence[Reading], rules: CompiledRules
) -> tuple[FacetFound, ...]:
    """The facets that the document shows, in the order of the rules, each with its first places."""
    in_title = _concepts_in(document.title, rules)
    found = []
    for facet in rules.facets:
        places = [place for reading in readings if (place := _shown(reading, facet))]
        clauses = {clause for clause, _ in places}
        # A notice of two pages has no room to say four times what it is about.
        enough = min(facet.at_least, 1 + len(document.clauses) // _CLAUSES_A_TIME)
        if len(clauses) >= enough or not in_title.isdisjoint(facet.shown_by):
            found.append(FacetFound(facet, tuple(places[:_SHOWN])))
    return tuple(found)


def told(facets: Sequence[Facet], profile: Collection[str]) -> tuple[FacetFound, ...]:
    """The facets that the user named."""
    return tuple(FacetFound(facet) for facet in facets if facet.id in profile)


def kinds_in(document: Document, rules: CompiledRules) -> frozenset[str]:
    """The kinds of document that the files of a set are, by their ids; none for a single file.

    A file shows what it is by its title, its name and its headings: the words of its clauses speak of other
    documents as often as of itself.
    """
    homes = {kind.id: kind for criterion in rules.criteria for kind in criterion.home}
    return frozenset(
        kind for part in document.parts for kind in _kinds_of(part, document, rules, tuple(homes.values()))
    )


def _kinds_of(part: Part, document: Document, rules: CompiledRules, kinds: Sequence[Facet]) -> Iterator[str]:
    name = re.split(r"[/\\]", part.path)[-1]
    named = _concepts_in(f"{part.title} . {_NO_WORD.sub(' ', name)}", rules)
    clauses = [document.clauses[i] for i in part.clauses]
    headings = [
        _concepts_in(document.quote(clause.span), rules)
        for clause in clauses
        if clause.kind is ClauseKind.HEADING and clause.in_force
    ]
    for kind in kinds:
        shown = sum(not heading.isdisjoint(kind.shown_by) for heading in headings)
        if shown >= kind.at_least or not named.isdisjoint(kind.shown_by):
            yield kind.id


def applied(
    finding: Finding, facets: Sequence[FacetFound], known: Sequence[Facet], kinds: Collection[str] | None
) -> Finding:
    """The finding, or that the criterion does not apply, or that its home document was not supplied.

    A document that says something on the matter is judged by it, whatever it is about: so only a gap can
    turn out not to apply. ``kinds`` are the kinds of document in a set, None for a single file, of which
    nobody knows what belongs to it.
    """
    criterion = finding.criterion
    if finding.verdict is not Verdict.GAP:
        return finding
    if criterion.applies and not any(found.facet.id in criterion.applies for found in facets):
        abouts = " or ".join(facet.about for facet in known if facet.id in criterion.applies)
        reason = f"it is asked of documents about {abouts}, and this one does not show to be about that"
        return replace(finding, near=(), not_judged=NotJudged(Verdict.NOT_APPLICABLE, reason))
    if kinds is not None and criterion.home and criterion.home[0].id not in kinds:
        reason = f"{criterion.home[0].about} not supplied, and the documents at hand do not say it"
        return replace(finding, not_judged=NotJudged(Verdict.NOT_ASSESSED, reason))
    return finding


def _shown(reading: Reading, facet: Facet) -> tuple[int, Span] | None:
    if reading.role in _SILENT:
        return None
    for concept in facet.shown_by:
        if any(not denied(reading, place) for place in reading.places.get(concept, ())):
            return reading.unit.clause, reading.unit.span
    return None


def _concepts_in(text: str, rules: CompiledRules) -> set[str]:
    """The concepts that a title of a few words holds."""
    words = words_of(text)
    if not words.forms:
        return set()
    return {place.concept for place in find_hits(words, [0] * len(words.forms), rules)}
