"""``ti-contracts why``: how one verdict came about, with what was found and what was turned down."""

from collections.abc import Iterator
from typing import Annotated

import typer

from ti_contracts.batch.work import JudgedBy, ReadAs
from ti_contracts.cli.loading import load_rules
from ti_contracts.cli.options import Changes, Ocr, Profile, RulesFolders, TrackedChanges
from ti_contracts.cli.reading import judge_one
from ti_contracts.cli.say import say, width
from ti_contracts.model.assessment import ElementFinding, Evidence, Finding
from ti_contracts.model.document import Document
from ti_contracts.model.verdicts import Side


def why(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The document.")],
    criterion: Annotated[str, typer.Argument(metavar="CRITERION", help="The id, such as WS1.")],
    rules: RulesFolders = None,
    profile: Profile = None,
    changes: TrackedChanges = Changes.ACCEPTED,
    ocr: Ocr = False,
) -> None:
    """Show how one verdict came about.

    The evidence for and against each element, what came near, and why that does not count.
    """
    from ti_contracts.batch.tasks import prepare
    from ti_contracts.criteria.select import facets_named, find_criterion

    prepare([file], matching=True)
    known = load_rules(rules)
    facets = facets_named(known, profile or ())
    by = JudgedBy(known.concepts, find_criterion(known, criterion), known.facets, facets)
    assessment = judge_one(file, by, ReadAs(ocr, changes.value))
    say("\n".join(_finding(assessment.document, assessment.findings[0])) + "\n")


def _finding(document: Document, finding: Finding) -> Iterator[str]:
    from ti_contracts.reports.reasons import reason
    from ti_contracts.reports.terminal_lines import labelled, verdict_mark, wrapped

    columns = max(40, width())
    yield from wrapped(f"{finding.criterion.id}: {finding.criterion.title}", columns)
    yield from labelled("Verdict", verdict_mark(finding.verdict), columns)
    yield from labelled("Why", reason(finding, document), columns)
    yield from labelled("Asks", finding.criterion.question, columns)
    for element in finding.elements:
        yield from ("", *_element(document, element, columns))
    near = dict.fromkeys(
        e for e in (*(e for f in finding.elements for e in f.evidence), *finding.near) if e.side is Side.NEAR
    )
    if near:
        yield from ("", "Came near, and why it does not count")
    for evidence in near:
        yield from _evidence(document, evidence, columns)
    for part in finding.parts:
        yield from ("", *_finding(document, part))


def _element(document: Document, found: ElementFinding, columns: int) -> Iterator[str]:
    from ti_contracts.reports.terminal_lines import verdict_mark, wrapped

    asks = f"{verdict_mark(found.verdict)}: {found.element.asks} [{found.element.id}]"
    yield from wrapped(asks, columns, 0, 4)
    evidence = [e for e in found.evidence if e.side is not Side.NEAR]
    for item in evidence:
        yield from _evidence(document, item, columns)
    if not evidence:
        yield from wrapped("no clause says this, and none speaks against it", columns, 4)


def _evidence(document: Document, evidence: Evidence, columns: int) -> Iterator[str]:
    from ti_contracts.reports.terminal_lines import wrapped
    from ti_contracts.reports.words import FORCES, STANDINGS, tone, where

    place = where(document, document.clauses[evidence.clause])
    force = f", {FORCES[evidence.force]}" if evidence.side is not Side.NEAR else ""
    yield from wrapped(f"{STANDINGS[tone(evidence)]}{force}: {place}", columns, 4)
    yield from wrapped(f"“{document.quote(evidence.span)}”", columns, 6)
    if evidence.note:
        yield from wrapped(f"→ {evidence.note}", columns, 6, 8)
