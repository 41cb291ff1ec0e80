"""One page in plain English for people who use a service: what its contract promises them, and what not."""

from collections.abc import Iterable, Iterator, Sequence

from ti_contracts.model.assessment import Assessment, Finding
from ti_contracts.model.criteria import Severity
from ti_contracts.model.document import Document
from ti_contracts.model.verdicts import Side, Verdict
from ti_contracts.reports import words
from ti_contracts.reports.blocks import Block, Bullets, Heading, Paragraph, Written
from ti_contracts.reports.look import DEFAULT, Look
from ti_contracts.reports.summary_words import ABOUT, HARMS, PROMISES, WHAT_YOU_CAN_DO, WORDS_ONLY

# How many lines fit one page, and how many each section gets before others leave it theirs.
_LINES, _EACH = 21, 5
_LONGEST = 110
_LONGEST_TITLE = 70


def summary(assessment: Assessment, version: str, look: Look = DEFAULT) -> Written:
    """Return the summary of one contract from its musts; what does not fit the page is counted."""
    document = assessment.document
    title = f"What this contract says to you: {_cut(words.title_of(document), _LONGEST_TITLE)}"
    footer = "Made by a computer program from the words of the contract. It is not a decision."
    blocks = [Heading(1, title), *_blocks(assessment, look)]
    return Written(title, f"ti-contracts {version}", look.today, footer, tuple(blocks), one_page=True)


def _blocks(assessment: Assessment, look: Look) -> Iterator[Block]:
    document = assessment.document
    musts = [f for f in assessment.findings if f.criterion.severity is Severity.MUST and not f.parts]
    yield Paragraph(ABOUT)
    yield Paragraph(" ".join(filter(None, [WORDS_ONLY, _unread(document)])))
    sections = (
        ("What it promises you", "The contract says this:", _told(musts, Verdict.MET, document)),
        ("What works against you", "Because of words in the contract:", _harms(musts, document)),
        (
            "What it promises in part",
            "The contract says some of this, or says it in weak words:",
            _told(musts, Verdict.PARTIAL, document),
        ),
        (
            "What it does not promise yet",
            "The contract does not say this:",
            _told(musts, Verdict.GAP, document),
        ),
    )
    shares = _shares([len(lines) for *_, lines in sections])
    for (heading, lead, lines), share in zip(sections, shares, strict=True):
        yield Heading(2, heading)
        yield from _section(lead, lines, share)
    yield Heading(2, "What you can do")
    yield Paragraph(WHAT_YOU_CAN_DO)
    if look.today:
        yield Paragraph(f"This page was made on {words.uk_date(look.today)}.")


def _unread(document: Document) -> str:
    number = len(document.unread)
    if not number:
        return ""
    return f"It could not read {words.count(number, 'part')} of the contract. Help may be promised there."


def _shares(wanted: Sequence[int]) -> list[int]:
    """How many lines each section gets: what one does not need goes to the first that needs more."""
    shares = [min(number, _EACH) for number in wanted]
    for n, number in enumerate(wanted):
        shares[n] += min(number - shares[n], _LINES - sum(shares))
    return shares


def _section(lead: str, lines: Sequence[str], share: int) -> Iterator[Block]:
    if not lines:
        yield Paragraph("The computer found nothing.")
        return
    yield Paragraph(lead)
    left = len(lines) - share
    more = f"And {words.count(left, 'more thing')} like this. The full report has them all."
    yield Bullets(tuple(Paragraph(line) for line in (*lines[:share], *([more] if left else []))))


def _told(findings: Iterable[Finding], verdict: Verdict, document: Document) -> list[str]:
    """What the musts with this verdict mean for a person, those that touch people most first."""
    order = {id_: n for n, id_ in enumerate(PROMISES)}
    found = [finding for finding in findings if finding.verdict is verdict]
    found.sort(key=lambda finding: order.get(finding.criterion.id, len(order)))
    return [_promise(f) + _place(f, Side.FOR, document) for f in found]


def _promise(finding: Finding) -> str:
    plain = PROMISES.get(finding.criterion.id)
    return plain or words.sentence(_cut(finding.criterion.title, _LONGEST))


def _place(finding: Finding, side: Side, document: Document) -> str:
    found = next((e for e in finding.evidence if e.side is side), None)
    return f" ({words.place(document, document.clauses[found.clause])})" if found else ""


def _harms(findings: Iterable[Finding], document: Document) -> list[str]:
    """What works against people, each kind once with its places, the worst first."""
    places: dict[str, dict[str, None]] = {}
    for finding in findings:
        for evidence in finding.evidence:
            if evidence.side is Side.AGAINST and finding.verdict is Verdict.CONTRADICTED:
                told = _harm(finding, evidence.opposite.id if evidence.opposite else "")
                places.setdefault(told, {})[words.label(document, document.clauses[evidence.clause])] = None
    order = {told: n for n, told in enumerate(HARMS.values())}
    return [
        f"{told} ({_first(list(places[told]))})"
        for told in sorted(places, key=lambda told: order.get(told, len(order)))
    ]


def _harm(finding: Finding, opposite: str) -> str:
    return HARMS.get(opposite) or f"Some words work against this: {_promise(finding)}"


def _first(places: Sequence[str]) -> str:
    left = len(places) - 1
    return places[0] + (f" and {words.count(left, 'more place')}" if left else "")


def _cut(text: str, longest: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"
