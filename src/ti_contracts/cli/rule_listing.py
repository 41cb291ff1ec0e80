"""Hides how rules are laid out as a list for the terminal."""

from collections.abc import Iterator, Sequence

from ti_contracts.criteria.select import select, selectable
from ti_contracts.model.criteria import Criterion
from ti_contracts.model.packs import Pack, Rules
from ti_contracts.reports.terminal_lines import wrapped
from ti_contracts.reports.words import count, uk_date

# Before the title: two spaces, the id, the severity.
_MARGIN = 2 + 6 + 8


def listing(rules: Rules, names: Sequence[str], columns: int) -> Iterator[str]:
    """Packs, names for --pack, facets, overrides and criteria; with ``names`` only the criteria they choose.

    Raises UsageError for an unknown name.
    """
    criteria = select(rules, names) if names else rules.criteria
    for pack in rules.packs:
        yield from _pack(pack, columns)
    if not names:
        yield from ("", "Names that --pack takes")
        for name, about in selectable(rules).items():
            yield from wrapped(f"{name}: {about}", columns, 2, 4)
        yield from _facets(rules, columns)
        yield from _changes(rules, columns)
    yield from ("", f"Criteria of {', '.join(names)}" if names else "Criteria")
    for criterion in criteria:
        yield from _criterion(criterion, columns)
    yield count(len(criteria), "criterion", "criteria")


def _pack(pack: Pack, columns: int) -> Iterator[str]:
    size = f"{count(len(pack.criteria), 'criterion', 'criteria')}, {count(len(pack.concepts), 'concept')}"
    yield from wrapped(f"Pack {pack.name} {pack.version}: {pack.about}", columns)
    yield from wrapped(f"{size}, sha256 {pack.sha256}", columns, 2)
    days = (
        ("dated", pack.dated),
        ("in force from", pack.in_force_from),
        ("in force to", pack.in_force_to),
        ("review by", pack.review_by),
    )
    yield from wrapped(", ".join(f"{label} {uk_date(day)}" for label, day in days if day), columns, 2)


def _facets(rules: Rules, columns: int) -> Iterator[str]:
    if rules.facets:
        yield from ("", "What a document may be about (--profile)")
    for facet in rules.facets:
        yield from wrapped(f"{facet.id}: {facet.about}", columns, 2, 4)


def _changes(rules: Rules, columns: int) -> Iterator[str]:
    if rules.overrides:
        yield from ("", "Overrides")
    for override in rules.overrides:
        text = f"{override.kind} {override.id}: {override.by} in place of {override.of}"
        yield from wrapped(text, columns, 2, 4)
    if rules.off:
        yield from ("", "Switched off")
    for criterion, by in rules.off:
        yield from wrapped(f"{criterion}: by {by}", columns, 2, 4)


def _criterion(criterion: Criterion, columns: int) -> Iterator[str]:
    first, *rest = wrapped(criterion.title, columns, _MARGIN)
    yield f"  {criterion.id:<6}{criterion.severity.value:<8}{first.lstrip()}"
    yield from rest
