"""The verdicts, and the one place where they are derived from evidence.

Definitions: shared by all rules, after the labelling guide of the project (see docs/verdicts.md).
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum


class Verdict(StrEnum):
    """What the text of a document shows about one criterion or one of its elements."""

    MET = "met"
    PARTIAL = "partial"
    GAP = "gap"
    CONTRADICTED = "contradicted"
    NOT_APPLICABLE = "not_applicable"
    NOT_ASSESSED = "not_assessed"


class Force(StrEnum):
    """How strongly a clause binds somebody."""

    BINDING = "binding"
    QUALIFIED = "qualified"
    ADVISORY = "advisory"
    PERMISSIVE = "permissive"
    INTENTION = "intention"
    UNCERTAIN = "uncertain"
    NONE = "none"


class Side(StrEnum):
    """What a piece of evidence is for: it supports, it opposes, or it only came near."""

    FOR = "for"
    AGAINST = "against"
    NEAR = "near"


def of_element(sides: Iterable[tuple[Side, bool]]) -> Verdict:
    """The verdict of one element from its evidence, given as (side, is it full and binding)."""
    seen = set(sides)
    if (Side.AGAINST, True) in seen or (Side.AGAINST, False) in seen:
        return Verdict.CONTRADICTED
    if (Side.FOR, True) in seen:
        return Verdict.MET
    return Verdict.PARTIAL if (Side.FOR, False) in seen else Verdict.GAP


def of_need(verdicts: Sequence[Verdict], at_least: int, partial_from: int) -> Verdict:
    """The verdict of "at least k of these elements"; weak elements count towards partial only."""
    if Verdict.CONTRADICTED in verdicts:
        return Verdict.CONTRADICTED
    met = verdicts.count(Verdict.MET)
    if met >= at_least:
        return Verdict.MET
    return Verdict.PARTIAL if met + verdicts.count(Verdict.PARTIAL) >= partial_from else Verdict.GAP


def joined(verdicts: Sequence[Verdict]) -> Verdict:
    """The verdict of things that must all hold: needs of a criterion, or parts of a statement."""
    judged = [v for v in verdicts if v not in (Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSED)]
    if not judged:
        return Verdict.NOT_ASSESSED
    if Verdict.CONTRADICTED in judged:
        return Verdict.CONTRADICTED
    return judged[0] if len(set(judged)) == 1 else Verdict.PARTIAL
