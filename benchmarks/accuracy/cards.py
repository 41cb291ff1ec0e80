"""Writes the accuracy cards that ``explain`` and the HTML report show: counts for each criterion, no texts.

``python benchmarks/accuracy/cards.py --date 2026-11-24 [--held-out]``: all labelled texts that are not held
out (see labelled.py) are judged by the rules as they stand; the day is given, so that the same input gives
the same file. With --held-out the totals of the held-out cases are measured anew, which counts as a look at
them (README.md); without it those that the file holds stay, with their day.
"""

import argparse
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from figures import VERDICTS, Table, accuracy, clusters, false_met, intervals, table_of, wilson
from judged import Decision, judge_all, the_rules
from labelled import all_texts, own_texts

from ti_contracts.criteria.accuracy import CARDS
from ti_contracts.version import __version__

_Card = dict[str, object]


def main() -> None:
    """Writes the file."""
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=plain)
    parser.add_argument("--date", required=True, type=date.fromisoformat, help="the day that the cards name")
    parser.add_argument("--held-out", action="store_true", help="look at the held-out totals too")
    parser.add_argument("--out", type=Path, default=CARDS, metavar="FILE")
    asked = parser.parse_args()
    day = asked.date.isoformat()
    rules, _ = the_rules()
    judged = judge_all(all_texts())
    value = {
        "measured": day,
        "version": __version__,
        "rules": [{"pack": pack.name, "sha256": pack.sha256} for pack in rules.packs],
        "held_out": held_out(day) if asked.held_out else _kept(asked.out),
        "cards": cards([decision for one in judged for decision in one.decisions]),
    }
    asked.out.write_text(as_text(value), encoding="utf-8")
    print(f"wrote {asked.out}: {len(value['cards'])} cards")


def cards(decisions: Sequence[Decision]) -> list[_Card]:
    """One card for each criterion, or for those that were labelled as one, in the order of their names."""
    by_name: dict[str, list[Decision]] = {}
    for decision in decisions:
        by_name.setdefault(decision.name, []).append(decision)
    return [_card(by_name[name]) for name in sorted(by_name)]


def _card(decisions: Sequence[Decision]) -> _Card:
    """The interval is over texts, each of which counts once however many decisions were made about it."""
    groups = clusters(decisions)
    low, high = wilson(sum(map(accuracy, groups)), len(groups))
    return {
        "criteria": list(decisions[0].criteria),
        "interval": [round(low, 3), round(high, 3)],
        "documents": _rows(table_of(d for d in decisions if d.whole)),
        "cases": _rows(table_of(d for d in decisions if not d.whole)),
    }


def _rows(table: Table) -> list[list[object]]:
    return [[a, b, table[a, b]] for a in VERDICTS for b in VERDICTS if table[a, b]]


def held_out(day: str) -> dict[str, object] | None:
    """The totals of the held-out cases, and nothing else of them; None where there are none."""
    decisions = [d for one in judge_all(own_texts(held_out=True)) for d in one.decisions]
    if not decisions:
        return None
    table = table_of(decisions)
    [(low, high)] = intervals(clusters(decisions), [accuracy])
    return {
        "decisions": len(decisions),
        "criteria": len({d.name for d in decisions}),
        "agreed": sum(d.labelled == d.given for d in decisions),
        "false_met": false_met(table),
        "low": round(low, 3),
        "high": round(high, 3),
        "measured": day,
    }


def as_text(value: dict[str, object]) -> str:
    """JSON with one card a line, so that a change of one criterion is a change of one line."""
    lines = []
    for key, part in value.items():
        if key == "cards" and isinstance(part, list):
            rows = ",\n".join(f"  {json.dumps(card)}" for card in part)
            lines.append(f' "cards": [\n{rows}\n ]')
        else:
            lines.append(f" {json.dumps(key)}: {json.dumps(part)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _kept(file: Path) -> object:
    return json.loads(file.read_text(encoding="utf-8"))["held_out"] if file.is_file() else None


if __name__ == "__main__":
    main()
