"""Clauses that hold a duty back, and those that could and do not."""

import pytest
from read_documents import judged, result

from ti_contracts.model.verdicts import Verdict

DUTY = "Every worker shall have training in trauma."


def contract(other: str, duty: str = DUTY) -> str:
    return f"# Contract\n\n## 4. Workforce\n\n4.1 {duty}\n\n## 14. General\n\n14.2 {other}\n"


@pytest.mark.parametrize(
    ("other", "note"),
    [
        (
            "The obligations in clause 4.1 are subject to available funding.",
            "clause 14.2 makes it subject to funding",
        ),
        (
            "All obligations under this Contract are conditional on the availability of funds.",
            "clause 14.2 makes it subject to funding",
        ),
        ("The requirements of section 4 are on hold.", "clause 14.2 suspends it"),
        ("Clause 4.1 shall not apply to bank staff.", "clause 14.2 does not apply it to all"),
        ("Clause 4.1 is replaced by the terms in the side letter.", "clause 14.2 replaces it"),
        ("Nothing in section 4 is binding.", "clause 14.2 says that it does not bind"),
    ],
)
def test_a_clause_that_holds_it_back_leaves_no_more_than_partly_met(other: str, note: str) -> None:
    assert result(contract(other)) == (Verdict.PARTIAL, note)


@pytest.mark.parametrize(
    "other",
    [
        "The obligations in clause 9 are subject to available funding.",
        "Delivery of the mobile clinic is subject to available funding.",
        "This award is subject to the availability of appropriated funds.",
        "The reporting requirements are subject to available funding.",
        "Clause 9 shall not apply to bank staff.",
        "The Commissioner may vary this specification on three months’ notice.",
        "In the event of conflict the Special Conditions prevail over the specification.",
    ],
)
def test_a_clause_about_something_else_or_that_only_could_leaves_it_met(other: str) -> None:
    assert result(contract(other))[0] is Verdict.MET


@pytest.mark.parametrize(
    ("other", "about", "reason"),
    [
        (
            "This award is subject to the availability of appropriated funds.",
            "subject to funding",
            "it does not make this duty subject to funding",
        ),
        (
            "The Commissioner may vary or withdraw any part of this specification.",
            "may be changed or withdrawn",
            "the duty stands until that is used",
        ),
        (
            "In the event of conflict the Special Conditions prevail over the specification.",
            "order of precedence",
            "nothing found that would go before this duty says otherwise",
        ),
    ],
)
def test_the_strongest_clause_that_could_undo_it_is_told_with_why_it_does_not(
    other: str, about: str, reason: str
) -> None:
    found = judged(contract(other)).could_undo
    assert found is not None
    assert (found.about, found.reason) == (about, reason)


def test_a_clause_of_another_section_that_speaks_of_its_own_matter_is_no_candidate() -> None:
    for other in (
        "Travel is subject to available funding.",
        "The lift may be withdrawn for parts of the day.",
    ):
        assert judged(contract(other)).could_undo is None, other


def test_a_clause_that_names_the_duty_goes_before_one_about_everything() -> None:
    other = (
        "This award is subject to the availability of funds.\n\n"
        "14.3 The Commissioner may vary the requirements of clause 4.1."
    )
    found = judged(contract(other)).could_undo
    assert found is not None
    assert found.about == "may be changed or withdrawn"


def test_only_what_is_met_can_be_undone() -> None:
    other = "The Commissioner may vary this specification."
    assert judged(contract(other, "Training in trauma should be given.")).could_undo is None
