"""What runs along the edges of pages is left out; what only looks like it stays."""

from pdf_canvas import BODY, MORE, Draw, both, put, read, texts


def page(number: int, header: str = "Recovery Service specification", footer: str = "Page {} of 9") -> Draw:
    return both(
        put(72, 40, header), put(72, 120, f"{number}. {BODY}", MORE), put(72, 810, footer.format(number))
    )


def test_running_headers_and_page_numbers_are_left_out_and_noted() -> None:
    reading = read(*(page(n) for n in range(1, 6)))
    assert texts(reading) == [f"{n}. {BODY} {MORE}" for n in range(1, 6)]
    assert reading.notes == ('running headers and footers left out: "Recovery Service specification"',)
    assert reading.title == "Recovery Service specification"


def test_bare_page_numbers_are_left_out() -> None:
    assert len(read(*(page(n, footer="{}") for n in range(1, 6))).blocks) == 5


def test_headers_of_left_and_right_pages_are_left_out() -> None:
    pages = [page(n, header=("Part one of it", "Schedule the second")[n % 2]) for n in range(1, 8)]
    assert len(read(*pages).blocks) == 7


def test_a_header_that_changes_goes_by_the_page_number_in_it() -> None:
    heads = ["Contents", "Scope", "Access", "Choice", "Staff", "Review"]
    pages = [page(n + 1, header=f"{head} {n + 10}", footer="") for n, head in enumerate(heads)]
    assert texts(read(*pages)) == [f"{n}. {BODY} {MORE}" for n in range(1, 7)]


def test_a_single_page_loses_only_its_page_number() -> None:
    assert texts(read(page(1)))[0] == "Recovery Service specification"
    assert len(read(page(1)).blocks) == 2


def test_two_pages_lose_the_lines_that_both_have() -> None:
    assert texts(read(page(1), page(2))) == [f"{n}. {BODY} {MORE}" for n in (1, 2)]
    assert "Other words" in texts(read(page(1), page(2, header="Other words")))


def test_the_end_of_a_sentence_at_the_top_of_pages_stays() -> None:
    pages = [both(put(72, 60, f"{1000 + n})."), put(72, 90, BODY, MORE)) for n in range(5)]
    assert sum("100" in text for text in texts(read(*pages))) == 5


def test_a_watermark_is_left_out_and_other_turned_words_stay() -> None:
    def turned(text: str, x: int = 400) -> Draw:
        def draw(canvas: object) -> None:
            canvas.saveState()  # type: ignore[attr-defined]
            canvas.rotate(45)  # type: ignore[attr-defined]
            canvas.setFont("Times-Roman", 40)  # type: ignore[attr-defined]
            canvas.drawString(x, 200, text)  # type: ignore[attr-defined]
            canvas.restoreState()  # type: ignore[attr-defined]

        return draw

    found = texts(
        read(both(page(1), turned("DRAFT")), both(page(2), turned("DRAFT"), turned("Lot two", 600)))
    )
    assert "DRAFT" not in " ".join(found)
    assert "Lot two" in found


def test_pages_that_hold_nothing_but_a_numbered_line_keep_it() -> None:
    found = texts(read(*(put(72, 40, f"Lot {n} of the tender.") for n in range(1, 7))))
    assert found == [f"Lot {n} of the tender." for n in range(1, 7)]


def test_schedules_that_count_up_at_the_head_of_pages_stay() -> None:
    pages = [both(put(72, 60, f"Schedule {n}"), put(72, 120, BODY, MORE)) for n in range(1, 6)]
    assert sum(text.startswith("Schedule") for text in texts(read(*pages))) == 5


def test_lines_whose_numbers_neither_stay_nor_follow_the_pages_are_kept() -> None:
    pages = [both(put(72, 60, f"Invoice total {n * n + 7}"), put(72, 120, BODY, MORE)) for n in range(1, 7)]
    assert sum(text.startswith("Invoice") for text in texts(read(*pages))) == 6
