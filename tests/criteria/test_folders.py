"""Rules folders: what must be in them, what else is told, how they lie on top of each other."""

import shutil
from pathlib import Path

import pytest

from ti_contracts.criteria.load import read_rules
from ti_contracts.errors import RulesError
from ti_contracts.model.criteria import Line
from ti_contracts.model.packs import Override

SMALL = Path(__file__).parent / "small_rules"
KINDS = "concepts, opposites, elements, facets, documents, criteria, examples"
EMPTY = f"(a rules folder holds pack.yaml and some of the folders {KINDS})"
OWN_PACK = 'name: own\nversion: "2"\nabout: Our own rules\n'


def told(*folders: Path) -> list[str]:
    with pytest.raises(RulesError) as caught:
        read_rules(folders)
    return [
        str(mistake).replace(f"{folders[-1].parent.as_posix()}/", "") for mistake in caught.value.mistakes
    ]


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "rules"))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A user's folder that overrides a concept."""
    folder = tmp_path / "own"
    (folder / "concepts").mkdir(parents=True)
    (folder / "pack.yaml").write_text(OWN_PACK)
    (folder / "concepts/own.yaml").write_text("concepts:\n  staff: {about: Ours, phrases: [volunteer+]}\n")
    return folder


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert told(tmp_path / "none") == [f"none: there is no such folder {EMPTY}"]


def test_a_folder_that_the_system_refuses_is_told(tmp_path: Path) -> None:
    assert "cannot be read: File name too long" in told(tmp_path / ("long" * 100))[0]


def test_a_file_is_not_taken_for_a_folder(rules: Path) -> None:
    assert told(rules / "pack.yaml") == [f"pack.yaml: is a file; rules are a folder {EMPTY}"]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert told(tmp_path / "empty") == [f"empty: the folder holds no rules {EMPTY}"]


def test_a_folder_without_pack_yaml_is_told(rules: Path) -> None:
    (rules / "pack.yaml").unlink()
    assert told(rules) == ["rules: pack.yaml is missing (it needs the keys name, version and about)"]


def test_a_pack_without_any_rules_is_told(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own/pack.yaml").write_text(OWN_PACK)
    assert told(tmp_path / "own") == [f"own: the folder holds pack.yaml alone {EMPTY}"]


def test_files_that_would_be_passed_over_are_told(rules: Path) -> None:
    (rules / "stray.yaml").write_text("a: 1")
    (rules / "concepts/b.yml").write_text("a: 1")
    (rules / "criterias").mkdir()
    (rules / "criterias/c.yaml").write_text("a: 1")
    (rules / "README.md").write_text("Words about the rules")
    assert told(rules) == [
        "rules/concepts/b.yml: the file is not read (rename it to end in .yaml)",
        "rules/criterias: the folder 'criterias' is not read (did you mean 'criteria'?)",
        f"rules/stray.yaml: the file is not read (move it into one of the folders {KINDS})",
    ]


def test_a_file_that_cannot_be_read_is_told(rules: Path) -> None:
    (rules / "elements/more.yaml").symlink_to("nothing.yaml")
    assert told(rules) == [
        (
            "rules/elements/more.yaml: cannot be read: No such file or directory"
            " (check the path and its permissions)"
        )
    ]


def test_an_empty_file_is_told(rules: Path) -> None:
    (rules / "concepts/more.yaml").write_text("# nothing yet\n")
    assert told(rules) == [
        (
            "rules/concepts/more.yaml:1:1: expected the key 'concepts', not nothing"
            " (the file begins with 'concepts:')"
        )
    ]


def test_needs_name_the_elements_of_a_criterion_in_order() -> None:
    late = read_rules([SMALL]).criteria[1]
    assert [element.id for element in late.elements] == ["staff-trained", "limit-set"]
    assert [need.at_least for need in late.needs] == [2]


def test_lines_are_read_in_their_three_forms() -> None:
    trained, limit = read_rules([SMALL]).criteria[1].elements
    assert trained.says[0] == Line((("training",), ("staff",)))
    assert trained.says[1].all == (("training", "trauma"), ("staff",))
    assert limit.says == (Line((("time-limit",),)),)


def test_includes_copy_phrases_and_look_alikes() -> None:
    concepts = {concept.id: concept for concept in read_rules([SMALL]).concepts}
    assert concepts["training"].phrases == ("train+", "(a|the) course+", "trauma-inform*", "trauma")
    assert concepts["training"].unless == ("major trauma centre",)


def test_a_later_folder_adds_and_overrides_and_that_is_recorded(own: Path) -> None:
    rules = read_rules([SMALL, own])
    assert rules.overrides == (Override("concept", "staff", by="own", of="small"),)
    assert [[concept.id for concept in pack.concepts] for pack in rules.packs] == [
        ["trauma", "training", "time-limit", "where-it-can"],
        ["staff"],
    ]
    assert rules.packs[1].concepts[0].phrases == ("volunteer+",)


def test_a_folder_named_twice_is_read_once(rules: Path) -> None:
    assert read_rules([rules, rules / "../rules"]) == read_rules([rules])


def test_two_packs_may_not_have_one_name(rules: Path) -> None:
    assert told(SMALL, rules) == [
        (
            f"rules/pack.yaml:1:7: the pack 'small' is already read from {SMALL.as_posix()}"
            " (give your pack a name of its own)"
        )
    ]


def test_the_hash_follows_names_and_bytes(rules: Path) -> None:
    before = read_rules([rules]).packs[0].sha256
    assert before == read_rules([SMALL]).packs[0].sha256
    (rules / "criteria/all.yaml").rename(rules / "criteria/other.yaml")
    renamed = read_rules([rules]).packs[0].sha256
    with (rules / "criteria/other.yaml").open("a") as file:
        file.write("# a comment\n")
    assert len({before, renamed, read_rules([rules]).packs[0].sha256}) == 3
