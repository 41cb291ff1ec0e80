"""Hides what makes a criterion usable: names that exist, a short quote, a question, examples of verdicts."""

import re
from collections import Counter
from collections.abc import Iterator

from ti_contracts.criteria.entries import Entry
from ti_contracts.criteria.merged import Merged, WrittenRules
from ti_contracts.criteria.names import Names
from ti_contracts.criteria.written import WrittenCriterion, WrittenExamples, WrittenNeed
from ti_contracts.errors import Mistake
from ti_contracts.model.criteria import Checkability
from ti_contracts.strict.nearest import did_you_mean
from ti_contracts.strict.positions import shown
from ti_contracts.strict.written import CRITERION_ID

_MAX_QUOTE_WORDS = 15


def check_criteria(rules: WrittenRules, exemplified: frozenset[int]) -> Iterator[Mistake]:
    """All that is wrong with criteria and their examples beyond the types of the values.

    Examples are asked for in the folders ``exemplified`` only.
    """
    elements = Names("element", rules.elements.seen, rules.elements.whole)
    facets = Names("facet", rules.facets.seen, rules.facets.whole)
    documents = Names("document", rules.documents.seen, rules.documents.whole)
    criteria = Names("criterion", rules.criteria.seen, rules.criteria.whole)
    for entry in rules.criteria.entries.values():
        yield from _criterion(entry, elements, rules.criteria)
        yield from _names(entry, "applies", entry.written.applies, facets)
        yield from _names(entry, "home", entry.written.home, documents)
        sound = re.fullmatch(CRITERION_ID, entry.id) and rules.examples.whole
        if sound and rules.criteria.folder[entry.id] in exemplified:
            yield from _exemplified(entry, rules)
    for example in rules.examples.entries.values():
        yield from criteria.check(example, (), example.id)
    yield from _off(rules, criteria)


def _criterion(
    entry: Entry[WrittenCriterion], elements: Names, criteria: Merged[WrittenCriterion]
) -> Iterator[Mistake]:
    yield from _needs_or_parts(entry)
    yield from _needs(entry, elements)
    yield from _parts(entry, criteria)
    if entry.written.checkability is not Checkability.FULL and not entry.written.ask:
        message = f"checkability: {entry.written.checkability.value} needs the key 'ask'"
        yield entry.mistake(("checkability",), message, "write the question to ask in a contract meeting")
    words = len(entry.written.source.quote.split())
    if words > _MAX_QUOTE_WORDS:
        message = f"quote: {words} words, where at most {_MAX_QUOTE_WORDS} are allowed"
        yield entry.mistake(("source", "quote"), message, "quote the words that matter")


def _names(entry: Entry[WrittenCriterion], key: str, named: list[str], known: Names) -> Iterator[Mistake]:
    for index, name in enumerate(named):
        yield from known.check(entry, (key, index), name)


def _off(rules: WrittenRules, criteria: Names) -> Iterator[Mistake]:
    for folder in rules.folders:
        for index, name in enumerate(folder.pack.off if folder.pack else ()):
            if criteria.whole and name not in criteria.known:
                hint = did_you_mean(name, criteria.known)
                yield folder.positions.mistake(("off", index), f"unknown criterion {shown(name)}", hint)


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


def _exemplified(entry: Entry[WrittenCriterion], rules: WrittenRules) -> Iterator[Mistake]:
    """At least one example of each verdict that the criterion can get."""
    wanted = verdicts_of(entry, rules)
    found = rules.examples.entries.get(entry.id)
    if found is None and entry.id in rules.examples.seen:
        return  # its examples have mistakes, which are told
    # Examples for the criterion of another folder, which this one overrides, do not count.
    own = found is not None and rules.examples.folder[entry.id] == rules.criteria.folder[entry.id]
    written = found.written if found is not None and own else WrittenExamples()
    missing = [verdict for verdict in wanted if not getattr(written, verdict)]
    if missing:
        hint = f"write a short text for each under examples/, key {entry.id}; the rule tests run it"
        yield entry.mistake((), f"{entry.id} has no example of {', '.join(missing)}", hint)


def verdicts_of(entry: Entry[WrittenCriterion], rules: WrittenRules) -> list[str]:
    """The verdicts that documents can get: a proxy gives no met, and only an opposite contradicts."""
    if entry.written.checkability is Checkability.NONE:
        return []
    wanted = (
        ["met", "partial", "gap"] if entry.written.checkability is Checkability.FULL else ["partial", "gap"]
    )
    opposed = any(
        element.written.against or element.written.opposed_by
        for id_ in needed_by(entry)
        if (element := rules.elements.entries.get(id_))
    )
    return wanted + ["contradicted"] * opposed


def needed_by(entry: Entry[WrittenCriterion]) -> Iterator[str]:
    """The ids of the elements that its needs name."""
    for need in entry.written.needs:
        match need:
            case WrittenNeed():
                yield from need.of
            case str():
                yield need
