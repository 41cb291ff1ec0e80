"""Builds a document and rules small enough to read in a test."""

from ti_contracts.matching.compiled import CompiledRules, compile_rules
from ti_contracts.matching.read_whole import read_document_units
from ti_contracts.matching.reading import Place, Reading
from ti_contracts.model.criteria import Concept, Criterion, Element, Example, Line, Need, Severity, Source
from ti_contracts.model.document import Clause, ClauseKind, Document, SectionRole, Span
from ti_contracts.model.verdicts import Verdict

TRAINING = Concept("training", "training", ("training", "train+"), ("training providers",))
TRAUMA = Concept("trauma", "trauma", ("trauma",), ("major trauma", "trauma unit"))


def document_of(
    *texts: str, role: SectionRole = SectionRole.OPERATIVE, numbers: tuple[str, ...] = ()
) -> Document:
    """One paragraph for each text, one on a line, numbered where ``numbers`` says so."""
    clauses, start = [], 0
    for i, text in enumerate(texts):
        number = numbers[i] if i < len(numbers) else ""
        clauses.append(
            Clause(ClauseKind.PARAGRAPH, Span(start, start + len(text)), number, role=role, paragraph=i + 1)
        )
        start += len(text) + 1
    return Document("test.md", "0" * 64, "markdown", "\n".join(texts), tuple(clauses))


def element_of(*says: Line, **others: object) -> Element:
    """An element with these ways to say it."""
    return Element("element", "asks", "missing", says, **others)  # type: ignore[arg-type]


def rules_of(element: Element, *concepts: Concept) -> CompiledRules:
    """Rules of one criterion with one element."""
    criterion = Criterion(
        "T1", "title", "question", Severity.MUST, "owner", Source("1", "quote"), "wording",
        (Example(Verdict.MET, "text"),), (element,), (Need((element.id,), 1),),
    )  # fmt: skip
    return compile_rules(concepts or (TRAINING, TRAUMA), (criterion,))


TRAINED = element_of(Line((("training",), ("trauma",))))


def reading_of(text: str, *concepts: Concept) -> Reading:
    """The first unit of a text as read."""
    return read_document_units(document_of(text), rules_of(TRAINED, *(concepts or (TRAINING, TRAUMA))))[0]


def place_of(reading: Reading, concept: str) -> Place:
    """Where a concept first stands."""
    return reading.places[concept][0]
