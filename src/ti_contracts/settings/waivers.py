"""Hides how waivers are written: YAML in, waivers out, or every mistake with its line and column."""

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from ti_contracts.errors import Mistake, MistakesError, UsageError
from ti_contracts.model.waivers import Waiver
from ti_contracts.settings.written import WrittenWaiver, WrittenWaivers
from ti_contracts.strict.nearest import did_you_mean
from ti_contracts.strict.positions import Path as Place
from ti_contracts.strict.positions import Positions
from ti_contracts.strict.shapes import checked
from ti_contracts.strict.yaml_nodes import read_yaml


def read_waivers(path: Path, criteria: Collection[str]) -> tuple[Waiver, ...]:
    """The waivers of a file, in order; ``criteria`` are all ids that there are.

    Raises MistakesError with every mistake, UsageError where the file cannot be read.
    """
    name = path.as_posix()
    try:
        data = path.read_bytes()
    except OSError as error:
        hint = "check the path, or run with --no-waivers"
        raise UsageError(f"{name}: cannot be read: {error.strerror or error}", hint) from error
    text = read_yaml(name, data)
    written, mistakes = checked(WrittenWaivers, text.value, (), text.positions) if text.whole else (None, ())
    found = [*text.mistakes, *mistakes]
    for index, waiver in enumerate(written.waivers if written else ()):
        found += _mistakes(waiver, ("waivers", index), text.positions, criteria)
    if found or written is None:
        raise MistakesError(tuple(found), name)
    return tuple(
        Waiver(
            waiver.criterion,
            waiver.document,
            waiver.reason,
            waiver.who,
            waiver.until,
            waiver.start or "",
            f"{name}:{text.positions.values['waivers', index][0]}",
        )
        for index, waiver in enumerate(written.waivers)
    )


def _mistakes(
    waiver: WrittenWaiver, place: Place, positions: Positions, criteria: Collection[str]
) -> Iterator[Mistake]:
    if waiver.criterion not in criteria:
        hint = did_you_mean(waiver.criterion, criteria) or "'ti-contracts rules list --pack all' shows all"
        yield positions.mistake((*place, "criterion"), f"unknown criterion '{waiver.criterion}'", hint)
    days = {key: day for key, day in (("from", waiver.start), ("until", waiver.until)) if day}
    wrong = [key for key, day in days.items() if not _is_day(day)]
    for key in wrong:
        yield positions.mistake((*place, key), f"{key}: there is no {days[key]}", "look at a calendar")
    if not wrong and waiver.start and waiver.start > waiver.until:
        yield positions.mistake((*place, "until"), "until: is before from", "exchange the two days")


def _is_day(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
