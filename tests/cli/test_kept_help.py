"""The page of --help is kept: the same page, without what it took to make it."""

from pathlib import Path

import pytest
from running import run, run_apart


def test_the_kept_page_is_the_page_that_is_made(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    made = run(capsys, "--help")
    assert len(list(tmp_path.glob("ti-contracts/help-*"))) == 1
    assert run(capsys, "--help") == run(capsys, "-h") == made
    shown = run(capsys)
    assert shown.out + shown.err == made.out


def test_a_kept_page_is_shown_without_typer() -> None:
    run_apart(["--help"])
    ran = run_apart(["--help"], "-X", "importtime")
    assert "Commands:" in ran.stdout
    assert "typer" not in ran.stderr
