"""From a path to a document: formats by content, errors with a hint, folders."""

import hashlib
import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ti_contracts.documents import read
from ti_contracts.documents.find import find_documents
from ti_contracts.documents.read import READERS, read_document
from ti_contracts.documents.sniff import WANTED
from ti_contracts.errors import DocumentError
from ti_contracts.model.document import Document


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return buffer.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"  \n\t\n", "holds no text"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted Office file"),
        (OLE + "WordDocument".encode("utf-16-le"), "old Word file"),
        (OLE + "Workbook".encode("utf-16-le"), "old Excel"),
        (OLE, "unknown kind"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "without a text document"),
        (zipped(xl__workbook_xml=b"<x/>"), "Excel workbook"),
        (zipped(ppt__presentation_xml=b"<x/>"), "PowerPoint"),
        (zipped(words=b"words"), "without a Word document"),
        (b"PK\x03\x04 cut off", "damaged Word file"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG picture"),
        (b"\xff\xd8\xff\xe0\0\0", "JPEG picture"),
        (b"\x00\x01\x02\x03\x81\x8d", "neither UTF-8 nor Windows-1252"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason_and_a_hint(data: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message) as caught:
        read_document("folder/contract.docx", data)
    assert caught.value.hint
    assert "contract.docx" not in caught.value.message


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="does not exist"):
        read_document(str(tmp_path / "none.docx"))
    with pytest.raises(DocumentError, match="is a folder"):
        read_document(str(tmp_path))
    with pytest.raises(DocumentError, match="cannot be read"):
        read_document("a\0b")


def test_a_file_over_the_limit_is_refused_before_it_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "MOST_BYTES", 1_000_000)
    big = tmp_path / "big.txt"
    big.write_bytes(b"word " * 400_000)
    with pytest.raises(DocumentError, match="too large: 2 MB, the limit is 1 MB"):
        read_document(str(big))


def test_the_content_tells_the_format_and_a_wrong_name_is_noted() -> None:
    document = read_document("contract.docx", b"<!doctype html><html><body><p>We listen.</p></body></html>")
    assert document.format == "html"
    assert document.notes == ("named .docx, is a web page",)


@pytest.mark.parametrize(
    ("path", "data", "expected"),
    [
        ("a.txt", b"We listen.", "text"),
        ("a.md", b"We listen.", "markdown"),
        ("a", b"# Service\n\n## Access\n\nWe listen.", "markdown"),
        ("a.txt", b"# 1 is not a heading here\n\n# 2 neither", "text"),
        ("a.htm", b"<?xml version='1.0'?>\n<html><body>We listen.</body></html>", "html"),
        ("a.txt", b"BMW drivers and MZ are words too.", "text"),
    ],
)
def test_text_formats_are_told_apart(path: str, data: bytes, expected: str) -> None:
    document = read_document(path, data)
    assert (document.format, document.notes) == (expected, ())


def test_every_format_has_a_reader() -> None:
    assert set(READERS) == set(WANTED)


def test_the_document_knows_its_path_hash_and_title(tmp_path: Path) -> None:
    file = tmp_path / "spec.md"
    file.write_bytes(b"# Refuge service\n\nWe listen.\n")
    document = read_document(str(file))
    assert document.path == str(file)
    assert document.sha256 == hashlib.sha256(b"# Refuge service\n\nWe listen.\n").hexdigest()
    assert document.title == "Refuge service"


def test_folders_are_walked_in_sorted_order_without_hidden_files(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.docx",
        "sub/c.pdf",
        ".hidden.txt",
        "~$a.docx",
        "picture.png",
        ".git/d.txt",
        "old.doc",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    root = str(tmp_path)
    found = find_documents([f"{root}/sub/c.pdf", f"{root}/", f"{root}/b.txt", f"{root}/none.txt"])
    assert [(path.removeprefix(root), error) for path, error in found] == [
        ("/sub/c.pdf", None),
        ("/a.docx", None),
        ("/b.txt", None),
        ("/old.doc", None),
        ("/none.txt", None),
    ]


def test_a_folder_without_documents_is_an_error_of_its_own(tmp_path: Path) -> None:
    ((path, error),) = find_documents([str(tmp_path)])
    assert path == str(tmp_path)
    assert error is not None
    assert error.message == "is a folder without documents"


def test_relative_paths_are_shown_as_they_were_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkdir("in")  # noqa: PTH102
    (tmp_path / "in" / "a.txt").write_bytes(b"x")
    assert [path for path, _ in find_documents(["in", "./in/a.txt"])] == ["in/a.txt"]
    assert [path for path, _ in find_documents(["."])] == ["./in/a.txt"]


def check(document: Document) -> None:
    """Clauses are ordered, apart, not empty and inside the text, and so is all that they point to."""
    end = 0
    for clause in document.clauses:
        assert end <= clause.span.start < clause.span.end <= len(document.text)
        end = clause.span.end
        assert document.quote(clause.span).strip()
        for span in (*clause.headings, *clause.stems, *clause.columns, *clause.cells):
            assert 0 <= span.start <= span.end <= len(document.text)
        assert all(clause.span.holds(cell) for cell in clause.cells)


# fmt: off
WORDS = st.sampled_from([
    "1.", "1.1", "(a)", "(i)", "A.", "Schedule", "2", "•", "-", "The", "Provider", "must:", "shall",
    "exclusions", "Definitions", "|", "\t", "\n", "\n\n", "#", "##", ">", "*", "**", "```", "<p>", "</p>",
    "<table>", "<tr>", "<td>", "<li>", "<ol>", "<del>", "--------", "----", "+---+---+", "not", "used", "TBC",
    "[insert]", "“", "”", "£", "…", ";", ".",
])
# fmt: on
NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a"])


@settings(max_examples=300, deadline=None)
@given(words=st.lists(WORDS, min_size=1, max_size=60), name=NAMES)
def test_any_mixture_of_marks_becomes_a_sound_document(words: list[str], name: str) -> None:
    try:
        document = read_document(name, " ".join(words).encode())
    except DocumentError:
        return
    check(document)
    assert read_document(name, " ".join(words).encode()) == document


@settings(max_examples=200, deadline=None)
@given(
    data=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.binary(max_size=200).map(lambda tail: b"%PDF-1.7\n" + tail),
        st.binary(max_size=200).map(lambda tail: b"PK\x03\x04" + tail),
        st.binary(max_size=200).map(lambda part: zipped(word__document_xml=part)),
        st.text(max_size=200).map(lambda text: f"<html>{text}".encode("utf-8", "ignore")),
    ),
    name=NAMES,
)
def test_any_bytes_become_a_document_or_one_clear_error(data: bytes, name: str) -> None:
    try:
        document = read_document(name, data)
    except DocumentError as error:
        message = error.message
    else:
        check(document)
        return
    assert message
    assert "\n" not in message


def test_notes_on_a_folder_are_read_only_where_they_are_named(tmp_path: Path) -> None:
    for name in ("README.md", "LICENSE.txt", "contract.md"):
        (tmp_path / name).write_text("The Provider must be open.", encoding="utf-8")
    assert [path.rpartition("/")[2] for path, _ in find_documents([str(tmp_path)])] == ["contract.md"]
    named = str(tmp_path / "README.md")
    assert find_documents([named]) == ((named, None),)


def test_a_name_that_is_too_long_is_no_folder_and_no_crash() -> None:
    long = "a" * 400
    assert find_documents([long]) == ((long, None),)
    with pytest.raises(DocumentError, match="cannot be read"):
        read_document(long)
