"""What came nearest where a criterion is not met, and why each passage falls short."""

from collections.abc import Mapping, Sequence

from ti_contracts.matching.evidence import Found
from ti_contracts.matching.nearness import Ranking
from ti_contracts.matching.reading import Reading
from ti_contracts.model.assessment import Evidence, Finding
from ti_contracts.model.document import SectionRole
from ti_contracts.model.verdicts import Force, Side, Verdict

_MOST = 3
# A person who is shown where it was looked for gains nothing from these.
_NEVER_NEAR = frozenset((SectionRole.CONTENTS, SectionRole.HEADING, SectionRole.TEMPLATE))


def near_misses(
    finding: Finding, found: Mapping[str, Sequence[Found]], readings: Sequence[Reading], ranking: Ranking
) -> tuple[Evidence, ...]:
    """At most three passages for the elements that are not met: mentions first, then passages on the topic.

    A passage that is evidence already is not shown again.
    """
    used = {e.span for e in finding.evidence}
    near: dict[tuple[int, int], Evidence] = {}
    short = [e.element for e in finding.elements if e.verdict is not Verdict.MET]
    for element in short:
        for result in found.get(element.id, ()):
            evidence = result.evidence
            if evidence.side is Side.NEAR and evidence.span not in used:
                near.setdefault((evidence.span.start, evidence.span.end), evidence)
    query = f"{finding.criterion.title} {finding.criterion.question} " + " ".join(e.asks for e in short)
    for index in ranking.nearest(query, 4 * _MOST):
        if readings[index].role in _NEVER_NEAR:
            continue
        unit = readings[index].unit
        if unit.span not in used:
            note = (
                f"it is on the topic, but does not say that {short[0].asks}"
                if short
                else "it is on the topic"
            )
            near.setdefault(
                (unit.span.start, unit.span.end),
                Evidence(
                    Side.NEAR, short[0].id if short else "", unit.clause, unit.span, Force.NONE, False, note
                ),
            )
    return tuple(near.values())[:_MOST]
