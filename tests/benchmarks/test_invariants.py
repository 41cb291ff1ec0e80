"""Changes that must or must not change a verdict, on the sample contracts; all of them: metamorphic.py."""

import block_changes as changes
import pytest
from invariants import ALL_UNDONE, REMOVED, Case, Trial, check
from metamorphic import told

from ti_contracts.criteria.folder import sample_contracts
from ti_contracts.documents.blocks import Block, BlockKind, Reading
from ti_contracts.model.verdicts import Verdict

GRANT = str(sample_contracts() / "survivor_support_grant_agreement.md")
GOOD = str(sample_contracts() / "good_community_mental_health_specification.docx")


@pytest.mark.parametrize(("path", "criteria"), [(GRANT, ("WS4", "LP1")), (GOOD, ("WS1", "TI3"))])
def test_verdicts_stay_with_the_meaning_and_a_met_ends_with_its_words(
    path: str, criteria: tuple[str, ...]
) -> None:
    trials = check(Case("sample", path, criteria=criteria))
    assert [trial for trial in trials if not trial.held] == []
    assert {trial.invariant for trial in trials} >= {REMOVED, ALL_UNDONE, "American spelling: same verdict"}


def test_what_breaks_is_counted_and_shown_with_its_place_and_words() -> None:
    held = Trial(REMOVED, True, "a.docx", "WS3", Verdict.MET, Verdict.GAP)
    broke = Trial(
        REMOVED, False, "b.docx", "WS4", Verdict.MET, Verdict.MET, "clause 4.2", "Staff  must be kind."
    )
    assert list(told([held, broke], 10)) == [
        "  held  tried  invariant",
        "     1      2  removed: ends a met",
        "     1      2  in all",
        "",
        "broken: removed: ends a met (1)",
        "  b.docx  WS4  met -> met  clause 4.2",
        "      Staff must be kind.",
    ]


PLAIN = Block(BlockKind.PARAGRAPH, "The organisation’s trauma-informed programme – for service users.")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("American spelling", "The organization’s trauma-informed program – for service users."),
        ("hyphens apart", "The organisation’s trauma informed programme – for service users."),
        ("straight quotation marks", "The organisation's trauma-informed programme - for service users."),
        ("singular for plural", "The organisation’s trauma-informed programme – for service user."),
    ],
)
def test_rewordings(name: str, text: str) -> None:
    reading = changes.reworded(Reading((PLAIN,)), changes.REWORDINGS[name])
    assert [block.text for block in reading.blocks] == [text]


def test_british_and_american_are_each_other_s_way_back() -> None:
    text = "Programmes of counselling centres: organise, recognised, prioritising; behaviour and labour."
    assert changes.british(changes.american(text)) == text
    assert changes.american("program") == "program"
    assert changes.british("programmes") == "programmes"


def test_a_sentence_goes_and_the_rest_of_its_block_stays() -> None:
    reading = Reading((Block(BlockKind.PARAGRAPH, "Staff must be kind. Doors open at nine."),))
    kept = changes.without(reading, {0: {"Staff must be kind."}})
    assert kept.blocks[0].text.strip() == "Doors open at nine."


def test_paragraphs_change_places_but_numbers_and_quoted_ones_stay() -> None:
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, f"{word} is so.", number=f"1.{n}") for n, word in enumerate("ABCD")
    )
    lone = tuple(Block(b.kind, b.text.replace(" is", "nna is"), b.number) for b in blocks)
    moved = changes.reordered(Reading(lone), {3})
    assert [(b.number, b.text[0]) for b in moved.blocks] == [
        ("1.0", "B"),
        ("1.1", "A"),
        ("1.2", "C"),
        ("1.3", "D"),
    ]
