"""Hides how a heading, a lead-in or the words themselves give a clause its section role."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from ti_contracts.documents.heading_tables import Cue, heading_cues
from ti_contracts.documents.role_cues import (
    DEFINITION_COLUMNS,
    DUTY_BEARERS,
    EXCLUSION_LEAD_INS,
    NOT_EXCLUDING,
    OTHER_BEARERS,
)
from ti_contracts.model.document import SectionRole

# Sections in which a plain duty on the provider still binds.
NARRATIVE = frozenset(
    {SectionRole.BACKGROUND, SectionRole.REFERENCES, SectionRole.PAST, SectionRole.DEFINITIONS}
)
_MOST_SUBJECT_WORDS = 12


def _any_of(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)) or r"(?!)"


_EXCLUDES = re.compile(rf"\b(?:{_any_of(EXCLUSION_LEAD_INS)})\b")
_NOT_EXCLUDING = re.compile(rf"\b(?:{_any_of(NOT_EXCLUDING)})")
_TURNS_NOBODY_AWAY = re.compile(
    r"\b(?:(?:no one|nobody|no \w+)(?: \w+){0,4}"
    r"|(?:must|shall|will|is|are|may|do|does|should) (?:not|never)(?: be)?(?: \w+ly)?)"
    r" (?:exclude|excluded|turned away|turn away|refused|refuse|declined|decline|rejected|reject)\b"
)
_BEARER = re.compile(rf"\b(?:{_any_of(DUTY_BEARERS)})\b")
_OTHER = re.compile(rf"\b(?:{_any_of(OTHER_BEARERS)})\b")
_DUTY = re.compile(r"\b(?:must|shall|is required to|are required to)\b")

_PREFIX = re.compile(
    r"^(?:annexe?|appendix|schedule|section|part|chapter|attachment)\b(?: (?:[a-z]|\d+[a-z]?|[ivx]+)\b)?\s*"
)
_BRACKETED = re.compile(r"\[[^\[\]]{0,600}\]|<[^<>]{0,300}>|\{{1,2}[^{}]{0,300}\}{1,2}")
_BLANKS = re.compile(r"_{2,}|\.{4,}|…+|\b[xX]{2,}\b")
_SIGNS_OF_BLANKS = ("[", "<", "{", "__", "....", "…", "xx", "XX", "xX", "Xx")
_INSTRUCTS = re.compile(
    r"\W*(?:(?:guidance|drafting|template) notes?\b|notes? to (?:drafters?|commissioners?|authors?|users?)\b"
    r"|delete (?:as|if|where) (?:applicable|appropriate|not)\b|click (?:or tap )?(?:here )?to enter\b"
    r"|(?:mandatory|optional) headings?\b|all sub-?headings for local determination\b"
    r"|click here\b|insert (?:text|name|details|date|here)\b|\[(?:guidance|drafting|note)\b)",
    re.IGNORECASE,
)
_LEFT_OPEN = re.compile(
    r"\W*(?:tbc|tbd|t\.b\.c\.?|to be (?:confirmed|completed|inserted|added|advised|determined)"
    r"|insert here)\W*",
    re.IGNORECASE,
)
_DELETE_AS = re.compile(r"\(?\*?delete as (?:applicable|appropriate)\.?\)?$", re.IGNORECASE)
_QUOTED = re.compile(
    r"[“\"‘'][^“”\"]{12,}[”\"’'][,.]?\s*(?P<by>[-–—]\s*.{2,90}|\(.{2,90}\)\.?|,\s*[^,]{2,60})"
)
_CITES = re.compile(
    r"https?://|www\.|\bRetrieved from\b|\bibid\b|\bet al\b|\bop\. ?cit|^(?:See|Source:)\s"
    r"|\((?:\d{4}|n\.d\.)[a-z]?\)",
    re.IGNORECASE,
)
_MEANS = re.compile(
    r"[“\"‘'][^”\"’']{1,60}[”\"’']\s+(?:means?|shall mean|has the (?:same )?meaning|refers to|includes)\b"
    r"|in (?:this|these) [\w\s]{3,40}[“\"‘'][^”\"’']{1,60}[”\"’']\s+(?:means?|shall mean|includes)\b",
    re.IGNORECASE,
)
_NOT_IN_FORCE = re.compile(
    r"\W*(?:intentionally\s+)?(?:not used|unused|deleted|reserved|repealed|withdrawn|left blank|omitted"
    r"|this (?:page|section|clause) is (?:intentionally )?(?:left )?blank)(?: intentionally)?\W*",
    re.IGNORECASE,
)
_LABEL_OR_NOTHING = re.compile(r"(?:[A-Z]{1,4}[ .-]?)?\d{0,3}(?:\.\d{1,3})*[.)]?|n/?a|-+|–", re.IGNORECASE)
_MARKED_OUT = re.compile(
    r"[(\[–—-]\s*(?:(?:clause|section|now)\s+)?(?:not used|withdrawn|deleted|revoked|superseded)\b"
    r"[^)\]]*[)\]]?$",
    re.IGNORECASE,
)


def role_of_heading(text: str) -> SectionRole | None:
    """The role that a heading gives its section; None where it says nothing, so that it inherits."""
    heading = _PREFIX.sub("", _plain(text))
    if heading in _whole():
        return _whole()[heading]
    return next((role for pattern, role in _patterns() if pattern.search(heading)), None)


@cache
def _whole() -> Mapping[str, SectionRole | None]:
    """Whole headings that a table names; the first table to name one decides."""
    return {phrase: cue.role for cue in reversed(heading_cues()) for phrase in cue.whole}


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], SectionRole | None], ...]:
    return tuple((_pattern(cue), cue.role) for cue in heading_cues() if cue.starts or cue.holds)


def _pattern(cue: Cue) -> re.Pattern[str]:
    return re.compile(rf"^(?:{_any_of(cue.starts)})\b|\b(?:{_any_of(cue.holds)})\b")


def excludes(lead_in: str) -> bool:
    """Whether a lead-in introduces people or things that the service turns away."""
    plain = _plain(lead_in)
    return bool(_EXCLUDES.search(plain)) and not _NOT_EXCLUDING.search(plain)


def promises_to_take(text: str) -> bool:
    """Whether words in a section of exclusions say the reverse ("No one is excluded because of:")."""
    plain = _plain(text)
    return _TURNS_NOBODY_AWAY.search(plain) is not None or plain.startswith("inclusion criteria")


def defines_terms(columns: tuple[str, ...]) -> bool:
    """Whether column heads are those of a table of definitions."""
    if len(columns) < 2:
        return False
    first, second = (_plain(column) for column in columns[:2])
    return first in DEFINITION_COLUMNS[0] and second in DEFINITION_COLUMNS[1]


def role_of_words(text: str, inherited: SectionRole) -> SectionRole:
    """The role of a clause from its own words, given the role that its section has."""
    if is_template(text):
        return SectionRole.TEMPLATE
    if _QUOTED.fullmatch(text):
        return SectionRole.QUOTATION
    if inherited in NARRATIVE and binds_the_service(text):
        return SectionRole.OPERATIVE
    if inherited in {SectionRole.OPERATIVE, SectionRole.BACKGROUND} and _MEANS.match(text):
        return SectionRole.DEFINITIONS
    return inherited


def role_of_note(text: str, inherited: SectionRole) -> SectionRole:
    """The role of a footnote: most only cite."""
    return SectionRole.REFERENCES if _CITES.search(text) and not binds_the_service(text) else inherited


def is_template(text: str) -> bool:
    """Whether the text is an instruction, or a blank that nobody has filled in."""
    if _INSTRUCTS.match(text) or _LEFT_OPEN.fullmatch(text) or _DELETE_AS.search(text):
        return True
    if not any(sign in text for sign in _SIGNS_OF_BLANKS):
        return False
    if _DUTY.search(text) and len(text.split()) > 8:  # a whole clause in brackets is a draft, not a blank
        return False
    bare = _BLANKS.sub(" ", _BRACKETED.sub(" ", text))
    return bare != text and not re.search(r"\w", bare)


def binds_the_service(text: str) -> bool:
    """Whether a sentence puts a duty on the provider, the service or its staff, and on nobody else."""
    return any(_binds(sentence) for sentence in re.split(r"(?<=[.;!?])\s+", text.casefold()))


def _binds(sentence: str) -> bool:
    duty = _DUTY.search(sentence)
    if duty is None or sentence.startswith(("“", '"', "‘", "'")) or " means " in sentence:
        return False
    before = sentence[: duty.start()]
    subject = before.rpartition(", ")[2] or before
    short = len(subject.split()) <= _MOST_SUBJECT_WORDS
    return short and _BEARER.search(subject) is not None and not _OTHER.search(before)


def is_in_force(text: str) -> bool:
    """False for text that says of itself that it is not used."""
    return not (_NOT_IN_FORCE.fullmatch(text) or _MARKED_OUT.search(text))


def is_row_in_force(cells: tuple[str, ...]) -> bool:
    """The same for a table row: one cell may say it, beside a label and empty cells."""
    filled = [cell for cell in cells if cell]
    if any(_MARKED_OUT.search(cell) for cell in filled):
        return False
    words = [cell for cell in filled if not _LABEL_OR_NOTHING.fullmatch(cell)]
    return not words or not all(_NOT_IN_FORCE.fullmatch(cell) for cell in words)


def _plain(text: str) -> str:
    kept = re.sub(r"[^\w\s'’-]", " ", text.casefold().replace("’", "'").replace("&", " and "))
    return " ".join(kept.replace("-", " ").split())
