"""Clauses that say that nothing binds, and what changes where several files are one contract."""

from dataclasses import replace

from small_rules import TRAINED, TRAINING, TRAUMA, document_of, rules_of

from ti_contracts.matching.assess import assess
from ti_contracts.matching.compiled import CompiledRules
from ti_contracts.model.assessment import Finding
from ti_contracts.model.criteria import Concept, Facet
from ti_contracts.model.document import ClauseKind, Document, Part
from ti_contracts.model.verdicts import Verdict

DUTY = "All staff must have training in trauma."
PRICES = Concept("prices", "", ("price schedule",))
PRICE_SCHEDULE = Facet("price-schedule", "price schedule", ("prices",), 1)


def found(document: Document, rules: CompiledRules | None = None) -> Finding:
    return assess(document, rules or rules_of(TRAINED)).findings[0]


def set_of(*texts: str, numbers: tuple[str, ...], paths: tuple[str, ...]) -> Document:
    """A set of files with one clause each."""
    document = document_of(*texts, numbers=numbers)
    parts = tuple(
        Part(path, "0", "markdown", "", clause.span, range(i, i + 1))
        for i, (path, clause) in enumerate(zip(paths, document.clauses, strict=True))
    )
    return replace(document, parts=parts)


def test_a_duty_that_a_far_clause_says_does_not_bind_counts_in_part() -> None:
    finding = found(document_of(DUTY, "Nothing in this document is binding.", numbers=("1", "9")))
    assert (finding.verdict, finding.evidence[0].note) == (
        Verdict.PARTIAL,
        "clause 9 says that it does not bind",
    )


def test_a_schedule_that_does_not_bind_leaves_other_sections_alone() -> None:
    document = document_of("Schedule 1", DUTY, "Schedule 2", "Nothing in this Schedule is binding.")
    one, duty, two, saying = document.clauses
    clauses = (one, replace(duty, headings=(one.span,)), two, replace(saying, headings=(two.span,)))
    assert found(replace(document, clauses=clauses)).verdict is Verdict.MET
    clauses = (one, replace(duty, headings=(two.span,)), two, replace(saying, headings=(two.span,)))
    assert found(replace(document, clauses=clauses)).verdict is Verdict.PARTIAL


def test_that_nothing_makes_a_partnership_is_no_matter_of_binding() -> None:
    text = "Nothing in this Agreement is binding so as to create a partnership."
    assert found(document_of(DUTY, text)).verdict is Verdict.MET


def test_an_override_by_number_stays_in_its_own_file() -> None:
    texts, numbers = (DUTY, "Clause 4.1 shall have no effect."), ("4.1", "9.1")
    assert found(document_of(*texts, numbers=numbers)).verdict is Verdict.CONTRADICTED
    files = set_of(*texts, numbers=numbers, paths=("specification.md", "terms.md"))
    assert found(files).verdict is Verdict.MET


def rules_at_home_in_prices() -> CompiledRules:
    rules = rules_of(TRAINED, TRAINING, TRAUMA, PRICES)
    return replace(rules, criteria=(replace(rules.criteria[0], home=(PRICE_SCHEDULE,)),))


def test_a_gap_is_not_assessed_where_the_document_that_should_hold_it_is_not_in_the_set() -> None:
    files = set_of("The lift works.", "The door is open.", numbers=("1", "1"), paths=("a.md", "b.md"))
    finding = found(files, rules_at_home_in_prices())
    assert finding.not_judged is not None
    assert finding.verdict is Verdict.NOT_ASSESSED
    assert finding.not_judged.reason.startswith("price schedule not supplied")


def test_a_gap_is_a_gap_where_the_document_is_there_by_the_name_of_its_file() -> None:
    paths = ("a.md", "price_schedule.md")
    files = set_of("The lift works.", "The door is open.", numbers=("1", "1"), paths=paths)
    assert found(files, rules_at_home_in_prices()).verdict is Verdict.GAP


def test_what_is_met_elsewhere_is_met_without_the_document_that_should_hold_it() -> None:
    files = set_of(DUTY, "The door is open.", numbers=("1", "1"), paths=("a.md", "b.md"))
    assert found(files, rules_at_home_in_prices()).verdict is Verdict.MET


def test_of_a_single_file_nobody_knows_what_belongs_to_it() -> None:
    assert found(document_of("The lift works."), rules_at_home_in_prices()).verdict is Verdict.GAP


def test_a_heading_shows_that_a_file_holds_the_document_too() -> None:
    texts, numbers = ("Price schedule", "The door is open."), ("3", "3.1")
    files = set_of(*texts, numbers=numbers, paths=("a.md", "b.md"))
    heading, clause = files.clauses
    with_heading = replace(files, clauses=(replace(heading, kind=ClauseKind.HEADING), clause))
    assert found(with_heading, rules_at_home_in_prices()).verdict is Verdict.GAP
    assert found(files, rules_at_home_in_prices()).verdict is Verdict.NOT_ASSESSED
