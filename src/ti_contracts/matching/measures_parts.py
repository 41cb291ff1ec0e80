"""Reads the parts of a measure from its own row or sentence: target, baseline, tool, frequency and so on."""

import re
from types import MappingProxyType

from ti_contracts.matching import measures_cues
from ti_contracts.matching.measures_found import Named
from ti_contracts.matching.measures_heads import A_WORD, Head
from ti_contracts.matching.measures_marked import Marked
from ti_contracts.matching.quantities import Number, numbers_in
from ti_contracts.matching.words import Words, words_of
from ti_contracts.model.criteria import Direction, Measure
from ti_contracts.model.document import Span
from ti_contracts.model.outcomes import MeasurePart, PartFound, Target

Parts = dict[MeasurePart, PartFound]

_OF_HEAD = MappingProxyType(
    {
        Head.BASELINE: MeasurePart.BASELINE,
        Head.TOOL: MeasurePart.TOOL,
        Head.FREQUENCY: MeasurePart.FREQUENCY,
        Head.TIME_LIMIT: MeasurePart.TIME_LIMIT,
        Head.OWNER: MeasurePart.OWNER,
        Head.USE: MeasurePart.USE,
    }
)
CUE_OF = MappingProxyType(
    {
        MeasurePart.TOOL: measures_cues.TOOL,
        MeasurePart.FREQUENCY: measures_cues.FREQUENCY,
        MeasurePart.TIME_LIMIT: measures_cues.TIME_LIMIT,
        MeasurePart.OWNER: measures_cues.OWNER,
        MeasurePart.USE: measures_cues.USE,
    }
)
"""The cue that shows a part where no column does."""

_EMPTY = re.compile(r"\W*(?:n/?a|none|nil return|not applicable|tbc|tba|tbd|x+)?\W*", re.IGNORECASE)
_BLANK = re.compile(
    r"(?<![A-Za-z])_{0,40}(?:X{2,40}|x{2,40})_{0,40}(?![A-Za-z])\s?%?|_{2,}\s?%?|"
    r"\[(?:[Tt]o be|TBC|TBD|tbc|[Ii]nsert|[Xx]+)[^\]]{0,60}\]"
)
_NEXT_NUMBER = re.compile(r" \d{1,4}\b")
_NONE = re.compile(r"\b(?:zero|nil)\b", re.IGNORECASE)
_ALL = re.compile(r"\s*(?:all|every)\b", re.IGNORECASE)
_YEARS = range(1990, 2100)
_NOT_TARGETS = frozenset(
    ("baseline", "from", "year", "month", "by", "quarter", "question", "clause", "section", "table")
)


def own_parts(marked: Marked, named: Named) -> tuple[Parts, Target | None]:
    """The parts found in the row, item or sentence itself, and the target as a number."""
    parts: Parts = {}
    clause = marked.document.clauses[named.clause]
    within = clause.span if named.cells else named.span

    def add(part: MeasurePart, span: Span | None) -> None:
        if span is not None and part not in parts:
            parts[part] = PartFound(part, named.clause, span)

    for heads, cell in named.cells:
        if not is_filled(marked, named.clause, cell):
            continue
        for part in (_OF_HEAD[head] for head in heads if head in _OF_HEAD):
            add(part, _narrowed(marked, named.clause, part, cell) if len(heads) > 1 else cell)
        if heads & {Head.MEASURE, Head.INDICATOR} and A_WORD.search(marked.document.quote(cell)):
            add(_how_or_what(marked, named.clause, heads, cell), cell)
    target, at = _target(marked, named)
    add(MeasurePart.TARGET, at)
    add(MeasurePart.BASELINE, _baseline(marked, named.clause, within))
    for part, cue in CUE_OF.items():
        # "Contacts per week" is what is counted; other cells say by when before the name does.
        places = [s for _, cell in named.cells for s in marked.spans(named.clause, cue, cell)]
        if part is not MeasurePart.FREQUENCY or not named.cells:
            places += marked.spans(named.clause, cue, within)
        add(part, _with_number(marked, places[0], within) if places else None)
    if named.head in (Head.INDICATOR, Head.MEASURE, Head.STANDARD) or target is not None:
        add(MeasurePart.INDICATOR, named.span)
    add(MeasurePart.INDICATOR, named.span if _counts(marked, named) else None)
    return parts, target


def _narrowed(marked: Marked, clause: int, part: MeasurePart, cell: Span) -> Span:
    """In a cell that holds two things, the words for this one, where they can be told."""
    return (marked.first(clause, CUE_OF[part], cell) if part in CUE_OF else None) or cell


