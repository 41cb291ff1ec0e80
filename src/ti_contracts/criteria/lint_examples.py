"""Hides what makes examples too few or idle: one alone of a verdict, the same text twice."""

from collections.abc import Iterator

from ti_contracts.criteria.criterion_checks import verdicts_of
from ti_contracts.criteria.entries import Entry
from ti_contracts.criteria.merged import WrittenRules
from ti_contracts.criteria.written import WrittenExamples
from ti_contracts.errors import Mistake

_VERDICTS = ("met", "partial", "gap", "contradicted")
_FEWEST = 2


def lint_examples(rules: WrittenRules) -> Iterator[Mistake]:
    """One warning for each criterion with too few examples, and for each text that stands twice."""
    for example in rules.examples.entries.values():
        yield from _twice(example)
        criterion = rules.criteria.entries.get(example.id)
        if criterion is None or rules.examples.folder[example.id] != rules.criteria.folder[example.id]:
            continue
        lonely = [
            verdict
            for verdict in verdicts_of(criterion, rules)
            if len(getattr(example.written, verdict)) < _FEWEST
        ]
        if lonely:
            message = f"{example.id} has one example alone of {', '.join(lonely)}"
            yield example.mistake((), message, "two show that it is not the words of one that count")


def _twice(entry: Entry[WrittenExamples]) -> Iterator[Mistake]:
    first: dict[str, str] = {}
    for verdict in _VERDICTS:
        for index, text in enumerate(getattr(entry.written, verdict)):
            words = " ".join(text.split())
            if words in first:
                message = f"the same text is already an example of {first[words]}"
                yield entry.mistake((verdict, index), message)
            first.setdefault(words, verdict)
