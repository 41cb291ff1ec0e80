"""Where comments stand in a Word file: at the very words, and never where Word would not show them."""

import pytest
from commenting import body, commented, marks
from docx_package import abstract, cell, docx, level, listed, num, p, r, row, table
from hypothesis import given
from hypothesis import strategies as st

from ti_contracts.documents.clean import clean_line, clean_places

START, END = marks()


def test_the_run_is_split_at_the_words_and_keeps_its_looks() -> None:
    file = p("People wait for ten weeks.", rpr="<w:b/>")
    assert body(commented(docx(file), "wait")) == (
        '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">People </w:t></w:r>'
        f'{START}<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">wait</w:t></w:r>{END}'
        '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> for ten weeks.</w:t></w:r></w:p>'
    )


def test_whole_runs_are_not_touched() -> None:
    file = f"<w:p>{r('People ')}{r('wait', '<w:i/>')}{r(' long.')}</w:p>"
    assert body(commented(docx(file), "People wait")) == (
        f"<w:p>{START}{r('People ')}{r('wait', '<w:i/>')}{END}{r(' long.')}</w:p>"
    )


def test_a_text_that_did_not_say_that_its_spaces_count_says_so_once_it_is_split() -> None:
    file = "<w:p><w:r><w:t>People wait long.</w:t></w:r></w:p>"
    assert body(commented(docx(file), "wait")) == (
        '<w:p><w:r><w:t xml:space="preserve">People </w:t></w:r>'
        f'{START}<w:r><w:t xml:space="preserve">wait</w:t></w:r>{END}'
        '<w:r><w:t xml:space="preserve"> long.</w:t></w:r></w:p>'
    )


def test_a_text_whose_outer_spaces_word_drops_is_not_split() -> None:
    file = "<w:p><w:r><w:t> People wait </w:t></w:r></w:p>"
    assert (
        body(commented(docx(file), "wait")) == f"<w:p>{START}<w:r><w:t> People wait </w:t></w:r>{END}</w:p>"
    )


def test_characters_written_as_references_count_as_one() -> None:
    file = "<w:p><w:r><w:t>R&amp;D &#163;5 is paid late.</w:t></w:r></w:p>"
    assert body(commented(docx(file), "is paid")) == (
        '<w:p><w:r><w:t xml:space="preserve">R&amp;D &#163;5 </w:t></w:r>'
        f'{START}<w:r><w:t xml:space="preserve">is paid</w:t></w:r>{END}'
        '<w:r><w:t xml:space="preserve"> late.</w:t></w:r></w:p>'
    )


def test_a_marked_section_is_not_split() -> None:
    file = "<w:p><w:r><w:t>People <![CDATA[wait]]> long.</w:t></w:r></w:p>"
    assert body(commented(docx(file), "wait")) == file.replace("<w:r>", f"{START}<w:r>").replace(
        "</w:r>", f"</w:r>{END}"
    )


def test_a_run_with_a_tab_and_two_texts_is_split_between_its_parts() -> None:
    file = "<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>"
    assert body(commented(docx(file), "two")) == (
        "<w:p><w:r><w:t>One</w:t><w:tab/></w:r>"
        f"{START}<w:r><w:t>two</w:t></w:r>{END}<w:r><w:tab/><w:t>three</w:t></w:r></w:p>"
    )


def test_the_copy_of_tracked_looks_has_an_id_of_its_own() -> None:
    looks = '<w:b/><w:rPrChange w:id="7" w:author="A"><w:rPr/></w:rPrChange>'
    written = body(commented(docx(p("People wait long.", rpr=looks)), "wait"))
    assert [f'w:id="{n}"' in written for n in (7, 8, 9)] == [True, True, True]
    assert written.count('w:id="7"') == 1


def test_two_comments_on_words_that_overlap_split_the_run_once_for_each_border() -> None:
    first, second = marks(0), marks(1)
    file = docx(p("abc def ghi"))
    assert body(commented(file, "abc def", "def ghi")) == (
        f'<w:p>{first[0]}<w:r><w:t xml:space="preserve">abc </w:t></w:r>{second[0]}'
        f'<w:r><w:t xml:space="preserve">def</w:t></w:r>{first[1]}'
        f'<w:r><w:t xml:space="preserve"> ghi</w:t></w:r>{second[1]}</w:p>'
    )


