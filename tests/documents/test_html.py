"""Web pages."""

import pytest

from ti_contracts.documents.blocks import Block
from ti_contracts.documents.html import read_html
from ti_contracts.documents.read import read_document
from ti_contracts.errors import DocumentError


def blocks(body: str) -> tuple[Block, ...]:
    return read_html(f"<html><body>{body}</body></html>".encode()).blocks


def test_headings_paragraphs_and_lists_keep_kind_level_and_number() -> None:
    found = blocks(
        "<h2>Access</h2><p>Anyone may <b>re</b>fer.</p>"
        "<ol start=3 type=a><li>listen<li value=7><p>act</p><p>again</p>"
        "<ul><li>deep</ul></ol><ul><li>tea</ul>"
    )
    assert [(b.kind.value, b.number, b.level, b.text) for b in found] == [
        ("heading", "", 2, "Access"),
        ("paragraph", "", 0, "Anyone may refer."),
        ("item", "c.", 0, "listen"),
        ("item", "g.", 0, "act"),
        ("item", "", 1, "again"),
        ("item", "", 1, "deep"),
        ("item", "", 0, "tea"),
    ]


def test_scripts_styles_hidden_parts_and_navigation_are_left_out_and_noted() -> None:
    reading = read_html(
        b"<html><head><title>The contract</title><style>p{}</style></head><body><nav><p>Home</p></nav>"
        b"<script>var x = '<p>no</p>'</script><p hidden>secret</p><p style='display: none'>secret</p>"
        b"<!-- note --><p>We listen.</p></body></html>"
    )
    assert [b.text for b in reading.blocks] == ["We listen."]
    assert reading.title == "The contract"
    assert reading.notes == ("left out: hidden text, navigation",)


def test_merged_cells_are_there_in_every_row_and_column() -> None:
    found = blocks(
        "<table><thead><tr><th>A<th>B<th>C</thead>"
        "<tr><td rowspan=2>x<td colspan=2>y<tr><td>z<td>w<br>v</table>"
    )
    assert [(b.cells, b.header) for b in found] == [
        (("A", "B", "C"), True),
        (("x", "y", "y"), False),
        (("x", "z", "w v"), False),
    ]


def test_a_table_that_only_arranges_the_page_is_no_table() -> None:
    found = blocks("<table><tr><td><h1>Contract</h1><p>We listen.</p></td></tr></table>")
    assert [(b.kind.value, b.text) for b in found] == [("heading", "Contract"), ("paragraph", "We listen.")]


def test_terms_with_meanings_are_rows() -> None:
    assert [b.cells for b in blocks("<dl><dt>Survivor<dd>A person</dl>")] == [("Survivor", "A person")]


def test_quotations_and_struck_out_words_are_known() -> None:
    found = blocks(
        "<blockquote><p>I was heard.</p></blockquote><p>We <del>never</del> act.</p><p><s>Gone.</s></p>"
    )
    assert [(b.text, b.quotation, b.in_force) for b in found] == [
        ("I was heard.", True, True),
        ("We act.", False, True),
        ("Gone.", False, False),
    ]


def test_breaks_part_a_paragraph_before_numbers_and_after_colons() -> None:
    found = blocks("<p>We must:<br>(a) listen<br>(b) act<br>at once</p>")
    assert [b.text for b in found] == ["We must:", "(a) listen", "(b) act at once"]


def test_the_declared_encoding_is_used() -> None:
    page = "<meta charset='iso-8859-2'><p>Łódź listens</p>".encode("iso-8859-2")
    assert read_html(page).blocks[0].text == "Łódź listens"


def test_a_frame_is_reported_as_unread() -> None:
    reading = read_html(b"<p>We listen.</p><iframe src='x'></iframe>")
    assert [part.part for part in reading.unread] == ["embedded page"]


@pytest.mark.parametrize(
    "page", [b"<div>" * 100_000 + b"x", b"<p " + b"a=1 " * 100_000 + b">x</p>"], ids=["depth", "attributes"]
)
def test_pages_made_to_hang_the_parser_are_refused(page: bytes) -> None:
    with pytest.raises(DocumentError, match="is HTML"):
        read_html(page)


def test_spans_cannot_make_a_small_page_a_huge_table() -> None:
    row = "<tr>" + "<td rowspan=9999 colspan=9999>x" * 20
    assert len(blocks(f"<table>{row * 100}</table>")) == 100
    with pytest.raises(DocumentError, match="more than 400,000 table cells"):
        blocks(f"<table>{row * 3000}</table>")


def test_a_piece_of_a_page_is_one_where_its_name_says_so() -> None:
    piece = b"<p>The Provider must listen.</p>"
    assert read_document("part.html", piece).format == "html"
    assert read_document("part.txt", piece).format == "text"
