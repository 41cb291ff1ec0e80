"""Pages made of the rules: current, deterministic, complete; stale ones go and other files stay."""

import re
from pathlib import Path

import pytest
from running import SMALL, run

from ti_contracts.cli.rule_pages import MARK, pages
from ti_contracts.criteria.folder import built_in_rules
from ti_contracts.criteria.load import read_written
from ti_contracts.criteria.resolved import resolve

DOCS = Path(__file__).parent.parent.parent / "docs" / "rules"


def made(*folders: Path) -> dict[str, str]:
    written = read_written(folders)
    return pages(written, resolve(written))


def test_the_pages_in_docs_are_current(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "rules", "docs", DOCS, "--check")
    assert ran.out == "", "run 'make docs'"
    assert ran.code == 0


def test_every_statement_stands_in_one_list_and_in_the_table() -> None:
    texts = made(built_in_rules())
    ids = [criterion.id for criterion in resolve(read_written([built_in_rules()])).criteria]
    headings = re.findall(r"^## ([A-Z]+\d+[a-z]?)$", "\n".join(texts.values()), re.MULTILINE)
    assert sorted(headings) == sorted(ids)
    assert sorted(re.findall(r"^\| \[(\w+)\]\(", texts["traceability.md"], re.MULTILINE)) == sorted(ids)
    assert "other.md" not in texts


def test_every_link_leads_to_a_page_and_a_heading() -> None:
    texts = made(built_in_rules())
    headings = {
        f"{name}#{heading.lower()}"
        for name, text in texts.items()
        for heading in re.findall(r"^## (\S+)$", text, re.MULTILINE)
    }
    for text in texts.values():
        for target in re.findall(r"\]\(([\w./-]+\.md(?:#[\w-]+)?)\)", text):
            assert target in texts or target in headings or target == "../writing-rules.md"


def test_what_is_in_no_list_has_a_page_of_its_own() -> None:
    texts = made(SMALL)
    assert sorted(texts) == ["README.md", "elements.md", "opposites.md", "other.md", "traceability.md"]
    assert (
        "| [TR2](other.md#tr2) Help comes in time | should | `small_rules/criteria/all.yaml` |"
        in (texts["traceability.md"])
    )
    assert "- at least 2 of these 2 (partly met from 1):" in texts["other.md"]
    assert "- Ask in a contract meeting: How soon are people seen?" in texts["other.md"]
    assert all(text.startswith(MARK) and text.endswith("\n") for text in texts.values())
    assert texts == made(SMALL)


def test_pages_are_written_and_stale_ones_removed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "gone.md").write_text(f"{MARK}\n\nold\n", encoding="utf-8")
    (tmp_path / "ours.md").write_text("Written by hand\n", encoding="utf-8")
    ran = run(capsys, "rules", "docs", tmp_path, "--check")
    assert (ran.code, f"{tmp_path}/gone.md is not current" in ran.out) == (1, True)
    ran = run(capsys, "rules", "docs", tmp_path)
    assert (ran.code, f"removed {tmp_path}/gone.md" in ran.out) == (0, True)
    assert (tmp_path / "ours.md").read_text(encoding="utf-8") == "Written by hand\n"
    assert run(capsys, "rules", "docs", tmp_path).out == ""
    assert run(capsys, "rules", "docs", tmp_path, "--check").code == 0


def test_a_folder_that_cannot_be_made_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    ran = run(capsys, "rules", "docs", tmp_path / "file")
    assert (ran.code, ran.out) == (2, "")
