"""``rules``: listing, linting, running examples, printing the schema."""

import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from running import NOTE, OWN, SMALL, run


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A copy of the small rules that a test may break."""
    return Path(shutil.copytree(SMALL, tmp_path / "own"))


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_list_shows_packs_names_overrides_and_criteria(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "rules", "list", *OWN)
    assert (ran.code, ran.err) == (0, NOTE)
    for line in (
        "Pack small 1.0: A few rules that the tests change and break",
        "  later: What can wait",
        "  concept staff: small in place of nenc-2022",
        "  TR1   must    Staff are trained",
        "  TR2   should  Help comes in time",
    ):
        assert line in ran.out.splitlines()


def test_list_shows_what_a_name_chooses(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "rules", "list", *OWN, "--pack", "later")
    assert ran.code == 0
    assert ran.out.splitlines()[-3:] == [
        "Criteria of later",
        "  TR2   should  Help comes in time",
        "1 criterion",
    ]


def test_list_shows_dates_and_what_is_switched_off(capsys: pytest.CaptureFixture[str], own: Path) -> None:
    replace(
        own / "pack.yaml",
        "name: small",
        'off: [TR2]\ndated: "2026-01-31"\nreview_by: "2027-02-01"\nname: small',
    )
    lines = run(capsys, "rules", "list", "--rules", own).out.splitlines()
    assert "  dated 31 January 2026, review by 1 February 2027" in lines
    assert lines[lines.index("Switched off") + 1] == "  TR2: by small"
    assert not any(line.startswith("  TR2   ") for line in lines)


def test_list_does_not_know_every_name(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "rules", "list", "--pack", "ten-principle")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "ti-contracts: error: unknown pack 'ten-principle' (did you mean 'ten-principles'?)\n"


def test_lint_is_silent_about_good_rules(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "rules", "lint", "--no-samples", *OWN) == (0, "no mistakes, 0 warnings\n", "")


def test_lint_warns_of_the_named_folder_alone(capsys: pytest.CaptureFixture[str], own: Path) -> None:
    replace(own / "criteria/all.yaml", "[name of the model]", "the model")
    assert run(capsys, "rules", "lint", "--no-samples", "--rules", own) == (
        1,
        (
            f"{own}/criteria/all.yaml:9:14: the wording has no blank"
            " (put what the reader must fill in into [square brackets])\nno mistakes, 1 warning\n"
        ),
        "",
    )


def test_lint_tells_mistakes_with_exit_code_2(capsys: pytest.CaptureFixture[str], own: Path) -> None:
    replace(own / "concepts/words.yaml", "worker+", "wor*ker")
    ran = run(capsys, "rules", "lint", "--no-samples", "--rules", own)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{own}/concepts/words.yaml:20:22: the phrase 'wor*ker'")
    assert ran.err.endswith("ti-contracts: error: 1 mistake in the rules\n")


def test_good_rules_prove_themselves(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "rules", "test", *OWN, "TR1", "TR2").out == (
        "ok   TR1: 8 of 8 examples, 10 of 10 mutants noticed, wording works\n"
        "ok   TR2: 6 of 6 examples, 6 of 6 mutants noticed, wording works\n"
        "14 of 14 examples of 2 criteria passed, in two section roles each\n"
        "16 of 16 mutants noticed (100.0 %, at least 90 % wanted of each rule)\n"
        "  negated: 3 of 3\n"
        "  weakened to may: 3 of 3\n"
        "  quoted: 3 of 3\n"
        "  deleted: 4 of 4\n"
        "  overridden: 3 of 3\n"
        "  not counted, because what was left unchanged meets the criterion by itself: 3\n"
        "2 of 2 wordings prove themselves\n"
    )


def test_examples_alone_are_run_where_that_is_enough(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "rules", "test", *OWN, "--no-mutations", "TR2").out == (
        "ok   TR2: 6 of 6 examples\n6 of 6 examples of 1 criterion passed, in two section roles each\n"
    )


def test_an_example_with_another_verdict_fails(capsys: pytest.CaptureFixture[str], own: Path) -> None:
    replace(own / "examples/all.yaml", "met: [All staff must have", "met: [No one has. All staff should have")
    ran = run(capsys, "rules", "test", "--rules", own, "--no-mutations", "TR1")
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert lines[:2] == [
        "FAIL TR1: 7 of 8 examples",
        "     wanted met, got partial: No one has. All staff should have trauma-informed training.",
    ]
    assert lines[-2:] == [
        "7 of 8 examples of 1 criterion passed, in two section roles each",
        "failed: TR1",
    ]


def test_nothing_to_test_is_wrong_use(capsys: pytest.CaptureFixture[str], own: Path) -> None:
    file = own / "examples/all.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("  TR2:")], encoding="utf-8")
    replace(own / "criteria/all.yaml", "checkability: proxy", "checkability: none")
    ran = run(capsys, "rules", "test", "--rules", own, "TR2")
    assert (ran.code, ran.out) == (2, "")
    assert "there are no examples to run" in ran.err


def test_the_schema_is_a_json_schema(capsys: pytest.CaptureFixture[str]) -> None:
    Draft202012Validator.check_schema(json.loads(run(capsys, "rules", "schema").out))
