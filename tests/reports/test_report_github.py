import re
from dataclasses import replace

from sample_report import report_of_several, sample_report
from text_report import report_of_lines, with_changed

from ti_contracts.model.assessment import Report
from ti_contracts.reports.github import SHOWN, to_annotations
from ti_contracts.reports.github_summary import LISTED, to_job_summary


def _commands(report: Report) -> list[tuple[str, dict[str, str], str]]:
    """What the runner makes of the output: it reads a command from its line's beginning to the second ::."""
    found = []
    for line in to_annotations(report).splitlines():
        match = re.fullmatch(r"\s*::(\w+) (.*?)::(.*)", line)
        if match:
            properties = dict(part.split("=", 1) for part in match[2].split(","))
            found.append((match[1], {k: _read(v) for k, v in properties.items()}, _read(match[3])))
    return found


def _read(value: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        value = value.replace(code, char)
    return value


def test_the_most_serious_come_first_and_contradictions_before_gaps() -> None:
    told = [(level, properties["title"].split()[0]) for level, properties, _ in _commands(sample_report())]
    assert told == [
        ("error", "K32"),
        ("error", "WS1"),
        ("error", "CA2a"),
        ("warning", "Not"),
        ("warning", "WS3"),
        ("notice", "H1"),
    ]


def test_a_file_of_lines_is_marked_at_its_line_and_others_as_a_whole() -> None:
    (_, with_lines, message), *_ = _commands(report_of_lines())
    assert with_lines == {
        "file": "specs/50% of a & b.md",
        "line": "7",
        "endLine": "7",
        "title": "K32 Missed appointments do not end support: Contradicted (must)",
    }
    assert message.startswith("“close the referral of anyone who misses two appointments” (clause 2.1.2(a)")
    (_, without, _), *_ = _commands(sample_report())
    assert "line" not in without


def test_the_last_line_has_the_numbers() -> None:
    *_, last = to_annotations(report_of_several()).splitlines()
    assert last == "ti-contracts: 3 errors, 1 warning, 1 note, 1 set aside."


def test_what_was_set_aside_is_not_marked() -> None:
    report = with_changed(sample_report(), "K32", known=True)
    assert "K32" not in "".join(properties["title"] for _, properties, _ in _commands(report))


def test_more_than_github_shows_is_counted() -> None:
    report = sample_report()
    many = replace(report, assessments=report.assessments * (SHOWN + 1))
    lines = to_annotations(many).splitlines()
    assert [
        sum(line.startswith(f"::{kind} ") for line in lines) for kind in ("error", "warning", "notice")
    ] == [SHOWN] * 3
    assert lines[-1].endswith(
        f"{6 * (SHOWN + 1) - 3 * SHOWN} are not shown above; the other formats of the report have all."
    )


def test_a_document_that_could_not_be_read_is_an_error() -> None:
    told = [command for command in _commands(report_of_several()) if command[1]["file"] == "scan.pdf"]
    assert told == [
        (
            "error",
            {"file": "scan.pdf", "title": "Could not be read"},
            "It is protected by a password. Save a copy without the password.",
        )
    ]


SUMMARY = """\
## Trauma-informed commissioning check

## Documents

| Document | ✕ Contradicted | ○ Gap | ◐ Partly met | ✓ Met | – Not applicable | ? Not assessed \
| Parts not read |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Community mental health service specification | 1 | 2 | 3 | 2 | 1 | 1 | 1 |

### Not read

| Document | What |
| --- | --- |
| contracts/community \\<team\\>.docx | page 3: it is only an image |

### Contradictions (1)

| Verdict | Criterion | Where | What |
| --- | --- | --- | --- |
| ✕ Contradicted | K32 Missed appointments do not end support \
| contracts/community \\<team\\>.docx, clause 2.1.2(a), page 2, under 2 Service \\> 2.1 Access and discharge \
| “close the referral of anyone who misses two appointments” \
Fix: Replace with contact to ask what got in the way, and an offer of another time or place. |

### Musts not met (3)

| Verdict | Criterion | Where | What |
| --- | --- | --- | --- |
| ○ Gap | WS1 Trauma-informed work is funded | contracts/community \\<team\\>.docx \
| missing: a budget line for trauma-informed work |
| ◐ Partly met | WS3 Trained and supported staff \
| contracts/community \\<team\\>.docx, clause 2.2.2, page 2, under 2 Service \\> 2.2 Workforce \
| in weak form: supervision for all staff (clause 2.2.2, optional: 'may') |
| ○ Gap | CA2a Outcomes are measured | contracts/community \\<team\\>.docx \
| missing: an outcome measure of trauma |

### Waived or in the baseline (1)

| Verdict | Criterion | Where | What |
| --- | --- | --- | --- |
| ◐ Partly met | H1 Outcomes \\<b\\>about\\</b\\> trauma \\| measured \
| contracts/community \\<team\\>.docx, clause 2.2.3, page 2, under 2 Service \\> 2.2 Workforce \
| missing: a baseline and target; \
in weak form: an outcome measure of trauma (clause 2.2.3, uncertain: 'to be agreed') (in the baseline) |

Criteria that only join others are counted above and not listed again.

This is advice to the named person who decides. It is not a decision, and not legal or clinical advice. \
It reads text, not practice, and gives no overall score.

Made with ti-contracts 0.1.0, rules core 1.2 (SHA-256 0123456789abcdef).
"""


def test_the_summary_of_a_job_in_full() -> None:
    assert to_job_summary(with_changed(sample_report(), "H1", known=True)) == SUMMARY


def test_a_summary_keeps_below_what_github_takes() -> None:
    report = sample_report()
    many = replace(report, assessments=report.assessments * (LISTED + 5))
    assert "\n\nAnd 5 more: the other formats of the report have all of them.\n" in to_job_summary(many)
    assert len(to_job_summary(many).encode()) < 200_000
