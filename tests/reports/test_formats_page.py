"""docs/formats.md says what the tables in the code say."""

import re
from pathlib import Path

from ti_contracts.model.criteria import Severity
from ti_contracts.reports.csv_report import HEADS
from ti_contracts.reports.formats import FORMATS
from ti_contracts.reports.gitlab import SEVERITY
from ti_contracts.reports.problems import LEVELS

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


def test_every_format_and_every_end_of_a_name_is_listed() -> None:
    rows = [row for row in PAGE.splitlines() if row.startswith("| `")]
    listed = {name for row in rows for name in re.findall("`([^`]+)`", row.split("|")[1])}
    ends = {end for row in rows for end in re.findall("`([^`]+)`", row.split("|")[2])}
    assert listed == set(FORMATS)
    assert ends == {suffix for format_ in FORMATS.values() for suffix in format_.suffixes}


def test_every_column_is_named_in_its_order() -> None:
    (columns,) = re.findall(r"^Columns: (.*?)\.$", PAGE, re.MULTILINE | re.DOTALL)
    named = [name for name in re.findall("`([a-z_]+)`", columns) if name in HEADS]
    assert tuple(name for name in named if name not in ("against", "for", "weak", "near")) == HEADS


def test_levels_are_those_of_the_table() -> None:
    rows = re.findall(r"^\| (contradicted|gap|partial) \| (.*) \|$", PAGE, re.MULTILINE)
    told = {
        (v, s): tuple(re.split(", GitLab: ", cell))
        for v, row in rows
        for s, cell in zip(Severity, row.split(" | "), strict=True)
    }
    assert told == {(v.value, s): (LEVELS[v, s].value, SEVERITY[v, s]) for v, s in LEVELS}
