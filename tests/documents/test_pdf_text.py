"""Lines become paragraphs, items, headings and footnotes as a reader of the page would see them."""

from pdf_canvas import BODY, MORE, both, kinds, mark, put, read, texts

FILL = put(72, 300, BODY, MORE)


def test_wrapped_lines_are_one_paragraph_and_space_parts_paragraphs() -> None:
    reading = read(both(put(72, 100, BODY, MORE), put(72, 140, BODY, MORE), put(72, 180, "Short end.")))
    assert texts(reading) == [f"{BODY} {MORE}", f"{BODY} {MORE}", "Short end."]
    assert [b.page for b in reading.blocks] == [1, 1, 1]


def test_a_paragraph_that_runs_over_the_page_is_one_and_stands_where_it_starts() -> None:
    reading = read(both(FILL, put(72, 800, BODY)), put(72, 60, MORE))
    assert texts(reading) == [f"{BODY} {MORE}", f"{BODY} {MORE}"]
    assert [b.page for b in reading.blocks] == [1, 1]


def test_a_finished_sentence_at_the_end_of_a_page_ends_its_paragraph() -> None:
    assert texts(read(put(72, 800, MORE), put(72, 60, "Next it is asked."))) == [MORE, "Next it is asked."]


def test_numbers_start_paragraphs_without_any_space_between_them() -> None:
    lines = ["4.1 " + BODY, MORE, "4.2 " + BODY, MORE, "(a) first of all,", "(b) and then."]
    assert kinds(read(put(72, 100, *lines))) == [
        ("paragraph", 0, f"4.1 {BODY} {MORE}"),
        ("paragraph", 0, f"4.2 {BODY} {MORE}"),
        ("item", 0, "(a) first of all,"),
        ("item", 0, "(b) and then."),
    ]


def test_a_number_that_wraps_is_part_of_its_sentence() -> None:
    first = "4.1 The Provider must keep to the times for an answer, as they are set out in clause"
    reading = read(
        put(72, 100, first, "4.2 of this Agreement, and undisputed invoices are settled in thirty")
    )
    assert len(reading.blocks) == 1
    again = read(
        put(72, 100, "The Authority must by notice require that invoices be settled in thirty", "(30) days.")
    )
    assert len(again.blocks) == 1


def test_bullets_are_dropped_and_indentation_gives_the_level() -> None:
    page = both(
        put(72, 100, "The Provider must:"),
        put(90, 114, "• offer a choice of clinician and of the place in which they meet,"),
        put(102, 127, "and say so in writing"),
        put(108, 141, "• at the first contact"),
        put(90, 155, "• ask what happened."),
        put(72, 190, BODY, MORE),
    )
    assert kinds(read(page)) == [
        ("paragraph", 0, "The Provider must:"),
        ("item", 0, "offer a choice of clinician and of the place in which they meet, and say so in writing"),
        ("item", 1, "at the first contact"),
        ("item", 0, "ask what happened."),
        ("paragraph", 0, f"{BODY} {MORE}"),
    ]


def test_headings_are_told_by_size_and_weight() -> None:
    page = both(
        put(72, 80, "Service Specification", size=18, bold=True),
        put(72, 120, "1 Access", size=13, bold=True),
        put(72, 140, BODY, MORE),
        put(72, 190, "1.1 Opening hours", bold=True),
        put(72, 210, BODY, MORE),
        put(72, 250, "CONFIDENTIALITY"),
        put(72, 270, BODY, MORE),
    )
    found = [(b.level, b.sure, b.text) for b in read(page).blocks if b.kind == "heading"]
    assert found == [
        (1, True, "Service Specification"),
        (2, True, "1 Access"),
        (4, True, "1.1 Opening hours"),
        (3, False, "CONFIDENTIALITY"),
    ]


def test_a_document_all_in_bold_has_no_bold_headings() -> None:
    page = both(put(72, 100, BODY, MORE, bold=True), put(72, 140, "Some words", bold=True))
    assert all(b.kind == "paragraph" for b in read(page).blocks)


def test_hyphens_stay_where_the_document_or_english_has_them() -> None:
    page = both(
        put(
            72, 100, "The Provider must see to it that all of the care that it gives is trauma-", "informed."
        ),
        put(72, 140, "The service that is described in this schedule is paid for by the commis-", "sioner."),
        put(72, 180, "A person who asks is not sent away, and has the name of a key-", "worker."),
        put(72, 220, "The commissioner knows each key-worker by name."),
    )
    assert [t.rsplit(" ", 1)[1] for t in texts(read(page))] == [
        "trauma-informed.",
        "commissioner.",
        "key-worker.",
        "name.",
    ]


