"""Warnings: allowed in rules, rarely meant."""

import shutil
from pathlib import Path

import pytest

from ti_contracts.criteria.lint import lint
from ti_contracts.criteria.load import read_written

SMALL = Path(__file__).parent / "small_rules"
WORDS, ELEMENTS = "concepts/words.yaml", "elements/all.yaml"
CRITERIA, EXAMPLES = "criteria/all.yaml", "examples/all.yaml"

WARNINGS = [
    (WORDS, "includes: [trauma]", "", []),
    (
        ELEMENTS,
        "weakened_by: [where-it-can]",
        "",
        ["concepts/words.yaml:21:3: 'where-it-can' is not used: nothing names it"],
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
        WORDS,
        "phrases: [staff, worker+]",
        "phrases: []",
        [
            (
                "concepts/words.yaml:18:3: 'staff' has no phrases and no quantities"
                " (nothing can be a hit of it)"
            ),
            (
                "elements/all.yaml:2:3: no text can say 'staff-trained': each of its lines has a member"
                " without phrases (write phrases for the concept, or remove the line)"
            ),
        ],
    ),
    (
        WORDS,
        "phrases: [where possible]",
        (
            "phrases: [where possible, worker+, Staff, team, crew]\n"
            "  team: {about: again, phrases: [staff, worker+, team, crew, people]}"
        ),
        [
            "concepts/words.yaml:24:3: 'team' is not used: nothing names it",
            (
                "concepts/words.yaml:24:3: 4 of the 5 phrases of 'team' stand in 'where-it-can' too"
                " (write them once; the larger can take in the smaller with 'includes')"
            ),
        ],
    ),
    (
        ELEMENTS,
        "says: [time-limit]",
        "says: [time-limit, [staff, where-it-can]]\n    less: [where-it-can]",
        [],
    ),
    (
        EXAMPLES,
        ", Each worker shall have a course on trauma.]",
        "]",
        [
            (
                "examples/all.yaml:2:3: TR1 has one example alone of met"
                " (two show that it is not the words of one that count)"
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
        EXAMPLES,
        "gap: [The building has a car park.,",
        "gap: [All staff must  have trauma-informed training.,",
        ["examples/all.yaml:5:11: the same text is already an example of met"],
    ),
    (
        ELEMENTS,
        "    fix: Say the limit in days.\n",
        "",
        ["elements/all.yaml:17:7: against without fix (say what to change where a clause speaks against it)"],
    ),
]


def test_the_small_rules_give_no_warning() -> None:
    assert lint(read_written([SMALL])) == ()


@pytest.mark.parametrize(("file", "old", "new", "expected"), WARNINGS)
def test_what_is_rarely_meant_is_warned_of(
    tmp_path: Path, file: str, old: str, new: str, expected: list[str]
) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / "rules"))
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert [
        str(warning).replace(f"{folder.as_posix()}/", "") for warning in lint(read_written([folder]))
    ] == expected


def test_a_line_with_a_member_that_has_no_phrases_is_warned_of(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / "rules"))
    text = (folder / ELEMENTS).read_text(encoding="utf-8")
    (folder / ELEMENTS).write_text(
        text.replace(
            "says: [time-limit]", "says: [time-limit, [staff, where-it-can], [where-it-can | staff]]"
        ).replace("against:\n", "against:\n      - {all: [staff], also: [where-it-can]}\n"),
        encoding="utf-8",
    )
    words = (folder / WORDS).read_text(encoding="utf-8").replace("phrases: [where possible]", "phrases: []")
    (folder / WORDS).write_text(words, encoding="utf-8")
    assert [f"{warning.line}: {warning.message}" for warning in lint(read_written([folder]))] == [
        "21: 'where-it-can' has no phrases and no quantities",
        "15: the line can never be found: 'where-it-can' has no phrases",
        "17: the line can never be found: 'where-it-can' has no phrases",
    ]


def test_a_criterion_that_fires_in_every_sample_is_warned_of() -> None:
    assert [str(w).rpartition("small_rules/")[2] for w in lint(read_written([SMALL]), {"TR2"})] == [
        (
            "criteria/all.yaml:10:3: TR2 gets the same verdict, met or contradicted, in every sample contract"
            " (a rule that always fires tells nothing apart)"
        )
    ]


@pytest.mark.parametrize(
    "look_alike", ["major (trauma|injury) centre", "trauma-informed ~3 ward", "blunt traumas"]
)
def test_a_look_alike_that_can_hold_a_phrase_is_fine(tmp_path: Path, look_alike: str) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / "rules"))
    text = (folder / WORDS).read_text(encoding="utf-8")
    text = text.replace("unless: [major trauma centre]", f'unless: ["{look_alike}"]')
    (folder / WORDS).write_text(text.replace("- trauma\n", "- trauma+\n"), encoding="utf-8")
    assert lint(read_written([folder])) == ()
