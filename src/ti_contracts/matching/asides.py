"""Hides how words look that state nothing here: questions put to nobody, citations, facts, what others do."""

import re

from ti_contracts.matching import cues, mention_cues
from ti_contracts.matching.reading import Reading

ONLY_ASKS = "only asks whether"
_YES_OR_NO = re.compile(
    r"^\W*(?:(?:Q(?:uestion)?|bidder question)\W*\d*\W*)?"
    r"(?:is|are|was|were|do|does|did|will|would|shall|should|can|could|may|must|has|have)\b.*\?\W*$",
    re.IGNORECASE | re.DOTALL,
)
_OPEN = re.compile(r"^\W*(?:which|what|who|whose|when|where|why)\b.*\?\W*$", re.IGNORECASE | re.DOTALL)
# "What will you do?" is how tenders demand a method statement.
_DEMAND = re.compile(
    r"\b(?:you|your|bidders?|tenderers?|applicants?|provider|supplier|organisation|service)\b", re.IGNORECASE
)
# "(NHS England, 2023)." at the end, as in a list of papers.
_SOURCE = re.compile(r"\((?:[A-Z][\w&’'.-]*[ ,]+){1,6}(?:19|20)\d\d[a-z]?\)\W*$")
_DUTY = (cues.BINDING, cues.QUALIFIED, cues.ADVISORY, cues.REMOVED)


def asks_yes_or_no(text: str) -> bool:
    """Whether it is a question to be answered with yes or no."""
    return bool(_YES_OR_NO.match(text))


def aside_of(reading: Reading, text: str) -> str:
    """Why the unit states nothing by its own form and words, as the end of "it ..."; "" where it may."""
    if _OPEN.match(text) and not _DEMAND.search(text):
        return ONLY_ASKS
    if any(p.start >= reading.own for kind in _DUTY for p in reading.places.get(kind, ())):
        return ""
    if _SOURCE.search(text):
        return "is a title in a list of papers or policies"
    if reading.has(mention_cues.OTHERS):
        return "tells what others do"
    return "tells how things are, and asks nothing" if reading.has(mention_cues.FACT) else ""
