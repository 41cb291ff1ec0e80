"""Hides which criteria the sample contracts cannot tell apart, because they fire in every one of them."""

from ti_contracts.criteria.folder import sample_contracts
from ti_contracts.documents.find import find_documents
from ti_contracts.documents.read import read_document
from ti_contracts.matching.assess import assess
from ti_contracts.matching.compiled import compile_rules
from ti_contracts.model.packs import Rules
from ti_contracts.model.verdicts import Verdict

# A gap or a partial in every sample says little: the samples are few, and good and bad in other things.
_TELLING = frozenset((Verdict.MET, Verdict.CONTRADICTED))


def firing_everywhere(rules: Rules) -> frozenset[str]:
    """The ids of criteria that every sample contract meets, or every one contradicts."""
    compiled = compile_rules(rules.concepts, rules.criteria, rules.facets)
    verdicts: dict[str, set[Verdict]] = {criterion.id: set() for criterion in rules.criteria}
    for path, _ in find_documents([str(sample_contracts())]):
        for finding in assess(read_document(path), compiled).findings:
            verdicts[finding.criterion.id].add(finding.verdict)
    return frozenset(id_ for id_, found in verdicts.items() if len(found) == 1 and found <= _TELLING)
