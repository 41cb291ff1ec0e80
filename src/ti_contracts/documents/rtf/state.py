"""What a group in braces carries: the looks of letters, the properties of the paragraph, where text goes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from ti_contracts.documents.flow.items import Look


class Chars(NamedTuple):
    """How letters look; ``gone`` are those that a tracked change deletes, ``new`` those that one adds.

    ``fallback`` is how many characters after a Unicode one only stand in for it.
    """

    look: Look = Look(size=24)
    font: int = -1
    gone: bool = False
    new: bool = False
    fallback: int = 1


class Para(NamedTuple):
    """Properties of a paragraph; ``depth`` is how many tables it stands in, ``outline`` -1 for none."""

    style: int = 0
    table: bool = False
    depth: int = 0
    listed: bool = False
    level: int = 0
    outline: int = -1

    @property
    def inside(self) -> int:
        """How many tables the paragraph stands in."""
        return self.depth or int(self.table)


PLAIN = Chars()
BARE = Para()


@dataclass(slots=True)
class Group:
    """A group in braces; ``words`` gathers its text where that is not the document's.

    ``role`` names the table that the group belongs to ("fonts", "styles", "info", …; "" for text). ``end`` is
    called when the group closes.
    """

    chars: Chars = PLAIN
    para: Para = BARE
    words: list[str] | None = None
    role: str = ""
    end: Callable[[], None] | None = None
