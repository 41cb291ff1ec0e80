"""Hides how the outline tells sentences from titles and lead-ins from finished sentences."""

import re

_MODAL = re.compile(r"\b(?:must|shall|will|should|may|can|cannot|could|would|might)\b", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|be|been|do|does|did|agrees?|ensures?|provides?|includes?|means)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:what|who|whom|how|when|where|why|which)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][”\"’')]*(?:\s|$)")
# Words that cannot end a sentence: what follows completes it.
_HANGING_WORDS = """
    must shall will should may to not be by that if include includes including following where when with who
    which from for of
"""
_HANGING = frozenset(_HANGING_WORDS.split())
_LAST_WORD = re.compile(r"\w+$")
_LONGEST_WORD = 12  # characters, more than any of these
_HANGING_END = re.compile(r"\bas follows\.?$|\bthe following(?:\s\w+){0,3}\.?$")
_LONGEST_HANGING = 120  # characters, more than any of these
_NOT_A_TITLE = re.compile(r"@|https?://|www\.|\.{4,}|…{2,}|^[Pp]age\s\d|^\d[\d\s/.-]*$|^[a-z(\[“\"‘']")
_DATE = re.compile(
    r"^(?:dated\s|date[d:]?\b)|^(?:\d{1,2}(?:st|nd|rd|th)?\s+)?[A-Z][a-z]+\s+(?:\d{1,2},\s+)?\d{4}$",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"(?:table|figure|chart|box)\s\d", re.IGNORECASE)
_AMOUNT = re.compile(r"[$£€]\s?\d")
_ANNOUNCES = re.compile(
    r"\bthe following\b|\bas follows\b|\b(?:listed|set out|described|named) (?:here|below)\b"
)
_TABLE_MENTION = re.compile(
    r"\b(?:table|matrix|grid|schedule|form|timetable|list)\s+(?:below|overleaf|that follows)\b"
    r"|\b(?:below|following|as follows|set out (?:here|beneath))\b|\btable\s+\d+\b",
    re.IGNORECASE,
)


def has_modal(text: str) -> bool:
    """Whether a modal verb stands in the text."""
    return _MODAL.search(text) is not None


def is_all_capitals(text: str) -> bool:
    """Whether the letters are capitals, bar a stray one, and there are enough of them to tell."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and sum(c.isupper() for c in letters) >= 0.9 * len(letters)


def leads_in(text: str) -> bool:
    """Whether the text ends with a colon or dash, as a lead-in to a list does."""
    return text.endswith((":", ":-", ":–", ":—", "—", " –", " -"))


def hangs(text: str) -> bool:
    """Whether the text breaks off ("The Provider must"), so that a list after it completes it."""
    word = _LAST_WORD.search(text[-_LONGEST_WORD:])
    if word and word[0].casefold() in _HANGING:
        return True
    end = text[-_LONGEST_HANGING:].casefold()
    return "follow" in end and _HANGING_END.search(end) is not None


def announces(text: str) -> bool:
    """Whether the last sentence speaks of what follows, so that items right after it hang from it."""
    if not any(word in text for word in ("follow", "FOLLOW", "Follow", "here", "below")):
        return False
    sentences = [sentence for sentence in _SENTENCE_END.split(text) if sentence.strip()]
    return bool(sentences) and _ANNOUNCES.search(sentences[-1].casefold()) is not None


def mentions_table(text: str) -> bool:
    """Whether the text announces a table ("in the form below")."""
    return _TABLE_MENTION.search(text) is not None


def is_fragment(text: str) -> bool:
    """Whether the first sentence has no verb of its own, so that it needs a lead-in to mean anything."""
    first = _SENTENCE_END.split(text, maxsplit=1)[0]
    return text[:1].islower() or not (
        _MODAL.search(first) or re.search(r"\b(?:is|are|was|were|has|have)\b", first)
    )


def may_be_title(text: str, most_words: int = 12) -> bool:
    """Whether the text has the form of a title: short, no final stop, no verb of a sentence."""
    words = text.split()
    if not 0 < len(words) <= most_words or not any(c.isalpha() for c in text):
        return False
    if _CAPTION.match(text) or _AMOUNT.search(text):
        return False
    if text.endswith((".", ";", ",")) or _NOT_A_TITLE.search(text) or _DATE.search(text):
        return False
    return (
        bool(_ASKS.match(text)) or is_all_capitals(text) or not (_MODAL.search(text) or _FINITE.search(text))
    )


def is_capitalised(text: str) -> bool:
    """Whether every longer word starts with a capital, as in "Review and Selection Process."."""
    longer = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    return bool(longer) and all(word[0].isupper() for word in longer)


def is_sentence(text: str) -> bool:
    """Whether text that is marked as a heading is in truth a clause or a lead-in."""
    words = len(text.split())
    if words > 30 or (words > 12 and text.endswith((".", ";"))):
        return True
    if not has_modal(text) or _ASKS.match(text):
        return False
    return words > 12 or text.endswith((".", ";", ":")) or hangs(text)
