"""Rich text files: characters, numbers, tables, notes and changes as their readers see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ti_contracts.documents.blocks import Block, BlockKind, Reading
from ti_contracts.documents.rtf import read_rtf
from ti_contracts.documents.rtf.tokens import Source
from ti_contracts.errors import DocumentError

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fcharset204 Arial{\*\falt Helvetica};}"
    r"{\f2\fcharset2 Symbol;}{\f3\fcharset128 MS Gothic;}}"
)
STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1\sbasedon0\outlinelevel0\b heading 1;}{\s2\sbasedon1 Clause heading;}"
    r"{\s3 Title;}{\s4 toc 1;}{\s5 Quote;}{\*\cs6 heading 2;}}"
)


def rtf(body: str, head: str = "") -> bytes:
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + head + FONTS + STYLES + "\n" + body + "}").encode("latin-1")


def blocks(body: str) -> tuple[Block, ...]:
    return read_rtf(rtf(body)).blocks


def texts(body: str) -> list[str]:
    return [b.text for b in blocks(body)]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9 \'80 5", "café € 5"),
        ("caf\xe9 raw", "café raw"),
        (r"{\f1 \'cf\'f0\'e8}", "При"),
        (r"{\f3 \'93\'fa\'96\'7b}", "日本"),
        (r"{\f2 \'b3} 95%", "≥ 95%"),
        (r"\u8805 ? 95%", "≥ 95%"),
        (r"\u8217\'92s", "’s"),
        (r"\uc2\u8217\'92\'92s\uc1", "’s"),
        (r"\uc0\u8217 s", "’s"),
        (r"\u-10179 ?\u-8704 ?", "😀"),
        (r"{\uc1\u8211 }{x}", "–x"),
        (r"\ldblquote a\rdblquote\emdash b\~c\_d re\-ferral\tab e\line f", "“a”—b c-d referral e f"),
        (r"braces \{ \} \\", "braces { } \\"),
        ("one\r\n two", "one two"),
        (r"{\upr{old}{\*\ud new}}", "new"),
        (r"{\*\unknown hidden {nested}}seen", "seen"),
        (r"{\pict\bin5 }}}}}}seen", "seen"),
        (r"{\*\bkmkstart a}seen{\*\bkmkend a}{\xe{index}}", "seen"),
    ],
)
def test_characters(body: str, text: str) -> None:
    assert texts(body) == [text]


def test_the_code_page_is_that_of_the_file_where_the_font_says_nothing() -> None:
    assert read_rtf(rb"{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8}").blocks[0].text == "При"
    assert read_rtf(rb"{\rtf1\mac caf\'8e}").blocks[0].text == "café"


def test_numbers_are_those_beside_the_paragraphs_and_that_is_noted() -> None:
    body = (
        r"\pard{\listtext\pard\plain 1.\tab}\ls1\ilvl0 Term\par"
        r"\pard{\listtext\pard\plain 1.1\tab}\ls1\ilvl1 Start\par"
        r"\pard{\pntext\f0 (a)\tab}{\*\pn\pnlvlbody{\pntxta )}}Old kind\par"
        r"\pard{\listtext\f2\'b7\tab}\ls2\ilvl0 Bullet\par"
        r"\pard{\listtext\f0 o\tab}\ls2\ilvl1 Second bullet\par"
        r"\pard After\par"
    )
    reading = read_rtf(rtf(body))
    assert [(b.kind, b.number, b.text, b.level) for b in reading.blocks] == [
        (BlockKind.PARAGRAPH, "1.", "Term", 0),
        (BlockKind.PARAGRAPH, "1.1", "Start", 1),
        (BlockKind.PARAGRAPH, "(a)", "Old kind", 0),
        (BlockKind.ITEM, "", "Bullet", 0),
        (BlockKind.ITEM, "", "Second bullet", 1),
        (BlockKind.PARAGRAPH, "", "After", 0),
    ]
    assert reading.notes == ("automatic numbers as the program that saved the file last showed them",)


def test_numbers_that_the_file_does_not_carry_are_reported() -> None:
    unread = read_rtf(rtf(r"\pard\ls1 Duty one\par\pard\ls1 Duty two\par\pard\ls0 No list\par")).unread
    assert [u.part for u in unread] == ["automatic numbers of 2 paragraphs"]


def test_headings_titles_contents_and_quotations_come_from_the_styles() -> None:
    body = (
        r"\pard\s3 Refuge service\par\pard\s1 Aims\par\pard\s2 Reach\par\pard\outlinelevel2 Own level\par"
        r"\pard\s4 Aims 3\par\pard\s5 Nobody asked me.\par\pard plain words that end.\par"
    )
    found = blocks(body)
    assert [(b.kind, b.level) for b in found[:4]] == [(BlockKind.HEADING, n) for n in (1, 1, 1, 3)]
    assert found[4].contents
    assert found[5].quotation
    assert found[6].kind is BlockKind.PARAGRAPH
    assert read_rtf(rtf(body)).title == "Refuge service"
    assert read_rtf(rtf(body, r"{\info{\author Jo}{\title Caf\'e9 contract}}")).title == "Café contract"
    assert read_rtf(rtf(r"{\header\pard Running title\par}Words\par")).title == "Running title"


def test_tables_with_merged_cells_and_heads() -> None:
    head = r"\trowd\trhdr\cellx1000\cellx2000\cellx3000\pard\intbl A\cell B\cell C\cell\row"
    wide = r"\trowd\clvmgf\cellx1000\cellx3000\pard\intbl tall\cell wide\par second line\cell\row"
    low = r"\trowd\clvmrg\cellx1000\clmgf\cellx2000\clmrg\cellx3000\pard\intbl\cell x\cell\cell\row"
    found = blocks(rf"Before\par{head}{wide}{low}\pard After\par")
    assert [(b.text or b.cells, b.header) for b in found] == [
        ("Before", False),
        (("A", "B", "C"), True),
        (("tall", "wide second line", "wide second line"), False),
        (("tall", "x", "x"), False),
        ("After", False),
    ]


def test_nested_tables_speak_behind_the_row_that_holds_them() -> None:
    inner = (
        r"\pard\intbl\itap2 Band\nestcell Rate\nestcell"
        r"{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}{\nonesttables\par}"
    )
    body = (
        rf"\trowd\cellx1000\cellx2000\pard\intbl\itap1 Fees\cell\pard\intbl\itap1 See below\par{inner}"
        r"\pard\intbl\itap1\cell\row\pard Done\par"
    )
    assert [(b.text or b.cells, b.table) for b in blocks(body)] == [
        (("Fees", "See below"), 1),
        (("Band", "Rate"), 2),
        ("Done", 0),
    ]


def test_notes_stand_behind_the_paragraph_that_refers_to_them() -> None:
    body = (
        r"\aftnnrlc Duty{\super\chftn{\footnote\pard\plain{\super\chftn} See A.}} and"
        r"{\super\chftn{\*\footnote\chftn\pard\plain See B.}}{\super\chftn{\footnote\ftnalt\pard End.}}"
        r"{\super *{\footnote\pard Own mark}} go on.\par"
    )
    assert [(b.kind.value, b.number, b.text) for b in blocks(body)] == [
        ("paragraph", "", "Duty and* go on."),
        ("footnote", "1", "See A."),
        ("footnote", "2", "See B."),
        ("footnote", "i", "End."),
        ("footnote", "", "Own mark"),
    ]


def test_a_note_in_a_table_cell_does_not_end_the_cell() -> None:
    body = (
        r"\trowd\cellx1000\cellx2000\pard\intbl Duty{\super\chftn{\footnote\pard\plain Note\par}} goes on"
        r"\cell b\cell\row\pard After\par"
    )
    assert [b.text or b.cells for b in blocks(body)] == [("Duty goes on", "b"), "Note", "After"]


def test_text_boxes_are_read_once() -> None:
    box = (
        r"{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard In a box\par}}"
        r"{\shprslt{\*\do\dptxbx{\dptxbxtext\pard In a box\par}}}}"
    )
    old = r"{\*\do\dobxcolumn{\dptxbxtext\pard In an old box\par}}"
    assert texts(rf"\pard An{box}chor{old}\par") == ["Anchor", "In a box", "In an old box"]


def test_tracked_changes_are_accepted_and_hidden_text_and_comments_left_out() -> None:
    body = (
        r"Kept {\deleted gone }{\revised new }words{\v hidden}{\*\atnid A}\chatn{\*\annotation Really?}\par "
        r"First {\deleted\par}second\par {\deleted All gone\par}{\deleted{\footnote x}}last\par"
    )
    reading = read_rtf(rtf(body))
    assert [b.text for b in reading.blocks] == ["Kept new words", "First second", "last"]
    assert reading.notes == (
        "read with tracked changes accepted: 1 insertion, 2 deletions",
        "1 comment left out",
        "hidden text left out",
    )


def test_fields_show_their_results() -> None:
    link = r'{\field{\*\fldinst{HYPERLINK "http://x"}}{\fldrslt{a link}}}'
    toc = r"{\field{\*\fldinst TOC \\o}{\fldrslt Aims 3\par Reach 4}}"
    ticked = (
        r"{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres25\ffdefres1{\*\ffname c}}}}{\fldrslt}}"
    )
    form = r"{\*\formfield{\fftype2\ffres1{\*\ffl Hull}{\*\ffl York}}}"
    choice = rf"{{\field{{\*\fldinst FORMDROPDOWN {form}}}{{\fldrslt}}}}"
    found = blocks(rf"See {link} {ticked} {choice}\par{toc}\par")
    assert [(b.text, b.contents) for b in found] == [
        ("See a link ☒ York", False),
        ("Aims 3", True),
        ("Reach 4", True),
    ]


def test_a_star_that_does_not_begin_a_group_hides_nothing() -> None:
    assert texts(
        r"See {\field{\*\fldinst HYPERLINK}{\fldrslt \*\cs12\ul the policy}}.{\*\unknown x}\par"
    ) == ["See the policy."]


def test_pictures_and_objects_are_reported() -> None:
    body = (
        r"Arms{\*\shppict{\pict{\*\picprop{\sp{\sn wzDescription}{\sv Council arms}}}\pngblip 0a0b}}"
        r"{\nonshppict{\pict 0a}}\par"
        r"{\shp{\*\shpinst{\sp{\sn pib}{\sv{\pict 0a}}}{\sp{\sn wzDescription}{\sv A map}}}}"
        r"{\object\objemb{\*\objclass Excel.Sheet.8}{\*\objdata 0a0b}{\result{\pict 0a}}}\par"
    )
    reading = read_rtf(rtf(body))
    assert [b.text for b in reading.blocks] == ["Arms"]
    assert [(u.part, u.reason) for u in reading.unread] == [
        ("picture (at the beginning)", "described as “Council arms”; words in pictures are not read"),
        ("picture (after “Arms”)", "described as “A map”; words in pictures are not read"),
        ("embedded object (after “Arms”)", "embedded files are not read (Excel.Sheet.8)"),
    ]


def test_struck_text_is_not_in_force_and_words_struck_within_a_line_leave_it() -> None:
    whole, part = blocks(r"{\strike Never}\par The {\strike old }new rule applies to everybody.\par")
    assert (whole.text, whole.in_force) == ("Never", False)
    assert (part.text, part.in_force) == ("The new rule applies to everybody.", True)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"words", "is not a rich text file (.rtf)"),
        (
            rb"{\rtf1 " + b"{" * 3000,
            "has groups nested more than 2000 deep, as no real document does",
        ),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_rtf(data)
    assert caught.value.message == says
    assert caught.value.hint


def test_a_file_that_was_cut_off_says_so_and_what_follows_the_document_is_no_part_of_it() -> None:
    cut = read_rtf(rb"{\rtf1 Whole\par Half{\footnote No")
    assert [b.text for b in cut.blocks] == ["Whole", "Half", "No"]
    assert [u.part for u in cut.unread] == ["the end of the file"]
    assert [b.text for b in read_rtf(rb"{\rtf1 Words\par}{trailing}").blocks] == ["Words"]


def test_boxes_within_boxes_beyond_reason_are_reported() -> None:
    deep = rtf(r"{\shp{\*\shpinst{\shptxt a" * 300 + "}" * 900)
    assert [u.reason for u in read_rtf(deep).unread] == [
        "text boxes and notes nested within each other too deeply are not read"
    ]


def test_the_work_grows_with_the_file_and_no_faster() -> None:
    for piece in (r"{\pict 0a", r"\'e9", "{}", r"{\*\zzz {", r"\u8217 ?", r"\cellx9", r"\intbl a\cell "):
        steps = [sum(1 for _ in Source(rtf(piece * n)).tokens()) for n in (100, 200)]
        assert steps[1] <= 2 * steps[0] + 1
        read_rtf(rtf(piece * 200))


def reads_or_complains(data: bytes) -> Reading | None:
    try:
        return read_rtf(data)
    except DocumentError as error:
        said = error.message
    assert said
    assert "\n" not in said
    return None


PIECES = st.sampled_from(
    [
        *(
            "{",
            "}",
            "{",
            "}",
            r"\*",
            r"\par ",
            r"\pard ",
            r"\intbl ",
            r"\itap2 ",
            r"\itap99 ",
            r"\cell ",
            r"\row ",
        ),
        *(
            r"\nestcell ",
            r"\nestrow ",
            r"\trowd ",
            r"\cellx100 ",
            r"\cellx-1 ",
            r"\clvmrg ",
            r"\clmrg ",
            r"\bin3 ",
        ),
        *(
            r"\footnote ",
            r"\shptxt ",
            r"\shp ",
            r"\pict ",
            r"\field ",
            r"\fldinst ",
            r"\fldrslt ",
            r"\object ",
        ),
        *(
            r"\objclass ",
            r"\sn ",
            r"\sv ",
            r"\upr ",
            r"\ud ",
            r"\fonttbl ",
            r"\stylesheet ",
            r"\info ",
            r"\title ",
        ),
        *(
            r"\f1 ",
            r"\f99 ",
            r"\fcharset2 ",
            r"\cpg65001 ",
            r"\u8217 ",
            r"\u-99999999 ",
            r"\uc9999999999 ",
            r"\'e9",
        ),
        *(
            r"\'zz",
            "\\",
            r"\deleted ",
            r"\v ",
            r"\b ",
            r"\fs0 ",
            r"\fs-5 ",
            r"\s1 ",
            r"\outlinelevel-3 ",
            r"\header ",
        ),
        *(
            r"\listtext ",
            r"\pntext ",
            r"\ls1 ",
            r"\ilvl99 ",
            r"\chftn ",
            r"\ftnalt ",
            r"\formfield ",
            r"\ffl ",
        ),
        *(
            r"\fftype2 ",
            r"\ffres7 ",
            r"\ftnstart99999999 ",
            "word",
            "1.",
            "\x00",
            "\n",
            r"\ansicpg99999 ",
            r"\mac ",
        ),
    ]
)


@given(st.lists(PIECES, max_size=60))
def test_any_mixture_of_commands_makes_a_reading(pieces: list[str]) -> None:
    reading = reads_or_complains(rtf("".join(pieces)))
    assert reading is not None
    for block in reading.blocks:
        assert block.text == " ".join(block.text.split())
        assert all(cell == " ".join(cell.split()) for cell in block.cells)


@given(st.binary(max_size=300))
def test_random_bytes_never_raise_anything_else(data: bytes) -> None:
    reads_or_complains(data)
    reads_or_complains(rb"{\rtf1 " + data)
