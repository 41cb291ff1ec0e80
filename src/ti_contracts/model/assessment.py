"""What matching found: evidence for each criterion; verdicts are derived from it, never stored beside it."""

from dataclasses import dataclass
from enum import StrEnum

from ti_contracts.model import verdicts
from ti_contracts.model.accuracy import Accuracy
from ti_contracts.model.baseline import BaselineUse
from ti_contracts.model.criteria import Checkability, Criterion, Element, Facet, Opposite
from ti_contracts.model.decisions import Decision
from ti_contracts.model.document import Document, Span
from ti_contracts.model.outcomes import Outcome
from ti_contracts.model.packs import Pack
from ti_contracts.model.verdicts import Force, Side, Verdict
from ti_contracts.model.waivers import Waiver, WaiverUse


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of the document that bears on an element.

    ``clause`` indexes ``Document.clauses``; ``span`` lies inside that clause. ``full`` is True when the
    words say all that the element asks in binding form. ``note`` says in plain words how it was read
    ("optional: 'may'", "background section"); it is empty for full evidence. ``opposite`` is what the words
    are an instance of, where they are against the element and the rules name it.
    """

    side: Side
    element: str
    clause: int
    span: Span
    force: Force
    full: bool
    note: str = ""
    opposite: Opposite | None = None


@dataclass(frozen=True, slots=True)
class ElementFinding:
    """One element of a criterion with the evidence for and against it, strongest first."""

    element: Element
    evidence: tuple[Evidence, ...]

    @property
    def verdict(self) -> Verdict:
        """Derived from the evidence."""
        return verdicts.of_element((e.side, e.full) for e in self.evidence)


@dataclass(frozen=True, slots=True)
class NotJudged:
    """A criterion that was not judged, and why; ``verdict`` is not_applicable or not_assessed."""

    verdict: Verdict
    reason: str


class Status(StrEnum):
    """Whether a finding waits for somebody, or was set aside."""

    OPEN = "open"
    WAIVED = "waived"
    BASELINE = "baseline"


@dataclass(frozen=True, slots=True)
class Undoing:
    """Words that could undo what is met, and do not.

    ``span`` lies inside the clause with index ``clause``. ``about`` names what they are ("subject to
    funding"); ``reason`` says why they do not undo it here.
    """

    clause: int
    span: Span
    about: str
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion judged on one document.

    ``near`` are the clauses that came nearest where the verdict is not met. ``parts`` are the findings whose
    verdicts this one joins (CA2). ``not_judged`` stands instead of evidence where nothing was judged.
    ``waiver`` is what lets it stand for a time, ``known`` is True where the baseline holds it. ``decision``
    is what a person decided on it. ``could_undo`` are the strongest words that could undo what is met; None
    where none were found, and for other verdicts.
    """

    criterion: Criterion
    elements: tuple[ElementFinding, ...] = ()
    near: tuple[Evidence, ...] = ()
    parts: tuple["Finding", ...] = ()
    not_judged: NotJudged | None = None
    waiver: Waiver | None = None
    known: bool = False
    decision: Decision | None = None
    could_undo: Undoing | None = None

    @property
    def verdict(self) -> Verdict:
        """Derived: from the parts where there are any, otherwise from the elements and the needs."""
        if self.not_judged is not None:
            return self.not_judged.verdict
        if self.parts:
            return verdicts.joined([part.verdict for part in self.parts])
        of = {e.element.id: e.verdict for e in self.elements}
        joined = verdicts.joined(
            [
                verdicts.of_need([of[i] for i in need.of], need.at_least, need.partial_from)
                for need in self.criterion.needs
            ]
        )
        return Verdict.PARTIAL if joined is Verdict.MET and self.only_a_proxy else joined

    @property
    def status(self) -> Status:
        """Derived: a waiver says more than a baseline, for it has a reason."""
        if self.waiver is not None:
            return Status.WAIVED
        return Status.BASELINE if self.known else Status.OPEN

    @property
    def only_a_proxy(self) -> bool:
        """Whether text can show no more than a sign of it, so that it is never met on paper."""
        return self.criterion.checkability is Checkability.PROXY

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All evidence: against first, then for, then near misses; each in the order found strongest."""
        found = [e for element in self.elements for e in element.evidence]
        found += [e for part in self.parts for e in part.evidence]
        order = {Side.AGAINST: 0, Side.FOR: 1, Side.NEAR: 2}
        return tuple(sorted((*found, *self.near), key=lambda e: order[e.side]))


@dataclass(frozen=True, slots=True)
class FacetFound:
    """Something the document is about: told by its words at ``places`` (the first few), or by the user.

    ``places`` are pairs of a clause, as an index, and a span in it; none where the user told it.
    """

    facet: Facet
    places: tuple[tuple[int, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """One document with its findings, one for every criterion of the chosen packs, in pack order.

    ``facets`` are those that were found, in the order of the rules; ``profiled`` is True where the user named
    them. ``outcomes`` are the outcomes and measures that the document sets, in its order.
    """

    document: Document
    findings: tuple[Finding, ...]
    facets: tuple[FacetFound, ...] = ()
    profiled: bool = False
    outcomes: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read: one line, and what to do about it."""

    path: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A whole run: every document is in ``assessments`` or in ``failures``, in the order of the arguments.

    ``waivers`` are all that were given, in their order; ``baseline`` is None where none was given.
    ``accuracy`` is how the tool fared on labelled texts, for reports that say so.
    """

    version: str
    packs: tuple[Pack, ...]
    assessments: tuple[Assessment, ...]
    failures: tuple[Failure, ...] = ()
    waivers: tuple[WaiverUse, ...] = ()
    baseline: BaselineUse | None = None
    accuracy: Accuracy | None = None
