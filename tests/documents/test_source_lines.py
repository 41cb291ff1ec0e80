import pytest

from ti_contracts.documents.read import read_document
from ti_contracts.documents.sets import as_set
from ti_contracts.model.document import Document

MARKDOWN = """---
title: A specification
---

# Service *specification*

The Provider must offer help
within **ten working** days,
see [the annex](http://x.example/a/b/c?d=e) for how.

1. First &amp; foremost
2. Second thing here

| Indicator | Target |
|---|---|
| People seen | 90% |

The Provider must offer help within ten working days again.
"""
HTML = """<!doctype html>
<html><head><title>People seen</title>
<style>.people { seen: 1 }</style></head>
<body><!-- The Provider must
 offer help --><h1>Service</h1>
<p>The Provider must
offer <b>he</b>lp to <a
href="http://x.example">people</a>.</p><p>Next paragraph stands here.</p>
</body></html>
"""
TEXT = "SERVICE\r\n\r\n1. The Provider must offer help\r\nwithin ten days.\r\n\r\n2. Nobody waits long.\r\n"


def _lines(document: Document) -> dict[str, int | None]:
    return {document.quote(c.span): document.line_at(c.span.start) for c in document.clauses}


def test_clauses_of_markdown_stand_on_their_lines() -> None:
    document = read_document("a.md", MARKDOWN.encode())
    assert _lines(document) == {
        "Service specification": 5,
        "The Provider must offer help within ten working days, see the annex for how.": 7,
        "First & foremost": 11,
        "Second thing here": 12,
        "Indicator | Target": 14,
        "People seen | 90%": 16,
        "The Provider must offer help within ten working days again.": 18,
    }


@pytest.mark.parametrize(("words", "line"), [("ten working", 8), ("the annex", 9), ("for how", 9)])
def test_words_inside_a_clause_have_the_line_they_stand_on(words: str, line: int) -> None:
    document = read_document("a.md", MARKDOWN.encode())
    assert document.line_at(document.text.index(words)) == line


def test_clauses_of_a_web_page_stand_on_their_lines() -> None:
    assert _lines(read_document("a.html", HTML.encode())) == {
        "Service": 5,
        "The Provider must offer help to people.": 6,
        "Next paragraph stands here.": 8,
    }


def test_clauses_of_plain_text_stand_on_their_lines() -> None:
    assert _lines(read_document("a.txt", TEXT.encode())) == {
        "SERVICE": 1,
        "The Provider must offer help within ten days.": 3,
        "Nobody waits long.": 6,
    }


def test_in_a_set_lines_are_those_of_each_file() -> None:
    of = as_set([read_document("a.md", MARKDOWN.encode()), read_document("b.txt", TEXT.encode())], "folder")
    assert of.line_at(of.text.index("Nobody")) == 6
    assert of.line_at(of.text.index("ten working days again")) == 18


def test_what_was_not_found_again_has_no_line() -> None:
    document = read_document("a.txt", TEXT.encode())
    assert document.line_at(-1) is None
    assert Document("a.docx", "0" * 64, "docx", "text", ()).line_at(2) is None
