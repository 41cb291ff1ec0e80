"""Rules are kept by content hash: the same rules come back, and nothing odd is ever trusted."""

import pickle
import shutil
from pathlib import Path

import pytest

from ti_contracts.criteria.cached import rules_of
from ti_contracts.criteria.load import read_rules
from ti_contracts.errors import RulesError

SMALL = Path(__file__).parent / "small_rules"


class Intruder:
    """What a stranger's file would like to be made."""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    return tmp_path / "cache" / "ti-contracts"


def kept(store: Path) -> list[Path]:
    return sorted(store.iterdir())


def test_what_is_kept_is_what_was_read(store: Path) -> None:
    first = rules_of([SMALL])
    assert len(kept(store)) == 1
    assert rules_of([SMALL]) == first == read_rules([SMALL])


def test_changed_rules_are_read_anew(store: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / "rules"))
    assert rules_of([folder]) == rules_of([SMALL])
    assert len(kept(store)) == 1
    with (folder / "pack.yaml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert rules_of([folder]).packs[0].sha256 != rules_of([SMALL]).packs[0].sha256
    assert len(kept(store)) == 2


def test_mistakes_are_told_each_time_and_never_kept(store: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / "rules"))
    (folder / "stray.yaml").write_text("a: 1", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(RulesError):
            rules_of([folder])
    (folder / "stray.yaml").rename(folder / "concepts/stray.yaml")
    for _ in range(2):
        with pytest.raises(RulesError):
            rules_of([folder])
    assert not store.exists()


@pytest.mark.parametrize(
    "data", [b"", b"nothing", pickle.dumps(Intruder()), pickle.dumps({"a": 1}), pickle.dumps(print)]
)
def test_a_file_that_holds_anything_else_is_not_trusted(store: Path, data: bytes) -> None:
    rules = rules_of([SMALL])
    (file,) = kept(store)
    file.write_bytes(data)
    assert rules_of([SMALL]) == rules
    assert file.read_bytes() != data


def test_a_store_that_cannot_be_written_changes_nothing(store: Path) -> None:
    store.parent.mkdir()
    store.write_text("in the way", encoding="utf-8")
    assert rules_of([SMALL]) == read_rules([SMALL])


def test_only_the_newest_are_kept(store: Path, tmp_path: Path) -> None:
    for number in range(10):
        folder = Path(shutil.copytree(SMALL, tmp_path / f"rules{number}"))
        (folder / "pack.yaml").write_text(
            f'name: small\nversion: "{number}"\nabout: Small\n', encoding="utf-8"
        )
        rules_of([folder])
    assert len(kept(store)) == 8
