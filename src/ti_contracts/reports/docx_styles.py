"""How our Word files look: page, fonts, headings, footer with page numbers, heads of tables."""

from typing import Any

from ti_contracts.reports.blocks import Written
from ti_contracts.reports.escape import one_line

_FONT, _DARK, _HEAD = "Arial", "1F3864", "DCE3F0"
# Point sizes of headings by level; a report that must fit one page has smaller ones.
_SIZES = {1: 20, 2: 16, 3: 13, 4: 11}
_SMALL_SIZES = {1: 16, 2: 12, 3: 11, 4: 10}


def set_up(document: Any, written: Written) -> None:
    """Set the page, the language, the styles and the footer of a new document."""
    _page(document.sections[0], written)
    _language(document)
    _normal(document, written)
    for level, size in (_SMALL_SIZES if written.one_page else _SIZES).items():
        _heading(document.styles[f"Heading {level}"], size, written)
    _table_text(document)
    _quote(document.styles["Quote"])


def in_style(paragraph: Any, style_id: str) -> Any:
    """The same paragraph in a style; python-docx itself looks through all of them for each paragraph."""
    paragraph._p.style = style_id
    return paragraph


def whole_row(row: Any, *, is_head: bool) -> None:
    """Keep a row on one page; the row of heads is repeated on each and read out with every cell."""
    from docx.oxml import OxmlElement

    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))


def shade(cell: Any) -> None:
    """Lay a light ground under a cell."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    ground = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _HEAD)):
        ground.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(ground)


def _page(section: Any, written: Written) -> None:
    from docx.shared import Cm

    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.5 if written.one_page else 2)
    section.footer_distance = Cm(0.8)
    paragraph = section.footer.paragraphs[0]
    paragraph.add_run(f"{one_line(written.footer)} Page ")
    _field(paragraph, "PAGE")
    paragraph.add_run(" of ")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Any, instruction: str) -> None:
    """A number that Word works out: begin, what to work out, a value until then, end."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _language(document: Any) -> None:
    from docx.oxml.ns import qn

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _normal(document: Any, written: Written) -> None:
    from docx.shared import Pt

    normal = document.styles["Normal"]
    _font(normal, 10 if written.one_page else 11)
    normal.paragraph_format.space_after = Pt(2 if written.one_page else 6)
    bullet = document.styles["List Bullet"].paragraph_format
    bullet.space_after = Pt(0 if written.one_page else 4)
    _font(document.styles["Footer"], 8)


def _heading(style: Any, size: int, written: Written) -> None:
    from docx.shared import Pt, RGBColor

    _font(style, size)
    style.font.color.rgb = RGBColor.from_string(_DARK)
    style.font.bold, style.font.italic = True, False
    style.paragraph_format.space_before = Pt(7 if written.one_page else 14)
    style.paragraph_format.space_after = Pt(3 if written.one_page else 4)
    style.paragraph_format.keep_with_next = True


def _table_text(document: Any) -> None:
    from docx.shared import Pt

    style = document.styles.add_style("Table Text", 1)  # 1: of paragraphs
    style.base_style = document.styles["Normal"]
    _font(style, 9)
    style.paragraph_format.space_after = Pt(0)


def _quote(style: Any) -> None:
    from docx.shared import Cm, RGBColor

    style.font.italic = False
    style.font.color.rgb = RGBColor.from_string("000000")
    style.paragraph_format.left_indent = Cm(0.8)


def _font(style: Any, size: int) -> None:
    """The font for all scripts: the template's own names win over it otherwise."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.font.name, style.font.size = _FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    fonts.set(qn("w:cs"), _FONT)
