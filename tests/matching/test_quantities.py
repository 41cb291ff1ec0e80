import pytest

from ti_contracts.matching.quantities import numbers_in
from ti_contracts.matching.words import words_of
from ti_contracts.model.criteria import Direction, Measure, Quantity


@pytest.mark.parametrize(
    ("text", "measure", "direction", "value"),
    [
        ("within 10 working days", Measure.TIME, Direction.AT_MOST, 10),
        ("no more than two weeks", Measure.TIME, Direction.AT_MOST, 14),
        ("at least 75% of people", Measure.PERCENT, Direction.AT_LEAST, 75),
        ("≥ 85%", Measure.PERCENT, Direction.AT_LEAST, 85),
        ("95 per cent", Measure.PERCENT, Direction.EXACTLY, 95),
        ("a maximum of six sessions", Measure.SESSIONS, Direction.AT_MOST, 6),
        ("up to 12 therapy sessions", Measure.SESSIONS, Direction.AT_MOST, 12),
        ("£50,000 a year", Measure.MONEY, Direction.EXACTLY, 50000),
        ("2.5 wte", Measure.POSTS, Direction.EXACTLY, 2.5),
        ("12 weeks or less", Measure.TIME, Direction.AT_MOST, 84),
    ],
)
def test_numbers_have_a_measure_a_direction_and_a_value(
    text: str, measure: Measure, direction: Direction, value: float
) -> None:
    number = next(numbers_in(words_of(text)))
    assert (number.measure, number.direction, number.value) == (measure, direction, value)


def test_a_quantity_asks_for_measure_direction_and_bounds() -> None:
    number = next(numbers_in(words_of("seen within 28 days")))
    assert number.fits(Quantity(Measure.TIME, (Direction.AT_MOST,), highest=28))
    assert not number.fits(Quantity(Measure.TIME, (Direction.AT_MOST,), highest=27))
    assert not number.fits(Quantity(Measure.TIME, (Direction.AT_LEAST,)))
    assert not number.fits(Quantity(Measure.SESSIONS, (Direction.AT_MOST,)))
