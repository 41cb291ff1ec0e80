"""How the program starts and ends, whatever it is asked."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from running import GOOD, OWN, run, run_apart

from ti_contracts.version import __version__

HEAVY = re.compile(
    r"\b(pydantic|lxml|pypdfium2|pdfplumber|docx|yaml|rapidfuzz|jinja2|selectolax|markdown_it|ahocorasick_rs"
    r"|ti_contracts\.(criteria\.|matching\.|documents\.|reports\.(?!formats|look))\w+)\b"
)


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_import_nothing_heavy(argument: str) -> None:
    ran = run_apart([argument], "-X", "importtime")
    assert ran.returncode == 0
    assert "ti_contracts.cli.main" in ran.stderr
    assert HEAVY.findall(ran.stderr) == []


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version") == (0, f"ti-contracts {__version__}\n", "")


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys)
    assert ran.code == 2
    assert "Commands:" in ran.out + ran.err


def test_an_unknown_command_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "chek")
    assert (ran.code, ran.out) == (2, "")
    assert "No such command 'chek'" in ran.err
    assert "'check'" in ran.err


def test_an_unknown_option_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "check", "--pak", "core", "x.md")
    assert (ran.code, ran.out) == (2, "")
    assert "--pak" in ran.err
    assert "--pack" in ran.err


def test_wrong_rules_are_told_mistake_by_mistake(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("name: own\nversion: 1.10\nabout: x\n")
    (tmp_path / "concepts").mkdir()
    (tmp_path / "concepts/a.yaml").write_text("concepts:\n  a: {about: x, phrases: [a*]}\n")
    ran = run(capsys, "check", "x.md", "--rules", tmp_path)
    assert ran == (
        2,
        "",
        (
            f"{tmp_path}/pack.yaml:2:10: version: expected text, not the number 1.1"
            " (put it in quotation marks)\n"
            f"{tmp_path}/concepts/a.yaml:2:27: the phrase 'a*' has 'a*', which fits far too much"
            " (put at least two letters before '*')\n"
            "ti-contracts: error: 2 mistakes in the rules\n"
        ),
    )


def test_a_reader_that_goes_away_changes_neither_exit_code_nor_standard_error(tmp_path: Path) -> None:
    contract = tmp_path / "a.md"
    contract.write_text(GOOD)
    command = [sys.executable, "-m", "ti_contracts", "check", str(contract), "--pack", "small", *OWN]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    assert (process.returncode, b"Broken" in told, b"Traceback" in told) == (0, False, False)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe with a name")
def test_an_interrupt_ends_the_program_quietly(tmp_path: Path) -> None:
    pipe = tmp_path / "slow.md"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "ti_contracts", "clauses", str(pipe)]
    # Opening the pipe waits until the program opens it too, to read it.
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process,
        pipe.open("wb"),
    ):
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"")


def test_signs_that_the_terminal_lacks_do_not_stop_the_program(tmp_path: Path) -> None:
    contract = tmp_path / "a.md"
    contract.write_text("All staff must — always — have training…\n", encoding="utf-8")
    command = [sys.executable, "-m", "ti_contracts", "clauses", str(contract)]
    ran = subprocess.run(command, capture_output=True, check=False, env={"PYTHONIOENCODING": "ascii"})
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"must ? always ? have training" in ran.stdout
