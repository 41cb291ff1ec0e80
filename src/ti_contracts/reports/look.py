"""How a report is to look: what the edge knows (terminal, date) and the report itself does not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """Choices that change how a report looks and never what it says.

    ``width`` is in characters (terminal only, at least 40). ``today`` is an ISO date ("2025-03-04") or any
    words to print instead; None leaves the date out.
    """

    width: int = 88
    colour: bool = False
    today: str | None = None
    title: str = "Trauma-informed commissioning check"


DEFAULT = Look()
