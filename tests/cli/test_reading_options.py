from pathlib import Path

import pytest
from docx import Document as WordDocument
from docx.oxml import parse_xml
from running import run

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CHANGE = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'


@pytest.fixture
def redline(tmp_path: Path) -> Path:
    """A Word file in which "must" was changed to "may"."""
    document = WordDocument()
    paragraph = document.add_paragraph("The Provider ")
    for xml in (
        f'<w:del {NAMESPACE} {CHANGE}><w:r><w:delText xml:space="preserve">must </w:delText></w:r></w:del>',
        f'<w:ins {NAMESPACE} {CHANGE}><w:r><w:t xml:space="preserve">may </w:t></w:r></w:ins>',
    ):
        paragraph._p.append(parse_xml(xml))  # noqa: SLF001 - python-docx writes no tracked changes
    paragraph.add_run("deliver a trauma-informed service.")
    file = tmp_path / "redline.docx"
    document.save(str(file))
    return file


@pytest.mark.parametrize(
    ("changes", "text", "verdict"),
    [
        ("accepted", "The Provider may deliver a trauma-informed service.", "Partly met"),
        ("original", "The Provider must deliver a trauma-informed service.", "Met"),
    ],
)
def test_tracked_changes_are_read_as_asked(
    capsys: pytest.CaptureFixture[str], redline: Path, changes: str, text: str, verdict: str
) -> None:
    assert text in run(capsys, "clauses", redline, "--changes", changes).out
    assert f"{verdict}: WS4" in run(capsys, "check", redline, "--changes", changes).out
    assert verdict in run(capsys, "why", redline, "WS4", "--changes", changes).out


def test_an_unknown_view_of_changes_is_wrong_use(capsys: pytest.CaptureFixture[str], redline: Path) -> None:
    ran = run(capsys, "check", redline, "--changes", "both")
    assert (ran.code, ran.out) == (2, "")
    assert "'both' is not one of 'accepted', 'original'" in ran.err
