"""Labelled texts: read strictly, judged as the command judges, and kept apart where they are held out."""

from pathlib import Path

import pytest
from fired import Firing
from judged import Decision, judge_all
from labelled import Label, Text, cases_in, own_texts
from score import main, totals

from ti_contracts.criteria.folder import built_in_rules
from ti_contracts.criteria.load import read_rules
from ti_contracts.documents.read import read_document

DUTY = (
    "The Provider must train all staff in trauma-informed practice and give them monthly supervision on it."
)


def test_held_out_cases_are_never_among_those_for_development() -> None:
    assert not [text.source for text in own_texts() if "held_out" in text.source]
    assert {"held_out" in text.source for text in own_texts(held_out=True)} <= {True}


def test_a_held_out_file_cannot_be_scored_like_another(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["score.py", "clauses_held_out_2026_11.jsonl", "--errors"])
    with pytest.raises(SystemExit):
        main()
    assert "held-out cases are scored with --held-out, which prints totals only" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "message"),
    [("", "holds no cases"), ('{"id": "a"}', "line 1: is no case (KeyError: 'criterion')"), ("{", "line 1")],
)
def test_a_line_that_is_no_case_is_one_clear_line(tmp_path: Path, content: str, message: str) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text(content)
    with pytest.raises(SystemExit) as raised:
        list(cases_in(file))
    assert message in str(raised.value)


def test_cases_of_one_family_are_one_cluster(tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    line = '{"id": "%s", "family": "f1", "criterion": "WSC-1", "verdict": "gap", "text": "x"}\n'
    file.write_text(line % "a" + line % "b")
    found = list(cases_in(file))
    assert [(text.cluster, text.labels[0].criteria) for text in found] == [("own.jsonl/f1", ("WS1",))] * 2


def test_a_text_is_judged_and_its_quotes_are_exact() -> None:
    label = Label(("WS3",), "met", ("monthly supervision on it",))
    [judged] = judge_all([Text("own", "a.md", "a", (label,), words=DUTY, whole=True)], jobs=1)
    assert judged.decisions == (Decision("own", "a.md", "a", ("WS3",), "met", "met", True, True),)
    assert judged.quotes > 0
    assert judged.inexact == 0
    shown = list(totals("own", judged.decisions))
    assert shown[0] == "own: 1 decisions in 1 clusters; 95 % intervals by cluster"
    assert "  right clause cited in 1 of 1 right met and contradicted verdicts" in shown


def test_a_quote_of_another_clause_is_not_the_right_clause() -> None:
    label = Label(("WS3",), "met", ("the car park is open all night",))
    words = f"{DUTY}\n\nOn Sundays the car park is open all night.\n"
    [judged] = judge_all([Text("own", "a.md", "a", (label,), words=words)], jobs=1)
    assert [d.cited for d in judged.decisions] == [False]


def test_what_fired_is_told_by_line_and_phrase() -> None:
    firing = Firing(read_rules([built_in_rules()]))
    fired, phrases = firing.of(read_document("a.md", DUTY.encode()))
    sides = {(one.element, one.side) for one in fired}
    assert ("all-staff-trauma-trained", "for") in sides
    assert phrases
    assert firing.of(read_document("b.md", b"The car park is closed."))[0] == ()
