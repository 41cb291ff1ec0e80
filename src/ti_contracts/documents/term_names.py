"""Hides how a document gives a word a meaning of its own: definitions, tables of them, words in brackets."""

import re
from collections.abc import Iterator

from ti_contracts.model.document import Clause, ClauseKind, Document, SectionRole, Span

_QUOTES = "“\"‘'"
_OPEN, _CLOSE = "[“\"‘']", "[”\"’']"
_NAME = r"(?P<name>[^“”\"()|:;\n]{1,60}?)"
_MEANS = (
    r"(?:means?|shall\smean|will\smean|is\sdefined|are\sdefined|ha(?:s|ve)\sthe\s(?:same\s)?meanings?"
    r"|shall\shave\sthe\smeaning|refers?\sto|includes?|shall\sinclude|is\sa\sreference\sto|denotes?)\b"
)
_QUOTED = re.compile(
    rf"(?:{_OPEN}(?P<also>[^“”\"()|:;\n]{{1,60}}?){_CLOSE},?\s(?:or|and)\s)?"
    rf"{_OPEN}(?:the\s)?{_NAME}{_CLOSE},?(?:\s\([^()]{{1,60}}\),?)?\s{_MEANS}"
)
_LISTED = re.compile(rf"{_OPEN}{_NAME}{_CLOSE}\s?(?::|[–—-]\s|[–—])")
# Unquoted, where a section of definitions says that it is one: "Service User means …", "Advocate: …".
_PLAIN = re.compile(
    r"(?P<name>[A-Z][^“”\"():;,.|]{0,60}?)(?:\s\([^()]{1,40}\))?"
    r"(?:\s(?:means?|shall\smean|has\sthe\smeaning|refers\sto)\b|:\s|\s[–—-]\s)"
)
# (the “Service”), (hereinafter “Carers”), (‘the Provider’ or "Supplier"), (the Council); not every quotation.
_BRACKETED = re.compile(
    r"\((?:[^()“”\"‘’]{0,40}\s)?"
    r"(?:[“\"](?:[Tt]he\s)?(?P<name>[A-Z][^“”\"()]{0,60}?)[,.]?[”\"](?P<more>[^()]{0,80})"
    r"|‘(?:[Tt]he\s)?(?P<single>[A-Z][^‘’()]{0,60}?)’)\)"
    r"|\((?:the\s|hereinafter\s(?:the\s)?)[“\"‘](?P<lower>[a-z][^“”\"‘’()]{0,60}?)[”\"’]\)"
    r"|\([Tt]he\s(?P<bare>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})\)"
)
_ALSO = re.compile(r"[“\"](?:the\s|The\s)?(?P<name>[^“”\"()]{1,60}?)[”\"]")
_MOST_WORDS = 8


def names_in(document: Document, clause: Clause) -> Iterator[Span]:
    """Where a clause defines words, in order; each name stands once."""
    found = {}
    for whole in _found(document, clause):
        start, end = _trimmed(document.text, *whole)
        if 0 < len(document.text[start:end].split()) <= _MOST_WORDS:
            found[start] = Span(start, end)
    return iter(found[start] for start in sorted(found))


def _found(document: Document, clause: Clause) -> Iterator[tuple[int, int]]:
    text, start, end = document.text, clause.span.start, clause.span.end
    if clause.role in {SectionRole.CONTENTS, SectionRole.HEADING, SectionRole.REFERENCES}:
        return
    if clause.kind is ClauseKind.ROW:
        yield from _of_row(document, clause)
    else:
        quotes = any(text.find(sign, start, end) >= 0 for sign in _QUOTES)
        quoted = list(_QUOTED.finditer(text, start, end)) if quotes else []
        if not quoted and clause.role is SectionRole.DEFINITIONS:
            plain = _LISTED.match(text, start, end) or _PLAIN.match(text, start, end)
            yield from [plain.span("name")] if plain else []
        for match in quoted:
            yield from (match.span(group) for group in ("also", "name") if match[group])
    for bracketed in _BRACKETED.finditer(text, start, end):
        yield next(bracketed.span(group) for group in ("name", "single", "lower", "bare") if bracketed[group])
        if bracketed["more"]:
            yield from (m.span("name") for m in _ALSO.finditer(text, *bracketed.span("more")))


def _of_row(document: Document, clause: Clause) -> Iterator[tuple[int, int]]:
    """The first cell of a row of definitions."""
    filled = [cell for cell in clause.cells if len(cell)]
    if clause.role is SectionRole.DEFINITIONS and len(filled) >= 2 and filled[0] == clause.cells[0]:
        name = re.sub(r"\s\([^()]*\)$", "", document.quote(filled[0]))
        yield filled[0].start, filled[0].start + len(name)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    name = text[start:end]
    bare = name.strip(" “”\"‘’'.,;:*")
    at = start + name.find(bare)
    article = re.match(r"(?:the|a|an)\s", bare, re.IGNORECASE)
    skipped = article.end() if article and len(bare) > article.end() else 0
    return at + skipped, at + len(bare)
