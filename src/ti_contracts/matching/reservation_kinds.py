"""Hides the words of clauses that hold others back, kind by kind, the strongest first."""

import re
from dataclasses import dataclass

_FUNDS = r"(?:fund(?:s|ing)|resources?|appropriations?|budgets?|affordability|money|monies)"
_DUTIES = (
    r"(?:obligations?|dut(?:y|ies)|requirements?|commitments?|provisions?|undertakings?|clauses?|sections?|paragraphs?"
    r"|schedules?|annex(?:es)?|appendi(?:x|ces)|conditions?|deliver(?:y|ables?)|measures?|standards?)"
)
_SUBJECT_TO_FUNDS = (
    rf"(?:subject\s+to|(?:contingent|conditional|dependent)\s+(?:up)?on)\s+(?:[\w’'-]+\s+){{0,6}}?{_FUNDS}\b"
)
_CHANGED = (
    r"(?:vary|varied|amend(?:ed)?|chang(?:e|ed)|withdraw(?:n)?|remove[d]?|waive[d]?|suspend(?:ed)?|reduce[d]?"
    r"|disapply|disapplied|dispense\s+with|delete[d]?|defer(?:red)?)"
)


@dataclass(frozen=True, slots=True)
class Kind:
    """What a clause can hold back: ``words`` tell it, ``does`` ends a note ("clause 9 ...").

    ``holds`` are the words that make it do so to what it covers, where it names it or speaks of duties as
    such; none where it only could. ``yet`` says why a duty stands although such a clause covers it.
    """

    about: str
    words: re.Pattern[str]
    holds: re.Pattern[str] | None
    does: str
    yet: str


def any_case(pattern: str) -> re.Pattern[str]:
    """The pattern, for words in any case and over the ends of lines."""
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


FOR_SOME = any_case(
    rf"\b{_DUTIES}\b.{{0,80}}\b(?:shall|does|do|will)\s+not\s+apply\s+(?:to|in\s+(?:respect|relation)|where|when|if"
    r"|during|until|at|on)\b(?!\s+(?:of\s+|to\s+)?(?:this|(?:the\s+)?(?:provider|contract|services?|agreement|supplier"
    r"|contractor|specification|clauses?|sections?|schedules?|annex|paragraphs?|parts?)\b))"
)
# The order is that of strength, the strongest first.
KINDS = (
    Kind(
        "partial exemption",
        FOR_SOME,
        FOR_SOME,
        "does not apply it to all",
        "it does not exempt from this duty",
    ),
    Kind(
        "suspension",
        any_case(rf"\b{_DUTIES}\b.{{0,120}}\b(?:suspended|in\s+abeyance|on\s+hold|paused|deferred)\b"),
        any_case(
            rf"\b{_DUTIES}\b.{{0,120}}\b(?:is|are|shall\s+be|will\s+be|remains?|stands?)\s+(?:hereby\s+)?"
            r"(?:suspended|held\s+in\s+abeyance|in\s+abeyance|on\s+hold|paused|deferred)\b"
        ),
        "suspends it",
        "it does not suspend this duty now",
    ),
    Kind(
        "subject to funding",
        any_case(
            rf"{_SUBJECT_TO_FUNDS}|\b(?:if|where|should)\s+(?:[\w’'-]+\s+){{0,4}}?{_FUNDS}\s+(?:\w+\s+){{0,3}}?"
            r"(?:reduced|withdrawn|unavailable|insufficient|permits?|allows?|ceases?|cease|not\s+available)\b"
        ),
        any_case(
            rf"\b{_DUTIES}\b.{{0,160}}\b(?:is|are|shall\s+be|will\s+be|remains?)\s+(?:\w+\s+){{0,2}}?"
            rf"{_SUBJECT_TO_FUNDS}"
        ),
        "makes it subject to funding",
        "it does not make this duty subject to funding",
    ),
    Kind(
        "replaced",
        any_case(
            rf"\b{_DUTIES}\b.{{0,80}}\b(?:is|are|shall\s+be)\s+(?:hereby\s+)?(?:replaced|substituted)\b"
        ),
        any_case(
            rf"\b{_DUTIES}\b.{{0,80}}\b(?:is|are|shall\s+be)\s+(?:hereby\s+)?(?:replaced|substituted)\b"
        ),
        "replaces it",
        "it does not replace this duty",
    ),
    Kind(
        "no obligation",
        any_case(
            r"\bnothing\s+in\s+(?:this|the|these|clause|section|schedule|part|annex|appendix)\b.{0,60}"
            r"\b(?:requires?|obliges?|compels?|obligation|binding)\b(?!.*\bliabilit)"
        ),
        any_case(
            r"\bnothing\s+in\s+(?:clauses?|sections?|schedules?|parts?|annex|appendix|paragraphs?)\b.{0,40}\b(?:(?:is|shall"
            r"\s+be)\s+(?:\w+ly\s+)?binding|obliges|imposes|creates\s+(?:an?y?\s+)?(?:\w+\s+)?obligation)\b"
            r"(?!.*\b(?:partnership|agency|employ))"
        ),
        "says that it does not bind",
        "it does not say that this duty does not bind",
    ),
    Kind(
        "may be changed or withdrawn",
        any_case(
            rf"\b(?:may(?!\s+not\b)|reserves?\s+the\s+right\s+to|is\s+entitled\s+to|shall\s+be\s+entitled\s+to)\b.{{0,80}}"
            rf"\b{_CHANGED}\b.{{0,80}}\b(?:{_DUTIES}|services?|specification|contract|agreement|parts?)\b"
        ),
        None,
        "",
        "the duty stands until that is used",
    ),
    Kind(
        "order of precedence",
        any_case(
            r"\border\s+of\s+(?:precedence|priority)\b|\btakes?\s+(?:precedence|priority)\b"
            r"|\b(?:shall|will)\s+prevail\b|\bprevails?\b"
        ),
        None,
        "",
        "nothing found that would go before this duty says otherwise",
    ),
    Kind(
        "applies whatever else is said",
        any_case(
            r"\b(?:notwithstanding|despite)\s+(?:anything|any\s+(?:other\s+)?(?:provisions?|terms?)|clauses?|sections?"
            r"|schedules?|paragraphs?|the\s+(?:above|foregoing|provisions))"
        ),
        None,
        "",
        "it does not speak against this duty",
    ),
)


UNBOUND = Kind("not binding", any_case(r"(?!)"), any_case(r""), "says that it does not bind", "")
