"""Reads Markdown into a document with its references and terms, and judges it by two small elements."""

from small_rules import TRAINING, TRAUMA, element_of, rules_of

from ti_contracts.documents.read import read_document
from ti_contracts.matching.assess import assess
from ti_contracts.model.assessment import Finding
from ti_contracts.model.criteria import Concept, Element, Line, Scope
from ti_contracts.model.verdicts import Verdict

SOON = Concept("soon", "", ("within three months", "within three months of starting", "within 90 days"))
TRAINED = element_of(Line((("training",), ("trauma",))))
TRAINED_SOON = element_of(Line((("training",), ("trauma",)), also=(("soon",),), reach=Scope.CLAUSE))


def judged(text: str, element: Element = TRAINED) -> Finding:
    """The finding on a Markdown text."""
    document = read_document("contract.md", text.encode())
    return assess(document, rules_of(element, TRAINING, TRAUMA, SOON)).findings[0]


def result(text: str, element: Element = TRAINED) -> tuple[Verdict, str]:
    """The verdict with the note of its strongest evidence, "" where there is none."""
    finding = judged(text, element)
    return finding.verdict, next((e.note for e in finding.evidence), "")
