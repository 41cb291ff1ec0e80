"""The phrase language of the rules: ``service user+``, ``re traumatis*``, ``(no|without) ~3 limit``."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import product

from ti_contracts.matching.words import WORD, folded

_PART = re.compile(r"~(\d+)|([()|])|([^\s()|~]+)")
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that stand together, in any of several wordings.

    ``gap`` is how many words may come before it (0: none, it follows on). Each text begins with a space; it
    ends with one unless its last word may have any ending.
    """

    texts: tuple[str, ...]
    gap: int = 0


Phrase = tuple[Segment, ...]
Place = list[list[str]]
Item = tuple[str, ...] | int
# Wordings of neighbouring places are written out together up to this number, and looked up apart beyond it.
_MOST_TEXTS = 64


def compiled(phrase: str) -> tuple[Phrase, ...]:
    """The forms of a phrase: one, and one more for each place that may be missing or that holds a gap."""
    places = _sequence(_lexed(phrase)[::-1])
    forms = product(*(_options(place) for place in places))
    segments = (_segments([item for items in form for item in items]) for form in forms)
    return tuple(dict.fromkeys(form for form in segments if form))


def _lexed(phrase: str) -> list[str]:
    spaced = phrase.replace("-", " ").replace("’", "'")
    return [f"~{m[1]}" if m[1] else m[2] or m[3] for m in _PART.finditer(spaced)]


def _sequence(parts: list[str]) -> list[Place]:
    """Parses up to a closing bracket or bar: a list of places, each a list of choices of words.

    ``parts`` stand in reverse, so that what was parsed can be taken off the end.
    """
    places: list[Place] = []
    while parts and parts[-1] not in (")", "|"):
        part = parts.pop()
        if part != "(":
            places.append([[form] for form in _forms(part)])
            continue
        choices: list[list[str]] = []
        closing = "|"
        while closing == "|":
            inner = _sequence(parts)
            if len(inner) == 1:
                choices += inner[0]
            else:
                choices += [[w for place in choice for w in place] for choice in product(*inner)]
            closing = parts.pop() if parts else ")"
        places.append(choices)
    return places


@cache  # the same words stand in very many phrases
def _forms(part: str) -> tuple[str, ...]:
    if part.startswith("~"):
        return (part,)
    if part.endswith("*"):
        return (re.sub("iz$", "is", folded(part[:-1])) + "*",)
    if part.endswith("+"):
        return tuple(dict.fromkeys(folded(form) for form in inflected(part[:-1])))
    return (" ".join(folded(word) for word in WORD.findall(part)) or part,)


def inflected(word: str) -> list[str]:
    """A word with its regular endings: train, trains, trained, training."""
    if word.endswith("e"):
        forms = [word, word + "s", word + "d", word[:-1] + "ing"]
    elif word.endswith("y") and word[-2:-1] not in _VOWELS:
        forms = [word, word[:-1] + "ies", word[:-1] + "ied", word + "ing"]
    elif word.endswith(("s", "x", "z", "ch", "sh")):
        forms = [word, word + "es", word + "ed", word + "ing"]
    else:
        forms = [word, word + "s", word + "ed", word + "ing"]
        if re.fullmatch(r".*[^aeiou][aeiou][bdgklmnprt]", word):
            forms += [word + word[-1] + "ed", word + word[-1] + "ing"]
    return forms


def _options(place: Place) -> list[list[Item]]:
    """The ways to fill a place, each as items: wordings that may stand there, or a gap (a number)."""
    if any(word.startswith("~") or word.endswith("*") for choice in place for word in choice[:-1]) or any(
        word.startswith("~") for choice in place for word in choice
    ):
        return [[int(w[1:]) if w.startswith("~") else (w,) for w in choice] for choice in place]
    wordings = tuple(dict.fromkeys(" ".join(choice) for choice in place if choice))
    filled: list[list[Item]] = [[wordings]] if wordings else []
    return [*filled, []] if [] in place else filled


def _segments(items: list[Item]) -> Phrase:
    segments: list[Segment] = []
    texts, gap = [""], 0
    for item in (*items, 0):
        # What follows a word of any ending, or would be too many wordings, is looked up apart.
        apart = isinstance(item, int) or (
            len(texts) * len(item) > _MOST_TEXTS or any(text.endswith("*") for text in texts)
        )
        if apart and texts != [""]:
            ended = (text.removesuffix("*") if text.endswith("*") else text + " " for text in texts)
            segments.append(Segment(tuple(dict.fromkeys(ended)), gap))
            texts, gap = [""], 0
        if isinstance(item, int):
            gap = item
        else:
            texts = [f"{text} {wording}" for text in texts for wording in item]
    return tuple(segments)
