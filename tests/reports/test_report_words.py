from dataclasses import replace

import pytest
from sample_report import (
    BASELINE,
    FUNDING,
    MEASURE,
    NO_CLOSURE,
    SUPERVISION,
    TRAINING,
    contradicted,
    criterion,
    evidence,
    gap,
    joined,
    met,
    not_judged,
    partial,
    sample_document,
)

from ti_contracts.model.assessment import ElementFinding, Finding
from ti_contracts.model.criteria import Need, Source
from ti_contracts.model.document import Clause, ClauseKind, SectionRole, Span
from ti_contracts.model.verdicts import Side, Verdict
from ti_contracts.reports.reasons import missing, reason
from ti_contracts.reports.words import count, label, listed, source, uk_date, where

DOCUMENT = sample_document()


def test_a_place_is_named_by_clause_page_and_headings() -> None:
    places = [where(DOCUMENT, clause) for clause in DOCUMENT.clauses]
    assert places[1] == "clause 1.1, page 1, under 1 Background (background)"
    assert places[3] == "heading 2.1, page 1, under 2 Service (heading)"
    assert places[6] == "clause 2.1.2(a), page 2, under 2 Service > 2.1 Access and discharge"
    assert places[12] == "table row in paragraph 13, page 2, under 2 Service > 2.2 Workforce"
    assert places[15] == "clause 2.2.5, page 2, under 2 Service > 2.2 Workforce (not in force)"


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        (Clause(ClauseKind.PARAGRAPH, Span(0, 1), "4.2."), "clause 4.2"),
        (Clause(ClauseKind.PARAGRAPH, Span(0, 1), "Schedule 2A"), "Schedule 2A"),
        (Clause(ClauseKind.ITEM, Span(0, 1), "(b)"), "clause (b)"),
        (Clause(ClauseKind.ITEM, Span(0, 1), paragraph=7), "list item in paragraph 7"),
        (Clause(ClauseKind.FOOTNOTE, Span(0, 1), "3"), "footnote 3"),
        (Clause(ClauseKind.PARAGRAPH, Span(0, 1), paragraph=7), "paragraph 7"),
        (Clause(ClauseKind.PARAGRAPH, Span(0, 1)), "unnumbered clause"),
        (Clause(ClauseKind.HEADING, Span(0, 1), role=SectionRole.HEADING), "heading"),
    ],
)
def test_a_clause_without_a_plain_number_still_has_a_name(clause: Clause, name: str) -> None:
    assert label(DOCUMENT, clause) == name


def test_a_clause_without_a_number_is_spoken_of_with_an_article() -> None:
    row = replace(evidence(DOCUMENT, "Staff trained | 95%", Side.NEAR, FUNDING, False), note="")
    assert reason(replace(gap(DOCUMENT), near=(row,)), DOCUMENT) == (
        "Nothing found that binds anyone to this; the nearest is the table row in paragraph 13."
    )


@pytest.mark.parametrize("section", ["3", "section 3", "Section 3"])
def test_the_source_names_its_section_once(section: str) -> None:
    of = replace(criterion("WS1", "Funded"), source=Source(section, "some words"))
    assert source(of) == "guidance, section 3: “some words”"


def test_dates_are_written_as_in_the_united_kingdom() -> None:
    assert uk_date("2025-03-04") == "4 March 2025"
    assert uk_date("spring 2025") == "spring 2025"


