"""What kind of text each clause stands in."""

from pathlib import Path

import pytest

from ti_contracts.documents import heading_tables
from ti_contracts.documents.heading_tables import TABLES, cues_of, heading_cues
from ti_contracts.documents.read import read_document
from ti_contracts.documents.roles import binds_the_service, excludes, is_in_force, role_of_heading
from ti_contracts.model.document import Document, SectionRole


def read(text: str) -> Document:
    return read_document("contract.md", text.encode())


def role(document: Document, start: str) -> SectionRole:
    return next(c.role for c in document.clauses if document.quote(c.span).startswith(start))


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("National/local context and evidence base", SectionRole.BACKGROUND),
        ("Population Needs", SectionRole.BACKGROUND),
        ("Introduction and background", SectionRole.BACKGROUND),
        ("Strategic Context", SectionRole.BACKGROUND),
        ("Vision", SectionRole.BACKGROUND),
        ("Statement of Need", SectionRole.BACKGROUND),
        ("Victim Needs Background", SectionRole.BACKGROUND),
        ("Definitions and Interpretation", SectionRole.DEFINITIONS),
        ("Glossary of terms", SectionRole.DEFINITIONS),
        ("Table of contents", SectionRole.CONTENTS),
        ("Documents relied on", SectionRole.REFERENCES),
        ("ANNEX POLICIES AND MEMBERSHIPS", SectionRole.REFERENCES),
        ("Appendix C: Useful documents", SectionRole.REFERENCES),
        ("Exclusion criteria", SectionRole.EXCLUSIONS),
        ("Who we cannot help", SectionRole.EXCLUSIONS),
        ("Out of scope", SectionRole.EXCLUSIONS),
        ("Not suitable for", SectionRole.EXCLUSIONS),
        ("Our track record", SectionRole.PAST),
        ("What we have done", SectionRole.PAST),
        ("Aims and objectives of service", SectionRole.OPERATIVE),
        ("Any acceptance and exclusion criteria and thresholds", SectionRole.OPERATIVE),
        ("Background and scope", SectionRole.OPERATIVE),
        ("Applicable national standards (e.g. NICE)", None),
        ("Exclusion of liability", None),
        ("Grounds for exclusion", None),
        ("Background checks", None),
        ("Staff references", None),
        ("Trauma-informed practice", None),
    ],
)
def test_a_heading_gives_its_section_a_role(heading: str, expected: SectionRole | None) -> None:
    assert role_of_heading(heading) is expected


def test_every_table_of_headings_says_why_and_is_found_by_its_own_words() -> None:
    for name in TABLES:
        assert cues_of(
            name, (Path(heading_tables.__file__).parent / "templates" / f"{name}.toml").read_bytes()
        )
    for cue in heading_cues():
        assert len(cue.reason) > 30
        for phrase in (*cue.whole, *cue.starts, *cue.holds):
            assert role_of_heading(phrase.upper()) is not SectionRole.HEADING


def test_a_whole_heading_has_one_role_in_all_tables() -> None:
    said: dict[str, SectionRole | None] = {}
    for cue in heading_cues():
        for phrase in cue.whole:
            assert said.setdefault(phrase, cue.role) is cue.role, phrase
            assert role_of_heading(phrase) is cue.role


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ("explanation = 1", "wants an explanation and"),
        ("explanation = 'x'\nheading = 'y'", "wants .*entries"),
        ("heading = [", "heading table x: "),
        ("role = 'past'\nwhole = ['history']", "entry 1: wants a reason"),
        ("role = 'past'\nreason = 'because'", "entry 1: names no headings"),
        ("role = 'gone'\nreason = 'because'\nwhole = ['history']", "entry 1: unknown role 'gone'"),
        ("role = 'past'\nreason = 'because'\nwhole = ['History']", "entry 1: 'History' is not in lower case"),
        ("role = 'past'\nreason = 'because'\nwhole = 'history'", "entry 1: wants lists of headings"),
        ("role = 'past'\nreason = 'because'\nhold = ['history']", "entry 1: unknown key 'hold'"),
    ],
)
def test_a_wrong_table_of_headings_is_told_with_its_entry(table: str, complaint: str) -> None:
    if table.startswith("role"):
        table = f"explanation = 'x'\n[[heading]]\n{table}"
    with pytest.raises(ValueError, match=complaint):
        cues_of("x", table.encode())


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("SCHEDULE 2 – Other Local Agreements, Policies and Procedures", SectionRole.REFERENCES),
        ("Transfer of and Discharge from Care Protocols", SectionRole.OPERATIVE),
        ("Population and/or geography to be served", SectionRole.OPERATIVE),
        ("Commissioning intentions", SectionRole.BACKGROUND),
        ("Vision for recovery in the borough", SectionRole.BACKGROUND),
        ("Current provision", SectionRole.BACKGROUND),
        ("What people told us", SectionRole.BACKGROUND),
        ("Excluded suppliers", None),
        ("Grounds for mandatory exclusion", None),
        ("Contract examples", SectionRole.PAST),
        ("What we will not fund", SectionRole.EXCLUSIONS),
        ("About the Fund", SectionRole.BACKGROUND),
        ("Statutory authorization", SectionRole.BACKGROUND),
        ("Program Description", SectionRole.OPERATIVE),
        ("Relevant terminology", SectionRole.DEFINITIONS),
    ],
)
def test_templates_bring_headings_of_their_own(heading: str, expected: SectionRole | None) -> None:
    assert role_of_heading(heading) is expected


