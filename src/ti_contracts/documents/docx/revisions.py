"""Tracked changes: which elements, paragraph marks, rows and cells stand in the chosen view."""

from dataclasses import dataclass
from typing import Final, Literal

from ti_contracts.documents.docx.names import Element, W

_RUNS_OF: Final = {W + "ins": "insertion", W + "del": "deletion", W + "moveTo": "move"}


@dataclass(frozen=True, slots=True)
class View:
    """One reading of a document with tracked changes; names are tags of WordprocessingML.

    ``gone`` are the runs and paragraph ends that do not stand in it, ``former`` tells whether properties do
    that were changed since.
    """

    gone: frozenset[str]
    row: str
    cell: str
    former: bool

    def row_gone(self, trpr: Element | None) -> bool:
        """Whether a table row with these properties is deleted (or not yet there)."""
        return trpr is not None and trpr.find(self.row) is not None


_ACCEPTED: Final = View(
    gone=frozenset({W + "del", W + "moveFrom"}),
    row=W + "del",
    cell=W + "cellDel",
    former=False,
)
_ORIGINAL: Final = View(
    gone=frozenset({W + "ins", W + "moveTo"}),
    row=W + "ins",
    cell=W + "cellIns",
    former=True,
)


def view(changes: Literal["accepted", "original"]) -> View:
    """The view by its name."""
    return _ACCEPTED if changes == "accepted" else _ORIGINAL


def summary(roots: list[Element], changes: str) -> str:
    """A sentence with the number of changes ("" where there are none)."""
    counts = {"insertion": 0, "deletion": 0, "move": 0}
    marks = dict(counts)
    for root in roots:
        for item in root.iter(*_RUNS_OF):
            parent = item.getparent().tag
            # The end of a paragraph that changed together with its text is not a change of its own.
            into = marks if parent == W + "rPr" else counts
            if parent != W + "numPr":
                into[_RUNS_OF[item.tag]] += 1
    counts = counts if any(counts.values()) else marks
    said = [f"{n} {what}{'' if n == 1 else 's'}" for what, n in counts.items() if n]
    how = "accepted" if changes == "accepted" else "rejected"
    return f"read with tracked changes {how}: {', '.join(said)}" if said else ""
