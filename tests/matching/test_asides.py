"""Words that state nothing by their own form: questions put to nobody, citations, facts, what others do."""

import pytest
from small_rules import reading_of

from ti_contracts.matching.asides import ONLY_ASKS, aside_of, asks_yes_or_no

OTHERS = "tells what others do"
FACT = "tells how things are, and asks nothing"
PAPER = "is a title in a list of papers or policies"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Which training in trauma should be on offer?", ONLY_ASKS),
        ("What training in trauma will you give your staff?", ""),
        ("Which training in trauma does the bidder offer?", ""),
        ("Trauma training matters: a guide to kind speech (NHS England, 2023).", PAPER),
        ("Staff shall follow the trauma guide (NHS England, 2023).", ""),
        ("Staff attend training in trauma (in force from 2023).", ""),
        ("Trauma training is run in the town by an independent charity.", OTHERS),
        ("The Provider shall refer people to groups run by another charity.", ""),
        ("A course on trauma is advertised on the portal.", OTHERS),
        ("The borough is home to survivors of trauma.", FACT),
        ("Nearly half of adults have known trauma.", FACT),
        ("At least half of adults must be offered help with trauma.", ""),
        ("Staff attend training in trauma.", ""),
    ],
)
def test_what_the_form_of_a_sentence_says_about_it(text: str, expected: str) -> None:
    assert aside_of(reading_of(text), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Must staff be trained?", True),
        ("Question 3: Will staff be trained?", True),
        ("How will staff be trained?", False),
        ("Staff must be trained.", False),
    ],
)
def test_a_question_for_yes_or_no_begins_with_its_verb(text: str, expected: bool) -> None:
    assert asks_yes_or_no(text) is expected
