"""Hides which criteria are put to the test, and that several processes may share the work."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from multiprocessing import get_context

from ti_contracts.cli.proving.judging import Bench
from ti_contracts.cli.proving.proofs import Proof, prove
from ti_contracts.cli.proving.wording import Bases, bases_of
from ti_contracts.criteria.select import find_criterion
from ti_contracts.errors import UsageError
from ti_contracts.model.criteria import Criterion
from ti_contracts.model.packs import Rules

# A process needs about a second to start and to compile the rules: fewer criteria are sooner done here.
_FEWEST_FOR_A_PROCESS = 12


def run_proofs(rules: Rules, names: Sequence[str], *, mutations: bool, jobs: int) -> Iterator[Proof]:
    """One proof for each criterion that has examples, in order; raises UsageError where there is none."""
    chosen = [find_criterion(rules, name)[0] for name in names] or list(rules.criteria)
    chosen = [criterion for criterion in dict.fromkeys(chosen) if criterion.examples]
    if not chosen:
        raise UsageError("there are no examples to run", "write some in a file of the folder examples/")
    work = _Work(rules, mutations)
    if jobs == 1 or len(chosen) < _FEWEST_FOR_A_PROCESS:
        yield from map(work.proof, chosen)
        return
    # "spawn" behaves the same on every system; compiled rules cannot be sent, so each compiles its own.
    with ProcessPoolExecutor(jobs, get_context("spawn"), _start, (rules, mutations)) as pool:
        yield from pool.map(_in_process, (criterion.id for criterion in chosen), chunksize=4)


@dataclass(frozen=True)
class _Work:
    """What every criterion is tested with, made when first needed."""

    rules: Rules
    mutations: bool

    @cached_property
    def bench(self) -> Bench:
        return Bench(self.rules)

    @cached_property
    def bases(self) -> Bases | None:
        return bases_of(self.bench) if self.mutations else None

    def proof(self, criterion: Criterion) -> Proof:
        return prove(criterion, self.bench, self.bases)


_of_process: list[_Work] = []


def _start(rules: Rules, mutations: bool) -> None:
    _of_process.append(_Work(rules, mutations))


def _in_process(criterion: str) -> Proof:
    work = _of_process[0]
    return work.proof(work.bench.known[criterion])
