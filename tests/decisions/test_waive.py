"""What waivers let stand, and which of them somebody should look at."""

from dataclasses import replace

import pytest
from judged_texts import judged, names, statuses, verdicts

from ti_contracts.decisions.waivers import waive
from ti_contracts.model.criteria import Severity
from ti_contracts.model.waivers import Waiver, WaiverState, WaiverUse
from ti_contracts.reports.set_aside import attention

WEAK = judged("All staff should have trauma-informed training.\n")
WAIVER = Waiver("TR1", "contracts/*.md", "being agreed", "A. Person", "2026-06-30")
TODAY = "2026-03-01"


def test_a_waiver_lets_the_findings_of_its_criterion_in_its_documents_stand() -> None:
    assert verdicts(WEAK) == {"TR1": "partial", "TR2": "partial"}
    elsewhere = judged("All staff should have training.\n", "bids/a.md")
    done = waive([WEAK, elsewhere], [WAIVER], names, TODAY)
    assert [statuses(assessment) for assessment in done.assessments] == [
        {"TR1": "waived", "TR2": "open"},
        {"TR1": "open", "TR2": "open"},
    ]
    assert done.assessments[0].findings[0].waiver == WAIVER
    assert done.uses == (WaiverUse(WAIVER, WaiverState.USED, 121),)


@pytest.mark.parametrize(
    ("today", "state", "days"),
    [
        ("2026-01-31", WaiverState.NOT_YET, 150),
        ("2026-02-01", WaiverState.USED, 149),
        ("2026-06-30", WaiverState.USED, 0),
        ("2026-07-01", WaiverState.LAPSED, -1),
    ],
)
def test_a_waiver_counts_from_its_first_day_to_its_last(today: str, state: WaiverState, days: int) -> None:
    waiver = replace(WAIVER, start="2026-02-01")
    done = waive([WEAK], [waiver], names, today)
    assert done.uses == (WaiverUse(waiver, state, days),)
    assert (statuses(done.assessments[0])["TR1"] == "waived") == (state is WaiverState.USED)


def test_what_is_met_needs_no_waiver() -> None:
    good = judged("All staff must have trauma-informed training.\n")
    done = waive([good], [WAIVER], names, TODAY)
    assert statuses(done.assessments[0])["TR1"] == "open"
    assert done.uses[0].state is WaiverState.UNUSED


@pytest.mark.parametrize("waiver", [replace(WAIVER, document="bids/"), replace(WAIVER, criterion="ZZ1")])
def test_a_waiver_for_what_is_not_in_the_run_is_neither_used_nor_unused(waiver: Waiver) -> None:
    assert waive([WEAK], [waiver], names, TODAY).uses[0].state is WaiverState.ELSEWHERE


def test_the_first_of_several_waivers_counts() -> None:
    lapsed = replace(WAIVER, until="2026-01-01", reason="lapsed")
    second = replace(WAIVER, reason="second")
    done = waive([WEAK], [lapsed, WAIVER, second], names, TODAY)
    assert done.assessments[0].findings[0].waiver == WAIVER
    assert [use.state for use in done.uses] == [
        WaiverState.LAPSED,
        WaiverState.USED,
        WaiverState.UNUSED,
    ]


def test_a_waiver_of_what_joins_others_counts_for_these_too() -> None:
    first, second = WEAK.findings
    whole = replace(first.criterion, id="TR0", parts=("TR1",), severity=Severity.MUST)
    of = replace(WEAK, findings=(replace(first, criterion=whole, elements=(), parts=(first,)), first, second))
    done = waive([of], [replace(WAIVER, criterion="TR0")], names, TODAY)
    assert statuses(done.assessments[0]) == {"TR0": "waived", "TR1": "waived", "TR2": "open"}


def test_any_name_of_a_set_of_files_may_be_meant() -> None:
    done = waive([WEAK], [replace(WAIVER, document="annex.md")], lambda _: ("set", "x/annex.md"), TODAY)
    assert done.uses[0].state is WaiverState.USED


def test_people_hear_of_waivers_that_lapse_soon_have_lapsed_or_are_not_needed() -> None:
    waivers = [
        replace(WAIVER, until="2026-03-31"),
        replace(WAIVER, until="2026-03-01"),
        replace(WAIVER, until="2026-02-28"),
        replace(WAIVER, start="2026-03-02"),
        replace(WAIVER, until="2026-04-01"),
    ]
    alone = [waive([WEAK], [waiver], names, TODAY).uses[0] for waiver in waivers]
    good = judged("All staff must have trauma-informed training.\n")
    alone += waive([good], [WAIVER], names, TODAY).uses
    alone += waive([], [WAIVER], names, TODAY).uses
    named = "the waiver of TR1 for contracts/*.md, by A. Person,"
    told = [
        f"{named} lapses after 31 March 2026, in 30 days",
        f"{named} lapses after 1 March 2026, today",
        f"{named} lapsed on 28 February 2026 and does not count",
        f"{named} counts from 2 March 2026 on, not yet",
        f"{named} is not needed: there is nothing to waive",
    ]
    assert [text for _, text in attention(alone, whole=False)] == told
    assert [text for _, text in attention(alone, whole=True)] == [*told, f"{named} fits no document"]
