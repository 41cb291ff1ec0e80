"""What each verdict means, in one sentence for people who have not read the documentation."""

from collections.abc import Mapping
from types import MappingProxyType

from ti_contracts.model.verdicts import Verdict

MEANINGS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.CONTRADICTED: "The document's own words, if followed, work against what the guidance asks.",
        Verdict.GAP: "Nothing found that binds anyone to it, or only a mention.",
        Verdict.PARTIAL: "Some of it is there, or all of it in weak words such as “should” or “aims to”.",
        Verdict.MET: "The document binds somebody to all of it. Whether it happens, a text cannot show.",
        Verdict.NOT_APPLICABLE: "It is not asked of this kind of service; the reason is given.",
        Verdict.NOT_ASSESSED: "A text cannot show it, or the document that should hold it was not supplied.",
    }
)
