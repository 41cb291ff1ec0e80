"""Rules put to the test: examples in two section roles, mutants that must be noticed, wording that works."""

import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from ti_contracts.cli.proving.judging import Bench
from ti_contracts.cli.proving.mutants import (
    BACKGROUND,
    DELETED,
    NEGATED,
    OVERRIDDEN,
    QUOTED,
    WEAKENED,
    Mutant,
)
from ti_contracts.cli.proving.proofs import Proof, prove
from ti_contracts.cli.proving.run import run_proofs
from ti_contracts.cli.proving.samples import firing_everywhere
from ti_contracts.cli.proving.told import told
from ti_contracts.cli.proving.wording import bases_of
from ti_contracts.criteria.load import read_rules
from ti_contracts.model.criteria import Checkability, Concept, Criterion, Example, Line, Need
from ti_contracts.model.packs import Rules
from ti_contracts.model.verdicts import Verdict

SMALL = Path(__file__).parent.parent / "criteria" / "small_rules"
RULES = read_rules([SMALL], examples=True)
TRAINED, IN_TIME = RULES.criteria


def rules_with(criterion: Criterion) -> Rules:
    pack = RULES.packs[0]
    others = tuple(c for c in pack.criteria if c.id != criterion.id)
    return replace(RULES, packs=(replace(pack, criteria=(criterion, *others)),))


def proof_of(criterion: Criterion, *, whole: bool = True) -> Proof:
    bench = Bench(rules_with(criterion))
    return prove(criterion, bench, bases_of(bench) if whole else None)


def with_examples(criterion: Criterion, *examples: tuple[Verdict, str]) -> Criterion:
    return replace(criterion, examples=tuple(Example(verdict, text) for verdict, text in examples))


def test_the_small_rules_prove_themselves() -> None:
    for criterion in RULES.criteria:
        proof = proof_of(criterion)
        assert (proof.failed, proof.missed, proof.wording, proof.passed) == ((), (), (), True)


def test_an_example_that_stands_by_its_own_heading_alone_fails_in_the_second_role() -> None:
    text = "# Background\n\nAll staff have trauma-informed training."
    assert proof_of(with_examples(TRAINED, (Verdict.GAP, text))).failed == ()
    moved = with_examples(TRAINED, (Verdict.GAP, "All staff have trauma-informed training."))
    assert proof_of(moved, whole=False).failed[0].startswith("wanted gap, got met: All staff")


def test_every_kind_of_mutant_is_made_where_it_can_be() -> None:
    must = proof_of(with_examples(TRAINED, (Verdict.MET, "All staff must have trauma-informed training.")))
    assert dict(must.made) == {NEGATED: 1, WEAKENED: 1, QUOTED: 1, DELETED: 1, OVERRIDDEN: 1}
    plain = proof_of(with_examples(TRAINED, (Verdict.MET, "All staff have trauma-informed training.")))
    assert dict(plain.made) == {BACKGROUND: 1, QUOTED: 1, DELETED: 1, OVERRIDDEN: 1}
    assert plain.missed == ()


def test_a_mutant_that_leaves_enough_is_not_counted() -> None:
    twice = "All staff must have trauma-informed training. Workers are trained in trauma each year."
    proof = proof_of(with_examples(TRAINED, (Verdict.MET, twice)))
    assert (NEGATED in proof.made, WEAKENED in proof.made) == (False, False)
    assert proof.equivalent == 3
    either = replace(
        IN_TIME, needs=(Need(("staff-trained", "limit-set"), 1),), checkability=Checkability.FULL
    )
    both = "All staff must have training. The Provider must see everyone within 14 days."
    assert DELETED not in proof_of(with_examples(either, (Verdict.MET, both))).made


