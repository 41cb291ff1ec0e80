"""Each mistake that an author can make in a rule file, with the whole line that reports it."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ti_contracts.criteria.load import read_rules
from ti_contracts.errors import Mistake, RulesError

SMALL = Path(__file__).parent / "small_rules"
PACK, WORDS = "pack.yaml", "concepts/words.yaml"
ELEMENTS, CRITERIA, EXAMPLES = "elements/all.yaml", "criteria/all.yaml", "examples/all.yaml"


def cases() -> list[tuple[str, str, str, list[str]]]:
    """What mistakes.txt says: in which file which words are replaced, by what, and what is reported."""
    blocks = (Path(__file__).parent / "mistakes.txt").read_text(encoding="utf-8").split("\n\n")
    found = []
    for block in blocks:
        file, old, new, *told = (
            line[2:].strip(" ") if line[0] == ">" else line[2:] for line in block.splitlines()
        )
        found.append((file.removeprefix(" "), old.replace("\\n", "\n"), new.replace("\\n", "\n"), told))
    return found


def mistakes_in(folder: Path) -> list[str]:
    """What read_rules reports, with paths from the rules folder on."""
    with pytest.raises(RulesError) as caught:
        read_rules([folder], examples=True)
    return [str(mistake).replace(f"{folder.as_posix()}/", "") for mistake in caught.value.mistakes]


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A copy of the small rules that a test may break."""
    return Path(shutil.copytree(SMALL, tmp_path / "rules"))


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(("file", "old", "new", "expected"), cases())
def test_a_mistake_is_told_with_file_line_and_column(
    rules: Path, file: str, old: str, new: str, expected: list[str]
) -> None:
    replace(rules / file, old, new)
    assert mistakes_in(rules) == expected


def test_all_mistakes_of_all_files_are_told_together(rules: Path) -> None:
    replace(rules / PACK, "name: small", "name: 3")
    replace(rules / WORDS, "worker+", "wor*ker")
    replace(rules / CRITERIA, "severity: must", "severity: mst")
    replace(rules / CRITERIA, "at_least: 2", "at_least: 3")
    assert [mistake.split(": ")[0] for mistake in mistakes_in(rules)] == [
        "pack.yaml:1:7",
        "concepts/words.yaml:20:22",
        "criteria/all.yaml:5:15",
        "criteria/all.yaml:18:19",
    ]


def test_an_id_may_stand_in_one_file_only(rules: Path) -> None:
    (rules / "concepts/more.yaml").write_text("concepts:\n  staff: {about: again, phrases: [people]}\n")
    # more.yaml is read before words.yaml, so the second place is the one in words.yaml.
    assert mistakes_in(rules) == [
        (
            "concepts/words.yaml:18:3: 'staff' is defined twice, first in concepts/more.yaml:2"
            " (rename or remove one)"
        )
    ]


def test_ids_in_a_file_that_cannot_be_read_are_not_called_unknown(rules: Path) -> None:
    replace(rules / WORDS, "about: A way out", "about: 'A way out")
    assert [m.split(": ")[0] for m in mistakes_in(rules)] == ["concepts/words.yaml:24:1"]


def test_a_rule_cannot_define_a_concept_of_the_tool(rules: Path) -> None:
    replace(rules / WORDS, "  where-it-can:", "  in-exclusions:")
    replace(rules / ELEMENTS, "where-it-can", "in-exclusions")
    assert mistakes_in(rules) == [
        "concepts/words.yaml:21:3: 'in-exclusions' is a concept of the tool itself (use another id)"
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    file=st.sampled_from([PACK, WORDS, ELEMENTS, CRITERIA, EXAMPLES]),
    cut=st.integers(0, 900),
    length=st.integers(0, 40),
    text=st.text(alphabet="ab:-[]{}*&|#'\"~0 \n\tüx", max_size=20),
)
def test_any_damage_gives_mistakes_and_nothing_else(
    rules: Path, file: str, cut: int, length: int, text: str
) -> None:
    whole = (SMALL / file).read_text(encoding="utf-8")
    (rules / file).write_text(whole[:cut] + text + whole[cut + length :], encoding="utf-8")
    found: tuple[Mistake, ...] | None = None
    try:
        read_rules([rules], examples=True)
    except RulesError as error:
        found = error.mistakes
    finally:
        (rules / file).write_text(whole, encoding="utf-8")
    assert found is None or found
