"""Any bytes make a reading or one clear error: foreign, damaged, hostile and merely unusual files."""

import struct

import pytest
from docx_package import abstract, docx, level, listed, num, p, part, r, row, strict, style, table, zipped
from hypothesis import given
from hypothesis import strategies as st

from ti_contracts.documents.blocks import Reading
from ti_contracts.documents.docx import read_docx
from ti_contracts.errors import DocumentError

SAMPLE = docx(
    p("Aims", '<w:pStyle w:val="heading1"/>') + p("Listen.", listed(1)) + table(row("KPI", "95%")),
    parts={"styles": style("heading 1"), "numbering": abstract(0, level(0, "%1.")) + num(1, 0)},
)


ONE_LIST = abstract(0, level(0, "%1.")) + num(1, 0)


def complaint(data: bytes) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read_docx(data)
    return caught.value


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7", "is not a Word file (.docx)"),
        (SAMPLE[: len(SAMPLE) // 2], "is a Word file that is damaged or was cut off on its way"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "is a Word file of the old kind (.doc)"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "is protected by a password",
        ),
        (zipped({"xl/workbook.xml": "<x/>"}), "is an Excel workbook, not a Word file"),
        (zipped({"readme.txt": "hello"}), "is a zip archive without a Word document in it"),
        (
            zipped({"word/document.xml": "<w:document"}),
            "is a Word file whose text cannot be read: its XML is broken",
        ),
        (zipped({"word/document.xml": part("w:document", "")}), "is a Word file without a text body"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, says: str) -> None:
    error = complaint(data)
    assert error.message == says
    assert error.hint


def test_a_file_with_declared_entities_is_refused() -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    body = part("w:document", f"<w:body>{p('&b;')}</w:body>").replace("?>", f"?>{laughs}", 1)
    for data in (body.encode(), body.replace("UTF-8", "UTF-16").encode("utf-16")):
        assert complaint(zipped({"word/document.xml": data})).message == (
            "declares XML entities in word/document.xml, which is not safe"
        )


def test_a_zip_bomb_is_refused_before_it_unpacks() -> None:
    bomb = docx(p("x"), extra={"word/document.xml": " " * 5_000_000})
    assert (
        complaint(bomb).message == "unpacks to 4 MB from 4 kB in word/document.xml, as no real document does"
    )


def test_end_tags_in_the_wrong_order_lose_nothing_and_are_noted() -> None:
    crossed = (
        f"<w:p><w:hyperlink><w:sdt><w:sdtContent>{r('by Friday')}</w:hyperlink></w:sdtContent></w:sdt></w:p>"
    )
    reading = read_docx(docx(p("Listen") + crossed + p("Learn", listed(1)), parts={"numbering": ONE_LIST}))
    assert [(b.number, b.text) for b in reading.blocks] == [
        ("", "Listen"),
        ("", "by Friday"),
        ("1.", "Learn"),
    ]
    assert reading.notes == (
        "word/document.xml has XML tags that end in the wrong order; all words were read",
    )


@pytest.mark.parametrize("fault", ["<w:p><w:r>", "<w:p <w:r></w:p>", "</w:body><w:p></w:p>"])
def test_other_faults_of_the_xml_are_refused(fault: str) -> None:
    assert complaint(docx(p("x") + fault)).message.endswith("its XML is broken")


@pytest.mark.parametrize("xml", ["", "words", "<", "<w:p", " "])
def test_xml_that_is_none_is_refused(xml: str) -> None:
    assert complaint(docx("", extra={"word/document.xml": xml})).message.endswith("its XML is broken")


def test_a_zip_bomb_in_a_part_that_nobody_needs_does_no_harm() -> None:
    bomb = docx(p("x"), extra={"docProps/app.xml": " " * 5_000_000, "word/other.xml": " " * 5_000_000})
    assert [b.text for b in read_docx(bomb).blocks] == ["x"]


def test_a_large_picture_is_no_bomb() -> None:
    assert (
        read_docx(docx(p("Seen"), extra={"word/media/image1.bmp": bytes(5_000_000)})).blocks[0].text == "Seen"
    )


def test_an_encrypted_zip_is_named_as_such() -> None:
    data = bytearray(SAMPLE)
    entry = data.rindex(b"PK\x01\x02")
    struct.pack_into("<H", data, entry + 8, 1)
    assert complaint(bytes(data)).message == "is protected by a password"


def test_xml_nested_beyond_reason_is_an_error_and_not_an_omission() -> None:
    deep = "<w:sdt><w:sdtContent>" * 400 + p("Deep") + "</w:sdtContent></w:sdt>" * 400
    assert complaint(docx(deep)).message == "is a Word file whose text cannot be read: its XML is broken"


def test_tables_nested_as_deep_as_xml_allows_are_read() -> None:
    body = p("Innermost duty")
    for _ in range(75):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    assert [b.text for b in read_docx(docx(body)).blocks] == ["Innermost duty"]


def test_a_strict_file_reads_like_a_transitional_one() -> None:
    assert read_docx(strict(SAMPLE)) == read_docx(SAMPLE)


def test_the_main_part_is_found_by_relation_and_by_content_type() -> None:
    moved = docx(p("Found"), main="word/document2.xml")
    assert read_docx(moved).blocks[0].text == "Found"
    unlinked = docx(p("Found"), main="word/document2.xml", extra={"_rels/.rels": "broken"})
    assert read_docx(unlinked).blocks[0].text == "Found"


def test_broken_and_missing_optional_parts_are_reported_and_the_rest_is_read() -> None:
    broken = docx(p("Duty", listed(1)), parts={"numbering": ""}, extra={"word/numbering.xml": "<w:num"})
    reading = read_docx(broken)
    assert [b.text for b in reading.blocks] == ["Duty"]
    assert [(u.part, u.reason) for u in reading.unread] == [
        ("word/numbering.xml", "its XML is broken; automatic numbers are missing")
    ]
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    dangling = docx(p("Duty"), relations=f'<Relationship Id="f" Type="{kind}" Target="footnotes.xml"/>')
    assert [(u.part, u.reason) for u in read_docx(dangling).unread] == [
        ("word/footnotes.xml", "it is missing from the file; footnotes are missing")
    ]


def test_an_empty_document_is_a_reading_without_blocks() -> None:
    assert read_docx(docx("")) == Reading(())


def reads_or_complains(data: bytes) -> Reading | None:
    try:
        return read_docx(data)
    except DocumentError as error:
        said = error.message
    assert said
    assert "\n" not in said
    return None


@given(st.binary(max_size=400))
def test_random_bytes_never_raise_anything_else(data: bytes) -> None:
    reads_or_complains(data)
    reads_or_complains(b"PK\x03\x04" + data)


@given(st.integers(min_value=0, max_value=len(SAMPLE)))
def test_truncated_packages_never_raise_anything_else(length: int) -> None:
    reads_or_complains(SAMPLE[:length])


@given(st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)), min_size=1, max_size=12))
def test_mutated_packages_never_raise_anything_else(changes: list[tuple[int, int]]) -> None:
    data = bytearray(SAMPLE)
    for place, byte in changes:
        data[place] = byte
    reads_or_complains(bytes(data))


