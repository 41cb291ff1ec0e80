"""The README's excerpt is what the tool prints, and its commands are those that CI runs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(marker: str) -> str:
    """The fenced block that follows an HTML comment."""
    found = re.search(rf"<!-- {marker} -->\n```\w+\n(.*?)\n```", README, re.DOTALL)
    assert found, f"README.md has no block after <!-- {marker} -->"
    return found[1]


@pytest.fixture(scope="module")
def report() -> str:
    command = [
        sys.executable,
        "-m",
        "ti_contracts",
        "check",
        "sample_contracts/poor_talking_therapies_specification.pdf",
    ]
    env = os.environ | {"COLUMNS": "88"}
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False, env=env)
    assert run.returncode == 1, run.stderr
    return run.stdout


@pytest.mark.parametrize("part", block("report excerpt").split("\n[...]\n"))
def test_every_part_of_the_excerpt_stands_in_the_report(report: str, part: str) -> None:
    assert part.strip()
    assert part in report


def test_the_commands_name_targets_and_folders_that_exist() -> None:
    assert block("test command") == "make setup test"
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(
        re.search(rf"^{target}:", makefile, re.MULTILINE)
        for target in ("setup", "check", "fix", "test", "bench")
    )
    assert block("first command").endswith("ti-contracts check sample_contracts --fail-on never")


def test_every_link_in_the_readme_leads_somewhere() -> None:
    targets = re.findall(r"\]\(([^)]+)\)", README)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
