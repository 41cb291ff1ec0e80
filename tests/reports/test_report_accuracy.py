"""Accuracy cards in words, in the page and as data: what is known is said, and nothing more."""

from dataclasses import replace
from pathlib import Path

import pytest
from sample_report import sample_report

from ti_contracts.criteria.accuracy import read_accuracy
from ti_contracts.errors import ContractsError
from ti_contracts.model.accuracy import Accuracy, Agreement, Card, HeldOut
from ti_contracts.model.packs import Pack
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.accuracy_words import NOT_MEASURED, card_words, method_words
from ti_contracts.reports.html_report import to_html

MET, PARTIAL, GAP, AGAINST = Verdict.MET, Verdict.PARTIAL, Verdict.GAP, Verdict.CONTRADICTED
PACK = Pack("nenc", "1.0", "abc", (), ())
CARD = Card(
    ("WS1",),
    documents=(Agreement(MET, MET, 5), Agreement(GAP, GAP, 6), Agreement(PARTIAL, MET, 2)),
    cases=(Agreement(AGAINST, AGAINST, 1), Agreement(AGAINST, GAP, 3), Agreement(GAP, GAP, 7)),
    low=0.6,
    high=0.93,
)
JOINT = Card(("WS1", "WS2"), documents=(Agreement(MET, MET, 4),), cases=(), low=0.51, high=1.0)
MEASURED = Accuracy("2026-11-24", "0.1.0", (("nenc", "abc"),), (CARD,))
TOLD = (
    "In 24 test decisions of language-model readers (13 on whole documents and 11 on short, hard texts) this "
    "tool agreed in 19 (95% interval 60 to 93%). Twice it said met where the reader said partly met; 3 times "
    "it said gap where the reader said contradicted. Weak at contradicted (it found 1 of 4)."
)


def test_a_card_says_how_often_it_agreed_and_how_it_differed_met_first() -> None:
    assert card_words(MEASURED, "WS1", [PACK]) == TOLD


def test_a_criterion_labelled_with_another_says_so() -> None:
    together = replace(MEASURED, cards=(JOINT,))
    assert card_words(together, "WS2", [PACK]) == (
        "In 4 test decisions of language-model readers on it and WS1 together on whole documents this tool "
        "agreed in 4 (95% interval 51 to 100%). It never said met where the reader did not."
    )


def test_the_card_of_a_criterion_alone_stands_before_that_of_several() -> None:
    both = replace(MEASURED, cards=(JOINT, CARD))
    assert [card.criteria for card in both.of("WS1")] == [("WS1",), ("WS1", "WS2")]


def test_a_criterion_without_labels_is_not_measured() -> None:
    assert card_words(MEASURED, "AT9", [PACK]) == NOT_MEASURED


@pytest.mark.parametrize("packs", [[], [replace(PACK, sha256="abd")]])
def test_other_rules_than_those_measured_are_told(packs: list[Pack]) -> None:
    earlier = "This was measured on earlier rules; those of today may do better or worse."
    assert card_words(MEASURED, "WS1", packs) == f"{TOLD} {earlier}"


def test_rules_of_ones_own_beside_those_measured_leave_the_card_valid() -> None:
    assert card_words(MEASURED, "WS1", [PACK, replace(PACK, name="own", sha256="x")]) == TOLD


def test_who_labelled_and_what_was_held_out_is_told_once() -> None:
    held_out = HeldOut(336, 28, 229, 27, 0.631, 0.729, "2026-11-25")
    assert method_words(replace(MEASURED, held_out=held_out)) == (
        "The tests were run on 24 November 2026 with version 0.1.0. The readers are language models; no "
        "person of the field has checked their verdicts yet. The rules were written with these texts at "
        "hand: expect it to be wrong more often on yours. On 336 short, hard texts that nobody who writes "
        "rules had read, about 28 criteria, it agreed in 229 (95% interval 63 to 73%) and said met 27 times "
        "where the reader did not (measured on 25 November 2026)."
    )


def test_the_page_shows_the_card_of_each_criterion_and_the_method_once() -> None:
    report = replace(sample_report(), accuracy=MEASURED)
    page = to_html(report)
    documents = len(report.assessments)
    assert page.count("In 24 test decisions") == documents
    assert page.count("The tests were run on 24 November 2026") == 1
    findings = sum(len(assessment.findings) for assessment in report.assessments)
    assert page.count("How tested") == findings


def test_a_page_without_cards_says_nothing_of_tests() -> None:
    assert "How tested" not in to_html(sample_report())


def test_the_cards_that_come_with_the_tool_hold_counts_for_the_musts_that_were_labelled() -> None:
    shipped = read_accuracy()
    card = shipped.of("WS1")[0]
    assert 0 < card.low < card.agreed / card.decisions < card.high <= 1
    assert all(card.decisions > 0 and 0 <= card.low <= card.high <= 1 for card in shipped.cards)


@pytest.mark.parametrize("content", ["", "[]", '{"measured": "2026-11-24"}', '{"cards": 3}'])
def test_damaged_cards_are_one_clear_error(tmp_path: Path, content: str) -> None:
    file = tmp_path / "accuracy.json"
    file.write_text(content)
    with pytest.raises(ContractsError, match="the accuracy cards cannot be read"):
        read_accuracy(file)
