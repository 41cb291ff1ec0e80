"""The matrices here are made by openpyxl, another program than ours, as people's programs would save them."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from ti_contracts.errors import ContractsError, MistakesError, UsageError
from ti_contracts.model.decisions import Choice, Decision, DecisionOn, DecisionsFile
from ti_contracts.settings.decisions import decisions_of, read_decisions
from ti_contracts.settings.decisions_cells import read_workbook
from ti_contracts.settings.decisions_dates import iso_date

HEADS = ("Document", "Criterion", "Decision", "Reason", "Name", "Date", "Earlier text", "Key")
KEY = "0123456789abcdef"
Row = Sequence[object]


def saved(*rows: Row, heads: Row = HEADS, title: str = "Criteria") -> bytes:
    """A workbook with a sheet to read first and one of decisions."""
    book = Workbook()
    first, sheet = book.active, book.create_sheet(title)
    assert first is not None
    first.append(["Trauma-informed commissioning check"])
    for row in (heads, *rows):
        sheet.append(list(row))
    memory = BytesIO()
    book.save(memory)
    return memory.getvalue()


def read(data: bytes) -> DecisionsFile:
    """The decisions in a workbook called m.xlsx."""
    return decisions_of("m.xlsx", read_workbook("m.xlsx", data))


def mistakes(data: bytes) -> list[str]:
    """What a person is told of a workbook that cannot be used, line by line."""
    with pytest.raises(MistakesError) as error:
        read(data)
    return [str(mistake) for mistake in error.value.mistakes]


def test_a_row_with_a_decision_is_read_with_its_reason_name_and_date() -> None:
    data = saved(
        ("a.docx", "WS1", "accept", None, "A Green", date(2026, 3, 4), None, KEY),
        ("a.docx", "WS2", None, None, None, None, None, KEY),
        ("a.docx", "WS3", " Not Applicable ", "no beds", "B", "5/3/2026", None, KEY),
    )
    assert read(data) == DecisionsFile(
        (
            DecisionOn(
                "a.docx",
                "WS1",
                Decision(Choice.ACCEPT, "", "A Green", "2026-03-04", KEY),
                "sheet Criteria, row 2",
            ),
            DecisionOn(
                "a.docx",
                "WS3",
                Decision(Choice.NOT_APPLICABLE, "no beds", "B", "2026-03-05", KEY),
                "sheet Criteria, row 4",
            ),
        ),
        (),
    )


def test_columns_may_move_and_sheets_be_renamed() -> None:
    heads = ("Notes of ours", "KEY", "decision ", "Name", "Reason", "criterion", "DOCUMENT")
    row = ("x", KEY, "disagree", "C", "why", "K1", "b.pdf")
    assert read(saved(row, heads=heads, title="Für den Ausschuss")).decisions == (
        DecisionOn(
            "b.pdf",
            "K1",
            Decision(Choice.DISAGREE, "why", "C", "", KEY),
            "sheet Für den Ausschuss, row 2",
        ),
    )


def test_a_decision_on_an_earlier_text_keeps_what_it_was_made_on_until_somebody_deletes_the_mark() -> None:
    mark = "delete this to confirm it (abababababababab)"
    (marked,) = read(saved(("a", "K1", "accept", "", "C", "", mark, KEY))).decisions
    (confirmed,) = read(saved(("a", "K1", "accept", "", "C", "", "", KEY))).decisions
    (unclear,) = read(saved(("a", "K1", "accept", "", "C", "", "see mail", KEY))).decisions
    assert marked.decision.made_on == "ab" * 8
    assert confirmed.decision.made_on == KEY
    assert unclear.decision.made_on == ""


def test_every_cell_that_cannot_be_understood_is_named_with_what_to_write() -> None:
    data = saved(
        ("a.docx", "WS1", "disagre", "", "", "", "", KEY),
        ("a.docx", "WS2", "yes", "", "", "", "", KEY),
        ("a.docx", "WS3", "accept", "", "", "next week", "", KEY),
        ("", "WS4", "accept", "", "", "", "", KEY),
    )
    assert mistakes(data) == [
        "m.xlsx, sheet Criteria, cell C2: 'disagre' is no decision (did you mean 'disagree'?)",
        "m.xlsx, sheet Criteria, cell C3: 'yes' is no decision (write accept, not applicable or disagree)",
        "m.xlsx, sheet Criteria, cell F4: 'next week' is no date (write 04/03/2026)",
        "m.xlsx, sheet Criteria, cell A5: a decision stands in this row without its document (fill it in)",
    ]


def test_two_rows_may_not_decide_differently_on_one_finding() -> None:
    row = ("a", "K1", "accept", "", "C", "", "", KEY)
    other = ("a", "K1", "disagree", "why", "C", "", "", KEY)
    assert len(read(saved(row, row)).decisions) == 2
    told = "m.xlsx, sheet Criteria, row 3: decides differently on K1 than sheet Criteria, row 2"
    assert mistakes(saved(row, other)) == [f"{told} (keep one of them)"]


def test_what_is_wanting_is_told_and_nothing_is_passed_over() -> None:
    data = saved(
        ("a", "K1", "disagree", "", "C", "", "", KEY),
        ("a", "K2", "accept", "", "", "", "", KEY),
        ("a", "K3", "", "a reason alone", "", "", "", KEY),
    )
    assert read(data).notes == (
        "m.xlsx: 1 row without a reason: K1 (sheet Criteria, row 2)",
        "m.xlsx: 1 row without a name: K2 (sheet Criteria, row 3)",
        "m.xlsx: 1 row with a reason but no decision: K3 (sheet Criteria, row 4)",
    )


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("", ""),
        (46085.0, "2026-03-04"),
        (46085.75, "2026-03-04"),
        ("4/3/2026", "2026-03-04"),
        ("04.03.26", None),
        ("4/3/26", "2026-03-04"),
        ("4 March 2026", "2026-03-04"),
        ("4 Mar 2026", "2026-03-04"),
        ("2026-03-04", "2026-03-04"),
        ("2026-03-04T00:00:00", "2026-03-04"),
        ("31/2/2026", None),
        ("4/3/0026", None),
        (0.5, None),
        (1e300, None),
        (float("nan"), None),
        (float("inf"), None),
    ],
)
def test_dates_are_read_as_people_in_the_uk_write_them(cell: str | float, expected: str | None) -> None:
    assert iso_date(cell, from_1904=False) == expected


def test_days_counted_from_1904_are_the_same_days() -> None:
    assert iso_date(46085.0 - 1462, from_1904=True) == "2026-03-04"


def test_a_workbook_without_the_columns_is_told_where_the_matrix_comes_from() -> None:
    with pytest.raises(UsageError) as error:
        read(saved(heads=("Document", "Criterion")))
    assert error.value.message == "m.xlsx: no sheet has the columns Document, Criterion and Decision"
    assert error.value.hint == "use the matrix that 'check --out FILE.xlsx' writes"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "m.xlsx: is not an Excel workbook that can be read"),
        (b"PK\x03\x04 nothing else", "m.xlsx: is not an Excel workbook that can be read"),
        (b"\xd0\xcf\x11\xe0 old", "m.xlsx: is protected by a password, or an old .xls workbook"),
    ],
)
def test_another_file_is_one_clear_line(data: bytes, message: str) -> None:
    with pytest.raises(UsageError) as error:
        read(data)
    assert error.value.message == message


@given(st.integers(0, 9_000), st.binary(min_size=1, max_size=30))
def test_a_damaged_workbook_never_ends_in_a_traceback(at: int, damage: bytes) -> None:
    whole = saved(("a", "K1", "accept", "", "C", "", "", KEY))
    data = whole[: at % len(whole)] + damage + whole[at % len(whole) + len(damage) :]
    with suppress(ContractsError):
        read(data)


def test_a_part_that_would_fill_the_memory_is_refused() -> None:
    memory = BytesIO()
    with ZipFile(BytesIO(saved())) as whole, ZipFile(memory, "w", ZIP_DEFLATED) as bomb:
        for part in whole.infolist():
            grown = b" " * 60_000_000 if part.filename.endswith("sheet2.xml") else b""
            bomb.writestr(part.filename, whole.read(part) + grown)
    with pytest.raises(UsageError, match="not an Excel workbook that can be read"):
        read(memory.getvalue())


def test_entities_are_not_followed() -> None:
    memory = BytesIO()
    whole = ZipFile(BytesIO(saved(("a", "K1", "accept", "", "", "", "", KEY))))
    with whole, ZipFile(memory, "w") as acting:
        for part in whole.infolist():
            data = whole.read(part)
            if part.filename == "xl/workbook.xml":
                data = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + data
            acting.writestr(part.filename, data)
    assert [on.criterion for on in read(memory.getvalue()).decisions] == ["K1"]


def test_a_file_that_is_not_there_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        read_decisions(tmp_path / "none.xlsx")
