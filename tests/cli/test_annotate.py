"""``annotate``: the copy with comments, what is said about it, and files that cannot be written into."""

import zipfile
from pathlib import Path

import pytest
from docx import Document as WordDocument
from docx.oxml import parse_xml
from running import GOOD, NOTE, OWN, Ran, run

from ti_contracts.cli.main import main

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = (
    "Trauma-informed training for staff is not funded.",
    "The Provider must see everyone within 14 days.",
)


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    """A Word file with a heading and two clauses."""
    document = WordDocument()
    document.add_heading("Workforce", 1)
    for words in TEXT:
        document.add_paragraph(words)
    file = tmp_path / "contract.docx"
    document.save(str(file))
    return file


def annotate(capsys: pytest.CaptureFixture[str], file: Path, out: Path, *options: str) -> Ran:
    return run(capsys, "annotate", file, "--out", out, "--pack", "small", *OWN, *options)


def parts(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def comments(file: Path) -> list[str]:
    """The first paragraph of each comment."""
    found = parse_xml(parts(file)["word/comments.xml"])
    return ["".join(t.text for t in next(c.iter(f"{W}p")).iter(f"{W}t")) for c in found.iter(f"{W}comment")]


def test_a_copy_with_comments_is_written(capsys: pytest.CaptureFixture[str], contract: Path) -> None:
    before = contract.read_bytes()
    out = contract.with_name("reviewed.docx")
    assert annotate(capsys, contract, out) == Ran(
        0,
        "",
        f"{NOTE}ti-contracts: wrote {out}: 2 comments, the last a summary (Contradicted 2)\n",
    )
    assert contract.read_bytes() == before
    assert comments(out) == [
        "✕ Contradicted: TR1 Staff are trained (must)",
        "Summary: 2 criteria looked at in this document",
    ]
    assert [p.text for p in WordDocument(str(out)).paragraphs] == ["Workforce", *TEXT]


def test_a_second_run_gives_the_same_bytes_and_says_what_it_did(
    capsys: pytest.CaptureFixture[str], contract: Path
) -> None:
    first, second = contract.with_name("first.docx"), contract.with_name("second.docx")
    annotate(capsys, contract, first, "--suggest")
    ran = annotate(capsys, first, second, "--suggest")
    assert f"ti-contracts: note: {first}: the comments of an earlier run were replaced\n" in ran.err
    assert first.read_bytes() == second.read_bytes()


def test_what_is_met_is_told_with_all(capsys: pytest.CaptureFixture[str], contract: Path) -> None:
    document = WordDocument()
    document.add_paragraph(GOOD)
    document.save(str(contract))
    out = contract.with_name("reviewed.docx")
    met = "✓ Met: TR1 Staff are trained (must)".encode()
    annotate(capsys, contract, out)
    assert met not in parts(out)["word/comments.xml"]
    annotate(capsys, contract, out, "--all")
    assert met in parts(out)["word/comments.xml"]


def test_suggest_inserts_wording_and_a_date_is_put_on_everything(
    capsys: pytest.CaptureFixture[str], contract: Path
) -> None:
    out = contract.with_name("reviewed.docx")
    annotate(capsys, contract, out, "--suggest", "--date", "2026-11-24")
    inserted = list(parse_xml(parts(out)["word/document.xml"]).iter(f"{W}ins"))
    assert {ins.get(f"{W}date") for ins in inserted} == {"2026-11-24T00:00:00Z"}
    assert parts(out)["word/comments.xml"].count(b'w:date="2026-11-24T00:00:00Z"') == 2
    words = "".join(t.text for ins in inserted for t in ins.iter(f"{W}t"))
    assert words == (
        "The Provider must train all staff in [name of the model]."
        "The Provider must offer help within [number] days."
    )


def test_the_configuration_counts(
    capsys: pytest.CaptureFixture[str], contract: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(contract.parent)
    Path("ti-contracts.toml").write_text('pack = ["small"]\n')
    ran = run(capsys, "annotate", "contract.docx", "--out", "reviewed.docx", *OWN)
    assert "(Contradicted 2)" in ran.err


@pytest.mark.parametrize(
    ("file", "out", "message", "code"),
    [
        ("contract.docx", "contract.docx", "would overwrite the document itself (choose another name)", 2),
        ("contract.docx", "out.pdf", "the copy of {file} is a .docx file (give it a name in .docx)", 2),
        ("contract.docx", "out.docm", "the copy of {file} is a .docx file (give it a name in .docx)", 2),
        ("contract.docx", "none/out.docx", "there is no folder {folder}/none (make the folder first)", 2),
        ("", "out.docx", "{folder}: is a folder (give one Word file)", 2),
        ("none.docx", "out.docx", "none.docx: does not exist (check the path for a typing mistake)", 3),
        (
            "notes.md",
            "out.docx",
            "notes.md: is Markdown; comments can be written into Word files (.docx) only (use check --out",
            3,
        ),
        (
            "old.doc",
            "out.docx",
            "old.doc: is a rich text file; comments can be written into Word files (.docx) only (save it",
            3,
        ),
        (
            "broken.docx",
            "out.docx",
            "broken.docx: is a damaged Word file: its zip container cannot be opened",
            3,
        ),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(
    capsys: pytest.CaptureFixture[str], contract: Path, file: str, out: str, message: str, code: int
) -> None:
    folder = contract.parent
    (folder / "notes.md").write_text("People wait.")
    (folder / "old.doc").write_text("{\\rtf1 People wait.}")
    (folder / "broken.docx").write_bytes(contract.read_bytes()[:2000])
    ran = annotate(capsys, folder / file, folder / out)
    expected = message.format(file=contract, folder=folder)
    assert (ran.code, ran.out, expected in ran.err.removeprefix(NOTE)) == (code, "", True), ran.err
    assert ran.err.removeprefix(NOTE).count("\n") == 1
    assert not (folder / "out.docx").exists()


def test_a_date_that_is_none_is_wrong_use(capsys: pytest.CaptureFixture[str], contract: Path) -> None:
    ran = annotate(capsys, contract, contract.with_name("out.docx"), "--date", "24.11.2026")
    assert (ran.code, ran.err) == (
        2,
        "ti-contracts: error: --date 24.11.2026: is no date (such as 2026-11-24)\n",
    )


def test_a_signed_file_is_written_with_a_warning(capsys: pytest.CaptureFixture[str], contract: Path) -> None:
    with zipfile.ZipFile(contract, "a") as archive:
        archive.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    ran = annotate(capsys, contract, contract.with_name("out.docx"))
    assert (ran.code, "its digital signature no longer holds in the copy" in ran.err) == (0, True)


def test_the_file_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["annotate", "--out", "a.docx"]) == 2
    assert "Missing argument 'FILE'" in capsys.readouterr().err
