"""Markdown, also as pandoc writes it."""

from ti_contracts.documents.blocks import Block, BlockKind
from ti_contracts.documents.markdown import read_markdown
from ti_contracts.documents.read import read_document
from ti_contracts.model.document import SectionRole


def blocks(text: str) -> tuple[Block, ...]:
    return read_markdown(text.encode()).blocks


def test_headings_lists_and_paragraphs_keep_kind_level_and_number() -> None:
    found = blocks(
        "# Service\n\nWe listen.\n\n1. First\n2. Second\n   - deeper\n\n     and more\n\n3) Other\n"
    )
    assert [(b.kind.value, b.number, b.level, b.text) for b in found] == [
        ("heading", "", 1, "Service"),
        ("paragraph", "", 0, "We listen."),
        ("item", "1.", 0, "First"),
        ("item", "2.", 0, "Second"),
        ("item", "", 1, "deeper"),
        ("item", "", 2, "and more"),
        ("item", "3)", 0, "Other"),
    ]


def test_a_list_of_ones_counts_up_as_viewers_show_it() -> None:
    assert [b.number for b in blocks("1. a\n1. b\n1. c\n")] == ["1.", "2.", "3."]


def test_lists_that_pandoc_writes_with_letters_are_items() -> None:
    text = (
        "4.  The Provider must:\n\n"
        "    a.  listen to people who\n        are afraid;\n\n"
        "        i.  at once;\n\n        ii. with care;\n\n            A.  Time;\n\n"
        "    b.  act.\n"
    )
    document = read_document("contract.md", text.encode())
    assert [(c.number, document.quote(c.span)) for c in document.clauses] == [
        ("4.", "The Provider must:"),
        ("4(a)", "listen to people who are afraid;"),
        ("4(a)(i)", "at once;"),
        ("4(a)(ii)", "with care;"),
        ("4(a)(ii)(A)", "Time;"),
        ("4(b)", "act."),
    ]
    assert [document.quote(span) for span in document.clauses[-1].stems] == ["The Provider must:"]


def test_typed_numbers_in_lists_and_paragraphs_are_split_by_the_outline() -> None:
    document = read_document(
        "contract.md", b"# Staff\n\n4.1 Staff are trained.\n4.2 Staff are paid.\n\n- 4.3 Staff rest.\n"
    )
    assert [c.number for c in document.clauses] == ["", "4.1", "4.2", "4.3"]


def test_tables_have_heads_and_keep_bars_in_cells() -> None:
    found = blocks("| A | B |\n|---|---|\n| one \\| two | three |\n")
    assert [(b.cells, b.header, b.table) for b in found] == [
        (("A", "B"), True, 1),
        (("one | two", "three"), False, 1),
    ]


PANDOC_TABLES = """
  -----------------------------------------
  **KPI    **What is        **Target**
  Ref**    measured**
  -------- ---------------- ---------------
  KPI-01   Calls answered   95%
           within a minute

  KPI-02   Plans            100%
  -----------------------------------------

  Name   Hours
  ------ ------
  Ann    20
  Bob    30

+-----------+---------+
| Type      | Basis   |
+===========+=========+
| Fixed     | Monthly |
| charges   |         |
+-----------+---------+
"""


def test_tables_that_pandoc_draws_are_rows() -> None:
    found = blocks(PANDOC_TABLES)
    assert [b.cells for b in found] == [
        ("KPI Ref", "What is measured", "Target"),
        ("KPI-01", "Calls answered within a minute", "95%"),
        ("KPI-02", "Plans", "100%"),
        ("Name", "Hours"),
        ("Ann", "20"),
        ("Bob", "30"),
        ("Type", "Basis"),
        ("Fixed charges", "Monthly"),
    ]
    assert [b.header for b in found] == [True, False, False, True, False, False, True, False]
    assert {b.kind for b in found} == {BlockKind.ROW}


def test_block_quotations_are_marked() -> None:
    assert blocks("> I was heard.\n")[0].quotation


def test_front_matter_gives_the_title_and_comments_give_nothing() -> None:
    reading = read_markdown(b"---\ntitle: A contract\n---\n\n<!-- draft -->\n\nWe listen. <!-- really -->\n")
    assert reading.title == "A contract"
    assert [b.text for b in reading.blocks] == ["We listen."]


def test_struck_out_words_leave_the_text_and_struck_out_paragraphs_leave_force() -> None:
    found = blocks("We will ~~not~~ listen.\n\n~~We will refuse.~~\n\nWe <del>never</del> act.\n")
    assert [(b.text, b.in_force) for b in found] == [
        ("We will listen.", True),
        ("We will refuse.", False),
        ("We act.", True),
    ]


def test_footnotes_are_blocks_of_their_own() -> None:
    found = blocks("We listen.[^1]\n\n[^1]: See-the-guidance\n\n[^2]: Second note.\n")
    assert [(b.kind.value, b.text) for b in found] == [
        ("paragraph", "We listen."),
        ("footnote", "See-the-guidance"),
        ("footnote", "Second note."),
    ]


def test_a_bold_line_is_a_heading_of_which_nobody_is_sure() -> None:
    document = read_document("contract.md", b"# Service\n\n**Exclusion criteria**\n\n- People under 16\n")
    assert document.clauses[-1].role is SectionRole.EXCLUSIONS


def test_embedded_html_and_code_are_read() -> None:
    found = blocks(
        "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>\n\n```\nWe listen.\n```\n"
    )
    assert [b.cells or b.text for b in found] == [("A", "B"), ("1", "2"), "We listen."]


def test_hard_breaks_part_lines_and_soft_ones_do_not() -> None:
    assert [b.text for b in blocks("Service: refuge  \nTerm: three\nyears\n")] == [
        "Service: refuge",
        "Term: three years",
    ]


def test_what_is_nested_too_deep_is_reported() -> None:
    reading = read_markdown(b"words\n\n" + b"> " * 300 + b"deep\n")
    assert [part.part for part in reading.unread] == ["lists or quotations nested very deep"]


def test_stars_beyond_reason_stay_as_they_are_and_no_word_is_lost() -> None:
    found = blocks("*a " * 300_001 + "the Provider must listen")
    assert found[-1].text.endswith("*a the Provider must listen")