def test_a_comment_begins_where_another_ended() -> None:
    first, second = marks(0), marks(1)
    file = f"<w:p>{r('abc ')}{r('def')}</w:p>"
    assert body(commented(docx(file), "abc ", "def")) == (
        f"<w:p>{first[0]}{r('abc ')}{first[1]}{second[0]}{r('def')}{second[1]}</w:p>"
    )


def test_a_number_that_somebody_typed_is_not_part_of_the_words() -> None:
    file = f"<w:p>{r('4.2 ')}{r('People must wait.')}</w:p>"
    assert body(commented(docx(file), "People must wait.")) == (
        f"<w:p>{r('4.2 ')}{START}{r('People must wait.')}{END}</w:p>"
    )


def test_words_with_white_space_that_is_shown_as_one_space_are_found() -> None:
    file = f"<w:p>{r('  People' + chr(160) + '  must  ')}{r('wait ' + chr(0xAD) + 'long')}</w:p>"
    assert body(commented(docx(file), "must wait")) == (
        f"<w:p>{r('  People' + chr(160) + '  ')}{START}{r('must  ')}{r('wait')}{END}"
        f"{r(' ' + chr(0xAD) + 'long')}</w:p>"
    )


def test_a_comment_runs_over_the_cells_of_a_row() -> None:
    file = table(row("Wait", "Ten weeks", "None"), row("a", "b", "c"))
    left, right = file.split(f"{r('Wait')}")
    middle, rest = right.split(f"{r('Ten weeks')}")
    assert body(commented(docx(file), "Wait | Ten weeks")) == (
        f"{left}{START}{r('Wait')}{middle}{r('Ten weeks')}{END}{rest}"
    )


def test_the_words_of_a_cell_merged_with_rows_above_do_not_pull_a_comment_up_there() -> None:
    merged = cell("Group", '<w:vMerge w:val="restart"/>')
    below = cell("", "<w:vMerge/>")
    file = table(row("Kind", "Rule"), row(merged, "One"), row(below, "Two"))
    assert body(commented(docx(file), "Group | Two")) == file.replace(r("Two"), f"{START}{r('Two')}{END}")


def test_a_comment_on_a_footnote_stands_at_its_mark() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    data = docx(
        f"<w:p>{r('People wait.')}{mark}{r(' More.')}</w:p>",
        parts={"footnotes": f'<w:footnote w:id="2">{p("At most ten weeks.")}</w:footnote>'},
    )
    assert body(commented(data, "ten weeks")) == (
        f"<w:p>{r('People wait.')}{START}{mark}{END}{r(' More.')}</w:p>"
    )


def test_a_comment_on_a_text_box_stands_around_the_drawing() -> None:
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
        f"<w:txbxContent>{p('People wait.')}"
        "</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )
    file = f"<w:p>{r('Before.')}{box}{r(' After.')}</w:p>"
    assert body(commented(docx(file), "wait")) == f"<w:p>{r('Before.')}{START}{box}{END}{r(' After.')}</w:p>"


def test_a_formula_is_not_entered() -> None:
    formula = "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"
    file = f"<w:p>{r('At most ')}{formula}{r(' weeks')}</w:p>"
    assert body(commented(docx(file), "x")) == f"<w:p>{r('At most ')}{START}{formula}{END}{r(' weeks')}</w:p>"


@pytest.mark.parametrize("kind", ["<w:text/>", "<w:dropDownList/>", "<w:date/>"])
def test_a_control_that_holds_one_value_is_not_entered(kind: str) -> None:
    control = f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{r('ten weeks')}</w:sdtContent></w:sdt>"
    file = f"<w:p>{r('Wait ')}{control}{r('.')}</w:p>"
    assert body(commented(docx(file), "ten")) == f"<w:p>{r('Wait ')}{START}{control}{END}{r('.')}</w:p>"


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ('<w:hyperlink w:anchor="a">', "</w:hyperlink>"),
        ('<w:fldSimple w:instr="REF a">', "</w:fldSimple>"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ('<w:smartTag w:element="x">', "</w:smartTag>"),
    ],
)
def test_links_fields_and_controls_are_entered(begin: str, end: str) -> None:
    file = f"<w:p>{r('See ')}{begin}{r('the rule')}{end}</w:p>"
    assert body(commented(docx(file), "rule")) == (
        f"<w:p>{r('See ')}{begin}{r('the ')}{START}{r('rule')}{END}{end}</w:p>"
    )


