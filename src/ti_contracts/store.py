"""Hides the user's cache folder: bytes kept under a name, found again whole and unchanged or not at all.

Safe to delete at any time, and for several runs at once: a file is written beside its place and moved there.
A file that is damaged, or another user's, counts as missing; a folder that cannot be written keeps nothing.
"""

import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

_MOST_KEPT = 8
_DIGEST = sha256().digest_size


def find_kept(kind: str, key: str) -> bytes | None:
    """What was kept of this kind under this key."""
    folder = cache_folder()
    if folder is None:
        return None
    with suppress(OSError), _file(folder, kind, key).open("rb") as opened:
        if hasattr(os, "getuid") and os.fstat(opened.fileno()).st_uid != os.getuid():
            return None
        digest, data = opened.read(_DIGEST), opened.read()
        return data if sha256(data).digest() == digest else None
    return None


def keep(kind: str, key: str, data: bytes) -> None:
    """Keeps the data; of each kind only the newest few stay."""
    folder = cache_folder()
    if folder is None:
        return
    file = _file(folder, kind, key)
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            beside.write_bytes(sha256(data).digest() + data)
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
        old = sorted(folder.glob(f"{kind}-*.kept"), key=lambda kept: kept.stat().st_mtime)
        for kept in old[:-_MOST_KEPT]:
            kept.unlink(missing_ok=True)


def _file(folder: Path, kind: str, key: str) -> Path:
    return folder / f"{kind}-{key}.kept"


def cache_folder() -> Path | None:
    """Where it lies; None for a user without a home."""
    named = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else os.environ.get("XDG_CACHE_HOME")
    with suppress(RuntimeError):  # no home
        return (Path(named) if named else Path.home() / ".cache") / "ti-contracts"
    return None
