"""Styles resolved through their chains: heading level, list, quotation, contents, and how text looks."""

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from ti_contracts.documents.docx.names import VAL, Element, W, switch, value, whole
from ti_contracts.documents.flow.items import Look

_LOOKS: Final = MappingProxyType(
    {W + "b": "bold", W + "caps": "caps", W + "vanish": "hidden", W + "u": "underlined"}
    | {W + "strike": "struck", W + "dstrike": "struck"}
)
_SIZE = W + "sz"
_PLAIN = ("size", "underlined")  # not toggles: the nearer one holds
_HEADING = re.compile(r"heading ?([1-9])$")
_CONTENTS = re.compile(
    r"toc ?([1-9]|heading)$|contents ?heading$|table of (figures|authorities)$|index [1-9]$"
)
_MOST_PARENTS = 20  # Word allows about ten; styles may be based on each other in a circle
_QUOTING = frozenset({"quote", "quotation", "quotations", "quotes"})


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style with all it inherits.

    ``heading`` is 1 to 9, 0 for none. ``chain`` are the style ids from the style itself to its root;
    ``num_id`` ("" for none, "0" for switched off) and ``ilvl`` come from the nearest style that has them.
    """

    look: Look
    chain: tuple[str, ...] = ()
    heading: int = 0
    title: bool = False
    contents: bool = False
    quotation: bool = False
    new_page: bool = False
    num_id: str = ""
    ilvl: int | None = None


class Styles:
    """All styles of a document; unknown ids behave like the default style with a telling name."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.findall(W + "style")
        self._elements = {item.get(W + "styleId", ""): item for item in found}
        paragraphs = [
            s
            for s in found
            if s.get(W + "type") == "paragraph" and s.get(W + "default") in ("1", "true", "on")
        ]
        self._default = paragraphs[0].get(W + "styleId", "") if paragraphs else ""
        rpr = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._base = Look()._replace(**direct(rpr))
        self._paragraph: dict[str, Style] = {}
        self._run: dict[str, dict[str, Any]] = {}

    def paragraph(self, style_id: str) -> Style:
        """The resolved style of a paragraph; "" is the default style."""
        style_id = style_id or self._default
        if style_id not in self._paragraph:
            self._paragraph[style_id] = self._resolved(style_id)
        return self._paragraph[style_id]

    def look(self, base: Look, rpr: Element | None) -> Look:
        """How a run looks with the properties ``rpr`` in a paragraph that looks like ``base``."""
        if rpr is None:
            return base
        style = value(rpr, "rStyle")
        if style:
            base = _over(base, self._character(style))
        return base._replace(**direct(rpr))

    def _character(self, style_id: str) -> dict[str, Any]:
        if style_id not in self._run:
            looks: dict[str, Any] = {}
            for element in reversed(self._chain(style_id)):
                looks |= direct(element.find(W + "rPr"))
            self._run[style_id] = looks
        return self._run[style_id]

    def _chain(self, style_id: str) -> list[Element]:
        chain: list[Element] = []
        while style_id in self._elements and len(chain) < _MOST_PARENTS:
            chain.append(self._elements[style_id])
            style_id = value(chain[-1], "basedOn")
        return chain

    def _resolved(self, style_id: str) -> Style:
        chain = self._chain(style_id)
        names = [value(element, "name").split(",")[0].strip().lower() for element in chain] or [
            style_id.lower()
        ]
        contents = any(_CONTENTS.match(name) for name in names)
        num_id, ilvl = _numbering(chain)
        heading = 0 if contents else _heading(chain, names)
        return Style(
            look=self._base._replace(**self._character(style_id)),
            chain=tuple(element.get(W + "styleId", "") for element in chain),
            heading=heading,
            title=bool(heading) and "title" in names,
            contents=contents,
            quotation=any(_QUOTING.intersection(name.split()) for name in names),
            new_page=_new_page(chain),
            num_id=num_id,
            ilvl=ilvl,
        )


def direct(rpr: Element | None) -> dict[str, Any]:
    """What run properties say themselves, as fields of Look."""
    looks: dict[str, Any] = {}
    for item in () if rpr is None else rpr:
        if item.tag in _LOOKS:
            name = _LOOKS[item.tag]
            # Single and double strike are two properties: one that is off does not undo the other.
            looks[name] = switch(item) or (name == "struck" and bool(looks.get(name)))
        elif item.tag == _SIZE:
            size = whole(item.get(VAL))
            if size:
                looks["size"] = size
    return looks


def _over(base: Look, style: dict[str, Any]) -> Look:
    # A toggle that both the paragraph's and the character's style switch on is off again (ISO 29500, 17.7.3).
    looks = {k: (v if k in _PLAIN else getattr(base, k) != v) for k, v in style.items()}
    return base._replace(**looks)


def _heading(chain: list[Element], names: list[str]) -> int:
    for element, name in zip(chain or [None], names, strict=True):
        named = _HEADING.match(name)
        if named:
            return int(named[1])
        if name in ("title", "subtitle"):
            return 1 if name == "title" else 2
        outline = None if element is None else whole(value(element.find(W + "pPr"), "outlineLvl"))
        if outline is not None:
            return outline + 1 if 0 <= outline < 9 else 0
    return 0


def _numbering(chain: list[Element]) -> tuple[str, int | None]:
    num_id, ilvl = "", None
    for element in chain:
        numpr = element.find(f"{W}pPr/{W}numPr")
        num_id = num_id or value(numpr, "numId")
        ilvl = whole(value(numpr, "ilvl")) if ilvl is None else ilvl
    return num_id, ilvl


def _new_page(chain: list[Element]) -> bool:
    for element in chain:
        item = element.find(f"{W}pPr/{W}pageBreakBefore")
        if item is not None:
            return switch(item)
    return False
