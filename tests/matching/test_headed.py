"""Lists under a heading that carries their subject."""

from read_documents import judged, result

from ti_contracts.model.verdicts import Verdict


def listed(heading: str, *items: str) -> str:
    lines = "\n".join(f"- {item}" for item in items)
    return f"# Specification\n\n## {heading}\n\n{lines}\n"


def test_items_without_a_verb_take_their_subject_from_the_heading() -> None:
    finding = judged(listed("Training in trauma", "all staff, within 3 months", "yearly refresher training"))
    assert finding.verdict is Verdict.MET


def test_the_heading_is_quoted_as_what_it_hangs_from_and_not_as_evidence() -> None:
    finding = judged(listed("Trauma", "yearly training for all staff"))
    document_quotes = {(e.span.end - e.span.start) for e in finding.evidence}
    assert document_quotes == {len("yearly training for all staff")}


def test_a_heading_alone_gives_nothing() -> None:
    assert result(listed("Training in trauma", "The lift works."))[0] is Verdict.GAP
    assert result("# Specification\n\n## Training in trauma\n\nThe lift works.\n")[0] is Verdict.GAP


def test_a_heading_of_aims_leaves_its_items_aims() -> None:
    assert result(listed("The service aims to", "training in trauma for all"))[0] is Verdict.PARTIAL


def test_a_heading_of_what_is_not_provided_denies_its_items() -> None:
    assert result(listed("Services not provided", "training in trauma"))[0] is Verdict.CONTRADICTED


def test_an_item_with_a_verb_speaks_for_itself() -> None:
    assert result(listed("Trauma", "Training is given to all."))[0] is Verdict.GAP
