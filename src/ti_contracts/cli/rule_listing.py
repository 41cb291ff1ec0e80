"""Hides how rules are laid out as a list for the terminal."""

from collections.abc import Iterator

from ti_contracts.criteria.select import selectable
from ti_contracts.model.criteria import Pack, Rules
from ti_contracts.reports.terminal_lines import wrapped
from ti_contracts.reports.words import count

# Before the title: two spaces, the id, the severity.
_MARGIN = 2 + 6 + 8


def listing(rules: Rules, columns: int) -> Iterator[str]:
    """Packs, names for --pack, overrides and criteria."""
    for pack in rules.packs:
        yield from _pack(pack, columns)
    yield from ("", "Names that --pack takes")
    for name, about in selectable(rules).items():
        yield from wrapped(f"{name}: {about}", columns, 2, 4)
    if rules.overrides:
        yield from ("", "Overrides")
    for override in rules.overrides:
        text = f"{override.kind} {override.id}: {override.by} in place of {override.of}"
        yield from wrapped(text, columns, 2, 4)
    yield from ("", "Criteria")
    for criterion in rules.criteria:
        first, *rest = wrapped(criterion.title, columns, _MARGIN)
        yield f"  {criterion.id:<6}{criterion.severity.value:<8}{first.lstrip()}"
        yield from rest


def _pack(pack: Pack, columns: int) -> Iterator[str]:
    size = f"{count(len(pack.criteria), 'criterion', 'criteria')}, {count(len(pack.concepts), 'concept')}"
    yield from wrapped(f"Pack {pack.name} {pack.version}: {pack.about}", columns)
    yield from wrapped(f"{size}, sha256 {pack.sha256}", columns, 2)