def _how_or_what(marked: Marked, clause: int, heads: frozenset[Head], cell: Span) -> MeasurePart:
    """Under "Measure" beside an outcome stands what is counted, or how."""
    counted = marked.first(clause, measures_cues.COUNTED, cell) is not None
    return MeasurePart.INDICATOR if Head.INDICATOR in heads or counted else MeasurePart.TOOL


def _with_number(marked: Marked, cue: Span, within: Span) -> Span:
    """The cue with a number that follows: "by 31 March" with its year, "by week" with its number."""
    after = _NEXT_NUMBER.match(marked.document.text, cue.end, within.end)
    return Span(cue.start, after.end()) if after else cue


def is_filled(marked: Marked, clause: int, cell: Span) -> bool:
    """Whether a cell says something, and does not put it off."""
    text = marked.document.quote(cell)
    if _EMPTY.fullmatch(text) or _BLANK.search(text):
        return False
    words = max(1, len(text.split()))
    put_off = sum(len(marked.document.quote(s).split()) for s in deferred(marked, clause, cell))
    return put_off * 2 < words


def deferred(marked: Marked, clause: int, within: Span) -> tuple[Span, ...]:
    """Words that put a part off or leave it blank, in order, without those inside longer ones."""
    found = set(marked.spans(clause, measures_cues.DEFERRED, within))
    for match in _BLANK.finditer(marked.document.text, within.start, within.end):
        found.add(Span(*match.span()))
    return tuple(s for s in sorted(found) if not any(o != s and o.holds(s) for o in found))


def _counts(marked: Marked, named: Named) -> bool:
    return marked.first(named.clause, measures_cues.COUNTED, named.span) is not None


def _target(marked: Marked, named: Named) -> tuple[Target | None, Span | None]:
    cells = [cell for heads, cell in named.cells if heads & {Head.TARGET, Head.STANDARD}]
    for cell in cells:
        found = target_in(marked, cell) if is_filled(marked, named.clause, cell) else None
        if found:
            return found
    # A row without a column for targets, an item or a sentence names its own, as a share.
    found = None if cells else target_in(marked, named.span, shares_only=True)
    return found or (None, None)


def target_in(marked: Marked, span: Span, *, shares_only: bool = False) -> tuple[Target, Span] | None:
    """The number that a stretch of text sets as a target, with its words; dates and baselines are none."""
    text = marked.document.quote(span)
    words = words_of(f"{text} all")  # a number counts something even where the text ends with it
    numbers = [n for n in numbers_in(words) if _is_target(words, n)]
    shares = [n for n in numbers if n.measure is Measure.PERCENT]
    chosen = shares or ([] if shares_only else numbers)
    if chosen:
        number = chosen[0]
        end = _end(words, number)
        at = Span(span.start + words.starts[number.start], span.start + words.ends[end - 1])
        return Target(number.value, number.measure, number.direction), at
    match = None if shares_only else _NONE.search(text) or _ALL.match(text)
    if match is None:
        return None
    at = Span(span.start + match.start(), span.start + match.end())
    if _NONE.fullmatch(match.group()):
        return Target(0, Measure.COUNT, Direction.EXACTLY), at
    return Target(100, Measure.PERCENT, Direction.EXACTLY), at


def _end(words: Words, number: Number) -> int:
    """The word after the number, "or more" included."""
    after = words.forms[number.end : number.end + 2]
    return (
        number.end + 2 if after[:1] == ("or",) and number.direction is not Direction.EXACTLY else number.end
    )


def _is_target(words: Words, number: Number) -> bool:
    for form in reversed(words.forms[max(0, number.start - 2) : number.start]):
        if form[0].isdigit():  # the number before it is the baseline
            break
        if form in _NOT_TARGETS:
            return False
    return not (number.measure is Measure.COUNT and int(number.value) in _YEARS)


_NUMBER_AFTER = re.compile(r"[^\w;,.]{0,3}(?:\w+[^\w;,.]+){0,2}?\d[\d.,]*\s?%?")


def _baseline(marked: Marked, clause: int, within: Span) -> Span | None:
    """The cue with the number beside it ("Baseline 41%"), or words that name what to compare with."""
    put_off = deferred(marked, clause, within)
    for cue in marked.spans(clause, measures_cues.BASELINE, within):
        if any(span.holds(cue) for span in put_off):
            continue
        after = _NUMBER_AFTER.match(marked.document.text, cue.end, within.end)
        if after:
            return Span(cue.start, after.end())
        if marked.document.quote(cue).lower() != "baseline":
            return cue
    return None
