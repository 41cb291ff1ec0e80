"""What nobody sees is left out and counted; what is struck out is not in force; notes follow their words."""

from typing import Any

from pdf_canvas import BODY, HEIGHT, MORE, Draw, both, mark, put, read, rows, rules, table, texts
from reportlab.lib.utils import ImageReader

FILL = put(72, 60, *[BODY] * 4, step=14)


def shown(mode: int = 0, grey: float = 0, x: float = 72, y: float = 300, text: str = "Unseen words") -> Draw:
    """Words in a render mode and a shade of grey."""

    def draw(canvas: Any) -> None:
        words = canvas.beginText(x, HEIGHT - y)
        words.setFont("Times-Roman", 11)
        words.setTextRenderMode(mode)
        words.setFillGray(grey)
        words.textLine(text)
        words.setTextRenderMode(0)
        canvas.drawText(words)

    return draw


def strike(*stretches: tuple[float, float], y: float = 300) -> Draw:
    """Lines through the middle of the letters of size 11 on the base line ``y``."""

    def draw(canvas: Any) -> None:
        canvas.setLineWidth(0.6)
        for x0, x1 in stretches:
            canvas.line(x0, HEIGHT - y + 3.2, x1, HEIGHT - y + 3.2)

    return draw


def width(text: str, size: float = 11) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return float(stringWidth(text, "Times-Roman", size))


def test_words_drawn_invisibly_are_left_out_and_counted() -> None:
    reading = read(both(FILL, shown(mode=3)))
    assert "Unseen" not in " ".join(texts(reading))
    assert reading.notes == ("1 hidden line left out (page 1)",)


def test_white_words_on_white_paper_are_left_out() -> None:
    assert "Unseen" not in " ".join(texts(read(both(FILL, shown(grey=1)))))


def test_white_words_on_a_dark_bar_are_read() -> None:
    def bar(canvas: Any) -> None:
        canvas.setFillGray(0.2)
        canvas.rect(60, HEIGHT - 310, 400, 24, stroke=0, fill=1)

    reading = read(both(FILL, bar, shown(grey=1)))
    assert texts(reading)[-1] == "Unseen words"
    assert reading.notes == ()


def test_invisible_words_over_a_picture_are_its_recognised_text() -> None:
    def scan(canvas: Any) -> None:
        from PIL import Image

        canvas.drawImage(ImageReader(Image.new("L", (40, 60), 200)), 0, 0, 595, 842)

    assert texts(read(both(scan, *(shown(mode=3, y=100 + 14 * n, text=BODY) for n in range(3))))) == [
        " ".join([BODY] * 3)
    ]


def test_words_beyond_the_edge_of_the_page_are_left_out() -> None:
    reading = read(both(FILL, put(700, 200, "Far to the right"), put(72, 900, "Far below")))
    assert texts(reading) == [" ".join([BODY] * 4)]
    assert reading.notes == ("2 hidden lines left out (page 1)",)


def test_words_struck_out_leave_their_clause() -> None:
    before, struck, after = "4.1 Help is offered within ", "ten", " twenty working days."
    x0 = 72 + width(before)
    page = both(FILL, put(72, 300, before + struck + after), strike((x0, x0 + width(struck))))
    block = read(page).blocks[-1]
    assert (block.text, block.in_force) == ("4.1 Help is offered within twenty working days.", True)


def test_a_word_is_cut_where_another_was_put_in_beside_it() -> None:
    before = "4.1 The Provider "
    x0 = 72 + width(before)
    page = both(FILL, put(72, 300, before + "shallmay offer help."), strike((x0, x0 + width("shall"))))
    assert texts(read(page))[-1] == "4.1 The Provider may offer help."


def test_a_clause_of_which_only_the_number_stands_is_whole_and_not_in_force() -> None:
    x0 = 72 + width("4.2 ")
    page = both(
        FILL,
        put(72, 300, f"4.2 {BODY}", MORE, step=14),
        strike((x0, x0 + width(BODY))),
        strike((72, 72 + width(MORE)), y=314),
    )
    block = read(page).blocks[-1]
    assert (block.text, block.in_force) == (f"4.2 {BODY} {MORE}", False)


def test_lines_of_a_drawing_strike_nothing_out() -> None:
    dashes = strike(*((74 + 12 * n, 82 + 12 * n) for n in range(8)))
    beyond = strike((20, 140), y=340)
    page = both(
        FILL, put(72, 300, "4.1 Help is offered."), dashes, put(72, 340, "4.2 It is free of charge."), beyond
    )
    assert texts(read(page))[-2:] == ["4.1 Help is offered.", "4.2 It is free of charge."]


