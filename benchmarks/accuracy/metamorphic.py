"""Changes documents in ways that must or must not change a verdict, and reports what does not hold.

``python benchmarks/accuracy/metamorphic.py [FILE ...] [--all]``: the files named, or else the sample
contracts, the project's own cases, and the documents beside the project if there are any (labelled.py).
A broken invariant is printed with document, criterion, clause and words; no change needs a label. Of each
invariant ten are printed, or all with --all. Exit code 0 whatever breaks: this is for people to act on.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from invariants import Case, Trial, check
from labelled import all_texts

from ti_contracts.criteria.folder import sample_contracts
from ti_contracts.documents.find import find_documents

_FEW, _LONGEST = 10, 260


def main() -> None:
    """Runs all changes and prints the counts."""
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=plain)
    parser.add_argument("files", nargs="*", metavar="FILE")
    parser.add_argument("--all", action="store_true", help="print every broken invariant")
    parser.add_argument("--no-cases", action="store_true", help="whole documents only")
    parser.add_argument("--jobs", type=int, default=2, metavar="N")
    asked = parser.parse_args()
    cases = [_of_file(name) for name in asked.files] or at_hand(cases=not asked.no_cases)
    with ProcessPoolExecutor(asked.jobs, get_context("spawn")) as pool:
        results = [result for each in pool.map(check, cases) for result in each]
    print("\n".join(told(results, None if asked.all else _FEW)))


def at_hand(*, cases: bool) -> list[Case]:
    """Every document at hand, whole ones first; cases are asked about their own criterion only."""
    samples = [_of_file(path) for path, error in find_documents([str(sample_contracts())]) if error is None]
    texts = all_texts()
    documents = [Case(text.name, path=text.path) for text in texts if text.path]
    short = [
        Case(f"{t.source}/{t.name}", words=t.words, criteria=t.labels[0].criteria) for t in texts if t.words
    ]
    return [*samples, *documents, *(short if cases else ())]


def _of_file(path: str) -> Case:
    return Case(Path(path).name, path=path)


def told(results: Sequence[Trial], most: int | None) -> Iterator[str]:
    """The counts of each invariant, then those that broke."""
    tried = Counter(result.invariant for result in results)
    broken = [result for result in results if not result.held]
    broke = Counter(result.invariant for result in broken)
    yield f"{'held':>6s} {'tried':>6s}  invariant"
    for invariant, number in tried.items():
        yield f"{number - broke[invariant]:6d} {number:6d}  {invariant}"
    yield f"{tried.total() - broke.total():6d} {tried.total():6d}  in all"
    for invariant in broke:
        yield ""
        yield f"broken: {invariant} ({broke[invariant]})"
        for result in [result for result in broken if result.invariant == invariant][:most]:
            words = " ".join(result.words.split())
            clipped = words[:_LONGEST] + ("…" if len(words) > _LONGEST else "")
            yield f"  {result.document}  {result.criterion}  {result.was} -> {result.became}  {result.clause}"
            yield f"      {clipped}"


if __name__ == "__main__":
    main()
