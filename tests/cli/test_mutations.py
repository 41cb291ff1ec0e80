"""How the words of examples are changed, and what a change rightly leaves alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ti_contracts.cli.proving import mutations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Staff must be trained. They will be paid.", "Staff must not be trained. They will not be paid."),
        (
            "The Provider must:\n\n- train staff\n- pay them",
            "The Provider must not:\n\n- train staff\n- pay them",
        ),
        ("- Staff must read.\n- All shall write.", "- Staff must not read.\n- All shall not write."),
        ("| All staff must train | 20% |", "| All staff must not train | 20% |"),
        ("The Provider is required to train staff.", "The Provider is not required to train staff."),
        ("Staff must not smoke.", "Staff must smoke."),
        ("Staff will never smoke.", "Staff will smoke."),
        ("People cannot be turned away.", "People can be turned away."),
        ("Staff who must travel will be paid.", "Staff who must travel will not be paid."),
        ("If a person should ask, staff will explain.", "If a person should ask, staff will not explain."),
        ("We confirm that all staff will rest.", "We confirm that all staff will not rest."),
        ("A policy that must be read is kept.", "A policy that must be read is kept."),
        ("Staff are trained each year.", "Staff are trained each year."),
    ],
)
def test_a_sentence_is_negated_at_its_first_modal(text: str, expected: str) -> None:
    assert mutations.negated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Staff must train and will rest.", "Staff may train and may rest."),
        ("The Provider is required to train staff.", "The Provider may train staff."),
        ("Staff must not smoke.", "Staff must not smoke."),
        ("No one shall be turned away.", "No one shall be turned away."),
        ("People will choose their worker.", "People will choose their worker."),
        ("People will be seen in time.", "People may be seen in time."),
        ("Staff should train.", "Staff should train."),
    ],
)
def test_a_duty_is_weakened_but_neither_a_ban_nor_a_right(text: str, expected: str) -> None:
    assert mutations.weakened(text) == expected


def test_sentences_are_deleted_whatever_stands_between_their_words() -> None:
    text = (
        "Staff **must** train\n  each year. Lunch is at noon.\n\n| a | b |\n| - | - |\n| Trauma lead | 1 |\n"
    )
    left = mutations.without(text, ["Staff must train each year.", "Trauma lead | 1"])
    assert "train" not in left
    assert "Trauma" not in left
    assert "Lunch is at noon." in left
    assert left.endswith(f"{mutations.FILLER}\n")


def test_a_text_is_put_under_an_operative_heading_with_its_own_below() -> None:
    nested = mutations.nested("# A\n\n## B\n\nWords #1.\n")
    assert nested.startswith("# Contract\n\n## Service requirements\n\n### A\n\n#### B\n\nWords #1.\n")


def test_background_and_quotations_lose_their_own_headings() -> None:
    text = "## Training\n\nStaff are trained.\n\n- Yes\n"
    assert "## Background\n\n\nStaff are trained.\n\n- Yes\n" in mutations.in_background(text)
    assert "told us\n\n> Staff are trained.\n>\n> - Yes\n" in mutations.quoted(text)


def test_an_override_stands_last_and_far_off() -> None:
    overridden = mutations.overridden("Staff are trained.")
    assert overridden.endswith(
        "Staff are trained.\n\n## Special conditions\n\nNothing in this document is binding.\n"
    )


@pytest.mark.parametrize(
    ("text", "duty"), [("Staff must rest.", True), ("We shall rest.", True), ("We will rest.", False)]
)
def test_must_and_shall_are_duties(text: str, duty: bool) -> None:
    assert mutations.is_duty(text) is duty


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("within [number] days", "within 10 days"),
        ("[number of people] people", "10 people people"),
        ("at least [amount or wte] each [quarter]", "at least £10,000 or wte each quarter"),
        ("by [date], [x] of [y]", "by 1 April 2027, 10 of y"),
        ("[percentage] of staff", "80% of staff"),
        ("no blank", "no blank"),
    ],
)
def test_blanks_are_filled_and_lose_their_brackets(wording: str, expected: str) -> None:
    assert mutations.filled(wording) == expected


TEXTS = st.text(alphabet="aei mustshallwill.\n-|#>0[]", max_size=80)


@given(TEXTS)
def test_any_text_can_be_changed_in_every_way(text: str) -> None:
    for change in (
        mutations.negated,
        mutations.weakened,
        mutations.nested,
        mutations.in_background,
        mutations.quoted,
        mutations.overridden,
        mutations.filled,
    ):
        assert isinstance(change(text), str)
    assert isinstance(mutations.without(text, [text]), str)


@given(TEXTS)
def test_weakening_twice_is_weakening_once(text: str) -> None:
    assert mutations.weakened(mutations.weakened(text)) == mutations.weakened(text)
