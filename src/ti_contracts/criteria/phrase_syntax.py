"""Hides the grammar of phrases: says what is wrong with one, and writes out its variants for the lint.

    phrase = place, { " ", place }          place = word | gap | group
    word   = letters and digits; "*" at its end: any ending; "+": its regular inflections
    gap    = "~", 1 to 99: up to so many words between its neighbours
    group  = "(", phrase, { "|", phrase }, ")"; one empty alternative makes the group optional

Hyphens separate words, also beside brackets: "trauma-(informed|aware)"; a comma or stop behind a word is
passed over, as in the text. Matching reads the same grammar
(``ti_contracts.matching.phrases``).
"""

import re
from dataclasses import dataclass
from itertools import product
from math import prod

_PART = re.compile(r"[()|]|[^\s()|]+")
_GAP = re.compile(r"~([1-9][0-9]?)")
# The longest word that a person would read as one: 24/7, re-traumatis*, people's, £5, 7.5%, ≥
_WORD = re.compile(
    r"(?P<letters>[^\W_]+([–/'’.&,][^\W_]+)*%?)((?P<ending>[*+])|[,;:.])?|[£$€]\d[\d,.]*|[≥≤<>]=?|\?"
)
_STRANGE = re.compile(r"[\\^$\[\]{}?.@=_#\"“”;:!]")
_SHORTEST_STEM = 2
# Matching writes every variant out; more than this is a slip such as six groups in a row.
MAX_VARIANTS = 20_000
_INFLECTIONS = 6
# What nearly all phrases look like, with hyphens as spaces: sound at one look, which never looks back ("++",
# "*+"). Others are parsed to find out.
_PLAIN_WORD = r"[^\W_]++(?:[/'’][^\W_]++)*+(?:\+|(?<=[^\W_][^\W_])\*)?+"


def _sequence_of(word: str, choice: str) -> str:
    """A pattern for words and groups in a row: a gap stands between two of which neither may be missing."""
    solid, may_be_missing = rf"(?:{word}|\({choice}\))", rf"\({choice}\|\)"
    return rf"(?:{solid}|(?:{may_be_missing} )++{solid})(?: (?:~[1-9]\d? )?+{solid}| {may_be_missing})*+"


def _choice_of(sequence: str) -> str:
    return rf"{sequence}(?:\|{sequence})*+"


_PLAIN_WORDS = rf"{_PLAIN_WORD}(?: (?:~[1-9]\d? )?+{_PLAIN_WORD})*+"
_WITH_GROUPS = _sequence_of(_PLAIN_WORD, _choice_of(_PLAIN_WORDS))
_SOUND = re.compile(_sequence_of(_PLAIN_WORD, _choice_of(_WITH_GROUPS)))
_FLAT_GROUP = re.compile(r"\([^()]*+\)")
_TWO_INFLECTED = re.compile(r"\+[^|()]*\+")
_MAX_NESTING = 5
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Group:
    """Alternatives in brackets; an empty one makes the group optional."""

    alternatives: tuple[tuple["Place", ...], ...]


Place = str | Group
Variant = tuple[str, ...]


