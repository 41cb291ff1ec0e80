"""What ``--fail-on`` counts."""

from dataclasses import replace

import pytest
from running import SMALL

from ti_contracts.criteria.load import read_rules
from ti_contracts.model.assessment import ElementFinding, Finding
from ti_contracts.model.levels import Level, any_at
from ti_contracts.model.waivers import Waiver

WAIVER = Waiver("TR1", "*", "until the annex is agreed", "A. Person", "2026-12-31")

MUST, SHOULD = (
    Finding(criterion, tuple(ElementFinding(element, ()) for element in criterion.elements))
    for criterion in read_rules([SMALL]).criteria
)


@pytest.mark.parametrize(
    ("level", "for_must", "for_should"),
    [
        (Level.NEVER, False, False),
        (Level.CONTRADICTED, False, False),
        (Level.MUST, True, False),
        (Level.GAP, True, True),
        (Level.PARTIAL, True, True),
    ],
)
def test_a_gap_counts_from_its_level_on(level: Level, for_must: bool, for_should: bool) -> None:
    assert (any_at(level, [MUST]), any_at(level, [SHOULD])) == (for_must, for_should)


def test_what_was_waived_or_known_before_does_not_count() -> None:
    assert not any_at(Level.PARTIAL, [replace(MUST, waiver=WAIVER)])
    assert not any_at(Level.PARTIAL, [replace(MUST, known=True)])
