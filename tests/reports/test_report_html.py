import itertools
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_report import (
    CONTROLS,
    FUNDING,
    HOSTILE,
    criterion,
    report_of_several,
    sample_report,
)
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ti_contracts.model.assessment import Assessment, ElementFinding, Evidence, Finding, Report
from ti_contracts.model.document import Clause, ClauseKind, Document, Span
from ti_contracts.model.packs import Pack, Selection
from ti_contracts.model.verdicts import Force, Side
from ti_contracts.reports.escape import visible
from ti_contracts.reports.html_report import to_html
from ti_contracts.reports.look import Look


def _page(report: Report) -> LexborHTMLParser:
    return LexborHTMLParser(to_html(report, Look(today="2025-03-04")))


def _one(page: LexborHTMLParser, selector: str) -> LexborNode:
    node = page.css_first(selector)
    assert node is not None, selector
    return node


def test_quoted_words_stand_as_they_are_and_run_nothing() -> None:
    page = _page(sample_report())
    quotes = {node.text() for node in page.css("bdi.words")}
    assert {HOSTILE, visible(CONTROLS), "close the referral of anyone who misses two appointments"} <= quotes
    assert len(page.css("script")) == 1
    assert not page.css("b")


def test_the_page_loads_nothing_and_allows_only_its_own_style_and_script() -> None:
    page = _page(report_of_several())
    policy = _one(page, "meta[http-equiv]").attributes["content"] or ""
    for tag, source in (("style", "style-src"), ("script", "script-src")):
        digest = b64encode(sha256(_one(page, tag).text().encode()).digest()).decode()
        assert f"{source} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert not page.css("[src], link, img, iframe, [style], [onclick]")
    assert all((a.attributes["href"] or "").startswith("#") for a in page.css("a"))


def test_every_link_has_its_place_and_every_place_one_name() -> None:
    page = _page(report_of_several())
    names = [node.attributes["id"] for node in page.css("[id]")]
    assert len(names) == len(set(names))
    missing = {a.attributes["href"] for a in page.css("a")} - {f"#{name}" for name in names}
    assert not missing


def test_every_label_that_is_referred_to_exists() -> None:
    page = _page(report_of_several())
    names = {node.attributes["id"] for node in page.css("[id]")}
    assert {node.attributes["aria-labelledby"] for node in page.css("[aria-labelledby]")} <= names