def test_a_proxy_is_mutated_where_its_elements_are_met_in_full() -> None:
    proof = proof_of(IN_TIME)
    assert (proof.made[DELETED], proof.noticed[DELETED]) == (2, 2)
    weak = with_examples(IN_TIME, (Verdict.PARTIAL, "The Provider must see everyone within 14 days."))
    none = proof_of(weak)
    assert none.made.total() == 0
    assert next(told(none, missed=False)) == (
        "ok   TR2: 1 of 1 examples, no mutants, because no example says all that is needed, wording works"
    )


def test_a_rule_that_does_not_notice_mutants_fails_and_shows_them() -> None:
    missed = Mutant(NEGATED, "The\n words", equivalent=False)
    proof = Proof(
        "TR1",
        4,
        (),
        mutated=True,
        made=Counter({NEGATED: 4}),
        noticed=Counter({NEGATED: 3}),
        missed=(missed,),
    )
    assert list(told(proof, missed=False)) == [
        "FAIL TR1: 4 of 4 examples, 3 of 4 mutants noticed (not: negated 1)",
        "     not noticed, negated: The words",
    ]


def test_the_verdict_of_a_rule_rests_on_nine_in_ten_mutants() -> None:
    nine = Proof("TR1", 4, (), mutated=True, made=_counter(10), noticed=_counter(9))
    eight = replace(nine, noticed=_counter(8))
    few = Proof("TR1", 4, (), mutated=True, made=_counter(2), noticed=_counter(0))
    assert [proof.passed for proof in (nine, eight, few)] == [True, False, True]
    assert "too few to judge by" in next(told(few, missed=False))


def _counter(number: int) -> Counter[str]:
    return Counter({NEGATED: number})


def test_wording_that_does_not_do_what_is_asked_fails() -> None:
    proof = proof_of(replace(TRAINED, wording="The Provider should train all staff in [model]."))
    assert proof.wording is not None
    assert proof.wording[0].startswith("wording gives partial in a neutral document: Partly there")
    assert not proof.passed


def test_wording_that_harms_another_criterion_fails() -> None:
    harmful = "All staff must have trauma-informed training. No one is seen within [number] days."
    criterion = replace(TRAINED, wording=harmful)
    proof = proof_of(criterion)
    assert proof.wording == (
        "wording makes TR2 worse (gap to contradicted) in a neutral document",
        "wording makes TR2 worse (partial to contradicted) in a good document",
    )


def test_wording_of_what_could_be_or_cannot_be_shown_is_not_tried() -> None:
    assert proof_of(replace(TRAINED, severity=type(TRAINED.severity).COULD)).wording is None


def test_several_processes_give_the_same_proofs(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / "rules"))
    for kind in ("criteria", "examples"):
        text = (SMALL / kind / "all.yaml").read_text(encoding="utf-8")
        one = text[text.index("  TR1:") : text.index("  TR2:")]
        more = "".join(one.replace("TR1", f"TS{n}") for n in range(1, 13))
        (folder / kind / "more.yaml").write_text(f"{kind}:\n{more}", encoding="utf-8")
    rules = read_rules([folder], examples=True)
    alone, shared = (list(run_proofs(rules, (), mutations=False, jobs=jobs)) for jobs in (1, 2))
    assert len(alone) == 14
    assert alone == shared


@pytest.mark.parametrize("names", [(), ("TR2", "tr1")])
def test_criteria_are_chosen_by_name_or_all(names: tuple[str, ...]) -> None:
    proofs = run_proofs(RULES, names, mutations=False, jobs=1)
    assert [proof.id for proof in proofs] == [name.upper() for name in names or ("TR1", "TR2")]


def test_a_rule_that_fires_in_every_sample_is_found() -> None:
    words = Concept("everywhere", "in all of them", ("service+", "support+", "people"))
    element = replace(TRAINED.elements[0], id="any", says=(Line((("everywhere",),)),), weakened_by=())
    any_text = replace(TRAINED, id="TR3", elements=(element,), needs=(Need(("any",), 1),))
    pack = replace(RULES.packs[0], criteria=(TRAINED, any_text), concepts=(*RULES.concepts, words))
    assert firing_everywhere(replace(RULES, packs=(pack,))) == {"TR3"}
