from hypothesis import given
from hypothesis import strategies as st

from ti_contracts.matching.damage import repaired
from ti_contracts.matching.words import words_of


def forms(text: str) -> list[str]:
    return list(words_of(text).forms)


def test_hyphens_dashes_and_line_breaks_make_no_difference() -> None:
    assert forms("Trauma-informed") == forms("trauma\ninformed") == forms("trauma – informed")


def test_spelling_apostrophes_and_short_forms_are_folded() -> None:
    assert forms("re-traumatizing organization’s programs") == [
        "re",
        "traumatising",
        "organisation",
        "programmes",
    ]
    assert forms("won't can't cannot isn’t") == ["will not", "can not", "can not", "is not"]


def test_numbers_keep_their_signs() -> None:
    assert forms("≥ 85% of £50,000 by 2.5 wte?") == ["≥", "85%", "of", "£50,000", "by", "2.5", "wte", "?"]


@given(st.text(max_size=200))
def test_every_word_stands_where_it_says(text: str) -> None:
    words = words_of(text)
    assert list(words.starts) == sorted(words.starts)
    assert all(0 <= a < b <= len(text) for a, b in zip(words.starts, words.ends, strict=True))


def test_a_scanner_s_mistakes_are_put_right_where_the_rules_know_the_word() -> None:
    words = repaired(
        words_of("A patient rnust tell the Cornmissioner by te1ephone"), frozenset({"must", "telephone"})
    )
    assert words.forms == ("a", "patient", "must", "tell", "the", "cornmissioner", "by", "telephone")


def test_one_wrong_letter_is_forgiven_in_a_scan_only() -> None:
    known = frozenset({"must", "from", "supervision", "patient", "clinic"})
    clean = repaired(words_of("Monthly superuision is given"), known)
    scan = repaired(words_of("rnust frorn rnust frorn Monthly superuision is given"), known)
    assert "superuision" in clean.forms
    assert "supervision" in scan.forms
