"""``check``: what is read, where reports go, and which exit code says what."""

import json
from pathlib import Path

import pytest
from running import GOOD, NOTE, OWN, POOR, WEAK, run, run_apart

from ti_contracts.reports.formats import SUFFIXES

SMALL_PACK = ("--pack", "small", *OWN)


@pytest.fixture
def contracts(tmp_path: Path) -> Path:
    """A folder with a good, a weak and a poor contract."""
    folder = tmp_path / "contracts"
    folder.mkdir()
    for name, text in (("good", GOOD), ("weak", WEAK), ("poor", POOR)):
        (folder / f"{name}.md").write_text(text)
    return folder


def test_the_readable_report_is_the_default(capsys: pytest.CaptureFixture[str], contracts: Path) -> None:
    ran = run(capsys, "check", contracts / "weak.md", *SMALL_PACK)
    assert (ran.code, ran.err) == (0, NOTE)
    assert "Staff are trained" in ran.out
    assert "\x1b" not in ran.out


def test_without_pack_the_musts_of_all_packs_are_checked(
    capsys: pytest.CaptureFixture[str], contracts: Path
) -> None:
    ran = run(capsys, "check", contracts / "good.md", "--format", "json", *OWN)
    found = [finding["criterion"] for finding in json.loads(ran.out)["documents"][0]["findings"]]
    assert "TR1" in found
    assert "WS1" in found
    assert "TR2" not in found


@pytest.mark.parametrize(
    ("contract", "level", "code"),
    [
        ("good", "partial", 1),
        ("weak", "never", 0),
        ("weak", "contradicted", 0),
        ("weak", "must", 0),
        ("weak", "gap", 0),
        ("weak", "partial", 1),
        ("poor", "never", 0),
        ("poor", "contradicted", 1),
        ("poor", "must", 1),
    ],
)
def test_the_exit_code_follows_the_level(
    capsys: pytest.CaptureFixture[str], contracts: Path, contract: str, level: str, code: int
) -> None:
    ran = run(capsys, "check", contracts / f"{contract}.md", "--fail-on", level, *SMALL_PACK)
    assert ran.code == code


