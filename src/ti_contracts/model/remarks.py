"""What is to be written beside a document's clauses: plain words, before any file format."""

from dataclasses import dataclass

from ti_contracts.model.document import Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a remark; ``label`` stands before the text and is set off from it."""

    label: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on words of a document.

    ``span`` lies inside the clause with the index ``clause``. ``insertions`` are paragraphs to suggest for
    the document itself, after that clause.
    """

    clause: int
    span: Span
    paragraphs: tuple[Paragraph, ...]
    insertions: tuple[str, ...] = ()
