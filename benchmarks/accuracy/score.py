"""Scores rules and engine on labelled cases, the project's own unless files are named.

``python benchmarks/accuracy/score.py [FILE.jsonl ...]``: a case is one line of JSON with id, criterion,
verdict and text (a small Markdown document). Printed: accuracy with a 95 % interval (percentile bootstrap
over cases, fixed seed), Cohen's kappa, precision, recall and F1 of each verdict, false "met", each criterion.
"""

import json
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ti_contracts.criteria.folder import built_in_rules
from ti_contracts.criteria.load import read_rules
from ti_contracts.documents.read import read_document
from ti_contracts.matching.assess import assess
from ti_contracts.matching.compiled import CompiledRules, compile_rules

HERE = Path(__file__).resolve().parent
VERDICTS = ("met", "partial", "gap", "contradicted")
# The labels' names for the criteria of the inventory.
CRITERIA = {
    "WSC-1": "WS1", "WSC-2": "WS2", "WSC-3": "WS3", "WSC-4": "WS4", "WSC-5": "WS5",
    "CTA-1": "CA1", "CTA-2A": "CA2a", "CTA-2B": "CA2b", "CTA-2C": "CA2c",
}  # fmt: skip
Pair = tuple[str, str]


def judged(file: Path, rules: CompiledRules) -> list[tuple[str, Pair]]:
    """For each case its criterion, and the labelled and the given verdict."""
    results = []
    for line in filter(str.strip, file.read_text(encoding="utf-8").splitlines()):
        case = json.loads(line)
        criterion = CRITERIA.get(case["criterion"], case["criterion"])
        assessment = assess(read_document(case["id"] + ".md", case["text"].encode()), rules)
        verdict = next(f.verdict for f in assessment.findings if f.criterion.id == criterion)
        results.append((criterion, (case["verdict"], verdict.value)))
    if not results:
        raise SystemExit(f"{file}: holds no cases")
    return results


def accuracy(pairs: Sequence[Pair]) -> float:
    """Share of cases with the labelled verdict."""
    return sum(a == b for a, b in pairs) / len(pairs)


def kappa(pairs: Sequence[Pair]) -> float:
    """Cohen's kappa."""
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(left[v] * right[v] for v in left) / len(pairs) ** 2
    return (accuracy(pairs) - chance) / (1 - chance) if chance < 1 else 1.0


def interval(pairs: Sequence[Pair], rounds: int = 2000) -> tuple[float, float]:
    """95 % percentile bootstrap of the accuracy; the seed is fixed so that the figures repeat."""
    source = random.Random(20221130)  # noqa: S311 - no secret hangs on it
    drawn = sorted(accuracy(source.choices(pairs, k=len(pairs))) for _ in range(rounds))
    return drawn[rounds // 40], drawn[rounds - rounds // 40 - 1]


def scores(pairs: Sequence[Pair], verdict: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of one verdict."""
    right = sum(a == b == verdict for a, b in pairs)
    given, labelled = sum(b == verdict for _, b in pairs), sum(a == verdict for a, _ in pairs)
    precision, recall = right / given if given else 0.0, right / labelled if labelled else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def show(file: Path, results: Sequence[tuple[str, Pair]]) -> None:
    """Prints the figures of one file."""
    pairs = [pair for _, pair in results]
    low, high = interval(pairs)
    false_met = sum(b == "met" != a for a, b in pairs)
    print(f"{file.name}: {len(pairs)} cases, accuracy {accuracy(pairs):.3f} (95 % {low:.3f} to {high:.3f})")
    print(f"  kappa {kappa(pairs):.3f}  false met {false_met}")
    for verdict in VERDICTS:
        precision, recall, f1 = scores(pairs, verdict)
        print(f"  {verdict:13s} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    for criterion in dict.fromkeys(c for c, _ in results):
        own = [pair for c, pair in results if c == criterion]
        print(f"  {criterion:5s} {sum(a == b for a, b in own)} of {len(own)}")


def main() -> None:
    """Scores the files named, or the project's own."""
    files = [Path(name) for name in sys.argv[1:]] or sorted(HERE.glob("*.jsonl"))
    rules = read_rules([built_in_rules()])
    compiled = compile_rules(rules.concepts, rules.criteria)
    for file in files:
        show(file, judged(file, compiled))


if __name__ == "__main__":
    main()
