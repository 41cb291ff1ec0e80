# ruff: noqa: E501 -- expected text stands as it is written
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot
from sample_report import CONTROLS, report_of_several, sample_report

from ti_contracts.model.assessment import Failure, Report
from ti_contracts.reports.look import Look
from ti_contracts.reports.terminal import to_text
from ti_contracts.reports.terminal_lines import shortened


def test_the_first_screen_says_what_was_read_and_what_breaks_the_criteria() -> None:
    first_screen = to_text(sample_report(), Look(width=80, today="2025-03-04")).split("\n\nEVERY")[0]
    assert first_screen == snapshot("""\
Trauma-informed commissioning check
4 March 2025

================================================================================
Community mental health service specification
================================================================================
File:           contracts/community <team>.docx
Read:           Word document, 3 pages, 125 words, 16 clauses
                All clauses were looked at. 10 can bind someone; the others bind
                nobody (background 1, heading 4, not in force 1).
Note:           Read with tracked changes accepted.
NOT READ:       page 3: it is only an image
Verdicts:       [!] Contradicted 1 | [ ] Gap 2 | [~] Partly met 3 | [+] Met 2 |
                [-] Not applicable 1 | [?] Not assessed 1
Set aside:      1 in the baseline

CONTRADICTIONS (1)

[!] K32 Missed appointments do not end support (must)
    Against:        “close the referral of anyone who misses two appointments”
                    after: “The Provider must:”
                    clause 2.1.2(a), page 2, under 2 Service > 2.1 Access and
                    discharge
    Conflicts with: nobody is discharged for missed appointments
    Fix:            Replace with contact to ask what got in the way, and an
                    offer of another time or place.

MUSTS NOT MET (3)
[ ] Gap: WS1 Trauma-informed work is funded – missing: a budget line for
    trauma-informed work
[ ] Gap: CA2a Outcomes are measured – missing: an outcome measure of trauma
[~] Partly met: WS3 Trained and supported staff – in weak form: supervision for
    all staff (clause 2.2.2, optional: 'may')
Not listed again, because only joining others: CA2.

OUTCOMES REGISTER
No outcome, target or performance measure was found.\
""")


def test_a_criterion_shows_why_the_words_and_where_they_stand() -> None:
    assert _block(to_text(sample_report()), "[~] Partly met: WS3") == snapshot("""\
[~] Partly met: WS3 Trained and supported staff (must)
    Why:            Partly there: training for all staff (clause 2.2.1); in weak form:
                    supervision for all staff (clause 2.2.2, optional: 'may').
    Says it:        “All staff, including bank and administrative staff”
                    clause 2.2.1, page 2, under 2 Service > 2.2 Workforce
    In weak form:   “Staff may be offered reflective supervision”
                    clause 2.2.2, page 2, under 2 Service > 2.2 Workforce
                    optional: 'may'
                    1 more quote: 'ti-contracts why' shows all
    Could say:      “The Provider must [do this] by [date].”
    Usual place:    service specification; workforce schedule
    Owner:          provider
    Source:         guidance, section 3: “Staff at all levels have the skills they need”\
""")


def test_a_gap_shows_the_nearest_clause_and_why_it_falls_short() -> None:
    assert _block(to_text(sample_report()), "[ ] Gap: WS1 Trauma-informed work is funded (must)") == snapshot("""\
[ ] Gap: WS1 Trauma-informed work is funded (must)
    Why:            Nothing found that binds anyone to this; the nearest is clause 1.1,
                    but it stands in a background section.
    Came near:      “Many people who use the service”
                    clause 1.1, page 1, under 1 Background (background)
                    it stands in a background section
    Missing:        a budget line for trauma-informed work
    Could say:      “The Provider must [do this] by [date].”
    Usual place:    service specification; workforce schedule
    Owner:          commissioner
    Source:         guidance, section 3: “Staff at all levels have the skills they need”\
""")


def test_what_cannot_be_read_in_a_document_comes_as_a_question_to_ask() -> None:
    assert _block(to_text(sample_report()), "[?] Not assessed: K77") == snapshot("""\
[?] Not assessed: K77 Leaders are kind (should)
    Why:            It shows in behaviour, not in a document.
    Ask:            How does the service show this in practice: leaders are kind?
    Owner:          commissioner
    Source:         guidance, section 3: “Staff at all levels have the skills they need”\
""")


