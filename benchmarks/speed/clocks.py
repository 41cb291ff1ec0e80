"""Hides how time is taken: every figure is a ratio of two works that run in turn on the same machine.

Processor time, because other work on the machine changes it least; of several runs the least, because nothing
makes a run faster than the work is.
"""

import gc
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from math import log
from time import perf_counter, process_time

LIBRARIES = ("ahocorasick-rs", "lxml", "pydantic", "pypdfium2", "PyYAML", "typer")


def machine() -> str:
    """What everything ran on."""
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return (
        f"{platform.python_implementation()} {platform.python_version()}, {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} processors; {libraries}"
    )


def in_turn(works: Sequence[Callable[[], object]], runs: int) -> list[float]:
    """The least processor time of each, in seconds; one run of each is not counted."""
    times: list[list[float]] = [[] for _ in works]
    for run in range(runs + 1):
        for work, taken in zip(works, times, strict=True):
            gc.collect()
            start = process_time()
            work()
            if run:
                taken.append(process_time() - start)
    return [min(taken) for taken in times]


def processes_in_turn(commands: Sequence[Sequence[str]], runs: int) -> list[float]:
    """The least time by the clock of each command, in seconds, for some of them start further processes."""
    times: list[list[float]] = [[] for _ in commands]
    for run in range(runs + 1):
        for command, taken in zip(commands, times, strict=True):
            start = perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            if run:
                taken.append(perf_counter() - start)
    return [min(taken) for taken in times]


def python(*arguments: str) -> list[str]:
    """A command that runs this very Python."""
    return [sys.executable, *arguments]


def exponent(sizes: Sequence[float], times: Sequence[float]) -> float:
    """The slope of the least squares through the logarithms: 1 where time grows as size does."""
    xs, ys = [log(size) for size in sizes], [log(time) for time in times]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    above = sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True))
    return above / sum((a - x) ** 2 for a in xs)


def tell(name: str, seconds: float, floor_name: str, floor: float, goal: float | None = None) -> None:
    """One line: a work, its floor, and how many times the floor it takes."""
    asked = "" if goal is None else f" (goal: at most {goal:g})"
    print(
        f"  {name}: {seconds * 1000:.1f} ms, {floor_name} {floor * 1000:.1f} ms, "
        f"ratio {seconds / floor:.2f}{asked}"
    )
