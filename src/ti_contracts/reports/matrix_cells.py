"""Hides xlsxwriter: how cells look, and that a cell holds text that shows as it stands, and all of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.days import day_of
from ti_contracts.reports.escape import visible
from ti_contracts.reports.words import SIGNS, VERDICTS

# Excel's limit is 32,767; what is longer is cut and says so, for xlsxwriter would leave the cell empty.
LONGEST = 32_000

_FONT = {"font_name": "Arial", "font_size": 10, "valign": "top", "text_wrap": True}
# In points; Excel makes no row taller.
_LINE, _TALLEST = 13, 409
# Letters of running text to a unit of width, which is a digit; less what is lost where lines are broken.
_LETTERS = 1.2
_ONE_LINE = ("title", "section")
# Dark words on light grounds, each at a contrast of 7:1 or more; the sign and the word say the same.
_GROUNDS = {
    Verdict.CONTRADICTED: "#F8D7DA",
    Verdict.GAP: "#FDE9D0",
    Verdict.PARTIAL: "#FFF6CC",
    Verdict.MET: "#DDF0DD",
    Verdict.NOT_APPLICABLE: "#ECECEC",
    Verdict.NOT_ASSESSED: "#E3EAF6",
}
_RULED = {"border": 1, "border_color": "#C8C8C8"}
_LOOKS: dict[str, dict[str, object]] = {
    "plain": {"quote_prefix": True},
    "name": {"quote_prefix": True, "bold": True},
    "text": {"quote_prefix": True, **_RULED},
    "bold": {"quote_prefix": True, "bold": True, **_RULED},
    "title": {"quote_prefix": True, "bold": True, "font_size": 16, "text_wrap": False},
    "section": {"quote_prefix": True, "bold": True, "font_size": 12, "text_wrap": False},
    "head": {"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "border": 1},
    "fill": {"quote_prefix": True, "bg_color": "#FFFBE6", **_RULED},
    "day": {"num_format": "dd/mm/yyyy", "bg_color": "#FFFBE6", **_RULED},
}


class Cells:
    """One sheet to write on; ``sheet`` is xlsxwriter's, for what has nothing to do with cells.

    Rows get the height that their longest text needs: Excel would find it out, LibreOffice does not.
    """

    def __init__(self, workbook: Any, sheet: Any) -> None:
        self._workbook = workbook
        self._widths: Sequence[int] = ()
        self._formats: dict[str, Any] = {}
        self._lines: dict[int, float] = {}
        self.sheet = sheet

    def widths(self, widths: Sequence[int]) -> None:
        """Set the widths of the columns from the first on, in characters; before any text is written."""
        self._widths = widths
        for n, width in enumerate(widths):
            self.sheet.set_column(n, n, width)

    def look(self, name: str) -> Any:
        """A look of cells by its name."""
        return self._format(name, _LOOKS[name])

    def _format(self, name: str, look: Mapping[str, object]) -> Any:
        if name not in self._formats:
            self._formats[name] = self._workbook.add_format({**_FONT, **look})
        return self._formats[name]

    def text(self, row: int, column: int, text: str, look: str = "text") -> None:
        """Write text that no program takes for a formula, a link or a number."""
        shown = cell_text(text)
        write = self.sheet.write_string if shown else self.sheet.write_blank
        write(row, column, shown, self.look(look))
        if look not in _ONE_LINE:
            self._make_room(row, _lines_of(shown, self._widths[column]))

    def wide_text(self, row: int, columns: range, text: str) -> None:
        """Write text over several columns of a row."""
        self.sheet.merge_range(row, columns[0], row, columns[-1], "", self.look("plain"))
        self.sheet.write_string(row, columns[0], cell_text(text), self.look("plain"))
        self._make_room(row, _lines_of(text, sum(self._widths[n] for n in columns)))

    def _make_room(self, row: int, lines: float) -> None:
        if lines > self._lines.get(row, 1):
            self._lines[row] = lines
            self.sheet.set_row(row, min(lines * _LINE + 2, _TALLEST))

    def verdict(self, row: int, column: int, verdict: Verdict) -> None:
        """Write a verdict as sign and word, on a ground of its own."""
        look = self._format(verdict.value, {**_RULED, "bg_color": _GROUNDS[verdict]})
        self.sheet.write_string(row, column, f"{SIGNS[verdict]} {VERDICTS[verdict]}", look)

    def day(self, row: int, column: int, iso: str) -> None:
        """Write an ISO date as a date, or an empty cell that shows dates as people write them."""
        if iso:
            self.sheet.write_datetime(row, column, day_of(iso), self.look("day"))
        else:
            self.sheet.write_blank(row, column, None, self.look("day"))

    def table(self, first: int, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
        """Write heads and rows of text from the row ``first`` on; return the row after them."""
        for column, head in enumerate(heads):
            self.text(first, column, head, "head")
        at = first
        for at, row in enumerate(rows, first + 1):
            for column, text in enumerate(row):
                self.text(at, column, text)
        return at + 1

    def print_set_up(self, title: str, *, paper: int, landscape: bool = True) -> None:
        """One page wide, with the title above and page numbers below; ``paper`` is Excel's number."""
        if landscape:
            self.sheet.set_landscape()
        self.sheet.set_paper(paper)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.7)
        self.sheet.set_header(f"&L{title.replace('&', '&&')}&R&A")
        self.sheet.set_footer("&LAdvice to the person who decides, not a decision&RPage &P of &N")


def _lines_of(text: str, width: int) -> float:
    """How many lines the text takes in a column so wide; words that do not fit cost somewhat more."""
    return sum(max(1, -(-len(line) // (width * _LETTERS))) for line in text.split("\n"))


def cell_text(text: str) -> str:
    """Return text that Excel can hold, with what it cannot made visible."""
    shown = visible(text)
    if len(shown) <= LONGEST:
        return shown
    return f"{shown[:LONGEST]} […] [cut here: {len(shown) - LONGEST:,} characters more]"
