"""Tables become rows whose cells a reader would see side by side."""

from docx_package import cell, docx, p, r, row, table

from ti_contracts.documents.blocks import Block, BlockKind
from ti_contracts.documents.docx import read_docx

HEADER = "<w:tblHeader/>"


def rows(body: str) -> list[tuple[str, ...]]:
    return [b.cells for b in read_docx(docx(body)).blocks if b.kind == BlockKind.ROW]


def test_rows_carry_their_table_and_leading_header_rows_are_marked() -> None:
    body = table(row("KPI", "Target", properties=HEADER), row("Seen in time", "95%")) + table(row("a", "b"))
    assert read_docx(docx(body)).blocks == (
        Block(BlockKind.ROW, cells=("KPI", "Target"), table=1, header=True),
        Block(BlockKind.ROW, cells=("Seen in time", "95%"), table=1),
        Block(BlockKind.ROW, cells=("a", "b"), table=2),
    )


def test_a_header_row_further_down_is_an_ordinary_row() -> None:
    body = table(row("a", "b"), row("c", "d", properties=HEADER))
    assert [b.header for b in read_docx(docx(body)).blocks] == [False, False]


def test_a_first_row_all_in_bold_is_guessed_to_be_column_heads() -> None:
    bold = [cell(p(text, "", "<w:b/>")) for text in ("Indicator", "Threshold")]
    blocks = read_docx(docx(table(row(*bold), row("Waiting time", "28 days")))).blocks
    assert [(b.header, b.sure) for b in blocks] == [(True, False), (False, True)]


def test_a_cell_merged_over_rows_reads_in_each_and_one_merged_over_columns_once() -> None:
    body = table(
        row(cell("Access", '<w:vMerge w:val="restart"/>'), "by telephone", "24 hours"),
        row(cell("", "<w:vMerge/>"), "in person", "5 days"),
        row(cell("Total", '<w:gridSpan w:val="2"/>'), "2"),
    )
    assert rows(body) == [
        ("Access", "by telephone", "24 hours"),
        ("Access", "in person", "5 days"),
        ("Total", "2"),
    ]


def test_merging_follows_grid_columns_and_not_the_count_of_cells() -> None:
    body = table(
        row(cell("wide", '<w:gridSpan w:val="2"/>'), cell("tall", '<w:vMerge w:val="restart"/>')),
        row("a", "b", cell("", "<w:vMerge/>")),
        row("c", cell("", "<w:vMerge/>"), properties='<w:gridBefore w:val="1"/>'),
    )
    assert rows(body) == [("wide", "tall"), ("a", "b", "tall"), ("", "c", "tall")]


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
