from hypothesis import given
from hypothesis import strategies as st
from small_rules import TRAINING, TRAUMA, document_of, element_of, rules_of

from ti_contracts.matching.assess import assess
from ti_contracts.model.assessment import Finding
from ti_contracts.model.criteria import Concept, Line, Polarity, Scope
from ti_contracts.model.document import Document, SectionRole
from ti_contracts.model.verdicts import Side, Verdict

OWN_TIME = Concept("own-time", "", ("own time",))
PILOT = Concept("pilot", "", ("pilot",))
WEEKLY = Concept("weekly", "", ("weekly",))
SAYS = Line((("training",), ("trauma",)))


def found(document: Document, *says: Line, **others: object) -> Finding:
    element = element_of(*(says or (SAYS,)), **others)
    return assess(document, rules_of(element, TRAINING, TRAUMA, OWN_TIME, PILOT, WEEKLY)).findings[0]


def test_a_binding_sentence_with_all_concepts_is_met_and_quoted_exactly() -> None:
    document = document_of(
        "Price is fixed.", "All staff must have training in trauma. Lunch is given.", numbers=("1", "2")
    )
    finding = found(document)
    assert finding.verdict is Verdict.MET
    assert [document.quote(e.span) for e in finding.evidence] == ["All staff must have training in trauma."]
    assert document.clauses[finding.evidence[0].clause].number == "2"


def test_an_optional_sentence_is_partly_met_and_says_why() -> None:
    finding = found(document_of("Staff should have training in trauma."))
    assert (finding.verdict, finding.evidence[0].note) == (Verdict.PARTIAL, "advice: “should”")


def test_a_denied_sentence_contradicts() -> None:
    assert found(document_of("No training in trauma is given.")).verdict is Verdict.CONTRADICTED


def test_a_fixed_line_says_nothing_when_denied() -> None:
    fixed = Line((("training",), ("trauma",)), polarity=Polarity.FIXED)
    assert found(document_of("No training in trauma is given."), fixed).verdict is Verdict.GAP


def test_a_denied_line_holds_only_when_denied() -> None:
    line = Line((("own-time",),), polarity=Polarity.DENIED)
    assert found(document_of("Staff never train in their own time."), line).verdict is Verdict.MET
    assert found(document_of("Staff train in their own time."), line).verdict is Verdict.GAP


def test_a_mention_is_a_gap_and_is_shown_as_near() -> None:
    finding = found(document_of("All staff must have training in trauma.", role=SectionRole.BACKGROUND))
    assert finding.verdict is Verdict.GAP
    assert [(e.side, e.note) for e in finding.near] == [(Side.NEAR, "it stands in a background section")]


def test_an_opposite_contradicts_even_where_the_duty_is_met_elsewhere() -> None:
    finding = found(
        document_of("All staff must have training in trauma.", "Training is in staff's own time."),
        against=(Line((("own-time",), ("training",))),),
    )
    assert finding.verdict is Verdict.CONTRADICTED
    assert [e.side for e in finding.evidence] == [Side.AGAINST, Side.FOR]


def test_an_opposite_is_harmless_beside_its_safeguard() -> None:
    finding = found(
        document_of("Training is in own time. It is weekly."),
        against=(Line((("own-time",), ("training",))),),
        harmless=("weekly",),
    )
    assert finding.verdict is Verdict.GAP


def test_a_limit_in_the_same_sentence_leaves_partly_met() -> None:
    finding = found(document_of("A pilot gives training in trauma."), weakened_by=("pilot",))
    assert (finding.verdict, finding.evidence[0].note) == (Verdict.PARTIAL, "limited: “pilot”")


def test_words_must_stand_in_one_sentence_unless_the_line_reaches_further() -> None:
    document = document_of("Training is given. Trauma is common.")
    assert found(document).verdict is Verdict.GAP
    assert found(document, Line((("training",), ("trauma",)), scope=Scope.CLAUSE)).verdict is Verdict.MET


def test_a_member_may_stand_elsewhere_where_the_line_allows_it() -> None:
    document = document_of("Training in trauma is given.", "All of it is weekly.")
    line = Line((("training",), ("trauma",)), also=(("weekly",),), reach=Scope.DOCUMENT)
    assert found(document, line).verdict is Verdict.MET
    assert found(document_of("Training in trauma is given."), line).verdict is Verdict.GAP


def test_too_many_words_between_are_too_many() -> None:
    line = Line((("training",), ("trauma",)), within=3)
    assert found(document_of("Training in trauma is given."), line).verdict is Verdict.MET
    assert found(document_of("Training on many other things, not least trauma."), line).verdict is Verdict.GAP


def test_a_clause_that_is_made_empty_elsewhere_is_contradicted() -> None:
    document = document_of(
        "All staff must have training in trauma.", "Clause 4.1 shall have no effect.", numbers=("4.1", "9.2")
    )
    finding = found(document)
    assert finding.verdict is Verdict.CONTRADICTED
    assert finding.evidence[0].note == "takes away what clause 4.1 gives"


def test_another_clause_that_is_made_empty_changes_nothing() -> None:
    document = document_of(
        "All staff must have training in trauma.", "Clause 4.2 shall have no effect.", numbers=("4.1", "9.2")
    )
    assert found(document).verdict is Verdict.MET


def test_an_empty_document_is_a_gap_with_nothing_near() -> None:
    finding = found(Document("x", "0", "text", "", ()))
    assert (finding.verdict, finding.near) == (Verdict.GAP, ())


SENTENCES = st.sampled_from(
    (
        "All staff must have training in trauma.",
        "The price is fixed.",
        "Staff should have training in trauma.",
        "Lunch is given.",
    )
)


@given(st.lists(SENTENCES, min_size=1, max_size=6))
def test_the_same_words_give_the_same_finding_and_evidence_lies_in_its_clause(texts: list[str]) -> None:
    document = document_of(*texts)
    first, second = found(document), found(document)
    assert first == second
    assert all(document.clauses[e.clause].span.holds(e.span) for e in first.evidence)


@given(st.lists(SENTENCES, min_size=1, max_size=5), st.integers(0, 5))
def test_an_unrelated_clause_changes_no_verdict(texts: list[str], at: int) -> None:
    more = [*texts[:at], "Invoices are paid within thirty days.", *texts[at:]]
    assert found(document_of(*texts)).verdict is found(document_of(*more)).verdict
