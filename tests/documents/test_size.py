"""Absurdly large documents end in one clear line before they use up time and memory."""

import io
import zipfile

import pytest

from ti_contracts.documents.blocks import Block, BlockKind
from ti_contracts.documents.read import read_document
from ti_contracts.documents.size import MOST_BLOCKS, Room, check_blocks, check_text
from ti_contracts.documents.zip_container import MOST_MEMBERS, opened, start_of
from ti_contracts.errors import DocumentError

WORDS = Block(BlockKind.PARAGRAPH, "The Provider must listen.")


def row(*cells: str) -> Block:
    return Block(BlockKind.ROW, cells=cells, table=1)


@pytest.mark.parametrize(
    ("blocks", "many"),
    [
        ([WORDS] * (MOST_BLOCKS + 1), "100,000 paragraphs and table rows"),
        ([row(*["x"] * 1_000)] * 401, "400,000 table cells"),
        ([row(*["x"] * 1_001)], "1,000 table columns"),
        ([row("word " * 100_000, "x")] * 50, "20,000,000 characters"),
    ],
)
def test_blocks_beyond_what_a_contract_has_are_refused(blocks: list[Block], many: str) -> None:
    with pytest.raises(DocumentError) as caught:
        check_blocks(blocks)
    assert caught.value.message == f"has more than {many}, which no contract has"
    assert caught.value.hint


def test_as_many_as_a_very_long_contract_has_are_not() -> None:
    check_blocks([WORDS] * MOST_BLOCKS)
    check_text("word\n" * 200_000)


def test_a_reader_stops_where_there_is_no_room_left() -> None:
    room = Room(paragraphs=2, cells=3)
    room.paragraph()
    room.paragraph()
    room.row(3)
    with pytest.raises(DocumentError, match="paragraphs, which no contract has"):
        room.paragraph()
    with pytest.raises(DocumentError, match="table cells, which no contract has"):
        room.row(1)


def test_text_without_end_is_refused_before_it_is_taken_apart() -> None:
    with pytest.raises(DocumentError, match="more than 250,000 lines"):
        read_document("a.txt", b"a\n" * 250_001)
    with pytest.raises(DocumentError, match="more than 5,000,000 characters"):
        read_document("a.md", b"word " * 1_000_001)
    with pytest.raises(DocumentError, match="more than 200,000 table cells"):
        read_document("a.md", b"|" * 200_001)


def test_merged_cells_repeat_long_words_without_copying_them() -> None:
    page = f"<table><tr><td rowspan=999>{'word ' * 100_000}</td><td>x</td></tr>" + "<tr><td>x</td></tr>" * 998
    with pytest.raises(DocumentError, match="more than 20,000,000 characters"):
        read_document("a.html", page.encode())


def test_the_kind_of_an_archive_is_told_without_unpacking_it() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", b" " * 5_000_000)
    with opened(buffer.getvalue()) as archive:
        assert start_of(archive, "mimetype", 200) == b" " * 200


def test_an_archive_of_very_many_files_is_no_document() -> None:
    with pytest.raises(DocumentError, match="archive of more than 20,000 files"):
        read_document("a.docx", b"PK\x03\x04" + b"PK\x01\x02" * (MOST_MEMBERS + 1))
