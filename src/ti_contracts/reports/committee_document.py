"""One document for a committee: each passage that contradicts once, with all that it works against."""

from collections.abc import Iterator, Sequence

from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.blocks import Block, Bullets, Heading, Paragraph, Quotation, Table
from ti_contracts.reports.quotes import Quote
from ti_contracts.reports.register import HEADS
from ti_contracts.reports.view import DocumentView, Entry
from ti_contracts.reports.words import SEVERITIES, SIGNS, STANDINGS, VERDICTS, count, sentence, unique

_MOST_QUOTES = 2


def document_blocks(shown: DocumentView) -> Iterator[Block]:
    """Return the blocks of one document under a heading of the second level."""
    yield Heading(2, shown.title)
    yield from _facts(shown)
    yield from _contradictions(shown)
    for verdict, name in (
        (Verdict.GAP, "Musts that are missing"),
        (Verdict.PARTIAL, "Musts that are partly there"),
    ):
        entries = [entry for entry in shown.unmet if entry.verdict is verdict]
        yield Heading(3, f"{name} ({len(entries)})")
        yield from (block for entry in entries for block in _unmet(entry))
        if not entries:
            yield Paragraph("None, apart from what is contradicted above.")
    if shown.joints:
        yield Paragraph(shown.joints)
    yield from _met(shown)
    yield from _questions(shown)
    yield from _register(shown)
    yield from _decisions(shown)
    yield from _appendix(shown)


def _facts(shown: DocumentView) -> Iterator[Block]:
    facts = [
        ("File", shown.document.path),
        ("Read", shown.read),
        ("Looked at", shown.looked_at),
        ("About", sentence(shown.about)),
        *(("Note", sentence(note)) for note in shown.document.notes),
        ("Set aside", shown.aside),
    ]
    yield Bullets(tuple(Paragraph(text, label) for label, text in facts if text))


def _contradictions(shown: DocumentView) -> Iterator[Block]:
    passages: dict[tuple[int, str], list[tuple[Entry, Quote]]] = {}
    for entry in shown.contradictions:
        for quote in entry.against:
            passages.setdefault((quote.start, quote.words), []).append((entry, quote))
    told = f"{count(len(shown.contradictions), 'criterion', 'criteria')}, {count(len(passages), 'passage')}"
    yield Heading(3, f"What contradicts the guidance ({told})")
    if not passages:
        yield Paragraph("Nothing was found.")
    for number, (_, found) in enumerate(sorted(passages.items()), 1):
        yield from _passage(number, found)


def _passage(number: int, found: Sequence[tuple[Entry, Quote]]) -> Iterator[Block]:
    quotes = [quote for _, quote in found]
    yield Heading(4, f"Passage {number}: {quotes[0].place}")
    yield _quotation(quotes[0])
    yield Paragraph(sentence("; ".join(_against(entry) for entry, _ in found)), "Works against")
    yield from _labelled("Affects", "; ".join(unique(text for quote in quotes for text in quote.affects)))
    yield from _labelled("Fix", " ".join(unique(quote.fix for quote in quotes)))
    yield from _labelled("Decision", " ".join(unique(f"{e.id}: {e.decided}" for e, _ in found if e.decided)))


def _against(entry: Entry) -> str:
    severity = SEVERITIES[entry.finding.criterion.severity].lower()
    return f"{entry.id} {entry.title} ({', '.join(filter(None, [severity, entry.status]))})"


def _unmet(entry: Entry) -> Iterator[Block]:
    yield Heading(4, _name(entry))
    yield Paragraph(sentence(entry.shortfall))
    told = (*entry.quotes[:_MOST_QUOTES], *entry.near[:1])
    yield from map(_quotation, told)
    left = len(entry.quotes) + len(entry.near) - len(told)
    if left:
        yield Paragraph(f"{count(left, 'more passage')}: see the HTML report.")
    yield from _labelled("Could say", entry.wording and f"“{entry.wording}”")
    yield from _labelled("Ask", entry.question)
    yield from _labelled("Owner", entry.finding.criterion.owner)
    yield from _labelled("Waived", entry.waived)
    yield from _labelled("Decision", entry.decided)


def _met(shown: DocumentView) -> Iterator[Block]:
    entries = [entry for entry in shown.entries if entry.verdict is Verdict.MET]
    yield Heading(3, f"What is met ({len(entries)})")
    if not entries:
        yield Paragraph("Nothing is met in full.")
    for entry in entries:
        yield Heading(4, _name(entry))
        yield from map(_quotation, entry.quotes[:_MOST_QUOTES])
        yield from _labelled("Decision", entry.decided)


def _questions(shown: DocumentView) -> Iterator[Block]:
    asked = [entry for entry in shown.entries if entry.question]
    if asked:
        yield Heading(3, f"Questions to ask ({len(asked)})")
        yield Paragraph("A text alone cannot answer these, or can only give a sign.")
        yield Bullets(tuple(Paragraph(entry.question, f"{entry.id} {entry.title}") for entry in asked))


def _register(shown: DocumentView) -> Iterator[Block]:
    rows = shown.register.rows
    yield Heading(3, f"Outcomes register ({len(rows)})")
    yield Paragraph(shown.register.summary)
    if rows:
        cells = tuple(
            (f"“{r.name}”", r.where, r.kind, "; ".join(r.missing) or "none", r.trauma, "; ".join(r.notes))
            for r in rows
        )
        yield Table(
            (HEADS[0], HEADS[1], HEADS[2], HEADS[4], HEADS[5], HEADS[7]), cells, (34, 16, 15, 20, 13, 24)
        )


def _decisions(shown: DocumentView) -> Iterator[Block]:
    decided = [entry for entry in shown.entries if entry.decided]
    yield Heading(3, f"Decisions made ({len(decided)})")
    rows = tuple((f"{e.id} {e.title}", _verdict(e), e.decided) for e in decided)
    yield Table(("Criterion", "Verdict", "Decision"), rows, (40, 18, 60)) if rows else Paragraph("None yet.")


def _appendix(shown: DocumentView) -> Iterator[Block]:
    yield Heading(3, f"Appendix: every criterion ({len(shown.entries)})")
    rows = tuple(
        (
            e.id,
            e.title + (f" ({e.status})" if e.status else ""),
            SEVERITIES[e.finding.criterion.severity],
            _verdict(e),
            "; ".join(unique(quote.place for quote in e.quotes)),
        )
        for e in shown.entries
    )
    yield Table(("Id", "Criterion", "Severity", "Verdict", "Where"), rows, (9, 50, 12, 20, 30))


def _name(entry: Entry) -> str:
    return f"{_verdict(entry)}: {entry.id} {entry.title}{f' ({entry.status})' if entry.status else ''}"


def _verdict(entry: Entry) -> str:
    return f"{SIGNS[entry.verdict]} {VERDICTS[entry.verdict]}"


def _quotation(quote: Quote) -> Quotation:
    place = "; ".join(filter(None, [quote.where, quote.ocr, *quote.notes]))
    lead = f"after “{quote.lead}”, " if quote.lead else ""
    return Quotation(STANDINGS[quote.tone], quote.words, lead + place)


def _labelled(label: str, text: str) -> Iterator[Block]:
    if text:
        yield Paragraph(text, label)
