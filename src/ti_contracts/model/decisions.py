"""What a person decided on a finding: it stands beside the verdict of the tool and never changes it."""

from dataclasses import dataclass
from enum import StrEnum


class Choice(StrEnum):
    """The words that a person may write under "Decision"."""

    ACCEPT = "accept"
    NOT_APPLICABLE = "not applicable"
    DISAGREE = "disagree"


@dataclass(frozen=True, slots=True)
class Decision:
    """One person's decision; ``date`` is ISO ("2026-03-04"), and each text is "" where nothing was written.

    ``made_on`` is the fingerprint of the finding that the person saw. ``earlier`` is True where the finding
    has another one now: its verdict or the words that decide it have changed, or nobody can tell.
    """

    choice: Choice
    reason: str = ""
    name: str = ""
    date: str = ""
    made_on: str = ""
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class DecisionOn:
    """A decision as a file holds it: on which document (its path as the report gave it) and criterion.

    ``place`` names the row for people: "sheet Criteria, row 14".
    """

    document: str
    criterion: str
    decision: Decision
    place: str = ""


@dataclass(frozen=True, slots=True)
class DecisionsFile:
    """The decisions of a file, in its order, and sentences about rows that somebody should look at."""

    decisions: tuple[DecisionOn, ...]
    notes: tuple[str, ...]
