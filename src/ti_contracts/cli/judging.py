"""Hides how the documents of a run become one report: groups by rules, workers, and the order as given."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ti_contracts.batch.work import JudgedBy, ReadAs
from ti_contracts.cli.chosen import Chosen
from ti_contracts.cli.progress import counted
from ti_contracts.cli.selected import Judged, Selected, groups
from ti_contracts.model.assessment import Assessment, Failure, Report
from ti_contracts.model.packs import Rules
from ti_contracts.version import __version__

Result = Assessment | Failure


def judge(selected: tuple[Selected, ...], chosen: Chosen, rules: Rules) -> Report:
    """The report on the documents; raises UsageError for a pack or a facet that is not known."""
    from ti_contracts.criteria.accuracy import read_accuracy  # never for --help

    how = ReadAs(chosen.ocr, chosen.changes.value)
    results = (_as_set if chosen.as_set else _one_by_one)(selected, chosen, rules, how)
    assessments = tuple(result for result in results if isinstance(result, Assessment))
    failures = tuple(result for result in results if isinstance(result, Failure))
    return Report(__version__, rules.packs, assessments, failures, accuracy=read_accuracy())


def _processors() -> int:
    return os.cpu_count() or 1


def _by(judged: Judged, rules: Rules) -> JudgedBy:
    from ti_contracts.criteria.select import facets_named, select

    return JudgedBy(
        rules.concepts, select(rules, judged.pack), rules.facets, facets_named(rules, judged.profile)
    )


def _one_by_one(
    selected: tuple[Selected, ...], chosen: Chosen, rules: Rules, how: ReadAs
) -> Sequence[Result]:
    by_group = [(_by(judged, rules), paths) for judged, paths in groups(selected)]
    total = sum(len(paths) for _, paths in by_group)
    of_path = dict(counted(_results(by_group, how, chosen.jobs or _processors()), total, "documents"))
    return [
        of_path[one.path] if one.error is None else Failure(one.path, one.error.message, one.error.hint)
        for one in selected
    ]


def _results(
    by_group: Sequence[tuple[JudgedBy, list[str]]], how: ReadAs, jobs: int
) -> Iterator[tuple[str, Result]]:
    from ti_contracts.batch.assess import assess_all

    for by, paths in by_group:
        yield from zip(paths, assess_all(paths, by, how, jobs), strict=True)


def _as_set(selected: tuple[Selected, ...], chosen: Chosen, rules: Rules, how: ReadAs) -> Sequence[Result]:
    from ti_contracts.batch.assess import assess_set

    by = _by(Judged(chosen.pack, chosen.profile), rules)
    name = ", ".join(chosen.paths)
    results = assess_set([one.path for one in selected], by, how, chosen.jobs or _processors())
    return [
        replace(result, document=replace(result.document, path=name))
        if isinstance(result, Assessment)
        else result
        for result in results
    ]
