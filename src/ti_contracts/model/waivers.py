"""A waiver: what a named person lets stand for a time, and what became of it in a run."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Waiver:
    """One entry of a file of waivers.

    ``document`` is a pattern for paths below the folder of the configuration. ``start`` and ``until`` are the
    first and the last day on which it counts, in ISO form; ``start`` is "" where it counts from ever on.
    ``place`` names its line for people: "waivers.yaml:3".
    """

    criterion: str
    document: str
    reason: str
    who: str
    until: str
    start: str = ""
    place: str = ""


class WaiverState(StrEnum):
    """What a waiver did in a run, the first that holds."""

    LAPSED = "lapsed"
    NOT_YET = "not yet"
    USED = "used"
    UNUSED = "unused"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class WaiverUse:
    """A waiver in a run: ``unused`` where its document was checked and shows nothing to waive.

    ``elsewhere`` means that no document of the run is meant. ``days`` are those that it still counts after
    today, negative where it has lapsed.
    """

    waiver: Waiver
    state: WaiverState
    days: int
