"""Hides how one criterion is put to the test: its examples, their mutants and its wording."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ti_contracts.cli.proving.judging import Bench, Judge
from ti_contracts.cli.proving.mutants import Mutant, mutants
from ti_contracts.cli.proving.mutations import nested
from ti_contracts.cli.proving.wording import Bases, wording_failures
from ti_contracts.model.criteria import Checkability, Criterion, Example, Severity
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.reasons import reason

# Below this share of mutants noticed a rule fails, where there are enough of them to speak of a share.
SHARE, FEWEST = 0.9, 3


@dataclass(frozen=True, slots=True)
class Proof:
    """How one criterion fared.

    ``failed`` are the lines about examples with another verdict, ``examples`` their number in all. Where it
    was ``mutated``, ``made`` and ``noticed`` count mutants by kind, without those that are ``equivalent``;
    ``missed`` are those that were not noticed. ``wording`` says what is wrong with the suggested wording,
    None where it is not tried.
    """

    id: str
    examples: int
    failed: tuple[str, ...]
    mutated: bool = False
    made: Counter[str] = field(default_factory=Counter)
    noticed: Counter[str] = field(default_factory=Counter)
    equivalent: int = 0
    missed: tuple[Mutant, ...] = ()
    wording: tuple[str, ...] | None = None

    @property
    def share(self) -> float | None:
        """The share of mutants noticed; None where there are too few."""
        made = self.made.total()
        return self.noticed.total() / made if made >= FEWEST else None

    @property
    def passed(self) -> bool:
        """Whether the rule does what it says."""
        return not self.failed and not self.wording and (self.share is None or self.share >= SHARE)


def prove(criterion: Criterion, bench: Bench, bases: Bases | None) -> Proof:
    """Runs everything for one criterion; without ``bases`` its examples alone."""
    judge = bench.alone(criterion)
    failed = tuple(line for example in criterion.examples for line in _failure(example, judge))
    if bases is None:
        return Proof(criterion.id, len(criterion.examples), failed)
    made, noticed = Counter[str](), Counter[str]()
    missed = []
    equivalent = 0
    uncapped = judge.uncapped()
    for mutant in _mutants(criterion, uncapped):
        if mutant.equivalent:
            equivalent += 1
            continue
        made[mutant.kind] += 1
        if uncapped.judged(mutant.text)[1].verdict is Verdict.MET:
            missed.append(mutant)
        else:
            noticed[mutant.kind] += 1
    wording = wording_failures(criterion, bench, bases) if _has_wording_to_prove(criterion) else None
    return Proof(
        id=criterion.id,
        examples=len(criterion.examples),
        failed=failed,
        mutated=True,
        made=made,
        noticed=noticed,
        equivalent=equivalent,
        missed=tuple(missed),
        wording=wording,
    )


def _failure(example: Example, judge: Judge) -> Iterator[str]:
    """Two lines where the verdict is another one: as the text stands, or else under an operative heading."""
    for text, where in ((example.text, ""), (nested(example.text), " under an operative heading")):
        document, finding = judge.judged(text)
        if finding.verdict is not example.verdict:
            verdicts = f"wanted {example.verdict.value}, got {finding.verdict.value}{where}"
            yield f"{verdicts}: {' '.join(example.text.split())}\n  {reason(finding, document)}"
            return


def _mutants(criterion: Criterion, uncapped: Judge) -> Iterator[Mutant]:
    """Those of the examples that say all that is needed, whatever a proxy makes of it."""
    for example in criterion.examples:
        if example.verdict in (Verdict.MET, Verdict.PARTIAL):
            document, finding = uncapped.judged(example.text)
            if finding.verdict is Verdict.MET:
                yield from mutants(example.text, document, finding)


def _has_wording_to_prove(criterion: Criterion) -> bool:
    return criterion.severity is not Severity.COULD and criterion.checkability is not Checkability.NONE
