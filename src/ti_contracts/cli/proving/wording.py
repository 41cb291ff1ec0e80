"""Hides how suggested wording proves itself: put into documents that lack it, it must help and not harm."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ti_contracts.cli.proving.judging import Bench, document_of
from ti_contracts.cli.proving.mutations import FILLER, filled
from ti_contracts.criteria.folder import sample_contracts
from ti_contracts.model.assessment import Finding
from ti_contracts.model.criteria import Checkability, Criterion
from ti_contracts.model.document import Document
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.reasons import reason

_NEUTRAL = f"""# Agreement

## The building

{FILLER}

Rooms are painted every fifth summer.
"""
_GOOD = "survivor_support_grant_agreement.md"
# What is not judged is as good as what is missing.
_RANKS = {Verdict.CONTRADICTED: 0, Verdict.PARTIAL: 2, Verdict.MET: 3}


@dataclass(frozen=True, slots=True)
class Base:
    """A document that wording is put into, with the findings of every criterion before."""

    name: str
    text: str
    before: Mapping[str, Finding]


Bases = tuple[Base, ...]


def bases_of(bench: Bench) -> Bases:
    """A document that lacks everything, and where need be one that says much of what the guidance asks for.

    The good one is first tried with every wording at once. If that makes nothing worse, no single one does,
    and a long document need not be read again for each.
    """
    neutral = Base("a neutral document", _NEUTRAL, bench.by_all(document_of(_NEUTRAL)))
    text = (sample_contracts() / _GOOD).read_text(encoding="utf-8")
    good = Base("a good document", text, bench.by_all(document_of(text)))
    after = bench.by_all(_with(good, [criterion.wording for criterion in bench.rules.criteria]))
    return (neutral, good) if any(_worse(good.before, after)) else (neutral,)


def wording_failures(criterion: Criterion, bench: Bench, bases: Bases) -> tuple[str, ...]:
    """What is wrong with the wording of a criterion, nothing where it does what it should."""
    neutral, *_ = bases
    found = []
    for base in bases:
        document = _with(base, [criterion.wording])
        after = bench.by_all(document)
        if base is neutral:
            own = after[criterion.id]
            if base.before[criterion.id].verdict is best_verdict(criterion):
                found.append(f"{base.name} does what it asks already")
            if own.verdict is not best_verdict(criterion):
                found.append(f"wording gives {own.verdict.value} in {base.name}: {reason(own, document)}")
        found += [f"wording makes {worse} in {base.name}" for worse in _worse(base.before, after)]
    return tuple(found)


def _with(base: Base, wordings: Sequence[str]) -> Document:
    paragraphs = "\n\n".join(map(filled, wordings))
    return document_of(f"{base.text}\n## Further requirements\n\n{paragraphs}\n")


def best_verdict(criterion: Criterion) -> Verdict:
    """The verdict that good wording can reach."""
    return Verdict.PARTIAL if criterion.checkability is Checkability.PROXY else Verdict.MET


def _worse(before: Mapping[str, Finding], after: Mapping[str, Finding]) -> Iterator[str]:
    for id_, was in before.items():
        now = after[id_].verdict
        if _RANKS.get(now, 1) < _RANKS.get(was.verdict, 1):
            yield f"{id_} worse ({was.verdict.value} to {now.value})"
