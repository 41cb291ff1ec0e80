"""What is written beside the clauses of a document: which words, at which place, and in which order."""

from dataclasses import replace

from sample_report import (
    BASELINE,
    CONTROLS,
    FUNDING,
    Draft,
    criterion,
    element,
    evidence,
    gap,
    met,
    partial,
    sample_assessment,
    sample_document,
)

from ti_contracts.model.assessment import Assessment, ElementFinding, Finding
from ti_contracts.model.document import ClauseKind, Document, SectionRole, Span
from ti_contracts.model.remarks import Paragraph, Remark
from ti_contracts.model.verdicts import Side
from ti_contracts.reports.remark_places import home, sections
from ti_contracts.reports.remarks import MOST, remarks

MADE = "Made with ti-contracts 0.1.0."


def told(remark: Remark) -> list[str]:
    return [f"{said.label} {said.text}".strip() for said in remark.paragraphs]


def at(document: Document, remark: Remark) -> str:
    return document.quote(remark.span)


def test_each_criterion_stands_at_its_words_contradictions_first_and_the_summary_last() -> None:
    assessment = sample_assessment()
    found = remarks(assessment, MADE)
    assert [(told(remark)[0], at(assessment.document, remark)[:30]) for remark in found] == [
        (
            "✕ Contradicted: K32 Missed appointments do not end support (must)",
            "close the referral of anyone w",
        ),
        ("○ Gap: WS1 Trauma-informed work is funded (must)", "Access and discharge"),
        ("◐ Partly met: WS3 Trained and supported staff (must)", "All staff, including bank and "),
        (
            "◐ Partly met: H1 Outcomes <b>about</b> trauma | measured (could)",
            "<script>alert(1)</script> | pi",
        ),
        ("Summary: 10 criteria looked at in this document", "Not used: supervision is weekl"),
    ]


def test_a_contradiction_says_what_it_harms_and_what_to_write_instead() -> None:
    assert told(remarks(sample_assessment(), MADE)[0]) == [
        "✕ Contradicted: K32 Missed appointments do not end support (must)",
        "Conflicts with: nobody is discharged for missed appointments",
        "Fix: Replace with contact to ask what got in the way, and an offer of another time or place.",
        "Could say: “The Provider must [do this] by [date].”",
    ]


def test_a_gap_says_what_is_missing_and_what_came_near() -> None:
    document = sample_document()
    assert told(remarks(Assessment(document, (gap(document),)), MADE)[0]) == [
        "○ Gap: WS1 Trauma-informed work is funded (must)",
        (
            "Why: Nothing found that binds anyone to this; the nearest is clause 1.1, but it stands in a "
            "background section."
        ),
        "Missing: a budget line for trauma-informed work",
        "Came near: “Many people who use the service” (clause 1.1)",
        "Could say: “The Provider must [do this] by [date].”",
    ]


def test_the_summary_counts_asks_and_says_what_was_not_read() -> None:
    assert told(remarks(sample_assessment(), MADE)[-1]) == [
        "Summary: 10 criteria looked at in this document",
        "Verdicts: Contradicted 1 | Gap 2 | Partly met 3 | Met 2 | Not applicable 1 | Not assessed 1",
        "Contradicted: K32 (clause 2.1.2(a))",
        (
            "To ask, because a text cannot show it: K77: How does the service show this in practice: leaders "
            "are kind?"
        ),
        "Not read: Page 3: it is only an image.",
        (
            "This is advice to the named person who decides. It is not a decision, and not legal or clinical "
            "advice. Made with ti-contracts 0.1.0."
        ),
    ]


def test_what_is_met_is_told_only_where_it_is_asked_for() -> None:
    document = sample_document()
    assessment = Assessment(document, (met(document),))
    assert len(remarks(assessment, MADE)) == 1
    assert (
        told(remarks(assessment, MADE, every=True)[0])[0] == "✓ Met: WS5 People can refer themselves (should)"
    )


def test_gaps_at_the_same_place_that_the_same_words_would_fill_share_a_comment() -> None:
    gaps = [line for line in told(remarks(sample_assessment(), MADE)[1]) if line.startswith("○")]
    assert gaps == [
        "○ Gap: WS1 Trauma-informed work is funded (must)",
        "○ Gap: CA2a Outcomes are measured (must)",
    ]


