"""The words that every report for people shares: verdicts, severities, counts, dates and places."""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import assert_never

from ti_contracts.model.assessment import Evidence
from ti_contracts.model.criteria import Criterion, Severity
from ti_contracts.model.document import Clause, ClauseKind, Document, SectionRole
from ti_contracts.model.verdicts import Force, Side, Verdict

VERDICTS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.CONTRADICTED: "Contradicted",
        Verdict.GAP: "Gap",
        Verdict.PARTIAL: "Partly met",
        Verdict.MET: "Met",
        Verdict.NOT_APPLICABLE: "Not applicable",
        Verdict.NOT_ASSESSED: "Not assessed",
    }
)
"""In the order in which reports count them: what needs a decision first."""

SIGNS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.CONTRADICTED: "✕",
        Verdict.GAP: "○",
        Verdict.PARTIAL: "◐",
        Verdict.MET: "✓",
        Verdict.NOT_APPLICABLE: "–",
        Verdict.NOT_ASSESSED: "?",
    }
)

SEVERITIES: Mapping[Severity, str] = MappingProxyType(
    {Severity.MUST: "Must", Severity.SHOULD: "Should", Severity.COULD: "Could"}
)

FORCES: Mapping[Force, str] = MappingProxyType(
    {
        Force.BINDING: "binding",
        Force.QUALIFIED: "qualified",
        Force.ADVISORY: "advice",
        Force.PERMISSIVE: "optional",
        Force.INTENTION: "an intention",
        Force.UNCERTAIN: "not yet certain",
        Force.NONE: "binds nobody",
    }
)

ROLES: Mapping[SectionRole, str] = MappingProxyType(
    {
        SectionRole.OPERATIVE: "operative text",
        SectionRole.BACKGROUND: "background",
        SectionRole.DEFINITIONS: "definitions",
        SectionRole.CONTENTS: "table of contents",
        SectionRole.REFERENCES: "list of references or policies",
        SectionRole.TEMPLATE: "template instruction or blank",
        SectionRole.EXCLUSIONS: "exclusion criteria",
        SectionRole.PAST: "account of the past",
        SectionRole.QUOTATION: "quotation",
        SectionRole.HEADING: "heading",
    }
)

OCR_NOTE = "read by text recognition: check against the page"
"""Said of words that were read from a picture and may be wrong."""

STANDINGS: Mapping[str, str] = MappingProxyType(
    {"against": "Against", "for": "Says it", "weak": "In weak form", "near": "Came near"}
)
"""What a quote does for its criterion, by its ``tone``."""

_FILE_FORMATS = MappingProxyType(
    {
        "docx": "Word document",
        "doc": "Word 97 document",
        "pdf": "PDF",
        "odt": "OpenDocument text",
        "rtf": "RTF document",
        "html": "HTML page",
        "markdown": "Markdown text",
        "md": "Markdown text",
        "text": "plain text",
        "txt": "plain text",
    }
)
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_KINDS = {
    ClauseKind.ROW: "table row",
    ClauseKind.ITEM: "list item",
    ClauseKind.FOOTNOTE: "footnote",
    ClauseKind.HEADING: "heading",
}


def count(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: "1 clause", "8,123 words"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(parts: Sequence[str], joint: str = "and") -> str:
    """Words in a row: "a, b and c"."""
    return f" {joint} ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def sentence(text: str) -> str:
    """Return the text with a capital first letter and a full stop, unless it ends in a stop of its own."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if not text or text[-1] in ".!?" else ".")


def clip(text: str) -> str:
    """Return the text without a stop at its end, to stand inside a longer sentence."""
    return text.strip().rstrip(".;")


def file_format(name: str) -> str:
    """Return the name of a file format in words: "Word document"."""
    return _FILE_FORMATS.get(name.lower().lstrip("."), name)


def uk_date(day: str) -> str:
    """Return an ISO date as "4 March 2025"; anything else as it stands."""
    match = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])-(\d\d)", day)
    return f"{int(match[3])} {_MONTHS[int(match[2]) - 1]} {match[1]}" if match else day


def title_of(document: Document) -> str:
    """Return the document's title, or its file name where it has none."""
    return document.title.strip() or re.split(r"[/\\]", document.path)[-1]


def label(document: Document, clause: Clause) -> str:
    """Return a clause by its name: "clause 4.2(b)", "Schedule 2A", "table row in paragraph 31".

    An item that is only called "(b)" takes the number of the clause it hangs from.
    """
    number = clause.number.strip().rstrip(".")
    if number.startswith("(") and clause.stems:
        number = document.number_at(clause.stems[-1]).rstrip(".") + number
    noun = {ClauseKind.FOOTNOTE: "footnote", ClauseKind.HEADING: "heading"}.get(clause.kind, "clause")
    if number:
        return number if re.match(r"[A-Za-z]{3}", number) else f"{noun} {number}"
    paragraph = f"paragraph {clause.paragraph}" if clause.paragraph else ""
    return " in ".join(filter(None, [_KINDS.get(clause.kind, ""), paragraph])) or "unnumbered clause"


def headings(document: Document, clause: Clause) -> tuple[str, ...]:
    """Return the headings above a clause as printed, outermost first: ("3 Scope", "3.2 Pathway")."""
    return tuple(f"{document.number_at(span)} {document.quote(span)}".strip() for span in clause.headings)


def place(document: Document, clause: Clause) -> str:
    """Return a place in short: "clause 4.2(b), page 3"."""
    return label(document, clause) + (f", page {clause.page}" if clause.page is not None else "")


def where(document: Document, clause: Clause) -> str:
    """Return a place to find: "clause 4.2(b), page 3, under 3 Scope > 3.2 Pathway (background)".

    In a set of documents the file is named too.
    """
    above = " > ".join(headings(document, clause))
    file = file_of(document, clause)
    parts = [place(document, clause), file and f"in {file}", above and f"under {above}"]
    full = ", ".join(filter(None, parts))
    kind = "" if clause.role is SectionRole.OPERATIVE else ROLES[clause.role]
    aside = ", ".join(filter(None, [kind, "" if clause.in_force else "not in force"]))
    return f"{full} ({aside})" if aside else full


def file_of(document: Document, clause: Clause) -> str:
    """Return the file of a set that a clause stands in, below the folder of the set; "" for a single file."""
    path = next((part.path for part in document.parts if part.span.holds(clause.span)), "")
    return path.removeprefix(document.path).lstrip("/\\")


def lead_in(document: Document, clause: Clause) -> str:
    """Return what a clause needs to be understood: the stems it hangs from, or the heads of its columns."""
    stems = " ".join(document.quote(span).strip() for span in clause.stems)
    columns = " | ".join(document.quote(span).strip() for span in clause.columns)
    return " – ".join(filter(None, [stems, columns]))


def source(criterion: Criterion) -> str:
    """Return where the guidance says it, with its words: "guidance, section 3: “…”"."""
    section = re.sub(r"^section\b", "section", criterion.source.section.strip(), flags=re.IGNORECASE)
    place = section if section.startswith("section") else f"section {section}"
    return f"guidance, {place}: “{criterion.source.quote}”"


def tone(evidence: Evidence) -> str:
    """Return "against", "for", "weak" or "near": what a quote does for its criterion, to look it up by."""
    match evidence.side:
        case Side.AGAINST | Side.NEAR:
            return evidence.side.value
        case Side.FOR:
            return "for" if evidence.full else "weak"
        case _ as never:
            assert_never(never)


def unique(items: Iterable[str]) -> tuple[str, ...]:
    """Return the items that are not empty, each once, in their order."""
    return tuple(dict.fromkeys(item for item in items if item))
