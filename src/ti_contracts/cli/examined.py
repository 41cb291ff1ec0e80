"""Hides how rules, configuration and cache are looked through for ``doctor``."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from ti_contracts.cli.loading import load_rules
from ti_contracts.model.packs import Pack
from ti_contracts.reports.words import count, listed, uk_date
from ti_contracts.settings.baseline import read_baseline
from ti_contracts.settings.configuration import NAME, PYPROJECT, Configuration
from ti_contracts.settings.waivers import read_waivers
from ti_contracts.store import cache_folder

T = TypeVar("T")


def packs_in_force(folders: Sequence[Path] | None, today: str) -> Iterator[str]:
    """One line for each pack: version, hash, and whether its days are right; raises RulesError."""
    for pack in load_rules(folders).packs:
        late = _late(pack, today)
        days = ", ".join(
            f"{label} {uk_date(day)}"
            for label, day in (("dated", pack.dated), ("review by", pack.review_by))
            if day
        )
        told = f"{pack.name} {pack.version}, {count(len(pack.criteria), 'criterion', 'criteria')}"
        yield f"{'[!]' if late else '[+]'} {told}{f', {days}' if days else ''}: {late or 'in force'}"
        yield f"    SHA-256 {pack.sha256}"


def _late(pack: Pack, today: str) -> str:
    if pack.in_force_from > today:
        return f"not in force before {uk_date(pack.in_force_from)}"
    if pack.in_force_to and pack.in_force_to < today:
        return f"no longer in force since {uk_date(pack.in_force_to)}"
    if pack.review_by and pack.review_by < today:
        return "in force, but its review is overdue: ask for a newer version"
    return ""


def configured(found: Configuration, folders: Sequence[Path] | None, today: str) -> Iterator[str]:
    """What each key says and where that stands; then its waivers and its baseline. Raises ContractsError."""
    if not found.file:
        yield f"none: there is no {NAME}, and no {PYPROJECT} with [tool.ti-contracts], here or above"
        yield "'ti-contracts init' writes one"
        return
    yield f"[+] {found.file}; its paths start from {'this folder' if found.base == '.' else found.base}"
    for key, value in _keys(found):
        line = found.lines.get(key)
        yield f"{key}: {value} ({f'line {line}' if line else 'usual'})"
    if found.waivers is not None:
        yield from _waivers(found.waivers, folders, today)
    if found.baseline is not None:
        yield f"[+] {found.baseline.as_posix()}: {count(len(read_baseline(found.baseline)), 'known finding')}"


def _keys(found: Configuration) -> Iterator[tuple[str, str]]:
    """Every key with what it says, or with what is usual where it says nothing."""
    yield "pack", _listed(found.pack, "core")
    yield "rules", _listed(found.rules, "those that come with the tool")
    yield "profile", _listed(found.profile, "what the words of a document show")
    yield "include", _listed(found.include, "every document below the folder")
    yield "exclude", _listed(found.exclude, "nothing")
    yield "fail-on", found.fail_on.value if found.fail_on else "must"
    yield "out", _listed(found.out, "standard output")
    yield "waivers", found.waivers.as_posix() if found.waivers else "none"
    yield "baseline", found.baseline.as_posix() if found.baseline else "none"
    yield "jobs", str(found.jobs or f"{os.cpu_count() or 1}, as there are processors")
    yield "ocr", _yes_or_no(found.ocr)
    yield "changes", found.changes or "accepted"
    yield "as-set", _yes_or_no(found.as_set)
    told = [
        f"{', '.join(part.paths)} have pack {_listed(part.pack, 'as above')}, "
        f"profile {_listed(part.profile, 'as above')}"
        for part in found.per_path
    ]
    yield "per-path", "; ".join(told) or "nothing"


def _listed(names: Sequence[object] | None, usual: str) -> str:
    return ", ".join(map(str, names)) if names else usual


def _yes_or_no(value: bool | None) -> str:
    return "yes" if value else "no"


def _waivers(file: Path, folders: Sequence[Path] | None, today: str) -> Iterator[str]:
    waivers = read_waivers(file, {criterion.id for criterion in load_rules(folders).criteria})
    lapsed = [waiver.criterion for waiver in waivers if waiver.until < today]
    rest = f", lapsed: {listed(lapsed)}" if lapsed else ""
    yield f"{'[!]' if lapsed else '[+]'} {file.as_posix()}: {count(len(waivers), 'waiver')}{rest}"


def cache_state() -> list[str]:
    """Where what was read before is kept, and whether it can be."""
    folder = cache_folder()
    if folder is None:
        return ["[ ] none: there is no home folder; rules are read anew each time"]
    if not folder.is_dir():
        return [f"[ ] {folder}: nothing kept yet"]
    files = [file for file in folder.rglob("*") if file.is_file()]
    size = sum(file.stat().st_size for file in files) / 1_000_000
    can = os.access(folder, os.W_OK)
    state = "can be written" if can else "may not be written: rules are read anew each time"
    return [f"[{'+' if can else '!'}] {folder}: {count(len(files), 'file')}, {size:.1f} MB, {state}"]
