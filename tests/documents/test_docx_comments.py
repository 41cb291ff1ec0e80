"""The whole file with comments: other parts, other people's comments, a second run, odd packages."""

import io
import zipfile
from pathlib import Path

import pytest
from commenting import AUTHOR, body, commented, files, marks, part
from docx_difference import differences
from docx_package import docx, p, r, row, strict, table, zipped
from hypothesis import given
from hypothesis import strategies as st

from ti_contracts.criteria.folder import sample_contracts
from ti_contracts.documents.docx_comments import is_signed, remove_own_comments, write_comments
from ti_contracts.documents.docx_comments.zip_entries import with_parts
from ti_contracts.documents.read import read_document
from ti_contracts.errors import DocumentError
from ti_contracts.model.document import Span
from ti_contracts.model.remarks import Paragraph, Remark

START, END = marks()
PLAIN = docx(p("People wait for ten weeks."))
COMMENT = '<w:comment w:id="{0}" w:author="{1}"><w:p><w:r><w:t>{1} says.</w:t></w:r></w:p></w:comment>'


def test_a_file_without_comments_gets_the_part_its_type_and_its_relation() -> None:
    written = commented(PLAIN, "wait", date="2026-11-24")
    assert list(files(written)) == [*files(PLAIN), "word/comments.xml"]
    assert part(written, "word/comments.xml") == (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:comment w:id="0" w:author="ti-contracts" w:date="2026-11-24T00:00:00Z" w:initials="tic">'
        '<w:p><w:r><w:annotationRef/></w:r><w:r><w:rPr><w:b/><w:sz w:val="18"/></w:rPr>'
        '<w:t xml:space="preserve">Gap: </w:t></w:r><w:r><w:rPr><w:sz w:val="18"/></w:rPr>'
        '<w:t xml:space="preserve">help &amp; &lt;hope&gt;</w:t></w:r></w:p></w:comment></w:comments>'
    )
    assert (
        '<Override PartName="/word/comments.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>'
    ) in part(written, "[Content_Types].xml")
    assert (
        '<Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" '
        'Target="comments.xml"/></Relationships>'
    ) in part(written, "word/_rels/document.xml.rels")


def test_without_a_date_there_is_none() -> None:
    assert "w:date" not in part(commented(PLAIN, "wait"), "word/comments.xml")


def test_characters_that_xml_cannot_hold_do_no_harm() -> None:
    document = read_document("a.docx", PLAIN)
    told = Remark(0, document.clauses[0].span, (Paragraph("\x07\ud800", "a\uffffb\x1b"),))
    said = part(write_comments(PLAIN, document, [told]), "word/comments.xml")
    assert ("\ufffd\ufffd " in said, "a\ufffdb\ufffd" in said) == (True, True)


def test_comments_of_people_stay_with_their_ids_and_ours_come_behind() -> None:
    data = docx(
        f'<w:p><w:commentRangeStart w:id="4"/>{r("People")}<w:commentRangeEnd w:id="4"/>'
        f'<w:r><w:commentReference w:id="4"/></w:r>{r(" wait.")}</w:p>',
        parts={"comments": COMMENT.format(4, "Ann")},
    )
    written = commented(data, "wait")
    assert differences(data, written, AUTHOR) == []
    said = part(written, "word/comments.xml")
    assert COMMENT.format(4, "Ann") in said
    assert said.index("Ann") < said.index('w:id="5" w:author="ti-contracts"')
    assert marks(5)[0] in body(written)


def test_a_second_run_replaces_what_the_first_said() -> None:
    first = commented(PLAIN, ("People wait", "New."), "ten")
    again = remove_own_comments(first)
    assert (body(again).count("comment"), body(again).count("w:ins")) == (0, 0)
    second = commented(again, "weeks")
    assert part(second, "word/comments.xml").count("<w:comment ") == 1
    assert differences(PLAIN, second, AUTHOR) == []


def test_a_file_without_anything_of_ours_is_given_back_as_it_is() -> None:
    assert remove_own_comments(PLAIN) is PLAIN
    named = docx(p("The tool ti-contracts is named here."))
    assert remove_own_comments(named) is named


