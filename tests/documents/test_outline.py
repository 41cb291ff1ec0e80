"""Numbers, headings, stems, tables and contents pages of whole documents."""

from ti_contracts.documents.blocks import Block, BlockKind, Reading
from ti_contracts.documents.outline import build_document
from ti_contracts.documents.read import read_document
from ti_contracts.model.document import Clause, ClauseKind, Document, SectionRole


def read(text: str) -> Document:
    return read_document("contract.txt", text.encode())


def built(*blocks: Block) -> Document:
    return build_document("contract.docx", "", "docx", Reading(blocks))


def clause(document: Document, start: str) -> Clause:
    return next(c for c in document.clauses if document.quote(c.span).startswith(start))


def headings(document: Document, start: str) -> list[str]:
    return [document.quote(span) for span in clause(document, start).headings]


def stems(document: Document, start: str) -> list[str]:
    return [document.quote(span) for span in clause(document, start).stems]


NUMBERED = """1 SERVICE

1.1 The Service is open to adults.

1.2 The Provider must:
(a) answer the telephone;
(b) offer
(i) a choice of worker;
(ii) a choice of place;
(c) keep records.

1.3 Reviews are held monthly.

2 STAFF

2.1 Staff are trained.
"""


def test_sub_items_carry_the_number_of_their_clause() -> None:
    numbers = [c.number for c in read(NUMBERED).clauses]
    assert numbers == [
        "1", "1.1", "1.2", "1.2(a)", "1.2(b)", "1.2(b)(i)", "1.2(b)(ii)", "1.2(c)", "1.3", "2", "2.1",
    ]  # fmt: skip


def test_sub_items_hang_from_every_lead_in_above_them() -> None:
    document = read(NUMBERED)
    assert stems(document, "answer the telephone") == ["The Provider must:"]
    assert stems(document, "a choice of place") == ["The Provider must:"]
    assert stems(document, "keep records") == ["The Provider must:"]
    assert stems(document, "Reviews are held") == []


def test_the_ninth_letter_is_told_from_a_roman_one() -> None:
    items = "".join(f"({letter}) item {letter};\n" for letter in "abcdefghij")
    numbers = [c.number for c in read(f"3.1 The following apply:\n{items}").clauses]
    assert numbers[-3:] == ["3.1(h)", "3.1(i)", "3.1(j)"]


def test_a_sub_item_without_a_clause_above_keeps_its_label() -> None:
    assert clause(read("The bidder will supply:\n\n(a) a plan;\n\n(b) a price."), "a price").number == "(b)"


def test_the_span_leaves_out_the_number_and_the_text_keeps_it() -> None:
    document = read("4.2 The Provider must listen.\n")
    assert document.text == "4.2 The Provider must listen.\n"
    assert document.quote(document.clauses[0].span) == "The Provider must listen."


def test_an_unmarked_paragraph_ends_a_list() -> None:
    document = read("The Provider must:\n\n- listen\n\n- act\n\nThe Council will pay monthly in arrears.\n")
    assert stems(document, "act") == ["The Provider must:"]
    assert stems(document, "The Council") == []


def test_unmarked_fragments_after_a_lead_in_are_its_items() -> None:
    document = read(
        "The applicant must include the following in sub-grants:\n\n"
        "A low barrier intake process.\n\nServices free of charge.\n\n"
        "Sub-grantees must report every quarter.\n"
    )
    lead_in = ["The applicant must include the following in sub-grants:"]
    assert stems(document, "A low barrier") == lead_in
    assert stems(document, "Services free") == lead_in
    assert stems(document, "Sub-grantees") == []


def test_nested_bullets_hang_from_the_whole_chain() -> None:
    document = read("Staff will:\n- offer\n  - tea\n  - time\n- listen\n")
    assert stems(document, "tea") == ["Staff will:"]
    document = read("Staff will:\n- offer people:\n  - tea\n  - time\n- listen\n")
    assert stems(document, "time") == ["Staff will:", "offer people:"]
    assert stems(document, "listen") == ["Staff will:"]


def test_a_footnote_does_not_part_a_lead_in_from_its_items() -> None:
    document = built(
        Block(BlockKind.PARAGRAPH, "The Provider must:"),
        Block(BlockKind.FOOTNOTE, "See Smith (2020).", number="1"),
        Block(BlockKind.ITEM, "listen"),
    )
    assert stems(document, "listen") == ["The Provider must:"]
    assert clause(document, "See Smith").role is SectionRole.REFERENCES


def test_headings_are_guessed_from_numbers_and_capitals() -> None:
    document = read(
        "SERVICE SPECIFICATION\n\n1. Scope of the service\n\n1.1 Referral\n\n"
        "1.1.1 Anyone may refer themselves by telephone.\n\n2. Staffing\n\n2.1 All staff must be trained.\n"
    )
    assert headings(document, "Anyone may refer") == ["Scope of the service", "Referral"]
    assert headings(document, "All staff") == ["Staffing"]


