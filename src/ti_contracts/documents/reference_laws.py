"""Hides how references into laws and other contracts are told from those into the document itself."""

import re

_LAW = (
    r"(?:Act|Acts|Regulations?|Order|Directive|Convention|Treaty|Rules|Code|Statutes?|Charter|Law|Measure)\b"
)
_SHORT = (
    r"(?:(?:UK|EU)\s)?(?:GDPR|ECHR|UNCRC|MHA|MCA|DPA|FOIA|PCR|CRA|TUPE|TFEU|HRA|PACE|U\.?S\.?C\.?|C\.?F\.?R\.?|ILCS"
    r"|FAR)(?!\w)"
)
_NAMED = re.compile(
    rf",?\s\(?(?:of\s|in\s|under\s|to\s)?(?:the\s)?"
    rf"(?:(?:(?:[A-Z][\w&’'-]*|\([A-Z][^()]{{0,40}}\)|of|and|the|for|etc\.?),?\s){{0,10}}{_LAW}|{_SHORT})"
)
# Section 117 aftercare, section 17 leave: the law is so well known that nobody names it.
_WELL_KNOWN = re.compile(
    r"\s(?:aftercare|after-care|leave|agreements?|arrangements?|enquir(?:y|ies)|partnerships?|suites?"
    r"|assessments?|fund(?:s|ing)|orders?|detention|duty|duties|notices?|meetings?|advice|compliant|compliance"
    r"|status|offences?|housing|vouchers?|tenanc(?:y|ies)|forms?|papers|patients?|rights|powers|grants|payments"
    r"|accommodation|applications|projects)\b"
)
_OF = re.compile(r"(?:\s\([^()]{1,80}\))?,?\sof\s(?P<what>[^.;,|()]{1,80})")
_DETERMINED = re.compile(r"(?:the|that|an?|any|our|its|their|each|every|such|your)\s|[A-Z]")
_OWN = re.compile(
    r"(?:the\s|that\s)?(?:(?:service|grant|funding|general|special|standard|contract|tender|conditions|terms|and"
    r"|of|parties’|above)\s){0,4}"
    r"(?:agreement|contract|specification|conditions|terms|particulars|document|deed|grant|solicitation|nofo"
    r"|rfp|notice|itt|invitation|pack|letter|services?)\b",
    re.IGNORECASE,
)
_AFTER_LAW = re.compile(
    rf"(?:(?:[A-Z]\S*\s|\d\s){_LAW}|{_SHORT})(?:\s\d{{4}})?(?:\s\([A-Z]\w*\))?[\s,;:(–-]{{1,3}}(?:under\s|in\s)?$"
)
_LONGEST_BEFORE = 70


def leads_out(text: str, word: str, start: int, end: int) -> bool:
    """Whether the words after a reference, which ends at ``start``, name a law or another document."""
    if _NAMED.match(text, start, end) or (word == "section" and _WELL_KNOWN.match(text, start, end)):
        return True
    of = _OF.match(text, start, end)
    return of is not None and _DETERMINED.match(of["what"]) is not None and not _OWN.match(of["what"])


def stands_after_law(text: str, start: int) -> bool:
    """Whether the words before a reference name a law ("Care Act 2014, section 9")."""
    return _AFTER_LAW.search(text[max(0, start - _LONGEST_BEFORE) : start]) is not None
