"""When a finding is the one that the baseline knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judged_texts import judged, names, statuses, verdicts

from ti_contracts.decisions.baseline import compared, joined, known_of
from ti_contracts.model.assessment import Assessment
from ti_contracts.model.baseline import BaselineUse, Known
from ti_contracts.model.verdicts import Verdict

POOR = "# Service\n\n4.2 Trauma-informed training for staff is not funded under clause 7.1.\n"
WEAK = "All staff should have trauma-informed training.\n"
GOOD = "All staff must have trauma-informed training. The Provider must see everyone within 14 days.\n"
CAR_PARK = "The building has a car park.\n"


def against(old: str, new: str) -> tuple[Assessment, BaselineUse]:
    """The new text judged against a baseline of the old one."""
    done = compared([judged(new)], known_of([judged(old)], names), names, "baseline.json")
    return done.assessments[0], done.use


def test_a_baseline_holds_what_is_wanting() -> None:
    assert known_of([judged(WEAK), judged(GOOD, "b.md")], names) == (
        Known("b.md", "TR2", Verdict.PARTIAL),
        Known("contracts/a.md", "TR1", Verdict.PARTIAL, ("staff-trained",)),
        Known("contracts/a.md", "TR2", Verdict.PARTIAL, ("limit-set", "staff-trained")),
    )


def test_the_same_text_brings_nothing_new() -> None:
    now, use = against(POOR, POOR)
    assert verdicts(now)["TR1"] == "contradicted"
    assert set(statuses(now).values()) == {"baseline"}
    assert use == BaselineUse("baseline.json", 0, 2, ())


@pytest.mark.parametrize(
    "moved",
    [
        f"# Opening\n\nWelcome to the service.\n\n{POOR}",
        POOR.replace("4.2 ", "5.3 "),
        POOR.replace("clause 7.1", "Clause 8.2(b)"),
        POOR.replace("is not funded", "is  not\nfunded").replace("# Service", "# The service"),
        POOR.replace("4.2 ", "4.1 The rooms are warm.\n\n4.2 ") + "\nRooms are painted every fifth summer.\n",
    ],
)
def test_edits_elsewhere_and_new_numbers_move_nothing(moved: str) -> None:
    now, use = against(POOR, moved)
    assert (verdicts(now)["TR1"], statuses(now)["TR1"], use.new) == ("contradicted", "baseline", 0)


def test_other_words_against_are_new() -> None:
    now, use = against(POOR, f"{POOR}\n4.3 No worker is trained in trauma.\n")
    assert (set(statuses(now).values()), use.new) == ({"open"}, 2)


def test_fewer_words_against_are_not_new() -> None:
    now, use = against(f"{POOR}\n4.3 No worker is trained in trauma.\n", POOR)
    assert (statuses(now)["TR1"], use.new) == ("baseline", 0)


def test_what_gets_worse_is_new() -> None:
    assert statuses(against(WEAK, CAR_PARK)[0])["TR1"] == "open"
    assert statuses(against(CAR_PARK, POOR)[0])["TR1"] == "open"


def test_what_gets_better_and_is_not_good_yet_is_known() -> None:
    assert statuses(against(CAR_PARK, WEAK)[0])["TR1"] == "baseline"
    assert statuses(against(POOR, CAR_PARK)[0])["TR1"] == "baseline"


def test_what_is_met_now_is_fixed() -> None:
    now, use = against(POOR, GOOD)
    assert statuses(now)["TR1"] == "open"
    assert [(known.criterion, known.verdict) for known in use.fixed] == [("TR1", Verdict.CONTRADICTED)]


def test_another_document_is_not_known() -> None:
    done = compared([judged(WEAK, "b.md")], known_of([judged(WEAK)], names), names, "x")
    assert statuses(done.assessments[0]) == {"TR1": "open", "TR2": "open"}
    assert done.use == BaselineUse("x", 2, 0, ())


def test_a_baseline_of_some_documents_keeps_what_it_knows_of_others() -> None:
    old = known_of([judged(WEAK), judged(CAR_PARK, "b.md")], names)
    new = joined(old, [judged(GOOD)], names)
    assert [(known.document, known.criterion) for known in new] == [
        ("b.md", "TR1"),
        ("b.md", "TR2"),
        ("contracts/a.md", "TR2"),
    ]


@given(st.lists(st.sampled_from([POOR, WEAK, GOOD, CAR_PARK]), max_size=4))
def test_a_run_against_its_own_baseline_is_never_new(texts: list[str]) -> None:
    run = [judged(text, f"{number}.md") for number, text in enumerate(texts)]
    use = compared(run, known_of(run, names), names, "x").use
    assert (use.new, use.fixed) == (0, ())
