"""How often the tool agreed with readers of labelled texts: plain counts for each criterion, no texts."""

from collections.abc import Iterable
from dataclasses import dataclass

from ti_contracts.model.packs import Pack
from ti_contracts.model.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often readers gave one verdict and the tool another, or the same."""

    labelled: Verdict
    given: Verdict
    number: int

    @property
    def is_right(self) -> bool:
        """Whether both say the same."""
        return self.labelled is self.given


@dataclass(frozen=True, slots=True)
class Card:
    """How the tool fared on one criterion, or on several that were labelled as one.

    ``documents`` counts decisions about whole documents, ``cases`` those about short, hard texts. ``low`` and
    ``high`` are the 95 % interval of the share of agreement, between 0 and 1, by document or case.
    """

    criteria: tuple[str, ...]
    documents: tuple[Agreement, ...]
    cases: tuple[Agreement, ...]
    low: float
    high: float

    @property
    def table(self) -> tuple[Agreement, ...]:
        """Both kinds together, what came most often first."""
        pairs: dict[tuple[Verdict, Verdict], int] = {}
        for row in (*self.documents, *self.cases):
            pairs[row.labelled, row.given] = pairs.get((row.labelled, row.given), 0) + row.number
        rows = [Agreement(labelled, given, number) for (labelled, given), number in pairs.items()]
        return tuple(sorted(rows, key=lambda row: (-row.number, row.labelled.value, row.given.value)))

    @property
    def decisions(self) -> int:
        """How many decisions there were."""
        return sum(row.number for row in self.table)

    @property
    def agreed(self) -> int:
        """In how many of them both said the same."""
        return sum(row.number for row in self.table if row.is_right)

    @property
    def false_met(self) -> int:
        """How often the tool said met and readers did not."""
        return sum(r.number for r in self.table if r.given is Verdict.MET and not r.is_right)

    def found(self, verdict: Verdict) -> tuple[int, int]:
        """Of the decisions that readers gave this verdict: in how many the tool gave it too, and all."""
        rows = [row for row in self.table if row.labelled is verdict]
        return sum(row.number for row in rows if row.is_right), sum(row.number for row in rows)


@dataclass(frozen=True, slots=True)
class HeldOut:
    """The same for texts that nobody who writes rules had read, over all criteria; no texts are named."""

    decisions: int
    criteria: int
    agreed: int
    false_met: int
    low: float
    high: float
    measured: str


@dataclass(frozen=True, slots=True)
class Accuracy:
    """All cards, and what they were made with.

    ``measured`` is the day, as 2026-11-24; ``rules`` are the packs by name and hash. ``held_out`` is None
    where nobody has looked at it yet.
    """

    measured: str
    version: str
    rules: tuple[tuple[str, str], ...]
    cards: tuple[Card, ...]
    held_out: HeldOut | None = None

    def of(self, criterion: str) -> tuple[Card, ...]:
        """The cards of a criterion: where it was labelled alone, then where others were labelled with it."""
        found = [card for card in self.cards if criterion in card.criteria]
        return tuple(sorted(found, key=lambda card: len(card.criteria)))

    def is_of(self, packs: Iterable[Pack]) -> bool:
        """Whether the packs hold just the rules that were measured, whatever else they hold."""
        return set(self.rules) <= {(pack.name, pack.sha256) for pack in packs}
