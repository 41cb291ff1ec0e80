"""Rules after loading: concepts, elements and criteria, resolved and checked; no YAML, no positions."""

from dataclasses import dataclass
from enum import StrEnum

from ti_contracts.model.verdicts import Verdict


class Severity(StrEnum):
    """How much the guidance asks it: a must leaves harm or a broken duty when it is absent."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"


class Checkability(StrEnum):
    """Whether a document's text can show it: fully, by a proxy only, or not at all."""

    FULL = "full"
    PROXY = "proxy"
    NONE = "none"


class Scope(StrEnum):
    """How near each other the concepts of a line must stand."""

    SENTENCE = "sentence"
    CLAUSE = "clause"
    SECTION = "section"


class Direction(StrEnum):
    """Which way a number points: at most 12 sessions, at least 75 %, or just 12."""

    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    EXACTLY = "exactly"


@dataclass(frozen=True, slots=True)
class Concept:
    """A named set of phrases, shared by all rules; ``unless`` are look-alike phrases that rule a hit out."""

    id: str
    about: str
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One way to say an element.

    Every concept of ``all`` must stand within ``scope`` of each other; the first is the head, whose polarity
    is the line's. Each member may be several concept ids of which one is enough. None of ``none`` may stand
    there. ``within`` is the greatest number of words from the first to the last hit (None: no limit).
    ``bare`` lines are complete by themselves, so that a negation does not turn them into their opposite.
    """

    all: tuple[tuple[str, ...], ...]
    none: tuple[str, ...] = ()
    scope: Scope = Scope.SENTENCE
    within: int | None = None
    negatable: bool = True


@dataclass(frozen=True, slots=True)
class Element:
    """Something that a clause can say.

    ``says`` are the ways to say it in full, ``less`` those that count as partial however binding,
    ``against`` its opposites (with the fix to suggest). ``weakened_by`` are concepts that, in the same
    sentence, leave no more than partial. ``missing`` is what a report says when it is absent.
    """

    id: str
    asks: str
    missing: str
    says: tuple[Line, ...]
    less: tuple[Line, ...] = ()
    against: tuple[Line, ...] = ()
    weakened_by: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """At least ``at_least`` of these elements; from ``partial_from`` of them on it is partly there."""

    of: tuple[str, ...]
    at_least: int
    partial_from: int = 1


@dataclass(frozen=True, slots=True)
class Source:
    """Where in the guidance the statement stands, with a short quote (at most 15 words)."""

    section: str
    quote: str


@dataclass(frozen=True, slots=True)
class Example:
    """A small document whose verdict for the criterion is known; the rule tests run it."""

    verdict: Verdict
    text: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """One statement of the guidance.

    ``parts`` names the criteria whose verdicts it joins; then ``needs`` is empty. ``elements`` are those that
    ``needs`` names, resolved, in order.
    """

    id: str
    title: str
    question: str
    severity: Severity
    owner: str
    source: Source
    wording: str
    examples: tuple[Example, ...]
    elements: tuple[Element, ...] = ()
    needs: tuple[Need, ...] = ()
    parts: tuple[str, ...] = ()
    checkability: Checkability = Checkability.FULL
    home: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """A named set of criteria with its version and the hash of the files it was read from."""

    name: str
    version: str
    sha256: str
    criteria: tuple[Criterion, ...]
    concepts: tuple[Concept, ...]
