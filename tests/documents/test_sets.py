"""Several files as one document."""

from itertools import pairwise
from pathlib import Path

import pytest

from ti_contracts.documents.read import read_document
from ti_contracts.documents.sets import as_set
from ti_contracts.model.document import Document

SPECIFICATION = (
    b"# Specification\n\n4.1 The Provider must call people back (see clause 4.2).\n\n4.2 Calls are logged.\n"
)
PRICES = "# Price schedule\n\n| Item | Price |\n| --- | --- |\n| Supervision | £100 |\n".encode()


def files() -> tuple[Document, Document]:
    return read_document("b/specification.md", SPECIFICATION), read_document("a/prices.md", PRICES)


def test_a_set_holds_every_clause_of_its_files_in_order_with_its_words() -> None:
    one, other = files()
    both = as_set([one, other], "contract")
    words = [d.quote(c.span) for d in (one, other) for c in d.clauses]
    assert [both.quote(clause.span) for clause in both.clauses] == words
    spans = [clause.span for clause in both.clauses]
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_headings_and_cells_point_to_the_words_of_their_own_file() -> None:
    both = as_set(files(), "contract")
    row = both.clauses[-1]
    assert [both.quote(span) for span in row.headings] == ["Price schedule"]
    assert [both.quote(span) for span in row.cells] == ["Supervision", "£100"]


def test_each_file_is_a_part_with_its_text_and_its_clauses() -> None:
    one, other = files()
    both = as_set([one, other], "contract")
    assert [part.path for part in both.parts] == ["b/specification.md", "a/prices.md"]
    assert [both.text[part.span.start : part.span.end] for part in both.parts] == [one.text, other.text]
    assert both.parts[1].clauses == range(len(one.clauses), len(both.clauses))
    last = both.part_at(len(both.clauses) - 1)
    assert last is not None
    assert last.path == "a/prices.md"


def test_paragraph_numbers_go_on_and_notes_name_their_file() -> None:
    one, other = files()
    both = as_set([one, other], "contract")
    paragraphs = [clause.paragraph for clause in both.clauses]
    assert paragraphs == sorted(paragraphs)
    assert all(note.startswith(("b/specification.md: ", "a/prices.md: ")) for note in both.notes)


def test_references_lead_to_the_same_words_as_in_the_file() -> None:
    one, other = files()
    both = as_set([other, one], "contract")
    [reference] = both.references
    assert both.quote(reference.span) == one.quote(one.references[0].span)
    targets = [both.quote(both.clauses[i].span) for run in reference.targets for i in run]
    assert targets == ["Calls are logged."]


def test_the_hash_of_a_set_depends_on_the_order_of_its_files() -> None:
    one, other = files()
    assert as_set([one, other], "x").sha256 != as_set([other, one], "x").sha256


def test_a_set_without_a_file_is_no_set() -> None:
    with pytest.raises(ValueError, match="needs a document"):
        as_set([], str(Path("empty")))


def test_a_single_file_has_no_parts() -> None:
    one, _ = files()
    assert one.part_at(0) is None
