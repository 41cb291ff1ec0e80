"""Pages that are only pictures: read by tesseract when asked for, marked, and otherwise reported."""

import io
import os
from pathlib import Path

import pytest

from ti_contracts.documents.pdf import read_pdf
from ti_contracts.documents.pdf.ocr import find_tesseract, lines_of
from ti_contracts.documents.read import read_document
from ti_contracts.model.document import Unread

TYPED = "The Provider must listen to every person who uses the service and act on what they say."
needs_tesseract = pytest.mark.skipif(find_tesseract() is None, reason="tesseract is not installed")
needs_scripts = pytest.mark.skipif(os.name != "posix", reason="a shell script stands in for tesseract")


def typed(text: str, pages: int = 1) -> bytes:
    """A PDF with a number, a heading and a paragraph on each page."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for _ in range(pages):
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(72, 640, "Involving people")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 600, "4.2")
        words, y = text.split(), 600
        for start in range(0, len(words), 12):
            canvas.drawString(108, y, " ".join(words[start : start + 12]))
            y -= 14
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def scanned(data: bytes, *, before: bytes = b"") -> bytes:
    """The same pages as pictures, behind the pages of another PDF."""
    import pypdfium2

    document = pypdfium2.PdfDocument(before) if before else pypdfium2.PdfDocument.new()
    source = pypdfium2.PdfDocument(data)
    for page in source:
        bitmap = page.render(scale=150 / 72)
        picture = pypdfium2.PdfImage.new(document)
        picture.set_bitmap(bitmap)
        width, height = page.get_size()
        picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
        copy = document.new_page(width, height)
        copy.insert_obj(picture)
        copy.gen_content()
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    source.close()
    return buffer.getvalue()


def program(folder: Path, script: str) -> str:
    """A search path with a program that stands in for tesseract."""
    file = folder / "tesseract"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return str(folder) + os.pathsep + os.environ["PATH"]


def test_a_page_that_is_a_picture_is_reported_unless_ocr_is_asked_for() -> None:
    reading = read_pdf(scanned(typed(TYPED)))
    assert reading.blocks == ()
    assert reading.unread == (
        Unread("page 1", "image without text: scan it with OCR or ask for the original"),
    )


def test_without_tesseract_the_page_is_reported_and_the_others_are_read(tmp_path: Path) -> None:
    reading = read_pdf(scanned(typed(TYPED), before=typed(TYPED)), ocr=True, search_path=str(tmp_path))
    assert [(b.page, b.ocr) for b in reading.blocks] == [(1, False), (1, False)]
    assert reading.unread == (
        Unread(
            "page 2", "image without text; tesseract, which would read it, is not installed (not on the PATH)"
        ),
    )
    assert reading.notes == ()


@needs_tesseract
def test_tesseract_reads_the_page_and_its_words_are_marked() -> None:
    document = read_document("a.pdf", scanned(typed(TYPED), before=typed(TYPED)), ocr=True)
    read = [(document.quote(c.span), c.number, c.page, c.kind.value, c.ocr) for c in document.clauses]
    assert read == [
        ("Involving people", "", 1, "heading", False),
        (TYPED, "4.2", 1, "paragraph", False),
        ("Involving people", "", 2, "heading", True),
        (TYPED, "4.2", 2, "paragraph", True),
    ]
    assert document.unread == ()
    assert document.notes == ("page 2 was read by OCR; check the words against the page",)


@needs_tesseract
def test_several_pages_are_named_in_one_note_and_pages_with_text_are_left_alone() -> None:
    reading = read_pdf(scanned(typed(TYPED, pages=2)), ocr=True)
    assert reading.notes == ("pages 1, 2 were read by OCR; check the words against the pages",)
    assert read_pdf(typed(TYPED), ocr=True) == read_pdf(typed(TYPED))


@needs_scripts
@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("cat > /dev/null; exit 1", "tesseract could not read it: it reported an error"),
        ("cat > /dev/null; echo '<html></html>'", "image in which no words were recognised"),
    ],
)
def test_a_page_that_tesseract_cannot_read_stays_reported(tmp_path: Path, script: str, reason: str) -> None:
    reading = read_pdf(scanned(typed(TYPED)), ocr=True, search_path=program(tmp_path, script))
    assert reading.unread == (Unread("page 1", reason),)
    assert reading.blocks == ()


@needs_scripts
def test_tesseract_gets_one_thread_and_a_grey_picture_of_200_dots_an_inch(tmp_path: Path) -> None:
    picture, call = tmp_path / "picture", tmp_path / "call"
    script = f"head -c 20 > '{picture}'; cat > /dev/null; echo \"$OMP_THREAD_LIMIT $*\" > '{call}'"
    read_pdf(scanned(typed(TYPED)), ocr=True, search_path=program(tmp_path, script))
    assert call.read_text() == "1 - - -l eng --dpi 200 hocr\n"
    kind, width, height = picture.read_bytes().split()[:3]
    assert kind == b"P5"
    assert abs(int(width) - 595.3 / 72 * 200) < 3
    assert abs(int(height) - 841.9 / 72 * 200) < 3


def span(kind: str, box: str, more: str, inside: str) -> str:
    return f"<span class='{kind}' id='x' title=\"bbox {box}{more}\">{inside}</span>"


def word(text: str, x0: int, x1: int, sure: int = 90) -> str:
    return f"<span class='ocrx_word' id='w' title='bbox {x0} 100 {x1} 130; x_wconf {sure}'>{text}</span>"


def test_numbers_that_tesseract_sets_apart_join_their_text_and_specks_are_left_out() -> None:
    hocr = (
        span("ocr_line", "100 100 140 130", "; baseline 0 -6; x_size 28", word("4.2", 100, 140))
        + span("ocr_line", "100 300 140 330", "; baseline 0 -6; x_size 28", word("|", 100, 140, sure=5))
        + span(
            "ocr_line",
            "200 100 600 130",
            "; baseline 0 -6; x_size 28",
            word("Staff &amp; <em>volunteers</em>", 200, 400) + word("listen", 500, 600),
        )
    )
    (line,) = lines_of(hocr, page=3, points=0.5)
    assert (line.text, line.page, line.x0, line.x1, line.y) == (
        "4.2 Staff & volunteers listen", 3, 50.0, 300.0, 62.0,
    )  # fmt: skip
    assert [(part.text, part.x0) for part in line.parts] == [
        ("4.2", 50.0),
        ("Staff & volunteers", 100.0),
        ("listen", 250.0),
    ]


def test_dots_that_lead_to_a_page_number_leave_no_letters_behind() -> None:
    inside = word("Data", 100, 150, sure=10) + word("access......ccsesesesscsees", 160, 400, sure=3)
    inside += word("cess", 410, 500, sure=0) + word("12", 520, 540)
    (line,) = lines_of(span("ocr_line", "100 100 540 130", "; baseline 0 -6; x_size 28", inside), 1, 0.36)
    assert line.text == "Data access .... 12"


def test_heights_that_hardly_differ_are_one_size_and_a_title_keeps_its_own() -> None:
    sizes = (28, 29, 27.5, 28, 46)
    hocr = "".join(
        span(
            "ocr_line",
            f"100 {y} 600 {y + 30}",
            f"; baseline 0 -6; x_size {size}",
            word("words here", 100, 600),
        )
        for y, size in zip(range(100, 600, 100), sizes, strict=True)
    )
    found = [line.size for line in lines_of(hocr, page=1, points=0.36)]
    assert found[:4] == [found[0]] * 4
    assert found[4] > 1.4 * found[0]