def test_several_documents_begin_with_a_table_in_the_order_given() -> None:
    assert to_text(report_of_several(), Look(width=80)).split("\n\n===")[0] == snapshot("""\
Trauma-informed commissioning check

DOCUMENTS
Document                                        [!] [ ] [~] [+] [-] [?] Not read
Community mental health service specification     1   2   3   2   1   1        1
bid two.pdf                                       ·   1   ·   1   ·   ·        ·
scan.pdf: could not be read
Key:            [!] Contradicted, [ ] Gap, [~] Partly met, [+] Met,
                [-] Not applicable, [?] Not assessed\
""")


def test_documents_that_could_not_be_read_come_with_what_to_do() -> None:
    failure = Failure("a.pdf", "it is protected by a password", "Save a copy without it.")
    text = to_text(Report("0.1.0", (), (), (failure,)), Look(width=80))
    assert text == snapshot("""\
Trauma-informed commissioning check

1 DOCUMENT COULD NOT BE READ
a.pdf: It is protected by a password. Save a copy without it.

WHAT THIS REPORT CAN TELL YOU
This is advice to the named person who decides. It is not a decision, and not
legal or clinical advice. It reads the words of documents, not practice: a
criterion that is met on paper may not happen, and a gap on paper may be good
practice that nobody wrote down. There is no overall score, on purpose: one
number would hide contradictions. Rank nobody by it. It knows only the documents
it was given. What was not found may stand in national terms, schedules or
annexes that were not supplied, or in the parts listed as not read. Words can be
misread, tables and scans above all. Check each quote in the document, together
with a trauma-informed lead and people with lived experience. Made with
ti-contracts 0.1.0.
""")


def test_limits_end_the_report_with_the_rules_that_made_it() -> None:
    assert _block(to_text(sample_report()), "WHAT THIS REPORT") == snapshot("""\
WHAT THIS REPORT CAN TELL YOU
This is advice to the named person who decides. It is not a decision, and not legal or
clinical advice. It reads the words of documents, not practice: a criterion that is met
on paper may not happen, and a gap on paper may be good practice that nobody wrote down.
There is no overall score, on purpose: one number would hide contradictions. Rank nobody
by it. It knows only the documents it was given. What was not found may stand in
national terms, schedules or annexes that were not supplied, or in the parts listed as
not read. Words can be misread, tables and scans above all. Check each quote in the
document, together with a trauma-informed lead and people with lived experience. Made
with ti-contracts 0.1.0, rules core 1.2 (SHA-256 0123456789abcdef).
""")


def test_a_document_cannot_send_commands_to_the_terminal() -> None:
    text = to_text(sample_report())
    assert not set(text) & set("\x1b\x07\u202e\u202c")
    assert "[U+001B][31mred[U+001B][0m [U+202E]gnitrevni[U+202C] bell[U+0007]" in text
    assert CONTROLS not in text


def test_colour_adds_to_the_words_and_replaces_none() -> None:
    plain, colour = to_text(sample_report()), to_text(sample_report(), Look(colour=True))
    assert "\x1b[1;31m[!]" in colour
    stripped = colour
    for code in ("1", "2", "31", "32", "33", "36", "1;31", "0"):
        stripped = stripped.replace(f"\x1b[{code}m", "")
    assert stripped == plain


@pytest.mark.parametrize("width", [1, 40, 61, 80, 120])
def test_no_line_is_wider_than_asked(width: int) -> None:
    lines = to_text(report_of_several(), Look(width=width)).splitlines()
    assert max(map(len, lines)) <= max(40, width)


@given(st.text("abcdefg ", min_size=1, max_size=2000))
def test_a_long_quote_loses_only_its_middle(quote: str) -> None:
    whole, short = " ".join(quote.split()), shortened(quote)
    head, ellipsis, tail = short.partition(" … ")
    assert len(short) <= 430
    assert whole.startswith(head)
    assert whole.endswith(tail)
    assert bool(ellipsis) == (len(whole) > 420)


def test_a_document_without_pages_or_title_is_named_by_its_file() -> None:
    report = sample_report()
    document = replace(report.assessments[0].document, title="", pages=None, unread=(), path="a/b.md")
    bare = replace(report, assessments=(replace(report.assessments[0], document=document),))
    text = to_text(bare)
    assert "\nb.md\n" in text
    assert "no page numbers" in text
    assert "Not read:       nothing was left out" in text


def _block(text: str, beginning: str) -> str:
    return next(block for block in text.split("\n\n") if block.startswith(beginning))
