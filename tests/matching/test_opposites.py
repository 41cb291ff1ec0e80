"""Opposites: shared words that work against people, with whom they affect and what to do about them."""

from small_rules import TRAINING, TRAUMA, document_of, element_of, rules_of

from ti_contracts.matching.assess import assess
from ti_contracts.model.assessment import Finding
from ti_contracts.model.criteria import Concept, Line, Opposite, Polarity, Repair
from ti_contracts.model.verdicts import Verdict

SHUT_OUT = Concept("shut-out", "turned away", ("turned away", "will not be seen"))
REVIEW = Concept("review", "a review first", ("review",))
EXCLUSION = Opposite(
    id="exclusion",
    about="turns people away",
    affects="people with a history of trauma",
    says=(Line((("shut-out",),), polarity=Polarity.FIXED), Line((("in-exclusions",), ("trauma",)))),
    repair=Repair.DELETE,
    fix="Delete the exclusion.",
    harmless=("review",),
)
ELEMENT = element_of(Line((("training",), ("trauma",))), opposed_by=(EXCLUSION,))


def found(*texts: str) -> Finding:
    rules = rules_of(ELEMENT, TRAINING, TRAUMA, SHUT_OUT, REVIEW)
    return assess(document_of(*texts), rules).findings[0]


def test_an_opposite_contradicts_and_its_evidence_knows_it() -> None:
    finding = found("Those who miss a visit are turned away.")
    assert finding.verdict is Verdict.CONTRADICTED
    assert finding.evidence[0].opposite is EXCLUSION


def test_an_opposite_does_not_tell_where_a_clause_holds_its_safeguard() -> None:
    assert found("They are turned away. A review comes first.").verdict is Verdict.GAP


def test_the_safeguard_of_an_opposite_is_not_one_of_the_elements_own_lines() -> None:
    element = element_of(Line((("training",),)), against=(Line((("shut-out",),)),), opposed_by=(EXCLUSION,))
    finding = assess(
        document_of("They are turned away. A review comes first."),
        rules_of(element, TRAINING, SHUT_OUT, REVIEW),
    ).findings[0]
    assert (finding.verdict, finding.evidence[0].opposite) == (Verdict.CONTRADICTED, None)


def test_what_denies_the_element_itself_names_no_opposite() -> None:
    finding = found("No training in trauma is given.")
    assert (finding.verdict, finding.evidence[0].opposite) == (Verdict.CONTRADICTED, None)


def test_a_line_of_an_opposite_that_is_denied_says_nothing() -> None:
    assert found("No one is turned away.").verdict is Verdict.GAP
