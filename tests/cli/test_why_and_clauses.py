"""``clauses`` and ``why``: what was read, and how a verdict came."""

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


def test_clauses_shows_a_tree_with_the_kind_of_text_that_binds_nobody(
    capsys: pytest.CaptureFixture[str], spec: Path
) -> None:
    ran = run(capsys, "clauses", spec.name)
    assert ran == (
        0,
        """\
spec.md: Markdown text, 5 clauses, 19 words
Title:          Service specification
Kinds of text:  operative text 1, background 1, heading 3

Service specification

  1 Background
    1.1 Staff were trained in 2019. [background]

  2 Workforce
    2.1 All staff should have trauma-informed training.
""",
        "",
    )


def test_clauses_as_json_point_into_the_text(capsys: pytest.CaptureFixture[str], spec: Path) -> None:
    data = json.loads(run(capsys, "clauses", spec.name, "--format", "json").out)
    clause = data["clauses"][-1]
    assert (clause["number"], clause["role"]) == ("2.1", "operative")
    assert clause["text"] == "All staff should have trauma-informed training."
    assert clause["end"] - clause["start"] == len(clause["text"])
    assert list(data) == [
        "path", "format", "sha256", "pages", "words", "title", "notes", "unread", "clauses", "references",
        "terms",
    ]  # fmt: skip


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
