"""Headings, titles, pages, quotations, and what is reported as unread."""

import pytest
from docx_package import docx, p, r, style

from ti_contracts.documents.blocks import BlockKind
from ti_contracts.documents.docx import read_docx
from ti_contracts.model.document import Unread

STYLES = style("heading 1") + style("heading 2") + style("Title") + style("House Heading", "", "heading2")
STYLES += style("Schedule", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') + style("Intense Quote")
BODY = p("The Provider must offer help within five working days of a request, wherever it was made.")
BOLD = "<w:b/>"


def styled(text: str, name: str) -> str:
    return p(text, f'<w:pStyle w:val="{name}"/>')


def kinds(body: str, styles: str = STYLES) -> list[tuple[str, int, bool]]:
    return [(b.kind.value, b.level, b.sure) for b in read_docx(docx(body, parts={"styles": styles})).blocks]


@pytest.mark.parametrize(
    ("name", "depth"), [("heading1", 1), ("heading2", 2), ("HouseHeading", 2), ("Schedule", 1), ("Title", 1)]
)
def test_heading_styles_and_those_based_on_them_make_headings(name: str, depth: int) -> None:
    assert kinds(styled("Referral", name)) == [("heading", depth, True)]


def test_a_heading_style_is_known_by_its_id_where_the_styles_are_missing() -> None:
    assert kinds(styled("Referral", "Heading3"), "") == [("heading", 3, True)]


def test_an_outline_level_on_the_paragraph_itself_makes_a_heading() -> None:
    assert kinds(p("Referral", '<w:outlineLvl w:val="2"/>')) == [("heading", 3, True)]


def test_a_sentence_in_a_heading_style_is_a_clause() -> None:
    assert kinds(styled("The Provider must offer help.", "heading2")) == [("paragraph", 0, True)]


@pytest.mark.parametrize("rpr", [BOLD, '<w:u w:val="single"/>', '<w:sz w:val="28"/>', "<w:caps/>"])
def test_a_short_line_set_apart_is_guessed_to_be_a_heading(rpr: str) -> None:
    assert kinds(p("Access and referral", "", rpr) + BODY) == [("heading", 1, False), ("paragraph", 0, True)]


@pytest.mark.parametrize(
    "text",
    [
        "The Provider must listen",
        "This is a full sentence.",
        "info@provider.example",
        "£12,000",
        "one two three four five six seven eight nine ten eleven twelve thirteen",
    ],
)
def test_bold_lines_that_are_no_headings(text: str) -> None:
    assert kinds(p(text, "", BOLD) + BODY)[0][0] == "paragraph"


def test_bold_sets_nothing_apart_where_everything_is_bold() -> None:
    assert (
        kinds(p("Access", "", BOLD) + BODY.replace("<w:r>", f"<w:r><w:rPr>{BOLD}</w:rPr>"))[0][0]
        == "paragraph"
    )


def test_guessed_headings_rank_by_size_and_keep_to_the_levels_of_styles_that_look_the_same() -> None:
    large, small = '<w:b/><w:sz w:val="32"/>', BOLD
    assert [k[1] for k in kinds(p("Service", "", large) + p("Aims", "", small) + BODY)] == [1, 2, 0]
    styles = style("heading 3", f"<w:rPr>{BOLD}</w:rPr>")
    assert [k[1] for k in kinds(styled("Aims", "heading3") + p("Access", "", small) + BODY, styles)] == [
        3,
        3,
        0,
    ]


def test_quotations_are_marked() -> None:
    body = styled("Nothing about us without us", "IntenseQuote")
    assert [b.quotation for b in read_docx(docx(body, parts={"styles": STYLES})).blocks] == [True]


def test_the_title_comes_from_the_properties_then_the_title_style_then_the_header() -> None:
    reference = '<w:sectPr><w:headerReference r:id="header"/></w:sectPr>'
    parts = {
        "styles": STYLES,
        "header": p("Draft 6") + "<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>",
    }
    body = styled("Service Specification", "Title") + reference
    assert read_docx(docx(body, parts=parts, core="<dc:title>Outreach</dc:title>")).title == "Outreach"
    assert read_docx(docx(body, parts=parts, core="<dc:title/>")).title == "Service Specification"
    from_header = read_docx(docx(BODY + reference, parts=parts))
    assert (from_header.title, from_header.unread) == ("Draft 6", ())


def test_pages_come_from_the_breaks_that_word_rendered() -> None:
    turned = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Two</w:t></w:r></w:p>"
    explicit = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    reading = read_docx(docx(p("One") + explicit + turned + turned))
    assert [b.page for b in reading.blocks] == [1, 2, 3]
    assert (reading.pages, reading.notes) == (3, ("page numbers are approximate",))


def test_sections_and_page_break_before_turn_the_page() -> None:
    section = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>One</w:t></w:r></w:p>"
    last = '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>'
    body = section + p("Two") + p("Three", "<w:pageBreakBefore/>") + last
    assert [b.page for b in read_docx(docx(body)).blocks] == [1, 2, 3]


def test_without_breaks_or_with_too_few_there_are_no_pages() -> None:
    body = p("One") + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + p("Two")
    assert read_docx(docx(p("One"))).pages is None
    assert read_docx(docx(body)).pages == 2
    assert read_docx(docx(body, app="<ep:Pages>40</ep:Pages>")).pages is None
    assert {b.page for b in read_docx(docx(body, app="<ep:Pages>40</ep:Pages>")).blocks} == {None}


PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="{}"/><a:graphic><pic:pic/></a:graphic></wp:inline>'
    "</w:drawing></w:r>"
)
SHEET = '<w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>'


