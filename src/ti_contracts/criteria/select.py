"""Hides what a name given to ``--pack`` stands for: a selection, a pack, the musts or everything."""

from collections.abc import Iterator, Sequence

from ti_contracts.errors import UsageError
from ti_contracts.model.criteria import Criterion, Severity
from ti_contracts.model.packs import Pack, Rules, Selection
from ti_contracts.strict.nearest import did_you_mean, did_you_mean_or_list

# What these two mean in a pack that does not define them itself.
_EVERYWHERE = (
    Selection("core", "what the guidance demands: the musts", (Severity.MUST,)),
    Selection("all", "every criterion of every pack"),
)


def select(rules: Rules, names: Sequence[str]) -> tuple[Criterion, ...]:
    """The criteria that the names choose, each once, in the order of packs and files.

    The parts of a chosen criterion come along and follow it directly. Raises UsageError for an unknown name.
    """
    for name in names:
        if name not in (known := selectable(rules)):
            raise UsageError(f"unknown pack '{name}'", did_you_mean_or_list(name, known))
    chosen = {c.id: c for pack in rules.packs for c in pack.criteria if _is_chosen(pack, c, names)}
    return tuple(_wholes_first(chosen, {criterion.id: criterion for criterion in rules.criteria}))


def find_criterion(rules: Rules, name: str) -> tuple[Criterion, ...]:
    """The criterion with this id, in capitals or not, followed by its parts; raises UsageError."""
    known = {criterion.id: criterion for criterion in rules.criteria}
    by_small = {id_.lower(): id_ for id_ in known}
    if name.lower() not in by_small:
        hint = did_you_mean(name, known) or "'ti-contracts rules list' shows all"
        raise UsageError(f"unknown criterion '{name}'", hint)
    found = known[by_small[name.lower()]]
    return (found, *(known[part] for part in found.parts))


def facets_named(rules: Rules, names: Sequence[str]) -> tuple[str, ...]:
    """The ids of facets as given, each once; raises UsageError for one that is not known."""
    known = {facet.id: facet.about for facet in rules.facets}
    for name in names:
        if name not in known:
            raise UsageError(f"unknown facet '{name}'", did_you_mean_or_list(name, known))
    return tuple(dict.fromkeys(names))


def selectable(rules: Rules) -> dict[str, str]:
    """Every name that ``--pack`` takes, with one line about it; selections first."""
    names = {selection.name: selection.about for selection in _EVERYWHERE}
    for pack in rules.packs:
        names |= {selection.name: selection.about for selection in pack.selections}
    return names | {pack.name: pack.about for pack in rules.packs}


def _is_chosen(pack: Pack, criterion: Criterion, names: Sequence[str]) -> bool:
    return pack.name in names or any(_takes(s, criterion) for s in _selections(pack) if s.name in names)


def _takes(selection: Selection, criterion: Criterion) -> bool:
    right_severity = not selection.severities or criterion.severity in selection.severities
    return right_severity and (not selection.series or criterion.series in selection.series)


def _selections(pack: Pack) -> tuple[Selection, ...]:
    own = {selection.name for selection in pack.selections}
    return (*pack.selections, *(s for s in _EVERYWHERE if s.name not in own))


def _wholes_first(chosen: dict[str, Criterion], known: dict[str, Criterion]) -> Iterator[Criterion]:
    """A part stands directly behind the first whole that names it, whether it was chosen itself or not."""
    placed = {part for criterion in chosen.values() for part in criterion.parts}
    done: set[str] = set()
    for criterion in chosen.values():
        if criterion.id in placed:
            continue
        yield criterion
        for part in criterion.parts:
            if part not in done:
                yield known[part]
        done.update(criterion.parts)
