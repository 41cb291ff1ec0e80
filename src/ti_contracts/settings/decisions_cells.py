"""Hides the Excel file format: bytes of a workbook become the cells of its sheets, as text or numbers.

A reader of our own: openpyxl takes a quarter of a second to import, refuses workbooks for styles that nobody
asked about, and reads the size of a sheet from what the file claims.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from posixpath import join, normpath
from typing import Any
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 -- an exception, called as exceptions are

from ti_contracts.errors import UsageError

Value = str | float

MAX_PART = 50_000_000
_MAX_COLUMN = 16_384
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]+)")
_OLD = b"\xd0\xcf\x11\xe0"
# All that zipfile and this module raise on bytes that are no workbook, or an encrypted one.
_DAMAGE = (BadZipFile, ZlibError, LookupError, ValueError, EOFError, OSError, RuntimeError, StopIteration)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: ``rows`` are pairs of the row's number as people see it and its cells by column number.

    Columns count from 1. Empty cells and rows are left out; hidden ones are not.
    """

    name: str
    rows: tuple[tuple[int, Mapping[int, Value]], ...]


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets in their order; ``from_1904`` says which of the two days Excel counts days from."""

    sheets: tuple[Sheet, ...]
    from_1904: bool = False


def read_workbook(file: str, data: bytes) -> Workbook:
    """Return all sheets of an .xlsx file; raises UsageError with the file's name."""
    from lxml import etree  # 30 ms: only where decisions are read

    if data.startswith(_OLD):
        raise UsageError(
            f"{file}: is protected by a password, or an old .xls workbook",
            "save it as an Excel workbook (.xlsx) without a password",
        )
    try:
        with ZipFile(BytesIO(data)) as package:
            return _workbook(_Parts(package))
    except (*_DAMAGE, etree.XMLSyntaxError) as error:
        raise _unreadable(file) from error


def cell_name(column: int, row: int) -> str:
    """Return a cell as people call it: "P14"."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def _unreadable(file: str) -> UsageError:
    hint = "give the matrix that 'check --out FILE.xlsx' wrote, saved as an Excel workbook (.xlsx)"
    return UsageError(f"{file}: is not an Excel workbook that can be read", hint)


@dataclass(frozen=True, slots=True)
class _Parts:
    package: ZipFile

    def tree(self, name: str) -> Any:
        """The root of one part; lxml has no types of its own."""
        from lxml import etree

        if self.package.getinfo(name).file_size > MAX_PART:
            raise ValueError(f"{name} is too large")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        return etree.fromstring(self.package.read(name), parser)

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Relations of a part: id to (last word of the type, name of the part)."""
        folder, _, base = name.rpartition("/")
        relations = self.tree(join(folder, "_rels", f"{base}.rels"))
        return {
            relation.get("Id"): (
                relation.get("Type", "").rsplit("/", 1)[-1],
                normpath(join("/", folder, relation.get("Target", ""))).lstrip("/"),
            )
            for relation in relations.iterfind("{*}Relationship")
        }


def _workbook(parts: _Parts) -> Workbook:
    main = next(name for kind, name in parts.related("").values() if kind == "officeDocument")
    root, related = parts.tree(main), parts.related(main)
    shared = next((name for kind, name in related.values() if kind == "sharedStrings"), None)
    texts = [_text(item) for item in parts.tree(shared).iterfind("{*}si")] if shared else []
    sheets = []
    for sheet in root.iterfind("{*}sheets/{*}sheet"):
        reference = next(value for key, value in sheet.attrib.items() if key.endswith("}id"))
        kind, name = related[reference]
        if kind == "worksheet":  # a sheet may also be a chart
            sheets.append(Sheet(sheet.get("name", ""), tuple(_rows(parts.tree(name), texts))))
    properties = root.find("{*}workbookPr")
    from_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    return Workbook(tuple(sheets), from_1904)


def _text(item: Any) -> str:
    """The words of a string, runs joined; phonetic hints left out."""
    runs = (*item.iterfind("{*}t"), *item.iterfind("{*}r/{*}t"))
    return _unescaped("".join(run.text or "" for run in runs))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def _rows(root: Any, texts: list[str]) -> Iterator[tuple[int, Mapping[int, Value]]]:
    number = 0
    for row in root.iterfind("{*}sheetData/{*}row"):
        number = int(row.get("r", number + 1))
        cells: dict[int, Value] = {}
        column = 0
        for cell in row.iterfind("{*}c"):
            column = _column(cell.get("r"), column + 1)
            value = _value(cell, texts)
            if value != "" and column <= _MAX_COLUMN:
                cells[column] = value
        if cells:
            yield number, cells


def _column(place: str | None, otherwise: int) -> int:
    """The number of a cell's column; some programs leave the place out where cells follow on."""
    match = _PLACE.fullmatch(place or "")
    if match is None:
        return otherwise
    number = 0
    for letter in match[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _value(cell: Any, texts: list[str]) -> Value:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find("{*}is")
        return "" if inline is None else _text(inline).strip()
    value = cell.findtext("{*}v") or ""
    match kind:
        case "s":
            return texts[int(value)].strip() if value else ""
        case "n":
            return float(value) if value.strip() else ""
        case _:  # the result of a formula, a truth value, an ISO date, an error
            return _unescaped(value).strip()