def test_entries_of_a_contents_page_lose_their_dots() -> None:
    page = put(72, 100, "Contents", "1. Access" + "." * 80 + " 3", "2. Choice and" + " ." * 40 + "12")
    blocks = read(both(page, FILL)).blocks
    assert [(b.contents, b.text) for b in blocks[:3]] == [
        (False, "Contents"),
        (True, "1. Access 3"),
        (True, "2. Choice and 12"),
    ]


def test_footnotes_leave_the_text_and_stand_after_it() -> None:
    page = both(
        put(72, 700, BODY + " as agreed."),
        mark(72 + 455, 700, "1"),
        mark(72, 780, "1"),
        put(77, 780, "See the guidance of 2022, which has more on", size=9),
        put(72, 791, "waiting times.", size=9),
        mark(72, 802, "2"),
        put(77, 802, "Ibid.", size=9),
    )
    reading = read(both(FILL, page), put(72, 60, "It goes on here."))
    assert [(b.kind.value, b.number, b.text) for b in reading.blocks[1:]] == [
        ("paragraph", "", BODY + " as agreed."),
        ("footnote", "1", "See the guidance of 2022, which has more on waiting times."),
        ("footnote", "2", "Ibid."),
        ("paragraph", "", "It goes on here."),
    ]


LEFT = [
    "Help is offered within five working days,",
    "of any request, whoever it is who makes it",
    "and wherever it was made, and the person is",
    "then told in plain words what comes next",
]
RIGHT = [
    "spoken of first to a person who can help,",
    "and the answer is given in writing to the",
    "person who asked and, where they wish it so,",
    "to somebody else whom they have named for",
]
COLUMNS = [f"{LEFT[n % 4]} {n}" for n in range(8)], [f"{RIGHT[n % 4]} {n}" for n in range(8)]


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = COLUMNS
    page = both(put(72, 100, *left, step=14), put(320, 100, *right, step=14))
    assert " ".join(texts(read(page))) == " ".join(left + right)


def test_two_columns_drawn_line_by_line_are_put_in_order() -> None:
    left, right = COLUMNS
    lines = [put(x, 100 + 14 * n, side[n]) for n in range(8) for x, side in ((72, left), (320, right))]
    assert " ".join(texts(read(both(put(72, 60, BODY), *lines)))) == " ".join([BODY, *left, *right])


def test_indentation_counts_from_the_column_in_which_a_line_stands() -> None:
    columns = [
        both(put(x, 60, *side, step=14), put(x, 200, "(a) something short."), put(x, 220, "(b) and more."))
        for x, side in zip((72, 320), COLUMNS, strict=True)
    ]
    found = read(both(*columns))
    assert [(b.kind.value, b.level) for b in found.blocks] == [
        ("paragraph", 0),
        ("item", 0),
        ("item", 0),
        ("paragraph", 0),
        ("item", 0),
        ("item", 0),
    ]


def test_a_page_drawn_from_below_is_read_from_above() -> None:
    page = both(put(72, 300, "Third."), put(72, 200, "Second."), put(72, 100, "First."))
    assert texts(read(page)) == ["First.", "Second.", "Third."]


def test_a_turned_page_is_read_as_it_is_shown() -> None:
    def turned(canvas: object) -> None:
        canvas.setPageRotation(90)  # type: ignore[attr-defined]
        canvas.translate(595, 0)  # type: ignore[attr-defined]
        canvas.rotate(90)  # type: ignore[attr-defined]
        put(72, 350, BODY, MORE)(canvas)
        put(72, 400, "Apart from it.")(canvas)

    assert texts(read(turned)) == [f"{BODY} {MORE}", "Apart from it."]


def test_words_that_are_struck_through_are_not_in_force() -> None:
    def strike(canvas: object) -> None:
        canvas.setLineWidth(0.6)  # type: ignore[attr-defined]
        canvas.line(72, 842 - 100 + 3.2, 510, 842 - 100 + 3.2)  # type: ignore[attr-defined]

    reading = read(both(put(72, 100, BODY), strike, put(72, 140, BODY)))
    assert [b.in_force for b in reading.blocks] == [False, True]


def test_the_title_is_that_of_the_file_else_the_largest_words() -> None:
    page = both(put(72, 80, "Recovery Service", size=20), put(72, 120, BODY, MORE))
    assert read(page, title="A service for survivors").title == "A service for survivors"
    assert read(page, title="Microsoft Word - spec v3.docx").title == "Recovery Service"
