# ruff: noqa: E501 -- expected text stands as it is written
import json
from dataclasses import replace

from inline_snapshot import snapshot
from sample_report import sample_pack, sample_report

from ti_contracts.model.assessment import Assessment, Report
from ti_contracts.model.criteria import Direction, Measure
from ti_contracts.model.document import Clause, ClauseKind, Document, Span
from ti_contracts.model.outcomes import (
    MeasurePart,
    Outcome,
    OutcomeKind,
    PartFound,
    Rung,
    Shaping,
    Target,
)
from ti_contracts.reports.html_report import to_html
from ti_contracts.reports.json_report import to_json
from ti_contracts.reports.markdown import to_markdown
from ti_contracts.reports.register import NONE_FOUND, register
from ti_contracts.reports.terminal import to_text

LINES = (
    "Referrals <b>declined</b> | triage: at least 30%, monthly",
    "Housing",
    "People feel safer",
    "Survivors chose the outcomes. The baseline is to be agreed.",
)


def assessment() -> Assessment:
    """Three outcomes: one against people, a short list item, one that another row measures."""
    text = "\n".join(LINES)
    spans = [Span(text.index(line), text.index(line) + len(line)) for line in LINES]

    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    document = Document(
        "test.docx",
        "0" * 64,
        "docx",
        text,
        (
            Clause(ClauseKind.ROW, spans[0], "KPI 1", page=3, paragraph=1),
            Clause(ClauseKind.ITEM, spans[1], stems=(spans[3],), paragraph=2),
            Clause(ClauseKind.ROW, spans[2], "2", paragraph=3),
            Clause(ClauseKind.PARAGRAPH, spans[3], "4.2", paragraph=4),
        ),
    )
    shaped = Shaping(Rung.CO_PRODUCTION, 3, at("Survivors chose the outcomes."))
    against = Outcome(
        0,
        at("Referrals <b>declined</b> | triage"),
        OutcomeKind.PROCESS,
        (
            PartFound(MeasurePart.INDICATOR, 0, at("Referrals <b>declined</b> | triage")),
            PartFound(MeasurePart.TARGET, 0, at("at least 30%")),
            PartFound(MeasurePart.FREQUENCY, 0, at("monthly")),
            PartFound(MeasurePart.USE, 3, at("chose")),
        ),
        Target(30, Measure.PERCENT, Direction.AT_LEAST),
        perverse="it rewards turning people away",
    )
    short = Outcome(1, spans[1], OutcomeKind.OUTCOME, deferred=(at("to be agreed"),))
    measured = Outcome(2, spans[2], OutcomeKind.OUTCOME, about_trauma=True, shaped_by=shaped, measured_in=0)
    return Assessment(document, (), outcomes=(against, short, measured))


def report() -> Report:
    """The report of that document alone."""
    found = assessment()
    return Report("0.1.0", (sample_pack(found),), (found,))


def test_one_line_counts_kinds_full_measures_and_those_against_people() -> None:
    assert register(assessment()).summary == snapshot(
        "3 outcomes and measures: 2 about people’s lives and 1 how the service runs; 1 has all of indicator, target and frequency; 1 is about trauma, abuse or violence; 1 works against people."
    )
    assert register(replace(assessment(), outcomes=())).summary == NONE_FOUND


def test_the_terminal_shows_the_summary_and_what_to_look_at_first() -> None:
    block = to_text(report()).split("OUTCOMES REGISTER")[1].split("EVERY CRITERION")[0]
    assert "OUTCOMES REGISTER" + block.rstrip() == snapshot("""\
OUTCOMES REGISTER
3 outcomes and measures: 2 about people’s lives and 1 how the service runs; 1 has all of
indicator, target and frequency; 1 is about trauma, abuse or violence; 1 works against
people.
- “Referrals <b>declined</b> | triage” (KPI 1, page 3): works against people: it rewards
  turning people away
- “Housing” (list item in paragraph 2): missing: indicator, target, frequency and tool
- “People feel safer” (row 2): missing: indicator, target, frequency and tool\
""")


def test_the_terminal_shows_few_and_says_where_the_others_stand() -> None:
    found = assessment()
    many = replace(found, outcomes=found.outcomes * 4)
    text = " ".join(to_text(Report("0.1.0", (sample_pack(many),), (many,))).split())
    assert "And 7 more like these. The whole register stands in the HTML, Markdown and JSON reports." in text


def test_markdown_has_a_row_for_each_with_nothing_that_acts_as_markup() -> None:
    table = to_markdown(report()).split("### Outcomes register (3)")[1].split("###")[0]
    assert table.strip().split("\n\n")[1] == snapshot("""\
| Outcome or measure | Where | Kind | Parts there | Parts missing | About trauma | Shaped by | Note |
| --- | --- | --- | --- | --- | --- | --- | --- |
| “Referrals \\<b\\>declined\\</b\\> \\| triage” | KPI 1, page 3 | how the service runs | indicator; target “at least 30%”; frequency “monthly”; use “chose” (clause 4.2) | baseline; tool; time limit; owner | no | not said | works against people: it rewards turning people away |
| “Housing” after “Survivors chose the outcomes. The baseline is to be agreed.” | list item in paragraph 2 | about people’s lives | none | all of them | no | not said | left open: “to be agreed” |
| “People feel safer” | row 2 | about people’s lives | none | all of them | yes | co-production (clause 4.2) | measured in KPI 1, page 3 |\
""")


def test_html_links_each_outcome_to_its_clause_and_escapes_its_words() -> None:
    page = to_html(report())
    assert "Outcomes register (3)" in page
    assert "<b>declined" not in page
    assert "Referrals &lt;b&gt;declined" in page
    for clause in (0, 1, 2):
        assert page.count(f'id="d1-c{clause}"') == 1
        assert f'href="#d1-c{clause}"' in page
    assert "Works against people: it rewards turning people away." in page


def test_json_gives_the_exact_words_of_every_part() -> None:
    found = json.loads(to_json(report()))["documents"][0]["outcomes"]
    text = assessment().document.text
    assert [outcome["kind"] for outcome in found] == ["process", "outcome", "outcome"]
    assert found[0]["target"] == {"value": 30, "counts": "percent", "direction": "at_least"}
    assert found[0]["works_against_people"] == "it rewards turning people away"
    assert found[1]["missing"] == [part.value for part in MeasurePart]
    assert found[1]["left_open"] == ["to be agreed"]
    assert found[2]["measured_in"] == "KPI 1"
    assert found[2]["shaped_by"]["level"] == "co-production"
    for outcome in found:
        for said in (outcome, *outcome["parts"]):
            assert text[said["start"] : said["end"]] == said["quote"]


def test_a_document_without_outcomes_says_so_in_every_format() -> None:
    assert json.loads(to_json(sample_report()))["documents"][0]["outcomes"] == []
    assert all(NONE_FOUND in write(sample_report()) for write in (to_text, to_markdown, to_html))
