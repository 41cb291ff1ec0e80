"""Hides how the lines of the rules fared: fired, fired alone, right when fired; and what never fires."""

from collections import Counter
from collections.abc import Iterator, Sequence

from fired import lines_of, phrases_of
from judged import Judged, the_rules

from ti_contracts.model.criteria import Criterion

# What a line's side says of the verdict that a reader gives.
_FITS = {"for": ("met", "partial"), "against": ("contradicted",)}
Row = tuple[str, str]


def rule_table(judged: Sequence[Judged]) -> Iterator[str]:
    """One row for each line of the labelled criteria, those that are most often wrong when fired first.

    ``fired`` counts labelled decisions about the element's criterion in whose text the line gave evidence,
    ``alone`` those where no other line of the element did, ``right`` those whose label fits the line's side:
    met or partial where it speaks for, contradicted where it speaks against.
    """
    rules, _ = the_rules()
    elements = {c.id: frozenset(_elements(c, rules.criteria)) for c in rules.criteria}
    fired, alone, right = Counter[Row](), Counter[Row](), Counter[Row]()
    asked = set[str]()
    for decision, found in ((d, f) for one in judged for d in one.decisions for f in (one.fired or (None,))):
        own = frozenset[str]().union(*(elements[criterion] for criterion in decision.criteria))
        asked |= own
        if found is not None and found.element in own:
            row = (found.element, found.line)
            fired[row] += 1
            alone[row] += found.alone
            right[row] += decision.labelled in _FITS[found.side]
    yield f"{'fired':>6s} {'alone':>6s} {'right':>6s}  element  line (only elements of labelled criteria)"
    for row in sorted(fired, key=lambda row: (right[row] - fired[row], row)):
        yield f"{fired[row]:6d} {alone[row]:6d} {right[row]:6d}  {row[0]}  {row[1]}"
    lines = {row for c in rules.criteria for row in lines_of(c) if row[0] in asked}
    dead = sorted(row for row in lines if not fired.keys() & {row, (row[0], f"denied {row[1]}")})
    yield f"lines that never fired: {len(dead)} of {len(lines)}"
    yield from (f"  {element}  {line}" for element, line in dead)


def dead_phrases(judged: Sequence[Judged]) -> Iterator[str]:
    """Phrases that no text holds, by concept: to be doubted, not to be deleted at once."""
    rules, _ = the_rules()
    found = frozenset[int]().union(*(one.phrases for one in judged))
    known = phrases_of(rules.concepts)
    dead = [phrase for index, phrase in enumerate(known) if index not in found]
    held = Counter(concept for concept, _ in known)
    yield f"phrases that no text holds: {len(dead)} of {len(known)}"
    for concept in dict.fromkeys(concept for concept, _ in dead):
        own = [phrase for of, phrase in dead if of == concept]
        yield f"  {concept} ({len(own)} of {held[concept]}): {'; '.join(own)}"


def _elements(criterion: Criterion, criteria: Sequence[Criterion]) -> Iterator[str]:
    yield from (element.id for element in criterion.elements)
    for part in criteria:
        if part.id in criterion.parts:
            yield from (element.id for element in part.elements)
