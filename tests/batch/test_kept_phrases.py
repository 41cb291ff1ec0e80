"""Phrases laid out once are not laid out again, and what is kept is what would be made."""

from pathlib import Path

import pytest

from ti_contracts.batch.kept_phrases import kept_phrases
from ti_contracts.matching.compiled import with_own
from ti_contracts.matching.phrasebook import from_bytes, phrasebook_of, to_bytes
from ti_contracts.model.criteria import Concept

TRAINING = Concept(
    "training", "staff learn", ("train*", "(staff|team) ~3 (learn+|course)"), ("train station",)
)
TRAUMA = Concept("trauma", "trauma", ("trauma-informed", "adverse ~2 experience+"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    return tmp_path / "ti-contracts"


def test_a_phrasebook_comes_back_from_its_bytes() -> None:
    book = phrasebook_of((TRAINING, TRAUMA))
    assert from_bytes(to_bytes(book)) == book


def test_an_empty_phrasebook_comes_back_from_its_bytes() -> None:
    assert from_bytes(to_bytes(phrasebook_of(()))) == phrasebook_of(())


def test_what_is_kept_is_what_would_be_made(folder: Path) -> None:
    made = kept_phrases((TRAINING, TRAUMA))
    assert len(list(folder.iterdir())) == 1
    assert kept_phrases((TRAINING, TRAUMA)) == made == phrasebook_of(with_own((TRAINING, TRAUMA)))


def test_other_phrases_are_kept_apart(folder: Path) -> None:
    assert kept_phrases((TRAINING,)) != kept_phrases((TRAUMA,))
    assert len(list(folder.iterdir())) == 2


def test_a_damaged_file_is_made_again(folder: Path) -> None:
    made = kept_phrases((TRAUMA,))
    (file,) = folder.iterdir()
    file.write_bytes(b"damaged")
    assert kept_phrases((TRAUMA,)) == made
    assert file.read_bytes() != b"damaged"