def test_a_suggestion_that_somebody_wrote_into_stays() -> None:
    written = commented(PLAIN, ("wait", "New."))
    edits = (
        "</w:ins></w:p>",
        f'</w:ins><w:ins w:id="9" w:author="Ann">{r(" And more.")}</w:ins></w:p>',
    )
    edited = with_parts(
        written, {"word/document.xml": part(written, "word/document.xml").replace(*edits).encode()}
    )
    assert "And more." in body(remove_own_comments(edited))
    assert "New." in body(remove_own_comments(edited))


def test_replies_of_people_to_our_comments_become_comments_of_their_own() -> None:
    extended = "http://schemas.microsoft.com/office/word/2012/wordml"
    ids = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
    lasting = "http://schemas.microsoft.com/office/word/2018/wordml/cex"
    ours = '<w:comment w:id="0" w:author="ti-contracts"><w:p w14:paraId="000000AA"/></w:comment>'
    reply = '<w:comment w:id="1" w:author="Ann"><w:p w14:paraId="000000BB"/></w:comment>'
    kinds = {"commentsExtended": "2011", "commentsIds": "2016/09", "commentsExtensible": "2018/08"}
    relations = "".join(
        f'<Relationship Id="x{n}" Type="http://schemas.microsoft.com/office/{year}/relationships/{name}" '
        f'Target="{name}.xml"/>'
        for n, (name, year) in enumerate(kinds.items())
    )
    data = docx(
        f"<w:p>{marks(0)[0]}{marks(1)[0]}{r('People')}{marks(0)[1]}{marks(1)[1]}</w:p>",
        parts={"comments": ours + reply},
        relations=relations,
        extra={
            "word/commentsExtended.xml": f'<x:commentsEx xmlns:x="{extended}">'
            '<x:commentEx x:paraId="000000AA" x:done="0"/>'
            '<x:commentEx x:paraId="000000BB" x:paraIdParent="000000AA" x:done="0"/></x:commentsEx>',
            "word/commentsIds.xml": f'<i:commentsIds xmlns:i="{ids}">'
            '<i:commentId i:paraId="000000AA" i:durableId="11"/>'
            '<i:commentId i:paraId="000000BB" i:durableId="22"/></i:commentsIds>',
            "word/commentsExtensible.xml": f'<e:commentsExtensible xmlns:e="{lasting}">'
            '<e:commentExtensible e:durableId="11"/><e:commentExtensible e:durableId="22"/>'
            "</e:commentsExtensible>",
        },
    )
    left = remove_own_comments(data)
    assert body(left) == f"<w:p>{marks(1)[0]}{r('People')}{marks(1)[1]}</w:p>"
    assert '<x:commentEx x:paraId="000000BB" x:done="0"/></x:commentsEx>' in part(
        left, "word/commentsExtended.xml"
    )
    assert [
        part(left, f"word/{name}.xml").count("000000AA") for name in ("commentsExtended", "commentsIds")
    ] == [0, 0]
    assert 'durableId="11"' not in part(left, "word/commentsExtensible.xml")
    assert 'durableId="22"' in part(left, "word/commentsExtensible.xml")


def test_a_strict_file_stays_strict() -> None:
    written = commented(strict(PLAIN), "wait")
    whole = "".join(content.decode() for content in files(written).values())
    assert '<w:comments xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">' in whole
    assert 'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments"' in whole
    assert "schemas.openxmlformats.org/wordprocessingml" not in whole


def changed(data: bytes, old: str, new: str, encoding: str = "utf-8") -> bytes:
    """The file with its document written otherwise."""
    content = dict(files(data))
    text = content["word/document.xml"].decode().replace(old, new)
    return zipped({**content, "word/document.xml": text.encode(encoding)})


def test_a_document_with_another_prefix_gets_marks_with_that() -> None:
    other = changed(changed(changed(PLAIN, "<w:", "<ns0:"), "</w:", "</ns0:"), "xmlns:w=", "xmlns:ns0=")
    written = commented(other, "wait")
    assert '<ns0:commentRangeStart ns0:id="0"/>' in part(written, "word/document.xml")
    assert differences(other, written, AUTHOR) == []


