"""Members of a line that stand where the words of its clause lead: a clause, a schedule, a meaning."""

from read_documents import TRAINED_SOON, result
from small_rules import element_of, rules_of

from ti_contracts.documents.read import read_document
from ti_contracts.matching.assess import assess
from ti_contracts.model.assessment import Finding
from ti_contracts.model.criteria import Concept, Line, Scope
from ti_contracts.model.verdicts import Verdict

DUTY = "All workers shall have training in trauma"


def spec(duty: str, other: str = "9.2 Everything is done within three months of starting.") -> str:
    return f"# Specification\n\n## 4. Workforce\n\n4.1 {duty}\n\n## 9. Times\n\n{other}\n"


def test_a_time_limit_counts_where_the_duty_leads_to_it_and_not_where_it_does_not() -> None:
    assert result(spec(f"{DUTY} by the time in clause 9.2."), TRAINED_SOON) == (
        Verdict.MET,
        "through clause 9.2",
    )
    assert result(spec(f"{DUTY}."), TRAINED_SOON) == (Verdict.GAP, "")
    assert result(spec(f"{DUTY}. See also clause 9.2."), TRAINED_SOON) == (Verdict.GAP, "")


def test_a_chain_of_references_is_followed_for_two_steps_and_its_path_is_told() -> None:
    chain = (
        "9.2 This is done by the time in clause 9.3.\n\n"
        "9.3 The time of clause 9.4 applies.\n\n9.4 Within 90 days."
    )
    duty = f"{DUTY} as clause 9.2 says."
    assert result(spec(duty, chain), TRAINED_SOON)[0] is Verdict.GAP
    shorter = chain.replace("clause 9.3", "clause 9.4")
    assert result(spec(duty, shorter), TRAINED_SOON) == (Verdict.MET, "through clause 9.2 and clause 9.4")


def test_references_in_a_circle_end() -> None:
    circle = "9.2 See clause 4.1 and clause 9.3.\n\n9.3 As in clause 9.2."
    assert result(spec(f"{DUTY} under clause 9.2.", circle), TRAINED_SOON)[0] is Verdict.GAP


def test_a_clause_that_only_tells_of_the_past_or_is_struck_out_adds_nothing() -> None:
    duty = f"{DUTY} by the time in clause 9.2."
    for other in ("9.2 Not used.", "9.2 Last year we had everybody in place within 90 days."):
        assert result(spec(duty, other), TRAINED_SOON)[0] is Verdict.GAP, other


def test_the_meaning_of_a_term_speaks_wherever_the_term_stands() -> None:
    text = (
        "# Contract\n\n## 1. Definitions\n\n"
        "1.1 “Mobilisation” means the period within three months of starting.\n\n"
        f"## 2. Duties\n\n2.1 {DUTY} during Mobilisation.\n"
    )
    assert result(text, TRAINED_SOON) == (Verdict.MET, "through the meaning of “Mobilisation”")


SAFER = Concept("safer", "", ("safer at home",))
TARGET = Concept("target", "", ("80 %", "80%"))
MEASURED = element_of(Line((("safer",),), also=(("target",),), reach=Scope.CLAUSE))
OUTCOMES = """
# Specification

## 3. Outcomes

3.1 The service shall achieve these outcomes:

- Survivors feel safer at home

## 7. Key performance indicators

| KPI | Measure | Target |
| --- | --- | --- |
| KPI 4 | {measure} | {target} |
"""


def on_outcomes(measure: str, target: str = "80%") -> Finding:
    document = read_document("contract.md", OUTCOMES.format(measure=measure, target=target).encode())
    return assess(document, rules_of(MEASURED, SAFER, TARGET)).findings[0]


def test_an_outcome_is_read_with_the_row_far_off_that_carries_its_measure() -> None:
    named = "Share of survivors who say at exit that home feels safer"
    finding = on_outcomes(named)
    assert (finding.verdict, finding.evidence[0].note) == (Verdict.MET, "through the measure in KPI 4")
    assert on_outcomes("Invoices sent on time").verdict is Verdict.GAP
    assert on_outcomes(named, "to be agreed").verdict is Verdict.GAP
