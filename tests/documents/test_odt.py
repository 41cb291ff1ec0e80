"""OpenDocument texts: numbers as LibreOffice prints them, and nothing read that it does not show."""

import pytest
from docx_package import zipped
from hypothesis import given
from hypothesis import strategies as st
from odt_package import MIMETYPE, cell, h, item, level, list_style, listed, odt, p, part, row, style, table

from ti_contracts.documents.blocks import Block, BlockKind, Reading
from ti_contracts.documents.odt import read_odt
from ti_contracts.errors import DocumentError

CLAUSES = list_style(
    "L",
    level(1),
    level(2, "1", 'text:display-levels="2"'),
    level(3, "a", 'style:num-prefix="(" style:num-suffix=")"'),
    level(4, "i", 'style:num-prefix="(" style:num-suffix=")"'),
)


def sub(*items: str) -> str:
    return listed(*items, style="")


def lines(body: str, **more: str) -> list[str]:
    return [f"{b.number} {b.text}".strip() for b in read_odt(odt(body, auto=CLAUSES, **more)).blocks]


def blocks(body: str, **more: str) -> tuple[Block, ...]:
    return read_odt(odt(body, **more)).blocks


def test_lists_are_numbered_level_by_level() -> None:
    body = listed(
        item(p("Term"), sub(item(p("Start"), sub(item(p("Day"), sub(item(p("Hour")))))), item(p("End")))),
        item(p("Fees"), p("A second paragraph of the item")),
        item(p("Law")),
    )
    assert lines(body) == [
        "1. Term",
        "1.1 Start",
        "(a) Day",
        "(i) Hour",
        "1.2 End",
        "2. Fees",
        "A second paragraph of the item",
        "3. Law",
    ]


def test_a_list_goes_on_after_text_only_where_the_file_says_so() -> None:
    first = listed(item(p("a")), item(p("b")), more='xml:id="one"')
    other = listed(item(p("x")), style="M")
    body = (
        first
        + p("between")
        + listed(item(p("c")), more='text:continue-numbering="true"')
        + listed(item(p("new")))
        + other
        + listed(item(sub(item(p("sub")))), more='text:continue-list="one"')
    )
    assert lines(body) == ["1. a", "2. b", "between", "3. c", "1. new", "x", "3.1 sub"]


def test_a_level_that_was_skipped_counts_and_a_second_sublist_of_an_item_begins_anew() -> None:
    assert lines(listed(item(sub(item(p("a")), item(p("b")))), item(p("c")))) == ["1.1 a", "1.2 b", "2. c"]
    twice = listed(item(p("a"), sub(item(p("b"))), p("then"), sub(item(p("c")))))
    assert lines(twice) == ["1. a", "1.1 b", "then", "1.1 c"]


def test_start_values_headers_and_overrides() -> None:
    body = listed(
        f"<text:list-header>{p('Not numbered')}</text:list-header>",
        item(p("a"), more='text:start-value="7"'),
        item(p("b"), more='text:style-override="A"'),
        item(p("c")),
    )
    assert lines(body, styles=list_style("A", level(1, "A"))) == [
        "Not numbered",
        "7. a",
        "H. b",
        "9. c",
    ]


@pytest.mark.parametrize(
    ("style_", "expected"),
    [
        (level(1, "A", 'text:start-value="26"'), ["Z", "AA", "AB"]),
        (level(1, "A", 'text:start-value="26" style:num-letter-sync="true"'), ["Z", "AA", "BB"]),
        (level(1, "I", 'style:num-prefix="Article "'), ["Article I", "Article II", "Article III"]),
        (level(1, "", 'style:num-prefix="Note: "'), ["Note:", "Note:", "Note:"]),
        (level(1, "1", 'loext:num-list-format="Part %1%:"'), ["Part 1:", "Part 2:", "Part 3:"]),
        ('<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>', ["", "", ""]),
    ],
)
def test_formats(style_: str, expected: list[str]) -> None:
    body = listed(item(p("a")), item(p("b")), item(p("c")), style="F")
    assert [b.number for b in blocks(body, auto=list_style("F", style_))] == expected


def test_one_row_of_numbers_through_all_levels() -> None:
    through = list_style("T", level(1), level(2), more='text:consecutive-numbering="true"')
    body = listed(item(p("a"), sub(item(p("b")))), item(p("c")), style="T")
    assert [b.number for b in blocks(body, auto=through)] == ["1.", "2.", "3."]


