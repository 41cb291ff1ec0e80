"""``ti-contracts explain``: a criterion in plain words, as the rules hold it."""

from collections.abc import Iterator
from typing import Annotated

import typer

from ti_contracts.cli.loading import load_rules
from ti_contracts.cli.options import RulesFolders
from ti_contracts.cli.say import say, width
from ti_contracts.model.criteria import Criterion, Element, Need, Rules


def explain(
    criterion: Annotated[str, typer.Argument(metavar="CRITERION", help="Its id, such as WS1.")],
    rules: RulesFolders = None,
) -> None:
    """Explain one criterion.

    What it asks, where it comes from, what counts for and against it, wording to suggest, examples.
    """
    from ti_contracts.criteria.select import find_criterion

    found = load_rules(rules)
    whole, *parts = find_criterion(found, criterion)
    lines = [*_criterion(whole, found), *(line for part in parts for line in ("", *_criterion(part, found)))]
    say("\n".join(lines) + "\n")


def _criterion(criterion: Criterion, rules: Rules) -> Iterator[str]:
    from ti_contracts.reports.terminal_lines import labelled, wrapped

    columns = max(40, width())
    yield from wrapped(f"{criterion.id}: {criterion.title}", columns)
    facts = [
        ("Asks", criterion.question),
        ("Severity", criterion.severity.value),
        ("Owner", criterion.owner),
        ("Source", f"{criterion.source.section}: “{criterion.source.quote}”"),
        ("Shown by text", _CHECKABILITY[criterion.checkability.value]),
        ("Expected in", ", ".join(criterion.home)),
        ("Pack", next(pack.name for pack in rules.packs if criterion in pack.criteria)),
        ("Joins", ", ".join(criterion.parts)),
    ]
    for label, text in facts:
        yield from labelled(label, text, columns)
    if criterion.needs:
        yield from ("", "What a document must say")
    for need in criterion.needs:
        yield from _need(need, criterion, columns)
    yield from ("", "Wording to suggest", *wrapped(criterion.wording, columns, 4))
    if criterion.examples:
        yield from ("", "Examples")
    for example in criterion.examples:
        yield from labelled(example.verdict.value.replace("_", " "), example.text, columns)


_CHECKABILITY = {
    "full": "yes",
    "proxy": "in part: the text shows a sign of it",
    "none": "no: the text of a document cannot show it",
}


def _need(need: Need, criterion: Criterion, columns: int) -> Iterator[str]:
    from ti_contracts.reports.terminal_lines import wrapped

    elements = {element.id: element for element in criterion.elements}
    if len(need.of) > 1:
        text = f"At least {need.at_least} of these {len(need.of)} (partly met from {need.partial_from}):"
        yield from wrapped(text, columns, 2)
    for id_ in need.of:
        yield from _element(elements[id_], columns)


def _element(element: Element, columns: int) -> Iterator[str]:
    from ti_contracts.reports.terminal_lines import wrapped

    yield from wrapped(f"- {element.asks} [{element.id}]", columns, 2, 4)
    if element.against:
        heads = dict.fromkeys(id_ for line in element.against for id_ in line.all[0])
        yield from wrapped(f"Speaks against it: {', '.join(heads)}", columns, 4)
    if element.fix:
        yield from wrapped(f"Then: {element.fix}", columns, 4)
