# ruff: noqa: E501 -- expected text stands as it is written
import pytest
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot
from outcome_documents import Writing, register_of, told

from ti_contracts.matching.measures_heads import Head, heads_of, is_of_measures, is_of_outcomes
from ti_contracts.model.criteria import Direction, Measure
from ti_contracts.model.document import SectionRole
from ti_contracts.model.outcomes import MeasurePart, Outcome, OutcomeKind, Rung, Target

HEADS = "No. | Indicator | Baseline | Target | Source | Reported | Owner"


def only(writing: Writing) -> Outcome:
    """The one outcome of the document."""
    (outcome,) = register_of(writing)
    return outcome


def row(indicator: str, target: str, more: str = "") -> Outcome:
    """The one row of a table of indicators with targets."""
    head = "Indicator | Target" + (" | Service credit" if more else "")
    cells = " | ".join(filter(None, [indicator, target, more]))
    return only(Writing().table(head, cells))


def test_column_heads_say_what_the_cells_of_a_row_are() -> None:
    table = Writing().table(
        HEADS,
        "1 | Tenants who feel safe at home | 52% | At least 70% | Tenant survey | Quarterly | Housing lead",
    )
    assert told(table) == snapshot(
        [
            "Tenants who feel safe at home: indicator; baseline 52%; target At least 70%; tool Tenant survey; frequency Quarterly; owner Housing lead"
        ]
    )


def test_a_target_is_a_number_with_a_direction() -> None:
    assert row("Calls answered", "No more than 8%").target == Target(8, Measure.PERCENT, Direction.AT_MOST)
    assert row("Kits handed out", "1,200").target == Target(1200, Measure.COUNT, Direction.EXACTLY)
    assert row("Requests refused", "Zero").target == Target(0, Measure.COUNT, Direction.EXACTLY)


def test_a_baseline_in_the_cell_of_the_target_is_not_the_target() -> None:
    table = Writing().table("Indicator | Target", "People in work | Baseline 12%; 20% by Year 3")
    assert told(table) == snapshot(
        ["People in work: indicator; baseline Baseline 12%; target 20%; time limit by Year 3"]
    )


@pytest.mark.parametrize("blank", ["TBC", "To be agreed", "n/a", "–", "[To be confirmed]", "XX%", "____"])
def test_a_cell_that_is_empty_or_puts_the_target_off_is_no_target(blank: str) -> None:
    assert not row("People who feel safer", blank).has(MeasurePart.TARGET)


def test_words_that_put_a_part_off_are_kept() -> None:
    writing = Writing().table(
        "Outcome | Target", "People feel safer | 60%; baseline to be established in Year 1"
    )
    quote = writing.document().quote
    assert [quote(span) for span in only(writing).deferred] == ["baseline to be established"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("People who report that they feel safer", OutcomeKind.OUTCOME),
        ("Residents in settled accommodation at six months", OutcomeKind.OUTCOME),
        ("Number of sessions delivered", OutcomeKind.ACTIVITY),
        ("Staff who feel supported after training", OutcomeKind.ACTIVITY),
        ("Safety plan in place within two days", OutcomeKind.PROCESS),
        ("Bed occupancy", OutcomeKind.PROCESS),
    ],
)
def test_what_is_counted_is_a_change_in_lives_an_activity_or_how_the_service_runs(
    name: str, kind: OutcomeKind
) -> None:
    assert row(name, "80%").kind is kind


@pytest.mark.parametrize(
    ("name", "target", "more"),
    [
        ("Referrals declined at triage", "At least 25%", ""),
        ("Cases closed by week 10", "85%", ""),
        ("Average length of stay", "Not above 60 days", ""),
        ("Sessions per client", "6 or fewer", ""),
        ("Missed appointments leading to discharge", "100%", ""),
        ("Complaints received", "No more than 3", "£500 per failure"),
    ],
)
def test_a_target_that_rewards_harm_works_against_people(name: str, target: str, more: str) -> None:
    assert row(name, target, more).perverse


@pytest.mark.parametrize(
    ("name", "target", "more"),
    [
        ("Referrals declined at triage", "Zero", ""),
        ("Discharge letters sent within 2 days", "95%", ""),
        ("Cases closed before another service had met the person", "0", ""),
        ("Complaints received", "No more than 3", ""),
        ("Complaints answered within 20 days", "95%", "£500 per failure"),
        ("Assessments completed within 5 days", "95%", ""),
        ("Sessions per client", "At least 6", ""),
    ],
)
def test_a_target_that_protects_people_does_not(name: str, target: str, more: str) -> None:
    assert row(name, target, more).perverse == ""


def test_an_objective_without_a_number_can_work_against_people_too() -> None:
    writing = (
        Writing().says("The objectives of the Service are to:").lists("maximise throughput at each step")
    )
    assert only(writing).perverse == "it rewards moving people on, whatever they need"


def test_items_that_hang_from_a_promise_of_outcomes_are_outcomes() -> None:
    writing = (
        Writing()
        .says("The Provider must achieve the following outcomes:")
        .lists("tenants feel at home;", "tenants know whom to ask for help.")
    )
    assert told(writing) == snapshot(
        [
            "tenants feel at home;: owner Provider must achieve",
            "tenants know whom to ask for help.: owner Provider must achieve",
        ]
    )
    assert {outcome.kind for outcome in register_of(writing)} == {OutcomeKind.OUTCOME}


