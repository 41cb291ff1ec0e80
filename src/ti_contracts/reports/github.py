"""The report as commands to GitHub's runner, which makes annotations of them."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ti_contracts.model.assessment import Report
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.escape import command_message, command_property
from ti_contracts.reports.look import DEFAULT, Look
from ti_contracts.reports.places import forward
from ti_contracts.reports.problems import Level, problems
from ti_contracts.reports.words import count, sentence

COMMANDS: Mapping[Level, str] = MappingProxyType(
    {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
)
SHOWN = 10  # annotations of each level that GitHub shows of one step; it drops the rest without a word


def to_annotations(report: Report, _look: Look = DEFAULT) -> str:
    """Return one command a line, the most serious first, and a last line for people with the numbers.

    A file without lines (Word, PDF) is annotated as a whole.
    """
    told = [(level, command) for level, command in (*_not_read(report), *_open(report))]
    shown = [command for level in Level for command in [c for at, c in told if at is level][:SHOWN]]
    return "\n".join([*shown, _numbers(report, len(told) - len(shown))]) + "\n"


def _open(report: Report) -> Iterator[tuple[Level, str]]:
    found = [problem for problem in problems(report) if problem.is_open]
    # Contradictions first: each level shows only so many.
    for problem in sorted(found, key=lambda p: p.finding.verdict is not Verdict.CONTRADICTED):
        place = problem.place
        lines = {"line": place.line, "endLine": place.last_line} if place.line is not None else {}
        yield problem.level, _command(problem.level, place.path, problem.title, problem.message, lines)


def _not_read(report: Report) -> Iterator[tuple[Level, str]]:
    for failure in report.failures:
        message = f"{sentence(failure.message)} {failure.hint}".strip()
        yield Level.ERROR, _command(Level.ERROR, forward(failure.path), "Could not be read", message)
    for assessment in report.assessments:
        for part in assessment.document.unread:
            path, message = forward(assessment.document.path), sentence(f"{part.part}: {part.reason}")
            yield Level.WARNING, _command(Level.WARNING, path, "Not read", message)


def _command(
    level: Level, path: str, title: str, message: str, lines: Mapping[str, int | None] = MappingProxyType({})
) -> str:
    properties = {"file": path, **{name: str(line) for name, line in lines.items()}, "title": title}
    told = ",".join(f"{name}={command_property(value)}" for name, value in properties.items())
    return f"::{COMMANDS[level]} {told}::{command_message(message)}"


def _numbers(report: Report, left_out: int) -> str:
    found = list(problems(report))
    open_ = [problem for problem in found if problem.is_open]
    parts = [count([problem.level for problem in open_].count(level), level.value) for level in Level]
    parts += [f"{len(found) - len(open_)} set aside"] if len(found) > len(open_) else []
    more = f" {left_out} are not shown above; the other formats of the report have all." if left_out else ""
    return f"ti-contracts: {', '.join(parts)}.{more}"