def test_headings_have_levels_and_the_numbers_of_the_outline() -> None:
    outline = (
        '<text:outline-style style:name="Outline">'
        '<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
        "</text:outline-style>"
    )
    body = (
        h("Scope", 1)
        + h("Aims", 2)
        + h("Foreword", 2, 'text:is-list-header="true"')
        + h("Reach", 2)
        + h("Staff", 1)
    )
    found = blocks(body, styles=outline)
    assert [(b.kind, b.number, b.text, b.level) for b in found] == [
        (BlockKind.HEADING, "1.", "Scope", 1),
        (BlockKind.HEADING, "1.1", "Aims", 2),
        (BlockKind.HEADING, "", "Foreword", 2),
        (BlockKind.HEADING, "1.2", "Reach", 2),
        (BlockKind.HEADING, "2.", "Staff", 1),
    ]


def test_styles_tell_headings_contents_quotations_and_struck_text_through_their_parents() -> None:
    styles = (
        style("Heading_20_2", more='style:display-name="Heading 2" style:default-outline-level="2"')
        + style("P1", more='style:parent-style-name="Heading_20_2"')
        + style("P2", 'style:text-line-through-style="solid"')
        + style("Old", 'style:text-line-through-style="solid"', family="text")
    )
    body = (
        p("Safety", "P1")
        + p("Never again", "P2")
        + p('The <text:span text:style-name="Old">old</text:span> new rule applies to all staff.')
        + p("Nobody asked me.", "Quotations")
        + p("Safety 4", "Contents_20_1")
    )
    heading, struck, changed, quoted, contents = blocks(body, styles=styles)
    assert (heading.kind, heading.level) == (BlockKind.HEADING, 2)
    assert not struck.in_force
    assert changed.text == "The new rule applies to all staff."
    assert quoted.quotation
    assert contents.contents


def test_contents_are_marked_and_their_templates_are_not_read() -> None:
    body = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>No"
        "</text:index-title-template></text:table-of-content-source>"
        f"<text:index-body><text:index-title>{p('Contents')}</text:index-title>{p('1. Aims 3')}"
        "</text:index-body></text:table-of-content>"
    )
    assert [(b.text, b.contents) for b in blocks(body)] == [("Contents", True), ("1. Aims 3", True)]


def test_merged_cells_say_it_again_and_heads_are_marked() -> None:
    body = table(
        row(
            cell("Both", 'table:number-columns-spanned="2"'),
            "<table:covered-table-cell/>",
            cell("Tall", 'table:number-rows-spanned="2"'),
        ),
        row("a", "b", "<table:covered-table-cell/>"),
        head=row("Measure", "Target", "Note"),
    )
    assert [(b.cells, b.header) for b in blocks(body)] == [
        (("Measure", "Target", "Note"), True),
        (("Both", "Both", "Tall"), False),
        (("a", "b", "Tall"), False),
    ]


def test_repeat_counts_cannot_blow_a_file_up() -> None:
    body = (
        p('a<text:s text:c="2000000000"/>b')
        + table(row(cell("x", 'table:number-columns-repeated="2000000000"'), "y"))
        + table(row("z", "z", more='table:number-rows-repeated="1000000000"'))
        + table(row(cell("<text:p/>"), cell("<text:p/>"), more='table:number-rows-repeated="1000000000"'))
    )
    reading = read_odt(odt(body))
    assert reading.blocks[0].text == "a b"
    assert len(reading.blocks[1].cells) == 200
    assert len(reading.blocks) == 2 + 1000
    assert [u.reason for u in reading.unread] == [
        "columns after the first 200 are not read",
        "a row repeated 1000000000 times is read 1000 times",
    ]


def test_notes_stand_behind_the_paragraph_that_refers_to_them() -> None:
    note = (
        '<text:note text:note-class="{}"><text:note-citation>{}</text:note-citation>'
        "<text:note-body>{}</text:note-body></text:note>"
    )
    body = p(
        "Duty" + note.format("footnote", "1", p("See A.")) + " and" + note.format("endnote", "i", p("B."))
    )
    assert [(b.kind, b.number, b.text) for b in blocks(body)] == [
        (BlockKind.PARAGRAPH, "", "Duty and"),
        (BlockKind.FOOTNOTE, "1", "See A."),
        (BlockKind.FOOTNOTE, "i", "B."),
    ]


