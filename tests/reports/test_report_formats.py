from dataclasses import replace

import pytest
from sample_report import report_of_several, sample_report

from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.formats import FORMATS, SUFFIXES, format_of, text_in
from ti_contracts.reports.look import Look
from ti_contracts.reports.view import view

TEXTS = [name for name, format_ in FORMATS.items() if not format_.binary]
OF_PROBLEMS = ("github", "github-summary", "gitlab")
"""Formats that show only what is not met, because each line of them is an alert to somebody."""


def test_every_suffix_leads_to_a_format() -> None:
    assert set(SUFFIXES.values()) <= set(FORMATS)
    assert [format_of(f"a.b{suffix.upper()}") for suffix in SUFFIXES] == list(SUFFIXES.values())
    assert format_of("report.odt") is None


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_report_gives_the_same_bytes(name: str) -> None:
    first, second = (FORMATS[name](report_of_several(), Look()) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("name", TEXTS)
def test_text_ends_with_a_new_line(name: str) -> None:
    text = text_in(name, report_of_several(), Look())
    assert text.endswith("\n")
    assert name == "csv" or "\r" not in text


@pytest.mark.parametrize("name", [name for name in TEXTS if name not in OF_PROBLEMS])
def test_every_criterion_stands_in_every_text(name: str) -> None:
    text = text_in(name, sample_report(), Look())
    for finding in sample_report().assessments[0].findings:
        assert finding.criterion.id in text


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_people_are_told_what_was_not_read_and_what_the_report_is_not(name: str) -> None:
    text = " ".join(text_in(name, report_of_several(), Look()).split())
    for words in (
        "page 3: it is only an image",
        "it is protected by a password",
        "advice to the named person who decides",
        "not practice",
        "no overall score",
        "core 1.2",
        "0123456789abcdef",
    ):
        assert words.lower() in text.lower()
    assert "%" not in text.replace("95%", "").replace("<style>", "").split("</style>")[-1]


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_report_is_still_a_report(name: str) -> None:
    empty = replace(sample_report(), assessments=())
    assert FORMATS[name](empty, Look())


def test_contradictions_and_unmet_musts_leave_out_what_only_joins_them() -> None:
    shown = view(sample_report().assessments[0])
    assert [entry.id for entry in shown.contradictions] == ["K32"]
    assert [entry.id for entry in shown.unmet] == ["WS1", "CA2a", "WS3"]
    assert shown.joints == "Not listed again, because only joining others: CA2."
    assert dict(shown.counts) == {
        Verdict.CONTRADICTED: 1,
        Verdict.GAP: 2,
        Verdict.PARTIAL: 3,
        Verdict.MET: 2,
        Verdict.NOT_APPLICABLE: 1,
        Verdict.NOT_ASSESSED: 1,
    }


def test_a_criterion_that_joins_others_leaves_the_words_to_them() -> None:
    of = {entry.id: entry for entry in view(sample_report().assessments[0]).entries}
    assert of["CA2"].quotes == ()
    assert len(of["CA2b"].quotes) == 1


def test_a_criterion_whose_parts_do_not_stand_for_themselves_shows_their_words() -> None:
    whole = sample_report().assessments[0]
    alone = replace(whole, findings=tuple(f for f in whole.findings if f.criterion.id == "CA2"))
    (entry,) = view(alone).entries
    assert [quote.words for quote in entry.quotes] == ["offer a first contact within five working days"]


def test_bytes_are_not_taken_for_text() -> None:
    with pytest.raises(TypeError, match="xlsx is no text"):
        text_in("xlsx", sample_report(), Look())
