"""Damaged files of every format: a sound document or one clear error, and the same one each time.

``python benchmarks/reading/fuzz.py`` does the same with a hundred thousand, in workers with limits.
"""

import io
import re
import zipfile
from dataclasses import dataclass

import docx_package as word
import odt_package as odf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_canvas import BODY, both, pdf, put, table
from test_read import check

from ti_contracts.documents.read import read_document
from ti_contracts.errors import DocumentError

NESTED = word.table(
    word.row(word.cell("a", '<w:gridSpan w:val="2"/>')), word.row("95%", word.table(word.row("b")))
)
NUMBERING = word.abstract(0, word.level(0, "%1."), word.level(1, "%1.%2")) + word.num(1, 0)
CHANGED = (
    '<w:p><w:del w:id="1"><w:r><w:delText>not </w:delText></w:r></w:del>'
    '<w:ins w:id="2"><w:r><w:t>now</w:t></w:r></w:ins></w:p>'
)
DOCX = word.docx(
    word.p("Scope", word.listed(1)) + word.p("It shall help.", word.listed(1, 1)) + CHANGED + NESTED,
    parts={"numbering": NUMBERING},
)
ODT = odf.odt(
    odf.h("Scope", 1)
    + odf.listed(odf.item(odf.p("It shall help."), odf.listed(odf.item(odf.p("soon")), style="")))
    + odf.table(odf.row(odf.cell("KPI", 'table:number-columns-spanned="2"')), odf.row("a", "95%")),
    auto=odf.list_style("L", odf.level(1), odf.level(2, "a")),
)
PDF = pdf(
    both(
        put(72, 72, "1. Scope", bold=True),
        put(72, 100, "1.1 " + BODY),
        table([72, 200, 300], 140, [("a", "b")] * 3),
    ),
    pageCompression=0,
)
RTF = rb"""{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\listtable{\list{\listlevel\levelnfc0}\listid7}}
\pard\ls1\ilvl0{\listtext 1.\tab}It shall\u8211 ? help{\footnote\pard Note.\par}\par{\deleted not}{\v hid}
\trowd\cellx900\clmgf\cellx1800\intbl a\cell b\cell\row\uc2\bin3 abc{\shp{\*\shpinst{\shptxt box\par}}}}"""
MARKDOWN = b"# Scope\n\n1. It shall:\n   - help[^1]\n\n| a | b |\n|---|---|\n| 1 | 95% |\n\n[^1]: Note.\n"
HTML = b"""<!DOCTYPE html><h1>Scope</h1><ol type=a start=3><li>help<ul><li>soon</ul></ol>
<table><tr><th colspan=2>a<tr><td rowspan=2>b<td>95%</table><del>not</del><blockquote>said</blockquote>
<pre>kept</pre>&nbsp;&#8211;"""
TEXT = "1. Scope\n\n1.1 The Provider must:\n(a) help;\n(b) train.\n\nKPI 1    95%\n".encode("utf-16")

CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
MADE_OF_PARTS = {"docx": DOCX, "odt": ODT}
MADE_OF_BYTES = {"pdf": PDF, "rtf": RTF, "md": MARKDOWN, "html": HTML, "txt": TEXT}
# fmt: off
NASTY = st.sampled_from([
    b"", b"\0", b"\xff\xfe", b"-1", b"0", b"2147483648", b"9" * 30, b"<", b'"', b"</w:p>", b"<w:tbl>",
    b"<text:p>", b"{" * 40, b"}", rb"\cell", rb"\bin9999 ", b"endobj", b"1 0 R", b"stream", b"> " * 60,
    b"<div>" * 60, b"(a) ",
])
# fmt: on


@dataclass(frozen=True, slots=True)
class Edit:
    """At a place (as a share of the length) some bytes go, and others come so many times."""

    place: float
    gone: int
    new: bytes
    times: int

    def applied(self, data: bytes) -> bytes:
        """The bytes as they are afterwards."""
        at = int(self.place * len(data))
        return data[:at] + self.new * self.times + data[at + self.gone :]


