import pytest
from small_rules import place_of, reading_of

from ti_contracts.matching.polarity import denied


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Training must be given.", False),
        ("Training will not be given.", True),
        ("No training is given.", True),
        ("The Provider shall not stop training.", True),
        ("Training will not be withdrawn.", False),
        ("The programme of training is discontinued.", True),
        ("Cleaners are exempt from training.", True),
        ("Posters are shown instead of training.", True),
        ("Grants must not be used; training is in the price.", False),
        ("Not only managers attend training.", False),
        ("No later than May all staff attend training.", False),
        ("Staff who have not yet qualified attend training.", False),
        ("No service may open without training.", False),
        ("No worker starts until training is complete.", False),
        ("Fees are not paid and staff shall attend training.", False),
        ("Requests for training will be refused.", True),
        ("No request for training is refused.", False),
        ("Training is withheld from night staff.", True),
        ("Where leave is withdrawn, the manager arranges training.", False),
        ("Staff who are refused leave must attend training.", False),
        ("The withdrawal of training takes effect in May.", True),
        ("Training shall cease.", True),
        ("The sign “no entry” hangs in the training room.", False),
        ("The rule “no training is given” is wrong.", True),
    ],
)
def test_whether_a_negative_governs_the_word(text: str, expected: bool) -> None:
    reading = reading_of(text)
    assert denied(reading, place_of(reading, "training")) is expected
