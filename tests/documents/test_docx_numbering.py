"""Automatic numbers stand before paragraphs as Word prints them."""

import pytest
from docx_package import abstract, docx, level, listed, num, p, r, row, style, table

from ti_contracts.documents.blocks import BlockKind
from ti_contracts.documents.docx import read_docx
from ti_contracts.documents.docx.numerals import numeral

LEGAL = abstract(
    0,
    level(0, "%1."),
    level(1, "%1.%2"),
    level(2, "(%3)", "lowerLetter"),
    level(3, "(%4)", "lowerRoman"),
)


def numbers(body: str, numbering: str, styles: str = "") -> list[str]:
    blocks = read_docx(docx(body, parts={"numbering": numbering, "styles": styles})).blocks
    return [block.number for block in blocks]


def items(*levels: int, of: int = 1) -> str:
    return "".join(p("Words", listed(of, at)) for at in levels)


def test_levels_count_and_restart_below_a_higher_one() -> None:
    body = items(0, 1, 2, 2, 3, 3, 2, 1, 2, 0, 1)
    assert numbers(body, LEGAL + num(1, 0)) == [
        *("1.", "1.1", "(a)", "(b)", "(i)", "(ii)", "(c)", "1.2", "(a)", "2.", "2.1"),
    ]


def test_the_level_of_a_block_is_the_depth_in_the_list() -> None:
    blocks = read_docx(docx(items(0, 1, 2), parts={"numbering": LEGAL + num(1, 0)})).blocks
    assert [(b.kind, b.level) for b in blocks] == [(BlockKind.PARAGRAPH, n) for n in (0, 1, 2)]


def test_lists_of_one_definition_count_on_and_a_start_override_restarts_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = LEGAL + num(1, 0) + num(2, 0) + num(3, 0, override)
    body = items(0, 0) + items(0, of=2) + items(0, 0, of=3) + items(0) + items(0, of=3)
    assert numbers(body, numbering) == ["1.", "2.", "3.", "1.", "2.", "3.", "4."]


def test_an_override_may_redefine_a_level() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "Lot %1", "upperLetter")}</w:lvlOverride>'
    assert numbers(items(0, of=2), LEGAL + num(2, 0, override)) == ["Lot A"]


def test_a_skipped_level_counts_as_used() -> None:
    assert numbers(items(1, 1, 0), LEGAL + num(1, 0)) == ["1.1", "1.2", "2."]


def test_a_level_may_be_told_never_to_restart() -> None:
    never = abstract(0, level(0, "%1."), level(1, "Item %2", more='<w:lvlRestart w:val="0"/>'))
    assert numbers(items(0, 1, 0, 1), never + num(1, 0)) == ["1.", "Item 1", "2.", "Item 2"]


def test_a_level_may_restart_only_after_a_certain_level() -> None:
    levels = (level(0, "%1"), level(1, "%1.%2"), level(2, "(%3)", more='<w:lvlRestart w:val="1"/>'))
    expected = ["1", "1.1", "(1)", "1.2", "(2)", "2", "(1)"]
    assert numbers(items(0, 1, 2, 1, 2, 0, 2), abstract(0, *levels) + num(1, 0)) == expected


def test_legal_style_shows_roman_articles_as_decimals() -> None:
    articles = abstract(0, level(0, "Article %1", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))
    assert numbers(items(0, 0, 1), articles + num(1, 0)) == ["Article I", "Article II", "2.1"]


def test_style_and_list_link_each_other_and_derived_styles_inherit() -> None:
    numbering = abstract(0, level(0, "%1."), level(1, "%1.%2", more='<w:pStyle w:val="Clause"/>')) + num(1, 0)
    properties = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("Part", properties) + style("Clause", properties) + style("Clause Indented", "", "Clause")
    body = p("A", '<w:pStyle w:val="Part"/>') + p("B", '<w:pStyle w:val="Clause"/>')
    body += p("C", '<w:pStyle w:val="ClauseIndented"/>')
    assert numbers(body, numbering, styles) == ["1.", "1.1", "1.2"]