def test_a_numbered_line_with_a_modal_verb_is_a_clause_and_no_heading() -> None:
    document = read(
        "1. Staffing\n\n1.1 All staff must hold a DBS check\n\n1.2 Rotas shall be published weekly\n"
    )
    assert [c.kind for c in document.clauses] == [
        ClauseKind.HEADING,
        ClauseKind.PARAGRAPH,
        ClauseKind.PARAGRAPH,
    ]


def test_a_clause_in_a_heading_style_is_read_as_a_clause() -> None:
    document = built(
        Block(BlockKind.HEADING, "Access", number="1.", level=1),
        Block(
            BlockKind.HEADING,
            "The Provider shall see people within two weeks of referral.",
            number="1.1",
            level=2,
        ),
        Block(BlockKind.PARAGRAPH, "This applies at weekends too, whatever the rota says."),
    )
    assert [c.kind.value for c in document.clauses] == ["heading", "paragraph", "paragraph"]
    assert headings(document, "This applies") == ["Access"]


def test_short_list_items_are_no_headings() -> None:
    document = read("The Provider must help people with:\n\n1. Housing\n\n2. Benefits\n\n3. Debt\n")
    assert stems(document, "Debt") == ["The Provider must help people with:"]
    assert all(c.kind is not ClauseKind.HEADING for c in document.clauses)


def test_cover_lines_keys_and_dates_are_no_headings() -> None:
    document = read(
        "Buyer: Northshire Council\n\n1 May 2026\n\nThis is about a service for people who are harmed.\n"
    )
    assert all(c.kind is not ClauseKind.HEADING for c in document.clauses)


def test_numbers_below_a_schedule_stand_under_it() -> None:
    document = read(
        "1. Payment\n\n1.1 The Council pays monthly and in arrears.\n\n"
        "Schedule 1 The Services\n\n1. Access\n\n1.1 The door is open to everyone every day.\n\n"
        "Schedule 2 The Price\n\n1.1 The price is fixed for the whole of the term.\n"
    )
    assert headings(document, "The door is open") == ["The Services", "Access"]
    assert headings(document, "The price is fixed") == ["The Price"]


def test_a_schedule_may_have_its_title_on_the_next_line() -> None:
    document = read(
        "SCHEDULE 1\n\nTHE SERVICES\n\n1. Access\n\n1.1 The door is open to everyone every day.\n\n"
        "SCHEDULE 2\n\nTHE PRICE\n\nThe price is fixed for the whole of the term.\n"
    )
    assert headings(document, "The door is open") == ["SCHEDULE 1", "THE SERVICES", "Access"]
    assert headings(document, "The price is fixed") == ["SCHEDULE 2", "THE PRICE"]
    assert document.clauses[0].number == "SCHEDULE 1"
    assert document.text.startswith("SCHEDULE 1\nTHE SERVICES\n1. Access\n")


def test_a_letter_goes_on_with_its_run_whatever_its_style_says() -> None:
    document = built(
        Block(BlockKind.HEADING, "Programme", number="A.", level=1),
        Block(BlockKind.HEADING, "Purpose", number="1.", level=2),
        Block(BlockKind.HEADING, "Funding", number="B.", level=4),
        Block(BlockKind.PARAGRAPH, "Money is paid every month."),
    )
    assert headings(document, "Money") == ["Funding"]


def test_contents_entries_are_no_headings() -> None:
    document = read(
        "Contents\n\n1. Introduction\n\n2. Exclusion criteria .......... 4\n\n3. Staffing\n\n"
        "1. Introduction\n\n1.1 This service has been running for many years in the town.\n\n"
        "3. Staffing\n\n3.1 Staff must be trained before they start.\n"
    )
    entries = [document.quote(c.span) for c in document.clauses if c.role is SectionRole.CONTENTS]
    assert [entry.split(" .")[0] for entry in entries] == [
        "Contents",
        "Introduction",
        "Exclusion criteria",
        "Staffing",
    ]
    assert clause(document, "Staff must").role is SectionRole.OPERATIVE
    assert headings(document, "Staff must") == ["Staffing"]


def test_a_line_to_sign_on_is_no_contents_entry() -> None:
    document = read("The Provider must listen.\n\nSigned for the Provider ....................\n")
    assert document.clauses[-1].role is not SectionRole.CONTENTS


TABLE = """11.1 The Provider must report in the form below.

KPI | Indicator | Target | Baseline 2024/25
1 | Letters answered in two weeks | 90% | 84%
2 | Safety plan within three days | 100% | 97%

11.2 Reports are monthly.
"""