def test_a_document_with_word_as_its_default_names_gets_marks_that_declare_a_prefix() -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    bare = f'<document xmlns="{space}"><body><p><r><t>People wait.</t></r></p></body></document>'
    data = zipped({**files(PLAIN), "word/document.xml": bare})
    written = commented(data, "People wait.")
    assert f'<p><w:commentRangeStart xmlns:w="{space}" w:id="0"/><r><t>' in part(written, "word/document.xml")
    assert differences(data, written, AUTHOR) == []


def test_a_document_in_utf_16_stays_in_it() -> None:
    data = changed(PLAIN, 'encoding="UTF-8"', 'encoding="UTF-16"', "utf-16")
    written = commented(data, "wait")
    assert marks()[0] in files(written)["word/document.xml"].decode("utf-16")


def test_comments_and_instructions_in_the_xml_stay_and_lead_nobody_astray() -> None:
    odd = "<!-- <w:p> a > b --><?odd <w:r>?>"
    data = docx(f"{odd}<w:p>{odd}{r('People wait.')}</w:p>{p('Next.')}")
    assert body(commented(data, "Next")) == (
        f"{odd}<w:p>{odd}{r('People wait.')}</w:p><w:p>{START}{r('Next')}{END}{r('.')}</w:p>"
    )


def test_a_file_with_two_bodies_is_written_into_where_the_words_are() -> None:
    data = docx(f"{p('First.')}</w:body><w:body>{p('Second.')}")
    assert f"<w:body><w:p>{START}{r('Second.')}{END}</w:p></w:body>" in part(
        commented(data, "Second."), "word/document.xml"
    )


def test_a_relation_to_comments_that_are_not_there_is_taken() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    data = docx(p("People wait."), relations=f'<Relationship Id="k" Type="{kind}" Target="remarks.xml"/>')
    written = commented(data, "wait")
    assert "help &amp;" in part(written, "word/remarks.xml")
    assert part(written, "word/_rels/document.xml.rels") == part(data, "word/_rels/document.xml.rels")
    assert 'PartName="/word/remarks.xml"' in part(written, "[Content_Types].xml")


def test_a_document_without_relations_gets_some() -> None:
    content = {name: data for name, data in files(PLAIN).items() if name != "word/_rels/document.xml.rels"}
    written = commented(zipped(content), "wait")
    assert list(files(written))[-2:] == ["word/_rels/document.xml.rels", "word/comments.xml"]


def test_an_empty_part_of_comments_in_one_tag_is_opened() -> None:
    content = {**files(docx(p("People wait."), parts={"comments": ""}))}
    head, _, _ = content["word/comments.xml"].decode().partition("</w:comments>")
    data = zipped({**content, "word/comments.xml": f"{head[:-1]} />"})
    assert part(commented(data, "wait"), "word/comments.xml").endswith("</w:comment></w:comments>")


def test_comments_that_cannot_be_read_are_not_written_over() -> None:
    data = zipped(
        {**files(docx(p("People wait."), parts={"comments": ""})), "word/comments.xml": "<w:comments"}
    )
    with pytest.raises(DocumentError, match=r"cannot be written into: word/comments\.xml cannot be read"):
        commented(data, "wait")


def test_a_signature_is_noticed() -> None:
    assert not is_signed(PLAIN)
    assert is_signed(docx(p("a"), extra={"_xmlsignatures/sig1.xml": "<Signature/>"}))


def test_other_parts_keep_their_packing_dates_and_order() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for n, (name, content) in enumerate(files(PLAIN).items()):
            info = zipfile.ZipInfo(name, (2020, 2, 3, 4, 5, 6))
            archive.writestr(info, content, zipfile.ZIP_STORED if n % 2 else zipfile.ZIP_DEFLATED)
        archive.writestr(zipfile.ZipInfo("word/media/ü.png", (2021, 1, 1, 0, 0, 0)), b"\x00" * 999)
        archive.comment = b"kept"
    written = commented(buffer.getvalue(), "wait")
    assert differences(buffer.getvalue(), written, AUTHOR) == []
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        assert archive.testzip() is None
        assert archive.comment == b"kept"
        dates = {info.filename: info.date_time[0] for info in archive.infolist()}
    assert (dates["word/document.xml"], dates["word/media/ü.png"], dates["word/comments.xml"]) == (
        2020,
        2021,
        1980,
    )


