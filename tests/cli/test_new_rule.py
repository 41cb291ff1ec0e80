"""``rules new``: a draft that loads, passes its tests, and never overwrites anything."""

from pathlib import Path

import pytest
from running import run


def test_a_new_rule_loads_without_warning_and_passes_its_tests(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "Our rules"
    ran = run(capsys, "rules", "new", "OWN1", "--rules", folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        f"wrote {folder}/pack.yaml",
        f"wrote {folder}/concepts/own1.yaml",
        f"wrote {folder}/elements/own1.yaml",
        f"wrote {folder}/criteria/own1.yaml",
        f"wrote {folder}/examples/own1.yaml",
        f"now change them, and run: ti-contracts rules test OWN1 --rules {folder}",
    ]
    assert run(capsys, "rules", "lint", "--no-samples", "--rules", folder).out == "no mistakes, 0 warnings\n"
    ran = run(capsys, "rules", "test", "--rules", folder, "OWN1")
    assert ran.out.splitlines()[0].startswith("ok   OWN1: 6 of 6 examples, ")
    assert ran.code == 0


def test_a_second_rule_leaves_the_pack_as_it_is(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    run(capsys, "rules", "new", "OWN1", "--rules", tmp_path)
    pack = (tmp_path / "pack.yaml").read_text(encoding="utf-8") + "# ours\n"
    (tmp_path / "pack.yaml").write_text(pack, encoding="utf-8")
    ran = run(capsys, "rules", "new", "OWN2", "--rules", tmp_path)
    assert (ran.code, "pack.yaml" in ran.out) == (0, False)
    assert (tmp_path / "pack.yaml").read_text(encoding="utf-8") == pack


def test_nothing_is_overwritten(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    run(capsys, "rules", "new", "OWN1", "--rules", tmp_path)
    ran = run(capsys, "rules", "new", "OWN1", "--rules", tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"ti-contracts: error: {tmp_path}/concepts/own1.yaml is there already"
        " (choose another id, or change that file)\n"
    )


@pytest.mark.parametrize("wrong", ["own1", "OWN", "../OWN1", "OWN1A"])
def test_an_id_must_be_one(capsys: pytest.CaptureFixture[str], tmp_path: Path, wrong: str) -> None:
    ran = run(capsys, "rules", "new", wrong, "--rules", tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert f"'{wrong}' is no criterion id" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    ran = run(capsys, "rules", "new", "OWN1", "--rules", tmp_path / "file")
    assert ran.code == 2
    assert "cannot make" in ran.err or "cannot write" in ran.err
