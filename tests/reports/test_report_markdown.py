# ruff: noqa: E501 -- expected text stands as it is written
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot
from markdown_it import MarkdownIt
from sample_report import CONTROLS, HOSTILE, report_of_several, sample_report
from selectolax.lexbor import LexborHTMLParser

from ti_contracts.reports.escape import markdown, one_line
from ti_contracts.reports.look import Look
from ti_contracts.reports.markdown import to_markdown


def _shown(text: str) -> LexborHTMLParser:
    """Return the page that a Markdown renderer with GitHub's tables and strikethrough would make."""
    renderer = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return LexborHTMLParser(renderer.render(text))


def test_the_first_part_says_what_was_read_and_what_breaks_the_criteria() -> None:
    first = to_markdown(sample_report(), Look(today="2025-03-04")).split("\n\n### Every")[0]
    assert first == snapshot("""\
# Trauma-informed commissioning check

4 March 2025

## Community mental health service specification

| What | This document |
| --- | --- |
| File | contracts/community \\<team\\>.docx |
| Read | Word document, 3 pages, 125 words, 16 clauses |
| Looked at | All clauses were looked at. 10 can bind someone; the others bind nobody (background 1, heading 4, not in force 1). |
| Note | Read with tracked changes accepted. |
| **Not read** | page 3: it is only an image |
| Verdicts | ✕ Contradicted 1, ○ Gap 2, ◐ Partly met 3, ✓ Met 2, – Not applicable 1, ? Not assessed 1 |
| Set aside | 1 in the baseline |

### Contradictions (1)

**✕ Contradicted: K32 Missed appointments do not end support**

> “close the referral of anyone who misses two appointments”
>
> **Against** – after “The Provider must:”, clause 2.1.2(a), page 2, under 2 Service \\> 2.1 Access and discharge

Conflicts with: nobody is discharged for missed appointments

Fix: Replace with contact to ask what got in the way, and an offer of another time or place.

### Musts not met (3)

- ○ Gap: **WS1 Trauma-informed work is funded** – missing: a budget line for trauma-informed work
- ○ Gap: **CA2a Outcomes are measured** – missing: an outcome measure of trauma
- ◐ Partly met: **WS3 Trained and supported staff** – in weak form: supervision for all staff (clause 2.2.2, optional: 'may')

Not listed again, because only joining others: CA2.

### Outcomes register (0)

No outcome, target or performance measure was found.\
""")


def test_a_criterion_shows_why_the_words_and_where_they_stand() -> None:
    sections = to_markdown(sample_report()).split("\n\n#### ")
    assert next(s for s in sections if s.startswith("◐ Partly met: H1")) == snapshot("""\
◐ Partly met: H1 Outcomes \\<b\\>about\\</b\\> trauma \\| measured

Partly there, in weak form: an outcome measure of trauma (clause 2.2.3, uncertain: 'to be agreed'); missing: a baseline and target. A document can show no more than a sign of this.

> “\\<script\\>alert(1)\\</script\\> \\| pipe \\*bold\\* \\_it\\_ \\[link\\](http://x) \\`code\\` \\&amp; =cmd \\~\\~no\\~\\~ \\$x\\$”
>
> **In weak form** – clause 2.2.3, page 2, under 2 Service \\> 2.2 Workforce; uncertain: 'to be agreed'

> “\\[U+001B\\]\\[31mred\\[U+001B\\]\\[0m \\[U+202E\\]gnitrevni\\[U+202C\\] bell\\[U+0007\\]”
>
> **Came near** – clause 2.2.4, page 2, under 2 Service \\> 2.2 Workforce; binds nobody

- Severity: Could
- Could say: “The Provider must \\[do this\\] by \\[date\\].”
- Usual place: service specification; workforce schedule
- Owner: commissioner
- Source: guidance, section 3: “Staff at all levels have the skills they need”\
""")


def test_several_documents_begin_with_a_table_in_the_order_given() -> None:
    text = to_markdown(report_of_several())
    assert text.split("\n\n## Community")[0] == snapshot("""\
# Trauma-informed commissioning check

## Documents

| Document | ✕ Contradicted | ○ Gap | ◐ Partly met | ✓ Met | – Not applicable | ? Not assessed | Parts not read |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Community mental health service specification | 1 | 2 | 3 | 2 | 1 | 1 | 1 |
| bid two.pdf | 0 | 1 | 0 | 1 | 0 | 0 | 0 |
| scan.pdf | could not be read |  |  |  |  |  |  |\
""")


def test_quoted_words_stand_as_they_are_when_rendered() -> None:
    page = _shown(to_markdown(sample_report()))
    quotes = [node.text() for node in page.css("blockquote > p:first-child")]
    assert f"“{HOSTILE}”" in quotes
    assert f"“{one_line(CONTROLS)}”" in quotes
    assert not page.css("script, em, code, a, del, img, b")


def test_a_pipe_does_not_start_a_new_cell() -> None:
    rows = list(_shown(to_markdown(report_of_several())).css("tr"))
    assert {len(row.css("th, td")) for row in rows} == {2, 8}


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_no_text_loses_a_character_or_acts_as_markup(text: str) -> None:
    page = _shown(f"> “{markdown(text)}”")
    assert [p.text() for p in page.css("blockquote > p")] == [f"“{one_line(text)}”"]
    assert not page.css("blockquote p *")


@given(st.text("#+-=*_~`<>|&$[]()!.) 12ab\n", max_size=30))
def test_text_at_the_beginning_of_a_line_is_still_text(text: str) -> None:
    page = _shown(markdown(text))
    body = page.body
    assert body is not None
    assert body.text().strip() == one_line(text)
    assert not page.css("h1, h2, ul, ol, hr, em, strong, code, a, img, blockquote, table, pre")