def test_the_comparison_sees_what_is_not_a_comment() -> None:
    written = commented(PLAIN, ("wait", "New."))
    assert differences(PLAIN, written, AUTHOR) == []
    assert differences(PLAIN, written, "somebody else") == ["the text or its looks"]
    assert differences(docx(p("People wait for nine weeks.")), written, AUTHOR) == ["the text or its looks"]
    assert differences(docx(p("People wait for ten weeks.", rpr="<w:b/>")), written, AUTHOR) != []


WORDS = st.text("abc \u00a0&<\u00ad\u2019\ufb01", min_size=1, max_size=12)
RUN = st.builds(
    lambda text, looks, wrap: wrap.format(r(text.replace("&", "&amp;").replace("<", "&lt;"), looks)),
    WORDS,
    st.sampled_from(["", "<w:b/>", '<w:i/><w:rPrChange w:id="5" w:author="A"><w:rPr/></w:rPrChange>']),
    st.sampled_from(
        [
            "{0}",
            '<w:ins w:id="3" w:author="A">{0}</w:ins>',
            '<w:hyperlink w:anchor="x">{0}</w:hyperlink>',
            "<w:r><w:t>x y</w:t><w:tab/><w:t>z</w:t></w:r>{0}",
            '<w:del w:id="4" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>{0}',
        ]
    ),
)
PARAGRAPH = st.builds(lambda runs: f"<w:p>{''.join(runs)}</w:p>", st.lists(RUN, min_size=1, max_size=4))
BODY = st.lists(
    st.one_of(PARAGRAPH, st.builds(lambda one: table(row(f"<w:tc>{one}</w:tc>", "b")), PARAGRAPH)), min_size=1
)


@given(BODY, st.data(), st.booleans())
def test_whatever_is_said_of_whichever_words_nothing_else_changes(
    blocks: list[str], data: st.DataObject, suggest: bool
) -> None:
    file = docx("".join([*blocks, p("The end.")]))
    document = read_document("a.docx", file)
    told = []
    for _ in range(data.draw(st.integers(1, 4))):
        clause = data.draw(st.integers(0, len(document.clauses) - 1))
        span = document.clauses[clause].span
        start = data.draw(st.integers(span.start, span.end - 1))
        end = data.draw(st.integers(start + 1, span.end))
        told.append(Remark(clause, Span(start, end), (Paragraph("Gap:", "a"),), ("New.",) if suggest else ()))
    written = write_comments(file, document, told)
    assert differences(file, written, AUTHOR) == []
    again = remove_own_comments(written)
    assert read_document("a.docx", again).text == document.text
    assert write_comments(again, document, told) == written


@pytest.mark.parametrize("file", sorted(sample_contracts().glob("*.docx")), ids=lambda file: file.stem)
def test_every_clause_of_the_samples_can_be_commented(file: Path) -> None:
    data = file.read_bytes()
    document = read_document(str(file), data)
    told = [Remark(n, c.span, (Paragraph("Gap:", "a"),), ("New.",)) for n, c in enumerate(document.clauses)]
    written = write_comments(data, document, told)
    assert differences(data, written, AUTHOR) == []
    assert read_document(str(file), remove_own_comments(written)).text == document.text


def test_a_mark_of_a_comment_that_is_gone_is_nobody_elses() -> None:
    left = '<w:r><w:commentReference w:id="0"/></w:r>'
    written = commented(docx(f"<w:p>{r('People wait.')}{left}</w:p>"), "wait")
    assert marks(1)[0] in body(written)
    assert left in body(remove_own_comments(written))


@pytest.mark.parametrize("name", ["word/document.xml", "word/comments.xml"])
def test_a_part_that_cannot_be_unpacked_is_one_clear_line(name: str) -> None:
    data = docx(p("People wait."), parts={"comments": COMMENT.format(4, "Ann")})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        at = archive.getinfo(name).header_offset + 30 + len(name)
    with pytest.raises(DocumentError, match="cannot be read"):
        commented(data[: at + 5] + b"\xff" * 20 + data[at + 25 :], "wait")
    with pytest.raises(DocumentError, match=f"cannot be written into: {name} cannot be read, it is damaged"):
        remove_own_comments(data[: at + 5] + b"\xff" * 20 + data[at + 25 :])
