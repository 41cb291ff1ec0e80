"""The report as one HTML file: nothing loaded from elsewhere, complete without its small script."""

import re
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from ti_contracts.model.assessment import Assessment, Failure, Report, Status
from ti_contracts.reports import words
from ti_contracts.reports.accuracy_words import card_words
from ti_contracts.reports.escape import visible
from ti_contracts.reports.guidance_lists import list_names
from ti_contracts.reports.limits import ADVICE, limits_of, made_with
from ti_contracts.reports.look import DEFAULT, Look
from ti_contracts.reports.marked_text import MarkedClause, marked
from ti_contracts.reports.set_aside import notes
from ti_contracts.reports.view import DocumentView, Entry, view

_WIDEST_GRID = 6
_STATUSES = {Status.OPEN: "Open", Status.WAIVED: "Waived", Status.BASELINE: "In the baseline"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document in the file; ``id`` starts the ids of everything in it ("d1").

    ``cards`` say for each criterion how the tool fared in tests; it is empty where nobody knows. ``lists``
    are the names of the guidance's lists by the capitals that ids begin with.
    """

    id: str
    view: DocumentView
    clauses: tuple[MarkedClause, ...]
    cards: Mapping[str, str]
    lists: Mapping[str, str]

    @property
    def owners(self) -> tuple[str, ...]:
        """The owners of its criteria, sorted, to filter by."""
        return tuple(sorted({entry.finding.criterion.owner for entry in self.view.entries}))

    @property
    def series(self) -> tuple[tuple[str, str], ...]:
        """The lists of its criteria, each with its name, in the order of the rules."""
        found = dict.fromkeys(entry.finding.criterion.series for entry in self.view.entries)
        return tuple((series, self.lists.get(series, "")) for series in found)

    @property
    def statuses(self) -> tuple[tuple[str, str], ...]:
        """The statuses of its findings and what each is called; none where all are open."""
        found = {entry.finding.status for entry in self.view.entries}
        return tuple((s.value, _STATUSES[s]) for s in Status if s in found) if found != {Status.OPEN} else ()


def to_html(report: Report, look: Look = DEFAULT) -> str:
    """Return a whole page; its security policy allows its own style and script by hash, and nothing else."""
    lists = list_names(report.packs)
    sheets = [
        Sheet(f"d{n}", view(assessment), marked(assessment), _cards(assessment, report), lists)
        for n, assessment in enumerate(report.assessments, 1)
    ]
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
        not_read=_not_read(sheets, report.failures),
        limits=limits_of(report),
        set_aside=notes(report),
        made_with=made_with(report),
    )
    return page.rstrip("\n") + "\n"


def _not_read(sheets: Sequence[Sheet], failures: Sequence[Failure]) -> str:
    """Return what was not read, for the first screen; "" where all was read."""
    if len(sheets) == 1 and not failures:
        return "; ".join(sheets[0].view.unread)
    partly = sum(bool(sheet.view.unread) for sheet in sheets)
    parts = [f"{words.count(len(failures), 'document')} could not be read" if failures else ""]
    parts += [f"parts of {words.count(partly, 'document')} were not read" if partly else ""]
    return "; ".join(filter(None, parts))


def _cards(assessment: Assessment, report: Report) -> Mapping[str, str]:
    """Return for each criterion what its accuracy card says."""
    ids = [finding.criterion.id for finding in assessment.findings]
    accuracy = report.accuracy
    return {id_: card_words(accuracy, id_, report.packs) for id_ in ids} if accuracy else {}


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
