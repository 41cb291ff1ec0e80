"""The words that a finding quotes, with what a reader needs to find and to weigh them."""

from collections.abc import Mapping
from dataclasses import dataclass

from ti_contracts.model.assessment import Evidence, Finding
from ti_contracts.model.criteria import Element
from ti_contracts.model.document import Document
from ti_contracts.model.verdicts import Side
from ti_contracts.reports import reasons, words


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words with what a reader needs to find and weigh them.

    ``tone`` is as of ``words.tone``; ``place`` is ``where`` in short; ``lead`` is what the clause hangs from.
    ``asks`` comes from the element; ``fix`` from the opposite that the words are an instance of, or else from
    the element; ``affects`` is whom such words harm. ``ocr`` is a caution about words from a picture, "" for
    others. Evidence of one finding for the same words is one quote.
    """

    words: str
    start: int
    side: Side
    tone: str
    where: str
    place: str
    lead: str
    asks: tuple[str, ...]
    notes: tuple[str, ...]
    fix: str
    affects: tuple[str, ...] = ()
    ocr: str = ""


def leaves_words_to_parts(finding: Finding, ids: frozenset[str]) -> bool:
    """Whether it only joins findings that stand for themselves among these ids: they quote the words."""
    return bool(finding.parts) and ids.issuperset(part.criterion.id for part in finding.parts)


def quotes(finding: Finding, document: Document) -> tuple[Quote, ...]:
    """Return each stretch of words once for each side, in the order of ``Finding.evidence``."""
    groups: dict[tuple[Side, int, int], list[Evidence]] = {}
    for evidence in finding.evidence:
        groups.setdefault((evidence.side, evidence.span.start, evidence.span.end), []).append(evidence)
    elements = {found.element.id: found.element for found in reasons.elements_of(finding)}
    return tuple(
        Quote(
            words=document.quote(group[0].span),
            start=start,
            side=side,
            tone=words.tone(max(group, key=lambda e: e.full)),
            where=words.where(document, document.clauses[group[0].clause]),
            place=words.place(document, document.clauses[group[0].clause]),
            lead=words.lead_in(document, document.clauses[group[0].clause]),
            asks=words.unique(elements[e.element].asks for e in group if e.element in elements),
            notes=words.unique(words.clip(e.note) for e in group),
            fix=" ".join(words.unique(_fix(e, elements) for e in group)) or reasons.DEFAULT_FIX,
            affects=words.unique(e.opposite.affects for e in group if e.opposite),
            ocr=words.OCR_NOTE if any(document.clauses[e.clause].ocr for e in group) else "",
        )
        for (side, start, _), group in groups.items()
    )


def _fix(evidence: Evidence, elements: Mapping[str, Element]) -> str:
    if evidence.opposite:
        return evidence.opposite.fix
    return elements[evidence.element].fix if evidence.element in elements else ""