def test_text_boxes_and_shapes_are_read_once_behind_their_paragraph() -> None:
    body = p(
        f"<draw:frame><draw:text-box>{p('In a box')}</draw:text-box></draw:frame>"
        f"Anchor<draw:g><draw:custom-shape>{p('In a shape')}<draw:enhanced-geometry/>"
        "</draw:custom-shape></draw:g>"
    )
    assert [b.text for b in blocks(body)] == ["Anchor", "In a box", "In a shape"]


def test_tracked_changes_are_accepted_and_comments_and_hidden_text_left_out() -> None:
    body = (
        "<text:tracked-changes>"
        f"<text:changed-region><text:deletion>{p('Deleted words')}</text:deletion></text:changed-region>"
        "<text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>"
        + p(
            'Kept <text:change text:change-id="d"/><text:change-start/>inserted<text:change-end/>'
            "<office:annotation><dc:creator>Jo</dc:creator><text:p>Really?</text:p></office:annotation>"
            '<text:span text:style-name="H"> hidden</text:span>'
            '<text:hidden-text text:is-hidden="true">field</text:hidden-text>'
        )
        + p('Gone<text:hidden-paragraph text:is-hidden="true"/>')
        + f'<text:section text:display="none">{p("Hidden section")}</text:section>'
        + f'<text:section text:display="condition" text:is-hidden="true">{p("Not here")}</text:section>'
        + f'<text:section text:display="condition">{p("Shown for now")}</text:section>'
        + f"<text:section>{p('Shown section')}</text:section>"
    )
    reading = read_odt(odt(body, auto=style("H", 'text:display="none"', family="text")))
    assert [b.text for b in reading.blocks] == ["Kept inserted", "Shown for now", "Shown section"]
    assert reading.notes == (
        "read with tracked changes accepted: 1 insertion, 1 deletion",
        "1 comment left out",
        "hidden text left out",
    )


def test_fields_links_spaces_and_hyphens_read_as_they_look() -> None:
    body = p(
        "See<text:tab/>clause <text:bookmark-ref>4.2</text:bookmark-ref><text:line-break/>on "
        '<text:a xlink:href="x">re\u00adferral</text:a>, twenty\u2011four'
        "<text:ruby><text:ruby-base> hours</text:ruby-base><text:ruby-text>no</text:ruby-text></text:ruby>"
    )
    assert blocks(body)[0].text == "See clause 4.2 on referral, twenty-four hours"


def test_what_holds_no_text_is_reported() -> None:
    body = (
        p("Logo here<draw:frame><draw:image/><svg:desc>Council arms</svg:desc></draw:frame>")
        + p("<draw:frame><draw:image/></draw:frame>")
        + p('<draw:frame loext:decorative="true"><draw:image/></draw:frame>')
        + p("<draw:frame><draw:object/><draw:image/></draw:frame>")
    )
    assert [(u.part, u.reason) for u in read_odt(odt(body)).unread] == [
        ("picture (at the beginning)", "described as “Council arms”; words in pictures are not read"),
        ("picture (after “Logo here”)", "words in pictures are not read"),
        (
            "embedded object (after “Logo here”)",
            "formulas, charts and tables embedded as objects are not read",
        ),
    ]


def test_form_controls_show_their_values() -> None:
    forms = (
        "<office:forms><form:form>"
        '<form:text form:id="a" form:current-value="Hull"/>'
        '<form:checkbox form:id="b" form:label="Agreed" form:current-state="checked"/>'
        "</form:form></office:forms>"
    )
    body = forms + p('Place: <draw:control draw:control="a"/>') + p('<draw:control draw:control="b"/>')
    assert [b.text for b in blocks(body)] == ["Place:", "Hull", "☒ Agreed"]


def test_the_title_is_of_the_metadata_else_of_the_title_style_else_of_the_header() -> None:
    header = f"<style:master-page><style:header>{p('Refuge contract')}</style:header></style:master-page>"
    assert read_odt(odt(p("x"), meta="<dc:title>Refuge service</dc:title>")).title == "Refuge service"
    assert read_odt(odt(p("Refuge", "Title"), styles=header)).title == "Refuge"
    assert read_odt(odt(p("x"), styles=header)).title == "Refuge contract"


