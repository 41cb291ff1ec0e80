"""Defined terms: where a word gets its meaning, and where it is used."""

import pytest

from ti_contracts.documents.read import read_document
from ti_contracts.model.document import Document, Term


def read(text: str) -> Document:
    return read_document("contract.md", text.encode())


def names(text: str) -> list[str]:
    document = read(text)
    return [document.quote(term.name) for term in document.terms]


def term(document: Document, name: str) -> Term:
    return next(t for t in document.terms if document.quote(t.name) == name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Service User” means a person who uses the Service.", ["Service User"]),
        ("\"Staff\" has the meaning given in clause 1.4.", ["Staff"]),
        ("In this Agreement ‘Carer’ means anyone who gives help.", ["Carer"]),
        ("“Patient” or “Client” means a person in care.", ["Client", "Patient"]),
        ("The Provider runs a helpline (the “Service”) at its cost.", ["Service"]),
        ("The Provider runs a helpline (the \"Service\") at its cost.", ["Service"]),
        ("Northtown Borough Council (the Council) will pay.", ["Council"]),
        ("It (hereinafter “Recipient”, with others “Recipients”) agrees.", ["Recipient", "Recipients"]),
        ("# Definitions\n\nAdvocate: a person who speaks for another.", ["Advocate"]),
        ("# Definitions\n\nKey Worker means the member of staff named in the plan.", ["Key Worker"]),
        ("# Glossary\n\n| Term | Meaning |\n|---|---|\n| Hub | A team in one place. |\n", ["Hub"]),
        ("Reports must not use words of blame (“chose to stay”).", []),
        ("The plan (the one above) means little.", []),
        ("# Definitions\n\nWords in the singular include the plural.", []),
    ],
)  # fmt: skip
def test_a_definition_is_seen_in_each_of_its_forms(text: str, expected: list[str]) -> None:
    assert sorted(names(text)) == expected


CONTRACT = """\
# 1. Definitions

1.1 “Service User” means a person who:

(a) asks for help; or

(b) is offered it.

1.2 “Hub” means a place where Service Users meet.

# 2. Service

2.1 Each Service User’s wishes are asked at the Hub. A service user is no term, nor is Hubble.

# Schedule 1

“Hub” means a computer in this Schedule.

The Hub is switched on.
"""


def test_a_term_knows_its_whole_definition() -> None:
    document = read(CONTRACT)
    definition = term(document, "Service User").definition
    assert [document.clauses[n].number for n in definition] == ["1.1", "1.1(a)", "1.1(b)"]


def test_a_term_knows_where_it_is_used_with_its_capitals() -> None:
    document = read(CONTRACT)
    assert [document.quote(use) for use in term(document, "Service User").uses] == [
        "Service Users",
        "Service User’s",
    ]


def test_a_schedule_uses_its_own_meaning() -> None:
    document = read(CONTRACT)
    first, second = (t for t in document.terms if document.quote(t.name) == "Hub")
    assert [document.text[use.start - 4 : use.start] for use in first.uses] == ["the "]
    assert [document.text[use.start - 4 : use.end] for use in second.uses] == ["The Hub"]


def test_a_name_with_one_capital_is_found_inside_sentences() -> None:
    document = read("“Working day” means Monday to Friday.\n\nReplies come within two working days.\n")
    assert [document.quote(use) for use in document.terms[0].uses] == ["working days"]


def test_a_longer_name_is_not_taken_for_a_shorter_one() -> None:
    document = read("“Lead” means a person.\n\n“Lead Provider” means a body.\n\nThe Lead Provider pays.\n")
    assert [len(t.uses) for t in document.terms] == [0, 1]