def test_squared_paper_strikes_nothing_out() -> None:
    page = both(
        FILL, *(strike((20, 560), y=200 + 4 * n) for n in range(60)), put(72, 300, "4.1 Help is offered.")
    )
    block = read(page).blocks[-1]
    assert (block.text, block.in_force) == ("4.1 Help is offered.", True)


def test_a_footnote_follows_the_words_that_refer_to_it() -> None:
    first, second = "4.1 Help is offered as agreed.", "4.2 It is free of charge."
    page = both(
        FILL,
        put(72, 300, first),
        mark(72 + width(first), 300, "1"),
        put(72, 330, second),
        mark(72, 780, "1"),
        put(77, 780, "See the guidance of 2022.", size=9),
    )
    assert texts(read(page))[1:] == [first, "See the guidance of 2022.", second]


def test_an_endnote_follows_the_words_that_refer_to_it() -> None:
    first = "4.1 Help is offered as agreed."
    page = both(FILL, put(72, 300, first), mark(72 + width(first), 300, "i"), put(72, 330, "4.2 It is free."))
    end = put(72, 60, "i See the guidance of 2022, which has more on", "waiting times.", size=9)
    reading = read(page, end)
    assert [(b.kind.value, b.number, b.text) for b in reading.blocks[1:]] == [
        ("paragraph", "", first),
        ("footnote", "i", "See the guidance of 2022, which has more on waiting times."),
        ("paragraph", "", "4.2 It is free."),
    ]


def test_merged_cells_are_repeated_and_say_whose_words_they_are() -> None:
    drawn = both(
        *(put(x + 4, y + 13, text, size=10, bold=y == 100) for x, y, text in MERGED),
        rules((72, 200), (100, 120, 160)),
        rules((200, 420), (100, 120, 140, 160)),
        rules((420, 520), (100, 120, 140, 160)),
    )
    reading = read(both(put(72, 60, BODY), drawn, put(72, 240, BODY)))
    assert [cells for _, _, cells in rows(reading)] == [
        ("Area", "Measure", "Target"),
        ("Access", "Contact made", "95%"),
        ("Access", "Plans written", "90%"),
    ]


MERGED = [
    (72, 100, "Area"),
    (200, 100, "Measure"),
    (420, 100, "Target"),
    (72, 120, "Access"),
    (200, 120, "Contact made"),
    (420, 120, "95%"),
    (200, 140, "Plans written"),
    (420, 140, "90%"),
]


def test_a_cell_over_all_columns_is_one_cell() -> None:
    def drawn(canvas: Any) -> None:
        table((72, 200, 520), 100, [("KPI", "Measure"), ("KPI 1", "Contact made"), ("KPI 2", "Plans")])(
            canvas
        )
        put(76, 173, "Measured once a year", size=10)(canvas)
        rules((72, 520), (160, 180))(canvas)

    last = [
        block for block in read(both(put(72, 60, BODY), drawn, put(72, 300, BODY))).blocks if block.cells
    ][-1]
    assert (last.cells, last.owners) == (("Measured once a year", "Measured once a year"), (0, 0))


def test_what_was_typed_on_is_read_and_what_points_is_a_comment() -> None:
    def typed(canvas: Any) -> None:
        canvas.freeTextAnnotation("Signed in haste", "0 g /Helv 9 Tf", Rect=(100, 500, 300, 520), addtopage=1)

    assert texts(read(both(FILL, typed)))[-1] == "Signed in haste"


def test_the_same_field_on_many_pages_is_said_once() -> None:
    def typed(canvas: Any) -> None:
        canvas.freeTextAnnotation("Reference 12", "0 g /Helv 9 Tf", Rect=(100, 500, 300, 520), addtopage=1)

    page = both(FILL, typed)
    assert texts(read(page, page)).count("Reference 12") == 1


def test_a_note_says_which_page_bears_which_number() -> None:
    def numbered(canvas: Any) -> None:
        canvas.addPageLabel(0, "ROMAN_LOWER", 1)
        canvas.addPageLabel(2, "ARABIC", 1)

    reading = read(both(numbered, put(72, 100, BODY)), *[put(72, 100, MORE)] * 3)
    assert reading.notes[-1] == (
        "pages are counted from the first one; the file's own numbers differ: "
        "page 1 is labelled “i”, page 3 is labelled “1”"
    )
    assert reading.blocks[0].page == 1
