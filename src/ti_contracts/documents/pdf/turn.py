"""Hides rotation: from pdfium's coordinates to those of the page as displayed."""

from collections.abc import Sequence
from typing import Any, NamedTuple


class Turn(NamedTuple):
    """An affine map: (x, y) goes to (a x + c y + e, b x + d y + f), as matrices do in PDF."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where the point lies."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def along(self, x: float, y: float) -> tuple[float, float]:
        """The direction, without the shift."""
        return self.a * x + self.c * y, self.b * x + self.d * y

    def after(self, matrix: Sequence[float]) -> "Turn":
        """The same, for coordinates that an object's own six numbers place first."""
        return Turn(*self.along(*matrix[:2]), *self.along(*matrix[2:4]), *self.at(*matrix[4:6]))


def turn_of(page: Any) -> Turn:
    """For an open ``pypdfium2.PdfPage``: y then runs down from the upper left corner of what is shown."""
    left, bottom, right, top = page.get_bbox()
    match page.get_rotation():
        case 90:
            return Turn(0, 1, 1, 0, -bottom, -left)
        case 180:
            return Turn(-1, 0, 0, 1, right, -bottom)
        case 270:
            return Turn(0, -1, -1, 0, top, right)
        case _:
            return Turn(1, 0, 0, -1, -left, top)
