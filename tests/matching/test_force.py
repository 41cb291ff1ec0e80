import pytest
from small_rules import place_of, reading_of

from ti_contracts.matching.force import force_of
from ti_contracts.model.verdicts import Force


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The Provider must give training.", Force.BINDING),
        ("The Provider gives training.", Force.BINDING),
        ("We will give training.", Force.BINDING),
        ("The Provider should give training.", Force.ADVISORY),
        ("Staff are encouraged to attend training.", Force.ADVISORY),
        ("The Provider may give training.", Force.PERMISSIVE),
        ("The Provider may not end training.", Force.BINDING),
        ("No service may run without training.", Force.BINDING),
        ("The Provider shall use reasonable endeavours to give training.", Force.QUALIFIED),
        ("Training shall be given where possible.", Force.QUALIFIED),
        ("The Provider aims to give training.", Force.INTENTION),
        ("We are committed to training.", Force.INTENTION),
        ("A plan for training will be developed.", Force.UNCERTAIN),
        ("Training | TBC", Force.UNCERTAIN),
        ("People may choose training.", Force.BINDING),
        ("Staff who may have been hurt receive training.", Force.BINDING),
        ("Training starts on 12 May each year.", Force.BINDING),
        ("The Provider must give training and may hold conferences.", Force.BINDING),
        ("Should savings be needed, training goes on.", Force.BINDING),
    ],
)
def test_the_force_of_a_sentence(text: str, force: Force) -> None:
    reading = reading_of(text)
    assert force_of(reading, [place_of(reading, "training")])[0] is force


def test_weak_words_are_quoted() -> None:
    reading = reading_of("Staff should attend training.")
    assert force_of(reading, [place_of(reading, "training")])[1] == "advice: “should”"
