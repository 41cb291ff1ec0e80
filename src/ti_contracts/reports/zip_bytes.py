"""Hides the memory that a writer of ZIP packages writes into, and makes the same parts the same bytes."""

from collections.abc import Callable
from io import BytesIO
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# The earliest day that a ZIP file can hold.
_DAY = (1980, 1, 1, 0, 0, 0)


def bytes_of(save: Callable[[IO[bytes]], object]) -> bytes:
    """Return what ``save`` writes to a file that is only memory."""
    memory = BytesIO()
    save(memory)
    return memory.getvalue()


def undated(package: bytes) -> bytes:
    """Return the package with the same parts in the same order, none of them with the time of writing."""
    return bytes_of(lambda memory: _copy(package, memory))


def _copy(package: bytes, target: IO[bytes]) -> None:
    with ZipFile(BytesIO(package)) as source, ZipFile(target, "w") as copy:
        for part in source.infolist():
            entry = ZipInfo(part.filename, _DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # the same on every system
            copy.writestr(entry, source.read(part))
