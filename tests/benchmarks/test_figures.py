"""The figures of the accuracy benchmark, each beside a table that can be reckoned by hand."""

from collections import Counter

import pytest
from cards import as_text, cards
from figures import (
    Table,
    accuracy,
    clusters,
    f1_of,
    false_met,
    intervals,
    kappa,
    macro_f1,
    scores,
    shortfalls,
    wilson,
)
from goals import goals
from hypothesis import given
from hypothesis import strategies as st
from judged import Decision

# Of 10: met 4 (3 right, 1 called partial), gap 4 (2 right, 2 called met), contradicted 2 (both right).
TABLE: Table = Counter(
    {("met", "met"): 3, ("met", "partial"): 1, ("gap", "gap"): 2, ("gap", "met"): 2}
    | {("contradicted", "contradicted"): 2}
)
VERDICT = st.sampled_from(["met", "partial", "gap", "contradicted"])


def decision(text: str, labelled: str, given_: str, *, source: str = "documents") -> Decision:
    whole = source == "documents"
    return Decision(source, text, text, ("WS1",), labelled, given_, None, whole)


def test_accuracy_is_the_share_with_the_labelled_verdict() -> None:
    assert accuracy(TABLE) == pytest.approx(0.7)


def test_kappa_takes_chance_away() -> None:
    # By chance: (4 x 5 + 0 x 1 + 4 x 2 + 2 x 2) / 100 = .32.
    assert kappa(TABLE) == pytest.approx((0.7 - 0.32) / (1 - 0.32))


def test_precision_recall_and_f1_of_a_verdict() -> None:
    assert scores(TABLE, "met") == pytest.approx((3 / 5, 3 / 4, 2 / 3))
    assert scores(TABLE, "partial") == (0.0, 0.0, 0.0)


def test_macro_f1_is_over_the_verdicts_that_were_labelled() -> None:
    assert macro_f1(TABLE) == pytest.approx((2 / 3 + 2 / 3 + 1) / 3)


def test_not_fully_met_counts_recall_double() -> None:
    precision, recall, f2 = shortfalls(TABLE)
    assert (precision, recall) == pytest.approx((4 / 5, 4 / 6))
    assert f2 == pytest.approx(5 * precision * recall / (4 * precision + recall))


def test_false_met_is_met_where_it_was_not_labelled() -> None:
    assert false_met(TABLE) == 2


def test_the_interval_of_all_right_is_no_point() -> None:
    low, high = wilson(13, 13)
    assert (round(low, 2), high) == (0.77, 1.0)


def test_decisions_about_one_text_are_drawn_together() -> None:
    one = [decision("a.docx", "met", "met")] * 50 + [decision("b.docx", "gap", "met")] * 50
    [(low, high)] = intervals(clusters(one), [accuracy], rounds=200)
    assert (low, high) == (0.0, 1.0)


@given(st.lists(st.tuples(st.sampled_from("abc"), VERDICT, VERDICT), min_size=1, max_size=20))
def test_intervals_repeat_and_hold_their_bounds(rows: list[tuple[str, str, str]]) -> None:
    groups = clusters(decision(text, labelled, given_) for text, labelled, given_ in rows)
    found = intervals(groups, [accuracy, macro_f1, f1_of("met")], rounds=40)
    assert found == intervals(groups, [accuracy, macro_f1, f1_of("met")], rounds=40)
    assert all(0 <= low <= high <= 1 for low, high in found)


def test_goals_that_are_not_reached_are_said_and_never_rounded_up() -> None:
    decisions = [decision(f"{n}", "met", "met" if n % 5 else "gap") for n in range(500)]
    lines = list(goals(decisions, quotes=10_000, inexact=1))
    assert "quotes that are exact          at least 1        1.000  NOT reached" in lines
    assert "clauses: macro-F1              at least 0.9    no data" in lines


def test_a_card_is_one_line_of_counts_apart_for_documents_and_cases() -> None:
    decisions = [
        decision("a.docx", "met", "met"),
        decision("b.docx", "partial", "met"),
        decision("w1.md", "gap", "gap", source="cases"),
    ]
    assert as_text({"measured": "2026-11-24", "cards": cards(decisions)}) == (
        '{\n "measured": "2026-11-24",\n "cards": [\n'
        '  {"criteria": ["WS1"], "interval": [0.208, 0.939], '
        '"documents": [["met", "met", 1], ["partial", "met", 1]], "cases": [["gap", "gap", 1]]}\n ]\n}\n'
    )