TAGS = (
    "p",
    "r",
    "t",
    "tbl",
    "tr",
    "tc",
    "sdt",
    "sdtContent",
    "ins",
    "del",
    "hyperlink",
    "fldSimple",
    "pPr",
    "rPr",
)
MORE = (
    "numPr",
    "numId",
    "ilvl",
    "vMerge",
    "gridSpan",
    "tcPr",
    "trPr",
    "footnoteReference",
    "fldChar",
    "drawing",
)
VALUES = st.sampled_from(["", "0", "1", "-1", "99999999999", "begin", "end", "separate", "restart", "x"])


def _element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def made(tag: str, value: str, inside: list[str]) -> str:
        names = ("val", "id", "fldCharType", "ilvl")
        attributes = " ".join(f'w:{name}="{value}"' for name in names)
        return f"<w:{tag} {attributes}>{''.join(inside)}</w:{tag}>"

    return st.builds(made, st.sampled_from(TAGS + MORE), VALUES, st.lists(children, max_size=4))


@given(st.recursive(st.just("word"), _element, max_leaves=25))
def test_elements_in_the_wrong_place_never_raise_anything_else(body: str) -> None:
    numbering = abstract(0, level(0, "%1.%9", "upperRoman")) + num(1, 0)
    reading = reads_or_complains(docx(body, parts={"numbering": numbering, "footnotes": body}))
    assert reading is not None
    for block in reading.blocks:
        assert block.text == " ".join(block.text.split())


def test_a_damaged_compressed_part_is_reported() -> None:
    data = docx(p("Duty"), parts={"styles": style("heading 1")})
    at = data.index(b"word/styles.xml") + len("word/styles.xml")
    reading = read_docx(data[: at + 8] + bytes(8) + data[at + 16 :])
    assert [(u.part, u.reason) for u in reading.unread] == [
        ("word/styles.xml", "it is damaged; headings and numbers that come from styles are missing")
    ]
