"""A report built by hand: every verdict, every kind of evidence, and words that try to act as markup."""

from dataclasses import dataclass, field, replace

from ti_contracts.model.assessment import (
    Assessment,
    ElementFinding,
    Evidence,
    Failure,
    Finding,
    NotJudged,
    Report,
)
from ti_contracts.model.criteria import Checkability, Criterion, Element, Facet, Line, Need, Severity, Source
from ti_contracts.model.document import Clause, ClauseKind, Document, SectionRole, Span, Unread
from ti_contracts.model.packs import Pack
from ti_contracts.model.verdicts import Force, Side, Verdict
from ti_contracts.model.waivers import Waiver

HOSTILE = "<script>alert(1)</script> | pipe *bold* _it_ [link](http://x) `code` &amp; =cmd ~~no~~ $x$"
CONTROLS = "\x1b[31mred\x1b[0m \u202egnitrevni\u202c bell\x07"


WAIVER = Waiver("WS1", "bids/*", "the <b>annex</b> is not agreed yet", "A. Person | ICB", "2026-06-30")


@dataclass
class Draft:
    """Collects clauses as a reader would, so that a test reads like the document."""

    text: str = ""
    clauses: list[Clause] = field(default_factory=list)

    def add(
        self,
        words: str,
        number: str = "",
        kind: ClauseKind = ClauseKind.PARAGRAPH,
        role: SectionRole = SectionRole.OPERATIVE,
        headings: tuple[Span, ...] = (),
        stems: tuple[Span, ...] = (),
        columns: tuple[Span, ...] = (),
        page: int | None = None,
        in_force: bool = True,
    ) -> Span:
        """Append a clause on a line of its own and return its span."""
        prefix = f"{number} " if number else ""
        start = len(self.text) + len(prefix)
        self.text += f"{prefix}{words}\n"
        span = Span(start, start + len(words))
        self.clauses.append(
            Clause(
                kind=kind,
                span=span,
                number=number,
                headings=headings,
                stems=stems,
                columns=columns,
                role=role,
                page=page,
                paragraph=len(self.clauses) + 1,
                in_force=in_force,
            )
        )
        return span


def sample_document() -> Document:
    """Return a short specification of three pages of which one could not be read."""
    draft = Draft()
    heading, background = ClauseKind.HEADING, SectionRole.BACKGROUND
    one = draft.add("Background", "1", heading, SectionRole.HEADING, page=1)
    draft.add(
        "Many people who use the service have lived through trauma, and nobody should have to wait.",
        "1.1",
        role=background,
        headings=(one,),
        page=1,
    )
    two = draft.add("Service", "2", heading, SectionRole.HEADING, page=1)
    access = draft.add("Access and discharge", "2.1", heading, SectionRole.HEADING, (two,), page=1)
    under = (two, access)
    draft.add("People may refer themselves by phone, online or in person.", "2.1.1", headings=under, page=1)
    stem = draft.add("The Provider must:", "2.1.2", headings=under, page=2)
    item = ClauseKind.ITEM
    draft.add(
        "close the referral of anyone who misses two appointments, without further contact;",
        "(a)",
        item,
        headings=under,
        stems=(stem,),
        page=2,
    )
    draft.add(
        "offer a first contact within five working days of a referral.",
        "(b)",
        item,
        headings=under,
        stems=(stem,),
        page=2,
    )
    staff = draft.add("Workforce", "2.2", heading, SectionRole.HEADING, (two,), page=2)
    draft.add(
        "All staff, including bank and administrative staff, must complete trauma training within 12 weeks.",
        "2.2.1",
        headings=(two, staff),
        page=2,
    )
    draft.add(
        "Staff may be offered reflective supervision where resources allow.",
        "2.2.2",
        headings=(two, staff),
        page=2,
    )
    columns = (
        draft.add("Indicator | Threshold | Reported", "", ClauseKind.ROW, headings=(two, staff), page=2),
    )
    draft.add(
        "Staff trained | 95% | Quarterly",
        "",
        ClauseKind.ROW,
        headings=(two, staff),
        columns=columns,
        page=2,
    )
    draft.add(HOSTILE, "2.2.3", headings=(two, staff), page=2)
    draft.add(CONTROLS, "2.2.4", headings=(two, staff), page=2)
    draft.add("Not used: supervision is weekly.", "2.2.5", headings=(two, staff), page=2, in_force=False)
    return Document(
        path="contracts/community <team>.docx",
        sha256="ab" * 32,
        format="docx",
        text=draft.text,
        clauses=tuple(draft.clauses),
        title="Community mental health service specification",
        pages=3,
        unread=(Unread("page 3", "it is only an image"),),
        notes=("read with tracked changes accepted",),
    )


