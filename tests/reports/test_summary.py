# ruff: noqa: E501 -- expected text stands as it is written
import re
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from inline_snapshot import snapshot
from pypdfium2 import PdfDocument
from sample_report import HOSTILE, sample_assessment
from selectolax.lexbor import LexborHTMLParser

from ti_contracts.model.assessment import Assessment
from ti_contracts.model.document import Unread
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports import summary_words
from ti_contracts.reports.formats_of_summary import WRITERS, summary_in
from ti_contracts.reports.look import Look

LOOK = Look(today="2026-03-04")


def written(suffix: str, assessment: Assessment) -> str | bytes:
    """The summary as one kind of file."""
    return summary_in(suffix, assessment, "0.1.0", LOOK)


def crowded() -> Assessment:
    """A contract with more of everything than fits a page, with the longest words and places."""
    whole = sample_assessment()
    of = {finding.verdict: finding for finding in whole.findings if not finding.parts}
    longest = sorted(summary_words.PROMISES, key=lambda id_: len(summary_words.PROMISES[id_]))[-20:]
    findings = [
        replace(of[verdict], criterion=replace(of[verdict].criterion, id=id_, severity=must))
        for must in [of[Verdict.GAP].criterion.severity]
        for verdict in (Verdict.CONTRADICTED, Verdict.GAP, Verdict.PARTIAL, Verdict.MET)
        for id_ in longest
    ]
    document = replace(whole.document, title="Long title " * 30, unread=(Unread("page 3", "a picture"),) * 12)
    return Assessment(document, tuple(findings))


def test_the_summary_says_what_is_promised_what_works_against_people_and_what_is_not_said() -> None:
    assert written(".md", sample_assessment()) == snapshot("""\
# What this contract says to you: Community mental health service specification

A computer read this contract for you. It looked for words that care about trauma. Trauma is what stays with a person after very bad things have happened. A service that cares about trauma helps people to be safe. It gives them a say and does not hurt them again.

This page is about words on paper. It cannot tell how you will be treated. The computer can be wrong, so a person should check it. It could not read 1 part of the contract. Help may be promised there.

## What it promises you

The contract says this:

- Results are counted in a way that can be checked. (clause 2.1.2(b), page 2)

## What works against you

Because of words in the contract:

- Some words work against this: Missed appointments do not end support. (clause 2.1.2(a))

## What it promises in part

The contract says some of this, or says it in weak words:

- All staff know about trauma and get support. (clause 2.2.1, page 2)

## What it does not promise yet

The contract does not say this:

- The contract keeps to the main rules of this way of working.
- There is steady money for this way of working.

## What you can do

You can ask the people who buy the service about anything on this page. Ask them what they will change, and by when. You can ask for the full report, too.

This page was made on 4 March 2026.

Made by a computer program from the words of the contract. It is not a decision.
""")


@pytest.mark.parametrize("assessment", [sample_assessment(), crowded()], ids=["short", "crowded"])
def test_it_fits_one_page(assessment: Assessment) -> None:
    pdf = written(".pdf", assessment)
    assert isinstance(pdf, bytes)
    assert len(PdfDocument(pdf)) == 1


def test_what_does_not_fit_is_counted() -> None:
    text = written(".md", crowded())
    assert isinstance(text, str)
    assert text.count("more things like this") == 4


def test_the_words_are_for_readers_of_about_twelve() -> None:
    sentences = [
        *summary_words.PROMISES.values(),
        *summary_words.HARMS.values(),
        *re.split(r"(?<=\.) ", summary_words.ABOUT),
        *re.split(r"(?<=\.) ", summary_words.WORDS_ONLY),
        *re.split(r"(?<=\.) ", summary_words.WHAT_YOU_CAN_DO),
    ]
    assert school_grade(sentences) < 6
    assert not [sentence for sentence in sentences if len(sentence.split()) > 20]


def test_no_word_of_the_field_stands_in_it() -> None:
    words = " ".join((*summary_words.PROMISES.values(), *summary_words.HARMS.values())).lower()
    for term in ("commission", "co-produc", "provider", "service user", "pathway", "trauma-informed", "kpi"):
        assert term not in words


@pytest.mark.parametrize("suffix", WRITERS)
def test_the_same_contract_gives_the_same_bytes(suffix: str) -> None:
    assert written(suffix, sample_assessment()) == written(suffix, sample_assessment())


def test_a_title_cannot_act_in_any_format() -> None:
    whole = sample_assessment()
    acting = replace(whole, document=replace(whole.document, title=f"{HOSTILE[:26]} \x1b[31m \u202e"))
    html, word = written(".html", acting), written(".docx", acting)
    assert isinstance(html, str)
    assert isinstance(word, bytes)
    page = LexborHTMLParser(html)
    heading = page.css_first("h1")
    assert heading is not None
    assert "<script>alert(1)</script>" in heading.text()
    assert page.css("script, img, a") == []
    assert (
        docx.Document(BytesIO(word))
        .paragraphs[0]
        .text.endswith("<script>alert(1)</script> [U+001B][31m [U+202E]")
    )
    assert written(".pdf", acting)


def school_grade(sentences: list[str]) -> float:
    """The grade of Flesch and Kincaid (1975); six is an age of about twelve."""
    words = [word for sentence in sentences for word in re.findall(r"[a-z']+", sentence.lower())]
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e\b", "", word)))) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59
