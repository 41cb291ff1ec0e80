"""No words of a contract act in any format of the table: each output is read by another parser."""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from markdown_it import MarkdownIt
from sample_report import criterion, element, sample_pack
from selectolax.lexbor import LexborHTMLParser

from ti_contracts.model.assessment import Assessment, ElementFinding, Evidence, Failure, Finding, Report
from ti_contracts.model.document import Clause, ClauseKind, Document, Span, Unread
from ti_contracts.model.verdicts import Force, Side
from ti_contracts.model.waivers import Waiver
from ti_contracts.reports.formats import FORMATS
from ti_contracts.reports.look import Look

HOSTILE = (
    '=HYPERLINK("http://x.example","click")',
    "+1+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "-2+3",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "]]><script>alert(2)</script><![CDATA[",
    "\x1b[31mred\x1b]0;title\x07",
    "[bold red]shout[/bold red]",
    "::error::owned",
    "##[error]owned",
    "%0A::error file=x,title=y::owned",
    "first\n::error::owned on a line of its own",
    "a|b||c",
    "`code` **bold** ~~struck~~ # heading",
    "[click](http://x.example) ![i](http://x.example/i.png) <http://x.example>",
    "{0} {{ 7 * 7 }} {% raw %}",
    "\u202egnitrevni\u202c \u2066x\u2069 \u200fשלום",
    "&lt;b&gt; &#60;script&#62;",
    "javascript:alert(1)",
    "\x85next\u2028line\ufffe",
)
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")
FORMULA = tuple("=+-@\t＝＋－＠")
COMMANDS = {"error", "warning", "notice"}


def hostile_report() -> Report:
    """Each of the hostile words in every place that a report shows."""
    findings = tuple(_finding(n, words) for n, words in enumerate(HOSTILE))
    clauses, text = [], ""
    for words in HOSTILE:
        clauses.append(
            Clause(ClauseKind.PARAGRAPH, Span(len(text), len(text) + len(words)), number=words[:12])
        )
        text += words + "\n"
    heading = Span(0, len(HOSTILE[0]))
    clauses = [clauses[0], *(replace(clause, headings=(heading,)) for clause in clauses[1:])]
    lines = tuple((clause.span.start, n) for n, clause in enumerate(clauses, 1))
    documents = [
        Document(
            path=f"=x/{words}.md",
            sha256="ab" * 32,
            format="markdown",
            text=text,
            clauses=tuple(clauses),
            title=words,
            unread=(Unread(words, words),),
            notes=(words,),
            lines=lines,
        )
        for words in HOSTILE[:3]
    ]
    assessments = tuple(Assessment(document, findings) for document in documents)
    failures = tuple(Failure(words, words, words) for words in HOSTILE)
    return Report("0.1.0", (sample_pack(assessments[0]),), assessments, failures)


def _finding(n: int, words: str) -> Finding:
    start = sum(len(before) + 1 for before in HOSTILE[:n])
    of = element(f"e{n}", words, words, words)
    evidence = Evidence(Side.AGAINST, of.id, n, Span(start, start + len(words)), Force.BINDING, True, words)
    rule = replace(criterion(f"H{n}", words, of), wording=words, owner=words, ask=words, note=words)
    waiver = Waiver(rule.id, words, words, words, "2026-05-01") if n % 7 == 0 else None
    return Finding(rule, (ElementFinding(of, (evidence,)),), waiver=waiver)


def _text(content: str) -> Iterator[str]:
    for line in content.splitlines():
        if line.lstrip().startswith("::"):
            yield f"a command to GitHub's runner: {line}"


def _json(content: str) -> Iterator[str]:
    assert HOSTILE[4] in set(_strings(json.loads(content)))
    return iter(())


def _strings(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from _strings(item)
        case dict():
            for item in value.values():
                yield from _strings(item)


def _markdown(content: str) -> Iterator[str]:
    """As GitHub reads it: CommonMark with tables and struck words, HTML let through."""
    html = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(content)
    page = LexborHTMLParser(html)
    for node in page.css("script, img, a, code, em, s, h1 h2, iframe"):
        yield f"markup: {node.html}"
    text = page.text()
    assert HOSTILE[4] in text
    assert HOSTILE[15].split()[0] in text


def _html(content: str) -> Iterator[str]:
    page = LexborHTMLParser(content)
    assert len(page.css("script")) == 1
    assert HOSTILE[4] in {node.text() for node in page.css("bdi.words")}
    for node in page.css("img, iframe, b, code:not(footer code), [onerror], [src]"):
        yield f"markup: {node.html}"
    for link in page.css("a"):
        if not (link.attributes["href"] or "").startswith("#"):
            yield f"link: {link.html}"


def _csv(content: str) -> Iterator[str]:
    rows = list(csv.reader(StringIO(content.removeprefix("\ufeff"), newline=""), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert HOSTILE[4] in {cell for row in rows for cell in row}
    for cell in (cell for row in rows for cell in row):
        if cell.startswith(FORMULA):
            yield f"formula: {cell}"


def _sarif(content: str) -> Iterator[str]:
    (run,) = json.loads(content)["runs"]
    for text in _messages([run["results"], run["invocations"], run["tool"]["driver"]["rules"]]):
        if re.search(r"\[[^\[\]]*(?<!\\)\]\(", text):
            yield f"link: {text}"
        if re.search(r"(?<!\{)\{\d+\}(?!\})", text):
            yield f"placeholder: {text}"
    for rule in run["tool"]["driver"]["rules"]:
        yield from (live for live in _rendered(rule["help"]["markdown"]))


def _messages(value: Any) -> Iterator[str]:
    """The texts of messages; what is quoted as a snippet is shown as it stands."""
    match value:
        case list():
            for item in value:
                yield from _messages(item)
        case dict():
            for key, item in value.items():
                if key in ("text", "justification"):
                    yield item
                elif key != "snippet":
                    yield from _messages(item)


def _rendered(content: str) -> Iterator[str]:
    page = LexborHTMLParser(MarkdownIt("commonmark", {"html": True}).render(content))
    return (f"markup: {node.html}" for node in page.css("script, img, a, code, em"))


def _junit(content: str) -> Iterator[str]:
    root = etree.fromstring(content.encode())
    known = {"testsuites", "testsuite", "properties", "property", "testcase"}
    known |= {"skipped", "failure", "error", "system-out", "system-err"}
    assert HOSTILE[4] in "".join(root.itertext())
    yield from (f"element: {node.tag}" for node in root.iter() if node.tag not in known)


def _github(content: str) -> Iterator[str]:
    *commands, last = content.splitlines()
    assert last.startswith("ti-contracts: ")
    for line in commands:
        match = re.fullmatch(r"::(\w+) file=([^,:]*)(,line=\d+,endLine=\d+)?,title=([^,:]*)::(.*)", line)
        if match is None or match[1] not in COMMANDS or re.search("%0A::", match[5]):
            yield f"command: {line}"


READERS: Mapping[str, Callable[[str], Iterator[str]]] = {
    "text": _text,
    "json": _json,
    "markdown": _markdown,
    "html": _html,
    "csv": _csv,
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
    "github-summary": _markdown,
    "gitlab": _json,
}
"""A format of text that is not here fails the test below; those of bytes are told by their beginning."""


def _package(content: bytes) -> Iterator[str]:
    """A package of Office: no formula, link, macro or outside relation, and no field but page numbers."""
    with ZipFile(BytesIO(content)) as package:
        yield from (f"part: {name}" for name in package.namelist() if name.endswith((".bin", ".js")))
        for name in (name for name in package.namelist() if name.endswith((".xml", ".rels"))):
            for node in etree.fromstring(package.read(name)).iter():
                tag = etree.QName(node).localname
                if tag == "fldSimple" and node.attrib.values() in (["PAGE"], ["NUMPAGES"]):
                    continue
                if tag in ("f", "hyperlink", "instrText", "fldSimple", "oleObject", "altChunk"):
                    yield f"{name}: {tag} {''.join(node.itertext())[:80]}"
                if node.get("TargetMode") == "External":
                    yield f"{name}: {node.get('Target')}"


def _pdf(content: bytes) -> Iterator[str]:
    for name in (b"/JavaScript", b"/Launch", b"/URI", b"/EmbeddedFile"):
        if name in content:
            yield name.decode()


@pytest.mark.parametrize("name", FORMATS)
def test_no_words_of_a_contract_act(name: str) -> None:
    content = FORMATS[name](hostile_report(), Look())
    if isinstance(content, bytes):
        live = list(_package(content) if content.startswith(b"PK") else _pdf(content))
    else:
        assert name in READERS, "say here how another program reads it"
        live = list(READERS[name](content))
        live += [f"control: {found!r}" for found in ACTING.findall(content.replace("\r\n", "\n"))]
        live += ["an old command to GitHub's runner"] if "##[" in content else []
    assert live == []


def test_colour_on_a_terminal_is_the_only_escape() -> None:
    content = FORMATS["text"](hostile_report(), Look(colour=True))
    assert isinstance(content, str)
    assert ACTING.findall(re.sub("\x1b\\[[0-9;]*m", "", content)) == []
    assert "\x1b[31mred" not in content