def test_instructions_of_the_national_template_bind_nobody() -> None:
    document = read("# Scope\n\nMandatory headings 1 to 4: for local determination and agreement.\n")
    assert role(document, "Mandatory") is SectionRole.TEMPLATE


def test_what_is_scored_is_not_of_the_kind_that_its_title_names() -> None:
    document = read("# Criteria\n\n| Criterion | Points |\n|---|---|\n| Statement of need | 15 |\n")
    assert role(document, "Statement of need") is SectionRole.OPERATIVE


OLD_TEMPLATE = """
# SCHEDULE 2 – THE SERVICES

## 1. Population Needs

### 1.1 National/local context and evidence base

Trauma affects one adult in three in the county.

The Provider must read this section with the strategy.

The Council’s own officers must complete training by March.

## 2. Outcomes

People feel safe.

## 3. Scope

### 3.4 Any acceptance and exclusion criteria and thresholds

Adults of eighteen and over are seen.

Exclusion criteria:

- a diagnosis of personality disorder
- current use of alcohol

No one is excluded because of:

- where they live

### 3.5 Interdependence with other services

The Provider works with housing.

## 4. Applicable Service Standards

The Provider meets the national standards.
"""


def test_the_older_nhs_template_is_read_section_by_section() -> None:
    document = read(OLD_TEMPLATE)
    assert role(document, "Trauma affects") is SectionRole.BACKGROUND
    assert role(document, "The Council’s own") is SectionRole.BACKGROUND
    assert role(document, "People feel safe") is SectionRole.OPERATIVE
    assert role(document, "Adults of eighteen") is SectionRole.OPERATIVE
    assert role(document, "a diagnosis") is SectionRole.EXCLUSIONS
    assert role(document, "current use") is SectionRole.EXCLUSIONS
    assert role(document, "where they live") is SectionRole.OPERATIVE
    assert role(document, "The Provider works") is SectionRole.OPERATIVE
    assert role(document, "The Provider meets") is SectionRole.OPERATIVE


def test_a_clear_duty_on_the_provider_binds_in_a_background_section_too() -> None:
    assert role(read(OLD_TEMPLATE), "The Provider must read") is SectionRole.OPERATIVE


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Provider must train all staff.", True),
        ("At all times the Service shall be open.", True),
        ("All staff are required to attend.", True),
        ("The Council must secure support for victims.", False),
        ("Police and probation services must share data.", False),
        ("The previous provider must hand over its files.", False),
        ("“The provider must listen,” said one woman.", False),
        ("“Exit Plan” means the plan which the Provider must write.", False),
        ("It must be remembered that trauma is common.", False),
        ("The Provider is proud of its work.", False),
    ],
)
def test_a_duty_is_the_services_only_where_it_is_the_subject(sentence: str, expected: bool) -> None:
    assert binds_the_service(sentence) is expected


@pytest.mark.parametrize(
    ("lead_in", "expected"),
    [
        ("The service will not accept referrals for:", True),
        ("The service is not suitable for people who:", True),
        ("Exclusions:", True),
        ("The following are excluded:", True),
        ("costs that cannot be supported:", True),
        ("No one is excluded because of:", False),
        ("People must not be excluded because of:", False),
        ("The Provider will not:", False),
        ("The Provider excludes liability for:", False),
        ("The Provider must:", False),
    ],
)
def test_a_lead_in_to_exclusions_is_told_from_a_promise(lead_in: str, expected: bool) -> None:
    assert excludes(lead_in) is expected


