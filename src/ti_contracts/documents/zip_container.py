"""Hides how a zip archive is opened and unpacked within bounds, whatever its headers claim."""

import io
import struct
import zipfile
import zlib
from lzma import LZMAError
from typing import Final

from ti_contracts.errors import DocumentError

MOST_MEMBERS: Final = 20_000  # Word files have some 20, or a few hundred with many pictures
FAULTS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    LZMAError,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,  # also what zipfile raises for a way of packing that it does not know
    ValueError,
    OverflowError,
    LookupError,
)
_ENTRY: Final = b"PK\x01\x02"


def opened(data: bytes) -> zipfile.ZipFile:
    """The archive; raises one of FAULTS where it is damaged, DocumentError for absurdly many members."""
    if data.count(_ENTRY) > MOST_MEMBERS:  # counted before zipfile makes half a kilobyte of each
        raise DocumentError(
            f"is an archive of more than {MOST_MEMBERS:,} files, which no document is",
            "give the document itself",
        )
    return zipfile.ZipFile(io.BytesIO(data))


def start_of(archive: zipfile.ZipFile, member: str | zipfile.ZipInfo, most: int) -> bytes:
    """At most so many bytes of a member, unpacking no further; raises one of FAULTS."""
    with archive.open(member) as file:
        return file.read(most)
