"""The report as JUnit XML: a suite for each document, a case for each criterion.

A case fails where a must is a gap or a must or should is contradicted; what waits for nobody is skipped.
"""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ti_contracts.model.assessment import Assessment, Failure, Finding, Report
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.escape import one_line
from ti_contracts.reports.look import DEFAULT, Look
from ti_contracts.reports.places import forward
from ti_contracts.reports.problems import Level, Problem, problem_of
from ti_contracts.reports.set_aside import why
from ti_contracts.reports.view import DocumentView, Entry, view
from ti_contracts.reports.words import SEVERITIES, VERDICTS, sentence


def to_junit(report: Report, _look: Look = DEFAULT) -> str:
    """Indented XML with a final newline; times are 0, for no clock is read."""
    suites = Element("testsuites", name="ti-contracts")
    for assessment in report.assessments:
        suites.append(_suite(view(assessment), assessment, report))
    for failure in report.failures:
        suites.append(_unread(failure))
    for count in ("tests", "failures", "errors"):
        suites.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _suite(shown: DocumentView, assessment: Assessment, report: Report) -> Element:
    document = assessment.document
    suite = Element("testsuite", name=one_line(forward(document.path)), time="0")
    facts = [("title", shown.title), ("read", shown.read), ("looked at", shown.looked_at)]
    facts += [("sha256", document.sha256), ("tool", f"ti-contracts {report.version}")]
    facts += [(f"rules {pack.name}", f"{pack.version} {pack.sha256}") for pack in report.packs]
    facts += [("not read", part) for part in shown.unread]
    properties = SubElement(suite, "properties")
    for name, value in facts:
        SubElement(properties, "property", name=one_line(name), value=one_line(value))
    for entry in shown.entries:
        suite.append(_case(entry, assessment))
    if shown.unread:
        SubElement(suite, "system-err").text = "\n".join(f"Not read: {one_line(p)}" for p in shown.unread)
    return _counted(suite)


def _case(entry: Entry, assessment: Assessment) -> Element:
    document, finding = assessment.document, entry.finding
    name = one_line(f"{entry.id} {entry.title}")
    problem = problem_of(entry, document)
    case = Element("testcase", classname=one_line(forward(document.path)), name=name, time="0")
    skipped = why(finding) or _not_judged(finding)
    if skipped:
        SubElement(case, "skipped", type=_kind(finding), message=one_line(skipped))
    told = _told(problem) if problem else _kept(entry)
    if problem is not None and problem.level is Level.ERROR and not skipped:
        SubElement(case, "failure", type=_kind(finding), message=one_line(entry.shortfall)).text = told
    else:
        SubElement(case, "system-out").text = told
    return case


def _not_judged(finding: Finding) -> str:
    if finding.verdict not in (Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSED):
        return ""
    reason = finding.not_judged.reason if finding.not_judged else "nothing in the text could be judged"
    return f"{VERDICTS[finding.verdict]}: {sentence(reason)}"


def _kind(finding: Finding) -> str:
    """Return the type of a failure or a skip: "gap.must", "waived"."""
    return finding.status.value if why(finding) else f"{finding.verdict}.{finding.criterion.severity}"


def _told(problem: Problem) -> str:
    severity = SEVERITIES[problem.finding.criterion.severity]
    owner = one_line(problem.finding.criterion.owner)
    place = problem.place
    line = f"\n{one_line(place.path)}:{place.line}" if place.line is not None else ""
    return f"{problem.title}\n{problem.message}\nSeverity: {severity}. Owner: {owner}.{line}"


def _kept(entry: Entry) -> str:
    quotes = [f"{one_line(f'“{quote.words}” ({quote.where})')}" for quote in entry.quotes]
    return "\n".join([one_line(f"{VERDICTS[entry.verdict]}: {entry.reason}"), *quotes])


def _unread(failure: Failure) -> Element:
    path = one_line(forward(failure.path))
    suite = Element("testsuite", name=path, time="0")
    case = SubElement(suite, "testcase", classname=path, name="The document can be read", time="0")
    message = one_line(sentence(failure.message))
    SubElement(case, "error", type="not-read", message=message).text = one_line(failure.hint)
    return _counted(suite)


def _counted(suite: Element) -> Element:
    for count, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(count, str(len(suite.findall(f"testcase/{tag}"))))
    suite.set("tests", str(len(suite.findall("testcase"))))
    return suite
