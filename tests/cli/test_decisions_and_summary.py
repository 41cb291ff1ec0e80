import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from running import OWN, POOR, run


@pytest.fixture(autouse=True)
def contract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A contract in the folder that the program runs in."""
    monkeypatch.chdir(tmp_path)
    Path("contract.md").write_text(POOR, encoding="utf-8")
    return Path("contract.md")


CHECK = ("check", "contract.md", *OWN, "--pack", "small", "--fail-on", "never")


def fill_in(matrix: Path, **cells: str) -> None:
    """Write into the first row of criteria, by the heads of the columns, as a person would."""
    book = load_workbook(matrix)
    sheet = book["Criteria"]
    heads = {str(cell.value): cell.column for cell in sheet[1]}
    for head, text in cells.items():
        sheet.cell(2, heads[head]).value = text
    book.save(matrix)


def test_a_decision_comes_back_into_every_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, *CHECK, "--out", "m.xlsx").code == 0
    fill_in(Path("m.xlsx"), Decision="disagree", Reason="see annex 2", Name="A Green", Date="4/3/2026")
    reports = [part for name in ("r.txt", "r.md", "r.html", "r.json", "m.xlsx") for part in ("--out", name)]
    ran = run(capsys, *CHECK, "--decisions", "m.xlsx", *reports)
    assert ran.code == 0
    told = "A Green disagrees with this finding, 4 March 2026. Reason: See annex 2."
    for name in ("r.txt", "r.md", "r.html"):
        assert told in " ".join(Path(name).read_text(encoding="utf-8").split())
    findings = json.loads(Path("r.json").read_text(encoding="utf-8"))["documents"][0]["findings"]
    (decision,) = [finding["decision"] for finding in findings if "decision" in finding]
    assert {**decision, "made_on": ""} == {
        "decision": "disagree",
        "reason": "see annex 2",
        "name": "A Green",
        "date": "2026-03-04",
        "made_on": "",
        "earlier_text": False,
    }
    heads, row = load_workbook("m.xlsx")["Criteria"].iter_rows(max_row=2, values_only=True)
    filled = dict(zip(heads, row, strict=True))
    assert (filled["Decision"], filled["Reason"], filled["Earlier text"]) == ("disagree", "see annex 2", None)


def test_a_decision_on_an_earlier_text_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, *CHECK, "--out", "m.xlsx")
    fill_in(Path("m.xlsx"), Decision="accept", Name="A Green")
    Path("contract.md").write_text(POOR.replace("staff", "bank staff"), encoding="utf-8")
    out = " ".join(run(capsys, *CHECK, "--decisions", "m.xlsx").out.split())
    assert (
        "A Green accepts this finding. Made on an earlier text: the verdict or its words have changed" in out
    )


def test_decisions_that_fit_nothing_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, *CHECK, "--out", "m.xlsx")
    fill_in(Path("m.xlsx"), Decision="accept", Name="A Green", Document="other.docx")
    err = run(capsys, *CHECK, "--decisions", "m.xlsx", "--out", "r.txt").err
    assert (
        "ti-contracts: note: m.xlsx: 1 decision on what was not checked in this run: "
        "TR1 of other.docx (sheet Criteria, row 2)\n"
    ) in err
    before = Path("m.xlsx").read_bytes()
    ran = run(capsys, *CHECK, "--decisions", "m.xlsx", "--out", "m.xlsx")
    assert ran.code == 2
    assert ran.err.endswith(
        "ti-contracts: error: --out m.xlsx would lose decisions that are in it (write to another file)\n"
    )
    assert Path("m.xlsx").read_bytes() == before


def test_a_word_that_is_no_decision_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, *CHECK, "--out", "m.xlsx")
    fill_in(Path("m.xlsx"), Decision="maybe")
    ran = run(capsys, *CHECK, "--decisions", "m.xlsx")
    assert ran.code == 2
    assert (
        "m.xlsx, sheet Criteria, cell M2: 'maybe' is no decision (write accept, not applicable or disagree)\n"
        in ran.err
    )
    assert ran.err.endswith("ti-contracts: error: 1 mistake in the decisions\n")


def test_the_same_run_writes_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    outs = [Path("r.xlsx"), Path("r.docx"), Path("r.pdf")]
    arguments = [part for out in outs for part in ("--out", str(out))]
    first, second = (
        (run(capsys, *CHECK, *arguments), [out.read_bytes() for out in outs])[1] for _ in range(2)
    )
    assert first == second


def test_the_summary_is_one_page_of_plain_words(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "summary", "contract.md", *OWN, "--pack", "small", "--today", "2026-03-04")
    assert ran.code == 0
    assert ran.out.startswith("# What this contract says to you: Trauma-informed training for staff")
    assert "This page was made on 4 March 2026." in ran.out


def test_the_summary_of_several_files_is_of_one_contract(capsys: pytest.CaptureFixture[str]) -> None:
    Path("annex.md").write_text("# Annex\n\nNothing more.\n", encoding="utf-8")
    ran = run(capsys, "summary", "contract.md", "annex.md", *OWN, "--pack", "small", "--out", "s.docx")
    assert ran.code == 0
    assert ran.err.endswith("ti-contracts: wrote s.docx\n")
    assert Path("s.docx").read_bytes().startswith(b"PK")


def test_a_summary_cannot_be_written_as_a_matrix(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "summary", "contract.md", "--out", "s.xlsx")
    assert ran.code == 2
    assert ran.err == (
        "ti-contracts: error: --out s.xlsx: unknown suffix '.xlsx' (known: .docx, .html, .md, .pdf)\n"
    )


def test_nothing_read_is_nothing_summed_up(capsys: pytest.CaptureFixture[str]) -> None:
    Path("scan.pdf").write_bytes(b"%PDF-1.4 damaged")
    ran = run(capsys, "summary", "scan.pdf")
    assert ran.code == 3
    assert ran.err.endswith("ti-contracts: error: nothing could be read, so there is nothing to sum up\n")
