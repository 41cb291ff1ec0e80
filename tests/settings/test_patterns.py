"""How people name many files at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ti_contracts.strict.patterns import covers


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*.docx", "contracts/2026/a.docx"),
        ("contracts/*.docx", "contracts/a.docx"),
        ("contracts/**/a.docx", "contracts/a.docx"),
        ("contracts/**/a.docx", "contracts/x/y/a.docx"),
        ("contracts/**", "contracts/x/y/a.docx"),
        ("old", "contracts/old/a.md"),
        ("old/", "contracts/old/a.md"),
        ("contracts/old", "contracts/old/x/a.md"),
        ("/old", "old/a.md"),
        ("./contracts/a.md", "contracts/a.md"),
        (r"contracts\a.md", "contracts/a.md"),
        ("annex-?.md", "annex-b.md"),
        ("annex-[ab].md", "annex-b.md"),
        ("annex-[!ab].md", "annex-c.md"),
        (".", "contracts/a.md"),
        ("a [draft].md", "a d.md"),
        ("a[.md", "a[.md"),
    ],
)
def test_a_pattern_means(pattern: str, path: str) -> None:
    assert covers(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("contracts/*.docx", "contracts/x/a.docx"),
        ("contracts/*.docx", "drafts/contracts/a.docx"),
        ("/old", "contracts/old/a.md"),
        ("old", "older/a.md"),
        ("a.md", "aa.md"),
        ("a.md", "axmd"),
        ("annex-?.md", "annex-/.md"),
        ("annex-[!ab].md", "annex-a.md"),
        ("*.docx", "a.docx.md"),
    ],
)
def test_a_pattern_does_not_mean(pattern: str, path: str) -> None:
    assert not covers(pattern, path)


@given(st.text(min_size=1, max_size=12), st.text(max_size=12))
def test_any_text_is_a_pattern(pattern: str, path: str) -> None:
    assert covers(pattern, path) in (True, False)


@given(
    st.text(st.characters(exclude_characters="*?[/\\"), min_size=1, max_size=12).filter(
        lambda s: s.strip(".")
    )
)
def test_a_name_without_signs_means_itself_everywhere(name: str) -> None:
    assert covers(name, name)
    assert covers(name, f"a/b/{name}")
