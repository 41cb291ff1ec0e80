"""The user's cache folder: whole or not at all, nobody else's, and harmless to lose."""

import multiprocessing
import os
from pathlib import Path

import pytest

from ti_contracts.store import cache_folder, find_kept, keep


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    return tmp_path / "ti-contracts"


def test_what_was_kept_is_found_under_its_kind_and_key(folder: Path) -> None:
    keep("rules", "a", b"\0one\n")
    assert find_kept("rules", "a") == b"\0one\n"
    assert find_kept("rules", "b") is find_kept("phrases", "a") is None
    assert cache_folder() == folder


@pytest.mark.parametrize("damage", [b"", b"x", bytes(40)])
def test_a_damaged_file_counts_as_missing_and_can_be_kept_again(folder: Path, damage: bytes) -> None:
    keep("rules", "a", b"one")
    (file,) = folder.iterdir()
    file.write_bytes(damage)
    assert find_kept("rules", "a") is None
    keep("rules", "a", b"one")
    assert find_kept("rules", "a") == b"one"


def test_one_changed_byte_is_noticed(folder: Path) -> None:
    keep("rules", "a", b"one")
    (file,) = folder.iterdir()
    file.write_bytes(file.read_bytes()[:-1] + b"f")
    assert find_kept("rules", "a") is None


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owner")
def test_a_file_of_another_user_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    keep("rules", "a", b"one")
    stranger = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: stranger)
    assert find_kept("rules", "a") is None


def test_of_each_kind_the_newest_eight_stay_and_nothing_is_left_beside(folder: Path) -> None:
    for number in range(10):
        keep("rules", str(number), b"x")
        os.utime(folder / f"rules-{number}.kept", (number, number))
    keep("help", "a", b"y")
    assert sorted(file.name for file in folder.iterdir()) == [
        "help-a.kept",
        *(f"rules-{number}.kept" for number in range(2, 10)),
    ]


def test_where_nothing_can_be_written_nothing_is_kept(folder: Path) -> None:
    folder.write_text("in the way", encoding="utf-8")
    keep("rules", "a", b"one")
    assert find_kept("rules", "a") is None


def _keep_often(byte: bytes) -> None:
    for _ in range(50):
        keep("rules", "a", byte * 100_000)


def test_runs_at_once_never_leave_a_mixture() -> None:
    context = multiprocessing.get_context("spawn")
    runs = [context.Process(target=_keep_often, args=(byte,)) for byte in (b"a", b"b")]
    for run in runs:
        run.start()
    seen = set()
    while any(run.is_alive() for run in runs):
        seen.add(find_kept("rules", "a"))
    for run in runs:
        run.join()
    assert [run.exitcode for run in runs] == [0, 0]
    assert seen <= {None, b"a" * 100_000, b"b" * 100_000}
    assert find_kept("rules", "a") is not None
