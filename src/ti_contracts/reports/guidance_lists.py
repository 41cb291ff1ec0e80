"""What the lists of the guidance are called; criteria know theirs by the capitals of their ids."""

from collections.abc import Iterable

from ti_contracts.model.packs import Pack


def list_names(packs: Iterable[Pack]) -> dict[str, str]:
    """Return the name of each series that a pack offers as a whole: "WS" is "Whole system commissioning"."""
    selections = (selection for pack in packs for selection in pack.selections)
    return {
        series: selection.about
        for selection in selections
        if not selection.severities
        for series in selection.series
    }