def test_a_promise_in_a_section_of_exclusions_binds() -> None:
    document = read(
        "## Exclusion criteria\n\n- People under 16\n\nReferrals that do not meet this are declined.\n\n"
        "Nobody is turned away because of a diagnosis.\n\nNo one is excluded because of:\n\n- their address\n"
    )
    assert role(document, "People under") is SectionRole.EXCLUSIONS
    assert role(document, "Referrals that") is SectionRole.EXCLUSIONS
    assert role(document, "Nobody is") is SectionRole.OPERATIVE
    assert role(document, "their address") is SectionRole.OPERATIVE


def test_roles_are_inherited_down_to_a_heading_that_has_its_own() -> None:
    document = read(
        "# Introduction\n\n## Our area\n\nThe town is old.\n\n"
        "## Service requirements\n\nDoors open at nine.\n\n"
        "## Geography\n\nThe hills are high.\n\n# Delivery\n\nTea is served.\n"
    )
    assert role(document, "The town") is SectionRole.BACKGROUND
    assert role(document, "Doors open") is SectionRole.OPERATIVE
    assert role(document, "The hills") is SectionRole.BACKGROUND
    assert role(document, "Tea is") is SectionRole.OPERATIVE


def test_text_before_the_first_heading_is_operative() -> None:
    assert role(read("Support has no fixed term.\n\n# Introduction\n\nThe town is old.\n"), "Support") is (
        SectionRole.OPERATIVE
    )


@pytest.mark.parametrize(
    "text",
    [
        "[Insert name of the Provider]",
        "TBC",
        "To be confirmed.",
        "[____] / <name>",
        "Yes / No (delete as applicable)",
        "Guidance note: describe here how the service is trauma informed.",
        "[Describe how people are involved]",
        "Click or tap here to enter text.",
    ],
)
def test_blanks_and_instructions_are_template_text(text: str) -> None:
    document = read_document("form.txt", f"The Provider must listen.\n\n{text}\n".encode())
    assert document.clauses[-1].role is SectionRole.TEMPLATE


@pytest.mark.parametrize(
    "text",
    [
        "The Provider must reply within [five] working days.",
        "[The Provider must reply within five working days of every request.]",
        "The baseline is to be confirmed by the Council in Year 1.",
    ],
)
def test_a_clause_with_a_blank_in_it_is_no_template_text(text: str) -> None:
    assert read_document("form.txt", text.encode()).clauses[0].role is SectionRole.OPERATIVE


def test_a_quotation_needs_its_speaker() -> None:
    document = read_document(
        "bid.txt",
        "“They believed me and they stayed with me throughout.” – woman in the refuge\n\n"
        "“Survivor” means a person who has been harmed.\n".encode(),
    )
    assert [c.role for c in document.clauses] == [SectionRole.QUOTATION, SectionRole.DEFINITIONS]


def test_a_quoted_block_is_a_quotation() -> None:
    assert role(read("We asked people.\n\n> I was never told.\n"), "I was never") is SectionRole.QUOTATION


def test_a_table_of_terms_is_a_table_of_definitions() -> None:
    document = read(
        "# Service\n\n| Term | Meaning |\n|---|---|\n| Survivor | A person who must be believed |\n"
    )
    assert role(document, "Survivor") is SectionRole.DEFINITIONS


def test_the_first_cell_of_a_row_names_its_role() -> None:
    document = read(
        "| | |\n|---|---|\n| Evidence base | One in three |\n| Exclusions | Under 16 |\n| Hours | All |\n"
    )
    assert [c.role for c in document.clauses] == [
        SectionRole.BACKGROUND,
        SectionRole.EXCLUSIONS,
        SectionRole.OPERATIVE,
    ]


@pytest.mark.parametrize(
    "text", ["Not used", "[Not used]", "Intentionally left blank", "Deleted.", "Clause 9 – not used"]
)
def test_text_may_say_that_it_is_not_in_force(text: str) -> None:
    assert not is_in_force(text)


@pytest.mark.parametrize(
    "text", ["Force is not used.", "The ward has a reserved bed.", "Withdrawn people are visited."]
)
def test_the_same_words_in_a_sentence_say_nothing_of_force(text: str) -> None:
    assert is_in_force(text)
