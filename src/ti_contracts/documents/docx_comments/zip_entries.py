"""Hides the layout of a zip archive: some parts are exchanged or added, all others keep their very bytes."""

import struct
import zlib
from collections.abc import Iterator, Mapping
from typing import Final
from zipfile import ZipInfo

from ti_contracts.documents.zip_container import opened
from ti_contracts.documents.zip_parts import plain_name

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_VERSION, _DEFLATED, _UTF8 = 20, 8, 0x800
_EARLIEST: Final = (0, 33)  # 1 January 1980 at midnight, as zip writes it: no clock
_OFFSET_AT: Final = 42  # in an entry of the directory
_FULL: Final = 0xFFFFFFFF  # stands for a number that is in the zip64 field


def with_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive with these parts, by plain name; new ones come last, in order.

    Every other entry is copied as it stands, packed as it was and in its place. ``data`` is a sound archive.
    """
    archive = opened(data)
    infos = archive.infolist()
    last = {plain_name(info.filename): info for info in infos}  # of two with one name the last counts
    exchanged = {id(info): parts[name] for name, info in last.items() if name in parts}
    begins = sorted({info.header_offset for info in infos})
    ends = dict(zip(begins, [*begins[1:], archive.start_dir], strict=True))
    written = bytearray(data[: begins[0]])
    entries = dict(zip(map(id, infos), _directory(data, archive.start_dir), strict=True))
    for info in sorted(infos, key=lambda info: info.header_offset):
        at = len(written)
        if id(info) in exchanged:
            local, entries[id(info)] = _entry(info.filename, exchanged[id(info)], at, info)
            written += local
        else:
            written += data[info.header_offset : ends[info.header_offset]]
            entries[id(info)] = _moved(entries[id(info)], at)
    directory = [entries[id(info)] for info in infos]
    for name in (name for name in parts if name not in last):
        local, entry = _entry(name, parts[name], len(written))
        written += local
        directory.append(entry)
    return bytes(written) + _closed(directory, len(written), archive.comment)


def _directory(data: bytes, at: int) -> Iterator[bytes]:
    while data[at : at + 4] == b"PK\x01\x02":
        fields = _CENTRAL.unpack_from(data, at)
        end = at + _CENTRAL.size + sum(fields[10:13])
        yield data[at:end]
        at = end


def _moved(entry: bytes, to: int) -> bytes:
    """An entry of the directory whose file begins elsewhere now."""
    at, size = _OFFSET_AT, 4
    fields = _CENTRAL.unpack_from(entry)
    if fields[16] == _FULL:
        at, size = _zip64_offset(entry, fields[8:10], fields[10]), 8
    return entry[:at] + to.to_bytes(size, "little") + entry[at + size :]


def _zip64_offset(entry: bytes, sizes: tuple[int, ...], name: int) -> int:
    at = _CENTRAL.size + name
    while int.from_bytes(entry[at : at + 2], "little") != 1:
        at += 4 + int.from_bytes(entry[at + 2 : at + 4], "little")
    return at + 4 + 8 * sizes.count(_FULL)


def _entry(name: str, content: bytes, at: int, like: ZipInfo | None = None) -> tuple[bytes, bytes]:
    """A packed file with its header, and its entry in the directory; dated as it was."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    raw = name.encode()
    date, time = _EARLIEST[1], _EARLIEST[0]
    attributes = 0
    if like is not None:
        year, month, day, hour, minute, second = like.date_time
        date, time = (year - 1980) << 9 | month << 5 | day, hour << 11 | minute << 5 | second // 2
        attributes = like.external_attr
    flags = 0 if raw.isascii() else _UTF8
    shared = (_VERSION, flags, _DEFLATED, time, date, zlib.crc32(content), len(packed), len(content))
    local = _LOCAL.pack(b"PK\x03\x04", *shared, len(raw), 0) + raw + packed
    central = _CENTRAL.pack(b"PK\x01\x02", _VERSION, *shared, len(raw), 0, 0, 0, 0, attributes, at) + raw
    return local, central


def _closed(directory: list[bytes], at: int, comment: bytes) -> bytes:
    whole = b"".join(directory)
    number = len(directory)
    return whole + _END.pack(b"PK\x05\x06", 0, 0, number, number, len(whole), at, len(comment)) + comment
