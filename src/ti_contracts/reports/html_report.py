"""The report as one HTML file: nothing loaded from elsewhere, complete without its small script."""

import re
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from ti_contracts.model.assessment import Report
from ti_contracts.reports import words
from ti_contracts.reports.escape import visible
from ti_contracts.reports.limits import ADVICE, LIMITS, made_with
from ti_contracts.reports.look import DEFAULT, Look
from ti_contracts.reports.marked_text import MarkedClause, marked
from ti_contracts.reports.view import DocumentView, Entry, view

_WIDEST_GRID = 6


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document in the file; ``id`` starts the ids of everything in it ("d1")."""

    id: str
    view: DocumentView
    clauses: tuple[MarkedClause, ...]

    @property
    def owners(self) -> tuple[str, ...]:
        """The owners of its criteria, sorted, to filter by."""
        return tuple(sorted({entry.finding.criterion.owner for entry in self.view.entries}))


def to_html(report: Report, look: Look = DEFAULT) -> str:
    """Return a whole page; its security policy allows its own style and script by hash, and nothing else."""
    sheets = [Sheet(f"d{n}", view(a), marked(a)) for n, a in enumerate(report.assessments, 1)]
    style, script = _resource("report.css"), _resource("report.js")
    page = _template()(
        look=look,
        today=words.uk_date(look.today) if look.today else "",
        report=report,
        sheets=sheets,
        grid=_grid(sheets),
        style=style,
        script=script,
        policy=_policy(style, script),
        advice=ADVICE,
        limits=LIMITS,
        made_with=made_with(report),
    )
    return page.rstrip("\n") + "\n"


def anchor(sheet_id: str, criterion_id: str) -> str:
    """Return the id of a criterion's place in the page: "d1-WS1"."""
    return f"{sheet_id}-{re.sub('[^A-Za-z0-9_-]', '-', criterion_id)}"


def _visible(value: object) -> object:
    """Return what the template prints: strings made visible, markup and numbers as they are."""
    return visible(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


@cache
def _template() -> Callable[..., str]:
    """Return the page's template as a function of its values."""
    from jinja2 import DictLoader, Environment, StrictUndefined  # 30 ms: only where HTML is asked for

    environment = Environment(
        autoescape=True,
        loader=DictLoader({name: _resource(name) for name in ("report.html.j2", "document.html.j2")}),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_visible,
    )
    environment.globals |= {"words": words, "anchor": anchor}
    return environment.get_template("report.html.j2").render


@cache
def _resource(name: str) -> str:
    from importlib import resources  # 10 ms

    return (resources.files("ti_contracts.reports") / "templates" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    hashes = [b64encode(sha256(text.encode()).digest()).decode() for text in (style, script)]
    return (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _grid(sheets: Sequence[Sheet]) -> list[tuple[str, str, list[Entry | None]]]:
    """Criterion by document (id, title, its entry in each), for a few documents to be seen side by side."""
    if not 1 < len(sheets) <= _WIDEST_GRID:
        return []
    by_id = [{entry.id: entry for entry in sheet.view.entries} for sheet in sheets]
    titles = {entry.id: entry.title for sheet in sheets for entry in sheet.view.entries}
    return [(id_, title, [of.get(id_) for of in by_id]) for id_, title in titles.items()]
