"""What a paragraph says: everything that Word shows, once, and nothing else."""

import pytest
from docx_package import docx, p, r, row, style, table

from ti_contracts.documents.blocks import Block, BlockKind
from ti_contracts.documents.docx import read_docx


def texts(body: str, **parts: str) -> list[str]:
    return [block.text for block in read_docx(docx(body, parts=parts)).blocks]


def para(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def field_with(instruction: str, result: str) -> str:
    return field("begin") + code(instruction) + field("separate") + result + field("end")


RUBY = (
    "<w:r><w:ruby><w:rt><w:r><w:t>over</w:t></w:r></w:rt>"
    "<w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>"
)
BOX = "<w:txbxContent>{}</w:txbxContent>"
ANCHORED = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
    "<wps:wsp><wps:txbx>{0}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><v:shape><v:textbox>{0}</v:textbox></v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (r("one") + "<w:r><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>", "one two three"),
        ("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>design</w:t></w:r>", "co-design"),
        ("<w:r><w:t>trau</w:t><w:softHyphen/><w:t>ma\u00adtic</w:t></w:r>", "traumatic"),
        (r("at ") + '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + r(" 95%"), "at ≥ 95%"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + r(" yes"), "☑ yes"),
        ('<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf0a3 4 weeks</w:t></w:r>', "≤ 4 weeks"),
        (r("see ") + f"<w:hyperlink>{r('the policy')}</w:hyperlink>", "see the policy"),
        (f"<w:smartTag>{r('Leeds')}</w:smartTag>" + f"<w:customXml>{r(' City')}</w:customXml>", "Leeds City"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('[Name]')}</w:sdtContent></w:sdt>" + r(" must"), "[Name] must"),
        (r("shown") + r(" hidden", "<w:vanish/>") + r(" again"), "shown again"),
        (r("x = ") + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "x = a+b"),
        (RUBY, "base"),
        (r("clause ") + f'<w:fldSimple w:instr="REF x">{r("4.2")}</w:fldSimple>', "clause 4.2"),
        (r("clause ") + field_with(" REF x ", r("4.2")), "clause 4.2"),
        (field("begin") + code(" XE hidden ") + field("end") + r("text"), "text"),
        (
            field("begin")
            + code("IF")
            + field_with("X", r("no"))
            + field("separate")
            + r("yes")
            + field("end"),
            "yes",
        ),
        (r("kept ") + field("begin") + code(" PAGE ") + r("although the field never ends"), None),
        (f"<w:dir>{r('right')}</w:dir>", "right"),
        ('<w:commentRangeStart w:id="1"/>' + r("said") + "<w:r><w:commentReference w:id='1'/></w:r>", "said"),
    ],
)
def test_inside_a_paragraph(inside: str, shown: str | None) -> None:
    assert texts(para(inside)) == [shown or "kept although the field never ends"]


def test_ticked_form_fields_show_their_state() -> None:
    def box(state: str) -> str:
        data = f"<w:ffData><w:checkBox>{state}</w:checkBox></w:ffData>"
        begin = f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        return begin + code("FORMCHECKBOX") + field("end")

    body = para(r("Yes ") + box("<w:checked/>") + r(" No ") + box('<w:default w:val="0"/>'))
    assert texts(body) == ["Yes ☒ No ☐"]


def test_a_form_field_shows_its_result_and_else_what_it_stands_at() -> None:
    def choice(result: str) -> str:
        entries = '<w:listEntry w:val="weekly"/><w:listEntry w:val="monthly"/>'
        data = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
        begin = f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        return begin + code("FORMDROPDOWN") + result + field("end")

    shown = field("separate") + r("each month")
    assert texts(para(r("Reports: ") + choice(""))) == ["Reports: monthly"]
    assert texts(para(r("Reports: ") + choice(shown) + r(" at least"))) == ["Reports: each month at least"]


def test_a_field_may_run_over_paragraphs_and_its_lines_are_contents() -> None:
    body = (
        para(field("begin") + code(r' TOC \o "1-3" ') + field("separate") + r("1. Purpose 3"))
        + p("2. Staffing 4")
        + para(field("end"))
        + p("The Provider must train staff.")
    )
    shown = [(b.text, b.contents) for b in read_docx(docx(body)).blocks]
    assert shown == [
        ("1. Purpose 3", True),
        ("2. Staffing 4", True),
        ("The Provider must train staff.", False),
    ]


def test_contents_are_known_by_style_and_by_control() -> None:
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    body = f"<w:sdt>{gallery}<w:sdtContent>{p('Contents')}</w:sdtContent></w:sdt>"
    body += p("1 Aims 2", '<w:pStyle w:val="toc1"/>') + p("Aims")
    blocks = read_docx(docx(body, parts={"styles": style("toc 1")})).blocks
    assert [b.contents for b in blocks] == [True, True, False]


