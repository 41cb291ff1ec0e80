"""Whether a unit only mentions a thing: background, titles, quotations, the past, other people's services."""

import re

from ti_contracts.matching import cues, mention_cues
from ti_contracts.matching.reading import Reading
from ti_contracts.model.document import ClauseKind, Document, SectionRole

_ROLES = {
    SectionRole.BACKGROUND: "stands in a background section",
    SectionRole.DEFINITIONS: "only defines a word",
    SectionRole.CONTENTS: "is a line of the contents page",
    SectionRole.REFERENCES: "is a title in a list of papers or policies",
    SectionRole.TEMPLATE: "is template text that nobody has filled in",
    SectionRole.PAST: "tells what was done before",
    SectionRole.QUOTATION: "quotes somebody",
    SectionRole.HEADING: "is a heading",
}
_TEMPLATE = re.compile(
    r"^\W*(?:[\d.]*[^\[\]]{0,80}:\s*)?(?:\[[^\]]*\]\s*)+$"
    r"|\[(?:insert|commissioner to|provider to|to be completed)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“][^\"”]{15,}[\"”]")
_SAYING = re.compile(r"[\"”]\s*[–—-]\s*\w|\b(?:said|says|told us|commented|wrote)\b", re.IGNORECASE)
_DEFINED = re.compile(
    r"^\W*[\"“'‘][^\"”’']{2,60}[\"”’']\s*(?:means|has the meaning|shall mean|refers to|is)\b", re.IGNORECASE
)
_CONTENTS = re.compile(r"\.{4,}\s*\d+\s*$")
_CITATION = re.compile(r"\(\d{4}[a-z]?\)\.?\s|\(\d{4}\)\.?$|\bet al\b|^see ", re.IGNORECASE)
_LEGEND = re.compile(
    r"^\W*(?:keywords?|related documents?|see also|document (?:review )?history|version)\b[^.]*:",
    re.IGNORECASE,
)
# Column heads of lists of papers, and of version histories.
_PAPERS = re.compile(
    r"\b(?:title|policy|document|name of policy)\b.*\b(?:review|last seen|version|date|due|expir)",
    re.IGNORECASE,
)
_VERSIONS = re.compile(
    r"\b(?:version|issue|revision)\b.*\b(?:change|amendment|author|summary|date)", re.IGNORECASE
)
_ASIDE = re.compile(r"\?\s*\((?:y/n|yes/no|for information)", re.IGNORECASE)
_DUTY = (cues.BINDING, cues.QUALIFIED, cues.ADVISORY, cues.PERMISSIVE, cues.REMOVED, cues.INTENTION)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|has|have|do|does|can|provides?|offers?|delivers?|ensures?|supports?|works?|runs?|gives?"
    r"|uses?|receives?|includes?|takes?|meets?|we|they|I)\b"
)
# A clause of such a section binds where one of its sentences does; its other sentences still only tell.
_TELLING = re.compile(
    r"\b(?:background|context|introduction|rationale|case\s+for\s+change|evidence\s+base)\b", re.IGNORECASE
)
_WORLD = re.compile(
    r"\b(?:across|throughout|in)\s+the\s+(?:country|sector|nation|world|profession)\b"
    r"|\bincreasingly\s+(?:common|recogni[sz]ed|understood|accepted|popular)\b",
    re.IGNORECASE,
)


# Titles are at most so many words; a text this long that ends in a full stop is a sentence.
_TITLE, _SENTENCE = 20, 8


def mention(document: Document, reading: Reading, *, taken_in: bool = False) -> str:
    """Why the unit binds nobody, as the end of "it ..."; "" where it may be evidence.

    ``taken_in``: a duty elsewhere takes it in, and with it what it defines.
    """
    if taken_in and reading.role is SectionRole.DEFINITIONS:
        return ""
    if reading.role in _ROLES:
        return _ROLES[reading.role]
    text = document.quote(reading.unit.span)
    after = document.text[reading.unit.span.end : reading.unit.span.end + 40].split("\n")[0]
    return (
        _by_form(text, after)
        or reading.aside
        or _by_words(reading)
        or _by_place(document, reading, text)
        or _by_title(document, reading, text)
    )


def _by_form(text: str, after: str) -> str:
    if _TEMPLATE.search(text):
        return _ROLES[SectionRole.TEMPLATE]
    if _DEFINED.match(text):
        return _ROLES[SectionRole.DEFINITIONS]
    if _CONTENTS.search(text + after):
        return _ROLES[SectionRole.CONTENTS]
    if _LEGEND.match(text):
        return _ROLES[SectionRole.REFERENCES]
    if _ASIDE.search(text + after):
        return "asks a question that is not scored"
    quoted = sum(len(m.group()) for m in _QUOTED.finditer(text))
    if quoted and _SAYING.search(text) and quoted >= 0.4 * len(text):
        return _ROLES[SectionRole.QUOTATION]
    return ""


def _by_words(reading: Reading) -> str:
    if reading.has(mention_cues.DEFINING) and "has the meaning" in " ".join(reading.forms):
        return _ROLES[SectionRole.DEFINITIONS]
    bound = any(
        p.start >= reading.own for kind in (cues.BINDING, cues.REMOVED) for p in reading.places.get(kind, ())
    )
    if reading.has(mention_cues.ELSEWHERE):
        return "tells what others do"
    if reading.has(mention_cues.REPORTED) and not (bound and reading.has(cues.PROVIDER)):
        return "reports what research or people say"
    if any(p.start >= reading.own for p in reading.places.get(mention_cues.PROCEDURE, ())):
        return "is about how to apply or tender"
    if reading.has(mention_cues.PAST) and not bound and not reading.has(cues.NOT):
        return _ROLES[SectionRole.PAST]
    return ""


def _by_place(document: Document, reading: Reading, text: str) -> str:
    """What is told beside a duty in a section of background, or told of the world in any section."""
    if any(reading.has(kind) for kind in _DUTY):
        return ""
    if _WORLD.search(text):
        return "tells of the world at large"
    headings = document.clauses[reading.unit.clause].headings
    told = bool(headings) and _TELLING.search(document.quote(headings[-1])) is not None
    whole = reading.unit.span == document.clauses[reading.unit.clause].span
    return _ROLES[SectionRole.BACKGROUND] if told and not whole else ""


def _by_title(document: Document, reading: Reading, text: str) -> str:
    """A line without a verb that names a paper, and a bibliographic entry."""
    clause = document.clauses[reading.unit.clause]
    if clause.kind is ClauseKind.ROW:
        heads = " | ".join(document.quote(column) for column in clause.columns)
        if _VERSIONS.search(heads):
            return "is a line of a version history"
        return _ROLES[SectionRole.REFERENCES] if _PAPERS.search(heads) else ""
    if any(reading.has(kind) for kind in _DUTY):
        return ""
    if _CITATION.search(text):
        return _ROLES[SectionRole.REFERENCES]
    named = any(place.start >= reading.own for place in reading.places.get(mention_cues.TITLE, ()))
    sentence = text.rstrip().endswith(".") and len(reading.unit.own) >= _SENTENCE
    titled = named and not sentence and len(reading.unit.own) <= _TITLE and not _FINITE.search(text)
    return _ROLES[SectionRole.REFERENCES] if titled and not reading.has(cues.NOT) else ""
