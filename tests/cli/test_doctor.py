"""``doctor``: what works here, and what a run goes by."""

from pathlib import Path

import pytest
from running import NOTE, OWN, run


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_every_part_is_told_where_nothing_is_configured(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "doctor", "--today", "2026-11-24")
    assert (ran.code, ran.err) == (0, "")
    heads = [line for line in ran.out.splitlines() if line and not line.startswith(" ")]
    assert heads == ["Program", "Documents", "Extras", "Rules", "Configuration", "Cache"]
    assert "  [+] DOCX, PDF, ODT, RTF, HTML, Markdown and plain text: built in\n" in ran.out
    assert "  'ti-contracts init' writes one\n" in ran.out


def test_what_is_not_installed_is_told_with_what_to_do(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    text = " ".join(run(capsys, "doctor").out.split())
    assert "[ ] DOC (old Word files): not installed (install LibreOffice" in text
    assert "[ ] PDF pages that are only pictures (--ocr): not installed (install tesseract" in text


@pytest.mark.parametrize(
    ("today", "told"),
    [
        ("2026-01-01", "not in force before 24 November 2026"),
        ("2026-11-24", "review by 24 November 2027: in force"),
        ("2028-01-01", "in force, but its review is overdue: ask for a newer version"),
    ],
)
def test_rules_that_are_not_in_force_or_are_overdue_are_told(
    capsys: pytest.CaptureFixture[str], today: str, told: str
) -> None:
    assert told in " ".join(run(capsys, "doctor", "--today", today).out.split())


def test_own_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "doctor", *OWN)
    assert (ran.code, ran.err) == (0, NOTE)
    assert "[+] small 1.0" in ran.out


def test_all_mistakes_are_told_and_the_rest_is_examined(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "ti-contracts.toml").write_text('pack = "all"\n')
    ran = run(capsys, "doctor")
    assert ran.code == 2
    assert "Configuration\n  [!] has mistakes, which stand below\n" in ran.out
    assert "Cache\n" in ran.out
    assert ran.err == (
        "ti-contracts.toml:1:1: pack: expected a list, not the text 'all' (such as [\"name\"])\n"
        "ti-contracts: error: 1 mistake in ti-contracts.toml\n"
    )
    (tmp_path / "ti-contracts.toml").write_text('waivers = "none.yaml"\n')
    ran = run(capsys, "doctor")
    assert (ran.code, "none.yaml: cannot be read" in ran.err) == (2, True)
