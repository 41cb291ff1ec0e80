"""Styles resolved through their parents: how text looks, headings, contents, quotations, lists."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from ti_contracts.documents.flow.items import Look
from ti_contracts.documents.odt.names import FO, STYLE, TEXT, Element, plain, whole

_HEADING: Final = re.compile(r"heading ?([1-9])$")
_CONTENTS: Final = re.compile(
    r"(?:contents|toc|index|user index|bibliography) ?(?:heading|[0-9]+)$"
    r"|(?:table|illustration|figure|object) index|table of (?:figures|authorities)$"
)
_QUOTING: Final = frozenset({"quote", "quotation", "quotations", "quotes"})
_SIZE: Final = re.compile(r"(\d{1,4}(?:\.\d{1,4})?)(pt|%|in|cm|mm)$")
_POINTS: Final = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4}
_MOST_PARENTS: Final = 50


_PLAIN: Final = Look()


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style with all it inherits.

    ``heading`` is 1 to 9, 0 for none. ``lists`` is the list style that it names: "" where it switches lists
    off, None where it says nothing.
    """

    look: Look = _PLAIN
    heading: int = 0
    title: bool = False
    contents: bool = False
    quotation: bool = False
    lists: str | None = None


class Styles:
    """All styles of a document; a style that is not there looks plain and is judged by its name."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        base = Look()
        for root in roots:
            for element in root.iter(STYLE + "style"):
                key = element.get(STYLE + "family", ""), element.get(STYLE + "name", "")
                self._elements[key] = element
            for element in root.iter(STYLE + "default-style"):
                if element.get(STYLE + "family") == "paragraph":
                    base = _over(base, element)
        self._base = base
        self._paragraph: dict[str, Style] = {}
        self._text: dict[tuple[Look, str], Look] = {}

    def paragraph(self, name: str) -> Style:
        """The resolved style of a paragraph."""
        if name not in self._paragraph:
            self._paragraph[name] = self._resolved(name)
        return self._paragraph[name]

    def look(self, base: Look, name: str) -> Look:
        """How text of a character style looks in text that looks like ``base``."""
        if (base, name) not in self._text:
            look = base
            for element in reversed(self._chain("text", name)):
                look = _over(look, element)
            self._text[base, name] = look
        return self._text[base, name]

    def hidden_section(self, name: str) -> bool:
        """Whether a section's style hides it."""
        return any(
            p.get(TEXT + "display") == "none"
            for element in self._chain("section", name)
            for p in element.iterchildren(STYLE + "section-properties")
        )

    def _chain(self, family: str, name: str) -> list[Element]:
        chain: list[Element] = []
        while (family, name) in self._elements and len(chain) < _MOST_PARENTS:
            chain.append(self._elements[family, name])
            name = chain[-1].get(STYLE + "parent-style-name", "")
        return chain

    def _resolved(self, name: str) -> Style:
        chain = self._chain("paragraph", name)
        names = [plain(e.get(STYLE + "display-name") or e.get(STYLE + "name", "")) for e in chain]
        # A parent that is defined nowhere is one of the program's own styles; its name still tells.
        last = chain[-1].get(STYLE + "parent-style-name", "") if chain else name
        names += [plain(last)] if last else []
        look = self._base
        for element in reversed(chain):
            look = _over(look, element)
        contents = any(_CONTENTS.match(n) for n in names)
        return Style(
            look=look,
            heading=0 if contents else _heading(chain, names),
            title="title" in names,
            contents=contents,
            quotation=any(_QUOTING.intersection(n.split()) for n in names),
            lists=next((s for e in chain if (s := e.get(STYLE + "list-style-name")) is not None), None),
        )


def _heading(chain: list[Element], names: list[str]) -> int:
    for element in chain:
        level = element.get(STYLE + "default-outline-level")
        if level is not None:
            return whole(level, 0, 0, 9)
    for name in names:
        named = _HEADING.match(name)
        if named:
            return int(named[1])
        if name in ("title", "subtitle"):
            return 1 if name == "title" else 2
    return 0


def _over(look: Look, element: Element) -> Look:
    changes: dict[str, Any] = {}
    for properties in element.iterchildren(STYLE + "text-properties"):
        changes |= _said(look, properties)
    return look._replace(**changes) if changes else look


def _said(look: Look, properties: Element) -> dict[str, Any]:
    said: dict[str, Any] = {}
    weight = properties.get(FO + "font-weight")
    if weight is not None:
        said["bold"] = weight in ("bold", "600", "700", "800", "900")
    transform = properties.get(FO + "text-transform")
    if transform is not None:
        said["caps"] = transform == "uppercase"
    for name, field in (("text-underline-style", "underlined"), ("text-line-through-style", "struck")):
        line = properties.get(STYLE + name)
        if line is not None:
            said[field] = line != "none"
    if properties.get(STYLE + "text-line-through-type", "none") != "none":
        said.setdefault("struck", True)
    display = properties.get(TEXT + "display")
    if display is not None:
        said["hidden"] = display == "none"
    size = _SIZE.match(properties.get(FO + "font-size", ""))
    if size:
        number = float(size[1])
        said["size"] = round(look.size * number / 100 if size[2] == "%" else number * _POINTS[size[2]] * 2)
    return said
