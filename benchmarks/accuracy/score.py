"""Scores rules and engine on labelled texts, with intervals; prints everything and writes nothing.

``python benchmarks/accuracy/score.py [FILE.jsonl ...]``: the cases in these files, or else all labelled texts
that are not held out: the project's own, and those beside it where there are any (see labelled.py).

--criteria: a table by criterion · --errors: every decision that differs, by id and verdicts ·
--table: how each line of the rules fared · --phrases: phrases that no text holds ·
--held-out: the held-out cases instead, totals only · --jobs N
"""

import argparse
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from figures import (
    VERDICTS,
    Table,
    accuracy,
    clusters,
    f1_of,
    false_met,
    false_met_share,
    intervals,
    kappa,
    macro_f1,
    scores,
    shortfalls,
    shortfalls_f2,
    table_of,
)
from goals import goals
from judged import Decision, Judged, judge_all
from labelled import HELD_OUT, all_texts, cases_in, own_texts
from rule_table import dead_phrases, rule_table


def main() -> None:
    """Prints what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE.jsonl")
    for name in ("criteria", "errors", "table", "phrases", "held-out"):
        parser.add_argument(f"--{name}", action="store_true")
    parser.add_argument("--jobs", type=int, default=2, metavar="N")
    asked = parser.parse_args()
    if any(HELD_OUT in file.name for file in asked.files):
        parser.error("held-out cases are scored with --held-out, which prints totals only")
    if asked.held_out and (asked.files or asked.criteria or asked.errors or asked.table or asked.phrases):
        parser.error("--held-out prints totals only and stands alone")
    texts = list(chain.from_iterable(map(cases_in, asked.files)))
    texts = texts or (own_texts(held_out=True) if asked.held_out else all_texts())
    if not texts:
        parser.error("there are no labelled texts")
    judged = judge_all(texts, asked.jobs, firing=asked.table or asked.phrases)
    lines = shown(judged, by_criterion=asked.criteria, errors=asked.errors)
    print("\n".join(lines))
    if asked.table:
        print("\n".join(rule_table(judged)))
    if asked.phrases:
        print("\n".join(dead_phrases(judged)))


def shown(judged: Sequence[Judged], *, by_criterion: bool, errors: bool) -> Iterator[str]:
    """The figures of each source, and the goals with what stands now."""
    decisions = [decision for one in judged for decision in one.decisions]
    for source in dict.fromkeys(d.source for d in decisions):
        own = [d for d in decisions if d.source == source]
        yield from totals(source, own)
        if by_criterion:
            yield from criteria(own)
        if errors:
            yield from (f"  {d.text}  {d.name}  labelled {d.labelled}, given {d.given}" for d in _wrong(own))
    quotes, inexact = sum(one.quotes for one in judged), sum(one.inexact for one in judged)
    yield f"quotes: {quotes - inexact} of {quotes} are exact and lie in a clause"
    yield ""
    yield from goals(decisions, quotes, inexact)


def totals(source: str, decisions: Sequence[Decision]) -> Iterator[str]:
    """The figures of one source, intervals by cluster behind them."""
    table, groups = table_of(decisions), clusters(decisions)
    measures = (accuracy, kappa, macro_f1, false_met_share, shortfalls_f2)
    reach = intervals(groups, (*measures, *(f1_of(v) for v in VERDICTS)))
    a, k, m, f, n = (f"{measure(table):.3f} ({low:.3f} to {high:.3f})"
                     for measure, (low, high) in zip(measures, reach, strict=False))  # fmt: skip
    yield f"{source}: {len(decisions)} decisions in {len(groups)} clusters; 95 % intervals by cluster"
    yield f"  accuracy {a}  kappa {k}  macro-F1 {m}"
    yield f"  false met {false_met(table)}, for each 100 decisions {f}"
    for verdict, (low, high) in zip(VERDICTS, reach[len(measures) :], strict=True):
        p, r, f1 = scores(table, verdict)
        yield f"  {verdict:13s} precision {p:.3f}  recall {r:.3f}  F1 {f1:.3f} ({low:.3f} to {high:.3f})"
    p, r, _ = shortfalls(table)
    yield f"  not fully met precision {p:.3f}  recall {r:.3f}  F2 {n}"
    cited = [d.cited for d in decisions if d.cited is not None]
    if cited:
        yield f"  right clause cited in {sum(cited)} of {len(cited)} right met and contradicted verdicts"
    yield from confusions(table)


def confusions(table: Table) -> Iterator[str]:
    """Labelled verdicts down, given ones across."""
    yield f"  {'labelled / given':18s}" + "".join(f"{v:>14s}" for v in VERDICTS)
    for labelled in VERDICTS:
        yield f"  {labelled:18s}" + "".join(f"{table[labelled, given]:14d}" for given in VERDICTS)


def criteria(decisions: Sequence[Decision]) -> Iterator[str]:
    """One line for each criterion: agreement, then precision, recall and F1 of each verdict labelled."""
    for name in dict.fromkeys(d.name for d in decisions):
        table = table_of(d for d in decisions if d.name == name)
        right = sum(table[v, v] for v in VERDICTS)
        parts = [f"{name:9s} {right:3d} of {table.total():3d}  macro-F1 {macro_f1(table):.2f}"]
        parts += [f"false met {false_met(table)}"]
        for verdict in VERDICTS:
            if sum(table[verdict, given] for given in VERDICTS):
                parts.append(f"{verdict} " + "/".join(f"{x:.2f}" for x in scores(table, verdict)))
        yield "  " + "  ".join(parts)


def _wrong(decisions: Sequence[Decision]) -> Iterator[Decision]:
    return (d for d in decisions if d.labelled != d.given)


if __name__ == "__main__":
    main()
