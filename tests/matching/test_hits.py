"""Finding phrases: the quick way finds what trying every place one by one finds."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ti_contracts.matching.compiled import compile_rules
from ti_contracts.matching.hits import find_hits
from ti_contracts.matching.phrases import Phrase, compiled
from ti_contracts.matching.words import words_of
from ti_contracts.model.criteria import Concept, Direction, Measure, Quantity

PHRASES = (
    "a",
    "a b",
    "a* c",
    "(a|b|) c",
    "a ~2 b",
    "(a|b c) ~1 (c|d) ~3 a",
    "b+ ~1 a*",
    "c ~1 (not|cannot) ~1 d",
)
CONCEPTS = tuple(Concept(f"c{number}", "c", (phrase,)) for number, phrase in enumerate(PHRASES))


def found(text: str, *concepts: Concept) -> list[tuple[int, int, str]]:
    rules = compile_rules(concepts, ())
    ids = {concept.id for concept in concepts}
    hits = find_hits(words_of(text), [0] * len(words_of(text).forms), rules)
    return [(hit.start, hit.end, hit.concept) for hit in hits if hit.concept in ids]


def readings(forms: tuple[str, ...], phrase: Phrase, at: int) -> Iterator[int]:
    """The ends of all ways to read the phrase from word ``at`` on, in the most simple-minded manner."""
    if not phrase:
        yield at
        return
    segment, *rest = phrase
    for start in range(at, min(at + segment.gap, len(forms)) + 1):
        for end in range(start + 1, len(forms) + 1):
            words = " " + " ".join(forms[start:end]) + " "
            if any(
                re.fullmatch(re.escape(t) + ("" if t.endswith(" ") else r"\S* "), words)
                for t in segment.texts
            ):
                yield from readings(forms, tuple(rest), end)


@given(st.lists(st.sampled_from(["a", "ab", "b", "bs", "c", "d", "cannot"]), min_size=1, max_size=9))
def test_the_quick_way_finds_what_trying_every_place_finds(written: list[str]) -> None:
    text = " ".join(written)
    forms = words_of(text).forms
    expected = {
        (start, end, concept.id)
        for concept in CONCEPTS
        for form in compiled(concept.phrases[0])
        for start in range(len(forms))
        for end in readings(forms, form, start)
    }
    assert set(found(text, *CONCEPTS)) == expected


def test_hits_stand_in_order_each_once() -> None:
    hits = found("a b c a b", *CONCEPTS)
    assert hits == sorted(set(hits))


def test_what_a_look_alike_covers_is_no_hit() -> None:
    trauma = Concept(
        "trauma", "t", ("trauma", "trauma ~2 care"), ("major trauma centre", "trauma ~1 surgeon")
    )
    assert found("major trauma centre", trauma) == []
    assert found("trauma in care, a trauma surgeon", trauma) == [(0, 1, "trauma"), (0, 3, "trauma")]


def test_a_phrase_never_runs_over_the_border_of_a_sentence() -> None:
    rules = compile_rules((Concept("c", "c", ("a b", "a ~3 d")),), ())
    words = words_of("a b c d")
    assert [hit[:2] for hit in find_hits(words, [1, 1, 1, 1], rules)] == [(0, 2), (0, 4)]
    assert find_hits(words, [1, 2, 2, 2], rules) == ()


def test_a_number_counts_for_every_concept_that_asks_for_it() -> None:
    soon = Quantity(Measure.TIME, (Direction.AT_MOST,), highest=14)
    concepts = tuple(Concept(id_, "c", (), quantities=(soon,)) for id_ in ("soon", "prompt"))
    assert found("seen within ten days", *concepts) == [(1, 4, "prompt"), (1, 4, "soon")]


@pytest.mark.parametrize("times", [300])
def test_a_text_that_repeats_itself_takes_no_longer_than_its_length(times: int) -> None:
    concept = Concept("c", "c", ("a ~9 a ~9 a ~9 a ~9 b",))
    assert found("a " * times, concept) == []
