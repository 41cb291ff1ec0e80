"""Hides what makes a criterion usable: needs or parts that exist, a short quote, examples of verdicts."""

from collections import Counter
from collections.abc import Iterator

from ti_contracts.criteria.entries import Entry
from ti_contracts.criteria.merged import Merged
from ti_contracts.criteria.names import Names
from ti_contracts.criteria.positions import shown
from ti_contracts.criteria.written import WrittenCriterion, WrittenNeed
from ti_contracts.errors import Mistake
from ti_contracts.model.criteria import Checkability, Severity

_MAX_QUOTE_WORDS = 15


def check_criterion(
    entry: Entry[WrittenCriterion], elements: Names, criteria: Merged[WrittenCriterion]
) -> Iterator[Mistake]:
    """All that is wrong with one criterion beyond the types of its values."""
    yield from _needs_or_parts(entry)
    yield from _needs(entry, elements)
    yield from _parts(entry, criteria)
    words = len(entry.written.source.quote.split())
    if words > _MAX_QUOTE_WORDS:
        message = f"quote: {words} words, where at most {_MAX_QUOTE_WORDS} are allowed"
        yield entry.mistake(("source", "quote"), message, "quote the words that matter")
    yield from _examples(entry)


def _needs_or_parts(entry: Entry[WrittenCriterion]) -> Iterator[Mistake]:
    written = entry.written
    if written.needs and written.parts:
        yield entry.mistake(
            ("parts",), "has both needs and parts", "a whole takes its verdict from its parts"
        )
    if not (written.needs or written.parts) and written.checkability is not Checkability.NONE:
        hint = "name the elements it needs, or say checkability: none"
        yield entry.mistake((), "has neither needs nor parts", hint)


def _needs(entry: Entry[WrittenCriterion], elements: Names) -> Iterator[Mistake]:
    for index, need in enumerate(entry.written.needs):
        match need:
            case str():
                yield from elements.check(entry, ("needs", index), need)
            case WrittenNeed():
                for inner, element in enumerate(need.of):
                    yield from elements.check(entry, ("needs", index, "of", inner), element)
                yield from _counts(entry, index, need)


def _counts(entry: Entry[WrittenCriterion], index: int, need: WrittenNeed) -> Iterator[Mistake]:
    for element, times in Counter(need.of).items():
        if times > 1:
            again = len(need.of) - 1 - need.of[::-1].index(element)
            yield entry.mistake(("needs", index, "of", again), f"{shown(element)} is named {times} times")
    if need.at_least > len(need.of):
        message = f"at_least: {need.at_least} is more than the {len(need.of)} elements named"
        yield entry.mistake(("needs", index, "at_least"), message)
    elif need.partial_from > need.at_least:
        message = f"partial_from: {need.partial_from} is more than at_least, {need.at_least}"
        yield entry.mistake(("needs", index, "partial_from"), message)


def _parts(entry: Entry[WrittenCriterion], criteria: Merged[WrittenCriterion]) -> Iterator[Mistake]:
    names = Names("criterion", criteria.seen, criteria.whole)
    for index, part in enumerate(entry.written.parts):
        yield from names.check(entry, ("parts", index), part)
        if part == entry.id:
            yield entry.mistake(("parts", index), f"{part} cannot be a part of itself")
        elif part in criteria.entries and criteria.entries[part].written.parts:
            yield entry.mistake(("parts", index), f"{part} has parts itself", "name those parts here")
        elif part in entry.written.parts[:index]:
            yield entry.mistake(("parts", index), f"{part} is named twice")


def _examples(entry: Entry[WrittenCriterion]) -> Iterator[Mistake]:
    written = entry.written
    if written.checkability is Checkability.NONE:
        return
    wanted = ["met", "partial", "gap"] + ["contradicted"] * (written.severity is Severity.MUST)
    missing = [verdict for verdict in wanted if not getattr(written.examples, verdict)]
    if missing:
        hint = "write a short text for each; the rule tests run it"
        message = f"no example of {', '.join(missing)}"
        yield entry.positions.mistake_of_key((*entry.path, "examples"), message, hint)
