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


def test_lint_is_silent_about_good_rules(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "rules", "lint", *OWN) == (0, "no mistakes, 0 warnings\n", "")


def test_lint_warns_of_the_named_folder_alone(capsys: pytest.CaptureFixture[str], own: Path) -> None:
    replace(own / "criteria/all.yaml", "[name of the model]", "the model")
    assert run(capsys, "rules", "lint", "--rules", own) == (
        1,
        (
            f"{own}/criteria/all.yaml:9:14: the wording has no blank"
            " (put what the reader must fill in into [square brackets])\nno mistakes, 1 warning\n"
        ),
        "",
    )


def test_lint_tells_mistakes_with_exit_code_2(capsys: pytest.CaptureFixture[str], own: Path) -> None:
    replace(own / "concepts/words.yaml", "worker+", "wor*ker")
    ran = run(capsys, "rules", "lint", "--rules", own)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{own}/concepts/words.yaml:20:22: the phrase 'wor*ker'")
    assert ran.err.endswith("ti-contracts: error: 1 mistake in the rules\n")


def test_every_example_of_good_rules_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "rules", "test", *OWN, "TR1", "TR2").out == (
        "ok   TR1: 4 of 4 examples\nok   TR2: 3 of 3 examples\n7 of 7 examples of 2 criteria passed\n"
    )


def test_an_example_with_another_verdict_fails(capsys: pytest.CaptureFixture[str], own: Path) -> None:
    replace(own / "criteria/all.yaml", "met: [All staff must have", "met: [No one has. All staff should have")
    ran = run(capsys, "rules", "test", "--rules", own, "TR1")
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert lines[:2] == [
        "FAIL TR1: 3 of 4 examples",
        "     wanted met, got partial: No one has. All staff should have trauma-informed training.",
    ]
    assert lines[-1] == "3 of 4 examples of 1 criteria passed"


def test_nothing_to_test_is_wrong_use(capsys: pytest.CaptureFixture[str], own: Path) -> None:
    file = own / "criteria/all.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.rindex("    examples:")] + "    examples: {}\n", encoding="utf-8")
    replace(file, "checkability: proxy", "checkability: none")
    ran = run(capsys, "rules", "test", "--rules", own, "TR2")
    assert (ran.code, ran.out) == (2, "")
    assert "there are no examples to run" in ran.err


def test_the_schema_is_a_json_schema(capsys: pytest.CaptureFixture[str]) -> None:
    Draft202012Validator.check_schema(json.loads(run(capsys, "rules", "schema").out))
