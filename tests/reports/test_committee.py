import importlib
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from lxml import etree
from pypdfium2 import PdfDocument
from sample_report import CONTROLS, HOSTILE, report_of_several, sample_report

from ti_contracts.errors import UsageError
from ti_contracts.model.assessment import Report
from ti_contracts.model.criteria import Severity
from ti_contracts.model.decisions import Choice, Decision
from ti_contracts.reports.block_pdf import to_pdf as blocks_to_pdf
from ti_contracts.reports.blocks import Block, Bullets, Heading, Paragraph, Quotation, Table, Written
from ti_contracts.reports.committee import committee
from ti_contracts.reports.committee_files import to_docx, to_pdf
from ti_contracts.reports.escape import one_line
from ti_contracts.reports.look import Look

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LOOK = Look(today="2026-03-04")


def texts(block: Block) -> Iterator[str]:
    """All the words of a block."""
    match block:
        case Heading(_, text):
            yield text
        case Paragraph(text, label):
            yield from filter(None, (label, text))
        case Bullets(items):
            for item in items:
                yield from texts(item)
        case Quotation(said, words, place):
            yield from (said, words, place)
        case Table(heads, rows, _):
            yield from (cell for row in (heads, *rows) for cell in row)


def headings(report: Report) -> list[str]:
    """The headings of the report, each after the signs of its level."""
    blocks = committee(report, LOOK).blocks
    return [f"{'#' * block.level} {block.text}" for block in blocks if isinstance(block, Heading)]


def with_a_hostile_must() -> Report:
    """Several documents, in one of which the hostile words stand in a must that is partly met."""
    report = report_of_several()
    first, *others = report.assessments
    findings = [
        replace(f, criterion=replace(f.criterion, severity=Severity.MUST)) if f.criterion.id == "H1" else f
        for f in first.findings
    ]
    return replace(report, assessments=(replace(first, findings=tuple(findings)), *others))


def decided(report: Report) -> Report:
    """The report with a decision on what contradicts."""
    made = Decision(Choice.DISAGREE, "it is <b>law</b>", "A Green", "2026-03-04")
    assessments = tuple(
        replace(
            assessment,
            findings=tuple(
                replace(f, decision=made) if f.criterion.id == "K32" else f for f in assessment.findings
            ),
        )
        for assessment in report.assessments
    )
    return replace(report, assessments=assessments)


def test_a_committee_reads_limits_first_then_harm_then_what_is_missing() -> None:
    assert headings(decided(sample_report())) == [
        "# Trauma-informed commissioning check",
        "## What was read",
        "### Not read (1 document or part)",
        "## What this report can tell you",
        "### What the verdicts mean",
        "## Community mental health service specification",
        "### What contradicts the guidance (1 criterion, 1 passage)",
        "#### Passage 1: clause 2.1.2(a), page 2",
        "### Musts that are missing (2)",
        "#### ○ Gap: WS1 Trauma-informed work is funded",
        "#### ○ Gap: CA2a Outcomes are measured",
        "### Musts that are partly there (1)",
        "#### ◐ Partly met: WS3 Trained and supported staff",
        "### What is met (2)",
        "#### ✓ Met: WS5 People can refer themselves",
        "#### ✓ Met: CA2b Outcomes have a baseline (in the baseline)",
        "### Questions to ask (1)",
        "### Outcomes register (0)",
        "### Decisions made (1)",
        "### Appendix: every criterion (10)",
        "## How this report was made",
    ]


def test_a_passage_that_contradicts_several_criteria_stands_once() -> None:
    report = sample_report()
    (assessment,) = report.assessments
    (k32,) = [f for f in assessment.findings if f.criterion.id == "K32"]
    other = replace(k32, criterion=replace(k32.criterion, id="K33", title="Nobody is dropped"))
    twice = replace(report, assessments=(replace(assessment, findings=(*assessment.findings, other)),))
    told = [text for block in committee(twice, LOOK).blocks for text in texts(block)]
    assert "What contradicts the guidance (2 criteria, 1 passage)" in told
    assert "K32 Missed appointments do not end support (must); K33 Nobody is dropped (must)." in told
    assert told.count("close the referral of anyone who misses two appointments") == 1


def test_nothing_is_left_out_of_the_words_and_no_total_is_given() -> None:
    told = "\n".join(text for block in committee(with_a_hostile_must(), LOOK).blocks for text in texts(block))
    for words in (
        "scan.pdf could not be read",
        "Page 3: it is only an image.",
        "The Provider must [do this] by [date].",
        "no overall score",
        "Waived",
        HOSTILE,
        CONTROLS,
    ):
        assert words in told
    assert "%" not in told.replace("95%", "")


def test_the_word_file_has_real_headings_lists_and_tables_in_british_english() -> None:
    data = to_docx(decided(with_a_hostile_must()), LOOK)
    document = docx.Document(BytesIO(data))
    assert document.core_properties.title == "Trauma-informed commissioning check"
    assert document.core_properties.language == "en-GB"
    assert {p.style.name for p in document.paragraphs if p.style} >= {
        "Heading 1",
        "Heading 2",
        "Heading 3",
        "Heading 4",
        "List Bullet",
        "Quote",
    }
    with ZipFile(BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
        styles = etree.fromstring(package.read("word/styles.xml"))
        footer = package.read("word/footer1.xml").decode()
    assert {language.get(f"{W}val") for language in styles.iter(f"{W}lang")} == {"en-GB"}
    for table in body.iter(f"{W}tbl"):
        assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
    assert "NUMPAGES" in footer
    whole = "\n".join(p.text for p in document.paragraphs)
    assert one_line(HOSTILE) in whole
    assert one_line(CONTROLS) in whole
    assert "A Green disagrees with this finding, 4 March 2026. Reason: It is <b>law</b>." in whole


def test_the_word_file_knows_no_clock() -> None:
    with ZipFile(BytesIO(to_docx(sample_report()))) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z" in package.read("docProps/core.xml")


def test_the_pdf_is_tagged_and_claims_the_standard_for_accessible_ones() -> None:
    data = to_pdf(decided(with_a_hostile_must()), LOOK)
    with_title = PdfDocument(data).get_metadata_dict()
    assert with_title["Title"] == "Trauma-informed commissioning check"
    assert PdfDocument(data).is_tagged()
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert one_line(HOSTILE).replace(" ", "") in pdf_text(data)


def test_letters_that_the_fonts_lack_cost_the_claim_and_not_the_report() -> None:
    strange = "\U000132b9 שלום 你好"
    data = blocks_to_pdf(Written("Report", "me", None, "", (Heading(1, "Report"), Paragraph(strange))))
    assert PdfDocument(data).is_tagged()


def test_words_cannot_act_as_markup_of_typst() -> None:
    acting = '#import "@preview/x:1.0.0" $x$ *b* _i_ `raw` <label> @ref \\ // c /* d */ #panic()'
    data = blocks_to_pdf(
        Written("Report", "me", None, acting, (Heading(1, acting), Paragraph(acting, acting)))
    )
    assert pdf_text(data).count("#panic()") == 4


def test_without_typst_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UsageError, match="PDF reports need the package typst") as error:
        to_pdf(sample_report())
    assert error.value.hint == "pip install 'ti-contracts[pdf]'"
    monkeypatch.undo()
    importlib.invalidate_caches()


def pdf_text(data: bytes) -> str:
    """The letters of a PDF without spaces and line ends, for lines are broken anywhere."""
    pages = PdfDocument(data)
    return "".join("".join(page.get_textpage().get_text_bounded().split()) for page in pages)
