"""``explain``: a rule in plain English, with everything that a reader of the rule file would find."""

import shutil
from pathlib import Path

import pytest
from running import SMALL, run

OPPOSITE = """\
opposites:
  late:
    about: Makes people wait
    affects: everyone who waits
    says: [{all: [time-limit], polarity: denied, none: [staff]}]
    harmless: [where-it-can]
    repair: safeguard
    fix: Say how soon.
"""
FACETS = "facets:\n  ward: {about: wards, shown_by: [staff]}\n"
KINDS = "documents:\n  price: {about: price schedule, shown_by: [staff]}\n"
EXPLAINED = """\
TR2: Help comes in time
    Asks:           Is there a time limit?
    Severity:       should
    Owner:          Access manager
    Source:         4: “help in time”
    Asked of:       documents about wards
    Expected in:    price schedule
    Shown by text:  in part: the text shows a sign of it, so partly met is the most
    Ask:            How soon are people seen?
    Note:           The table is missing.
    Pack:           small 1.0

What a document must say
  At least 2 of these 2 (partly met from 1):
  - Are staff trained? [staff-trained]
    Said by a sentence with
      - training of staff + people who work there
      - (training of staff or trauma as people suffer it) + people who work there in one
        clause, within 12 words; but not a limit in days
    Leaves it partly met: a way out
  - Is there a time limit? [limit-set]
    Said by a sentence with
      - a limit in days
    Works against it
      - denied: a limit in days
    Makes what works against it harmless: an item of an exclusion list
    To put right what works against it: Say the limit in days.

What works against it
  - Makes people wait [late]
    Affects: everyone who waits
    Said by: denied: a limit in days; but not people who work there
    Harmless beside: a way out
    To do: add a safeguard. Say how soon.

Wording to suggest
    The Provider must offer help within [number] days.

How tested
    Not measured: nobody has labelled texts for this criterion yet.

Examples (2 partial, 2 gap and 2 contradicted)
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(SMALL, tmp_path / "rules"))
    for kind, text in (("opposites", OPPOSITE), ("facets", FACETS), ("documents", KINDS)):
        (folder / kind).mkdir()
        (folder / kind / "all.yaml").write_text(text, encoding="utf-8")
    for file, old, new in (
        ("elements/all.yaml", "    harmless: [in", "    opposed_by: [late]\n    harmless: [in"),
        (
            "criteria/all.yaml",
            "    ask:",
            "    applies: [ward]\n    home: [price]\n    note: The table is missing.\n    ask:",
        ),
    ):
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_a_rule_is_told_in_plain_words(
    capsys: pytest.CaptureFixture[str], rules: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "88")
    ran = run(capsys, "explain", "tr2", "--rules", rules)
    assert ran.code == 0
    assert ran.out.startswith(EXPLAINED)
    assert "    contradicted:   No one is seen within 14 days." in ran.out.splitlines()


def test_a_rule_for_every_document_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert "    Asked of:       every document" in run(capsys, "explain", "WS1").out.splitlines()


def test_an_unknown_criterion_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "explain", "WS9")
    assert (ran.code, ran.out) == (2, "")
    assert "unknown criterion 'WS9'" in ran.err