def test_headings_step_down_one_level_at_a_time() -> None:
    levels = [int((node.tag or "")[1]) for node in _page(report_of_several()).css("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_the_page_has_its_language_landmarks_and_a_way_past_the_top() -> None:
    page = _page(sample_report())
    assert _one(page, "html").attributes["lang"] == "en-GB"
    assert _one(page, "body > a").attributes["href"] == "#main"
    assert all(len(page.css(tag)) == 1 for tag in ("body > header", "main", "body > footer", "nav"))
    assert _one(page, "title").text() == (
        "Community mental health service specification – Trauma-informed commissioning check"
    )


def test_tables_have_captions_and_heads_with_a_scope() -> None:
    page = _page(report_of_several())
    tables = page.css("table")
    assert len(tables) == 2
    assert all(table.css_first("caption") for table in tables)
    assert {th.attributes.get("scope") for th in page.css("th")} == {"col", "row"}


def test_every_verdict_is_a_word_and_a_sign() -> None:
    page = _page(sample_report())
    words = {" ".join(node.text().split()) for node in page.css("summary .tag")}
    assert words == {
        "✕ Contradicted",
        "○ Gap",
        "◐ Partly met",
        "✓ Met",
        "– Not applicable",
        "? Not assessed",
    }


def test_what_was_not_read_stands_before_any_finding() -> None:
    html = to_html(sample_report())
    assert 0 < html.index("page 3: it is only an image") < html.index("Contradictions (1)</h3>")


def test_evidence_is_marked_in_the_text_of_the_document() -> None:
    page = _page(sample_report())
    marks = {(node.attributes["class"], node.text()) for node in page.css(".clause mark")}
    assert ("m-against", "close the referral of anyone who misses two appointments") in marks
    assert ("m-weak", "Staff may be offered reflective supervision") in marks
    assert ("m-near", "Many people who use the service") in marks


def test_without_its_script_the_page_hides_only_the_filters() -> None:
    hidden = _page(report_of_several()).css("[hidden]")
    assert [node.attributes["class"] for node in hidden] == ["filters", "filters"]


def test_no_clock_is_read() -> None:
    assert "4 March 2025" in to_html(sample_report(), Look(today="2025-03-04"))
    assert not LexborHTMLParser(to_html(sample_report())).css(".date")


SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).filter(lambda pair: pair[0] < pair[1])
ANY_TEXT = st.text(st.characters(), min_size=41, max_size=60)


@given(ANY_TEXT, st.lists(st.tuples(SPANS, st.sampled_from(Side)), max_size=5))
def test_overlapping_quotes_lose_no_character(text: str, quoted: list[tuple[tuple[int, int], Side]]) -> None:
    clause = Clause(ClauseKind.PARAGRAPH, Span(0, len(text)))
    document = Document("a.txt", "0" * 64, "text", text, (clause,))
    found = tuple(Evidence(side, FUNDING.id, 0, Span(*span), Force.BINDING, True) for span, side in quoted)
    finding = Finding(criterion("WS1", "Funded", FUNDING), (ElementFinding(FUNDING, found),))
    report = Report("0", (), (Assessment(document, (finding,)),))
    html = to_html(report)
    html.encode()
    page = LexborHTMLParser(html)
    assert _one(page, ".clause p").text() == visible(text)
    shown = {node.text() for node in page.css(".card bdi.words")}
    assert shown == {visible(document.quote(e.span)) for e in found}
    for link in page.css(".card .place a"):
        assert _one(page, link.attributes["href"] or "").tag == "mark"


def test_the_same_criterion_in_two_documents_has_two_places() -> None:
    report = sample_report()
    page = _page(replace(report, assessments=report.assessments * 2))
    assert page.css_first("#d1-WS1") is not None
    assert page.css_first("#d2-WS1") is not None


@pytest.mark.parametrize("theme", [0, 1, 2], ids=["light", "dark", "print"])
def test_text_stands_out_from_its_ground(theme: int) -> None:
    """WCAG 2.2 AA, success criterion 1.4.3: at least 4.5 to 1."""
    css = (resources.files("ti_contracts.reports") / "templates" / "report.css").read_text(encoding="utf-8")
    colours = dict(
        re.findall(r"--([\w-]+): (#[0-9a-f]{6})", re.findall(r":root \{(.*?)\}", css, re.DOTALL)[theme])
    )
    verdicts = ["met", "partial", "gap", "contradicted", "not_applicable", "not_assessed"]
    pairs = [(ink, ground) for ink in ("ink", "quiet", "link") for ground in ("page", "sheet")]
    pairs += [(verdict, f"{verdict}-soft") for verdict in verdicts]
    pairs += [("ink", f"{verdict}-soft") for verdict in verdicts]
    pairs += [("bar-ink", "bar")] + ([("contradicted-ink", "contradicted")] if theme < 2 else [])
    low = {pair: ratio for pair in pairs if (ratio := _contrast(*(colours[name] for name in pair))) < 4.5}
    assert not low


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_what_was_not_read_and_the_limits_stand_before_everything_else() -> None:
    opening = " ".join(_one(_page(sample_report()), ".opening").text().split())
    assert "Not read: Page 3: it is only an image." in opening
    assert "This is advice to the named person who decides." in opening
    several = " ".join(_one(_page(report_of_several()), ".opening").text().split())
    assert "1 document could not be read; parts of 1 document were not read." in several
    whole = replace(sample_report().assessments[0].document, unread=())
    read = replace(sample_report(), assessments=(replace(sample_report().assessments[0], document=whole),))
    assert "Not read: nothing was left out." in _one(_page(read), ".opening").text()


def test_criteria_are_filtered_by_verdict_severity_owner_list_status_and_words() -> None:
    pack = Pack("core", "1", "0" * 64, (), (), selections=(Selection("ws", "Whole system", series=("WS",)),))
    page = _page(replace(sample_report(), packs=(pack,)))
    form = _one(page, "form.filters")
    asked = {node.attributes["name"] for node in form.css("input, select")}
    assert asked == {"verdict", "severity", "owner", "list", "status", "words"}
    options = [node.text() for node in form.css("select[name=list] option")]
    assert options == ["All", "WS: Whole system", "K", "CA", "H"]
    assert [node.text() for node in form.css("select[name=status] option")] == [
        "All",
        "Open",
        "In the baseline",
    ]
    card = _one(page, "#d1-WS3").attributes
    assert (card["data-verdict"], card["data-severity"], card["data-owner"]) == (
        "partial",
        "must",
        "provider",
    )
    assert (card["data-list"], card["data-status"]) == ("WS", "open")


def test_a_filter_by_status_is_left_out_where_all_are_open() -> None:
    assessment = sample_report().assessments[0]
    open_ = tuple(finding for finding in assessment.findings if not finding.known)
    page = _page(replace(sample_report(), assessments=(replace(assessment, findings=open_),)))
    assert page.css_first("select[name=status]") is None
