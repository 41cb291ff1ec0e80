"""Clauses that mix what is told of the world with what has to be done."""

import pytest
from read_documents import judged, result

from ti_contracts.model.verdicts import Verdict

TOLD = "There is growing interest in training in trauma across the country."
DUTY = "The Provider shall give every worker training in trauma."
OTHER = "The Provider shall keep records."


def background(clause: str) -> str:
    return f"# Service\n\n## 1. Background\n\n1.1 {clause}\n\n## 2. Service\n\n2.1 The lift works.\n"


def test_a_duty_in_a_background_section_binds_and_the_sentence_beside_it_does_not() -> None:
    finding = judged(background(f"{TOLD} {DUTY}"))
    assert finding.verdict is Verdict.MET
    assert len({e.span for e in finding.evidence}) == 1


@pytest.mark.parametrize(
    "clause", [f"{TOLD} {OTHER}", f"{OTHER} {TOLD}", f"Training in trauma matters to this city. {OTHER}"]
)
def test_a_duty_about_something_else_does_not_make_what_is_told_a_duty(clause: str) -> None:
    assert result(background(clause))[0] is Verdict.GAP


def test_what_is_told_of_the_world_in_an_operative_section_binds_nobody_either() -> None:
    for told in (
        TOLD,
        "Training in trauma is increasingly common across the sector.",
        "Interest in training in trauma has grown nationally in recent years.",
    ):
        text = f"# Service\n\n## 2. The service\n\n2.1 {told} {OTHER}\n"
        assert result(text)[0] is Verdict.GAP, told


def test_what_the_service_does_in_the_plain_present_still_binds() -> None:
    for duty in (
        "There is training in trauma for every new worker.",
        "Every worker has training in trauma.",
        "There is a growing programme of training in trauma, which all workers attend.",
    ):
        assert result(f"# Service\n\n## 2. The service\n\n2.1 {duty}\n")[0] is Verdict.MET, duty
