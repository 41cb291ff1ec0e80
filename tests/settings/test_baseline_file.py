"""The file of a baseline: written and read back, and refused where it is something else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ti_contracts.errors import UsageError
from ti_contracts.model.baseline import Known
from ti_contracts.model.verdicts import Verdict
from ti_contracts.settings.baseline import baseline_text, read_baseline

KNOWN = (
    Known("contracts/a.md", "TR1", Verdict.GAP),
    Known("contracts/ä.md", "TR2", Verdict.CONTRADICTED, ("0123456789abcdef",)),
)


def test_a_finding_is_a_line() -> None:
    assert (
        baseline_text(KNOWN)
        == """\
{"schema": "ti-contracts/baseline/1", "findings": [
  {"document": "contracts/a.md", "criterion": "TR1", "verdict": "gap", "marks": []},
  {"document": "contracts/ä.md", "criterion": "TR2", "verdict": "contradicted", "marks": ["0123456789abcdef"]}
]}
"""
    )


@given(st.lists(st.builds(Known, st.text(), st.text(), st.sampled_from([Verdict.GAP, Verdict.PARTIAL]))))
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, known: list[Known]) -> None:
    file = tmp_path_factory.mktemp("baseline") / "baseline.json"
    file.write_text(baseline_text(known), encoding="utf-8", newline="")
    assert read_baseline(file) == tuple(known)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is no baseline: not valid JSON"),
        ("[]", "is no baseline: expected keys with values, not a list"),
        ('{"findings": []}', "is no baseline: the key 'schema' is missing"),
        ('{"schema": "ti-contracts/report/1", "findings": []}', "is no baseline: "),
    ],
)
def test_another_file_is_refused(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(text)
    with pytest.raises(UsageError, match=told) as raised:
        read_baseline(file)
    assert raised.value.hint == "write it anew with --write-baseline"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read: No such file"):
        read_baseline(tmp_path / "none.json")