def test_the_sign_of_a_comment_in_a_tracked_insertion_stands_behind_it() -> None:
    begin, end = '<w:ins w:id="3" w:author="A">', "</w:ins>"
    file = f"<w:p>{r('Wait ')}{begin}{r('ten weeks')}{end}{r('.')}</w:p>"
    ended, sign = END.split("/>", 1)
    assert body(commented(docx(file), "ten")) == (
        f"<w:p>{r('Wait ')}{begin}{START}{r('ten')}{ended}/>{r(' weeks')}{end}{sign}{r('.')}</w:p>"
    )


def test_words_that_were_deleted_are_found_where_the_original_is_read() -> None:
    gone = '<w:del w:id="3" w:author="A"><w:r><w:delText>must</w:delText></w:r></w:del>'
    new = f'<w:ins w:id="4" w:author="A">{r("may")}</w:ins>'
    file = f"<w:p>{r('They ')}{gone}{new}{r(' wait.')}</w:p>"
    ended, sign = END.split("/>", 1)
    assert body(commented(docx(file), "must", changes="original")) == (
        f"<w:p>{r('They ')}{gone.replace('<w:r>', f'{START}<w:r>').replace('</w:r>', f'</w:r>{ended}/>')}"
        f"{sign}{new}{r(' wait.')}</w:p>"
    )


SIGN = '<w:r><w:commentReference w:id="0"/></w:r>'


def test_a_row_of_automatic_numbers_gets_its_comment_at_the_end_of_the_first() -> None:
    numbering = abstract(0, level(0, "Item %1")) + num(1, 0)
    file = table(row("Kind", "Rule"), row(cell(p(ppr=listed(1))), cell("<w:p/>")))
    assert body(commented(docx(file, parts={"numbering": numbering}), "Item 1")) == file.replace(
        "</w:pPr></w:p>", f"</w:pPr>{SIGN}</w:p>"
    )


def test_words_in_a_shape_of_another_kind_get_their_comment_at_the_end_of_the_paragraph() -> None:
    shape = "<a:txBody><a:p><a:r><a:t>People wait.</a:t></a:r></a:p></a:txBody>"
    file = f"<w:p>{r('Before.')}<w:r><w:drawing>{shape}</w:drawing></w:r></w:p>"
    assert body(commented(docx(file), "wait")) == file.replace("</w:p>", f"{SIGN}</w:p>")


def test_words_on_both_sides_of_a_hidden_paragraph_mark_are_one_comment() -> None:
    heading = f"<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>{r('Access.')}</w:p>"
    file = f"{heading}{p('People wait.')}"
    assert body(commented(docx(file), "Access. People wait.")) == (
        file.replace(r("Access."), START + r("Access.")).replace(r("People wait."), r("People wait.") + END)
    )


def test_an_insertion_comes_as_a_tracked_paragraph_behind_its_clause() -> None:
    file = docx(p("People wait.") + p("Next."))
    by = 'w:author="ti-contracts" w:date="2026-11-24T00:00:00Z"'
    assert body(commented(file, ("People", "Nobody <waits>."), date="2026-11-24")).split("</w:p>")[1] == (
        f'<w:p><w:pPr><w:rPr><w:ins w:id="1000000000" {by}/></w:rPr></w:pPr><w:ins w:id="1000000001" {by}>'
        '<w:r><w:t xml:space="preserve">Nobody &lt;waits&gt;.</w:t></w:r></w:ins>'
    )


@pytest.mark.parametrize(
    ("file", "before"),
    [
        (table(row("People", "wait")) + p("Next."), "</w:tbl>"),
        (p("First.") + p("People wait."), "First.</w:t></w:r></w:p>"),
    ],
    ids=["behind a table", "before the last paragraph, whose end nobody can refuse"],
)
def test_an_insertion_goes_where_it_can_be_refused(file: str, before: str) -> None:
    ahead, _, _ = body(commented(docx(file), ("People", "New."))).partition("<w:p><w:pPr><w:rPr><w:ins ")
    assert ahead.endswith(before)


@given(st.text(st.one_of(st.sampled_from(" \t\u00a0\u00ad\ufb03\u200b\x00\x85"), st.characters())))
def test_every_character_of_a_clean_line_is_led_back_to_the_one_it_comes_from(text: str) -> None:
    places = clean_places(text)
    clean = clean_line(text)
    assert len(places) == len(clean)
    assert places == sorted(places)
    assert all(char in (clean_line(text[n]) or " ") for char, n in zip(clean, places, strict=True))
