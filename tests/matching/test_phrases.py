import pytest
from small_rules import TRAINED, TRAINING, TRAUMA, document_of, rules_of

from ti_contracts.matching.phrases import compiled, inflected
from ti_contracts.matching.read_whole import read_document_units
from ti_contracts.model.criteria import Concept


def found(phrase: str, text: str, unless: tuple[str, ...] = ()) -> list[str]:
    rules = rules_of(TRAINED, TRAINING, TRAUMA, Concept("it", "", (phrase,), unless))
    reading = read_document_units(document_of(text), rules)[0]
    return [" ".join(reading.forms[p.start : p.end]) for p in reading.places.get("it", ())]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("service user+", "Service users and a service-user", ["service users", "service user"]),
        ("re-traumatis*", "re-traumatization harms", ["re traumatisation"]),
        ("(no|without) ~2 limit", "with no upper limit", ["no upper limit"]),
        ("(no|without) ~2 limit", "no one has set any sort of limit", []),
        ("warm (handover|transfer|)", "a warm welcome", ["warm"]),
        ("train", "training", []),
        ("(home|home visit) team", "the home visit team", ["home visit team"]),
        ("(improv*|reduc*) wellbeing", "improving wellbeing", ["improving wellbeing"]),
        ("(choose|choose ~2 or decline)", "choose help or decline", ["choose", "choose help or decline"]),
        ("(a b|c|) ~1 d", "c x d", ["c x d", "d"]),
        ("safe", "unsafe", []),
        ("key worker", "a key. Worker visits", []),
    ],
)
def test_the_phrase_language(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


def test_many_wordings_are_looked_up_apart_and_found_together() -> None:
    many = "(" + "|".join(f"verb{i}" for i in range(20)) + ")"
    nouns = "(" + "|".join(f"noun{i}" for i in range(20)) + ")"
    assert found(f"{many} {nouns}", "verb7 noun3 and verb7 or noun3") == ["verb7 noun3"]
    assert sum(len(segment.texts) for segment in compiled(f"{many} {nouns}")[0]) == 40


def test_a_text_that_repeats_itself_costs_no_more_than_it_is_long() -> None:
    text = "to " * 3000
    assert found("to ~9 to ~9 to ~9 to ~9 home", text) == []


def test_a_look_alike_rules_out_the_hit_inside_it_only() -> None:
    assert found("trauma", "The major trauma centre treats trauma", ("major trauma",)) == ["trauma"]


def test_regular_endings() -> None:
    assert inflected("refer") == ["refer", "refers", "refered", "refering", "referred", "referring"]
    assert inflected("agree") == ["agree", "agrees", "agreed", "agreing"]
    assert inflected("identify") == ["identify", "identifies", "identified", "identifying"]
    assert inflected("discuss") == ["discuss", "discusses", "discussed", "discussing"]