def test_rows_have_their_columns_lead_in_and_number() -> None:
    document = read(TABLE)
    row = clause(document, "2 | Safety")
    assert [document.quote(span) for span in row.columns] == [
        "KPI",
        "Indicator",
        "Target",
        "Baseline 2024/25",
    ]
    assert [document.quote(span) for span in row.cells] == [
        "2",
        "Safety plan within three days",
        "100%",
        "97%",
    ]
    assert stems(document, "2 | Safety") == ["The Provider must report in the form below."]
    assert row.number == "KPI 2"
    assert clause(document, "KPI | ").role is SectionRole.HEADING


def test_a_label_in_a_cell_numbers_its_row() -> None:
    document = read(
        "Item | Rule | Note\n2.4 Who may not | Anyone under 16 | none\n2.5 Hours | Nine to five | none\n"
    )
    row = clause(document, "Who may not")
    assert row.number == "2.4"
    assert row.role is SectionRole.EXCLUSIONS
    assert document.quote(row.cells[0]) == "Who may not"
    assert clause(document, "Hours").role is SectionRole.OPERATIVE


def test_a_cover_table_has_no_heads_and_is_operative() -> None:
    rows = [("Service", "Outreach for adults"), ("Length of support", "No fixed term; it depends on need")]
    document = built(*(Block(BlockKind.ROW, cells=cells, table=1) for cells in rows))
    assert {c.role for c in document.clauses} == {SectionRole.OPERATIVE}
    assert all(not c.columns for c in document.clauses)


def test_heads_that_are_parted_below_pair_with_the_lower_row() -> None:
    document = built(
        Block(BlockKind.ROW, cells=("Indicator", "Thresholds", "Thresholds"), table=1, header=True),
        Block(BlockKind.ROW, cells=("Indicator", "Green", "Red"), table=1),
        Block(BlockKind.ROW, cells=("Calls answered", "95%", "80%"), table=1),
    )
    columns = [document.quote(span) for span in document.clauses[-1].columns]
    assert columns == ["Indicator", "Green", "Red"]


def test_a_row_across_the_table_leads_in_the_rows_below_it() -> None:
    document = built(
        Block(BlockKind.ROW, cells=("Exclusion criteria", "Exclusion criteria"), table=1),
        Block(BlockKind.ROW, cells=("Age", "Under 16"), table=1),
        Block(BlockKind.ROW, cells=("Place", "Outside the borough"), table=1),
    )
    assert document.text.startswith("Exclusion criteria\n")
    assert stems(document, "Place") == ["Exclusion criteria"]
    assert clause(document, "Place").role is SectionRole.EXCLUSIONS


def test_an_empty_cell_keeps_the_columns_paired() -> None:
    document = built(Block(BlockKind.ROW, cells=("Step", "", "Rule"), table=1))
    assert [document.quote(span) for span in document.clauses[0].cells] == ["Step", "", "Rule"]


def test_text_that_is_not_used_is_not_in_force() -> None:
    document = read(
        "9.1 Not used.\n\n9.2 [Deleted]\n\n9.3 Peer support (withdrawn 2019)\n\n9.4 Tea is used daily.\n"
    )
    assert [c.in_force for c in document.clauses] == [False, False, False, True]


def test_a_withdrawn_policy_in_a_table_is_not_in_force() -> None:
    document = built(
        Block(BlockKind.ROW, cells=("P9", "Lone working (withdrawn)", "2011"), table=1),
        Block(BlockKind.ROW, cells=("P7", "Not used", ""), table=1),
        Block(BlockKind.ROW, cells=("P8", "Restraint", "2016"), table=1),
    )
    assert [c.in_force for c in document.clauses] == [False, False, True]


def test_pages_paragraphs_and_struck_out_blocks_pass_through() -> None:
    document = built(
        Block(BlockKind.PARAGRAPH, "", page=1),
        Block(BlockKind.PARAGRAPH, "Old words here.", page=2, in_force=False),
    )
    only = document.clauses[0]
    assert (only.page, only.paragraph, only.in_force) == (2, 2, False)


def test_a_list_under_contents_binds_nobody_even_where_its_parts_are_missing() -> None:
    text = "## Contents\n\n1. Introduction\n2. Trauma training\n\n## 1. Introduction\n\nMeals are served.\n"
    document = read_document("contract.md", text.encode())
    roles = [c.role for c in document.clauses[:3]]
    assert roles == [SectionRole.CONTENTS] * 3
    assert clause(document, "Meals").role is SectionRole.BACKGROUND


def test_one_point_nought_is_section_one() -> None:
    document = read("1.0 Introduction\n\n1.1 The Provider must listen.\n\n2.0 Staff\n\n2.1 Staff must act.\n")
    assert headings(document, "Staff must act") == ["Staff"]
    assert [c.number for c in document.clauses] == ["1.0", "1.1", "2.0", "2.1"]
    assert clause(read("2.0 WTE nurses are employed.\n"), "2.0 WTE").number == ""
