"""``check --as-set`` and ``--profile``: files as one contract, and what the user says it is about."""

import json
from pathlib import Path
from typing import Any

import pytest
from running import run

SPECIFICATION = "# Service specification\n\n4.1 All staff must have a lunch break.\n"
PRICES = "# Price schedule\n\nThe price is £100 a month.\n"


def judged(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> dict[str, Any]:
    """The JSON report of a run, with its exit code and what it said on standard error."""
    ran = run(capsys, "check", *arguments, "--format", "json", "--fail-on", "never")
    return {"code": ran.code, "err": ran.err, **json.loads(ran.out)}


def findings(report: dict[str, Any]) -> dict[str, dict[str, str]]:
    """The findings of the only document, by criterion."""
    [document] = report["documents"]
    return {finding["criterion"]: finding for finding in document["findings"]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "specification.md").write_text(SPECIFICATION, encoding="utf-8")
    return tmp_path


def test_a_folder_as_a_set_is_one_document_with_its_files(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    (folder / "prices.md").write_text(PRICES, encoding="utf-8")
    report = judged(capsys, folder, "--as-set")
    [document] = report["documents"]
    assert [Path(file["path"]).name for file in document["files"]] == ["prices.md", "specification.md"]


def test_what_the_price_schedule_should_say_is_not_assessed_without_it(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    alone = findings(judged(capsys, folder, "--as-set"))["WS1"]
    assert alone["verdict"] == "not_assessed"
    assert alone["reason"].startswith("Price schedule not supplied")
    (folder / "prices.md").write_text(PRICES, encoding="utf-8")
    assert findings(judged(capsys, folder, "--as-set"))["WS1"]["verdict"] == "gap"


def test_a_file_of_a_set_that_cannot_be_read_is_told_and_stays_in_the_report(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    (folder / "annex.pdf").write_bytes(b"%PDF-1.7 cut")
    report = judged(capsys, folder, "--as-set")
    [document] = report["documents"]
    assert report["code"] == 3
    assert [Path(part["part"]).name for part in document["unread"]] == ["annex.pdf"]
    assert "annex.pdf" in str(report["err"])


def test_a_profile_takes_the_place_of_what_the_words_show(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    report = judged(capsys, folder / "specification.md", "--profile", "inpatient", "--pack", "all")
    [document] = report["documents"]
    assert [(facet["id"], facet["told_by"]) for facet in document["facets"]] == [("inpatient", "profile")]


def test_an_unknown_facet_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    ran = run(capsys, "check", folder, "--profile", "inpatiant")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "ti-contracts: error: unknown facet 'inpatiant' (did you mean 'inpatient'?)\n"
