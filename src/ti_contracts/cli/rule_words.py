"""Hides how the lines of a rule become plain words: the ``about`` texts of their concepts, joined."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ti_contracts.model.criteria import IN_EXCLUSIONS, IN_TABLE, Line, Polarity, Repair, Scope
from ti_contracts.model.packs import Rules
from ti_contracts.reports.words import clip, listed

REPAIRS: Mapping[Repair, str] = MappingProxyType(
    {Repair.DELETE: "delete", Repair.REPLACE: "replace", Repair.SAFEGUARD: "add a safeguard"}
)
CHECKABLE: Mapping[str, str] = MappingProxyType(
    {
        "full": "yes",
        "proxy": "in part: the text shows a sign of it, so partly met is the most",
        "none": "no: the text of a document cannot show it",
    }
)
_BUILT_IN = {IN_EXCLUSIONS: "an item of an exclusion list", IN_TABLE: "a row of a table"}
_TOGETHER = {
    Scope.SENTENCE: "",
    Scope.CLAUSE: " in one clause",
    Scope.SECTION: " in one section",
    Scope.DOCUMENT: " anywhere in the document",
}
_ELSEWHERE = {
    Scope.SENTENCE: "in the same sentence",
    Scope.CLAUSE: "in the same clause",
    Scope.SECTION: "in the same section",
    Scope.DOCUMENT: "anywhere in the document",
}


def abouts(rules: Rules) -> dict[str, str]:
    """What the phrases of each concept have in common, in words that fit into a sentence."""
    return _BUILT_IN | {concept.id: _small(clip(concept.about)) for concept in rules.concepts}


def in_words(line: Line, about: Mapping[str, str]) -> str:
    """A line in words: "training + trauma, within 12 words; but not a time limit"."""
    text = " + ".join(_member(member, about) for member in line.all) + _TOGETHER[line.scope]
    if line.within is not None and len(line.all) > 1:
        text += f", within {line.within} words"
    if line.also:
        also = " + ".join(_member(member, about) for member in line.also)
        text += f"; and {_ELSEWHERE[line.reach]} {also}"
    if line.none:
        text += f"; but not {several(line.none, about)}"
    return f"denied: {text}" if line.polarity is Polarity.DENIED else text


def several(concepts: Iterable[str], about: Mapping[str, str]) -> str:
    """Any of these concepts, in words."""
    return listed([about[concept] for concept in concepts], "or")


def _member(member: tuple[str, ...], about: Mapping[str, str]) -> str:
    words = several(member, about)
    return f"({words})" if len(member) > 1 else words


def _small(text: str) -> str:
    """With a small first letter, unless the first word is an abbreviation or a name in capitals."""
    return text[:1].lower() + text[1:] if not text[1:2].isupper() else text
