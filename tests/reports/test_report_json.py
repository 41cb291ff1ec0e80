# ruff: noqa: E501 -- expected text stands as it is written
import json
from typing import Any

import jsonschema
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot
from sample_report import CONTROLS, report_of_several, sample_report

from ti_contracts.reports.escape import json_text
from ti_contracts.reports.json_report import to_json

TEXT: dict[str, Any] = {"type": "string"}
TEXTS: dict[str, Any] = {"type": "array", "items": TEXT}


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    """Return a schema that needs these keys and allows others, since keys are only ever added."""
    return {"type": "object", "required": list(properties), "properties": properties}


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


VERDICT = {"enum": ["met", "partial", "gap", "contradicted", "not_applicable", "not_assessed"]}
FORCE = {"enum": ["binding", "qualified", "advisory", "permissive", "intention", "uncertain", "none"]}
EVIDENCE = _object(
    quote=TEXT,
    role={"enum": ["for", "against", "near"]},
    element=TEXT,
    clause=TEXT,
    headings=TEXTS,
    page={"type": ["integer", "null"]},
    start={"type": "integer"},
    end={"type": "integer"},
    force=FORCE,
    note=TEXT,
    section_role=TEXT,
    ocr={"type": "boolean"},
    paragraph={"type": "integer"},
)
FINDING = _object(
    criterion=TEXT,
    title=TEXT,
    question=TEXT,
    severity={"enum": ["must", "should", "could"]},
    verdict=VERDICT,
    reason={"type": "string", "minLength": 1},
    missing=TEXTS,
    elements=_list(_object(id=TEXT, verdict=VERDICT, asks=TEXT)),
    evidence=_list(EVIDENCE),
    wording=TEXT,
    owner=TEXT,
    source=_object(section=TEXT, quote=TEXT),
    status={"enum": ["open", "waived", "baseline"]},
)
DOCUMENT = _object(
    path=TEXT,
    sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
    pages={"type": ["integer", "null"]},
    words={"type": "integer"},
    unread=_list(_object(part=TEXT, reason=TEXT)),
    findings=_list(FINDING),
)
CONTRACT = _object(
    schema={"const": "ti-contracts/report/1"},
    tool=_object(version=TEXT),
    rules=_list(_object(pack=TEXT, version=TEXT, sha256=TEXT)),
    documents=_list(DOCUMENT),
    errors=_list(_object(path=TEXT, message=TEXT, hint=TEXT)),
)


def test_the_report_keeps_its_contract() -> None:
    jsonschema.validate(json.loads(to_json(report_of_several())), CONTRACT)


def test_every_quote_is_what_stands_at_its_span() -> None:
    report = report_of_several()
    written = json.loads(to_json(report))
    seen = 0
    for assessment, document in zip(report.assessments, written["documents"], strict=True):
        for finding in document["findings"]:
            for evidence in finding["evidence"]:
                assert evidence["quote"] == assessment.document.text[evidence["start"] : evidence["end"]]
                seen += 1
    assert seen == 12


def test_a_finding_is_written_in_full() -> None:
    written = json.loads(to_json(sample_report()))["documents"][0]["findings"]
    assert next(f for f in written if f["criterion"] == "K32") == snapshot(
        {
            "criterion": "K32",
            "title": "Missed appointments do not end support",
            "question": "How does the service show this in practice: missed appointments do not end support?",
            "severity": "must",
            "verdict": "contradicted",
            "reason": "Contradicted by clause 2.1.2(a), which works against this: nobody is discharged for missed appointments.",
            "missing": [],
            "elements": [
                {
                    "id": "no-closure",
                    "verdict": "contradicted",
                    "asks": "nobody is discharged for missed appointments",
                }
            ],
            "evidence": [
                {
                    "quote": "close the referral of anyone who misses two appointments",
                    "role": "against",
                    "element": "no-closure",
                    "clause": "(a)",
                    "headings": ["2 Service", "2.1 Access and discharge"],
                    "stems": ["The Provider must:"],
                    "columns": [],
                    "page": 2,
                    "paragraph": 7,
                    "line": None,
                    "section_role": "operative",
                    "ocr": False,
                    "start": 237,
                    "end": 293,
                    "force": "binding",
                    "full": True,
                    "note": "",
                }
            ],
            "wording": "The Provider must [do this] by [date].",
            "owner": "commissioner",
            "source": {"section": "3", "quote": "Staff at all levels have the skills they need"},
            "checkability": "full",
            "home": ["service specification", "workforce schedule"],
            "applies": [],
            "ask": "",
            "note": "",
            "could_undo": None,
            "status": "open",
        }
    )


def test_a_joined_criterion_names_its_parts() -> None:
    written = json.loads(to_json(sample_report()))["documents"][0]["findings"]
    parts = {f["criterion"]: f["parts"] for f in written if "parts" in f}
    assert parts == {"CA2": ["CA2a", "CA2b"]}


def test_documents_that_could_not_be_read_are_errors() -> None:
    assert json.loads(to_json(report_of_several()))["errors"] == [
        {
            "path": "scan.pdf",
            "message": "it is protected by a password",
            "hint": "Save a copy without the password.",
        }
    ]


def test_control_and_bidi_characters_are_escapes_on_the_way_and_whole_at_the_end() -> None:
    text = to_json(sample_report())
    assert not set(text) & set("\x1b\x07\u202e\u202c")
    quotes = [
        evidence["quote"]
        for finding in json.loads(text)["documents"][0]["findings"]
        for evidence in finding["evidence"]
    ]
    assert CONTROLS in quotes


@given(st.text(st.characters()))
def test_any_string_comes_back_as_it_was(text: str) -> None:
    written = json_text(json.dumps(text, ensure_ascii=False))
    assert json.loads(written.encode().decode()) == text
