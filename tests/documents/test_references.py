"""Cross-references: what they lead to, what was not supplied, what lies in laws and other contracts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ti_contracts.documents.blocks import Block, BlockKind, Reading
from ti_contracts.documents.outline import build_document
from ti_contracts.documents.read import read_document
from ti_contracts.model.document import Document, Reference, ReferenceKind

CONTRACT = """\
# Agreement for counselling services

## 1. Definitions

1.1 This clause is subject to clause 4.2.

## 2. Payment

2.1 The Commissioner will pay as set out in Schedule 1.

## 4. Delivery

4.1 The Provider must:

(a) answer within a day;

(b) keep records.

4.2 Delays are handled under clauses 4.1(b) and 2.1.

4.3 The Provider must follow paragraph 2 of Schedule 1 and Schedule 2, Part A.

4.4 Staff must follow paragraph (a) above.

4.5 Clause 9 applies where Schedule 6 (Reporting) says so.

## Schedule 1: Price

1. The price is fixed, subject to paragraph 2.

2. The price is reviewed yearly under clause 2.

## Schedule 2: Standards

### Part A: People

1. People are asked what they need.

### Part B: Premises

1. Rooms are calm; see paragraph 1 of Part A of this Schedule.
"""


def read(text: str) -> Document:
    return read_document("contract.md", text.encode())


def built(*blocks: Block) -> Document:
    return build_document("contract.docx", "", "docx", Reading(blocks))


def words(document: Document, reference: Reference) -> str:
    return document.quote(reference.span)


def found(document: Document, quote: str) -> list[str]:
    """The words of every clause that a reference leads to."""
    reference = next(r for r in document.references if words(document, r) == quote)
    return [document.quote(document.clauses[n].span) for run in reference.targets for n in run]


def only(sentence: str) -> list[tuple[str, str]]:
    document = read(f"# Specification\n\n1. First, people are heard.\n\n2. {sentence}\n")
    return [(words(document, r), r.kind.value) for r in document.references]


@pytest.mark.parametrize(
    ("quote", "targets"),
    [
        ("clause 4.2", ["Delays are handled under clauses 4.1(b) and 2.1."]),
        (
            "clauses 4.1(b) and 2.1",
            ["keep records.", "The Commissioner will pay as set out in Schedule 1."],
        ),
        ("paragraph 2 of Schedule 1", ["The price is reviewed yearly under clause 2."]),
        ("paragraph 2", ["The price is reviewed yearly under clause 2."]),
        ("clause 2", ["Payment", "The Commissioner will pay as set out in Schedule 1."]),
        ("Schedule 2, Part A", ["People", "People are asked what they need."]),
        ("paragraph 1 of Part A", ["People are asked what they need."]),
        ("This clause", ["This clause is subject to clause 4.2."]),
    ],
)
def test_a_reference_leads_to_its_clause_and_all_beneath(quote: str, targets: list[str]) -> None:
    assert found(read(CONTRACT), quote) == targets


def test_a_schedule_is_led_to_with_all_that_it_holds() -> None:
    assert found(read(CONTRACT), "Schedule 1") == [
        "Price",
        "The price is fixed, subject to paragraph 2.",
        "The price is reviewed yearly under clause 2.",
    ]


def test_places_that_are_not_there_are_kept_with_their_words() -> None:
    document = read(CONTRACT)
    missing = [words(document, r) for r in document.references if r.is_missing]
    assert missing == ["paragraph (a)", "Clause 9", "Schedule 6"]


def test_an_item_is_found_in_the_clause_that_names_it() -> None:
    document = read("3.1 The Provider must:\n\n(a) listen;\n\n(b) act on what paragraph (a) brings.\n")
    assert found(document, "paragraph (a)") == ["listen;"]


def test_a_range_runs_from_its_first_clause_to_the_end_of_its_last() -> None:
    items = "".join(f"4.{n} The Provider must do task {n}.\n\n" for n in range(1, 8))
    document = read(f"{items}5.1 Under clauses 4.2 to 4.4 and 4.6 time counts.\n")
    assert [text[-2:] for text in found(document, "clauses 4.2 to 4.4 and 4.6")] == ["2.", "3.", "4.", "6."]


def test_sub_items_inside_a_sentence_are_found_by_their_clause() -> None:
    document = read("4.2 Staff must (a) listen and (b) write it down.\n\n4.3 See clause 4.2(b).\n")
    assert found(document, "clause 4.2(b)") == ["Staff must (a) listen and (b) write it down."]
    assert read("4.2 Staff must listen.\n\n4.3 See clause 4.2(b).\n").references[0].is_missing


def test_a_schedule_and_its_letter_are_found_apart() -> None:
    document = read(
        "# Schedule 2 – The Services\n\n## A. Service Specifications\n\nPeople are heard.\n\n"
        "## G. Other agreements\n\nSchedule 2A comes first.\n"
    )
    assert found(document, "Schedule 2A") == ["Service Specifications", "People are heard."]


def test_an_annex_that_says_which_schedule_it_holds_is_found_by_it() -> None:
    document = read(
        "# 1. Money\n\nSee Schedule 3A.\n\n# Annex B Price (Schedule 3A, extract)\n\nIt is fixed.\n"
    )
    assert found(document, "Schedule 3A") == ["Price (Schedule 3A, extract)", "It is fixed."]


def test_service_conditions_are_found_by_code_and_by_name() -> None:
    document = read(
        "# SC12 Communicating\n\n12.1 The Provider must listen.\n\n12.2 The Provider must reply.\n\n"
        "# SC13 Equity\n\n13.1 See SC12.2 and Service Condition 12.\n"
    )
    assert found(document, "SC12.2") == ["The Provider must reply."]
    assert len(found(document, "Service Condition 12")) == 3


def test_solicitations_are_referred_to_by_letter_and_roman_number() -> None:
    document = read(
        "# Section IV. Application\n\n## A. Content\n\nWrite ten pages.\n\n## B. Budget\n\n"
        "Costs are listed as Section IV.A asks.\n\n# Section V. Review\n\nSections IV and V are scored.\n"
    )
    assert found(document, "Section IV.A") == ["Content", "Write ten pages."]
    assert len(found(document, "Sections IV and V")) == 7


def test_tables_are_found_by_captions_above_and_below() -> None:
    rows = [Block(BlockKind.ROW, cells=("Calls", "95%"), table=n) for n in (1, 2)]
    text = Block(BlockKind.PARAGRAPH, "Table 1 and Table 2 count; Table 3 will follow at some later date.")
    document = built(
        Block(BlockKind.PARAGRAPH, "Table 1: Indicators"),
        rows[0],
        text,
        rows[1],
        Block(BlockKind.PARAGRAPH, "Table 2: Activity"),
    )
    assert found(document, "Table 1") == ["Table 1: Indicators", "Calls | 95%"]
    assert found(document, "Table 2") == ["Calls | 95%", "Table 2: Activity"]
    assert [words(document, r) for r in document.references if r.is_missing] == ["Table 3"]


def test_measures_are_found_by_their_row() -> None:
    document = built(
        Block(BlockKind.PARAGRAPH, "Payment depends on KPI 2."),
        Block(BlockKind.ROW, cells=("KPI", "Measure"), table=1, header=True),
        Block(BlockKind.ROW, cells=("1", "Calls are answered"), table=1),
        Block(BlockKind.ROW, cells=("2", "Letters are answered"), table=1),
    )
    assert found(document, "KPI 2") == ["2 | Letters are answered"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Support under section 117 of the Mental Health Act 1983 goes on.",
        "Section 117 aftercare goes on.",
        "Clause 5 of the Framework Agreement comes first.",
        "Rights under Article 8 ECHR are kept.",
        "The Care Act 2014, section 2 is met.",
        "The rules at 2 C.F.R. Part 200 are met.",
        "As section 4 of our strategy says, trust matters.",
        "A duty under section 149 is met.",
    ],
)
def test_laws_and_other_contracts_are_elsewhere(sentence: str) -> None:
    assert [kind for _, kind in only(sentence)] == ["elsewhere"]


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("See section 1 of this Agreement.", ["section 1"]),
        ("See section 1 of the Specification.", ["section 1"]),
        ("Under clause 1 and 3 members of staff agree.", ["clause 1"]),
        ("As said in 1.4, see 1.5 or 1.6 above, costs rose to 4.2.", ["1.5", "1.6"]),
        ("In this section I will speak of part of the schedule in clause form.", ["this section"]),
        (
            "See Appendices 1, 2 and 3 and sub-clause 1(b)(ii).",
            ["Appendices 1, 2 and 3", "sub-clause 1(b)(ii)"],
        ),
        ("Lot 2 and Step 4 are bought.", []),
    ],
)
def test_the_words_of_a_reference_are_cut_right(sentence: str, quotes: list[str]) -> None:
    assert [quote for quote, _ in only(sentence)] == quotes


def test_a_number_that_stands_twice_is_not_guessed() -> None:
    document = read(
        "# Alpha\n\n1. People are heard.\n\n2. People are told.\n\n"
        "# Omega\n\n1. Rooms are calm.\n\n2. See clause 1.\n"
    )
    assert document.references[0].is_missing


def test_a_contents_page_and_a_title_are_no_references() -> None:
    document = read("# Contents\n\n- Schedule 1\n\n# Schedule 1\n\nPeople are heard.\n")
    assert document.references == ()


@given(
    st.lists(
        st.sampled_from(
            ["clause", "Schedule", "4.2", "(b)", "to", "and", "of", "this", "Part", "A", "1.", "\n\n", "§"]
        ),
        max_size=60,
    )
)
def test_references_lie_in_order_inside_clauses_and_lead_to_clauses(pieces: list[str]) -> None:
    document = read("Words. " + " ".join(pieces))
    spans = [r.span for r in document.references]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    for reference in document.references:
        assert any(clause.span.holds(reference.span) for clause in document.clauses)
        assert all(0 <= run.start < run.stop <= len(document.clauses) for run in reference.targets)
        assert not (reference.targets and reference.kind is ReferenceKind.ELSEWHERE)
