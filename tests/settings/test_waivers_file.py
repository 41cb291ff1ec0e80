"""How waivers are written, and how mistakes in them are told."""

from pathlib import Path

import pytest

from ti_contracts.errors import MistakesError, UsageError
from ti_contracts.model.waivers import Waiver
from ti_contracts.settings.waivers import read_waivers

GOOD = """\
waivers:
  - criterion: TR1
    document: contracts/*.docx
    reason: the annex is being agreed
    who: A. Person, ICB
    from: 2026-01-05
    until: 2026-06-30
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path("waivers.yaml")


def test_a_waiver_says_what_where_why_who_and_until_when(file: Path) -> None:
    file.write_text(GOOD)
    assert read_waivers(file, {"TR1"}) == (
        Waiver(
            "TR1",
            "contracts/*.docx",
            "the annex is being agreed",
            "A. Person, ICB",
            "2026-06-30",
            "2026-01-05",
            "waivers.yaml:2",
        ),
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("TR1", "TR9", "waivers.yaml:2:16: unknown criterion 'TR9' (did you mean 'TR1'?)"),
        ("who", "whom", "waivers.yaml:5:5: unknown key 'whom' (did you mean 'who'?)"),
        ("    until: 2026-06-30\n", "", "waivers.yaml:2:5: the key 'until' is missing"),
        ("2026-06-30", "30/06/2026", "waivers.yaml:7:12: until: '30/06/2026' is no date"),
        ("2026-06-30", "2026-06-31", "waivers.yaml:7:12: until: there is no 2026-06-31 (look at a calendar)"),
        ("2026-06-30", "2025-06-30", "waivers.yaml:7:12: until: is before from (exchange the two days)"),
        ("the annex is being agreed", "''", "waivers.yaml:4:13: reason: the text is empty"),
        ("waivers:", "waiver:", "waivers.yaml:1:1: unknown key 'waiver' (did you mean 'waivers'?)"),
    ],
)
def test_a_mistake_is_told_with_its_place(file: Path, old: str, new: str, told: str) -> None:
    file.write_text(GOOD.replace(old, new, 1))
    with pytest.raises(MistakesError) as raised:
        read_waivers(file, {"TR1", "WS1"})
    assert len(raised.value.mistakes) == 1
    assert str(raised.value.mistakes[0]).startswith(told)


def test_a_file_that_is_not_there_is_told(file: Path) -> None:
    with pytest.raises(UsageError, match=r"waivers\.yaml: cannot be read: No such file"):
        read_waivers(file, ())