class PhraseError(Exception):
    """What is wrong with a phrase, in words that fit after "the phrase '…'"."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def complaint(phrase: str) -> tuple[str, str] | None:
    """What is wrong and what to do about it, or None where the phrase can be used."""
    if _is_plainly_sound(phrase):
        return None
    try:
        parsed(phrase)
    except PhraseError as error:
        return error.message, error.hint
    return None


def _is_plainly_sound(phrase: str) -> bool:
    """Whether one look shows that the phrase can be used; thousands are checked whenever rules are read."""
    if len(phrase) > _LONGEST or not _has_few_variants(phrase):
        return False
    plain = phrase.replace("-", " ").replace("| ", "|").replace(" |", "|")
    return _SOUND.fullmatch(plain) is not None


def _has_few_variants(phrase: str) -> bool:
    """Whether a count by signs shows it; groups of one size would have the most variants."""
    groups = phrase.count("(")
    choices = (groups + phrase.count("|")) / (groups or 1)
    most: float = choices**groups * _INFLECTIONS ** phrase.count("+")
    if most <= MAX_VARIANTS:
        return True
    most, rest = 1, phrase
    while flat := _FLAT_GROUP.findall(rest):  # from the inside out
        if any(_TWO_INFLECTED.search(group) for group in flat):
            return False
        most *= prod(group.count("|") + 1 + (_INFLECTIONS - 1) * group.count("+") for group in flat)
        rest = _FLAT_GROUP.sub("", rest)
    most *= _INFLECTIONS ** rest.count("+")
    return most <= MAX_VARIANTS


def parsed(phrase: str) -> tuple[Place, ...]:
    """The places of a phrase; raises PhraseError."""
    phrase = phrase.replace("-", " ")
    _check_spacing(phrase)
    parts = _PART.findall(phrase)
    places, rest = _sequence(parts, 0)
    if rest:
        if rest[0] == ")":
            raise PhraseError("closes a bracket that is not open", "each ')' needs a '(' before it")
        raise PhraseError("has a bar outside brackets", "write (a|b), or two phrases")
    if count(places) > MAX_VARIANTS:
        raise PhraseError(f"has more than {MAX_VARIANTS} variants", "split it into several phrases")
    if _optional(places):
        raise PhraseError("can be empty", "at least one word must not be optional")
    if "~" in phrase:
        _check_gaps(places)
    return places


def count(places: tuple[Place, ...]) -> int:
    """How many variants matching would have to write out, about."""
    return prod(_choices(place) for place in places)


def variants(places: tuple[Place, ...]) -> tuple[Variant, ...]:
    """Every variant as words and gaps, alternatives written out, "*" and "+" left at their words."""
    written = [_written(place) for place in places]
    return tuple(dict.fromkeys(tuple(w for part in choice for w in part) for choice in product(*written)))


def _choices(place: Place) -> int:
    match place:
        case Group(alternatives):
            return sum(count(alternative) for alternative in alternatives)
        case str():
            return _INFLECTIONS if place.endswith("+") else 1


def _written(place: Place) -> tuple[Variant, ...]:
    match place:
        case Group(alternatives):
            return tuple(v for alternative in alternatives for v in variants(alternative))
        case str():
            return ((place,),) if place.startswith("~") else (tuple(re.split(r"[–/]", place.rstrip(",;:."))),)


def _sequence(parts: list[str], depth: int) -> tuple[tuple[Place, ...], list[str]]:
    """Reads up to a bar or closing bracket, which it leaves."""
    places: list[Place] = []
    while parts and parts[0] not in ("|", ")"):
        part, parts = parts[0], parts[1:]
        if part == "(":
            group, parts = _group(parts, depth + 1)
            places.append(group)
        else:
            places.append(_checked(part))
    return tuple(places), parts


def _group(parts: list[str], depth: int) -> tuple[Group, list[str]]:
    if depth > _MAX_NESTING:
        raise PhraseError(f"nests brackets more than {_MAX_NESTING} deep", "split it into several phrases")
    alternatives = []
    closing = "|"
    while closing == "|":
        alternative, parts = _sequence(parts, depth)
        if not parts:
            raise PhraseError("opens a bracket that is not closed", "each '(' needs a ')' after it")
        alternatives.append(alternative)
        closing, parts = parts[0], parts[1:]
    if not any(alternatives):
        raise PhraseError("has empty brackets", "write (a|b), or (a|) for an optional word")
    if alternatives.count(()) > 1:
        raise PhraseError("has two empty alternatives in one pair of brackets", "one makes the rest optional")
    return Group(tuple(alternatives)), parts


def _checked(part: str) -> str:
    """A word or gap as written, or PhraseError."""
    if part.startswith("~"):
        if _GAP.fullmatch(part):
            return part
        raise PhraseError(f"has the gap '{part}'", "write ~ and a number from 1 to 99, with spaces around")
    word = _WORD.fullmatch(part)
    if word is None:
        raise PhraseError(*_word_complaint(part))
    if word["ending"] == "*" and len(word["letters"]) < _SHORTEST_STEM:
        raise PhraseError(f"has '{part}', which fits far too much", "put at least two letters before '*'")
    return part


def _word_complaint(part: str) -> tuple[str, str]:
    if "~" in part:
        return f"has a gap inside '{part}'", "put spaces around ~ and its number"
    for sign, use in (("*", "any ending"), ("+", "the regular inflections")):
        if sign in part[:-1] or part == sign:
            return f"has '{sign}' inside '{part}'", f"'{sign}' stands at the end of a word, for {use}"
    if strange := _STRANGE.search(part):
        return (
            f"has the sign '{strange.group()}' in '{part}'",
            "phrases are words, (a|b), word*, word+ and ~3",
        )
    return f"has '{part}', which is no word", "write words, (a|b), word*, word+ and ~3"


def _check_spacing(phrase: str) -> None:
    if not phrase.strip():
        raise PhraseError("is empty", "write at least one word")
    if len(phrase) > _LONGEST:
        raise PhraseError(f"is longer than {_LONGEST} characters", "split it into several phrases")
    if glued := re.search(r"[^\s(|]\(|\)[^\s)|]", phrase):
        raise PhraseError(
            f"has no space at '{glued.group()}'", "brackets hold whole words; put a space there"
        )


def _optional(places: tuple[Place, ...]) -> bool:
    return all(isinstance(place, Group) and any(map(_optional, place.alternatives)) for place in places)


def _check_gaps(places: tuple[Place, ...]) -> None:
    """A gap needs a word on either side, whichever alternatives are chosen."""
    firsts, lasts = _edges(places)
    if True in firsts or True in lasts:
        raise PhraseError("can begin or end with a gap", "a gap stands between two words")


def _edges(places: tuple[Place, ...]) -> tuple[set[bool | None], set[bool | None]]:
    """What the variants can begin and end with: a gap (True), a word (False), nothing at all (None).

    Raises PhraseError where two gaps can follow each other.
    """
    firsts: set[bool | None] = {None}
    lasts: set[bool | None] = {None}
    for place in places:
        match place:
            case Group(alternatives):
                edges = [_edges(alternative) for alternative in alternatives]
                begins, ends = set().union(*(e[0] for e in edges)), set().union(*(e[1] for e in edges))
            case str():
                begins = ends = {place.startswith("~")}
        if True in lasts and True in begins:
            raise PhraseError("can have two gaps in a row", "one gap with the sum of both says the same")
        firsts = (firsts - {None}) | begins if None in firsts else firsts
        lasts = ends - {None} | (lasts if None in ends else set())
    return firsts, lasts
