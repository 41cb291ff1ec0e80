"""Tables, with rules and without, on one page and over several."""

from pdf_canvas import BODY, MORE, both, put, read, rows, table, texts

XS = (72, 200, 420, 520)
HEAD = ("KPI", "Measure", "Target")
ROWS = [HEAD, ("KPI 1", "Contact within|two days", "95%"), ("KPI 2", "Plans written", "90%")]


def test_a_ruled_table_is_rows_with_their_cells_and_nothing_is_read_twice() -> None:
    reading = read(both(put(72, 80, BODY), table(XS, 100, ROWS), put(72, 240, BODY)))
    assert rows(reading) == [
        (1, True, HEAD),
        (1, False, ("KPI 1", "Contact within two days", "95%")),
        (1, False, ("KPI 2", "Plans written", "90%")),
    ]
    assert texts(reading)[0] == texts(reading)[-1] == BODY
    assert len(reading.blocks) == 5


def test_a_table_that_goes_on_overleaf_is_one_and_its_heads_come_once() -> None:
    later = [HEAD, ("KPI 3", "Feedback asked", "80%")]
    reading = read(
        both(put(72, 80, BODY), table(XS, 700, ROWS)), both(table(XS, 60, later), put(72, 300, BODY))
    )
    assert [(t, h, c[0]) for t, h, c in rows(reading)] == [
        (1, True, "KPI"),
        (1, False, "KPI 1"),
        (1, False, "KPI 2"),
        (1, False, "KPI 3"),
    ]
    assert [b.page for b in reading.blocks if b.cells] == [1, 1, 1, 2]


def test_a_row_broken_over_the_page_is_made_whole() -> None:
    first = [HEAD, ("KPI 1", "Contact within", "95%")]
    later = [HEAD, ("", "two working days", "")]
    reading = read(table(XS, 740, first), table(XS, 60, later))
    assert [c for _, _, c in rows(reading)] == [HEAD, ("KPI 1", "Contact within two working days", "95%")]


def test_tables_of_other_columns_or_with_words_between_stay_apart() -> None:
    other = table((72, 300, 520), 60, [("Name", "Role"), ("A. Person", "Lead")])
    reading = read(table(XS, 700, ROWS), both(other, put(72, 160, BODY, MORE), table(XS, 260, ROWS)))
    assert [t for t, _, _ in rows(reading)] == [1, 1, 1, 2, 2, 3, 3, 3]


def test_a_table_of_keys_and_values_has_no_heads() -> None:
    def keys(canvas: object) -> None:
        table((72, 200, 520), 100, [("", ""), ("Provider", "A trust"), ("Term", "Three years|from April")])(
            canvas
        )

    found = rows(read(both(keys, put(72, 300, BODY))))
    assert found == [(1, False, ("Provider", "A trust")), (1, False, ("Term", "Three years from April"))]


def test_a_box_around_words_is_no_table() -> None:
    reading = read(both(table((60, 535), 90, [(BODY,), (MORE,)]), put(72, 300, BODY)))
    assert rows(reading) == []
    assert len(reading.blocks) >= 2


def test_columns_without_rules_are_a_table() -> None:
    drawn = table(XS, 100, ROWS, ruled=False)
    assert rows(read(both(put(72, 80, BODY), drawn, put(72, 240, BODY)))) == [
        (1, True, HEAD),
        (1, False, ("KPI 1", "Contact within two days", "95%")),
        (1, False, ("KPI 2", "Plans written", "90%")),
    ]


def test_numbers_with_hanging_text_are_paragraphs_and_no_table() -> None:
    page = both(*(both(put(72, 100 + 20 * n, f"4.{n}"), put(120, 100 + 20 * n, BODY)) for n in range(1, 5)))
    assert texts(read(page)) == [f"4.{n} {BODY}" for n in range(1, 5)]


def test_a_table_of_fills_alone_is_read_too() -> None:
    def fills(canvas: object) -> None:
        canvas.setFillGray(0.9)  # type: ignore[attr-defined]
        for x0, x1 in ((72, 200), (200, 520)):
            for y in (100, 120):
                canvas.rect(x0, 842 - y - 20, x1 - x0, 20, stroke=0, fill=1)  # type: ignore[attr-defined]
        canvas.setFillGray(0)  # type: ignore[attr-defined]

    page = both(
        fills, put(76, 113, "Provider"), put(204, 113, "A trust"), put(76, 133, "Term"), put(204, 133, "2027")
    )
    assert [c for _, _, c in rows(read(both(page, put(72, 300, BODY))))] == [
        ("Provider", "A trust"),
        ("Term", "2027"),
    ]


def test_tables_that_adjoin_with_other_columns_are_two() -> None:
    first = table((72, 300, 520), 100, [("Charge", "Basis"), ("Fixed", "Monthly")])
    second = table((72, 400, 520), 140, [("Item", "Amount"), ("Licence", "£8,400"), ("Visits", "£90")])
    reading = read(both(put(72, 80, BODY), first, second, put(72, 300, BODY)))
    assert [(t, cells) for t, _, cells in rows(reading)] == [
        (1, ("Charge", "Basis")),
        (1, ("Fixed", "Monthly")),
        (2, ("Item", "Amount")),
        (2, ("Licence", "£8,400")),
        (2, ("Visits", "£90")),
    ]


def test_a_table_within_a_cell_follows_the_table_around_it() -> None:
    outer = table(
        (72, 200, 520), 100, [("Charge", "Basis"), ("Day rates", "As below:||||"), ("Other", "None")]
    )
    inner = table((220, 300, 380), 150, [("Band", "Rate"), ("One", "£450")])
    reading = read(both(put(72, 80, BODY), outer, inner, put(72, 300, BODY)))
    assert [(t, cells) for t, _, cells in rows(reading)] == [
        (1, ("Charge", "Basis")),
        (1, ("Day rates", "As below:")),
        (1, ("Other", "None")),
        (2, ("Band", "Rate")),
        (2, ("One", "£450")),
    ]
