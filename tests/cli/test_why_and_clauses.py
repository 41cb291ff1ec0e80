"""``clauses``, ``why`` and ``explain``: what was read, how a verdict came, what a criterion asks."""

import json
from pathlib import Path

import pytest
from running import NOTE, OWN, run

SPEC = """\
# Service specification

## 1 Background

1.1 Staff were trained in 2019.

## 2 Workforce

2.1 All staff should have trauma-informed training.
"""


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small specification, read from the folder it stands in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    path = tmp_path / "spec.md"
    path.write_text(SPEC)
    return path


def test_clauses_shows_number_role_headings_and_words(capsys: pytest.CaptureFixture[str], spec: Path) -> None:
    ran = run(capsys, "clauses", spec.name)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("spec.md: markdown, ")
    assert "clause 2.1" in ran.out
    assert "    All staff should have trauma-informed training." in ran.out
    assert "(background)" in ran.out


def test_clauses_as_json_point_into_the_text(capsys: pytest.CaptureFixture[str], spec: Path) -> None:
    data = json.loads(run(capsys, "clauses", spec.name, "--format", "json").out)
    clause = data["clauses"][-1]
    assert (clause["number"], clause["role"]) == ("2.1", "operative")
    assert clause["text"] == "All staff should have trauma-informed training."
    assert clause["end"] - clause["start"] == len(clause["text"])


@pytest.mark.parametrize("command", [("clauses", "none.md"), ("why", "none.md", "TR1", *OWN)])
def test_a_document_that_is_not_there_ends_with_3(
    capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    ran = run(capsys, *command)
    told = "ti-contracts: error: none.md: does not exist (check the path for a typing mistake)\n"
    assert (ran.code, ran.out, ran.err.removeprefix(NOTE)) == (3, "", told)


def test_why_shows_the_evidence_with_its_force(capsys: pytest.CaptureFixture[str], spec: Path) -> None:
    ran = run(capsys, "why", spec.name, "tr1", *OWN)
    assert (ran.code, ran.err) == (0, NOTE)
    assert ran.out.startswith("TR1: Staff are trained\n")
    assert "[~] Partly met" in ran.out
    assert "“All staff should have trauma-informed training.”" in ran.out
    assert "Came near, and why it does not count" in ran.out
    assert "“Staff were trained in 2019.”" in ran.out


def test_explain_shows_a_criterion_with_wording_and_examples(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ran = run(capsys, "explain", "TR2", *OWN)
    assert (
        ran.out
        == """\
TR2: Help comes in time
    Asks:           Is there a time limit?
    Severity:       should
    Owner:          Access manager
    Source:         4: “help in time”
    Shown by text:  in part: the text shows a sign of it
    Expected in:    specification
    Pack:           small

What a document must say
  At least 2 of these 2 (partly met from 1):
  - Are staff trained? [staff-trained]
  - Is there a time limit? [limit-set]
    Speaks against it: time-limit
    Then: Say the limit in days.

Wording to suggest
    The Provider must offer help within [number] days.

Examples
    met:            All staff must be trained. The Provider must see everyone
                    within 14 days.
    partial:        The Provider must see everyone within 14 days.
    gap:            The building has a bicycle shed.
"""
    )


def test_an_unknown_criterion_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "explain", "TR3", *OWN)
    assert ran == (2, "", NOTE + "ti-contracts: error: unknown criterion 'TR3' (did you mean 'TR2'?)\n")
