"""Hides how labelled texts are judged: as ``check`` does, in processes that compile the rules once."""

import json
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context

from fired import Fired, Firing
from labelled import Label, Text

from ti_contracts.criteria.folder import built_in_rules
from ti_contracts.criteria.load import read_rules
from ti_contracts.documents.read import read_document
from ti_contracts.matching.assess import assess
from ti_contracts.matching.compiled import CompiledRules, compile_rules
from ti_contracts.model import verdicts
from ti_contracts.model.assessment import Assessment, Evidence, Finding, Report
from ti_contracts.model.document import Document, Span
from ti_contracts.model.packs import Rules
from ti_contracts.model.verdicts import Side, Verdict
from ti_contracts.reports.json_report import to_json
from ti_contracts.reports.look import Look

_WORD = re.compile(r"[a-z0-9]+")
# A reader gives one of four verdicts; what the tool does not judge is nothing found.
_AS_GAP = (Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSED)
# Where a reader's words cannot be found as they stand, this share of the shorter words must be in the longer.
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Decision:
    """One label beside what the tool says.

    ``cited`` is whether the tool quotes the clause that the reader quotes, None where that is not asked: for
    verdicts that differ, other verdicts than met and contradicted, and labels without quotes.
    """

    source: str
    text: str
    cluster: str
    criteria: tuple[str, ...]
    labelled: str
    given: str
    cited: bool | None
    whole: bool

    @property
    def name(self) -> str:
        """The criterion as printed: "CT2a+CT2b" where two answer together."""
        return "+".join(self.criteria)


@dataclass(frozen=True, slots=True)
class Judged:
    """A text with its decisions, how many quotes a report shows and how many of them are not exact.

    ``fired`` are the lines of the rules that gave evidence, ``phrases`` the indices of the phrases found.
    """

    decisions: tuple[Decision, ...]
    quotes: int
    inexact: int
    fired: tuple[Fired, ...] = ()
    phrases: frozenset[int] = frozenset()


@cache
def the_rules() -> tuple[Rules, CompiledRules]:
    """The built-in rules, as ``check --pack all`` takes them."""
    rules = read_rules([built_in_rules()])
    return rules, compile_rules(rules.concepts, rules.criteria, rules.facets)


def judge_all(texts: Sequence[Text], jobs: int = 2, *, firing: bool = False) -> list[Judged]:
    """One result for each text, in order; with ``firing`` also what fired in it, which takes longer."""
    if jobs == 1 or len(texts) < jobs:
        _start(firing)
        return list(map(_in_process, texts))
    # Long documents first and one at a time, so that both processes end together.
    with ProcessPoolExecutor(jobs, get_context("spawn"), _start, (firing,)) as pool:
        return list(pool.map(_in_process, texts, chunksize=1 if len(texts) < 100 else 4))


@dataclass(frozen=True, slots=True)
class _Work:
    rules: CompiledRules
    firing: Firing | None


_of_process: list[_Work] = []


def _start(firing: bool) -> None:
    rules, compiled = the_rules()
    _of_process[:] = [_Work(compiled, Firing(rules) if firing else None)]


def _in_process(text: Text) -> Judged:
    work = _of_process[0]
    document = document_of(text)
    assessment = assess(document, work.rules)
    quotes = exactness(assessment)
    fired, phrases = work.firing.of(document) if work.firing else ((), frozenset[int]())
    return Judged(tuple(_decisions(text, assessment)), len(quotes), quotes.count(False), fired, phrases)


def document_of(text: Text) -> Document:
    """The text as read."""
    return read_document(text.path) if text.path else read_document(text.name, text.words.encode())


def _decisions(text: Text, assessment: Assessment) -> Iterator[Decision]:
    findings = {finding.criterion.id: finding for finding in assessment.findings}
    for label in text.labels:
        answers = [findings[id_] for id_ in label.criteria]
        given = _given(answers)
        asked = label.quotes and given.value == label.verdict and given in (Verdict.MET, Verdict.CONTRADICTED)
        cited = _cited(label, answers, assessment.document) if asked else None
        yield Decision(
            text.source,
            text.name,
            text.cluster,
            label.criteria,
            label.verdict,
            given.value,
            cited,
            text.whole,
        )


def _given(answers: Sequence[Finding]) -> Verdict:
    """The verdict of a criterion that several answer together."""
    return verdicts.joined([Verdict.GAP if f.verdict in _AS_GAP else f.verdict for f in answers])


def _cited(label: Label, answers: Sequence[Finding], document: Document) -> bool:
    """Whether a clause that the verdict rests on holds words that the reader quotes."""
    side = Side.AGAINST if label.verdict == Verdict.CONTRADICTED else Side.FOR
    evidence = [e for finding in answers for e in finding.evidence if e.side is side]
    return any(_same_place(quote, e, document) for quote in label.quotes for e in evidence)


def _same_place(quote: str, evidence: Evidence, document: Document) -> bool:
    clause = document.clauses[evidence.clause]
    places = [clause.span, *clause.stems]
    found = _find(quote, document.text)
    if found:
        return any(a.start < b.end and b.start < a.end for a in found for b in places)
    short, long = sorted((_words(quote), _words(document.quote(clause.span))), key=len)
    return bool(short) and sum(word in long for word in short) / len(short) >= _ALIKE


def _find(quote: str, text: str) -> list[Span]:
    """Where the quote's words stand one behind the other, whatever signs and spaces lie between them."""
    words = _words(quote)
    if not words:
        return []
    pattern = r"[^a-z0-9]+".join(map(re.escape, words))
    return [Span(*match.span()) for match in re.finditer(pattern, text.lower())]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def exactness(assessment: Assessment) -> list[bool]:
    """For each quote of the report in JSON whether it is, to the character, in the clause that it names."""
    document = assessment.document
    report = json.loads(to_json(Report("benchmark", (), (assessment,)), Look()))
    found = []
    for finding in report["documents"][0]["findings"]:
        for evidence in finding["evidence"]:
            span = Span(evidence["start"], evidence["end"])
            inside = any(clause.span.holds(span) for clause in document.clauses)
            found.append(
                inside and len(span) > 0 and evidence["quote"] == document.text[span.start : span.end]
            )
    return found
