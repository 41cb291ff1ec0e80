"""What ``--pack`` chooses, and in which order."""

import shutil
from pathlib import Path

import pytest

from ti_contracts.criteria.load import read_rules
from ti_contracts.criteria.select import select
from ti_contracts.errors import UsageError
from ti_contracts.model.packs import Rules

SMALL = Path(__file__).parent / "small_rules"
WHOLE = """\
criteria:
  TR0:
    title: Both
    question: Are staff trained and is help in time?
    severity: must
    owner: Lead
    source: {section: "1", quote: both}
    parts: [TR2]
    wording: Both in [number] days.
"""


def ids(rules: Rules, *names: str) -> list[str]:
    return [criterion.id for criterion in select(rules, names)]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("core",), ["TR1"]),
        (("all",), ["TR1", "TR2"]),
        (("small",), ["TR1", "TR2"]),
        (("later",), ["TR2"]),
        (("later", "core"), ["TR1", "TR2"]),
    ],
)
def test_a_name_chooses_a_selection_or_a_pack(names: tuple[str, ...], expected: list[str]) -> None:
    assert ids(read_rules([SMALL]), *names) == expected


def test_the_parts_of_a_chosen_criterion_follow_it(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / "rules"))
    (folder / "criteria/whole.yaml").write_text(WHOLE)
    rules = read_rules([folder])
    assert ids(rules, "core") == ["TR1", "TR0", "TR2"]
    assert ids(rules, "all") == ["TR1", "TR0", "TR2"]


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="unknown pack 'lter'") as caught:
        ids(read_rules([SMALL]), "core", "lter")
    assert caught.value.hint == "did you mean 'later'?"


def test_an_unknown_name_far_from_all_lists_them() -> None:
    with pytest.raises(UsageError) as caught:
        ids(read_rules([SMALL]), "xyzzy")
    assert caught.value.hint == "known: all, core, later, small"
