"""Why a criterion got its verdict, in plain sentences made from the finding alone."""

from collections.abc import Mapping
from typing import assert_never

from ti_contracts.model.assessment import ElementFinding, Evidence, Finding
from ti_contracts.model.criteria import Need
from ti_contracts.model.document import Document
from ti_contracts.model.verdicts import Side, Verdict
from ti_contracts.reports.words import VERDICTS, clip, label, listed, sentence, unique

DEFAULT_FIX = (
    "Delete or replace these words, or add a safeguard. If they are needed for a clinical or legal reason, "
    "state the reason, what is offered instead and who supports the person meanwhile."
)

# So many words of a clause that could undo a duty stand in the reason.
_MOST_WORDS = 14


def elements_of(finding: Finding) -> tuple[ElementFinding, ...]:
    """Return the elements of a finding and of the parts it joins, in order."""
    return (*finding.elements, *(e for part in finding.parts for e in elements_of(part)))


def missing(finding: Finding) -> tuple[str, ...]:
    """Return what would have to be added, in the rules' own words; elements in weak form are not missing."""
    if finding.not_judged is not None:
        return ()
    if finding.parts:
        return unique(phrase for part in finding.parts for phrase in missing(part))
    found = {e.element.id: e for e in finding.elements}
    return unique(phrase for need in finding.criterion.needs for phrase in _missing_of(need, found))


def reason(finding: Finding, document: Document) -> str:
    """Return the verdict's reason in one to three sentences; the same finding gives the same words."""
    if finding.not_judged is not None:
        return sentence(finding.not_judged.reason)
    if finding.parts:
        return " ".join(filter(None, [_joins(finding), _missing_sentence(finding)]))
    match finding.verdict:
        case Verdict.MET:
            there = f"There in binding words: {'; '.join(_named(finding, document, Verdict.MET))}."
            return f"{there} {_undoing(finding, document)}"
        case Verdict.PARTIAL:
            return sentence(
                f"partly there: {_what_is_there(finding, document)}".replace(": in weak", ", in weak", 1)
            )
        case Verdict.CONTRADICTED:
            return _contradicted(finding, document)
        case Verdict.GAP:
            return _gap(finding, document)
        case Verdict.NOT_APPLICABLE | Verdict.NOT_ASSESSED:  # no needs: nothing that could be judged
            return "Nothing in the text could be judged."
        case _ as never:
            assert_never(never)


def shortfall(finding: Finding, document: Document) -> str:
    """Return what keeps it from being met, as the end of a sentence: what is missing, what is weak."""
    absent = "; ".join(missing(finding))
    weak = "; ".join(
        weak for part in (finding, *finding.parts) for weak in _named(part, document, Verdict.PARTIAL)
    )
    parts = [absent and f"missing: {absent}", weak and f"in weak form: {weak}"]
    return "; ".join(filter(None, parts)) or clip(reason(finding, document))


def _missing_of(need: Need, found: Mapping[str, ElementFinding]) -> tuple[str, ...]:
    absent = [clip(found[i].element.missing) for i in need.of if found[i].verdict is Verdict.GAP]
    short = need.at_least - (len(need.of) - len(absent))
    if short <= 0 or short == len(absent):
        return tuple(absent) if short > 0 else ()
    return (f"at least {short} of: " + ", ".join(f"({n}) {words}" for n, words in enumerate(absent, 1)),)


def _joins(finding: Finding) -> str:
    parts = [f"{part.criterion.id} ({VERDICTS[part.verdict].lower()})" for part in finding.parts]
    return f"Joins {listed(parts)}."


def _missing_sentence(finding: Finding) -> str:
    absent = missing(finding)
    return f"Missing: {'; '.join(absent)}." if absent else ""


def _named(finding: Finding, document: Document, verdict: Verdict) -> tuple[str, ...]:
    """Return what the elements of this verdict ask, each with where its strongest evidence stands."""
    return tuple(
        f"{clip(found.element.asks)} ({_place(document, found.evidence[0])})"
        for found in finding.elements
        if found.verdict is verdict and found.evidence
    )


def _place(document: Document, evidence: Evidence) -> str:
    note = clip(evidence.note)
    return label(document, document.clauses[evidence.clause]) + (f", {note}" if note else "")


def _undoing(finding: Finding, document: Document) -> str:
    """Return the strongest words that could undo what is met, and why they do not; or that there are none."""
    found = finding.could_undo
    if found is None:
        return "Nothing found that undoes it."
    place = _the(label(document, document.clauses[found.clause]))
    words = document.quote(found.span).split()
    said = " ".join(words[:_MOST_WORDS]) + (" …" if len(words) > _MOST_WORDS else "")
    return f"Could be undone by {place} ({found.about}: “{said}”); {found.reason}."


def _what_is_there(finding: Finding, document: Document) -> str:
    weak = "; ".join(_named(finding, document, Verdict.PARTIAL))
    absent = "; ".join(missing(finding))
    parts = [*_named(finding, document, Verdict.MET), weak and f"in weak form: {weak}"]
    return "; ".join(filter(None, [*parts, absent and f"missing: {absent}"]))


def _contradicted(finding: Finding, document: Document) -> str:
    broken = [e for e in finding.elements if e.verdict is Verdict.CONTRADICTED]
    against = [e for found in broken for e in found.evidence if e.side is Side.AGAINST]
    places = unique(_the(label(document, document.clauses[e.clause])) for e in against)
    asks = "; ".join(unique(clip(found.element.asks) for found in broken))
    first = f"Contradicted by {listed(places)}, which {_works(len(places))} against this: {asks}."
    other = [e for found in broken for e in found.evidence if e.side is Side.FOR]
    places = unique(label(document, document.clauses[e.clause]) for e in other)
    conflict = f"The document also says it ({listed(places)}), so it says two things." if places else ""
    rest = _what_is_there(finding, document)
    return " ".join(filter(None, [first, conflict, rest and f"Apart from that: {rest}."]))


def _the(name: str) -> str:
    """Return a clause's name with an article where it has no number of its own."""
    return f"the {name}" if name.startswith(("table", "list", "unnumbered")) or name == "heading" else name


def _works(number: int) -> str:
    return "works" if number == 1 else "work"


def _gap(finding: Finding, document: Document) -> str:
    if any(e.side is Side.FOR for e in finding.evidence):
        return f"Too little to count as partly there: {_what_is_there(finding, document)}."
    if not finding.near:
        return "Nothing found that binds anyone to this, and no clause came near."
    nearest = finding.near[0]
    place, note = _the(label(document, document.clauses[nearest.clause])), clip(nearest.note)
    why = f", but {note}" if note else ""
    return f"Nothing found that binds anyone to this; the nearest is {place}{why}."
