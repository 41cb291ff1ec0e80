"""``check`` with a configuration, waivers and a baseline: what is checked, what counts, what is said."""

import json
from pathlib import Path
from typing import Any

import pytest
from running import GOOD, NOTE, OWN, POOR, SMALL, WEAK, run

LOOSE = "ti-contracts: error: "


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with two contracts, a draft and a configuration of small rules."""
    for folder, name, text in (
        ("contracts", "good.md", GOOD),
        ("contracts", "poor.md", POOR),
        ("drafts", "weak.md", WEAK),
    ):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_text(text)
    configure(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def configure(folder: Path, *lines: str) -> None:
    """Writes a configuration of the small rules with further lines."""
    usual = [f"rules = [{json.dumps(str(SMALL))}]", 'pack = ["small"]']
    kept = [line for line in usual if line.split()[0] not in {one.split()[0] for one in lines if one}]
    (folder / "ti-contracts.toml").write_text("\n".join([*kept, *lines, ""]))


def waive(folder: Path, criterion: str, document: str, until: str = "2026-06-30") -> None:
    """Writes a file of one waiver."""
    (folder / "waivers.yaml").write_text(
        f"waivers:\n  - criterion: {criterion}\n    document: {document}\n    reason: it is being agreed\n"
        f"    who: A. Person\n    until: {until}\n"
    )


def report(out: str) -> dict[str, Any]:
    """The JSON report; paths of its documents and the status of each finding are what most tests look at."""
    data: dict[str, Any] = json.loads(out)
    return data


def paths(out: str) -> list[str]:
    return [document["path"] for document in report(out)["documents"]]


def statuses(out: str) -> dict[str, list[str]]:
    return {
        document["path"]: [finding["status"] for finding in document["findings"]]
        for document in report(out)["documents"]
    }


def test_without_a_path_all_that_the_configuration_includes_is_checked(
    capsys: pytest.CaptureFixture[str], place: Path
) -> None:
    assert paths(run(capsys, "check", "--format", "json").out) == [
        "contracts/good.md",
        "contracts/poor.md",
        "drafts/weak.md",
    ]
    configure(place, 'include = ["contracts/", "drafts/"]', 'exclude = ["poor.*"]')
    assert paths(run(capsys, "check", "--format", "json").out) == ["contracts/good.md", "drafts/weak.md"]


def test_a_configuration_holds_below_its_folder_too(
    capsys: pytest.CaptureFixture[str], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configure(place, 'include = ["contracts/"]')
    monkeypatch.chdir(place / "drafts")
    assert paths(run(capsys, "check", "--format", "json").out) == [
        "../contracts/good.md",
        "../contracts/poor.md",
    ]


def test_a_document_that_is_named_is_checked_though_it_is_excluded(
    capsys: pytest.CaptureFixture[str], place: Path
) -> None:
    configure(place, 'exclude = ["drafts/"]')
    assert paths(run(capsys, "check", ".", "--format", "json").out) == [
        "contracts/good.md",
        "contracts/poor.md",
    ]
    assert paths(run(capsys, "check", "drafts/weak.md", "--format", "json").out) == ["drafts/weak.md"]
    ran = run(capsys, "check", "drafts/weak.md", "--skip-excluded")
    assert ran == (
        0,
        "",
        "ti-contracts: note: the configuration excludes all that was named; nothing was checked\n",
    )


def test_a_configuration_that_leaves_nothing_is_an_error(
    capsys: pytest.CaptureFixture[str], place: Path
) -> None:
    configure(place, 'include = ["nothing/"]')
    assert run(capsys, "check") == (
        3,
        "",
        (
            f"{LOOSE}the configuration leaves no document to check "
            "(see include and exclude: ti-contracts doctor)\n"
        ),
    )


def test_the_command_line_goes_before_the_configuration(
    capsys: pytest.CaptureFixture[str], place: Path
) -> None:
    configure(place, 'fail-on = "never"')
    assert run(capsys, "check", "contracts/poor.md").code == 0
    assert run(capsys, "check", "contracts/poor.md", "--fail-on", "must").code == 1
    assert run(capsys, "check", "contracts/poor.md", "--no-config", "--pack", "small", *OWN).code == 1


def test_some_documents_are_judged_by_other_packs(capsys: pytest.CaptureFixture[str], place: Path) -> None:
    configure(place, 'pack = ["small"]', '[[per-path]]\npaths = ["drafts/"]\npack = ["core"]')
    data = report(run(capsys, "check", "--format", "json").out)
    ids = {
        document["path"]: {finding["criterion"] for finding in document["findings"]}
        for document in data["documents"]
    }
    assert "TR2" in ids["contracts/good.md"]
    assert "TR2" not in ids["drafts/weak.md"]
    assert "WS1" in ids["drafts/weak.md"]
    assert list(ids) == ["contracts/good.md", "contracts/poor.md", "drafts/weak.md"]


def test_reports_of_the_configuration_are_written(capsys: pytest.CaptureFixture[str], place: Path) -> None:
    configure(place, 'out = ["all.json", "all.html"]')
    ran = run(capsys, "check", "--fail-on", "never")
    assert ran == (0, "", f"{NOTE}ti-contracts: wrote all.json\nti-contracts: wrote all.html\n")
    assert paths((place / "all.json").read_text(encoding="utf-8"))


def test_mistakes_of_a_configuration_are_told_with_their_place(
    capsys: pytest.CaptureFixture[str], place: Path
) -> None:
    configure(place, 'fail_on = "never"')
    assert run(capsys, "check") == (
        2,
        "",
        (
            "ti-contracts.toml:3:1: unknown key 'fail_on' (did you mean 'fail-on'?)\n"
            f"{LOOSE}1 mistake in ti-contracts.toml\n"
        ),
    )


@pytest.mark.usefixtures("place")
def test_without_path_and_configuration_somebody_is_told_what_to_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(capsys, "check", "--no-config") == (
        2,
        "",
        (
            f"{LOOSE}no document is named (name documents or folders, or write a configuration: "
            "ti-contracts init)\n"
        ),
    )


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("none.toml", "--config none.toml: there is no such file (check the path)"),
        (
            "contracts/good.md",
            "--config contracts/good.md: is no TOML (give a ti-contracts.toml or a pyproject.toml)",
        ),
    ],
)
def test_another_file_is_no_configuration(capsys: pytest.CaptureFixture[str], name: str, told: str) -> None:
    assert run(capsys, "check", "--config", name) == (2, "", f"{LOOSE}{told}\n")


def test_what_is_waived_does_not_count_and_is_shown(capsys: pytest.CaptureFixture[str], place: Path) -> None:
    configure(place, 'waivers = "waivers.yaml"')
    waive(place, "TR1", "contracts/poor.md")
    ran = run(capsys, "check", "contracts", "--format", "json", "--today", "2026-03-01")
    assert (ran.code, ran.err) == (0, NOTE)
    data = report(ran.out)
    finding = data["documents"][1]["findings"][0]
    assert (finding["criterion"], finding["status"]) == ("TR1", "waived")
    assert finding["waiver"] == {
        "reason": "it is being agreed",
        "who": "A. Person",
        "from": "",
        "until": "2026-06-30",
    }
    assert data["waivers"][0]["state"] == "used"
    assert run(capsys, "check", "contracts", "--no-waivers").code == 1


@pytest.mark.parametrize("format_", ["text", "markdown", "html"])
def test_people_read_by_whom_why_and_until_when(
    capsys: pytest.CaptureFixture[str], place: Path, format_: str
) -> None:
    waive(place, "TR1", "contracts/poor.md")
    arguments = ["check", "contracts/poor.md", "--waivers", "waivers.yaml", "--today", "2026-06-20"]
    ran = run(capsys, *arguments, "--format", format_)
    text = " ".join(ran.out.split())
    assert "waived until 30 June 2026" in text
    assert "ntil 30 June 2026 by A. Person: It is being agreed." in text
    assert (
        "The waiver of TR1 for contracts/poor.md, by A. Person, lapses after 30 June 2026, in 10 days" in text
    )
    assert ran.err.removeprefix(NOTE) == (
        "ti-contracts: warning: waivers.yaml:2: the waiver of TR1 for contracts/poor.md, by A. Person, "
        "lapses after 30 June 2026, in 10 days\n"
    )


def test_a_waiver_that_has_lapsed_counts_no_more(capsys: pytest.CaptureFixture[str], place: Path) -> None:
    waive(place, "TR1", "contracts/poor.md")
    ran = run(capsys, "check", "contracts", "--waivers", "waivers.yaml", "--today", "2026-07-01")
    assert ran.code == 1
    assert "lapsed on 30 June 2026 and does not count" in ran.err


def test_only_a_whole_run_tells_of_waivers_that_fit_no_document(
    capsys: pytest.CaptureFixture[str], place: Path
) -> None:
    waive(place, "TR1", "gone.md")
    arguments = ["--waivers", "waivers.yaml", "--today", "2026-03-01", "--fail-on", "never"]
    assert "fits no document" in run(capsys, "check", *arguments).err
    assert "fits no document" not in run(capsys, "check", "contracts", *arguments).err


@pytest.mark.usefixtures("place")
def test_a_day_that_is_none_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check", "contracts", "--today", "1 March 2026") == (
        2,
        "",
        f"{LOOSE}--today 1 March 2026: is no date (such as 2026-11-24)\n",
    )


def test_only_what_is_new_since_the_baseline_counts(capsys: pytest.CaptureFixture[str], place: Path) -> None:
    written = run(capsys, "check", "--write-baseline", "baseline.json")
    assert (written.code, written.err) == (0, f"{NOTE}ti-contracts: wrote baseline.json (5 findings)\n")
    same = run(capsys, "check", "--baseline", "baseline.json", "--fail-on", "partial", "--format", "json")
    assert (same.code, report(same.out)["baseline"]) == (
        0,
        {"file": "baseline.json", "new": 0, "old": 5, "fixed": []},
    )
    assert statuses(same.out)["contracts/poor.md"] == ["baseline", "baseline"]
    (place / "contracts/poor.md").write_text(GOOD)
    (place / "drafts/weak.md").write_text("The building has a car park.\n")
    ran = run(capsys, "check", "--baseline", "baseline.json")
    assert ran.code == 1
    text = " ".join(ran.out.split())
    assert "Against the baseline baseline.json: 2 new, 2 known and 1 fixed." in text
    assert "Fixed since the baseline in contracts/poor.md: TR1 (contradicted)." in text


def test_a_baseline_of_one_document_leaves_what_is_known_of_others(
    capsys: pytest.CaptureFixture[str], place: Path
) -> None:
    run(capsys, "check", "--write-baseline", "baseline.json")
    before = (place / "baseline.json").read_bytes()
    run(capsys, "check", "contracts/poor.md", "--write-baseline", "baseline.json")
    assert (place / "baseline.json").read_bytes() == before


def test_a_baseline_does_not_depend_on_where_somebody_stands(
    capsys: pytest.CaptureFixture[str], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(capsys, "check", "--write-baseline", "baseline.json")
    monkeypatch.chdir(place / "contracts")
    ran = run(capsys, "check", "poor.md", "--baseline", "../baseline.json", "--format", "json")
    assert statuses(ran.out) == {"poor.md": ["baseline", "baseline"]}


def test_a_set_of_files_has_a_baseline_and_waivers_too(
    capsys: pytest.CaptureFixture[str], place: Path
) -> None:
    arguments = ["check", "contracts", "--as-set"]
    run(capsys, *arguments, "--write-baseline", "baseline.json")
    ran = run(capsys, *arguments, "--baseline", "baseline.json", "--format", "json")
    assert list(statuses(ran.out)) == ["contracts"]
    assert report(ran.out)["baseline"]["new"] == 0
    waive(place, "TR1", "poor.md")
    ran = run(capsys, *arguments, "--waivers", "waivers.yaml", "--today", "2026-03-01", "--format", "json")
    assert statuses(ran.out)["contracts"][0] == "waived"
