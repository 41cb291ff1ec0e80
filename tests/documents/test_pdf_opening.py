"""What cannot be read is said: locked or damaged files, scans, signs without characters. Forms are read."""

import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_canvas import BODY, MORE, both, pdf, put, read, table, texts
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader

from ti_contracts.documents.blocks import Reading
from ti_contracts.documents.pdf import read_pdf
from ti_contracts.errors import DocumentError
from ti_contracts.model.document import Unread

SCAN = "image without text: scan it with OCR or ask for the original"


def scan(canvas: Any) -> None:
    from PIL import Image

    canvas.drawImage(ImageReader(Image.new("L", (40, 60), 200)), 0, 0, 595, 842)


def test_a_file_with_a_password_says_so() -> None:
    locked = pdf(put(72, 100, BODY), encrypt=StandardEncryption("secret", canPrint=0))
    with pytest.raises(DocumentError, match="locked with a password") as caught:
        read_pdf(locked)
    assert caught.value.hint


def test_a_file_that_only_restricts_printing_is_read() -> None:
    assert texts(read(put(72, 100, BODY), encrypt=StandardEncryption("", "owner", canPrint=0))) == [BODY]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7\n%%EOF", pdf(put(72, 100, BODY))[:300]])
def test_what_is_no_pdf_or_damaged_is_one_clear_line(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"damaged or no PDF|no pages") as caught:
        read_pdf(data)
    assert "\n" not in caught.value.message


def test_a_scanned_page_is_named_and_the_others_are_read() -> None:
    reading = read(put(72, 100, BODY), scan)
    assert texts(reading) == [BODY]
    assert reading.unread == (Unread("page 2", SCAN),)
    assert reading.pages == 2


def test_a_wholly_scanned_file_has_no_blocks_and_names_every_page() -> None:
    reading = read(scan, both(scan, put(72, 820, "Page 2")), scan)
    assert reading.blocks == ()
    assert reading.unread == tuple(Unread(f"page {n}", SCAN) for n in (1, 2, 3))


def test_a_scan_with_its_recognised_text_is_read() -> None:
    reading = read(both(scan, put(72, 100, BODY, MORE)))
    assert texts(reading) == [f"{BODY} {MORE}"]
    assert reading.unread == ()


def test_a_blank_page_is_nothing_to_speak_of() -> None:
    reading = read(put(72, 100, BODY), lambda _: None)
    assert (len(reading.blocks), reading.unread) == (1, ())


def test_a_font_that_does_not_say_its_characters_is_unread() -> None:
    # a standard font whose encoding names glyphs in the private use area
    data = pdf(put(72, 100, *["abcdefgh ijklmnop"] * 4), pageCompression=0)
    names = b" ".join(b"/uniE0%02X" % n for n in range(26))
    encoding = b"/Encoding << /Type /Encoding /Differences [97 " + names + b"] >>"
    reading = read_pdf(data.replace(b"/Encoding /WinAnsiEncoding", encoding))
    assert reading.blocks == ()
    assert [u.part for u in reading.unread] == ["page 1"]
    assert "cannot be decoded" in reading.unread[0].reason


def test_filled_in_fields_are_read_and_empty_ones_not() -> None:
    def form(canvas: Any) -> None:
        fields = canvas.acroForm
        fields.textfield(
            name="provider", tooltip="Provider", value="A trust", x=100, y=600, width=200, height=20
        )
        fields.textfield(name="lead", tooltip="Clinical lead", value="", x=100, y=560, width=200, height=20)
        fields.checkbox(name="seen", tooltip="Policy seen", checked=True, x=100, y=520)
        fields.checkbox(name="unseen", tooltip="Not seen", checked=False, x=100, y=480)

    reading = read(both(put(72, 100, BODY, MORE), form), put(72, 100, "Signed by both."))
    assert texts(reading) == [f"{BODY} {MORE}", "Provider: A trust", "Policy seen: yes", "Signed by both."]


def test_comments_of_reviewers_are_left_out_and_counted() -> None:
    def note(canvas: Any) -> None:
        canvas.textAnnotation("Do we want this?", Rect=(100, 700, 120, 720), addtopage=1)

    reading = read(both(put(72, 100, BODY), note))
    assert texts(reading) == [BODY]
    assert reading.notes == ("1 comment and marks of reviewers left out",)


def test_a_title_that_is_no_text_does_no_harm() -> None:
    data = pdf(put(72, 100, BODY), title="Ten signs", pageCompression=0)
    broken = data.replace(b"(Ten signs)", b"<FEFFD8004>")
    assert broken != data
    assert texts(read_pdf(broken)) == [BODY]


def test_the_same_bytes_give_the_same_reading() -> None:
    data = pdf(both(put(72, 100, BODY, MORE), table((72, 200, 300), 200, [("A", "B"), ("1", "2")])))
    assert read_pdf(data) == read_pdf(data)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert _outcome(data)
    assert _outcome(b"%PDF-1.4\n" + data)


WHOLE = pdf(
    both(
        put(72, 60, "Running header"),
        put(72, 100, "4.1 " + BODY, MORE),
        table((72, 200, 300), 200, [("A", "B")] * 3),
    ),
    both(put(72, 60, "Running header"), put(72, 100, "• " + BODY), put(72, 700, "1 note", size=8)),
    pageCompression=0,
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=25),
    st.integers(0, len(WHOLE)),
)
def test_a_damaged_file_is_read_or_refused(changes: list[tuple[int, int]], end: int) -> None:
    damaged = bytearray(WHOLE)
    for place, value in changes:
        damaged[place] = value
    assert _outcome(bytes(damaged))
    assert _outcome(bytes(damaged[:end]))


def _outcome(data: bytes) -> bool:
    try:
        reading = read_pdf(io.BytesIO(data).getvalue())
    except DocumentError as error:
        return bool(error.message and error.hint)
    return isinstance(reading, Reading) and all("\n" not in text for text in texts(reading))
