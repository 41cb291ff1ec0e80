"""What column heads, section headings and lead-ins promise: an indicator, a target, a list of outcomes."""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from ti_contracts.matching.words import words_of


class Head(StrEnum):
    """What the cells under a column head hold."""

    OUTCOME = "outcome"
    OBJECTIVE = "objective"
    INDICATOR = "indicator"
    MEASURE = "measure"
    BASELINE = "baseline"
    TARGET = "target"
    TOOL = "tool"
    FREQUENCY = "frequency"
    TIME_LIMIT = "time limit"
    OWNER = "owner"
    USE = "use"
    STANDARD = "standard"  # a target beside a measure, the measure itself where there is none
    OTHER = "other"


NAMES = (Head.OUTCOME, Head.OBJECTIVE, Head.INDICATOR, Head.MEASURE, Head.STANDARD)
"""Heads whose cells name what is measured; the first of them in a table does."""

# A head that holds one of these is about something else, whatever other words it has.
_REFERENCE = frozenset("ref reference id code no number s/n weighting score points weight".split())  # noqa: SIM905
_NOT_MEASURES = frozenset(
    """
    risk risks hazard mitigation control price cost costs charge charges budget points scoring criteria
    criterion invoice policy version term meaning
    """.split()  # noqa: SIM905
)
_WORDS = MappingProxyType(
    {
        Head.OUTCOME: "outcome outcomes goal goals",
        Head.OBJECTIVE: "objective objectives",
        Head.INDICATOR: "indicator indicators kpi kpis metric metrics",
        Head.MEASURE: "measure measures measured measurement",
        Head.BASELINE: "baseline baselines",
        Head.TARGET: "target targets threshold thresholds trajectory green amber red",
        Head.TOOL: """
            source sources method methods tool tools evidence verification instrument formula calculation
            measured measurement
        """,
        Head.FREQUENCY: """
            frequency reported reporting return returns period interval periodicity timing quarterly monthly
        """,
        Head.TIME_LIMIT: "date deadline timescale timeframe due",
        Head.OWNER: "owner lead responsible responsibility accountable who whom",
        Head.USE: "consequence consequences credit credits sanction sanctions incentive deduction remedy",
        Head.STANDARD: "standard standards",
    }
)
_HEADS_OF = MappingProxyType(
    {
        word: tuple(head for head, table in _WORDS.items() if word in table.split())
        for table in _WORDS.values()
        for word in table.split()
    }
)
_PHRASES = MappingProxyType(
    {
        "quality requirement": Head.INDICATOR,
        "quality requirements": Head.INDICATOR,
        "performance measure": Head.INDICATOR,
        "performance measures": Head.INDICATOR,
        "performance standard": Head.INDICATOR,
        "minimum level": Head.TARGET,
        "level of performance": Head.TARGET,
        "current level": Head.BASELINE,
        "current performance": Head.BASELINE,
        "how often": Head.FREQUENCY,
        "by when": Head.TIME_LIMIT,
    }
)
_NOT_A_TARGET = frozenset(("date", "group", "population", "audience", "groups"))
# Two heads that must stand in a table for it to hold measures: one that names them, one that says more.
_SAYS_MORE = frozenset((Head.BASELINE, Head.TARGET, Head.FREQUENCY, Head.INDICATOR, Head.STANDARD))

_ABOUT_OUTCOMES = frozenset(("outcome", "outcomes", "kpi", "kpis", "indicators", "objectives", "goals"))
_ABOUT_MEASURES = frozenset(("performance", "outcome", "quality"))
# Outcomes of something else, national frameworks, and instructions on how to apply.
_NOT_OUTCOMES = frozenset(
    """
    framework frameworks domain domains review reviews appeal appeals complaint complaints assessment
    assessments evaluation award procurement tender application definitions strategic strategy national
    """.split()  # noqa: SIM905
)
A_WORD = re.compile(r"[^\W\d_]{4}")
_LONGEST_HEADING = 9
_LONGEST_HEAD = 12


@lru_cache(maxsize=512)  # the rows of a table share their heads
def heads_of(text: str) -> frozenset[Head]:
    """What a column with this head holds; two things for "Measure and frequency"."""
    forms = words_of(text).forms
    if not forms or _REFERENCE.intersection(forms) or len(forms) > _LONGEST_HEAD:
        return frozenset((Head.OTHER,))
    joined = " ".join(forms)
    found = {head for phrase, head in _PHRASES.items() if phrase in joined}
    if not found:
        found = {head for form in forms for head in _HEADS_OF.get(form, ())}
    if Head.TARGET in found:
        found.discard(Head.INDICATOR)  # "KPI thresholds"
    if Head.TARGET in found and _NOT_A_TARGET.intersection(forms):
        found.discard(Head.TARGET)
    found |= {Head.FREQUENCY} if "frequency" in forms else set()
    # "Method of measurement" and "Measurement period" name no measure.
    if found & {Head.TOOL, Head.FREQUENCY} and not _HEADS_OF.keys().isdisjoint(forms):
        found -= {Head.MEASURE} if "measure" not in forms and "measures" not in forms else set()
    if "period" in forms or "minimum" in forms:
        found -= {Head.TOOL}
    return frozenset(found or {Head.OTHER})


@lru_cache(maxsize=512)
def is_of_measures(texts: tuple[str, ...]) -> bool:
    """Whether a table with these column heads lists outcomes or measures."""
    if any(_NOT_MEASURES.intersection(words_of(text).forms) for text in texts if len(text) < 60):
        return False
    heads = [heads_of(text) for text in texts]
    names = [i for i, head in enumerate(heads) if head.intersection(NAMES)]
    if not names or len(texts) < 2:
        return False
    if any(head == {Head.INDICATOR} for head in heads):
        return True
    named = name_column(heads)
    return any(head.intersection(_SAYS_MORE) for i, head in enumerate(heads) if i != named)


def name_column(heads: Sequence[frozenset[Head]], cells: Sequence[str] = ()) -> int | None:
    """The column whose cells name what is measured; None where no column does.

    Where ``cells`` are given, one that holds no word ("KPI 1") names nothing.
    """
    for name in NAMES:
        for i, head in enumerate(heads):
            if name in head and (not cells or (i < len(cells) and A_WORD.search(cells[i]))):
                return i
    return None


def is_of_outcomes(heading: str) -> bool:
    """Whether the items of a list under this heading are outcomes: "Locally defined outcomes"."""
    forms = frozenset(words_of(heading).forms)
    if not forms or len(forms) > _LONGEST_HEADING or _NOT_OUTCOMES.intersection(forms):
        return False
    return bool(_ABOUT_OUTCOMES & forms) or ("measures" in forms and bool(_ABOUT_MEASURES & forms))
