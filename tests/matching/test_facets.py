"""What a document is about decides which criteria apply to it; text that says something is judged anyway."""

from dataclasses import replace

import pytest
from small_rules import TRAINED, TRAINING, TRAUMA, document_of, rules_of

from ti_contracts.matching.assess import assess
from ti_contracts.matching.compiled import compile_rules
from ti_contracts.model.assessment import Assessment
from ti_contracts.model.criteria import Checkability, Concept, Criterion, Facet
from ti_contracts.model.document import Document, SectionRole
from ti_contracts.model.verdicts import Verdict

WARD = Concept("ward", "a ward", ("ward+", "hospital bed+"))
INPATIENT = Facet("inpatient", "wards and hospital beds", ("ward",), at_least=2)
HOUSING = Facet("housing", "housing", ("home",))
HOME = Concept("home", "a home", ("tenancy",))
ASKED = replace(rules_of(TRAINED).criteria[0], applies=("inpatient",))


FILLERS = ("Lunch is at noon.",) * 8


def judged(document: Document, *profile: str, criterion: Criterion = ASKED) -> Assessment:
    rules = compile_rules((TRAINING, TRAUMA, WARD, HOME), (criterion,), (INPATIENT, HOUSING))
    return assess(document, rules, profile)


def facets(document: Document) -> list[str]:
    return [found.facet.id for found in judged(document).facets]


def test_a_facet_is_told_by_the_title() -> None:
    assert facets(replace(document_of("Price is fixed."), title="Acute ward specification")) == ["inpatient"]


def test_a_facet_is_told_by_enough_clauses_and_shown_with_its_places() -> None:
    document = document_of("Each ward has a garden.", *FILLERS, "The ward is clean.")
    found = judged(document).facets[0]
    assert [document.quote(span) for _, span in found.places] == [
        "Each ward has a garden.",
        "The ward is clean.",
    ]


def test_one_clause_too_few_tells_nothing() -> None:
    assert facets(document_of("Each ward has a garden. The ward is clean.", *FILLERS)) == []


def test_a_short_document_need_not_repeat_itself() -> None:
    assert facets(document_of("Each ward has a garden.", "Lunch is at noon.")) == ["inpatient"]


@pytest.mark.parametrize("role", [SectionRole.EXCLUSIONS, SectionRole.REFERENCES, SectionRole.DEFINITIONS])
def test_words_that_say_nothing_about_the_service_tell_no_facet(role: SectionRole) -> None:
    assert facets(document_of("Each ward has a garden.", "The ward is clean.", role=role)) == []


def test_denied_words_tell_no_facet() -> None:
    assert facets(document_of("There is no ward.", "No hospital bed is provided.")) == []


def test_a_gap_does_not_apply_where_the_facet_is_missing_and_says_why() -> None:
    finding = judged(document_of("Price is fixed.")).findings[0]
    assert finding.verdict is Verdict.NOT_APPLICABLE
    assert finding.not_judged is not None
    assert finding.not_judged.reason == (
        "it is asked of documents about wards and hospital beds, and this one does not show to be about that"
    )
    assert finding.near == ()


def test_a_gap_stays_one_where_the_facet_is_there() -> None:
    document = document_of("Each ward has a garden.", "The ward is clean.")
    assert judged(document).findings[0].verdict is Verdict.GAP


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("All staff must have training in trauma.", Verdict.MET),
        ("Staff should have training in trauma.", Verdict.PARTIAL),
        ("No training in trauma is given.", Verdict.CONTRADICTED),
    ],
)
def test_what_the_document_says_is_judged_whatever_it_is_about(text: str, verdict: Verdict) -> None:
    assert judged(document_of(text)).findings[0].verdict is verdict


def test_a_profile_takes_the_place_of_what_the_words_tell() -> None:
    ward = document_of("Each ward has a garden.", "The ward is clean.")
    assessment = judged(ward, "housing")
    assert assessment.profiled
    assert [(found.facet.id, found.places) for found in assessment.facets] == [("housing", ())]
    assert assessment.findings[0].verdict is Verdict.NOT_APPLICABLE
    assert judged(document_of("Price is fixed."), "inpatient").findings[0].verdict is Verdict.GAP


def test_text_never_shows_a_proxy_in_full() -> None:
    proxy = replace(ASKED, applies=(), checkability=Checkability.PROXY, ask="Who trains?")
    finding = judged(document_of("All staff must have training in trauma."), criterion=proxy).findings[0]
    assert (finding.verdict, finding.only_a_proxy) == (Verdict.PARTIAL, True)
    assert [element.verdict for element in finding.elements] == [Verdict.MET]


def test_a_proxy_can_be_contradicted_and_a_gap() -> None:
    proxy = replace(ASKED, applies=(), checkability=Checkability.PROXY, ask="Who trains?")
    said = judged(document_of("No training in trauma is given."), criterion=proxy)
    assert said.findings[0].verdict is Verdict.CONTRADICTED
    assert judged(document_of("Price is fixed."), criterion=proxy).findings[0].verdict is Verdict.GAP


def test_what_text_cannot_show_is_not_assessed_and_keeps_its_question() -> None:
    question = "How do people feel?"
    nothing = replace(ASKED, checkability=Checkability.NONE, elements=(), needs=(), ask=question)
    finding = judged(document_of("All staff must have training in trauma."), criterion=nothing).findings[0]
    assert finding.verdict is Verdict.NOT_ASSESSED
    assert finding.not_judged is not None
    assert finding.not_judged.reason == "the text of a document cannot show it"
    assert finding.criterion.ask == question
