"""Runs the program as a person would, in this process or in one of its own."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from ti_contracts.cli.main import main

SMALL = Path(__file__).parent.parent / "criteria" / "small_rules"
OWN = ("--rules", str(SMALL))
# small_rules uses three ids of the built-in rules, and the program says so.
NOTE = (
    "ti-contracts: note: pack small overrides pack nenc-2022: "
    "concept trauma, concept training, concept staff\n"
)
GOOD = "All staff must have trauma-informed training. The Provider must see everyone within 14 days.\n"
WEAK = "All staff should have trauma-informed training.\n"
POOR = "Trauma-informed training for staff is not funded.\n"


class Ran(NamedTuple):
    """What a person sees of one run."""

    code: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Ran:
    """One run in this process."""
    code = main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return Ran(code, captured.out, captured.err)


def run_apart(arguments: Sequence[object], *python_options: str) -> subprocess.CompletedProcess[str]:
    """One run in a process of its own."""
    command = [sys.executable, *python_options, "-m", "ti_contracts", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
