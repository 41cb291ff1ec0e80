"""Hides how the examples in rules are run: each is read as a Markdown document and judged for real."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ti_contracts.criteria.select import find_criterion
from ti_contracts.documents.read import read_document
from ti_contracts.errors import UsageError
from ti_contracts.matching.assess import assess
from ti_contracts.matching.compiled import CompiledRules, compile_rules
from ti_contracts.model.assessment import Finding
from ti_contracts.model.criteria import Criterion, Example, Rules
from ti_contracts.model.document import Document
from ti_contracts.reports.reasons import reason

# Lines of the report, and whether all was as it should be.
Outcome = tuple[list[str], bool]


def run_examples(rules: Rules, names: Sequence[str]) -> Iterator[Outcome]:
    """One outcome for each criterion, and one for all of them; raises UsageError where nothing can be run."""
    chosen = [find_criterion(rules, name)[0] for name in names] or list(rules.criteria)
    known = {criterion.id: criterion for criterion in rules.criteria}
    chosen = [criterion for criterion in dict.fromkeys(chosen) if criterion.examples]
    if not chosen:
        raise UsageError("there are no examples to run", "write some under the key examples of a criterion")
    needed = {part: known[part] for criterion in chosen for part in criterion.parts}
    compiled = compile_rules(rules.concepts, tuple({**{c.id: c for c in chosen}, **needed}.values()))
    return _outcomes(chosen, known, compiled)


def _outcomes(
    chosen: Sequence[Criterion], known: dict[str, Criterion], compiled: CompiledRules
) -> Iterator[Outcome]:
    total = wrong = 0
    for criterion in chosen:
        alone = replace(compiled, criteria=(criterion, *(known[part] for part in criterion.parts)))
        failures = [line for example in criterion.examples for line in _failure(example, alone)]
        total += len(criterion.examples)
        wrong += len(failures)
        passed = len(criterion.examples) - len(failures)
        mark = "FAIL" if failures else "ok"
        head = f"{mark:<4} {criterion.id}: {passed} of {len(criterion.examples)} examples"
        yield [head, *(line for failure in failures for line in failure)], not failures
    yield [f"{total - wrong} of {total} examples of {len(chosen)} criteria passed"], not wrong


def _failure(example: Example, rules: CompiledRules) -> Iterator[list[str]]:
    """Nothing where the verdict is as it should be, otherwise the lines that say how it came."""
    document, finding = judged(example, rules)
    if finding.verdict is not example.verdict:
        verdicts = f"wanted {example.verdict.value}, got {finding.verdict.value}"
        text = " ".join(example.text.split())
        yield [f"     {verdicts}: {text}", f"       {reason(finding, document)}"]


def judged(example: Example, rules: CompiledRules) -> tuple[Document, Finding]:
    """The example as a document and the finding for the first criterion of the rules."""
    document = read_document("example.md", example.text.encode())
    return document, assess(document, rules).findings[0]
