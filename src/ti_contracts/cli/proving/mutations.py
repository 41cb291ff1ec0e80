"""Hides how the words of an example are changed: each function takes Markdown and gives Markdown.

Every change but ``nested`` turns a text that meets a criterion into one that should not. What a change leaves
as it is ("may not" cannot be weakened to "may") is returned unchanged, so that who calls can tell.
"""

import re
from collections.abc import Callable, Iterable

_BORDER = re.compile(r"((?<=[.!?;])\s+|\n[ \t]*\n|\n(?=[ \t]*(?:[-*+|#>]|\d+[.)]|\d+\.\d)))")
_MODAL = re.compile(
    r"\b(?:(?P<plain>must|shall|will|should|may|can)|(?P<be>is|are) required to|(?P<cannot>cannot))\b"
    r"(?P<not>\s+(?:not|never)\b)?",
    re.IGNORECASE,
)
_DUTY = re.compile(r"\b(?:must|shall|is required to|are required to)\b", re.IGNORECASE)
_WEAKENED = re.compile(
    r"\b(?:must|shall|will|(?:is|are) required to)\b(?!\s+(?:not|never|no)\b)", re.IGNORECASE
)
# The modal of "staff who must travel" or "if a person should ask" is not the one that the sentence rests on.
_SUBORDINATE = re.compile(
    r"\b(?:(?:who|which|whose|if|where|when|unless|whether|because|until)"
    r"(?:\s+(?!must|shall|will|should|may|can)[\w’'-]+){0,3}|that)\s+$",
    re.IGNORECASE,
)
_FORBIDS = re.compile(
    r"\b(?:no|nobody|none|neither|nor|nothing|never)\b(?:\s+[\w’'-]+){0,6}\s+$", re.IGNORECASE
)
# "People may choose" gives them a right, which is no weaker than "people will choose".
_RIGHT = re.compile(
    r"\b(?:people|persons?|patients?|(?:service )?users?|clients?|survivors?|residents?|tenants?|children"
    r"|(?:young )?adults?|wom[ae]n|m[ae]n|mothers?|parents?|carers?|famil(?:y|ies)|they|everyone|anyone|who)"
    r"(?:\s+[\w’'-]+){0,3}\s+$",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^(#{1,6})(?=\s)", re.MULTILINE)
_HEADING_LINE = re.compile(r"^#{1,6}\s.*\n?", re.MULTILINE)
_BLANK = re.compile(r"\[([^\[\]]+)\]")
_FILLINGS = (
    (re.compile(r"\b(?:number|x|n)(?: of)?\b"), "10"),
    (re.compile(r"\b(?:amount|sum)\b"), "£10,000"),
    (re.compile(r"\bpercentage\b"), "80%"),
    (re.compile(r"\bdate\b"), "1 April 2027"),
)
# Something that no criterion asks for, so that a text is never empty.
FILLER = "The car park lies to the north of the building."


def negated(text: str) -> str:
    """With "not" after the first modal of each sentence, or without it where there is one."""
    return _each_sentence(text, _negated)


def weakened(text: str) -> str:
    """With "may" for every must, shall, will and is required to that binds."""
    return _each_sentence(text, lambda sentence: _WEAKENED.sub(_may, sentence))


def is_duty(text: str) -> bool:
    """Whether it says must or shall: such a sentence binds in a background section too (docs/reading.md)."""
    return _DUTY.search(text) is not None


def nested(text: str) -> str:
    """Under an operative heading, its own headings below that."""
    return f"# Contract\n\n## Service requirements\n\n{_HEADING.sub(_two_deeper, text)}\n"


def in_background(text: str) -> str:
    """Under a heading that makes it background, without headings of its own."""
    return f"# Contract\n\n## Background\n\n{_HEADING_LINE.sub('', text)}\n\n## Car park\n\n{FILLER}\n"


def quoted(text: str) -> str:
    """As a quotation, without headings of its own: nothing in it binds."""
    lines = _HEADING_LINE.sub("", text).strip().splitlines()
    quotation = "\n".join(f"> {line}".rstrip() for line in lines)
    return f"# Contract\n\n## What people told us\n\n{quotation}\n\n## Car park\n\n{FILLER}\n"


def overridden(text: str) -> str:
    """With a last section that takes everything back."""
    return f"{nested(text)}\n## Special conditions\n\nNothing in this document is binding.\n"


def without(text: str, sentences: Iterable[str]) -> str:
    """Without these sentences, which are found whatever markup and line breaks stand between their words."""
    for sentence in sentences:
        words = re.findall(r"\w+", sentence)
        text = re.sub(r"[\W_]+".join(map(re.escape, words)) + r"[.;!?]*", "", text) if words else text
    return f"{text}\n\n{FILLER}\n"


def filled(wording: str) -> str:
    """Suggested wording with neutral values in its blanks, without the brackets."""
    return _BLANK.sub(lambda blank: _filling(blank[1]), wording)


def _filling(blank: str) -> str:
    for pattern, value in _FILLINGS:
        blank = pattern.sub(value, blank)
    return blank


def _each_sentence(text: str, change: Callable[[str], str]) -> str:
    # The border stands in brackets, so every second part is what lies between two sentences.
    parts = _BORDER.split(text)
    return "".join(part if at % 2 else change(part) for at, part in enumerate(parts))


def _negated(sentence: str) -> str:
    for modal in _MODAL.finditer(sentence):
        if not _SUBORDINATE.search(sentence[: modal.start()]):
            return sentence[: modal.start()] + _turned(modal) + sentence[modal.end() :]
    return sentence


def _turned(modal: re.Match[str]) -> str:
    if modal["cannot"]:
        return "can"
    if modal["not"]:
        return modal.group().removesuffix(modal["not"])
    return f"{modal['be']} not required to" if modal["be"] else f"{modal.group()} not"


def _may(modal: re.Match[str]) -> str:
    before, after = modal.string[: modal.start()], modal.string[modal.end() :]
    right = _RIGHT.search(before) and not re.match(r"\s+be\b", after)
    return modal.group() if right or _FORBIDS.search(before) else "may"


def _two_deeper(hashes: re.Match[str]) -> str:
    return hashes[1][:4] + "##"
