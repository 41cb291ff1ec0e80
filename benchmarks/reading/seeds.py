"""Valid files to start from: hides where they lie and how the small ones of every format are put together."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from small_pdf import small_pdf

SMALL: Final = Path(__file__).resolve().parent / "small"
SUFFIXES: Final = frozenset(
    (".docx", ".docm", ".dotx", ".odt", ".ott", ".rtf", ".pdf", ".md", ".html", ".htm", ".txt")
)
# One larger file would cost as much as a hundred others.
MOST_BYTES: Final = 60_000


@dataclass(frozen=True, slots=True)
class Seed:
    """A file to start from; ``suffix`` with its stop."""

    name: str
    suffix: str
    data: bytes


def small_seeds() -> tuple[Seed, ...]:
    """One or more of a few kilobytes for every format; texts in three encodings."""
    office = (Seed("parts", f".{kind}", zipped(_parts(SMALL / kind))) for kind in ("docx", "odt"))
    rich = Seed("rich", ".rtf", (SMALL / "rich.rtf").read_bytes())
    encoded = (
        Seed(
            f"{name}-{coding}", Path(name).suffix, (SMALL / name).read_text("utf-8").encode(coding, "replace")
        )
        for name in ("plain.txt", "lists.md", "page.html")
        for coding in ("utf-8", "utf-16", "cp1252")
    )
    return (*office, rich, *encoded, Seed("objects", ".pdf", small_pdf()))


def corpus(folder: Path) -> Iterator[Seed]:
    """The documents below a folder, in the order of their names; those that are too large are left out."""
    for path in sorted(folder.rglob("*")):
        suffix = path.suffix.lower()
        if suffix in SUFFIXES and path.is_file() and 0 < path.stat().st_size <= MOST_BYTES:
            yield Seed(path.name, suffix, path.read_bytes())


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A zip archive of these parts, the same bytes every time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, compresslevel=1)
    return buffer.getvalue()


def _parts(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
