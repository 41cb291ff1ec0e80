"""What every report for people shows of a document and in which order, before any format's markup."""

from dataclasses import dataclass

from ti_contracts.model.assessment import Assessment, Finding
from ti_contracts.model.criteria import Checkability, Severity
from ti_contracts.model.document import Document, SectionRole
from ti_contracts.model.verdicts import Side, Verdict
from ti_contracts.reports import reasons, set_aside, words
from ti_contracts.reports.decided import decision_words
from ti_contracts.reports.quotes import Quote, leaves_words_to_parts, quotes
from ti_contracts.reports.register import Register, register


@dataclass(frozen=True, slots=True)
class Entry:
    """One criterion as reports show it; ``quotes`` are against first, then for; ``near`` stand apart.

    ``shortfall`` says in half a line what a criterion lacks that is not met. A criterion that joins others
    which have entries of their own leaves the words to them.
    """

    finding: Finding
    reason: str
    shortfall: str
    quotes: tuple[Quote, ...]
    near: tuple[Quote, ...]
    missing: tuple[str, ...]
    wording: str
    question: str
    caution: str

    @property
    def id(self) -> str:
        """The criterion's id."""
        return self.finding.criterion.id

    @property
    def title(self) -> str:
        """The criterion's title."""
        return self.finding.criterion.title

    @property
    def verdict(self) -> Verdict:
        """The finding's verdict."""
        return self.finding.verdict

    @property
    def against(self) -> tuple[Quote, ...]:
        """The quotes that contradict the criterion."""
        return tuple(quote for quote in self.quotes if quote.side is Side.AGAINST)

    @property
    def status(self) -> str:
        """The finding's status in words, "" where it is open."""
        return set_aside.status(self.finding)

    @property
    def waived(self) -> str:
        """Until when, by whom and why the finding is waived, "" where it is not."""
        return set_aside.waived(self.finding)

    @property
    def decided(self) -> str:
        """What a person decided, with name, date and reason, "" where nobody did."""
        decision = self.finding.decision
        return decision_words(decision) if decision else ""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One document as reports show it; ``entries`` are in pack order.

    ``contradictions`` and ``unmet`` (gaps before what is partly met) leave out the criteria that only join
    others in the same list; ``joints`` says so, where there are any. ``aside`` counts what was set aside.
    """

    document: Document
    title: str
    read: str
    looked_at: str
    about: str
    unread: tuple[str, ...]
    counts: tuple[tuple[Verdict, int], ...]
    aside: str
    contradictions: tuple[Entry, ...]
    unmet: tuple[Entry, ...]
    joints: str
    entries: tuple[Entry, ...]
    register: Register


def view(assessment: Assessment) -> DocumentView:
    """Return the document's page: what was read, what stands out, every criterion."""
    document = assessment.document
    ids = frozenset(finding.criterion.id for finding in assessment.findings)
    entries = tuple(_entry(finding, document, ids) for finding in assessment.findings)
    contradicted = tuple(e for e in entries if e.verdict is Verdict.CONTRADICTED)
    unmet = tuple(e for e in entries if _is_unmet_must(e.finding, Verdict.GAP))
    unmet += tuple(e for e in entries if _is_unmet_must(e.finding, Verdict.PARTIAL))
    return DocumentView(
        document=document,
        title=words.title_of(document),
        read=_read(document),
        looked_at=_looked_at(document),
        about=_about(assessment),
        unread=tuple(f"{part.part}: {words.clip(part.reason)}" for part in document.unread),
        counts=counts(assessment),
        aside=set_aside.counted(assessment),
        contradictions=_without_joints(contradicted),
        unmet=_without_joints(unmet),
        joints=_joints_note(_joints(contradicted) + _joints(unmet)),
        entries=entries,
        register=register(assessment),
    )


def counts(assessment: Assessment) -> tuple[tuple[Verdict, int], ...]:
    """How many criteria got each verdict, all six, in the order of ``words.VERDICTS``."""
    verdicts = [finding.verdict for finding in assessment.findings]
    return tuple((verdict, verdicts.count(verdict)) for verdict in words.VERDICTS)


def _is_unmet_must(finding: Finding, verdict: Verdict) -> bool:
    return finding.criterion.severity is Severity.MUST and finding.verdict is verdict


def _without_joints(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    joints = _joints(entries)
    return tuple(entry for entry in entries if entry not in joints)


def _joints(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the criteria that join others in the list: their words would stand there twice."""
    ids = frozenset(entry.id for entry in entries)
    return tuple(e for e in entries if not ids.isdisjoint(e.finding.criterion.parts))


def _joints_note(joints: tuple[Entry, ...]) -> str:
    ids = [entry.id for entry in joints]
    return f"Not listed again, because only joining others: {words.listed(ids)}." if ids else ""


def _read(document: Document) -> str:
    pages = words.count(document.pages, "page") if document.pages is not None else "no page numbers"
    size = [pages, words.count(document.words, "word"), words.count(len(document.clauses), "clause")]
    return ", ".join([words.file_format(document.format), *size])


def _looked_at(document: Document) -> str:
    """How many clauses can bind anyone, and what the others are, so that a gap can be judged."""
    binding = (SectionRole.OPERATIVE, SectionRole.EXCLUSIONS)
    roles = [clause.role for clause in document.clauses if clause.in_force]
    other = [f"{words.ROLES[r]} {roles.count(r)}" for r in SectionRole if r not in binding and r in roles]
    struck = len(document.clauses) - len(roles)
    other += [f"not in force {struck}"] if struck else []
    can = sum(role in binding for role in roles)
    rest = f"; the others bind nobody ({', '.join(other)})" if other else ""
    return f"All clauses were looked at. {can:,} can bind someone{rest}."


def _about(assessment: Assessment) -> str:
    """What the document is taken to be about, and by which of its words; "" where that matters to nothing."""
    if not any(finding.criterion.applies for finding in assessment.findings):
        return ""
    if not assessment.facets:
        return "nothing that some of the criteria are asked for"
    if assessment.profiled:
        return f"{words.listed([found.facet.about for found in assessment.facets])}, as you said"
    document = assessment.document
    told = []
    for found in assessment.facets:
        places = words.unique(words.label(document, document.clauses[clause]) for clause, _ in found.places)
        told.append(f"{found.facet.about} ({', '.join(places) or 'its title'})")
    return "; ".join(told)


def _question(finding: Finding) -> str:
    """The question for a contract meeting, where the text alone cannot answer."""
    criterion, verdict = finding.criterion, finding.verdict
    if verdict is Verdict.NOT_APPLICABLE:
        return ""
    return criterion.ask or (criterion.question if verdict is Verdict.NOT_ASSESSED else "")


def _entry(finding: Finding, document: Document, ids: frozenset[str]) -> Entry:
    criterion, verdict = finding.criterion, finding.verdict
    found = () if leaves_words_to_parts(finding, ids) else quotes(finding, document)
    wanting = verdict in (Verdict.CONTRADICTED, Verdict.GAP, Verdict.PARTIAL)
    proxy = criterion.checkability is Checkability.PROXY
    return Entry(
        finding=finding,
        reason=reasons.reason(finding, document),
        shortfall=reasons.shortfall(finding, document),
        quotes=tuple(quote for quote in found if quote.side is not Side.NEAR),
        near=tuple(quote for quote in found if quote.side is Side.NEAR),
        missing=reasons.missing(finding),
        wording=criterion.wording if wanting else "",
        question=_question(finding),
        caution="A document can show no more than a sign of this." if proxy else "",
    )
