"""Hides which criteria the sample contracts cannot tell apart, because they fire in every one of them."""

from ti_contracts.criteria.folder import sample_contracts
from ti_contracts.documents.find import find_documents
from ti_contracts.documents.read import read_document
from ti_contracts.matching.assess import assess
from ti_contracts.matching.compiled import compile_rules
from ti_contracts.model.criteria import Rules
from ti_contracts.model.verdicts import Verdict

_FIRED = frozenset((Verdict.MET, Verdict.CONTRADICTED))


def firing_everywhere(rules: Rules) -> frozenset[str]:
    """The ids of criteria that every sample contract meets or contradicts."""
    compiled = compile_rules(rules.concepts, rules.criteria, rules.facets)
    firing = {criterion.id for criterion in rules.criteria}
    for path, _ in find_documents([str(sample_contracts())]):
        findings = assess(read_document(path), compiled).findings
        firing &= {finding.criterion.id for finding in findings if finding.verdict in _FIRED}
    return frozenset(firing)
