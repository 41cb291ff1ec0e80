from dataclasses import replace

import pytest
from judged_texts import judged

from ti_contracts.decisions.people import decided
from ti_contracts.model.assessment import Assessment
from ti_contracts.model.decisions import Choice, Decision, DecisionOn
from ti_contracts.model.fingerprints import fingerprint

POOR = "# A\n\nTrauma-informed training for staff is not funded.\n"


def key(assessment: Assessment, criterion: str = "TR1") -> str:
    """The fingerprint of a finding."""
    (finding,) = (f for f in assessment.findings if f.criterion.id == criterion)
    return fingerprint(finding, assessment.document)


def on(document: str, made_on: str = "", criterion: str = "TR1") -> DecisionOn:
    """A decision that disagrees."""
    return DecisionOn(document, criterion, Decision(Choice.DISAGREE, "why", "A Green", "2026-03-04", made_on))


def decisions(assessment: Assessment) -> dict[str, Decision]:
    """The decisions by criterion."""
    return {f.criterion.id: f.decision for f in assessment.findings if f.decision is not None}


def test_a_decision_stands_on_its_finding_and_changes_no_verdict() -> None:
    found = judged(POOR)
    result = decided([found], [on("contracts/a.md", key(found))])
    (shown,) = result.assessments
    assert decisions(shown) == {"TR1": on("", key(found)).decision}
    assert [f.verdict for f in shown.findings] == [f.verdict for f in found.findings]
    assert result.unused == ()


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        (POOR, False),
        (
            "# Another heading\n\nNothing here.\n\n  trauma-informed  TRAINING for staff is not funded\n",
            False,
        ),
        ("# A\n\nTrauma-informed training for bank staff is not funded.\n", True),
        ("# A\n\nAll staff must have trauma-informed training.\n", True),
        ("# A\n\nNothing.\n", True),
    ],
)
def test_a_decision_is_on_an_earlier_text_when_the_verdict_or_its_words_changed(
    text: str, earlier: bool
) -> None:
    before = judged(POOR)
    (shown,) = decided([judged(text)], [on("contracts/a.md", key(before))]).assessments
    assert decisions(shown)["TR1"].earlier is earlier


def test_a_decision_that_does_not_say_what_it_was_made_on_is_on_an_earlier_text() -> None:
    (shown,) = decided([judged(POOR)], [on("contracts/a.md")]).assessments
    assert decisions(shown)["TR1"].earlier


@pytest.mark.parametrize("spelt", ["contracts/a.md", "./contracts/a.md", "contracts\\a.md", "elsewhere/a.md"])
def test_a_document_is_found_again_by_its_path_or_else_by_its_name(spelt: str) -> None:
    (shown,) = decided([judged(POOR)], [on(spelt)]).assessments
    assert list(decisions(shown)) == ["TR1"]


def test_two_documents_of_one_name_are_not_mixed_up() -> None:
    both = [judged(POOR, "one/a.md"), judged(POOR, "two/a.md")]
    result = decided(both, [on("two/a.md"), on("three/a.md")])
    assert [list(decisions(shown)) for shown in result.assessments] == [["TR1"], ["TR1"]]
    result = decided(both, [on("three/a.md")])
    assert [list(decisions(shown)) for shown in result.assessments] == [[], []]
    assert result.unused == (on("three/a.md"),)


def test_a_decision_on_what_was_not_checked_is_given_back() -> None:
    strange = (on("b.md"), on("contracts/a.md", criterion="ZZ9"))
    result = decided([judged(POOR)], strange)
    assert result.unused == strange


def test_the_last_of_several_decisions_counts() -> None:
    later = replace(on("contracts/a.md"), decision=Decision(Choice.ACCEPT))
    (shown,) = decided([judged(POOR)], [on("contracts/a.md"), later]).assessments
    assert decisions(shown)["TR1"].choice is Choice.ACCEPT
