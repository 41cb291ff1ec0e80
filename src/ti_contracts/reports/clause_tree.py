"""What was read of a document as a tree for people: headings, clauses and rows, one beneath the other."""

from collections import Counter
from collections.abc import Iterator

from ti_contracts.model.document import (
    Clause,
    ClauseKind,
    Document,
    Reference,
    ReferenceKind,
    SectionRole,
    Span,
)
from ti_contracts.reports.escape import one_line
from ti_contracts.reports.terminal_lines import bold, labelled, wrapped
from ti_contracts.reports.words import OCR_NOTE, ROLES, clip, count, file_format, sentence

_STEP = 2
_DEEPEST = 16  # columns of indentation: the words need room
_HANG = 4
_MOST_MISSING = 8
_MOST_TERMS = 12


def to_tree(document: Document, width: int, colour: bool = False) -> str:
    """Lines of at most ``width`` characters with a final newline.

    A role is named where the text binds nobody or excludes somebody; a lead-in stands above what hangs from
    it, and a row names its columns.
    """
    lines = [*_head(document, width, colour)]
    page = None
    for n, clause in enumerate(document.clauses):
        if clause.page is not None and clause.page != page:
            page = clause.page
            lines += ["", f"{f'-- page {page} ':-<{width}}"]
        after = document.clauses[n + 1] if n + 1 < len(document.clauses) else clause
        lines += _clause(document, clause, _indent(clause, after), width, colour)
    return "\n".join(lines) + "\n"


def _head(document: Document, width: int, colour: bool) -> Iterator[str]:
    pages = f", {count(document.pages, 'page')}" if document.pages else ""
    clauses = count(len(document.clauses), "clause")
    size = f"{file_format(document.format)}, {clauses}, {count(document.words, 'word')}{pages}"
    yield from (bold(line, colour) for line in wrapped(f"{document.path}: {size}", width))
    if document.title:
        yield from labelled("Title", document.title, width, 0)
    for note in document.notes:
        yield from labelled("Note", sentence(note), width, 0)
    for part in document.unread:
        yield from labelled("NOT READ", f"{part.part}: {clip(part.reason)}", width, 0)
    yield from labelled("Kinds of text", _kinds(document), width, 0)
    yield from labelled("References", _references(document), width, 0)
    yield from labelled("Defined terms", _terms(document), width, 0)


def _kinds(document: Document) -> str:
    """How many clauses stand in each role; struck ones apart, as they bind nobody whatever their role."""
    roles = Counter(clause.role for clause in document.clauses if clause.in_force)
    struck = len(document.clauses) - roles.total()
    kinds = [f"{ROLES[role]} {roles[role]:,}" for role in SectionRole if roles[role]]
    ocr = sum(clause.ocr for clause in document.clauses)
    kinds += [f"not in force {struck:,}"] if struck else []
    return ", ".join(kinds) + (f"; {count(ocr, 'clause')} {OCR_NOTE}" if ocr else "")


def _references(document: Document) -> str:
    found = document.references
    if not found:
        return ""
    here = sum(bool(reference.targets) for reference in found)
    away = sum(reference.kind is ReferenceKind.ELSEWHERE for reference in found)
    missing = [_words(document, reference) for reference in found if reference.is_missing]
    parts = [f"to places in this document {here:,}" if here else ""]
    parts += [f"into laws and other documents {away:,}" if away else ""]
    parts += [
        f"to places not found in it {len(missing):,} ({_first(missing, _MOST_MISSING)})" if missing else ""
    ]
    return f"{len(found):,}: {', '.join(filter(None, parts))}"


def _terms(document: Document) -> str:
    names = [one_line(document.quote(term.name)) for term in document.terms]
    if not names:
        return ""
    uses = count(sum(len(term.uses) for term in document.terms), "use")
    return f"{len(names):,} with {uses}: {_first(names, _MOST_TERMS)}"


def _words(document: Document, reference: Reference) -> str:
    return one_line(document.quote(reference.span))


def _first(items: list[str], most: int) -> str:
    """The first different ones, and how many more there are."""
    items = list(dict.fromkeys(items))
    more = len(items) - most
    return "; ".join([*items[:most], f"{more:,} more"] if more > 0 else items)


def _indent(clause: Clause, after: Clause) -> int:
    """Column heads stand above their rows, which may hang from a lead-in."""
    place = after if _is_head(clause) and after.kind is ClauseKind.ROW else clause
    return min(_DEEPEST, _STEP * (len(place.headings) + len(place.stems)))


def _is_head(clause: Clause) -> bool:
    return clause.kind is ClauseKind.ROW and clause.role is SectionRole.HEADING


def _clause(document: Document, clause: Clause, indent: int, width: int, colour: bool) -> list[str]:
    shown = " ".join(filter(None, [_mark(clause), _text(document, clause), _aside(clause)]))
    lines = wrapped(shown, width, indent, indent + _HANG)
    if clause.kind is not ClauseKind.HEADING:
        return lines
    return ["", *(bold(line, colour) for line in lines)]


def _mark(clause: Clause) -> str:
    """The number, or the sign of what has none."""
    match clause.kind:
        case ClauseKind.ROW:
            return "|"
        case ClauseKind.FOOTNOTE:
            return f"Footnote {clause.number}:".replace(" :", ":")
        case ClauseKind.ITEM:
            return clause.number or "-"
        case ClauseKind.HEADING | ClauseKind.PARAGRAPH:
            return clause.number


def _text(document: Document, clause: Clause) -> str:
    if clause.kind is not ClauseKind.ROW or not clause.columns:
        return document.quote(clause.span)
    pairs: list[str] = []
    before: Span | None = None
    for n, cell in enumerate(clause.cells):
        if cell == before or not len(cell):
            continue
        before = cell
        column = document.quote(clause.columns[n]) if n < len(clause.columns) else ""
        pairs.append(f"{column}: {document.quote(cell)}" if column else document.quote(cell))
    return " | ".join(pairs)


def _aside(clause: Clause) -> str:
    plain = clause.role in {SectionRole.OPERATIVE, SectionRole.HEADING}
    parts = ["" if plain else ROLES[clause.role], "column heads" if _is_head(clause) else ""]
    parts += ["" if clause.in_force else "not in force", OCR_NOTE if clause.ocr else ""]
    named = ", ".join(filter(None, parts))
    return f"[{named}]" if named else ""
