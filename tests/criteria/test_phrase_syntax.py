"""The grammar of phrases: what is allowed, and one clear complaint about what is not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ti_contracts.criteria.phrase_syntax import MAX_VARIANTS, complaint, count, parsed, variants

ALLOWED = [
    "service user+", "re-traumatis*", "(no|without) ~3 limit", "(a|) b", "people's", "24/7 help", "£5", "50%",
    "≥ 75%", "14 days", "((a|b) c|d) e", "TBC ?", "trauma-(informed|aware)", "user+-led",
    "safety, trust", "e.g. this",
]  # fmt: skip

REFUSED = [
    ("", "is empty"),
    ("a|b", "has a bar outside brackets"),
    ("(a", "opens a bracket that is not closed"),
    ("a)", "closes a bracket that is not open"),
    ("() a", "has empty brackets"),
    ("(a||) b", "has two empty alternatives in one pair of brackets"),
    ("(a|) (b|)", "can be empty"),
    ("aut*ed", "has '*' inside 'aut*ed'"),
    ("* a", "has '*' inside '*'"),
    ("w+o", "has '+' inside 'w+o'"),
    ("a*", "has 'a*', which fits far too much"),
    ("colou?r", "has the sign '?' in 'colou?r'"),
    (r"\bcare", r"has the sign '\' in '\bcare'"),
    ("[ab] c", "has the sign '[' in '[ab]'"),
    ("counsel(l|)ing", "has no space at 'l('"),
    ("~3 a", "can begin or end with a gap"),
    ("a (~3|b)", "can begin or end with a gap"),
    ("a ~2 ~3 b", "can have two gaps in a row"),
    ("a ~x b", "has the gap '~x'"),
    ("a ~0 b", "has the gap '~0'"),
    ("a~3 b", "has a gap inside 'a~3'"),
    ("& a", "has '&', which is no word"),
    ("((((((a))))))", "nests brackets more than 5 deep"),
    ("(a|b|c|d|e|f|g) " * 6, "has more than 20000 variants"),
    ("a " * 600, "is longer than 1000 characters"),
]


@pytest.mark.parametrize("phrase", ALLOWED)
def test_phrases_of_the_grammar_pass(phrase: str) -> None:
    assert complaint(phrase) is None


@pytest.mark.parametrize(("phrase", "message"), REFUSED)
def test_anything_else_is_told_in_words(phrase: str, message: str) -> None:
    found = complaint(phrase)
    assert found is not None
    assert found[0] == message
    assert found[1]


@given(st.text(alphabet="ab ()|~3*+-?", max_size=40))
def test_any_text_parses_or_is_complained_about(text: str) -> None:
    wrong = complaint(text)
    assert wrong is not None or variants(parsed(text))


PIECES = st.sampled_from(
    ["ab", "a*", "ab*", "c+", " ", " ", "~2", " ~3 ", "(", ")", "|", " | ", "-", "it's", "|)", "(a|b) "]
)


@given(st.lists(PIECES, max_size=14).map("".join))
@settings(max_examples=400)
def test_what_looks_sound_at_once_is_sound_when_parsed(text: str) -> None:
    if complaint(text) is None:
        assert count(parsed(text)) <= MAX_VARIANTS


def test_too_many_variants_are_counted_at_once() -> None:
    assert complaint("(a|b+|c) " * 4 + "d") is None
    assert complaint("(aa+|bb+|cc+|dd+) " * 3 + "d") is None
    assert complaint("(aa+|bb+|cc+|dd+) " * 4 + "d") == (
        "has more than 20000 variants",
        "split it into several phrases",
    )


def test_variants_write_out_every_alternative() -> None:
    assert variants(parsed("(no|with out|) a ~2 re-open*")) == (
        ("no", "a", "~2", "re", "open*"),
        ("with", "out", "a", "~2", "re", "open*"),
        ("a", "~2", "re", "open*"),
    )
