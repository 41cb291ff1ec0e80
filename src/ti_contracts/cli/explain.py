"""``ti-contracts explain``: a criterion in plain words, as the rules hold it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

import typer

from ti_contracts.cli.loading import load_rules
from ti_contracts.cli.options import RulesFolders
from ti_contracts.cli.say import say, width
from ti_contracts.model.criteria import Criterion, Element, Line, Need, Opposite
from ti_contracts.model.packs import Rules


def explain(
    criterion: Annotated[str, typer.Argument(metavar="CRITERION", help="Its id, such as WS1.")],
    rules: RulesFolders = None,
) -> None:
    """Explain one criterion.

    What it asks and of whom, where it comes from, what counts for and against it, wording to suggest,
    examples.
    """
    from ti_contracts.criteria.select import find_criterion

    found = load_rules(rules, examples=True)
    whole, *parts = find_criterion(found, criterion)
    lines = [*_criterion(whole, found), *(line for part in parts for line in ("", *_criterion(part, found)))]
    say("\n".join(lines) + "\n")


def _criterion(criterion: Criterion, rules: Rules) -> Iterator[str]:
    from ti_contracts.cli.rule_words import abouts
    from ti_contracts.reports.terminal_lines import labelled, wrapped

    columns = max(40, width())
    about = abouts(rules)
    yield from wrapped(f"{criterion.id}: {criterion.title}", columns)
    for label, text in _facts(criterion, rules):
        yield from labelled(label, text, columns)
    if criterion.needs:
        yield from ("", "What a document must say")
    for need in criterion.needs:
        yield from _need(need, criterion, about, columns)
    opposites = {o.id: o for element in criterion.elements for o in element.opposed_by}
    if opposites:
        yield from ("", "What works against it")
    for opposite in opposites.values():
        yield from _opposite(opposite, about, columns)
    yield from ("", "Wording to suggest", *wrapped(criterion.wording, columns, 4))
    yield from (
        "",
        "How tested",
        *(line for text in _tested(criterion, rules) for line in wrapped(text, columns, 4)),
    )
    if criterion.examples:
        yield from ("", f"Examples ({_counted(criterion)})")
    for example in criterion.examples:
        yield from labelled(example.verdict.value.replace("_", " "), example.text, columns)


def _facts(criterion: Criterion, rules: Rules) -> list[tuple[str, str]]:
    from ti_contracts.cli.rule_words import CHECKABLE
    from ti_contracts.reports.words import listed

    facets = {facet.id: facet.about for facet in rules.facets}
    pack = next(pack for pack in rules.packs if criterion in pack.criteria)
    asked_of = listed([facets[facet] for facet in criterion.applies], "or")
    return [
        ("Asks", criterion.question),
        ("Severity", criterion.severity.value),
        ("Owner", criterion.owner),
        ("Source", f"{criterion.source.section}: “{criterion.source.quote}”"),
        ("Asked of", f"documents about {asked_of}" if asked_of else "every document"),
        ("Expected in", listed([kind.about for kind in criterion.home], "or")),
        ("Shown by text", CHECKABLE[criterion.checkability.value]),
        ("Ask", criterion.ask),
        ("Note", criterion.note),
        ("Pack", f"{pack.name} {pack.version}"),
        ("Joins", listed(criterion.parts)),
    ]


def _tested(criterion: Criterion, rules: Rules) -> tuple[str, ...]:
    """Its accuracy card, and how all cards were made."""
    from ti_contracts.criteria.accuracy import read_accuracy
    from ti_contracts.reports.accuracy_words import NOT_MEASURED, card_words, method_words

    accuracy = read_accuracy()
    card = card_words(accuracy, criterion.id, rules.packs)
    return (card,) if card == NOT_MEASURED else (card, method_words(accuracy))


def _need(need: Need, criterion: Criterion, about: Mapping[str, str], columns: int) -> Iterator[str]:
    from ti_contracts.reports.terminal_lines import wrapped

    elements = {element.id: element for element in criterion.elements}
    if len(need.of) > 1:
        text = f"At least {need.at_least} of these {len(need.of)} (partly met from {need.partial_from}):"
        yield from wrapped(text, columns, 2)
    for id_ in need.of:
        yield from _element(elements[id_], about, columns)


def _element(element: Element, about: Mapping[str, str], columns: int) -> Iterator[str]:
    from ti_contracts.cli.rule_words import several
    from ti_contracts.reports.terminal_lines import wrapped

    yield from wrapped(f"- {element.asks} [{element.id}]", columns, 2, 4)
    yield from _lines("Said by a sentence with", element.says, about, columns)
    yield from _lines("Said in part by", element.less, about, columns)
    yield from _lines("Works against it", element.against, about, columns)
    for label, concepts in (
        ("Leaves it partly met", element.weakened_by),
        ("Makes what works against it harmless", element.harmless),
    ):
        if concepts:
            yield from wrapped(f"{label}: {several(concepts, about)}", columns, 4, 6)
    if element.fix:
        yield from wrapped(f"To put right what works against it: {element.fix}", columns, 4, 6)


def _lines(label: str, lines: Sequence[Line], about: Mapping[str, str], columns: int) -> Iterator[str]:
    from ti_contracts.cli.rule_words import in_words
    from ti_contracts.reports.terminal_lines import wrapped

    if lines:
        yield f"    {label}"
    for line in lines:
        yield from wrapped(f"- {in_words(line, about)}", columns, 6, 8)


def _opposite(opposite: Opposite, about: Mapping[str, str], columns: int) -> Iterator[str]:
    from ti_contracts.cli.rule_words import REPAIRS, in_words, several
    from ti_contracts.reports.terminal_lines import wrapped
    from ti_contracts.reports.words import clip

    yield from wrapped(f"- {opposite.about} [{opposite.id}]", columns, 2, 4)
    yield from wrapped(f"Affects: {clip(opposite.affects)}", columns, 4, 6)
    for line in opposite.says:
        yield from wrapped(f"Said by: {in_words(line, about)}", columns, 4, 6)
    if opposite.harmless:
        yield from wrapped(f"Harmless beside: {several(opposite.harmless, about)}", columns, 4, 6)
    yield from wrapped(f"To do: {REPAIRS[opposite.repair]}. {opposite.fix}", columns, 4, 6)


def _counted(criterion: Criterion) -> str:
    from ti_contracts.reports.words import listed

    numbers = Counter(example.verdict for example in criterion.examples)
    return listed([f"{number} {verdict.value.replace('_', ' ')}" for verdict, number in numbers.items()])