def test_counts_and_lists_read_as_sentences() -> None:
    assert (count(1, "clause"), count(8123, "word")) == ("1 clause", "8,123 words")
    assert [listed(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_reason_of_what_is_met_names_the_clause() -> None:
    assert (
        reason(met(DOCUMENT), DOCUMENT)
        == "There in binding words: people can refer themselves (clause 2.1.1). Nothing found that undoes it."
    )


def test_reason_of_what_is_partly_there_names_what_is_weak() -> None:
    assert reason(partial(DOCUMENT), DOCUMENT) == (
        "Partly there: training for all staff (clause 2.2.1); "
        "in weak form: supervision for all staff (clause 2.2.2, optional: 'may')."
    )


def test_reason_of_what_is_partly_there_names_what_is_missing() -> None:
    whole = partial(DOCUMENT)
    half = replace(whole, elements=(whole.elements[0], ElementFinding(SUPERVISION, ())))
    assert reason(half, DOCUMENT) == (
        "Partly there: training for all staff (clause 2.2.1); missing: supervision or reflective practice."
    )


def test_reason_of_weak_words_alone_says_so() -> None:
    whole = partial(DOCUMENT)
    weak = replace(whole, elements=(ElementFinding(TRAINING, ()), whole.elements[1]))
    assert reason(weak, DOCUMENT) == (
        "Partly there, in weak form: supervision for all staff (clause 2.2.2, optional: 'may'); "
        "missing: trauma training for all staff."
    )


def test_reason_of_a_gap_names_the_nearest_clause_and_why_it_falls_short() -> None:
    assert reason(gap(DOCUMENT), DOCUMENT) == (
        "Nothing found that binds anyone to this; the nearest is clause 1.1, "
        "but it stands in a background section."
    )


def test_reason_of_a_gap_without_any_near_clause() -> None:
    assert reason(replace(gap(DOCUMENT), near=()), DOCUMENT) == (
        "Nothing found that binds anyone to this, and no clause came near."
    )


def test_reason_of_a_gap_in_which_something_was_found() -> None:
    found = partial(DOCUMENT)
    needs = (Need(("training", "supervision"), 2, 2),)
    of = replace(found.criterion, needs=needs)
    few = Finding(of, (found.elements[0], ElementFinding(SUPERVISION, ())))
    assert few.verdict is Verdict.GAP
    assert reason(few, DOCUMENT) == (
        "Too little to count as partly there: training for all staff (clause 2.2.1); "
        "missing: supervision or reflective practice."
    )


def test_reason_of_a_contradiction_names_the_clause_that_breaks_it() -> None:
    assert reason(contradicted(DOCUMENT), DOCUMENT) == (
        "Contradicted by clause 2.1.2(a), which works against this: "
        "nobody is discharged for missed appointments."
    )


def test_reason_of_a_contradiction_says_when_the_document_says_two_things() -> None:
    found = contradicted(DOCUMENT)
    other = evidence(DOCUMENT, "offer a first contact", Side.FOR, NO_CLOSURE)
    both = replace(found, elements=(ElementFinding(NO_CLOSURE, (*found.elements[0].evidence, other)),))
    assert reason(both, DOCUMENT) == (
        "Contradicted by clause 2.1.2(a), which works against this: "
        "nobody is discharged for missed appointments. "
        "The document also says it (clause 2.1.2(b)), so it says two things."
    )


def test_reason_of_what_joins_others_names_their_verdicts() -> None:
    assert reason(joined(DOCUMENT)[0], DOCUMENT) == (
        "Joins CA2a (gap) and CA2b (met). Missing: an outcome measure of trauma."
    )


def test_reason_of_what_was_not_judged_is_the_reason_given() -> None:
    finding = not_judged(Verdict.NOT_ASSESSED, "K77", "Kind", "it shows in behaviour")
    assert reason(finding, DOCUMENT) == "It shows in behaviour."


def test_where_some_of_several_would_do_the_report_asks_for_as_many_as_lack() -> None:
    of = criterion("WS2", "Outcomes", MEASURE, BASELINE, FUNDING)
    of = replace(of, needs=(Need(("measure", "baseline", "funding"), 2),))
    one = evidence(DOCUMENT, "People may refer themselves", Side.FOR, MEASURE)
    finding = Finding(
        of, (ElementFinding(MEASURE, (one,)), ElementFinding(BASELINE, ()), ElementFinding(FUNDING, ()))
    )
    assert missing(finding) == (
        "at least 1 of: (1) a baseline and target, (2) a budget line for trauma-informed work",
    )
    assert missing(replace(finding, criterion=replace(of, needs=(Need(("measure", "baseline"), 1),)))) == ()
