"""Opposites, facets, documents, examples and switched-off criteria: how they are read and checked."""

import shutil
from pathlib import Path

import pytest

from ti_contracts.criteria.lint import lint
from ti_contracts.criteria.load import read_rules, read_written
from ti_contracts.errors import RulesError
from ti_contracts.model.criteria import Facet, Opposite, Repair
from ti_contracts.model.packs import Rules
from ti_contracts.model.verdicts import Verdict

SMALL = Path(__file__).parent / "small_rules"
OPPOSITE = """\
opposites:
  late:
    about: makes people wait
    affects: everyone who waits
    says: [{all: [time-limit], polarity: denied}]
    harmless: [where-it-can]
    repair: replace
    fix: Say how soon.
"""
FACET = "facets:\n  ward: {about: wards, shown_by: [staff], at_least: 2}\n"
KIND = "documents:\n  price: {about: price schedule, shown_by: [staff]}\n"
OWN = """\
criteria:
  TR1:
    title: Ours
    question: Ours?
    severity: must
    owner: Us
    source: {section: "1", quote: ours}
    needs: [staff-trained]
    wording: Ours in [name].
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A copy of the small rules with an opposite, a facet and a kind of document."""
    folder = Path(shutil.copytree(SMALL, tmp_path / "rules"))
    write(folder, "opposites/all.yaml", OPPOSITE)
    write(folder, "facets/all.yaml", FACET)
    write(folder, "documents/all.yaml", KIND)
    replace(
        folder / "elements/all.yaml",
        "    says: [time-limit]",
        "    says: [time-limit]\n    opposed_by: [late]",
    )
    replace(
        folder / "criteria/all.yaml", "needs: [staff-trained]", "needs: [staff-trained]\n    applies: [ward]"
    )
    replace(folder / "criteria/all.yaml", "    checkability:", "    home: [price]\n    checkability:")
    return folder


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(folder: Path) -> list[str]:
    with pytest.raises(RulesError) as caught:
        read_rules([folder], examples=True)
    return [str(mistake).replace(f"{folder.as_posix()}/", "") for mistake in caught.value.mistakes]


def criteria(rules: Rules) -> list[str]:
    return [criterion.id for criterion in rules.criteria]


def test_an_opposite_reaches_the_elements_that_name_it(rules: Path) -> None:
    late = read_rules([rules]).criteria[1].elements[1].opposed_by[0]
    assert isinstance(late, Opposite)
    assert (late.id, late.affects, late.repair, late.fix, late.harmless) == (
        "late",
        "everyone who waits",
        Repair.REPLACE,
        "Say how soon.",
        ("where-it-can",),
    )
    assert late.says[0].all == (("time-limit",),)


def test_facets_and_kinds_of_document_are_read(rules: Path) -> None:
    read = read_rules([rules])
    assert read.facets == (Facet("ward", "wards", ("staff",), 2),)
    assert read.criteria[0].applies == ("ward",)
    assert read.criteria[1].home == (Facet("price", "price schedule", ("staff",), 3),)
    assert read.documents == read.criteria[1].home


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("elements/all.yaml", "[late]", "[lat]", "16:18: unknown opposite 'lat' (did you mean 'late'?)"),
        (
            "opposites/all.yaml",
            "[time-limit]",
            "[time-limits]",
            "5:19: unknown concept 'time-limits' (did you mean 'time-limit'?)",
        ),
        (
            "opposites/all.yaml",
            "[where-it-can]",
            "[where-it-cant]",
            "6:16: unknown concept 'where-it-cant' (did you mean 'where-it-can'?)",
        ),
        (
            "opposites/all.yaml",
            "repair: replace",
            "repair: remove",
            "7:13: repair: 'remove' is not one of delete, replace, safeguard",
        ),
        ("opposites/all.yaml", "    affects: everyone who waits\n", "", "2:3: the key 'affects' is missing"),
        ("facets/all.yaml", "[staff]", "[stafff]", "2:35: unknown concept 'stafff' (did you mean 'staff'?)"),
        ("documents/all.yaml", "[staff]", "[]", "2:44: shown_by: the list is empty (name at least one)"),
        ("criteria/all.yaml", "[ward]", "[wards]", "9:15: unknown facet 'wards' (did you mean 'ward'?)"),
        (
            "criteria/all.yaml",
            "[price]",
            "[prize]",
            "21:12: unknown document 'prize' (did you mean 'price'?)",
        ),
        (
            "criteria/all.yaml",
            "    ask: How soon are people seen?\n",
            "",
            "22:19: checkability: proxy needs the key 'ask'",
        ),
        ("pack.yaml", "name: small", "dated: 1 May\nname: small", "1:8: dated: '1 May' is no date"),
    ],
)
def test_a_mistake_in_them_is_told(rules: Path, file: str, old: str, new: str, expected: str) -> None:
    replace(rules / file, old, new)
    lines = told(rules)
    assert lines
    assert lines[0].startswith(f"{file}:{expected}")


