"""What was read of a document, for people and for programs."""

import json

from hypothesis import given
from hypothesis import strategies as st

from ti_contracts.documents.read import read_document
from ti_contracts.model.document import Clause, ClauseKind, Document, SectionRole, Span, Unread
from ti_contracts.reports.clause_json import to_clause_json
from ti_contracts.reports.clause_tree import to_tree

SPEC = """\
# Specification for advocacy

## 1. Definitions

“Advocate” means a person who speaks for another.

## 2. Service

2.1 The Provider must:

(a) employ Advocates; and

(b) pay as clause 2.2, Schedule 6 and section 117 of the Mental Health Act 1983 say.

2.2 The measures are:

| Measure | Target |
|---|---|
| Calls answered by an Advocate within one working day of the first contact | 95% |

## 3. Exclusion criteria

- people under 18

3.1 Not used.
"""


def read(text: str) -> Document:
    return read_document("spec.md", text.encode())


def test_the_tree_shows_numbers_lead_ins_columns_and_what_binds_nobody() -> None:
    assert (
        to_tree(read(SPEC), 72)
        == """\
spec.md: Markdown text, 13 clauses, 71 words
Title:          Specification for advocacy
Kinds of text:  operative text 5, definitions 1, exclusion criteria 1,
                heading 5, not in force 1
References:     3: to places in this document 1, into laws and other
                documents 1, to places not found in it 1 (Schedule 6)
Defined terms:  1 with 2 uses: Advocate

Specification for advocacy

  1. Definitions
    “Advocate” means a person who speaks for another. [definitions]

  2. Service
    2.1 The Provider must:
      2.1(a) employ Advocates; and
      2.1(b) pay as clause 2.2, Schedule 6 and section 117 of the Mental
          Health Act 1983 say.
    2.2 The measures are:
      | Measure | Target [column heads]
      | Measure: Calls answered by an Advocate within one working day of
          the first contact | Target: 95%

  3. Exclusion criteria
    - people under 18 [exclusion criteria]
    3.1 Not used. [exclusion criteria, not in force]
"""
    )


def a_scan() -> Document:
    words = "The Provider must listen."
    clause = Clause(ClauseKind.PARAGRAPH, Span(0, len(words)), page=2, ocr=True)
    unread = (Unread("page 1", "it is only an image"),)
    return Document("scan.pdf", "0" * 64, "pdf", words, (clause,), pages=2, unread=unread)


def test_words_from_a_picture_and_parts_that_were_not_read_are_marked() -> None:
    assert (
        to_tree(a_scan(), 72)
        == """\
scan.pdf: PDF, 1 clause, 4 words, 2 pages
NOT READ:       page 1: it is only an image
Kinds of text:  operative text 1; 1 clause read by text recognition:
                check against the page

-- page 2 --------------------------------------------------------------
The Provider must listen. [read by text recognition: check against the
    page]
"""
    )


def test_colour_only_where_it_is_asked_for() -> None:
    assert "\x1b[1m  2. Service\x1b[0m" in to_tree(read(SPEC), 72, colour=True)
    assert "\x1b" not in to_tree(read("\x1b[31m words of a hostile file"), 72)


@given(st.text(max_size=200), st.integers(40, 120))
def test_no_line_is_wider_than_asked_and_no_word_is_lost(words: str, width: int) -> None:
    text = f"# Title\n\n1. The Provider {words}\n"
    shown = to_tree(read(text), width)
    assert all(len(line) <= width for line in shown.split("\n"))
    assert "Provider" in shown


def test_the_json_says_where_references_lead_and_terms_are_used() -> None:
    data = json.loads(to_clause_json(read(SPEC)))
    first, second, third = data["references"]
    assert first == {
        "text": "clause 2.2",
        "kind": "clause",
        "missing": False,
        "start": first["start"],
        "end": first["start"] + 10,
        "targets": [{"first": 7, "last": 9, "number": "2.2"}],
    }
    assert (second["text"], second["missing"], second["targets"]) == ("Schedule 6", True, [])
    assert (third["kind"], third["missing"]) == ("elsewhere", False)
    (term,) = data["terms"]
    assert (term["name"], term["definition"], len(term["uses"])) == (
        "Advocate",
        {"first": 2, "last": 2, "number": ""},
        2,
    )


def test_the_json_has_a_row_with_its_columns_and_says_what_is_in_force() -> None:
    clauses = json.loads(to_clause_json(read(SPEC)))["clauses"]
    row = next(c for c in clauses if c["kind"] == "row" and c["role"] != SectionRole.HEADING)
    assert (row["columns"], row["cells"][1], row["ocr"]) == (["Measure", "Target"], "95%", False)
    assert clauses[-1]["in_force"] is False
