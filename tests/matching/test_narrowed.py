"""Definitions that make a duty smaller than it sounds."""

import pytest
from read_documents import result

from ti_contracts.model.verdicts import Verdict


def contract(definition: str, duty: str = "All Staff shall have training in trauma.") -> str:
    return f"# Contract\n\n## 1. Definitions\n\n1.1 {definition}\n\n## 2. Duties\n\n2.1 {duty}\n"


def test_a_duty_on_staff_who_are_only_a_few_counts_in_part_and_says_so() -> None:
    assert result(contract("“Staff” means consultant psychiatrists only.")) == (
        Verdict.PARTIAL,
        "“Staff” is narrowed by “means consultant psychiatrists only” (clause 1.1)",
    )


@pytest.mark.parametrize(
    "definition",
    [
        "“Staff” means employees, excluding bank and agency workers.",
        "“Staff” means employees but does not include volunteers.",
        "“Staff” means people employed on the ward other than night staff.",
        "“Staff” means people limited to qualified nurses.",
    ],
)
def test_words_that_leave_some_out_narrow(definition: str) -> None:
    assert result(contract(definition))[0] is Verdict.PARTIAL


@pytest.mark.parametrize(
    "definition",
    [
        "“Staff” means everybody who works for the Provider, including volunteers.",
        "“Staff” means everybody engaged, including but not limited to agency workers.",
        "“Staff” means everybody engaged, excluding the employees of the Commissioner.",
        "“Provider” means Oak Trust, excluding its subsidiaries.",
        "“Working Day” means any day other than a Saturday or Sunday.",
    ],
)
def test_words_that_leave_out_nobody_who_matters_do_not(definition: str) -> None:
    duty = "The Provider shall give all Staff training in trauma within five Working Days."
    assert result(contract(definition, duty))[0] is Verdict.MET


def test_a_narrowed_word_that_the_duty_does_not_use_changes_nothing() -> None:
    duty = "Every worker shall have training in trauma."
    assert result(contract("“Premises” means the ground floor only.", duty))[0] is Verdict.MET


def test_what_a_definition_leaves_out_of_the_service_is_left_out_of_every_duty() -> None:
    definition = "“Services” means the services in Schedule 1 and excludes training in trauma."
    assert result(contract(definition, "The Provider shall deliver the Services."))[0] is Verdict.CONTRADICTED
    assert result(contract(definition, "The lift works."))[0] is Verdict.GAP
