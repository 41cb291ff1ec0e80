"""Hides how a duty takes in what stands elsewhere: "shall comply with Schedule 3", "shall meet the Standard".

The words of the duty become a lead-in of what they take in, as those of a list do: their force, their
negation and the people they name reach every item there; "is encouraged to adopt" then binds nobody there.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ti_contracts.matching import cues
from ti_contracts.matching.force import force_of
from ti_contracts.matching.naming import called, is_given_a_meaning, names_people
from ti_contracts.matching.reading import Place, Reading
from ti_contracts.matching.units import Unit
from ti_contracts.matching.words import Words
from ti_contracts.model.document import ClauseKind, Document, ReferenceKind, SectionRole, Span, Term
from ti_contracts.model.verdicts import Force

# What the reference or the defined term is the object of; "see" and "in line with" take nothing in.
_VERB = re.compile(
    r"\b(?:compl(?:y|ies|ied)|adher(?:e|es|ed)|conform(?:s|ed)?|meets?|met|follow(?:s|ed)?|implement(?:s|ed)?"
    r"|deliver(?:s|ed)?|provide[sd]?|adopt(?:s|ed|ing)?|appl(?:y|ies|ied)|observe[sd]?|satisf(?:y|ies|ied)"
    r"|carr(?:y|ies|ied)\s+out|undertakes?|perform(?:s|ed)?|fulfil(?:s|led)?|achieve[sd]?|put\s+in\s+place)\b",
    re.IGNORECASE,
)
# What may stand between the verb and its object, and between the verb and words that lead to its object.
_OBJECT = re.compile(
    r"(?:\s+(?:with|to))?(?:\s+(?:all|each|every|everything|in|of|the|fully|and|at|any|part|terms|to|an|a"
    r"|(?:clause|schedule|paragraph|section|annex|appendi)\w*|[A-Z]?\d[\w.()]*,?))*\s*[“\"]?",
    re.IGNORECASE,
)
_SET_OUT = re.compile(
    r"[^.;:]{0,90}\b(?:set\s+out|listed|described|specified|contained|given|detailed|stated|laid\s+down|measures"
    r"|actions|standards?|requirements?|principles|commitments|activities|services|steps|provisions)\b[^.;:]{0,20}"
    r"\s(?:in|of|at|under|by)\s+(?:the\s+)?",
    re.IGNORECASE,
)
# Only a negation of the verb itself takes it off; one elsewhere in the sentence does not.
_NOT = re.compile(r"\b(?:not|never|no\s+longer|nor|exempt(?:ed)?\s+from)(?:\s+\w+){0,4}\s*$", re.IGNORECASE)
_MODAL = (cues.BINDING, cues.QUALIFIED, cues.ADVISORY, cues.PERMISSIVE, cues.INTENTION, cues.UNCERTAIN)
# Only these are taken in; a background, a quotation or a form stays what it is.
_TAKEN = frozenset((SectionRole.OPERATIVE, SectionRole.DEFINITIONS))
# Whoever takes in more than this many clauses names a whole contract and says nothing of any one of them.
_MOST = 40


@dataclass(frozen=True, slots=True)
class Adoption:
    """A sentence that takes in the clauses of ``runs``; ``rank`` orders them: denying, binding, weak."""

    reading: Reading
    runs: tuple[range, ...]
    rank: int
    path: str


def adoptions_in(
    document: Document, words: Words, readings: Sequence[Reading], asides: Sequence[str]
) -> Mapping[int, Adoption]:
    """For each clause that operative words take in, the sentence that does.

    One that denies goes before one that binds, and that before a weak one.
    A sentence takes in nothing of its own clause, and what is taken in takes in nothing further.
    """
    found: dict[int, Adoption] = {}
    for adoption in _all(document, words, readings, asides):
        for clause in (n for run in adoption.runs for n in run):
            if document.clauses[clause].role not in _TAKEN or clause == adoption.reading.unit.clause:
                continue
            if clause not in found or adoption.rank < found[clause].rank:
                found[clause] = adoption
    taking = {adoption.reading.unit.clause for adoption in found.values()}
    return {clause: adoption for clause, adoption in found.items() if clause not in taking}


def taken_in(readings: Sequence[Reading], adoptions: Mapping[int, Adoption]) -> Iterator[tuple[int, Unit]]:
    """The units that get the duty's words as a lead-in, by their positions: those without words of force."""
    for i, reading in enumerate(readings):
        adoption = adoptions.get(reading.unit.clause)
        if adoption and (adoption.rank == 0 or not any(reading.has(kind) for kind in _MODAL)):
            yield i, replace(reading.unit, inherited=(adoption.reading.unit.own, *reading.unit.inherited))


def _all(
    document: Document, words: Words, readings: Sequence[Reading], asides: Sequence[str]
) -> Iterator[Adoption]:
    leading = _leading(document)
    starts = [span.start for span, _ in leading]
    for reading, aside in zip(readings, asides, strict=True):
        span = reading.unit.span
        at = bisect_left(starts, span.start)
        # A row is no sentence: what stands in its other cells says nothing of the reference.
        row = document.clauses[reading.unit.clause].kind is ClauseKind.ROW
        if (
            aside
            or row
            or reading.role is not SectionRole.OPERATIVE
            or at == len(starts)
            or starts[at] >= span.end
        ):
            continue
        for place, runs in leading[at : bisect_left(starts, span.end)]:
            verb = _verb(document.text[span.start : place.start], term=isinstance(runs, Term))
            if verb is not None:
                meant = (runs.definition,) if isinstance(runs, Term) else runs
                yield _adoption(document, words, reading, verb, meant)


def _leading(document: Document) -> list[tuple[Span, tuple[range, ...] | Term]]:
    """All words that lead to few enough clauses: references and uses of defined terms, in order."""
    found: list[tuple[Span, tuple[range, ...] | Term]] = [
        (reference.span, reference.targets)
        for reference in document.references
        if reference.kind is not ReferenceKind.ELSEWHERE
        and 0 < sum(len(run) for run in reference.targets) <= _MOST
    ]
    # Nobody takes in a definition by meeting or following the people it speaks of.
    meant = [
        t
        for t in document.terms
        if len(t.definition) <= _MOST
        and is_given_a_meaning(document, t)
        and not names_people(document.quote(t.name))
    ]
    found += [(use, term) for term in meant for use in term.uses]
    return sorted(found, key=lambda item: item[0])


def _verb(before: str, *, term: bool) -> Span | None:
    """Where the verb stands that takes in what follows the words ``before``: the last that can."""
    for match in reversed(list(_VERB.finditer(before))):
        between = before[match.end() :]
        if _OBJECT.fullmatch(between) or (not term and _SET_OUT.fullmatch(between)):
            return Span(*match.span())
    return None


def _adoption(
    document: Document, words: Words, reading: Reading, verb: Span, runs: tuple[range, ...]
) -> Adoption:
    """``verb`` counts from the start of the sentence."""
    unit = reading.unit
    stop = words.between(unit.span.start, unit.span.start + verb.end).stop
    end = reading.own + stop - unit.own.start
    place = Place(end - 1, end, "")
    force, _ = force_of(reading, [place])
    refused = _NOT.search(document.text[unit.span.start : unit.span.start + verb.start])
    rank = 0 if refused else 1 if force is Force.BINDING else 2
    return Adoption(reading, runs, rank, f"through {called(document, unit.clause) or 'a duty elsewhere'}")