@pytest.mark.parametrize(
    ("inside", "part", "reason"),
    [
        (PICTURE.format(""), "picture", "words in pictures are not read"),
        (
            PICTURE.format("Care pathway"),
            "picture",
            "described as “Care pathway”; words in pictures are not read",
        ),
        (
            '<w:r><w:pict><v:shape alt="Map"><v:imagedata/></v:shape></w:pict></w:r>',
            "picture",
            "described as “Map”; words in pictures are not read",
        ),
        ('<w:r><w:drawing><c:chart r:id="x"/></w:drawing></w:r>', "chart", "charts are not read"),
        (
            "<w:r><w:drawing><dgm:relIds/></w:drawing></w:r>",
            "SmartArt diagram",
            "words in SmartArt diagrams are not read",
        ),
        (
            f"<w:r>{SHEET}</w:r>",
            "embedded object",
            "embedded files are not read (Excel.Sheet.12)",
        ),
    ],
)
def test_what_holds_no_readable_text_is_reported_with_its_place(inside: str, part: str, reason: str) -> None:
    reading = read_docx(docx(p("As shown below:") + f"<w:p>{inside}</w:p>"))
    assert reading.unread == (Unread(f"{part} (after “As shown below:”)", reason),)


def test_an_inserted_file_is_reported() -> None:
    relation = '<Relationship Id="x" Type="http://example.org/aFChunk" Target="terms.html"/>'
    reading = read_docx(docx('<w:altChunk r:id="x"/>' + BODY, relations=relation))
    assert reading.unread == (
        Unread("inserted document (at the beginning)", "files inserted whole are not read (word/terms.html)"),
    )


def test_many_pictures_make_one_report() -> None:
    reading = read_docx(docx(p("Start") + f"<w:p>{PICTURE.format('') * 3}</w:p>"))
    assert [u.part for u in reading.unread] == ["3 × picture (the first after “Start”)"]


def test_blocks_in_boxes_and_body_keep_reading_order() -> None:
    body = f"<w:p>{r('Before')}</w:p>" + BODY
    assert [b.kind for b in read_docx(docx(body)).blocks] == [BlockKind.PARAGRAPH] * 2
