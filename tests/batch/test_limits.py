"""What would make a report absurdly large is refused where it was read, before anything is sent."""

import pytest

from ti_contracts.batch.limits import MOST_QUOTED, check_quotes
from ti_contracts.errors import DocumentError
from ti_contracts.model.assessment import Evidence
from ti_contracts.model.document import Span
from ti_contracts.model.verdicts import Force, Side

HALF = Evidence(Side.FOR, "a", 0, Span(0, MOST_QUOTED // 2), Force.BINDING, full=True)


def test_long_quotes_are_shown() -> None:
    check_quotes([HALF, HALF])


def test_quotes_without_end_are_refused() -> None:
    with pytest.raises(DocumentError, match="would quote 30,000,000 characters") as refused:
        check_quotes([HALF, HALF, HALF])
    assert refused.value.hint == "split it into parts and give those"