def test_a_style_may_set_its_level_and_take_the_list_from_its_base() -> None:
    styles = style("One", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    styles += style("Two", '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', "One")
    body = p("A", '<w:pStyle w:val="One"/>') + p("B", '<w:pStyle w:val="Two"/>')
    assert numbers(body, LEGAL + num(1, 0), styles) == ["1.", "1.1"]


def test_list_id_nought_switches_the_number_of_a_style_off() -> None:
    styles = style("One", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    body = p("A", '<w:pStyle w:val="One"/>') + p("B", '<w:pStyle w:val="One"/>' + listed(0))
    body += p("C", '<w:pStyle w:val="One"/>')
    assert numbers(body, LEGAL + num(1, 0), styles) == ["1.", "", "2."]


def test_a_list_may_point_to_the_definition_of_a_list_style() -> None:
    linked = '<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="Legal"/></w:abstractNum>'
    defined = (
        f'<w:abstractNum w:abstractNumId="5"><w:styleLink w:val="Legal"/>{level(0, "§%1")}</w:abstractNum>'
    )
    assert numbers(items(0, 0), linked + defined + num(1, 4)) == ["§1", "§2"]


def test_a_number_from_before_a_tracked_change_is_ignored() -> None:
    former = f"<w:pPrChange><w:pPr>{listed(1)}</w:pPr></w:pPrChange>"
    assert numbers(p("A", listed(1)) + p("B", former) + p("C", listed(1)), LEGAL + num(1, 0)) == [
        "1.",
        "",
        "2.",
    ]


def test_an_empty_numbered_paragraph_counts_but_a_hidden_one_does_not() -> None:
    hidden = p("Unseen", listed(1) + "<w:rPr><w:vanish/></w:rPr>", "<w:vanish/>")
    assert numbers(p("", listed(1)) + hidden + p("Seen", listed(1)), LEGAL + num(1, 0)) == ["2."]


def test_a_bullet_makes_an_item_without_a_number() -> None:
    bullets = abstract(0, level(0, "•", "bullet"), level(1, "o", "bullet")) + num(1, 0)
    blocks = read_docx(docx(items(0, 1), parts={"numbering": bullets})).blocks
    assert [(b.kind, b.number, b.level) for b in blocks] == [(BlockKind.ITEM, "", 0), (BlockKind.ITEM, "", 1)]


def test_numbers_in_cells_go_before_their_words() -> None:
    inner = p("Who may not", listed(1, 1)) + p("", listed(1, 1))
    body = items(0) + table(row(f"<w:tc>{inner}</w:tc>", "12"))
    assert read_docx(docx(body, parts={"numbering": LEGAL + num(1, 0)})).blocks[1].cells == (
        "1.1 Who may not 1.2",
        "12",
    )


def test_a_custom_format_is_taken_from_the_newer_choice() -> None:
    choice = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" '
        'w:format="001, 002, 003, ..."/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    custom = f'<w:lvl w:ilvl="0"><w:start w:val="9"/>{choice}<w:lvlText w:val="HS-%1"/></w:lvl>'
    assert numbers(items(0, 0), abstract(0, custom) + num(1, 0)) == ["HS-009", "HS-010"]


def test_a_list_that_is_not_defined_gives_no_number() -> None:
    assert numbers(items(0, of=9) + p("B", listed(1, 7)), LEGAL + num(1, 0)) == ["", ""]


def test_a_deleted_paragraph_end_does_not_count() -> None:
    gone = listed(1) + "<w:rPr><w:del/></w:rPr>"
    deleted = f"<w:p><w:pPr>{gone}</w:pPr><w:del>{r('Old')}</w:del></w:p>"
    body = p("A", listed(1)) + deleted + p("B", listed(1)) + p("begins ", gone) + p("and ends", listed(1))
    reading = read_docx(docx(body, parts={"numbering": LEGAL + num(1, 0)}))
    assert [(b.number, b.text) for b in reading.blocks] == [
        ("1.", "A"),
        ("2.", "B"),
        ("3.", "begins and ends"),
    ]


def test_a_hidden_number_counts_and_is_not_shown() -> None:
    hidden = level(1, "%1.%2", "decimal", "<w:rPr><w:vanish/></w:rPr>")
    assert numbers(items(0, 1, 0), abstract(0, level(0, "%1."), hidden) + num(1, 0)) == ["1.", "", "2."]


@pytest.mark.parametrize(
    ("number", "style_name", "printed"),
    [
        (28, "upperLetter", "BB"),
        (1994, "upperRoman", "MCMXCIV"),
        (4, "lowerRoman", "iv"),
        (7, "decimalZero", "07"),
        (12, "ordinal", "12th"),
        (23, "ordinal", "23rd"),
        (42, "cardinalText", "Forty-two"),
        (112, "cardinalText", "One hundred twelve"),
        (3, "ordinalText", "Third"),
        (20, "ordinalText", "Twentieth"),
        (31, "ordinalText", "Thirty-first"),
        (5, "chicago", "**"),
        (3, "decimalEnclosedCircle", "③"),
        (3, "decimalEnclosedParen", "(3)"),
        (5, "none", ""),
        (6, "a format of the future", "6"),
        (0, "upperRoman", "0"),
        (999_999_999, "lowerLetter", "999999999"),
    ],
)
def test_counting(number: int, style_name: str, printed: str) -> None:
    assert numeral(number, style_name) == printed