@pytest.mark.parametrize(
    "writing",
    [
        Writing().says("The Provider must keep the following records:").lists("a visitors' book"),
        Writing().table("Risk | Mitigation measure | Owner", "Fire | Alarm tested weekly | Manager"),
        Writing().table("Milestone | Date | Lead", "Lease signed | 1 May 2027 | Estates"),
        Writing().table("Criterion | Weighting | Points", "Outcomes for people | 20% | 10"),
        Writing().says("In 2024, 61% of tenants said that they felt safe.", role=SectionRole.BACKGROUND),
        Writing().says("The forecast is that 40% of referrals will come from schools."),
        Writing().says("The Authority will pay 90% of the charges."),
        Writing().says("Up to 10% of shifts may be covered by agency staff."),
        Writing().under("National outcomes framework").says("The domains are:").lists("Safe care"),
    ],
)
def test_what_only_looks_like_a_measure_is_left_out(writing: Writing) -> None:
    assert register_of(writing) == ()


def test_a_sentence_that_sets_a_share_of_people_is_a_measure() -> None:
    writing = Writing().says("At least 75% of tenants must be asked about their goals. Rent is due monthly.")
    assert told(writing) == snapshot(
        ["At least 75% of tenants must be asked about their goals.: indicator; target At least 75%"]
    )


def test_a_sentence_that_has_something_counted_is_a_measure() -> None:
    writing = Writing().says("We will count the number of people who join a group and report it monthly.")
    assert only(writing).has(MeasurePart.INDICATOR, MeasurePart.FREQUENCY)


def test_a_section_says_for_all_its_measures_who_reports_and_what_follows() -> None:
    writing = (
        Writing()
        .under("Performance")
        .says("The Provider shall report the indicators each quarter.", "7.1")
        .table("Indicator | Target", "People who feel safer | 70%")
        .says("Where a target is missed the Provider must send an improvement plan.", "7.2")
    )
    assert told(writing) == snapshot(
        [
            "People who feel safer: indicator; target 70%; frequency each quarter; owner Provider shall report; use improvement plan"
        ]
    )


def test_a_sentence_about_one_indicator_says_nothing_of_the_others() -> None:
    writing = (
        Writing()
        .table("No. | Indicator | Target", "1 | People who feel safer | 70%", "2 | Calls answered | 90%")
        .says("Failure to meet indicator 2 leads to a deduction.")
    )
    assert [outcome.has(MeasurePart.USE) for outcome in register_of(writing)] == [False, True]


def test_a_tool_that_is_ruled_out_is_not_found() -> None:
    writing = (
        Writing()
        .table("Indicator | Target", "People who feel safer | 70%")
        .says("Questionnaires must not be used for the indicators.")
    )
    assert not only(writing).has(MeasurePart.TOOL)


def test_an_outcome_is_measured_by_the_row_that_shares_its_words() -> None:
    writing = (
        Writing()
        .under("Outcomes")
        .says("The Provider must achieve the following outcomes:")
        .lists("Parents feel confident about bedtime routines.", "Children sleep in a bed of their own.")
        .under("Indicators")
        .table("Indicator | Target", "Parents confident with bedtime routines | 80%")
    )
    first, second, measure = register_of(writing)
    assert first.measured_in == measure.clause
    assert first.target == measure.target
    assert second.measured_in is None
    assert second.target is None


def test_the_ladder_is_read_from_who_decides_on_the_measures() -> None:
    table = Writing().table("Indicator | Target", "People who feel safer | 70%")
    rungs = {
        Rung.CO_PRODUCTION: "The outcome measures are chosen by the survivor panel.",
        Rung.CO_DESIGN: "The outcome measures were co-designed with survivors.",
        Rung.ENGAGEMENT: "Service users must be involved in reviewing the outcomes.",
        Rung.CONSULTATION: "The Provider must consult service users on the indicators.",
        Rung.COERCION: "Patients shall not be consulted on the indicators.",
    }
    for rung, sentence in rungs.items():
        outcomes = register_of(
            Writing().table("Indicator | Target", "People who feel safer | 70%").says(sentence)
        )
        assert [o.shaped_by.rung for o in outcomes if o.shaped_by] == [rung], sentence
    assert only(table).shaped_by is None


def test_trauma_is_in_the_words_of_the_measure_or_nowhere() -> None:
    assert row("Survivors who feel safer", "70%").about_trauma
    assert row("People with fewer symptoms of PTSD", "70%").about_trauma
    assert not row("Admissions to the major trauma centre", "70").about_trauma
    assert not row("People who stop alcohol abuse", "70%").about_trauma


def test_heads_are_told_apart() -> None:
    assert heads_of("Measure and frequency") == {Head.MEASURE, Head.FREQUENCY}
    assert heads_of("KPI Ref") == {Head.OTHER}
    assert heads_of("Target date") == {Head.TIME_LIMIT}
    assert not is_of_measures(("Activity", "Quarter 1", "Quarter 2"))
    assert is_of_outcomes("Locally defined outcomes")
    assert not is_of_outcomes("NHS Outcomes Framework domains")


CELL = st.sampled_from(
    [
        "",
        "TBC",
        "95%",
        "People feel safer",
        "Zero",
        "Quarterly",
        "XX%",
        "10 or fewer",
        "Referrals declined",
        "by 1 May 2027",
    ]
)


@given(st.lists(st.tuples(CELL, CELL, CELL, CELL), max_size=6), st.text(max_size=60))
def test_every_span_lies_inside_its_clause_whatever_the_cells_hold(
    rows: list[tuple[str, ...]], words: str
) -> None:
    writing = (
        Writing()
        .under("Outcomes")
        .table("Indicator | Target | Source | Reported", *(" | ".join(cells) for cells in rows))
    )
    writing.says("The outcomes are: " + words.replace("\n", " "))
    document = writing.document()
    found = register_of(writing)
    assert found == register_of(writing)
    for outcome in found:
        assert document.clauses[outcome.clause].span.holds(outcome.span)
        for part in outcome.parts:
            assert document.clauses[part.clause].span.holds(part.span)
