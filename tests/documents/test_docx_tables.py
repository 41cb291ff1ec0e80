"""Tables become rows whose cells a reader would see side by side."""

from docx_package import cell, docx, p, r, row, table

from ti_contracts.documents.blocks import Block, BlockKind
from ti_contracts.documents.docx import read_docx
from ti_contracts.documents.read import read_document

HEADER = "<w:tblHeader/>"


def rows(body: str) -> list[tuple[str, ...]]:
    return [b.cells for b in read_docx(docx(body)).blocks if b.kind == BlockKind.ROW]


def test_rows_carry_their_table_and_leading_header_rows_are_marked() -> None:
    body = table(row("KPI", "Target", properties=HEADER), row("Seen in time", "95%")) + table(row("a", "b"))
    assert read_docx(docx(body)).blocks == (
        Block(BlockKind.ROW, cells=("KPI", "Target"), table=1, header=True, owners=(0, 1)),
        Block(BlockKind.ROW, cells=("Seen in time", "95%"), table=1, owners=(0, 1)),
        Block(BlockKind.ROW, cells=("a", "b"), table=2, owners=(0, 1)),
    )


def test_a_header_row_further_down_is_an_ordinary_row() -> None:
    body = table(row("a", "b"), row("c", "d", properties=HEADER))
    assert [b.header for b in read_docx(docx(body)).blocks] == [False, False]


def test_a_first_row_all_in_bold_is_guessed_to_be_column_heads() -> None:
    bold = [cell(p(text, "", "<w:b/>")) for text in ("Indicator", "Threshold")]
    blocks = read_docx(docx(table(row(*bold), row("Waiting time", "28 days")))).blocks
    assert [(b.header, b.sure) for b in blocks] == [(True, False), (False, True)]


def test_a_merged_cell_stands_in_every_row_and_column_that_it_covers() -> None:
    body = table(
        row(cell("Access", '<w:vMerge w:val="restart"/>'), "by telephone", "24 hours"),
        row(cell("", "<w:vMerge/>"), "in person", "5 days"),
        row(cell("Total", '<w:gridSpan w:val="2"/>'), "2"),
    )
    assert rows(body) == [
        ("Access", "by telephone", "24 hours"),
        ("Access", "in person", "5 days"),
        ("Total", "Total", "2"),
    ]
    assert read_docx(docx(body)).blocks[2].owners == (0, 0, 2)
    assert read_document("a.docx", docx(body)).text.splitlines()[2] == "Total | 2"


def test_equal_cells_side_by_side_are_all_read() -> None:
    body = table(row("Week", "Month", "Year"), row("95%", "95%", "95%"))
    assert read_document("a.docx", docx(body)).text.splitlines()[1] == "95% | 95% | 95%"


def test_columns_of_the_grid_in_which_no_cell_begins_do_not_count() -> None:
    wide = '<w:gridSpan w:val="4"/>'
    assert rows(table(row(cell("a", wide), cell("b", wide)), row(cell("c", wide), cell("d", wide)))) == [
        ("a", "b"),
        ("c", "d"),
    ]


def test_a_head_over_two_columns_does_not_shift_the_heads_after_it() -> None:
    heads = row(cell("Target", '<w:gridSpan w:val="2"/>'), "Owner", properties=HEADER)
    body = table(heads, row("Least", "Most", "", properties=HEADER), row("5 days", "10 days", "Provider"))
    document = read_document("a.docx", docx(body))
    assert [document.quote(head) for head in document.clauses[2].columns] == ["Least", "Most", "Owner"]


def test_cells_merged_sideways_as_old_programs_write_it_are_one() -> None:
    first, more = cell("wide", '<w:hMerge w:val="restart"/>'), cell("<w:p/>", "<w:hMerge/>")
    assert rows(table(row(first, more), row("a", "b"))) == [("wide", "wide"), ("a", "b")]


def test_merging_follows_grid_columns_and_not_the_count_of_cells() -> None:
    body = table(
        row(cell("wide", '<w:gridSpan w:val="2"/>'), cell("tall", '<w:vMerge w:val="restart"/>')),
        row("a", "b", cell("", "<w:vMerge/>")),
        row("c", cell("", "<w:vMerge/>"), properties='<w:gridBefore w:val="1"/>'),
    )
    assert rows(body) == [("wide", "wide", "tall"), ("a", "b", "tall"), ("", "c", "tall")]


def test_paragraphs_of_a_cell_are_joined() -> None:
    assert rows(table(row(cell(p("first") + p("second")), "x"))) == [("first second", "x")]


def test_a_nested_table_follows_the_row_that_holds_it() -> None:
    inner = table(row("Band", "Rate"), row("1", "£450"))
    blocks = read_docx(
        docx(table(row("Day rates", cell(p("Bands:") + inner + p(""))), row("Other", "none")))
    ).blocks
    assert [(b.table, b.cells) for b in blocks] == [
        (1, ("Day rates", "Bands:")),
        (2, ("Band", "Rate")),
        (2, ("1", "£450")),
        (1, ("Other", "none")),
    ]


def test_a_frame_of_one_column_is_no_table() -> None:
    body = table(row(cell(p("The Provider must listen.") + table(row("a", "b")))), row("And learn."))
    assert [(b.kind, b.text, b.cells, b.table) for b in read_docx(docx(body)).blocks] == [
        (BlockKind.PARAGRAPH, "The Provider must listen.", (), 0),
        (BlockKind.ROW, "", ("a", "b"), 1),
        (BlockKind.PARAGRAPH, "And learn.", (), 0),
    ]


def test_rows_and_cells_under_tracked_changes_follow_the_view() -> None:
    body = table(
        row("kept", cell("new cell", "<w:cellIns/>"), cell("old cell", "<w:cellDel/>")),
        row("deleted", "row", properties="<w:del/>"),
        row("inserted", "row", properties="<w:ins/>"),
    )
    data = docx(body)
    assert [b.cells for b in read_docx(data).blocks] == [("kept", "new cell"), ("inserted", "row")]
    assert [b.cells for b in read_docx(data, changes="original").blocks] == [
        ("kept", "old cell"),
        ("deleted", "row"),
    ]


def test_empty_rows_are_left_out() -> None:
    assert rows(table(row("", ""), row("a", ""))) == [("a", "")]


def test_struck_lines_leave_a_cell_that_says_more() -> None:
    mixed = cell(p("daily", "", "<w:strike/>") + f"<w:p>{r('weekly')}</w:p>")
    assert rows(table(row("Supervision", mixed))) == [("Supervision", "weekly")]