EDITS = st.lists(
    st.builds(
        Edit,
        place=st.floats(0, 1),
        gone=st.sampled_from([0, 1, 5, 60, 10_000]),
        new=NASTY | st.binary(max_size=4),
        times=st.sampled_from([1, 1, 2, 40]),
    ),
    min_size=1,
    max_size=4,
)


def damaged(data: bytes, edits: list[Edit]) -> bytes:
    for edit in edits:
        data = edit.applied(data)
    return data


def sound_or_refused(name: str, data: bytes) -> None:
    refusal = None
    try:
        document = read_document(name, data)
    except DocumentError as error:
        refusal = error
    if refusal is not None:
        assert refusal.message
        assert "\n" not in refusal.message + refusal.hint
        return
    check(document)
    said = document.text + document.title + "".join(clause.number for clause in document.clauses)
    assert not CONTROLS.search(said)
    assert read_document(name, data) == document


def repacked(data: bytes, part: str, edits: list[Edit]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
        parts[part] = damaged(archive.read(part), edits)
    return word.zipped(parts)


@pytest.mark.parametrize("suffix", [*MADE_OF_PARTS, *MADE_OF_BYTES])
def test_what_is_damaged_below_can_be_read_whole(suffix: str) -> None:
    document = read_document(f"a.{suffix}", (MADE_OF_PARTS | MADE_OF_BYTES)[suffix])
    assert "help" in document.text
    assert "95%" in document.text or suffix in ("pdf", "rtf")


@settings(max_examples=60)
@given(edits=EDITS)
@pytest.mark.parametrize("suffix", MADE_OF_BYTES)
def test_a_file_with_other_bytes_is_read_soundly_or_refused_in_one_line(
    suffix: str, edits: list[Edit]
) -> None:
    sound_or_refused(f"a.{suffix}", damaged(MADE_OF_BYTES[suffix], edits))


@settings(max_examples=40)
@given(edits=EDITS, data=st.data())
@pytest.mark.parametrize("suffix", MADE_OF_PARTS)
def test_a_container_with_a_damaged_part_is_read_soundly_or_refused_in_one_line(
    suffix: str, edits: list[Edit], data: st.DataObject
) -> None:
    with zipfile.ZipFile(io.BytesIO(MADE_OF_PARTS[suffix])) as archive:
        part = data.draw(st.sampled_from(archive.namelist()))
    sound_or_refused(f"a.{suffix}", repacked(MADE_OF_PARTS[suffix], part, edits))


@settings(max_examples=40)
@given(edits=EDITS)
@pytest.mark.parametrize("suffix", MADE_OF_PARTS)
def test_a_container_with_other_bytes_is_read_soundly_or_refused_in_one_line(
    suffix: str, edits: list[Edit]
) -> None:
    sound_or_refused(f"a.{suffix}", damaged(MADE_OF_PARTS[suffix], edits))


VALUES = st.sampled_from(
    ["-1", "0", "3", "2147483648", "9" * 25, "NaN", "", "٣", "%1%9", "x" * 300, "nextTo", "on"]
)


@settings(max_examples=60)
@given(value=VALUES, at=st.integers(0, 400))
@pytest.mark.parametrize("suffix", MADE_OF_PARTS)
def test_any_value_of_any_attribute_is_borne(suffix: str, value: str, at: int) -> None:
    main = {"docx": "word/document.xml", "odt": "content.xml"}[suffix]
    with zipfile.ZipFile(io.BytesIO(MADE_OF_PARTS[suffix])) as archive:
        names = (main, "word/numbering.xml") if suffix == "docx" and at % 2 else (main,)
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    pieces = archive_text(parts, names[-1]).split('="')
    chosen = 1 + at % (len(pieces) - 1)
    pieces[chosen] = value + '"' + pieces[chosen].split('"', 1)[1]
    parts[names[-1]] = '="'.join(pieces)
    sound_or_refused(f"a.{suffix}", word.zipped(parts))


def archive_text(parts: dict[str, str | bytes], name: str) -> str:
    content = parts[name]
    assert isinstance(content, bytes)
    return content.decode()
