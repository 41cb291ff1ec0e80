"""The words that a finding quotes, with what a reader needs to find and to weigh them."""

from dataclasses import dataclass

from ti_contracts.model.assessment import Evidence, Finding
from ti_contracts.model.document import Document
from ti_contracts.model.verdicts import Side
from ti_contracts.reports import reasons, words


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words with what a reader needs to find and weigh them.

    ``tone`` is as of ``words.tone``; ``lead`` is what the clause hangs from. ``asks`` and ``fix``
    come from the element. Evidence of one finding for the same words is one quote.
    """

    words: str
    start: int
    side: Side
    tone: str
    where: str
    lead: str
    asks: tuple[str, ...]
    notes: tuple[str, ...]
    fix: str


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
            lead=words.lead_in(document, document.clauses[group[0].clause]),
            asks=words.unique(elements[e.element].asks for e in group if e.element in elements),
            notes=words.unique(words.clip(e.note) for e in group),
            fix=" ".join(words.unique(elements[e.element].fix for e in group if e.element in elements))
            or reasons.DEFAULT_FIX,
        )
        for (side, start, _), group in groups.items()
    )
