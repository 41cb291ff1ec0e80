"""Old Word files: LibreOffice converts them where it is installed, and nothing of it stays behind."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from docx_package import abstract, docx, num
from docx_package import level as docx_level
from docx_package import listed as docx_listed
from docx_package import p as docx_p
from odt_package import item, level, list_style, listed, odt, p

from ti_contracts.documents.doc import find_libreoffice, read_doc
from ti_contracts.documents.docx import read_docx
from ti_contracts.documents.read import read_document
from ti_contracts.errors import DocumentError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "WordDocument".encode("utf-16-le")
NOTE = "converted from .doc by LibreOffice; numbers may differ from Word's or be missing"
ONE_LIST = abstract(0, docx_level(0, "%1.")) + num(1, 0)

needs_scripts = pytest.mark.skipif(os.name != "posix", reason="a shell script stands in for LibreOffice")
needs_libreoffice = pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice is not installed")


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made, so that a test sees whether one is left."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def program(folder: Path, script: str) -> str:
    """A search path with a program that stands in for LibreOffice."""
    places = folder / "bin"
    places.mkdir()
    file = places / "soffice"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return str(places)


def complaint(data: bytes, search_path: str, seconds: float = 60) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read_doc(data, search_path, seconds)
    assert "\n" not in caught.value.message + caught.value.hint
    return caught.value


def test_without_libreoffice_the_error_says_how_to_convert(tmp_path: Path) -> None:
    error = complaint(OLE, str(tmp_path))
    assert error.message == "is an old Word file (.doc), which needs LibreOffice to be read"
    assert error.hint == (
        "save it in Word as .docx (File, Save as), or install LibreOffice so that soffice is on the PATH"
    )


def test_what_is_no_old_word_file_never_reaches_libreoffice(tmp_path: Path) -> None:
    assert complaint(b"words", str(tmp_path)).message == "is not an old Word file (.doc)"


@needs_scripts
def test_the_converted_file_is_read_and_the_folder_deleted(tmp_path: Path, temporary: Path) -> None:
    made = tmp_path / "made.docx"
    made.write_bytes(docx(docx_p("Listen.", docx_listed(1)), parts={"numbering": ONE_LIST}))
    script = f"""
    printf '%s\\n' "$@" > '{tmp_path}/arguments'
    while [ "$1" != --outdir ]; do shift; done
    cp '{made}' "$2/document.docx"; cp "$3" '{tmp_path}/given'
    cp "$2/profile/user/registrymodifications.xcu" '{tmp_path}/settings'
    """
    reading = read_doc(OLE, program(tmp_path, script) + os.pathsep + os.environ["PATH"])
    assert [(b.number, b.text) for b in reading.blocks] == [("1.", "Listen.")]
    assert reading.notes == (NOTE,)
    assert (tmp_path / "given").read_bytes() == OLE
    arguments = (tmp_path / "arguments").read_text().split("\n")
    assert arguments[0].startswith("-env:UserInstallation=file://")
    assert {"--headless", "--norestore", "--nolockcheck", "docx:MS Word 2007 XML"} <= set(arguments)
    assert "DisableMacrosExecution" in (tmp_path / "settings").read_text()
    assert list(temporary.iterdir()) == []


@needs_scripts
def test_where_libreoffice_writes_a_broken_docx_the_file_goes_by_way_of_odt(tmp_path: Path) -> None:
    made = tmp_path / "made.odt"
    made.write_bytes(odt(listed(item(p("Listen."))), auto=list_style("L", level(1))))
    script = f"""
    while [ "$1" != --convert-to ]; do shift; done
    case "$2" in docx*) echo PK > "$4/document.docx";; *) cp '{made}' "$4/document.odt";; esac
    """
    reading = read_doc(OLE, program(tmp_path, script) + os.pathsep + os.environ["PATH"])
    assert [(b.number, b.text) for b in reading.blocks] == [("1.", "Listen.")]


def test_lists_that_libreoffice_took_apart_count_as_one_again() -> None:
    levels = (docx_level(0, "%1."), docx_level(1, "%1.%2"), docx_level(2, "(%3)", "lowerLetter"))
    lists = abstract(0, *levels) + abstract(1, *levels) + num(1, 0) + num(2, 1)
    order = [(1, 0), (2, 1), (1, 2), (1, 2), (2, 1), (1, 2), (1, 0), (2, 1)]
    data = docx("".join(docx_p("x", docx_listed(*place)) for place in order), parts={"numbering": lists})
    together = ["1.", "1.1", "(a)", "(b)", "1.2", "(a)", "2.", "2.1"]
    assert [b.number for b in read_docx(data, by_libreoffice=True).blocks] == together
    apart = ["1.", "1.1", "(a)", "(b)", "1.2", "(c)", "2.", "1.3"]
    assert [b.number for b in read_docx(data).blocks] == apart


@needs_scripts
def test_a_file_that_libreoffice_refuses_is_an_error(tmp_path: Path, temporary: Path) -> None:
    error = complaint(OLE, program(tmp_path, "exit 0"))
    assert error.message == "is an old Word file (.doc) that LibreOffice could not convert"
    assert list(temporary.iterdir()) == []


@needs_scripts
def test_libreoffice_and_what_it_started_end_when_the_time_is_over(tmp_path: Path, temporary: Path) -> None:
    script = f"sleep 600 & echo $! > '{tmp_path}/child'; wait"
    error = complaint(OLE, program(tmp_path, script) + os.pathsep + os.environ["PATH"], seconds=0.5)
    assert error.message == "is an old Word file (.doc) that LibreOffice did not convert within 0.5 seconds"
    assert list(temporary.iterdir()) == []
    if sys.platform == "linux":
        status = Path(f"/proc/{(tmp_path / 'child').read_text().strip()}/stat")
        assert not status.exists() or status.read_text().split()[2] == "Z"


@needs_scripts
def test_a_program_that_does_not_start_is_an_error(tmp_path: Path) -> None:
    path = program(tmp_path, "")
    (tmp_path / "bin" / "soffice").write_text("#!/no/such/interpreter\n")
    assert complaint(OLE, path).message == "is an old Word file (.doc), and LibreOffice does not start"


@needs_libreoffice
def test_a_real_file_goes_through_libreoffice(tmp_path: Path) -> None:
    import subprocess

    source = tmp_path / "clauses.rtf"
    source.write_bytes(rb"{\rtf1\ansi The Provider must listen.\par Staff are trained.\par}")
    command = [
        str(find_libreoffice()),
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
    ]
    subprocess.run([*command, "--convert-to", "doc", "--outdir", str(tmp_path), str(source)], check=True)
    document = read_document(str(tmp_path / "clauses.doc"))
    assert document.format == "doc"
    assert document.text.splitlines() == ["The Provider must listen.", "Staff are trained."]
    assert NOTE in document.notes


def test_libreoffice_is_found_under_either_name(tmp_path: Path) -> None:
    if os.name == "posix":
        path = program(tmp_path, "")
        shutil.move(tmp_path / "bin" / "soffice", tmp_path / "bin" / "libreoffice")
        assert find_libreoffice(path) == str(tmp_path / "bin" / "libreoffice")
    assert find_libreoffice(str(tmp_path)) is None
