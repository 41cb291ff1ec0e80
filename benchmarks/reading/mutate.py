"""Hides how a file is damaged: by bytes whatever it is, or knowing what its format is made of."""

from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType
from typing import Final

from mutate_office import damaged_zip
from mutate_words import damaged_html, damaged_markdown, damaged_pdf, damaged_rtf, damaged_text
from seeds import Seed

Damage = Callable[[bytes, Random], bytes]

MOST_BYTES: Final = 400_000
KNOWING_SHARE: Final = 0.7
# A changed byte breaks nearly any zip, and a broken zip is refused before anything of ours reads it.
ZIP_KNOWING_SHARE: Final = 0.93
KNOWING: Final[Mapping[str, Damage]] = MappingProxyType(
    {
        ".docx": damaged_zip,
        ".docm": damaged_zip,
        ".dotx": damaged_zip,
        ".odt": damaged_zip,
        ".ott": damaged_zip,
    }
    | {".pdf": damaged_pdf, ".rtf": damaged_rtf, ".md": damaged_markdown}
    | {".html": damaged_html, ".htm": damaged_html, ".txt": damaged_text}
)
_NASTY: Final = (
    b"\0",
    b"\xff",
    b"\x80",
    b"\n",
    b"<",
    b">",
    b"&",
    b"\\",
    b"{",
    b"}",
    b"(",
    b"%",
    b"\xef\xbb\xbf",
)


def mutated(seed: Seed, others: tuple[Seed, ...], source: Random) -> Seed:
    """The seed with one to four damages; one in twenty bears the name of another format."""
    data, knowing = seed.data, KNOWING[seed.suffix]
    for _ in range(source.choice((1, 1, 2, 4))):
        if source.random() < (ZIP_KNOWING_SHARE if knowing is damaged_zip else KNOWING_SHARE):
            data = knowing(data, source)
        else:
            data = source.choice(_BY_BYTES)(data, source)
    if source.random() < 0.05:
        data = _spliced(data, source.choice(others).data, source)
    suffix = source.choice(tuple(KNOWING)) if source.random() < 0.05 else seed.suffix
    return Seed(seed.name, suffix, data[:MOST_BYTES])


def _flipped(data: bytes, source: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(source.choice((1, 3, 20)) if changed else 0):
        changed[source.randrange(len(changed))] ^= 1 << source.randrange(8)
    return bytes(changed)


def _truncated(data: bytes, source: Random) -> bytes:
    cut = source.randrange(len(data) + 1)
    return data[:cut] if source.random() < 0.8 else data[cut:]


def _removed(data: bytes, source: Random) -> bytes:
    start, end = _range(data, source)
    return data[:start] + data[end:]


def _repeated(data: bytes, source: Random) -> bytes:
    start, end = _range(data, source)
    return data[:end] + data[start:end] * source.choice((1, 2, 50)) + data[end:]


def _moved(data: bytes, source: Random) -> bytes:
    start, end = _range(data, source)
    rest = data[:start] + data[end:]
    at = source.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def _inserted(data: bytes, source: Random) -> bytes:
    at = source.randrange(len(data) + 1)
    return data[:at] + source.choice(_NASTY) * source.choice((1, 2, 500)) + data[at:]


def _spliced(data: bytes, other: bytes, source: Random) -> bytes:
    return data[: source.randrange(len(data) + 1)] + other[source.randrange(len(other) + 1) :]


def _range(data: bytes, source: Random) -> tuple[int, int]:
    start = source.randrange(len(data) + 1)
    return start, min(len(data), start + source.choice((1, 4, 30, 300, len(data))))


_BY_BYTES: Final = (_flipped, _truncated, _removed, _repeated, _moved, _inserted)
