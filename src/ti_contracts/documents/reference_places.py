"""Hides how a number is looked up: schedules number anew, so the same number can stand in many places."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ti_contracts.documents.clause_tree import ClauseTree, numbers_anew
from ti_contracts.model.document import Clause, ClauseKind, Document, SectionRole

_ROOT = -1
# These count like "4." or "A.", whatever they are called.
_COUNTS = frozenset({"clause", "paragraph", "section", "condition", "part", ""}) | {
    "service condition", "general condition", "special condition", "standard condition",
}  # fmt: skip
# Annexes that say which schedule they hold: Annex B, Local price schedule (Schedule 3A, extract).
_ALIAS = re.compile(r"\((?P<name>(?:schedule|annex|appendix)\s\w{1,4})(?:[,:;]\s[^()]{0,40})?\)")
_PIECE = re.compile(r"\.?\d{1,3}|\.?[A-Z]{1,6}|\.[a-z]{1,3}|\([^()]+\)|[a-z]+")


@dataclass(frozen=True, slots=True)
class Places:
    """Where every number of a document stands."""

    document: Document
    tree: ClauseTree
    _by_key: Mapping[str, Sequence[int]]
    _known: dict[tuple[str, int], int | None] = field(default_factory=dict)

    def find(self, word: str, number: str, at: int) -> int | None:
        """The clause that the words at clause ``at`` name, None where there is none or more than one.

        A schedule's own paragraphs come before the body's for paragraphs, and after them for clauses.
        """
        for key, rest in _splits(word, number):
            for scope in self._scopes(word, at):
                found = self._down(self._only(key, scope), rest, key)
                if found is not None:
                    return found
        return None

    def inside(self, word: str, number: str, outer: int) -> int | None:
        """The same within a schedule or part that is known."""
        for key, rest in _splits(word, number):
            found = self._down(self._only(key, outer), rest, key)
            if found is not None:
                return found
        return None

    def sibling(self, number: str, at: int) -> int | None:
        """The item "(b)" of the clause that ``at`` is or is part of."""
        for n in (at, *self.tree.above(at)):
            base = self.document.clauses[n].number.rstrip(".):")
            while base:
                found = self.find("", base + number, at)
                if found is not None and found != at:
                    return found
                base = base[: base.rindex("(")] if base.endswith(")") and "(" in base else ""
        return self.find("", number, at)

    def _scopes(self, word: str, at: int) -> list[int]:
        clauses, scopes = self.document.clauses, self.tree.scopes
        near = [n for n in self.tree.above(at) if clauses[n].kind is ClauseKind.HEADING]
        own = [n for n in (at, *near) if numbers_anew(clauses[n])]
        if word in {"clause", "condition"} or (at >= 0 and scopes[at] < 0 and word != "paragraph"):
            return [_ROOT, *own, _ROOT - 1]
        return [*(near if word == "paragraph" else own), _ROOT, _ROOT - 1]

    def _only(self, key: str, scope: int) -> int | None:
        """The clause with this key in a scope; of several the one that stands least deep.

        ``scope`` is the index of a clause; -1 is the document without its schedules, -2 all of it.
        """
        if (key, scope) not in self._known:
            self._known[key, scope] = self._search(key, scope)
        return self._known[key, scope]

    def _search(self, key: str, scope: int) -> int | None:
        found = self._by_key.get(key, ())
        if scope >= 0:
            run = self.tree.run(scope)
            found = found[bisect_left(found, run.start + 1) : bisect_left(found, run.stop)]
        elif scope == _ROOT:
            found = [n for n in found if self.tree.scopes[n] < 0]
        if not found:
            return None
        least = min(self.tree.depths[n] for n in found)
        found = [n for n in found if self.tree.depths[n] == least]
        headings = [n for n in found if self.document.clauses[n].kind is ClauseKind.HEADING]
        found = headings or found
        return found[0] if len(found) == 1 else None

    def _down(self, n: int | None, rest: Sequence[str], key: str) -> int | None:
        """From a clause to its part: "2A" is A beneath Schedule 2, "4.2(b)" may be words of 4.2 itself."""
        for piece in rest:
            if n is None:
                return None
            below = [f"{key}{piece}", f"{key.lstrip('sgc')}{piece}", piece.lstrip(".")]  # SC12.2 is 12.2
            found = next((f for k in below if (f := self._only(k, n)) is not None), None)
            if found is None and not self._holds(n, piece):
                return None
            n, key = (n if found is None else found), f"{key}{piece}"
        return n

    def _holds(self, n: int, piece: str) -> bool:
        clause = self.document.clauses[n]
        return (
            piece.startswith("(") and self.document.text.find(piece, clause.span.start, clause.span.end) >= 0
        )


def places_of(document: Document, tree: ClauseTree) -> Places:
    """The index of a document; contents pages and footnotes are no places to lead to."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for n, clause in enumerate(document.clauses):
        if (
            clause.number
            and clause.role is not SectionRole.CONTENTS
            and clause.kind is not ClauseKind.FOOTNOTE
        ):
            for key in _keys(clause):
                by_key[key].append(n)
    for n, clause in enumerate(document.clauses):
        alias = (
            _ALIAS.search(document.quote(clause.span).casefold())
            if clause.kind is ClauseKind.HEADING
            else None
        )
        if alias and alias["name"] not in by_key:
            by_key[alias["name"]].append(n)
    return Places(document, tree, by_key)


def _keys(clause: Clause) -> tuple[str, ...]:
    """How a number can be asked for: "Part A" as "part a" and, in its schedule, as "a"."""
    number = " ".join(clause.number.casefold().rstrip(".:").replace("annexe ", "annex ").split())
    if re.fullmatch(r"\w{1,4}\)", number):
        number = f"({number}"
    word, _, body = number.partition(" ")
    if word in _COUNTS and body:
        return number, body
    if re.fullmatch(r"(?:kpi|lqr|lot)-?\s?\w+", number):
        return (f"{number[:3]} {number[3:].strip(' -')}",)
    return (number.removesuffix(".0"),)


def _splits(word: str, number: str) -> list[tuple[str, tuple[str, ...]]]:
    """The keys to look for, the whole number first, then shorter ones with the pieces left over."""
    pieces = _PIECE.findall(number)
    if "".join(pieces) != number:
        pieces = [number]
    splits: list[tuple[str, tuple[str, ...]]] = []
    for cut in range(len(pieces), 0, -1):
        head = "".join(pieces[:cut]).casefold()
        rest = tuple(piece.casefold() for piece in pieces[cut:])
        splits.append((f"{word} {head}".strip(), rest))
        if word in _COUNTS and word and (word != "part" or head.isalpha()):
            splits.append((head, rest))
    return splits
