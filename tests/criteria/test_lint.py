"""Warnings: allowed in rules, rarely meant."""

import shutil
from pathlib import Path

import pytest

from ti_contracts.criteria.lint import lint

SMALL = Path(__file__).parent / "small_rules"
WORDS, ELEMENTS, CRITERIA = "concepts/words.yaml", "elements/all.yaml", "criteria/all.yaml"

WARNINGS = [
    (WORDS, "includes: [trauma]", "", []),
    (
        ELEMENTS,
        "weakened_by: [where-it-can]",
        "",
        ["concepts/words.yaml:21:3: 'where-it-can' is not used: no element or concept names it"],
    ),
    (
        CRITERIA,
        "of: [staff-trained, limit-set]\n        at_least: 2",
        "of: [staff-trained]\n        at_least: 1",
        ["elements/all.yaml:12:3: 'limit-set' is not used: no criterion needs it"],
    ),
    (
        WORDS,
        "phrases: [staff, worker+]",
        "phrases: [(key|) worker+, staff, worker+]",
        ["concepts/words.yaml:20:38: the phrase 'worker+' is already in '(key|) worker+'"],
    ),
    (
        WORDS,
        "unless: [major trauma centre]",
        "unless: [major trauma centre, head injury]",
        [
            (
                "concepts/words.yaml:7:35: the look-alike 'head injury' holds none of the concept's phrases"
                " (it can rule nothing out)"
            )
        ],
    ),
    (
        WORDS,
        "phrases: [where possible]",
        "unless: []",
        [
            (
                "concepts/words.yaml:21:3: 'where-it-can' has no phrases and no quantities"
                " (nothing can be a hit of it)"
            )
        ],
    ),
    (
        CRITERIA,
        "[name of the model]",
        "the model",
        [
            (
                "criteria/all.yaml:9:14: the wording has no blank"
                " (put what the reader must fill in into [square brackets])"
            )
        ],
    ),
    (
        CRITERIA,
        "gap: [The building has a car park.]",
        "gap: [All staff must  have trauma-informed training.]",
        ["criteria/all.yaml:13:13: the same text is already an example of met"],
    ),
    (
        ELEMENTS,
        "    fix: Say the limit in days.\n",
        "",
        ["elements/all.yaml:17:7: against without fix (say what to change where a clause speaks against it)"],
    ),
]


def test_the_small_rules_give_no_warning() -> None:
    assert lint([SMALL]) == ()


@pytest.mark.parametrize(("file", "old", "new", "expected"), WARNINGS)
def test_what_is_rarely_meant_is_warned_of(
    tmp_path: Path, file: str, old: str, new: str, expected: list[str]
) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / "rules"))
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert [str(warning).replace(f"{folder.as_posix()}/", "") for warning in lint([folder])] == expected


@pytest.mark.parametrize(
    "look_alike", ["major (trauma|injury) centre", "trauma-informed ~3 ward", "blunt traumas"]
)
def test_a_look_alike_that_can_hold_a_phrase_is_fine(tmp_path: Path, look_alike: str) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / "rules"))
    text = (folder / WORDS).read_text(encoding="utf-8")
    text = text.replace("unless: [major trauma centre]", f'unless: ["{look_alike}"]')
    (folder / WORDS).write_text(text.replace("- trauma\n", "- trauma+\n"), encoding="utf-8")
    assert lint([folder]) == ()