def test_a_gap_among_the_musts_fails_by_default(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The building has a car park.\n")
    assert run(capsys, "check", tmp_path / "a.md", *SMALL_PACK).code == 1


def test_one_bad_file_never_spoils_the_others(capsys: pytest.CaptureFixture[str], contracts: Path) -> None:
    (contracts / "empty.md").write_bytes(b"")
    (contracts / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    ran = run(capsys, "check", contracts, "none.md", "--format", "json", *SMALL_PACK)
    report = json.loads(ran.out)
    assert [Path(document["path"]).name for document in report["documents"]] == [
        "good.md",
        "poor.md",
        "weak.md",
    ]
    assert [Path(error["path"]).name for error in report["errors"]] == ["broken.pdf", "empty.md", "none.md"]
    assert ran.code == 3
    lines = ran.err.removeprefix(NOTE).splitlines()
    assert [line.split(": ")[:2] for line in lines] == [
        ["ti-contracts", "error"],
        ["ti-contracts", "error"],
        ["ti-contracts", "error"],
    ]
    assert lines[2] == "ti-contracts: error: none.md: does not exist (check the path for a typing mistake)"


def test_nothing_read_is_an_error(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ran = run(capsys, "check", tmp_path / "empty", "--fail-on", "never", *SMALL_PACK)
    assert ran.code == 3
    assert "is a folder without documents" in ran.err


def test_several_processes_give_the_same_report(contracts: Path) -> None:
    (contracts / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    arguments = ["check", contracts, "--format", "json", *SMALL_PACK]
    one, two = run_apart(arguments), run_apart([*arguments, "--jobs", "2"])
    assert one.stdout == two.stdout
    assert (one.returncode, one.stderr) == (two.returncode, two.stderr)


def test_reports_are_written_in_the_format_of_their_suffix(
    capsys: pytest.CaptureFixture[str], contracts: Path, tmp_path: Path
) -> None:
    outs = [tmp_path / f"report{suffix}" for suffix in SUFFIXES]
    flags = [part for out in outs for part in ("--out", str(out))]
    ran = run(capsys, "check", contracts / "good.md", *flags, *SMALL_PACK)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == NOTE + "".join(f"ti-contracts: wrote {out}\n" for out in outs)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        ["contracts", *(out.name for out in outs)]
    )
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["documents"]
    assert "</html>" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_out_and_format_together_give_both(
    capsys: pytest.CaptureFixture[str], contracts: Path, tmp_path: Path
) -> None:
    out = tmp_path / "report.json"
    ran = run(capsys, "check", contracts / "good.md", "--out", out, "--format", "json", *SMALL_PACK)
    assert ran.out == out.read_text(encoding="utf-8")


def test_a_report_replaces_an_older_one_as_a_whole(
    capsys: pytest.CaptureFixture[str], contracts: Path, tmp_path: Path
) -> None:
    out = tmp_path / "report.txt"
    out.write_text("old " * 10_000)
    run(capsys, "check", contracts / "good.md", "--out", out, *SMALL_PACK)
    assert "old old" not in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("out", "told"),
    [
        ("report.odt", f"--out report.odt: unknown suffix '.odt' (known: {', '.join(SUFFIXES)})"),
        ("none/report.md", "--out none/report.md: there is no folder none (make the folder first)"),
        ("good.md", "--out good.md would overwrite the document itself (choose another name)"),
    ],
)
def test_a_file_that_cannot_be_written_is_told_before_the_work(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    contracts: Path,
    out: str,
    told: str,
) -> None:
    monkeypatch.chdir(contracts)
    ran = run(capsys, "check", "good.md", "--out", out, *SMALL_PACK)
    assert ran == (2, "", f"ti-contracts: error: {told}\n")
    assert (contracts / "good.md").read_text() == GOOD


def test_a_file_that_the_system_refuses_is_told(
    capsys: pytest.CaptureFixture[str], contracts: Path, tmp_path: Path
) -> None:
    out = tmp_path / f"{'long' * 70}.md"
    ran = run(capsys, "check", contracts / "good.md", "--out", out, *SMALL_PACK)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"ti-contracts: error: cannot write {out}: ")
    assert list(tmp_path.iterdir()) == [contracts]


def test_the_report_of_the_run_before_is_no_document(
    capsys: pytest.CaptureFixture[str], contracts: Path
) -> None:
    out = ("--out", contracts / "report.html", "--format", "json")
    first, second = (run(capsys, "check", contracts, *out, *SMALL_PACK) for _ in range(2))
    assert (second.code, second.out) == (first.code, first.out)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("xlsx", "--format xlsx: is no text, and standard output is for text (use --out FILE.xlsx)"),
        ("jsn", "unknown format 'jsn' (did you mean 'json'?)"),
    ],
)
def test_a_format_that_is_not_for_standard_output_is_told(
    capsys: pytest.CaptureFixture[str], contracts: Path, name: str, told: str
) -> None:
    ran = run(capsys, "check", contracts / "good.md", "--format", name)
    assert ran == (2, "", f"ti-contracts: error: {told}\n")


def test_an_unknown_pack_is_told_with_the_nearest(
    capsys: pytest.CaptureFixture[str], contracts: Path
) -> None:
    ran = run(capsys, "check", contracts / "good.md", "--pack", "smal", *OWN)
    assert ran == (2, "", NOTE + "ti-contracts: error: unknown pack 'smal' (did you mean 'small'?)\n")


def test_the_same_input_gives_the_same_bytes(contracts: Path) -> None:
    arguments = ["check", contracts, "--format", "html", *SMALL_PACK]
    assert run_apart(arguments).stdout == run_apart(arguments, "-X", "dev", "-W", "ignore").stdout
