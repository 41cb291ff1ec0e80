"""Hides how defined terms are found again: all names are looked for in one pass over the text."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ti_contracts.documents.clause_tree import ClauseTree
from ti_contracts.documents.term_names import names_in
from ti_contracts.model.document import Document, SectionRole, Span, Term

_PLURALS = ("’s", "'s", "s’", "s'", "es", "s", "")


def terms_of(document: Document, tree: ClauseTree) -> tuple[Term, ...]:
    """All defined terms, in the order of their definitions, in time linear in the document's length."""
    names = [(n, span) for n, clause in enumerate(document.clauses) for span in names_in(document, clause)]
    if not names:
        return ()
    spellings: dict[str, list[int]] = defaultdict(list)
    for at, (_, span) in enumerate(names):
        for spelling in _spellings(document.quote(span)):
            spellings[spelling].append(at)
    uses: Mapping[int, list[Span]] = defaultdict(list)
    starts = [clause.span.start for clause in document.clauses]
    for span, terms in _found(document.text, spellings):
        n = bisect_right(starts, span.start) - 1
        meant = _meant(terms, names, tree, n)
        if _is_use(document, n, span) and span.start != names[meant][1].start:
            uses[meant].append(span)
    return tuple(Term(span, tree.run(n), tuple(uses[at])) for at, (n, span) in enumerate(names))


def _spellings(name: str) -> tuple[str, ...]:
    """A name, its plural in -ies, and "working day" for a name that is written as "Working day"."""
    first, space, rest = name.partition(" ")
    inside = f"{first[0].lower()}{first[1:]} {rest}"
    lower = bool(space) and rest.islower() and first[1:].islower()
    spellings = (name, inside) if lower else (name,)
    return tuple(dict.fromkeys((*spellings, *(f"{s[:-1]}ies" for s in spellings if s.endswith("y")))))


def _found(text: str, spellings: Mapping[str, Sequence[int]]) -> Iterator[tuple[Span, Sequence[int]]]:
    """The longest names in the text from left to right, whole words or their plurals, and whose they are."""
    from ahocorasick_rs import AhoCorasick, MatchKind  # only where something is defined

    patterns = list(spellings)
    automaton = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)
    for pattern, start, end in automaton.find_matches_as_indexes(text):
        if start and _is_word(text[start - 1]):
            continue
        ending = next((p for p in _PLURALS if text.startswith(p, end) and _stops(text, end + len(p))), None)
        if ending is not None:
            yield Span(start, end + len(ending)), spellings[patterns[pattern]]


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _stops(text: str, at: int) -> bool:
    return at >= len(text) or not _is_word(text[at])


def _is_use(document: Document, n: int, span: Span) -> bool:
    """Whether the words stand in a clause, not in a label or on a contents page."""
    clause = document.clauses[n]
    return n >= 0 and clause.span.holds(span) and clause.role is not SectionRole.CONTENTS


def _meant(terms: Sequence[int], names: Sequence[tuple[int, Span]], tree: ClauseTree, n: int) -> int:
    """Of terms with one name that of the same schedule or part, else the first."""
    if len(terms) == 1:
        return terms[0]
    scope = tree.scopes[n]
    while True:
        for term in terms:
            if tree.scopes[names[term][0]] == scope:
                return term
        if scope < 0:
            return terms[0]
        scope = tree.scopes[scope]
