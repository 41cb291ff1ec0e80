"""What came nearest where a criterion is not met, and why each passage falls short."""

from collections.abc import Mapping, Sequence

from ti_contracts.matching.evidence import Found
from ti_contracts.matching.nearness import Ranking
from ti_contracts.matching.reading import Reading
from ti_contracts.model.assessment import Evidence, Finding
from ti_contracts.model.criteria import Element
from ti_contracts.model.document import SectionRole
from ti_contracts.model.verdicts import Force, Side, Verdict

_MOST = 3
# A person who is shown where it was looked for gains nothing from these.
_NEVER_NEAR = frozenset((SectionRole.CONTENTS, SectionRole.HEADING, SectionRole.TEMPLATE))


def near_misses(
    finding: Finding,
    found: Mapping[str, Sequence[Found]],
    readings: Sequence[Reading],
    asides: Sequence[str],
    ranking: Ranking,
) -> tuple[Evidence, ...]:
    """At most three passages for the elements that are not met: mentions first, then passages on the topic.

    ``asides[i]`` says why reading i is only a mention. A passage that is evidence already is not shown again.
    """
    short = [e.element for e in finding.elements if e.verdict is not Verdict.MET]
    mentions = [f.evidence for e in short for f in found.get(e.id, ()) if f.evidence.side is Side.NEAR]
    query = " ".join((finding.criterion.title, finding.criterion.question, *(e.asks for e in short)))
    on_topic = [
        _on_topic(short[0], readings[i], asides[i])
        for i in ranking.nearest(query, 4 * _MOST)
        if short and readings[i].role not in _NEVER_NEAR
    ]
    used = {e.span for e in finding.evidence}
    near = {e.span: e for e in reversed((*mentions, *on_topic)) if e.span not in used}
    return tuple(reversed(near.values()))[:_MOST]


def _on_topic(element: Element, reading: Reading, aside: str) -> Evidence:
    unit = reading.unit
    note = f"it {aside}" if aside else f"it does not say that {element.asks}"
    return Evidence(Side.NEAR, element.id, unit.clause, unit.span, Force.NONE, full=False, note=note)