def test_wording_to_insert_comes_only_where_it_is_asked_for_and_once() -> None:
    assessment = sample_assessment()
    assert {remark.insertions for remark in remarks(assessment, MADE)} == {()}
    wordings = [
        wording for remark in remarks(assessment, MADE, suggest=True) for wording in remark.insertions
    ]
    assert wordings == ["The Provider must [do this] by [date]."]


def test_criteria_on_the_same_words_share_a_comment() -> None:
    document = sample_document()
    other = replace(partial(document).criterion, id="WS9", title="Another")
    assessment = Assessment(document, (partial(document), replace(partial(document), criterion=other)))
    first, _ = remarks(assessment, MADE)
    assert [line for line in told(first) if line.startswith("◐")] == [
        "◐ Partly met: WS3 Trained and supported staff (must)",
        "◐ Partly met: WS9 Another (must)",
    ]


def test_gaps_of_a_section_share_a_comment_only_where_there_would_be_too_many() -> None:
    document = sample_document()

    def gaps(number: int) -> Assessment:
        of = (criterion(f"G{n}", "Budget", FUNDING, wording=f"Pay {n}.") for n in range(number))
        return Assessment(document, tuple(Finding(c, (ElementFinding(FUNDING, ()),)) for c in of))

    assert len(remarks(gaps(MOST - 1), MADE)) == MOST
    assert len(remarks(gaps(MOST), MADE)) == 2


def test_control_characters_of_a_quote_are_shown_as_what_they_are() -> None:
    document = sample_document()
    near = evidence(document, CONTROLS, Side.NEAR, BASELINE, False, "binds nobody")
    finding = Finding(criterion("B1", "Baseline", BASELINE), (ElementFinding(BASELINE, ()),), (near,))
    [came] = [
        line for line in told(remarks(Assessment(document, (finding,)), MADE)[0]) if "Came near" in line
    ]
    assert came == (
        "Came near: “[U+001B][31mred[U+001B][0m [U+202E]gnitrevni[U+202C] bell[U+0007]” (clause 2.2.4)"
    )


def wanting(title: str, near: tuple[str, ...] = ()) -> Finding:
    """A gap with clauses that came near, on the document of ``specification``."""
    asked = element("e", "something", "something")
    found = tuple(evidence(specification(), words, Side.NEAR, asked) for words in near)
    of = criterion("G1", title, asked, question="", wording="")
    return Finding(of, (ElementFinding(asked, ()),), found)


def specification() -> Document:
    draft = Draft()
    heading = ClauseKind.HEADING
    one = draft.add("Background", "1", heading, SectionRole.HEADING)
    draft.add("Staff training was poor.", "1.1", role=SectionRole.BACKGROUND, headings=(one,))
    two = draft.add("Access", "2", heading, SectionRole.HEADING)
    draft.add("People are seen in ten weeks.", "2.1", headings=(two,))
    three = draft.add("Staff training", "3", heading, SectionRole.HEADING)
    draft.add("Records are kept.", "3.1", headings=(three,))
    return Document("a.docx", "", "docx", draft.text, tuple(draft.clauses))


def section_of(finding: Finding) -> str:
    document = specification()
    return document.quote(document.clauses[home(finding, document, sections(document))].span)


def test_a_gap_belongs_to_the_section_of_what_came_near() -> None:
    assert section_of(wanting("Something", ("Records are kept",))) == "Staff training"


def test_what_came_near_in_a_section_that_binds_nobody_is_no_place_for_a_duty() -> None:
    assert section_of(wanting("Something", ("Staff training was poor", "People are seen"))) == "Access"


def test_without_near_words_a_gap_belongs_where_the_heading_names_its_topic() -> None:
    assert section_of(wanting("All staffing levels and trainings")) == "Staff training"


def test_without_any_sign_a_gap_belongs_to_the_first_section_that_binds() -> None:
    assert section_of(wanting("Something")) == "Access"


def test_a_document_without_headings_takes_its_gaps_at_its_beginning() -> None:
    draft = Draft()
    draft.add("People are seen in ten weeks.")
    document = Document("a.docx", "", "docx", draft.text, tuple(draft.clauses))
    first, _ = remarks(Assessment(document, (wanting("Something"),)), MADE)
    assert (first.clause, first.span, first.paragraphs[0]) == (
        0,
        Span(0, 29),
        Paragraph("○ Gap: G1 Something (must)"),
    )
