"""Hostile files: one clear line each and exit code 3, and the other documents keep their reports."""

import json
import zipfile
import zlib
from pathlib import Path

import pytest
from running import GOOD, NOTE, OWN, run

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_file(path: Path, body: str) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        )


def zip_bomb(path: Path) -> None:
    word_file(path, "<w:p/>" * 5_000_000)


def nested_tables(path: Path) -> None:
    word_file(path, "<w:tbl><w:tr><w:tc>" * 20_000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 20_000)


def pdf_bomb(path: Path) -> None:
    """A page whose content is 3 GB of blanks."""
    packer = zlib.compressobj(9)
    first, again = (packer.compress(b" " * 2**24) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    content = first + 190 * again + packer.flush()
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(content), content),
    )
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(objects, 1))
    path.write_bytes(b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R/Size 5>>\n%%EOF\n")


def test_hostile_files_cost_nobody_but_themselves(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("1.md", "3.md", "5.md"):
        Path(name).write_text(GOOD)
    zip_bomb(Path("2.docx"))
    pdf_bomb(Path("4.pdf"))
    nested_tables(Path("6.docx"))
    ran = run(capsys, "check", ".", "--format", "json", "--pack", "small", *OWN)
    report = json.loads(ran.out)
    assert [Path(document["path"]).name for document in report["documents"]] == ["1.md", "3.md", "5.md"]
    assert [Path(error["path"]).name for error in report["errors"]] == ["2.docx", "4.pdf", "6.docx"]
    lines = ran.err.removeprefix(NOTE).splitlines()
    assert len(lines) == 3
    assert all(line.startswith("ti-contracts: error: ") for line in lines)
    assert "fault" not in ran.err
    assert ran.code == 3


@pytest.mark.parametrize("command", [("clauses",), ("why",)])
def test_a_single_hostile_file_is_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: tuple[str, ...]
) -> None:
    nested_tables(tmp_path / "a.docx")
    more = ("TR1", *OWN) if command == ("why",) else ()
    ran = run(capsys, *command, tmp_path / "a.docx", *more)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.removeprefix(NOTE).startswith(f"ti-contracts: error: {tmp_path / 'a.docx'}: ")
    assert ran.err.removeprefix(NOTE).count("\n") == 1
