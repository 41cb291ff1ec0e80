"""Formulas on one line, as somebody would type them: "(a + b)/c", "x^2", "√(n)"."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from ti_contracts.documents.docx.names import Element, M
from ti_contracts.documents.docx.revisions import View

_VALUE: Final = M + "val"
_PROPERTIES: Final = "Pr"


def formula(element: Element, view: View) -> str:
    """The formula in an ``m:oMath``, or a part of one."""
    if element.tag == M + "t":
        return element.text or ""
    if element.tag in view.gone or not isinstance(element.tag, str) or element.tag.endswith(_PROPERTIES):
        return ""
    write = _FORMS.get(element.tag)
    return _inside(element, view) if write is None else write(element, view)


def _inside(element: Element, view: View) -> str:
    return "".join(formula(child, view) for child in element)


def _part(element: Element, name: str, view: View) -> str:
    """A part of a form, in brackets where it is more than one word."""
    found = element.find(M + name)
    text = "" if found is None else _inside(found, view)
    return text if text.replace(".", "").isalnum() or not text else f"({text})"


def _fraction(element: Element, view: View) -> str:
    return f"{_part(element, 'num', view)}/{_part(element, 'den', view)}"


def _raised(element: Element, view: View) -> str:
    lower, upper = _part(element, "sub", view), _part(element, "sup", view)
    base = element.find(M + "e")
    words = "" if base is None else _inside(base, view)
    return words + (f"_{lower}" if lower else "") + (f"^{upper}" if upper else "")


def _root(element: Element, view: View) -> str:
    return f"{_part(element, 'deg', view)}√{_part(element, 'e', view)}"


def _brackets(element: Element, view: View) -> str:
    said = element.find(M + "dPr")
    begin, end, between = (_said(said, name, usual) for name, usual in _BRACKETS)
    return begin + between.join(_inside(e, view) for e in element.findall(M + "e")) + end


def _sum(element: Element, view: View) -> str:
    sign = _said(element.find(M + "naryPr"), "chr", "∫")
    lower, upper = _part(element, "sub", view), _part(element, "sup", view)
    limits = (f"_{lower}" if lower else "") + (f"^{upper}" if upper else "")
    return f"{sign}{limits} {_part(element, 'e', view)}"


def _said(properties: Element | None, name: str, usual: str) -> str:
    child = None if properties is None else properties.find(M + name)
    return usual if child is None else str(child.get(_VALUE, ""))


_BRACKETS: Final = (("begChr", "("), ("endChr", ")"), ("sepChr", "|"))
_FORMS: Final[Mapping[str, Callable[[Element, View], str]]] = MappingProxyType(
    {M + "f": _fraction, M + "rad": _root, M + "d": _brackets, M + "nary": _sum}
    | dict.fromkeys((M + "sSup", M + "sSub", M + "sSubSup"), _raised)
)
