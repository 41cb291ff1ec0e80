"""What a committee reads, in the order in which it decides; the file format is somebody else's."""

from collections.abc import Iterator

from ti_contracts.model.assessment import Report
from ti_contracts.reports.blocks import Block, Bullets, Heading, PageBreak, Paragraph, Table, Written
from ti_contracts.reports.committee_document import document_blocks
from ti_contracts.reports.limits import ADVICE, limits_of, made_with
from ti_contracts.reports.look import Look
from ti_contracts.reports.meanings import MEANINGS
from ti_contracts.reports.set_aside import notes
from ti_contracts.reports.view import DocumentView, view
from ti_contracts.reports.words import SIGNS, VERDICTS, count, sentence, uk_date


def committee(report: Report, look: Look) -> Written:
    """Return the report for a committee: what was read first, then each document on pages of its own."""
    views = [view(assessment) for assessment in report.assessments]
    blocks: list[Block] = [
        Heading(1, look.title),
        *([Paragraph(uk_date(look.today))] if look.today else []),
        *_what_was_read(report, views),
        *_limits(report),
    ]
    for shown in views:
        blocks += [PageBreak(), *document_blocks(shown)]
    blocks += [Heading(2, "How this report was made"), Paragraph(made_with(report))]
    return Written(look.title, f"ti-contracts {report.version}", look.today, ADVICE, tuple(blocks))


def _what_was_read(report: Report, views: list[DocumentView]) -> Iterator[Block]:
    yield Heading(2, "What was read")
    if views:
        heads = ("Document", *(f"{SIGNS[verdict]} {name}" for verdict, name in VERDICTS.items()))
        rows = tuple((shown.title, *(str(number) for _, number in shown.counts)) for shown in views)
        yield Table(heads, rows, (30, 21, 14, 16, 14, 18, 17))
        yield Paragraph(
            "The numbers count criteria. They are no score: one contradiction can outweigh them all."
        )
    left_out = [
        Paragraph(f"{sentence(f.message)} {f.hint}", f"{f.path} could not be read") for f in report.failures
    ]
    left_out += [Paragraph(sentence(part), shown.title) for shown in views for part in shown.unread]
    yield Heading(3, f"Not read ({count(len(left_out), 'document or part', 'documents or parts')})")
    yield Bullets(tuple(left_out)) if left_out else Paragraph("Nothing was left out.")
    told = notes(report)
    if told:
        yield Heading(3, "Waivers and baseline")
        yield Bullets(tuple(Paragraph(sentence(note)) for note in told))


def _limits(report: Report) -> Iterator[Block]:
    yield Heading(2, "What this report can tell you")
    yield Bullets(tuple(Paragraph(text) for text in limits_of(report)))
    yield Heading(3, "What the verdicts mean")
    yield Bullets(tuple(Paragraph(MEANINGS[v], f"{SIGNS[v]} {name}") for v, name in VERDICTS.items()))
