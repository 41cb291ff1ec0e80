"""What the words beside a unit do to it: answers to questions, cells of refusal, words taken back."""

from dataclasses import replace

import pytest
from small_rules import TRAINED, document_of, rules_of

from ti_contracts.matching.assess import assess
from ti_contracts.model.assessment import Finding
from ti_contracts.model.document import Clause, ClauseKind, Document, Span
from ti_contracts.model.verdicts import Verdict

DUTY = "All staff must have training in trauma."


def found(document: Document) -> Finding:
    return assess(document, rules_of(TRAINED)).findings[0]


def row_of(*cells: str, heads: tuple[str, ...] = ()) -> Document:
    """A document of one table row, under column heads where there are any."""
    spans, start = [], 0
    for cell in cells:
        spans.append(Span(start, start + len(cell)))
        start += len(cell) + 3
    text = " | ".join(cells)
    row, columns = Span(0, len(text)), []
    for head in heads:
        columns.append(Span(len(text) + 1, len(text) + 1 + len(head)))
        text += "\n" + head
    clause = Clause(ClauseKind.ROW, row, columns=tuple(columns), cells=tuple(spans), paragraph=1)
    return Document("test.md", "0" * 64, "markdown", text, (clause,))


@pytest.mark.parametrize(
    "text",
    [
        "Must staff have training in trauma? No. Bidders shall leave it out.",
        "Q31: Will staff have training in trauma? A31: No.",
    ],
)
def test_a_question_answered_no_is_denied(text: str) -> None:
    assert found(document_of(text)).verdict is Verdict.CONTRADICTED


def test_a_question_answered_yes_counts_as_said() -> None:
    assert found(document_of("Must staff have training in trauma? Yes.")).verdict is not Verdict.GAP


def test_a_question_that_nobody_answers_binds_nobody_and_says_so() -> None:
    finding = found(document_of("Will staff have training in trauma?"))
    assert (finding.verdict, finding.near[0].note) == (Verdict.GAP, "it only asks whether")


def test_a_question_how_is_a_demand() -> None:
    text = "How will you ensure that all staff must have training in trauma?"
    assert found(document_of(text)).verdict is not Verdict.GAP


@pytest.mark.parametrize("cell", ["Withdrawn", "Not to be provided", "Excluded"])
def test_a_cell_of_refusal_denies_its_row(cell: str) -> None:
    assert found(row_of("Training in trauma", "All staff", cell)).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("In scope?", Verdict.CONTRADICTED),
        ("Offered", Verdict.CONTRADICTED),
        ("Waiting list", Verdict.MET),
        ("Excluded from scope", Verdict.MET),
        ("Number", Verdict.MET),
    ],
)
def test_a_no_denies_its_row_where_the_column_asks_whether_the_thing_is_in(
    head: str, expected: Verdict
) -> None:
    assert found(row_of("Training in trauma", "No", heads=("Task", head))).verdict is expected


@pytest.mark.parametrize("cell", ["Continues", "People who have withdrawn consent"])
def test_other_cells_deny_nothing(cell: str) -> None:
    assert found(row_of("Training in trauma", "All staff", cell)).verdict is Verdict.MET


def test_words_that_the_next_sentence_takes_back_are_denied() -> None:
    text = f"{DUTY} That requirement has been withdrawn."
    assert found(document_of(text)).verdict is Verdict.CONTRADICTED


def test_another_clause_takes_nothing_back_from_the_one_before() -> None:
    document = document_of(DUTY, "That requirement has been withdrawn.")
    assert found(document).verdict is Verdict.MET


def test_two_documents_that_differ_in_the_answer_alone_differ_in_the_verdict() -> None:
    one = document_of("Must all staff have training in trauma? Yes.")
    other = replace(one, text=one.text.replace("Yes.", "No. "))
    assert found(one).verdict is not found(other).verdict
