"""Duties that take in what stands elsewhere, in the voices of several kinds of document."""

from read_documents import result

from ti_contracts.model.verdicts import Verdict

MEASURES = """
## Schedule 3: Measures

- Training in trauma for every worker
- A quiet room
"""
STANDARD = """
## 1. Definitions

1.1 “Trauma Standard” means that every worker receives training in trauma within three months.

## 2. Duties

"""


def contract(duty: str) -> str:
    return f"# Contract\n\n## 2. Duties\n\n2.1 {duty}\n{MEASURES}"


def test_a_schedule_that_a_duty_takes_in_binds_and_says_through_which_clause() -> None:
    duty = "The Provider shall put in place the measures set out in Schedule 3."
    assert result(contract(duty)) == (Verdict.MET, "through clause 2.1")


def test_what_is_only_encouraged_there_binds_nobody_in_the_schedule_either() -> None:
    duty = "The Provider is encouraged to adopt the measures in Schedule 3."
    assert result(contract(duty)) == (Verdict.PARTIAL, "advice: “is encouraged”, through clause 2.1")


def test_a_schedule_that_need_not_be_followed_gives_nothing() -> None:
    duty = "The Provider is not required to comply with Schedule 3."
    assert result(contract(duty))[0] is Verdict.CONTRADICTED


def test_a_reference_that_only_informs_lends_and_takes_nothing() -> None:
    assert result(contract("The room should be warm; see also Schedule 3.")) == (Verdict.MET, "")
    assert result(contract("The Provider may refer to Schedule 3 for further information.")) == (
        Verdict.MET,
        "",
    )


def test_a_binding_duty_goes_before_a_wish_that_names_the_same_schedule() -> None:
    duties = (
        "The Provider should follow Schedule 3 in its first month.\n\n"
        "2.2 The Supplier shall comply with Schedule 3."
    )
    assert result(contract(duties)) == (Verdict.MET, "through clause 2.2")


def test_the_meaning_of_a_term_binds_where_a_duty_takes_it_in() -> None:
    duty = "2.1 The Contractor must meet the Trauma Standard."
    assert result(f"# Probation services\n{STANDARD}{duty}") == (Verdict.MET, "through clause 2.1")


def test_a_term_that_no_duty_takes_in_only_defines() -> None:
    for words in (
        "2.1 The Trauma Standard was published last year.",
        "2.1 The Contractor shall keep a copy of the Trauma Standard.",
    ):
        assert result(f"# Probation services\n{STANDARD}{words}") == (Verdict.GAP, "it only defines a word")


def test_a_duty_to_meet_people_takes_in_nothing_of_who_they_are() -> None:
    text = (
        "# Service\n\n## 1. Definitions\n\n"
        "1.1 “Service User” means a person with a need for training in trauma.\n\n"
        "## 2. Duties\n\n2.1 The Provider shall meet each Service User.\n"
    )
    assert result(text)[0] is Verdict.GAP


def test_a_bid_that_aims_to_meet_a_standard_promises_no_more_than_to_aim() -> None:
    words = "2.1 We aim to meet the Trauma Standard in time."
    assert result(f"# Our bid\n{STANDARD}{words}")[0] is Verdict.PARTIAL


def test_two_schedules_that_take_in_each_other_end() -> None:
    text = (
        "# Award\n\n## Schedule 1\n\n1 The grantee shall comply with Schedule 2.\n\n"
        "## Schedule 2\n\n1 The grantee shall comply with Schedule 1.\n\n2 Training in trauma for all.\n"
    )
    assert result(text)[0] is Verdict.MET
