"""Hides how cross-references are worded: text to parts ("clause", "4.2(b)") and what joins them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from ti_contracts.documents.reference_laws import leads_out, stands_after_law

# Inner places are of outer ones: a paragraph of a part of a schedule.
_RANKS = {"schedule": 4, "annex": 3, "appendix": 3, "attachment": 3, "exhibit": 3, "lot": 3, "part": 2}
_INSIDE = frozenset({"annex", "appendix", "attachment", "exhibit", "part"})
_SAME = {"para": "paragraph", "annexe": "annex", "appendice": "appendix", "§": "section", "lqr": "kpi"}

_BODY = (
    r"(?:\d{1,3}(?:[A-Z](?:i{1,3}|iv|v)?|[a-z])?(?:\.\d{1,3}[A-Za-z]?){0,6}|[IVXLC]{1,6}(?:\.[A-Z0-9]{1,2}){0,3}"
    r"|[A-Z]{1,2}(?:[.-]?\d{1,3}){0,3})(?![^\W_]|[’'][a-z])"
)
_BRACKETS = r"(?:\s?\((?:[A-Za-z]|[ivxl]{1,6}|aa|bb|cc|dd|\d{1,2})\)){0,4}"
_NUMBER = rf"(?:{_BODY}{_BRACKETS}|{_BRACKETS.replace('{0,4}', '{1,4}')})"
_JOINT = r"(?:\s?(?:,|;|&|–|—|-|/)\s?(?:(?:and|or|to)\s)?|\s(?:and/or|and|or|to|through)\s)"
_WORDS = (
    r"(?:sub-?)?clauses?|(?:sub-?)?paragraphs?|paras?\.?|(?:sub-?)?sections?|schedules?|annex(?:es|e)?"
    r"|appendix|appendices|attachments?|exhibits?|articles?|chapters?|tables?|questions?|lots?"
    r"|(?:(?:service|general|special|standard)\s)?conditions?"
)
_DECIMAL = r"\d{1,2}(?:\.\d{1,2}){1,3}(?:\([a-z]{1,3}\)){0,3}"
_PART = re.compile(
    rf"(?:(?<![\w-])(?:(?P<word>(?i:{_WORDS})|Parts?|PARTS?)\s|(?i:(?P<kpi>kpis?|lqrs?))[\s-]?|(?P<sign>§{{1,2}})\s?)"
    rf"(?P<list>{_NUMBER}(?:{_JOINT}{_NUMBER}){{0,20}})"
    r"|(?<![\w-])(?P<code>[SG]C)\s?(?P<at>\d{1,2}(?:\.\d{1,2}){0,3}(?:\([a-z]{1,3}\)){0,3})(?!\w)"
    rf"|(?<!\w)[Ss]ee\s(?P<see>{_DECIMAL})(?![\w%])"
    rf"|(?<![\w.,£$€-])(?P<above>{_DECIMAL})(?=\s(?:above|below)\b)"
    r"|(?<![\w-])[Tt]his\s(?P<self>(?i:(?:sub-)?(?:clause|paragraph|section)|schedule|annexe?|appendix|attachment"
    r"|exhibit|article)|Part)\b(?!\sof\b))"
)
_BEFORE_ABOVE = re.compile(rf"{_DECIMAL}$")
_LONGEST_DECIMAL = 24
# How the words above start. A reference is only looked for where one stands: that is the cheapest by far.
_STARTS = (
    *("claus", "sub", "para", "secti", "schedul", "annex", "append", "attach", "exhibit", "articl", "chapt"),
    *("table", "questi", "lot", "condit", "kpi", "lqr", "this ", "see "),
    *("service condit", "general condit", "special condit", "standard condit"),
)
_AS_TYPED = ("Part", "PART", "SC", "GC", "§", " above", " below")
_ITEM = re.compile(rf"(?P<joint>{_JOINT})?(?P<number>{_NUMBER})")
_TITLE = r"(?:\s\([^()]{1,80}\))?"
_OF = re.compile(rf"{_TITLE},?\s(?P<of>of|to|in|under|within|at)\s(?:(?:this|the)\s)?")
_NEXT = re.compile(rf"{_TITLE}(?:,\s|\s[–—-]\s|\s)")
_OF_THIS = re.compile(
    rf"{_TITLE},?\s(?:of|to|in|under)\s(?:this|these|the present)\s"
    r"(?i:(?P<word>schedule|annexe?|appendix|attachment|exhibit|part|section|article|chapter)|\w+)"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One word with its numbers: ("clause", (("4.2", "4.6"), ("9", "9"))), each number a range of itself.

    ``word`` is in the singular and lower case; "" for a number that stands alone ("see 4.2"). ``numbers``
    are empty for "this clause". ``start`` and ``end`` are places in the text.
    """

    word: str
    numbers: tuple[tuple[str, str], ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A reference as worded: ``parts`` innermost first ("paragraph 3", "part B", "schedule 6").

    ``of_this`` is the word of "… of this Schedule". ``elsewhere``: the words lead into a law or another
    contract. ``sure`` is False where the parts only stand next to each other ("Schedule 2, paragraph 4").
    """

    parts: tuple[Part, ...]
    of_this: str = ""
    elsewhere: bool = False
    sure: bool = True

    @property
    def start(self) -> int:
        """Where its words start."""
        return min(part.start for part in self.parts)

    @property
    def end(self) -> int:
        """Where its words end."""
        return max(part.end for part in self.parts)


def starts_of(text: str) -> list[int]:
    """Where references may start, ascending: the whole text is gone through once."""
    found = []
    for _, start, _end in _automaton().find_matches_as_indexes(text):
        if text[start] != " ":
            found.append(start)
        elif number := _BEFORE_ABOVE.search(text[max(0, start - _LONGEST_DECIMAL) : start]):
            found.append(start - len(number[0]))
    return found


@cache
def _automaton() -> AhoCorasick:
    cases = (
        cased for start in _STARTS for cased in (start, start.title(), start.capitalize(), start.upper())
    )
    return AhoCorasick(list(dict.fromkeys((*cases, *_AS_TYPED))), matchkind=MatchKind.LeftmostLongest)


def mentions(text: str, starts: Sequence[int], end: int) -> Iterator[Mention]:
    """The references that start at some of these places and stop before ``end``, in order, all apart."""
    found: list[Part] = []
    for start in starts:
        if not found or start >= found[-1].end:
            match = _PART.match(text, start, end)
            found += [_part(match)] if match else []
    n = 0
    while n < len(found):
        chain, sure = [found[n]], True
        while n + 1 < len(found) and (how := _joined(text, chain[-1], found[n + 1])):
            n += 1
            chain.append(found[n])
            sure = sure and how == "of"
        n += 1
        if len(chain) > 1 and _rank(chain[0]) > _rank(chain[-1]):
            chain.reverse()
        yield _mention(text, tuple(chain), sure, end)


def _part(match: re.Match[str]) -> Part:
    if match["self"]:
        return Part(_singular(match["self"]), (), *match.span())
    if match["code"]:
        number = f"{match['code']}{match['at']}"
        return Part("", ((number, number),), *match.span())
    alone = match["see"] or match["above"]
    if alone:
        return Part("", ((alone, alone),), *match.span("see" if match["see"] else "above"))
    named = match["word"] or match["kpi"] or match["sign"]
    numbers, end = _numbers(match["list"], named.lower().endswith("s") or named == "§§")
    word = _singular(named)
    if word in {"service condition", "general condition"}:
        numbers = [(f"{word[0]}c{first}", f"{word[0]}c{last}") for first, last in numbers]
    return Part(word, tuple(numbers), match.start(), match.start("list") + end)


def _singular(word: str) -> str:
    word = word.lower().replace("sub-", "").removeprefix("sub").rstrip(".")
    word = "§" if word == "§§" else "appendix" if word == "appendices" else word
    word = "annex" if word == "annexes" else word.removesuffix("s")
    return _SAME.get(word, word)


def _numbers(text: str, plural: bool) -> tuple[list[tuple[str, str]], int]:
    """Ranges of a list ("4.2 to 4.6 and 9"), and where the last that belongs to it ends."""
    found: list[tuple[str, str]] = []
    end = 0
    for item in _ITEM.finditer(text):
        number, joint = re.sub(r"\s", "", item["number"]), (item["joint"] or "").strip()
        reaches = joint in {"to", "–", "—", "-", "through"}
        if found and not plural and not reaches and re.fullmatch(r"\d+|[A-Z]{1,6}", number):
            break  # "under clause 4 and 3 members of staff"
        if found and number.startswith("("):  # "clauses 4.2(a) and (b)"
            number = re.sub(r"\([^()]*\)$", "", found[-1][1]) + number
        if reaches and found:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
        end = item.end()
    return found, end


def _rank(part: Part) -> int:
    return _RANKS.get(part.word, 1)


def _joined(text: str, before: Part, after: Part) -> str:
    """How the second part goes on from the first: "of", "next", or "" where it is another reference."""
    between = text[before.end : after.start]
    if not before.numbers or not after.numbers or len(between) > 100:
        return ""
    of = _OF.fullmatch(between)
    if of and _rank(after) > _rank(before) and (of["of"] != "to" or before.word in _INSIDE):
        return "of"
    return "next" if _NEXT.fullmatch(between) and _rank(before) > _rank(after) else ""


def _mention(text: str, parts: tuple[Part, ...], sure: bool, end: int) -> Mention:
    mention = Mention(parts, sure=sure)
    if any(not part.numbers for part in parts):
        return mention
    this = _OF_THIS.match(text, mention.end, end)
    if this:
        return Mention(parts, _singular(this["word"] or "agreement"), sure=sure)
    inner = parts[0] if parts[0].end == mention.end else parts[-1]
    out = leads_out(text, inner.word, mention.end, end) or stands_after_law(text, mention.start)
    return Mention(parts, elsewhere=out, sure=sure)
