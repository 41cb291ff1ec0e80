"""A baseline: what was known to be wanting when it was written, so that only what is new stops anybody."""

from dataclasses import dataclass

from ti_contracts.model.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Known:
    """One finding of an earlier run.

    ``document`` is the path below the folder of the configuration. ``marks`` say what was wrong, sorted: for
    a contradiction a hash of each quote against it, for what is partly met the elements that were not met.
    """

    document: str
    criterion: str
    verdict: Verdict
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BaselineUse:
    """A baseline in a run: how many findings are new, how many were known, and those known that are no more.

    Only criteria and documents of this run are counted; ``file`` is the baseline as the user named it.
    """

    file: str
    new: int
    old: int
    fixed: tuple[Known, ...] = ()