def test_a_proxy_needs_no_example_of_met_and_what_text_cannot_show_needs_none(rules: Path) -> None:
    examples = (rules / "examples/all.yaml").read_text(encoding="utf-8")
    write(rules, "examples/all.yaml", examples[: examples.index("  TR2:")])
    assert told(rules)[0].startswith(
        "criteria/all.yaml:11:3: TR2 has no example of partial, gap, contradicted"
    )
    replace(rules / "criteria/all.yaml", "checkability: proxy", "checkability: none")
    assert [example.verdict for example in read_rules([rules], examples=True).criteria[1].examples] == []


def test_examples_of_the_first_folder_are_read_on_demand_only(rules: Path) -> None:
    write(rules, "examples/all.yaml", "examples: {TR1: [no]}\n")
    assert [criterion.examples for criterion in read_rules([rules]).criteria] == [(), ()]
    assert any("expected keys with values" in line for line in told(rules))


def test_the_hash_covers_examples_that_are_not_read(rules: Path) -> None:
    before = read_rules([rules]).packs[0].sha256
    replace(rules / "examples/all.yaml", "car park", "cycle park")
    assert read_rules([rules]).packs[0].sha256 != before


def test_examples_of_a_criterion_that_a_later_folder_overrides_are_not_used(tmp_path: Path) -> None:
    own = tmp_path / "own"
    write(own, "pack.yaml", 'name: own\nversion: "1"\nabout: Ours\n')
    write(own, "criteria/own.yaml", OWN)
    with pytest.raises(RulesError, match="1 mistake") as caught:
        read_rules([SMALL, own], examples=True)
    assert "TR1 has no example of met, partial, gap" in str(caught.value.mistakes[0])
    write(own, "examples/own.yaml", "examples:\n  TR1: {met: [a], partial: [b], gap: [c]}\n")
    ours = next(c for c in read_rules([SMALL, own], examples=True).criteria if c.id == "TR1")
    assert [(example.verdict, example.text) for example in ours.examples] == [
        (Verdict.MET, "a"),
        (Verdict.PARTIAL, "b"),
        (Verdict.GAP, "c"),
    ]


def test_a_later_folder_switches_criteria_off(tmp_path: Path) -> None:
    own = tmp_path / "own"
    write(own, "pack.yaml", 'name: own\nversion: "1"\nabout: Ours\noff: [TR2]\n')
    write(own, "concepts/own.yaml", "concepts:\n  ours: {about: Ours, phrases: [ours]}\n")
    rules = read_rules([SMALL, own])
    assert (criteria(rules), rules.off) == (["TR1"], (("TR2", "own"),))


def test_a_part_that_is_switched_off_is_no_part_any_more(rules: Path) -> None:
    write(
        rules,
        "criteria/whole.yaml",
        OWN.replace("TR1", "TR0").replace("needs: [staff-trained]", "parts: [TR1, TR2]"),
    )
    replace(rules / "pack.yaml", "name: small", "off: [TR2]\nname: small")
    assert [(c.id, c.parts) for c in read_rules([rules]).criteria] == [("TR1", ()), ("TR0", ("TR1",))]
    replace(rules / "pack.yaml", "off: [TR2]", "off: [TR1, TR2]")
    assert read_rules([rules]).criteria == ()


def test_an_unknown_criterion_cannot_be_switched_off(rules: Path) -> None:
    replace(rules / "pack.yaml", "name: small", "off: [TR3]\nname: small")
    assert told(rules) == ["pack.yaml:1:7: unknown criterion 'TR3' (did you mean 'TR2'?)"]


def test_a_selection_may_name_lists_of_the_guidance(rules: Path) -> None:
    replace(rules / "pack.yaml", "severity: [should, could]", "series: [TR]")
    assert read_rules([rules]).packs[0].selections[0].series == ("TR",)
    replace(rules / "pack.yaml", "series: [TR]", "series: [TR1]")
    assert told(rules)[0].startswith("pack.yaml:7:14: series: 'TR1' is no series")


def test_what_no_rule_uses_is_warned_of(rules: Path) -> None:
    replace(rules / "elements/all.yaml", "    opposed_by: [late]\n", "")
    replace(rules / "criteria/all.yaml", "    applies: [ward]\n", "")
    replace(rules / "criteria/all.yaml", "    home: [price]\n", "")
    assert [warning.message for warning in lint(read_written([rules]))] == [
        "'price' is not used: no criterion is at home in it",
        "'ward' is not used: no criterion applies by it",
        "'late' is not used: no element names it",
    ]


def test_a_folder_may_hold_nothing_but_the_criteria_that_it_switches_off(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text(
        'name: ours\nversion: "1"\nabout: Ours\noff: [TR1]\n', encoding="utf-8"
    )
    rules = read_rules([SMALL, tmp_path])
    assert [criterion.id for criterion in rules.criteria] == ["TR2"]
    assert rules.off == (("TR1", "ours"),)
