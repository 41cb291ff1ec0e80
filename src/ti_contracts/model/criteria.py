"""Rules after loading: concepts, elements and criteria, resolved and checked; no YAML, no positions."""

from dataclasses import dataclass
from enum import StrEnum

from ti_contracts.model.verdicts import Verdict

# Concepts that rules may name though no words make them: the unit stands in an exclusion list, in a table.
IN_EXCLUSIONS, IN_TABLE = "in-exclusions", "in-table"
BUILT_IN_CONCEPTS = frozenset((IN_EXCLUSIONS, IN_TABLE))


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


class Repair(StrEnum):
    """What to do with words that work against a criterion."""

    DELETE = "delete"
    REPLACE = "replace"
    SAFEGUARD = "safeguard"


class Scope(StrEnum):
    """How near each other the concepts of a line must stand."""

    SENTENCE = "sentence"
    CLAUSE = "clause"
    SECTION = "section"
    DOCUMENT = "document"


class Direction(StrEnum):
    """Which way a number points: at most 12 sessions, at least 75 %, or just 12."""

    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    EXACTLY = "exactly"


class Measure(StrEnum):
    """What a number counts; times are in days, money in the document's own currency."""

    TIME = "time"
    PERCENT = "percent"
    MONEY = "money"
    SESSIONS = "sessions"
    POSTS = "posts"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit and direction, as a concept: "a time limit of at most 28 days".

    ``directions`` are the ways the number may point; ``lowest`` and ``highest`` bound its value (inclusive).
    """

    measure: Measure
    directions: tuple[Direction, ...]
    lowest: float | None = None
    highest: float | None = None


@dataclass(frozen=True, slots=True)
class Concept:
    """A named set of phrases, shared by all rules; ``unless`` are look-alike phrases that rule a hit out.

    A phrase is words in the phrase language (docs/writing-rules.md): ``word*`` any ending, ``word+`` its
    regular inflections, ``(a|b)`` alternatives, ``~3`` up to three words between. ``quantities`` are numbers
    that count as a hit.
    """

    id: str
    about: str
    phrases: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()


class Polarity(StrEnum):
    """How a line takes a negation that governs its head.

    ``turns``: it becomes its opposite ("no training is given" tells against training). ``denied``: it holds
    only when negated ("no one is turned away"). ``fixed``: a negation makes it say nothing.
    """

    TURNS = "turns"
    DENIED = "denied"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class Line:
    """One way to say an element: concepts that stand together.

    Each member of ``all`` is a concept id, or several of which one is enough; the first member is the head,
    whose polarity and force are the line's. They stand within ``scope`` of each other; none of ``none`` may
    stand in the head's sentence. ``within`` is the greatest number of words from the first to the last hit
    (None: no limit). The members of ``also`` may stand further off, anywhere within ``reach``.
    """

    all: tuple[tuple[str, ...], ...]
    also: tuple[tuple[str, ...], ...] = ()
    reach: Scope = Scope.SECTION
    none: tuple[str, ...] = ()
    scope: Scope = Scope.SENTENCE
    within: int | None = None
    polarity: Polarity = Polarity.TURNS


@dataclass(frozen=True, slots=True)
class Opposite:
    """Words that, if followed, work against people: an exclusion, a cap, blame; shared by elements.

    ``says`` are the ways to say it, of which those in the same clause as a ``harmless`` concept do not count.
    ``affects`` is whom it harms, ``repair`` and ``fix`` what to do about it.
    """

    id: str
    about: str
    affects: str
    says: tuple[Line, ...]
    repair: Repair
    fix: str
    harmless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Element:
    """Something that a clause can say.

    ``says`` are the ways to say it in full; ``less`` those that count as partial however binding;
    ``against`` the ways to deny it that no opposite of ``opposed_by`` covers, of which those in the same
    clause as a ``harmless`` concept do not count; ``fix`` is the change to suggest for them. A
    ``weakened_by`` concept in the same sentence leaves no more than partial. ``missing`` is what a report
    says when the element is absent.
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
    opposed_by: tuple[Opposite, ...] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    """Something that a document is about ("inpatient") or is ("a price schedule"), told by its words.

    It is there where one of the concepts ``shown_by`` stands in the title or in ``at_least`` clauses; for a
    kind of document, in the title, the name of the file or ``at_least`` headings.
    """

    id: str
    about: str
    shown_by: tuple[str, ...]
    at_least: int = 3


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
    ``needs`` names, resolved, in order. ``applies`` are ids of facets, one of which the document must be
    about (empty: every document); ``home`` are the kinds of document that should hold it. ``ask`` is the
    question for a contract meeting where text shows a proxy only, or nothing; ``note`` is what a reader must
    know of the guidance itself, such as a table that is missing there.
    """

    id: str
    title: str
    question: str
    severity: Severity
    owner: str
    source: Source
    wording: str
    examples: tuple[Example, ...] = ()
    elements: tuple[Element, ...] = ()
    needs: tuple[Need, ...] = ()
    parts: tuple[str, ...] = ()
    checkability: Checkability = Checkability.FULL
    applies: tuple[str, ...] = ()
    home: tuple[Facet, ...] = ()
    ask: str = ""
    note: str = ""

    @property
    def series(self) -> str:
        """The capitals that its id begins with: the list of the guidance that it stands in."""
        return self.id.rstrip("abcdefghijklmnopqrstuvwxyz").rstrip("0123456789")
