"""Damages files of every format by the thousand and reads them: nothing may crash, hang or show a traceback.

``python benchmarks/reading/fuzz.py [--files N] [--seed S] [--jobs J] [--keep FOLDER] [CORPUS...]``

Starts from small files made in the run, the sample contracts, and the documents (up to 60 kB) of any folder
given. A case follows from the seed, its number and the files started from alone. Each is read in a worker
process with the limits that the command line has; ``--only NUMBER`` reads one case in this process and shows
what happens. Exit code 1 if any case ended badly, or if nothing was read. Old Word files (.doc) are not among
them: LibreOffice reads those.
"""

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from cases import Cases, Outcome, Result, attempt, attempted
from mutate import KNOWING
from seeds import corpus, small_seeds

from ti_contracts.batch.limits import READING
from ti_contracts.batch.workers import in_workers
from ti_contracts.criteria.folder import sample_contracts
from ti_contracts.model.assessment import Failure

SLOW_SECONDS = 5.0
GOOD = (Outcome.READ, Outcome.REFUSED)


def main() -> int:
    """Runs the cases and prints what became of them."""
    wanted = _arguments()
    cases = _cases(wanted.seed, wanted.corpus)
    if wanted.only is not None:
        return _one(cases, wanted.only, wanted.keep)
    if wanted.files < 1:
        print("there is nothing to read: --files must be 1 or more", file=sys.stderr)
        return 2
    start = time.perf_counter()
    tally: Counter[tuple[str, Outcome]] = Counter()
    complaints: Counter[str] = Counter()
    slowest = (0.0, 0)
    for number, result in _results(cases, wanted.files, wanted.jobs):
        tally[cases.seed_of(number).suffix, result.outcome] += 1
        slowest = max(slowest, (result.seconds, number))
        if result.outcome not in GOOD or result.seconds > SLOW_SECONDS:
            _complain(complaints, cases, number, result, wanted.keep)
        if (number + 1) % 5000 == 0:
            passed = time.perf_counter() - start
            print(f"{number + 1:,} of {wanted.files:,} after {passed:.0f} s", file=sys.stderr)
    _summary(tally, time.perf_counter() - start, wanted)
    print(f"slowest: case {slowest[1]}, {slowest[0]:.2f} s of the processor")
    for what, count in complaints.most_common():
        print(f"{count:,} x {what}")
    return _verdict(tally)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "corpus", nargs="*", type=Path, metavar="CORPUS", help="a folder of documents to start from"
    )
    parser.add_argument("--files", type=int, default=5000, help="how many cases (default 5000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where to put the files that ended badly")
    parser.add_argument("--only", type=int, metavar="NUMBER", help="one case, in this process")
    return parser.parse_args()


def _cases(seed: int, folders: list[Path]) -> Cases:
    if missing := [str(folder) for folder in folders if not folder.is_dir()]:
        raise SystemExit(f"no such folder: {', '.join(missing)}")
    given = [file for folder in folders for file in corpus(folder)]
    return Cases(seed, small_seeds(), (*corpus(sample_contracts()), *given))


def _results(cases: Cases, files: int, jobs: int) -> Iterator[tuple[int, Result]]:
    # The clock is generous, for the machine may be busy; what is held against the limit is the processor's.
    patient = replace(READING, seconds=10 * READING.seconds)
    replies = in_workers(partial(attempt, cases), map(str, range(files)), patient, jobs)
    for number, reply in enumerate(replies):
        match reply:
            case Failure(message=message):
                yield number, Result(Outcome.ENDED, message)
            case Result(seconds=seconds) if seconds > READING.seconds:
                yield number, Result(Outcome.ENDED, f"took {seconds:.0f} s of the processor", seconds)
            case result:
                yield number, result


def _one(cases: Cases, number: int, keep: Path | None) -> int:
    result = attempted(cases, number)
    print(f"{cases.mutant(number).suffix}: {result.outcome}, {result.seconds:.2f} s\n{result.detail}")
    if keep is not None:
        _kept(cases, number, keep)
    return int(result.outcome not in GOOD)


def _complain(seen: Counter[str], cases: Cases, number: int, result: Result, keep: Path | None) -> None:
    """Shows the first of its kind in full; the others are counted, and kept all the same."""
    where = f", kept as {_kept(cases, number, keep)}" if keep is not None else ""
    last = result.detail.strip().rsplit("\n", 1)[-1].strip()
    what = f"{result.outcome}: {last}"
    seen[what] += 1
    if seen[what] == 1:
        print(
            f"case {number} ({cases.seed_of(number).name}): {result.outcome}, {result.seconds:.1f} s{where}"
        )
        print(f"  {result.detail.strip()}".replace("\n", "\n  "), flush=True)


def _kept(cases: Cases, number: int, folder: Path) -> Path:
    mutant = cases.mutant(number)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"seed{cases.seed}-case{number}{mutant.suffix}"
    path.write_bytes(mutant.data)
    return path


def _summary(tally: Counter[tuple[str, Outcome]], seconds: float, wanted: argparse.Namespace) -> None:
    print(f"{'made from':<10}" + "".join(f"{outcome:>20}" for outcome in Outcome))
    for suffix in (suffix for suffix in KNOWING if any(kind == suffix for kind, _ in tally)):
        print(f"{suffix:<10}" + "".join(f"{tally[suffix, outcome]:>20,}" for outcome in Outcome))
    totals = Counter[Outcome]()
    for (_, outcome), count in tally.items():
        totals[outcome] += count
    print(f"{'all':<10}" + "".join(f"{totals[outcome]:>20,}" for outcome in Outcome))
    rate = wanted.files / seconds
    print(f"{wanted.files:,} files, seed {wanted.seed}, {wanted.jobs} workers: {seconds:.0f} s, {rate:.0f}/s")


def _verdict(tally: Counter[tuple[str, Outcome]]) -> int:
    bad = sum(count for (_, outcome), count in tally.items() if outcome not in GOOD)
    read = sum(count for (_, outcome), count in tally.items() if outcome is Outcome.READ)
    if not read:
        print("nothing was read, so this shows nothing")
    return int(bad > 0 or not read)


if __name__ == "__main__":
    sys.exit(main())
