"""The report as Markdown for the summary of a job on GitHub: what is most serious, on one page."""

from collections.abc import Iterable, Sequence

from ti_contracts.model.assessment import Report
from ti_contracts.model.criteria import Severity
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.escape import markdown as plain
from ti_contracts.reports.limits import ADVICE, made_with
from ti_contracts.reports.look import DEFAULT, Look
from ti_contracts.reports.markdown import mark, summary_table, table
from ti_contracts.reports.problems import Problem, problems
from ti_contracts.reports.set_aside import notes
from ti_contracts.reports.view import view
from ti_contracts.reports.words import sentence, uk_date

LISTED = 50  # rows of a table; GitHub takes 1 MiB in all


def to_job_summary(report: Report, look: Look = DEFAULT) -> str:
    """Return Markdown for ``$GITHUB_STEP_SUMMARY`` with a final newline."""
    found = list(problems(report))
    open_ = [problem for problem in found if problem.is_open]
    against = [p for p in open_ if p.finding.verdict is Verdict.CONTRADICTED]
    musts = [p for p in open_ if p.finding.criterion.severity is Severity.MUST and p not in against]
    aside = [problem for problem in found if not problem.is_open]
    blocks = [
        f"## {plain(look.title)}",
        plain(uk_date(look.today)) if look.today else "",
        summary_table([view(assessment) for assessment in report.assessments], report.failures),
        *_not_read(report),
        *_listed("Contradictions", against),
        *_listed("Musts not met", musts),
        *(_listed("Waived or in the baseline", aside) if aside else ()),
        "Criteria that only join others are counted above and not listed again.",
        "\n".join(f"- {plain(note)}" for note in notes(report)),
        plain(f"{ADVICE} It reads text, not practice, and gives no overall score."),
        plain(made_with(report)),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _not_read(report: Report) -> Iterable[str]:
    rows = [(a.document.path, f"{u.part}: {u.reason}") for a in report.assessments for u in a.document.unread]
    rows += [(failure.path, f"{sentence(failure.message)} {failure.hint}") for failure in report.failures]
    if not rows:
        return ["Not read: nothing was left out."]
    return ["### Not read", _table(("Document", "What"), [[plain(cell) for cell in row] for row in rows])]


def _listed(title: str, found: Sequence[Problem]) -> Iterable[str]:
    heading = f"### {title} ({len(found)})"
    rows = [
        [mark(p.finding.verdict), plain(f"{p.entry.id} {p.entry.title}"), plain(_where(p)), plain(_gist(p))]
        for p in found
    ]
    return [heading, _table(("Verdict", "Criterion", "Where", "What"), rows) if rows else "None found."]


def _where(problem: Problem) -> str:
    line = f"line {problem.place.line}" if problem.place.line is not None else ""
    return ", ".join(filter(None, [problem.place.path, line, problem.quote.where if problem.quote else ""]))


def _gist(problem: Problem) -> str:
    entry = problem.entry
    against = next((f"“{quote.words}” Fix: {quote.fix}" for quote in entry.against), entry.shortfall)
    return f"{against} ({entry.status})" if entry.status else against


def _table(heads: tuple[str, ...], rows: list[list[str]]) -> str:
    left = len(rows) - LISTED
    more = f"\n\nAnd {left} more: the other formats of the report have all of them." if left > 0 else ""
    return table(heads, rows[:LISTED]) + more
