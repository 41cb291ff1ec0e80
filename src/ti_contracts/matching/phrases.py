"""The phrase language of the rules: ``service user+``, ``re traumatis*``, ``(no|without) ~3 limit``."""

import re
from dataclasses import dataclass
from itertools import product

from ti_contracts.matching.words import WORD, folded

_PART = re.compile(r"~(\d+)|([()|])|([^\s()|~]+)")
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand together; ``gap`` is how many words may come before it (0: none, it follows on).

    ``text`` begins with a space; it ends with one unless its last word may have any ending.
    """

    text: str
    gap: int = 0


Phrase = tuple[Piece, ...]


def compiled(phrase: str) -> tuple[Phrase, ...]:
    """All literal forms of a phrase; alternatives and inflections are written out, gaps stay."""
    parts = _sequence(_lexed(phrase))[0]
    return tuple(dict.fromkeys(_pieces(choice) for choice in product(*parts)))


def _lexed(phrase: str) -> list[str]:
    spaced = phrase.replace("-", " ").replace("’", "'")
    return [f"~{m[1]}" if m[1] else m[2] or m[3] for m in _PART.finditer(spaced)]


def _sequence(parts: list[str]) -> tuple[list[list[list[str]]], list[str]]:
    """Parses up to a closing bracket or bar: a list of places, each a list of choices of words."""
    places: list[list[list[str]]] = []
    while parts and parts[0] not in (")", "|"):
        part, parts = parts[0], parts[1:]
        if part != "(":
            places.append([[form] for form in _forms(part)])
            continue
        choices: list[list[str]] = []
        while True:
            inner, parts = _sequence(parts)
            choices += [[w for place in choice for w in place] for choice in product(*inner)]
            closing, parts = (parts[0], parts[1:]) if parts else (")", [])
            if closing == ")":
                break
        places.append(choices)
    return places, parts


def _forms(part: str) -> list[str]:
    if part.startswith("~"):
        return [part]
    if part.endswith("*"):
        return [re.sub("iz$", "is", folded(part[:-1])) + "*"]
    if part.endswith("+"):
        return list(dict.fromkeys(folded(form) for form in inflected(part[:-1])))
    return [" ".join(folded(word) for word in WORD.findall(part)) or part]


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


def _pieces(choice: tuple[list[str], ...]) -> Phrase:
    pieces: list[Piece] = []
    run, gap = "", 0
    for word in (w for place in choice for w in place):
        if word.startswith("~"):
            if run:
                pieces.append(Piece(run + " ", gap))
                run = ""
            gap = int(word[1:])
        elif word.endswith("*"):
            pieces.append(Piece(f"{run} {word[:-1]}", gap))
            run, gap = "", 0
        else:
            run += f" {word}"
    if run:
        pieces.append(Piece(run + " ", gap))
    return tuple(pieces)