SAMPLE = odt(h("Aims", 1) + listed(item(p("Listen."))) + table(row("KPI", "95%")), auto=CLAUSES)
LOCKED = (
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
)
SHEET = "<office:body><office:spreadsheet/></office:body>"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"words", "is not an OpenDocument text (.odt)"),
        (SAMPLE[: len(SAMPLE) // 2], "is an OpenDocument text that is damaged or was cut off on its way"),
        (odt(p("x"), manifest=LOCKED), "is protected by a password"),
        (zipped({"mimetype": MIMETYPE, "encrypted-package": "x"}), "is protected by a password"),
        (zipped({"mimetype": MIMETYPE}), "is a zip archive without a text document in it"),
        (
            zipped({"content.xml": "<office"}),
            "is an OpenDocument text whose text cannot be read: its XML is broken",
        ),
        (
            zipped({"content.xml": part("office:document-content", SHEET)}),
            "is an OpenDocument spreadsheet, not a text",
        ),
        (
            zipped({"content.xml": '<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>'}),
            "declares XML entities in content.xml, which is not safe",
        ),
        (
            zipped({"content.xml": " " * 5_000_000}),
            "unpacks to 4 MB from 4 kB in content.xml, as no real document does",
        ),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_odt(data)
    assert caught.value.message == says
    assert caught.value.hint


def test_a_document_type_without_declarations_as_old_programs_write_it_is_no_danger() -> None:
    content = part(
        "office:document-content", f"<office:body><office:text>{p('Duty')}</office:text></office:body>"
    )
    named = content.replace("?>", '?><!DOCTYPE x PUBLIC "-//OpenOffice.org//DTD" "office.dtd">', 1)
    assert [b.text for b in read_odt(zipped({"content.xml": named})).blocks] == ["Duty"]


def test_broken_styles_are_reported_and_the_rest_is_read() -> None:
    content = f"<office:body><office:text>{p('Duty')}</office:text></office:body>"
    reading = read_odt(
        zipped({"content.xml": part("office:document-content", content), "styles.xml": "<office"})
    )
    assert [b.text for b in reading.blocks] == ["Duty"]
    assert [(u.part, u.reason) for u in reading.unread] == [
        ("styles.xml", "its XML is broken; headings and numbers that come from styles are missing")
    ]


def reads_or_complains(data: bytes) -> Reading | None:
    try:
        return read_odt(data)
    except DocumentError as error:
        said = error.message
    assert said
    assert "\n" not in said
    return None


@given(st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)), max_size=12), st.integers(0))
def test_mutated_and_cut_files_never_raise_anything_else(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(SAMPLE)
    for place, byte in changes:
        data[place] = byte
    reads_or_complains(bytes(data))
    reads_or_complains(SAMPLE[: cut % len(SAMPLE)])


TAGS = st.sampled_from(
    [
        *("text:p", "text:h", "text:list", "text:list-item", "text:list-header", "text:numbered-paragraph"),
        *("text:span", "text:note", "text:note-body", "text:s", "text:section", "text:table-of-content"),
        *("table:table", "table:table-row", "table:table-cell", "table:covered-table-cell", "draw:frame"),
        *("draw:text-box", "draw:control", "draw:g", "draw:image", "office:annotation", "text:ruby"),
    ]
)
VALUES = st.sampled_from(["", "0", "1", "-1", "11", "99999999999", "true", "none", "L", "x"])


def _element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def made(tag: str, value: str, inside: list[str]) -> str:
        names = (
            *("text:outline-level", "text:start-value", "text:style-name", "text:continue-numbering"),
            *("text:level", "text:display", "table:number-columns-spanned", "table:number-rows-spanned"),
            *("text:continue-list", "text:is-hidden", "draw:control"),
        )
        attributes = " ".join(f'{name}="{value}"' for name in names)
        return f"<{tag} {attributes}>{''.join(inside)}</{tag}>"

    return st.builds(made, TAGS, VALUES, st.lists(children, max_size=4))


@given(st.recursive(st.just("word"), _element, max_leaves=25))
def test_elements_in_the_wrong_place_never_raise_anything_else(body: str) -> None:
    reading = reads_or_complains(odt(body, auto=CLAUSES))
    assert reading is not None
    for block in reading.blocks:
        assert block.text == " ".join(block.text.split())
