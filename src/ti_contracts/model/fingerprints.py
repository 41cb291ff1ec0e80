"""What makes a finding the same as before: its verdict and the words that decide it, wherever they stand."""

import re
from hashlib import sha256

from ti_contracts.model.assessment import Finding
from ti_contracts.model.document import Document
from ti_contracts.model.verdicts import Side

_LENGTH = 16


def fingerprint(finding: Finding, document: Document) -> str:
    """Return 16 hexadecimal digits that change with the verdict or with words for or against, nothing else.

    Page, number and order of clauses, spacing, case and punctuation do not count, and neither do the passages
    that only came near: an edit elsewhere can change which is nearest.
    """
    quotes = {
        (evidence.side.value, normalised(document.quote(evidence.span)))
        for evidence in finding.evidence
        if evidence.side is not Side.NEAR
    }
    told = [
        finding.criterion.id,
        finding.verdict.value,
        *(part for quote in sorted(quotes) for part in quote),
    ]
    return sha256("\n".join(told).encode(errors="replace")).hexdigest()[:_LENGTH]


def normalised(words: str) -> str:
    """Return the words in lower case with one space between them and no punctuation."""
    return " ".join(re.findall(r"\w+", words.casefold()))
