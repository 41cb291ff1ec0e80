"""Hides how proofs become lines for the terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence

from ti_contracts.cli.proving.mutants import KINDS
from ti_contracts.cli.proving.proofs import SHARE, Proof
from ti_contracts.reports.words import count

_LONGEST = 300


def told(proof: Proof, *, missed: bool) -> Iterator[str]:
    """The lines about one criterion; with ``missed`` also every mutant that was not noticed."""
    facts = [f"{proof.examples - len(proof.failed)} of {proof.examples} examples"]
    if proof.mutated:
        facts.append(_mutants(proof))
    if proof.wording is not None:
        facts.append("wording works" if not proof.wording else "wording fails")
    yield f"{'ok' if proof.passed else 'FAIL':<4} {proof.id}: {', '.join(facts)}"
    for failure in (*proof.failed, *(proof.wording or ())):
        yield from (f"     {line}" for line in failure.splitlines())
    if missed or not proof.passed:
        for mutant in proof.missed:
            text = " ".join(mutant.text.split())
            yield f"     not noticed, {mutant.kind}: {text[:_LONGEST]}{'…' if len(text) > _LONGEST else ''}"


def total(proofs: Sequence[Proof]) -> Iterator[str]:
    """The sums over all criteria."""
    examples = sum(proof.examples for proof in proofs)
    failed = sum(len(proof.failed) for proof in proofs)
    criteria = count(len(proofs), "criterion", "criteria")
    yield f"{examples - failed} of {examples} examples of {criteria} passed, in two section roles each"
    made, noticed = Counter[str](), Counter[str]()
    for proof in proofs:
        made += proof.made
        noticed += proof.noticed
    if made:
        yield from _sums(made, noticed, sum(proof.equivalent for proof in proofs))
    wordings = [proof.wording for proof in proofs if proof.wording is not None]
    if wordings:
        yield f"{sum(not wrong for wrong in wordings)} of {len(wordings)} wordings prove themselves"
    wrong = [proof.id for proof in proofs if not proof.passed]
    if wrong:
        yield f"failed: {', '.join(wrong)}"


def _sums(made: Counter[str], noticed: Counter[str], equivalent: int) -> Iterator[str]:
    share = f"{100 * noticed.total() / made.total():.1f} %, at least {100 * SHARE:.0f} % wanted of each rule"
    yield f"{noticed.total()} of {made.total()} mutants noticed ({share})"
    for kind in KINDS:
        if made[kind]:
            yield f"  {kind}: {noticed[kind]} of {made[kind]}"
    yield f"  not counted, because what was left unchanged meets the criterion by itself: {equivalent}"


def _mutants(proof: Proof) -> str:
    if not proof.made:
        return "no mutants, because no example says all that is needed"
    facts = f"{proof.noticed.total()} of {proof.made.total()} mutants noticed"
    kinds = Counter(mutant.kind for mutant in proof.missed)
    if proof.share is None:
        facts += " (too few to judge by)"
    if kinds:
        facts += f" (not: {', '.join(f'{kind} {number}' for kind, number in kinds.items())})"
    return facts