def test_block_controls_around_paragraphs_rows_and_cells_are_transparent() -> None:
    def control(inside: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    cells = control("<w:tc>" + p("A") + "</w:tc>") + "<w:tc>" + p("B") + "</w:tc>"
    body = control(p("before")) + table(control(f"<w:tr>{cells}</w:tr>"))
    assert [(b.text, b.cells) for b in read_docx(docx(body)).blocks] == [("before", ()), ("", ("A", "B"))]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    body = para(r("Anchor") + ANCHORED.format(BOX.format(p("Boxed duty") + p("Second")))) + p("After")
    assert texts(body) == ["Anchor", "Boxed duty", "Second", "After"]


def test_a_text_box_of_an_old_word_is_read() -> None:
    shape = (
        f"<w:r><w:pict><v:shape><v:textbox>{BOX.format(p('Old box'))}</v:textbox></v:shape></w:pict></w:r>"
    )
    assert texts(para(shape)) == ["Old box"]


def test_a_decorative_text_box_is_still_text() -> None:
    flag = '<d:decorative xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    box = f"<wp:inline>{flag}<wps:txbx>{BOX.format(p('Boxed'))}</wps:txbx></wp:inline>"
    assert texts(para(f"<w:r><w:drawing>{box}</w:drawing></w:r>")) == ["Boxed"]


def test_notes_follow_the_paragraph_that_refers_to_them() -> None:
    def ref(kind: str, key: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{key}"/></w:r>'

    def note(kind: str, key: int, inside: str) -> str:
        return f'<w:{kind} w:id="{key}">{inside}</w:{kind}>'

    footnotes = note("footnote", 2, "<w:p><w:r><w:footnoteRef/></w:r>" + r(" First.") + "</w:p>" + p("More."))
    footnotes += note("footnote", 5, p("Second.")) + note("footnote", 0, p("a separator"))
    endnotes = note("endnote", 2, p("At the end."))
    body = para(r("One") + ref("footnote", 2) + r(" two") + ref("endnote", 2)) + para(
        r("Three") + ref("footnote", 5)
    )
    blocks = read_docx(docx(body, parts={"footnotes": footnotes, "endnotes": endnotes})).blocks
    assert [(b.kind, b.number, b.text) for b in blocks] == [
        (BlockKind.PARAGRAPH, "", "One two"),
        (BlockKind.FOOTNOTE, "1", "First. More."),
        (BlockKind.FOOTNOTE, "i", "At the end."),
        (BlockKind.PARAGRAPH, "", "Three"),
        (BlockKind.FOOTNOTE, "2", "Second."),
    ]


def test_notes_in_cells_come_after_the_row_with_the_number_format_of_the_document() -> None:
    settings = '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>'
    footnotes = f'<w:footnote w:id="1">{p("Within five days.")}</w:footnote>'
    cell = "<w:tc>" + para(r("90%") + '<w:r><w:footnoteReference w:id="1"/></w:r>') + "</w:tc>"
    parts = {"footnotes": footnotes, "settings": settings}
    blocks = read_docx(docx(table(row("Seen in time", cell)), parts=parts)).blocks
    assert blocks[0].cells == ("Seen in time", "90%")
    assert blocks[1] == Block(BlockKind.FOOTNOTE, "Within five days.", number="*")


def test_a_note_that_refers_to_itself_ends() -> None:
    again = para(r("See") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    body = para(r("Text") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    assert texts(body, footnotes=f'<w:footnote w:id="1">{again}</w:footnote>') == ["Text", "See"]


def test_a_hidden_paragraph_end_runs_the_heading_into_its_text() -> None:
    separator = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    assert texts(p("Staffing.", separator) + p("The Provider must employ staff.")) == [
        "Staffing. The Provider must employ staff."
    ]


def test_comments_headers_and_hidden_text_stay_out_and_are_counted() -> None:
    comments = f'<w:comment w:id="1">{p("Too weak?")}</w:comment>'
    body = para(r("Seen") + r(" unseen", "<w:vanish/>"))
    reading = read_docx(docx(body, parts={"comments": comments, "header": p("Draft 6")}))
    assert [b.text for b in reading.blocks] == ["Seen"]
    assert reading.notes == ("1 comment left out", "hidden text left out")


def test_words_struck_out_by_hand_are_not_in_force() -> None:
    body = p("The Provider may close the service.", "", "<w:strike/>")
    body += para(r("Help lasts ") + r("six", "<w:dstrike/>") + r(" twelve weeks."))
    body += table(row(p("Old", "", "<w:strike/>"), p("duty", "", "<w:strike/>")))
    reading = read_docx(docx(body))
    assert [(b.text or b.cells, b.in_force) for b in reading.blocks] == [
        ("The Provider may close the service.", False),
        ("Help lasts twelve weeks.", True),
        (("Old", "duty"), False),
    ]
    assert reading.notes == ("words struck out in 1 paragraph left out",)


def test_a_large_first_letter_is_part_of_its_word() -> None:
    assert texts(p("T", '<w:framePr w:dropCap="drop"/>') + p("he Provider must listen.")) == [
        "The Provider must listen."
    ]


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("<m:f><m:num>{a} + {b}</m:num><m:den>{b}</m:den></m:f>", "(a + b)/b"),
        ("<m:sSup><m:e>{a}</m:e><m:sup>{b}</m:sup></m:sSup>", "a^b"),
        ("<m:rad><m:radPr/><m:deg/><m:e>{a} + {b}</m:e></m:rad>", "√(a + b)"),
        ("<m:d><m:dPr><m:begChr m:val='['/></m:dPr><m:e>{a}</m:e><m:e>{b}</m:e></m:d>", "[a|b)"),
        ("<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr><m:sub/><m:sup/><m:e>{a}</m:e></m:nary>", "∑ a"),
        ("<w:del>{a}</w:del>{b}", "b"),
    ],
)
def test_a_formula_reads_as_somebody_would_type_it(inside: str, shown: str) -> None:
    words = inside.replace(" + ", "<m:r><m:t> + </m:t></m:r>")
    math = words.format(a="<m:r><m:t>a</m:t></m:r>", b="<m:r><m:t>b</m:t></m:r>")
    assert texts(para(f"<m:oMath>{math}</m:oMath>")) == [shown]


def test_of_a_choice_that_nobody_knows_the_fallback_is_read() -> None:
    unknown = '<mc:Choice Requires="zz"><w:unknown/></mc:Choice>'
    known = "<mc:Fallback><w:t>words</w:t></mc:Fallback>"
    body = f"<w:r><mc:AlternateContent>{unknown}{known}</mc:AlternateContent></w:r>"
    assert texts(para(body)) == ["words"]
