"""Hides where the accuracy cards stand: one file of counts, which ``benchmarks/accuracy/cards.py`` writes."""

from pathlib import Path

from ti_contracts.errors import ContractsError
from ti_contracts.model.accuracy import Accuracy, Agreement, Card, HeldOut
from ti_contracts.model.verdicts import Verdict

CARDS = Path(__file__).resolve().parent / "accuracy.json"
_Rows = list[tuple[str, str, int]]


def read_accuracy(file: Path = CARDS) -> Accuracy:
    """The cards that come with the tool; raises ContractsError where the file is missing or damaged."""
    import json  # only where cards are shown

    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        return Accuracy(
            measured=found["measured"],
            version=found["version"],
            rules=tuple((pack["pack"], pack["sha256"]) for pack in found["rules"]),
            cards=tuple(
                Card(
                    criteria=tuple(card["criteria"]),
                    documents=_agreements(card["documents"]),
                    cases=_agreements(card["cases"]),
                    low=card["interval"][0],
                    high=card["interval"][1],
                )
                for card in found["cards"]
            ),
            held_out=HeldOut(**found["held_out"]) if found["held_out"] else None,
        )
    except (OSError, ValueError, LookupError, TypeError) as failure:
        raise ContractsError("the accuracy cards cannot be read", "install ti-contracts again") from failure


def _agreements(rows: _Rows) -> tuple[Agreement, ...]:
    return tuple(Agreement(Verdict(labelled), Verdict(given), number) for labelled, given, number in rows)
