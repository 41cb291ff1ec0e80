"""Hides where the roles of headings are written down: tables per template, one TOML file each."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ti_contracts.model.document import SectionRole

# In the order in which their entries are tried: what only one template says before what all say.
TABLES = ("nhs_standard_contract", "local_authority", "itt_and_bid", "grant", "us_solicitation", "general")
_FOLDER = Path(__file__).with_name("templates")
_INHERITS = "inherits"
_LISTS = ("whole", "starts", "holds")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of a heading that give its section a role; ``role`` None: that of the section above, for certain.

    Words are in lower case, without hyphens, numbers and punctuation. ``whole`` is the whole heading,
    ``starts`` its first words, ``holds`` words anywhere in it (on word borders).
    """

    role: SectionRole | None
    reason: str
    whole: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()


@cache
def heading_cues() -> tuple[Cue, ...]:
    """All entries of all tables, in the order in which they are tried; read when first asked for."""
    return tuple(cue for name in TABLES for cue in cues_of(name, (_FOLDER / f"{name}.toml").read_bytes()))


def cues_of(name: str, table: bytes) -> tuple[Cue, ...]:
    """The entries of one table; raises ValueError, with its name, for whatever is not as it should be."""
    try:
        read = tomllib.loads(table.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as failure:
        raise ValueError(f"heading table {name}: {failure}") from failure
    told, entries = read.pop("explanation", None), read.pop("heading", None)
    if read or not told or not isinstance(told, str) or not isinstance(entries, list):
        raise ValueError(f"heading table {name}: wants an explanation and [[heading]] entries alone")
    return tuple(_cue(f"heading table {name}, entry {n}", entry) for n, entry in enumerate(entries, 1))


def _cue(place: str, entry: object) -> Cue:
    if not isinstance(entry, dict):
        raise ValueError(f"{place}: wants a table")  # noqa: TRY004 - a fault of the file
    if unknown := set(entry) - {"role", "reason", *_LISTS}:
        raise ValueError(f"{place}: unknown key {min(unknown)!r}")
    reason = entry.get("reason")
    if not isinstance(reason, str) or not reason.strip():
        raise ValueError(f"{place}: wants a reason")
    whole, starts, holds = (_phrases(place, entry.get(name, [])) for name in _LISTS)
    if not (whole or starts or holds):
        raise ValueError(f"{place}: names no headings")
    return Cue(_role(place, entry.get("role")), reason, whole, starts, holds)


def _role(place: str, role: object) -> SectionRole | None:
    if role != _INHERITS and role not in list(SectionRole):
        raise ValueError(f"{place}: unknown role {role!r}")
    return None if role == _INHERITS else SectionRole(str(role))


def _phrases(place: str, phrases: object) -> tuple[str, ...]:
    if not isinstance(phrases, list):
        raise ValueError(f"{place}: wants lists of headings")  # noqa: TRY004 - a fault of the file
    for phrase in phrases:
        if not isinstance(phrase, str) or phrase != " ".join(phrase.casefold().replace("-", " ").split()):
            raise ValueError(f"{place}: {phrase!r} is not in lower case and without hyphens")
    return tuple(phrases)
