"""Hides text encodings: UTF-8, UTF-16 and Windows-1252 bytes become text, anything else an error."""

import codecs
import re

from ti_contracts.errors import DocumentError

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_HINT = "save it again as UTF-8 text, or convert it to DOCX or PDF"
_UNDEFINED = re.compile(b"[\x81\x8d\x8f\x90\x9d]")  # no letter in Windows-1252
_CONTROL = re.compile(b"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 4096


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    """The text and the name of its encoding; raises DocumentError that names the byte that does not fit.

    ``declared`` is what the file says of itself (HTML); it is tried after the byte order mark and UTF-8,
    since a file that is valid UTF-8 is hardly ever anything else.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding), encoding
    wide = _utf16_by_zeros(data)
    if wide:
        return _strict(data, wide), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as failure:
        text = _declared(data, declared)
        if text is not None:
            return text, declared
        if not _plausible_windows(data):
            message = f"is no readable text: byte {failure.start + 1:,} is neither UTF-8 nor Windows-1252"
            raise DocumentError(message, _HINT) from failure
        return data.decode("cp1252"), "windows-1252"


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as failure:
        name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        raise DocumentError(
            f"is damaged {name} text: byte {failure.start + 1:,} does not fit", _HINT
        ) from failure


def _utf16_by_zeros(data: bytes) -> str:
    """UTF-16 without a mark: in English text every other byte is zero."""
    sample = data[: _SAMPLE & ~1]
    if len(sample) < 4 or len(data) % 2:
        return ""
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.05 * half else ""


def _declared(data: bytes, declared: str) -> str | None:
    try:
        return data.decode(declared) if declared else None
    except (LookupError, UnicodeError):
        return None


def _plausible_windows(data: bytes) -> bool:
    """Few high bytes, none of them undefined, hardly a control character."""
    if _UNDEFINED.search(data):
        return False
    high = sum(byte >= 0x80 for byte in data[:100_000])
    return high <= 0.3 * min(len(data), 100_000) and len(_CONTROL.findall(data)) <= 0.001 * len(data)