def element(id_: str, asks: str, missing: str, fix: str = "") -> Element:
    """Return an element of which only the words matter here."""
    return Element(id=id_, asks=asks, missing=missing, says=(Line(all=(("any",),)),), fix=fix)


TRAINING = element("training", "training for all staff", "trauma training for all staff")
SUPERVISION = element("supervision", "supervision for all staff", "supervision or reflective practice")
SELF_REFERRAL = element("self-referral", "people can refer themselves", "a way to refer oneself")
NO_CLOSURE = element(
    "no-closure",
    "nobody is discharged for missed appointments",
    "a bar on discharge for missed appointments",
    "Replace with contact to ask what got in the way, and an offer of another time or place.",
)
FUNDING = element("funding", "money for trauma-informed work", "a budget line for trauma-informed work")
MEASURE = element("measure", "an outcome measure of trauma", "an outcome measure of trauma")
BASELINE = element("baseline", "a baseline and target", "a baseline and target")


def criterion(id_: str, title: str, *elements: Element, **changes: object) -> Criterion:
    """Return a must that needs all of its elements."""
    made = Criterion(
        id=id_,
        title=title,
        question=f"How does the service show this in practice: {title.lower()}?",
        severity=Severity.MUST,
        owner="commissioner",
        source=Source("3", "Staff at all levels have the skills they need"),
        wording="The Provider must [do this] by [date].",
        examples=(),
        elements=elements,
        needs=tuple(Need((e.id,), 1) for e in elements),
        home=(
            Facet("specification", "service specification", ()),
            Facet("workforce-schedule", "workforce schedule", ()),
        ),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def evidence(
    document: Document, words: str, side: Side, of: Element, full: bool = True, note: str = ""
) -> Evidence:
    """Evidence for the first clause that holds these words."""
    for n, clause in enumerate(document.clauses):
        at = document.quote(clause.span).find(words)
        if at >= 0:
            start = clause.span.start + at
            span = Span(start, start + len(words))
            force = Force.BINDING if full else Force.PERMISSIVE
            return Evidence(side, of.id, n, span, force, full, note)
    raise AssertionError(words)


def met(document: Document) -> Finding:
    """WS5a is met by a permission to refer oneself."""
    found = evidence(document, "People may refer themselves", Side.FOR, SELF_REFERRAL)
    of = criterion("WS5", "People can refer themselves", SELF_REFERRAL, severity=Severity.SHOULD)
    return Finding(of, (ElementFinding(SELF_REFERRAL, (found,)),))


def partial(document: Document) -> Finding:
    """WS3 has training in full form and supervision in weak form."""
    trained = evidence(document, "All staff, including bank and administrative staff", Side.FOR, TRAINING)
    row = evidence(document, "Staff trained | 95% | Quarterly", Side.FOR, TRAINING)
    weak = evidence(document, "Staff may be offered reflective supervision", Side.FOR, SUPERVISION, False)
    weak = replace(weak, note="optional: 'may'")
    of = criterion("WS3", "Trained and supported staff", TRAINING, SUPERVISION, owner="provider")
    return Finding(of, (ElementFinding(TRAINING, (trained, row)), ElementFinding(SUPERVISION, (weak,))))


def gap(document: Document) -> Finding:
    """WS1 has nothing but a background clause that came near."""
    near = evidence(
        document,
        "Many people who use the service",
        Side.NEAR,
        FUNDING,
        False,
        "it stands in a background section",
    )
    near = replace(near, force=Force.NONE)
    return Finding(
        criterion("WS1", "Trauma-informed work is funded", FUNDING), (ElementFinding(FUNDING, ()),), (near,)
    )


def contradicted(document: Document) -> Finding:
    """K32 is contradicted by an item of a list, and a waived part of another."""
    against = evidence(
        document, "close the referral of anyone who misses two appointments", Side.AGAINST, NO_CLOSURE
    )
    return Finding(
        criterion("K32", "Missed appointments do not end support", NO_CLOSURE),
        (ElementFinding(NO_CLOSURE, (against,)),),
    )


def hostile(document: Document) -> Finding:
    """H1 quotes clauses whose words try to act as markup and as terminal commands."""
    marked = evidence(document, HOSTILE, Side.FOR, MEASURE, False, "uncertain: 'to be agreed'")
    control = evidence(document, CONTROLS, Side.NEAR, BASELINE, False, "binds nobody")
    of = criterion(
        "H1",
        "Outcomes <b>about</b> trauma | measured",
        MEASURE,
        BASELINE,
        severity=Severity.COULD,
        checkability=Checkability.PROXY,
    )
    return Finding(of, (ElementFinding(MEASURE, (marked,)), ElementFinding(BASELINE, ())), (control,))


def not_judged(verdict: Verdict, id_: str, title: str, reason: str) -> Finding:
    """Return a criterion that was not judged."""
    of = criterion(id_, title, MEASURE, severity=Severity.SHOULD)
    return Finding(of, not_judged=NotJudged(verdict, reason))


def joined(document: Document) -> tuple[Finding, Finding, Finding]:
    """CA2 joins two parts that also stand for themselves."""
    first = Finding(criterion("CA2a", "Outcomes are measured", MEASURE), (ElementFinding(MEASURE, ()),))
    found = evidence(document, "offer a first contact within five working days", Side.FOR, BASELINE)
    second = Finding(
        criterion("CA2b", "Outcomes have a baseline", BASELINE),
        (ElementFinding(BASELINE, (found,)),),
        known=True,
    )
    whole = criterion("CA2", "Outcomes are measured from a baseline", parts=("CA2a", "CA2b"))
    return Finding(whole, parts=(first, second)), first, second


def sample_assessment() -> Assessment:
    """All six verdicts on the sample document."""
    document = sample_document()
    return Assessment(
        document,
        (
            gap(document),
            partial(document),
            met(document),
            contradicted(document),
            *joined(document),
            hostile(document),
            not_judged(
                Verdict.NOT_ASSESSED, "K77", "Leaders are kind", "it shows in behaviour, not in a document"
            ),
            not_judged(
                Verdict.NOT_APPLICABLE, "K41", "Less use of force", "this is not an inpatient service"
            ),
        ),
    )


def sample_pack(assessment: Assessment) -> Pack:
    """Return the rules that the sample was judged by."""
    return Pack("core", "1.2", "0123456789abcdef" * 4, tuple(f.criterion for f in assessment.findings), ())


def sample_report() -> Report:
    """One document."""
    assessment = sample_assessment()
    return Report("0.1.0", (sample_pack(assessment),), (assessment,))


def report_of_several() -> Report:
    """Two documents and one that could not be read."""
    assessment = sample_assessment()
    document = replace(
        assessment.document, path="bids\\bid two.pdf", title="", format="pdf", unread=(), notes=()
    )
    bid = Assessment(document, (met(document), replace(gap(document), waiver=WAIVER)))
    failure = Failure("scan.pdf", "it is protected by a password", "Save a copy without the password.")
    return Report("0.1.0", (sample_pack(assessment),), (assessment, bid), (failure,))
