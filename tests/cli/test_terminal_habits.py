"""What a person at a terminal meets: a count of documents, a watch on files, completion of commands."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from running import GOOD, NOTE, OWN, POOR, SMALL

COMMAND = [sys.executable, "-m", "ti_contracts"]
SMALL_PACK = ["--pack", "small", *OWN]


@pytest.fixture
def contracts(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / f"{name}.md").write_text(GOOD)
    return tmp_path


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal")
def test_documents_are_counted_where_a_terminal_shows_it(contracts: Path) -> None:
    leader, follower = os.openpty()
    arguments = [*COMMAND, "check", str(contracts), "--no-config", *SMALL_PACK]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "40"}
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=follower, env=environment) as process:
        os.close(follower)
        told = b""
        try:
            while part := os.read(leader, 4096):
                told += part
        except OSError:  # Linux says so where the other end is closed
            pass
    os.close(leader)
    assert process.returncode == 0
    assert b"\r0 of 2 documents\x20" in told
    assert b"\r2 of 2 documents\x20" in told
    assert told.endswith(b"\r" + b" " * 39 + b"\r")


def test_nothing_is_counted_where_no_terminal_is(contracts: Path) -> None:
    arguments = [*COMMAND, "check", str(contracts), "--no-config", *SMALL_PACK]
    ran = subprocess.run(arguments, capture_output=True, encoding="utf-8", check=False)
    assert "of 2 documents" not in ran.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_a_watch_checks_again_after_a_change_and_ends_quietly(contracts: Path) -> None:
    arguments = [*COMMAND, "check", str(contracts), "--watch", "--format", "csv", "--no-config", *SMALL_PACK]
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stderr is not None
        told = iter(process.stderr.readline, "")
        rules = len([*SMALL.rglob("*.yaml")])
        assert next(told) == NOTE
        assert next(told) == f"ti-contracts: watching {2 + rules} files; Ctrl-C ends\n"
        (contracts / "b.md").write_text(POOR)
        assert next(told) == "ti-contracts: something has changed, checking again\n"
        assert next(told) == NOTE
        assert next(told) == f"ti-contracts: watching {2 + rules} files; Ctrl-C ends\n"
        (contracts / "c.md").write_text(POOR)
        assert next(told) == "ti-contracts: something has changed, checking again\n"
        assert next(told) == NOTE
        assert next(told) == f"ti-contracts: watching {3 + rules} files; Ctrl-C ends\n"
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, "ti-contracts: no longer watching\n")
    assert out.count("contradicted") >= 2


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ti-contracts ch", {"check"}),
        ("ti-contracts check --fail-", {"--fail-on"}),
        ("ti-contracts check --fail-on p", {"partial"}),
        ("ti-contracts check --format js", {"json"}),
    ],
)
def test_commands_options_and_words_are_completed(words: str, found: set[str]) -> None:
    parts = words.split(" ")
    environment = {
        **os.environ,
        "_TI_CONTRACTS_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(parts) - 1),
    }
    ran = subprocess.run(COMMAND, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert set(ran.stdout.split()) == found
