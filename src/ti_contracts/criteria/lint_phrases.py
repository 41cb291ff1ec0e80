"""Hides how phrases are compared without a text: variants are written out and laid on each other."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations

from ti_contracts.criteria.entries import Entry
from ti_contracts.criteria.phrase_syntax import Variant, count, parsed, variants
from ti_contracts.criteria.written import WrittenConcept
from ti_contracts.errors import Mistake
from ti_contracts.strict.positions import shown

# Phrases with more variants than this are not compared: a warning is not worth a minute.
_MAX_COMPARED = 500
# A concept is a copy where so many of its phrases, and so great a share of them, stand in another one.
_FEWEST_COPIED, _COPIED = 4, 0.75


def lint_phrases(
    entry: Entry[WrittenConcept], concepts: Mapping[str, Entry[WrittenConcept]]
) -> Iterator[Mistake]:
    """Phrases that stand twice, and look-alikes that can rule nothing out."""
    yield from _twice(entry, "phrases")
    yield from _twice(entry, "unless")
    members = with_includes(entry, concepts)
    if any(member.quantities for member in members):
        return  # a look-alike may rule a number out, and those have no phrase to compare
    own = [variant for member in members for phrase in member.phrases for variant in _variants(phrase)]
    for index, phrase in enumerate(entry.written.unless):
        forms = _variants(phrase)
        if own and forms and not any(_holds(form, inner) for form in forms for inner in own):
            message = f"the look-alike {shown(phrase)} holds none of the concept's phrases"
            yield entry.mistake(("unless", index), message, "it can rule nothing out")


def lint_copies(concepts: Mapping[str, Entry[WrittenConcept]]) -> Iterator[Mistake]:
    """Concepts most of whose phrases stand in another one too, where including it would do."""
    holders: dict[str, list[str]] = defaultdict(list)
    for entry in concepts.values():
        for phrase in dict.fromkeys(phrase.lower() for phrase in entry.written.phrases):
            holders[phrase].append(entry.id)
    shared = Counter(pair for holding in holders.values() for pair in combinations(holding, 2))
    for (first, second), number in shared.items():
        # The smaller one is the copy, the later one where they are as large as each other.
        copy, of = sorted((second, first), key=lambda id_: len(concepts[id_].written.phrases))
        own = len(concepts[copy].written.phrases)
        if number >= _FEWEST_COPIED and number >= _COPIED * own:
            message = f"{number} of the {own} phrases of {shown(copy)} stand in {shown(of)} too"
            yield concepts[copy].mistake(
                (), message, "write them once; the larger can take in the smaller with 'includes'"
            )


def _twice(entry: Entry[WrittenConcept], key: str) -> Iterator[Mistake]:
    first: dict[Variant, str] = {}
    for index, phrase in enumerate(getattr(entry.written, key)):
        forms = _variants(phrase)
        # Alternatives of two phrases may overlap; only one that finds nothing of its own is idle.
        if forms and all(form in first for form in forms):
            again = first[forms[0]]
            yield entry.mistake((key, index), f"the phrase {shown(phrase)} is already in {shown(again)}")
        for form in forms:
            first.setdefault(form, phrase)


def with_includes(
    entry: Entry[WrittenConcept], concepts: Mapping[str, Entry[WrittenConcept]]
) -> Sequence[WrittenConcept]:
    """A concept and all that it includes, directly or not."""
    found: list[WrittenConcept] = []
    waiting, seen = [entry], {entry.id}
    while waiting:
        current = waiting.pop()
        found.append(current.written)
        new = [other for other in current.written.includes if other not in seen]
        seen.update(new)
        waiting += [concepts[other] for other in new]
    return found


@cache
def _variants(phrase: str) -> tuple[Variant, ...]:
    places = parsed(phrase.lower())
    return variants(places) if count(places) <= _MAX_COMPARED else ()


def _holds(outer: Variant, inner: Variant) -> bool:
    """Whether words that fit ``outer`` may hold words that fit ``inner``, side by side and in order."""
    return any(_fits(outer[start:], inner) for start in range(len(outer)))


@lru_cache(maxsize=100_000)
def _fits(words: Variant, pattern: Variant) -> bool:
    """Whether ``pattern`` can begin at the first of ``words``; a gap of either side passes over words."""
    if not pattern:
        return True
    if pattern[0].startswith("~"):
        longest = int(pattern[0][1:])
        return any(_fits(words[skip:], pattern[1:]) for skip in range(min(longest, len(words)) + 1))
    if not words:
        return False
    if words[0].startswith("~"):
        return _fits(words[1:], pattern) or _fits(words[1:], pattern[1:])
    return _same(words[0], pattern[0]) and _fits(words[1:], pattern[1:])


def _same(word: str, pattern: str) -> bool:
    """Whether some word fits both; endings are compared by what stands before * or +."""
    stem, other = word.rstrip("*+"), pattern.rstrip("*+")
    if word == stem and pattern == other:
        return word == pattern
    # An inflection may drop a final e or y: "use+" fits "using".
    short, long = sorted((stem.rstrip("ey"), other.rstrip("ey")), key=len)
    return long.startswith(short)
