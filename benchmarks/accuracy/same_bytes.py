"""Checks that the same documents give the same bytes: other hash seeds, one process or two, a second run.

``python benchmarks/accuracy/same_bytes.py [FILE ...]``: the files named, or else the sample contracts and the
documents beside the project if there are any. Four formats of the command are compared. Exit code 1 if any
byte differs. Rules or code that change while it runs make bytes differ too.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

from labelled import all_texts

from ti_contracts.criteria.folder import sample_contracts

_LONGEST = 200
_SUFFIXES = (".json", ".html", ".md", ".txt")
# PYTHONHASHSEED and --jobs of each run; the first is what the others are held against.
_RUNS = (("0", "1"), ("0", "1"), ("1", "2"), ("20221130", "2"))


def main() -> None:
    """Prints one line for each run, with the first line that differs; exits with 1 if any does."""
    named = sys.argv[1:] or [str(sample_contracts()), *(text.path for text in all_texts() if text.path)]
    first = reports(named, *_RUNS[0])
    same = True
    print(f"hash seed {_RUNS[0][0]}, jobs {_RUNS[0][1]}: the run that the others are held against")
    for seed, jobs in _RUNS[1:]:
        found = reports(named, seed, jobs)
        other = [suffix for suffix in _SUFFIXES if found[suffix] != first[suffix]]
        same = same and not other
        print(f"hash seed {seed}, jobs {jobs}: {f'DIFFERS in {other}' if other else 'the same bytes'}")
        for suffix in other[:1]:
            print("\n".join(first_difference(first[suffix], found[suffix])))
    sys.exit(0 if same else 1)


def reports(documents: Sequence[str], seed: str, jobs: str) -> dict[str, bytes]:
    """The report of one run of the command in each format, by suffix."""
    with tempfile.TemporaryDirectory() as folder:
        outs = [Path(folder) / f"report{suffix}" for suffix in _SUFFIXES]
        command = [sys.executable, "-m", "ti_contracts", "check", *documents, "--pack", "all", "--jobs", jobs]
        command += ["--fail-on", "never", *(word for out in outs for word in ("--out", str(out)))]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"the command failed:\n{done.stderr}")
        return {out.suffix: out.read_bytes() for out in outs}


def first_difference(one: bytes, other: bytes) -> Iterator[str]:
    """The first line that differs, as both have it."""
    lines = zip_longest(*(text.decode(errors="replace").splitlines() for text in (one, other)), fillvalue="")
    number, pair = next((n, pair) for n, pair in enumerate(lines, 1) if pair[0] != pair[1])
    yield from (f"  line {number}: {line.strip()[:_LONGEST]}" for line in pair)


if __name__ == "__main__":
    main()
