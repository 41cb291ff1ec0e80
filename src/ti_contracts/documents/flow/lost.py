"""Things that could not be read: gathered on the way with the words before them, told once for each kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from ti_contracts.model.document import Unread


@dataclass(slots=True)
class Lost:
    """Something that could not be read, with the words before it."""

    kind: str
    reason: str
    after: str


def unread(lost: Sequence[Lost]) -> tuple[Unread, ...]:
    """One entry for each kind and reason, in the order of the document, with the place of the first."""
    groups: dict[tuple[str, str], list[Lost]] = {}
    for item in lost:
        groups.setdefault((item.kind, item.reason), []).append(item)
    return tuple(Unread(_place(items), items[0].reason) for items in groups.values())


def left_out(count: int, what: str, before: str = "") -> str:
    """A note on things left out on purpose; "" for none."""
    return f"{before}{count} {what}{'' if count == 1 else 's'} left out" if count else ""


def _place(items: Sequence[Lost]) -> str:
    first = items[0]
    words = first.after.split()
    after = " ".join(words[:8]) + ("…" if len(words) > 8 else "")
    where = f"after “{after}”" if after else "at the beginning"
    return (
        f"{first.kind} ({where})" if len(items) == 1 else f"{len(items)} × {first.kind} (the first {where})"
    )
