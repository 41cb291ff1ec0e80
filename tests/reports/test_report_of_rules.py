"""What reports take from the rules: whom words affect, what a document is about, what to ask."""

import json
from dataclasses import replace

import pytest
from sample_report import BASELINE, NO_CLOSURE, contradicted, criterion, evidence, sample_document

from ti_contracts.model.assessment import Assessment, ElementFinding, FacetFound, Finding, NotJudged, Report
from ti_contracts.model.criteria import Checkability, Facet, Line, Opposite, Repair
from ti_contracts.model.document import Part, Span
from ti_contracts.model.verdicts import Side, Verdict
from ti_contracts.reports.formats import text_in
from ti_contracts.reports.look import Look

DNA = Opposite(
    id="dna",
    about="People lose help because they missed contact",
    affects="people for whom coming is hard",
    says=(Line(all=(("any",),)),),
    repair=Repair.REPLACE,
    fix="Offer another time, place or way to meet.",
)
MENTAL_HEALTH = Facet("mh", "mental health", ("any",))
FOR_PEOPLE = ["html", "markdown", "text"]


def finding_with_opposite() -> Finding:
    found = contradicted(sample_document())
    [against] = found.elements[0].evidence
    element = replace(NO_CLOSURE, opposed_by=(DNA,))
    of = replace(found.criterion, elements=(element,), applies=("mh",))
    return Finding(of, (ElementFinding(element, (replace(against, opposite=DNA),)),))


def report_of(*findings: Finding, **changes: object) -> Report:
    made = Assessment(sample_document(), findings)
    return Report("1.0", (), (replace(made, **changes),))  # type: ignore[arg-type]


def shown(name: str, report: Report) -> str:
    return text_in(name, report, Look())


def flat(text: str) -> str:
    return " ".join(text.replace("\\", "").split())


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_a_contradiction_says_whom_it_affects_and_what_to_do(name: str) -> None:
    text = flat(shown(name, report_of(finding_with_opposite())))
    assert "people for whom coming is hard" in text
    assert "Offer another time, place or way to meet." in text
    assert NO_CLOSURE.fix not in text


def test_json_names_the_opposite_and_its_repair() -> None:
    data = json.loads(shown("json", report_of(finding_with_opposite())))
    [against] = data["documents"][0]["findings"][0]["evidence"]
    assert against["opposite"] == {
        "id": "dna",
        "about": "People lose help because they missed contact",
        "affects": "people for whom coming is hard",
        "repair": "replace",
        "fix": "Offer another time, place or way to meet.",
    }


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_what_the_document_is_about_is_shown_with_the_clauses_that_tell_it(name: str) -> None:
    facets = (FacetFound(MENTAL_HEALTH, ((1, sample_document().clauses[1].span),)),)
    told = shown(name, report_of(finding_with_opposite(), facets=facets))
    assert "ental health (clause 1.1)" in flat(told)
    said = shown(name, report_of(finding_with_opposite(), facets=facets, profiled=True))
    assert "ental health, as you said" in flat(said)


def test_json_says_what_the_document_is_about_and_who_told_it() -> None:
    facets = (FacetFound(MENTAL_HEALTH, ((1, sample_document().clauses[1].span),)),)
    data = json.loads(shown("json", report_of(finding_with_opposite(), facets=facets)))
    [facet] = data["documents"][0]["facets"]
    assert (facet["id"], facet["told_by"], facet["evidence"][0]["clause"]) == ("mh", "text", "1.1")


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_a_question_stands_where_text_shows_only_a_sign_or_nothing(name: str) -> None:
    document = sample_document()
    proxy = criterion("P3", "Proxy", BASELINE, checkability=Checkability.PROXY, ask="Who leads by example?")
    full = evidence(document, "People may refer themselves", Side.FOR, BASELINE)
    none = criterion(
        "TI1", "None", checkability=Checkability.NONE, ask="How brave are you?", note="A table is lost."
    )
    report = report_of(
        Finding(proxy, (ElementFinding(BASELINE, (full,)),)),
        Finding(none, not_judged=NotJudged(Verdict.NOT_ASSESSED, "the text of a document cannot show it")),
    )
    text = flat(shown(name, report))
    assert report.assessments[0].findings[0].verdict is Verdict.PARTIAL
    for words in ("no more than a sign", "Who leads by example?", "How brave are you?", "A table is lost."):
        assert words in text


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_in_a_set_the_place_names_the_file(name: str) -> None:
    document = sample_document()
    part = Part("b/spec.docx", "0", "docx", "", Span(0, len(document.text)), range(len(document.clauses)))
    document = replace(document, parts=(part,))
    report = Report("1.0", (), (Assessment(document, (contradicted(document),)),))
    assert "clause 2.1.2(a), page 2, in b/spec.docx" in flat(shown(name, report))
