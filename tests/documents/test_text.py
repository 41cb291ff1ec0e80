"""Plain text: wrapped lines, bullets, tables and encodings."""

import pytest

from ti_contracts.documents.blocks import Block, BlockKind
from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.decode import decode
from ti_contracts.documents.text import blocks_of_text, read_text
from ti_contracts.errors import DocumentError


def texts(text: str) -> list[str]:
    return [block.text or " | ".join(block.cells) for block in blocks_of_text(text)]


def test_lines_that_were_wrapped_by_hand_are_joined() -> None:
    assert texts(
        "The Provider must offer every person who uses the service a choice\n"
        "of worker, and must record the choice that the person has made in\n"
        "the notes.\n"
        "\n"
        "A second paragraph stands after a line without words and goes on\n"
        "for a while.\n"
    ) == [
        (
            "The Provider must offer every person who uses the service a choice of worker, and must record "
            "the choice that the person has made in the notes."
        ),
        "A second paragraph stands after a line without words and goes on for a while.",
    ]


def test_a_hyphen_at_the_end_of_a_line_stays_without_a_space() -> None:
    assert texts("The service is planned by co-\nproduction with people.")[0] == (
        "The service is planned by co-production with people."
    )


def test_long_lines_are_paragraphs_of_their_own() -> None:
    long = "The Provider must " + "listen and listen and " * 10 + "act."
    assert texts(f"{long}\nActivities\n{long}\n") == [long, "Activities", long]


def test_short_lines_that_had_room_for_more_are_not_joined() -> None:
    lines = [
        "1.1 Local context",
        "One woman in five is affected by what has been done to her.",
        "Exclusion Criteria",
        "People who live outside the county are referred to their own service there.",
        "Staff listen.",
    ]
    assert texts("\n".join(lines)) == lines


def test_numbers_and_bullets_start_a_block() -> None:
    blocks = blocks_of_text("1.1 The Provider must:\n(a) listen to people who\nare afraid;\n• act.\n")
    assert [(b.kind, b.text) for b in blocks] == [
        (BlockKind.PARAGRAPH, "1.1 The Provider must:"),
        (BlockKind.PARAGRAPH, "(a) listen to people who are afraid;"),
        (BlockKind.ITEM, "act."),
    ]


def test_a_number_on_a_line_of_its_own_belongs_to_the_next() -> None:
    assert texts("4.2\nThe Provider must listen.\n") == ["4.2 The Provider must listen."]


def test_a_reference_at_a_line_break_starts_nothing() -> None:
    text = "The Provider must do all that stands in clause 4.2, paragraph\n(b) and in the schedule.\n"
    assert len(texts(text)) == 1


def test_bars_and_tabs_make_rows_of_one_table() -> None:
    blocks = blocks_of_text(
        "Measure | Target | When\nCalls | 90% | monthly\n\nName\tRole\tHours\nAnn\tLead\t20\n"
    )
    assert [(b.cells, b.table) for b in blocks] == [
        (("Measure", "Target", "When"), 1),
        (("Calls", "90%", "monthly"), 1),
        (("Name", "Role", "Hours"), 1),
        (("Ann", "Lead", "20"), 1),
    ]  # fmt: skip


def test_a_key_and_its_value_stay_a_paragraph() -> None:
    assert texts("Service: refuge | outreach\n\nTerm:\tthree years\n") == [
        "Service: refuge | outreach",
        "Term: three years",
    ]


def test_an_underlined_line_is_a_heading() -> None:
    assert blocks_of_text("Referral\n========\n\nAnyone may refer.\n")[0] == Block(
        BlockKind.HEADING, "Referral", sure=False
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_usual_encodings_are_read(encoding: str) -> None:
    words = "The Provider’s staff must listen – always – and charge £0 for it."
    assert read_text(words.encode(encoding)).blocks[0].text == words


def test_bytes_that_are_no_text_are_refused_with_the_place() -> None:
    with pytest.raises(DocumentError, match=r"byte 9 is neither UTF-8 nor Windows-1252"):
        decode(b"A name: \x81\x8d\x9d")


def test_damaged_utf_16_is_refused() -> None:
    with pytest.raises(DocumentError, match="damaged UTF-16"):
        decode(b"\xff\xfea\x00b")


def test_cleaning_keeps_words_quotes_and_dashes() -> None:
    dirty = "The\u00a0o\ufb03ce  is safe\u00adguarded\x00 \u200b– “always”\t\ufeff"
    assert clean_line(dirty) == "The office is safeguarded – “always”"
    assert clean_line(clean_line(dirty)) == clean_line(dirty)
