"""Turns text into words that compare equal whatever the spelling, hyphen, apostrophe or line break."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

WORD = re.compile(r"[£$€]?\d[\d,]*(?:\.\d+)?%?|[^\W\d_][^\W_]*(?:[’'][^\W\d_]+)?|[≥≤<>]=?|\?")

# -ise and -ize, -our and -or: both sides of every comparison are folded, so a wrong fold is harmless.
_ISE = re.compile(r"(..)iz(e|ed|es|er|ers|ing|ation|ations|ational)$")
_SPELLINGS = {
    "behavior": "behaviour",
    "behaviors": "behaviours",
    "behavioral": "behavioural",
    "center": "centre",
    "centers": "centres",
    "centered": "centred",
    "color": "colour",
    "counseling": "counselling",
    "counselor": "counsellor",
    "counselors": "counsellors",
    "enrollment": "enrolment",
    "favor": "favour",
    "fulfill": "fulfil",
    "honor": "honour",
    "judgment": "judgement",
    "labor": "labour",
    "neighborhood": "neighbourhood",
    "neighboring": "neighbouring",
    "pediatric": "paediatric",
    "program": "programme",
    "programs": "programmes",
    "skillful": "skilful",
    "enquiry": "inquiry",
    "enquiries": "inquiries",
    "enquire": "inquire",
    "licence": "license",
    "practise": "practice",
    "practised": "practiced",
}
_SHORT_FORMS = {"won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not"}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order.

    ``forms[i]`` is the comparable form of word i, which stands at characters ``starts[i]`` to ``ends[i]``
    (half-open) of the text.
    """

    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def between(self, start: int, end: int) -> range:
        """Numbers of the words that lie inside the characters ``start`` to ``end``."""
        return range(bisect_left(self.starts, start), bisect_right(self.ends, end))


@lru_cache(maxsize=50_000)  # documents say the same words again and again
def folded(word: str) -> str:
    """The comparable form of one word: lower case, British spelling, no possessive; may hold a space."""
    form = word.lower().replace("’", "'")
    if form in _SHORT_FORMS:
        return _SHORT_FORMS[form]
    if form.endswith("n't"):
        return form[:-3] + " not"
    form = form.partition("'")[0] or form
    return _SPELLINGS.get(form) or _ISE.sub(r"\1is\2", form)


def words_of(text: str) -> Words:
    """All words of the text; numbers, per cent signs and signs of comparison are words too."""
    forms, starts, ends = [], [], []
    for match in WORD.finditer(text):
        forms.append(folded(match.group()))
        starts.append(match.start())
        ends.append(match.end())
    return Words(tuple(forms), tuple(starts), tuple(ends))
