"""Damages zip containers of XML: their parts, and elements and attributes within; hides zip and lxml."""

import io
import zipfile
import zlib
from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any, Final

from lxml import etree
from mutate_words import NUMBERS
from seeds import zipped

Parts = dict[str, bytes]

_BROKEN_ZIP: Final = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    EOFError,
)
_DEPTHS: Final = (10, 60, 300, 1500)


def damaged_zip(data: bytes, source: Random) -> bytes:
    """A part lost, doubled, exchanged, emptied, renamed or cut; or its XML changed, four times of five.

    What is no zip any more comes back as it was.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {info.filename: archive.read(info) for info in archive.infolist()}
    except _BROKEN_ZIP:
        return data
    if not parts:
        return data
    whole = source.random() < 0.2
    return zipped(_parts_changed(parts, source) if whole else _xml_changed(parts, source))


def _parts_changed(parts: Parts, source: Random) -> Parts:
    name, other = source.choice(list(parts)), source.choice(list(parts))
    inside = parts[name]
    match source.randrange(6):
        case 0:
            return {key: value for key, value in parts.items() if key != name}
        case 1:
            return parts | {name: parts[other], other: inside}
        case 2:
            return parts | {name: b""}
        case 3:
            return parts | {f"../{name}": inside, name.upper(): parts[other]}
        case 4:
            return parts | {name: inside[: source.randrange(len(inside) + 1)]}
        case _:
            return parts | {name: inside.replace(b"word/", b"../word/").replace(b".xml", b".xm")}


def _xml_changed(parts: Parts, source: Random) -> Parts:
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    # The text itself half of the time: there is the most to go wrong.
    main = [name for name in names if name in ("word/document.xml", "content.xml")]
    chosen = main if main and source.random() < 0.5 else names
    if not chosen:
        return parts
    name = source.choice(chosen)
    try:
        root = etree.fromstring(parts[name], etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return parts
    for _ in range(source.choice((1, 1, 3, 10))):
        source.choice(_CHANGES)(root, source)
    return parts | {name: etree.tostring(root)}


def _any(root: Any, source: Random) -> Any:
    return source.choice([element for element in root.iter() if isinstance(element.tag, str)])


def _lost(root: Any, source: Random) -> None:
    element = _any(root, source)
    if (parent := element.getparent()) is not None:
        parent.remove(element)


def _doubled(root: Any, source: Random) -> None:
    element = _any(root, source)
    if (parent := element.getparent()) is not None and len(element) < 50:
        parent[parent.index(element) : 0] = [deepcopy(element) for _ in range(source.choice((1, 2, 30)))]


def _elsewhere(root: Any, source: Random) -> None:
    element, parent = _any(root, source), _any(root, source)
    if element.getparent() is not None:
        parent.insert(source.randrange(len(parent) + 1), deepcopy(element))


def _unwrapped(root: Any, source: Random) -> None:
    element = _any(root, source)
    if (parent := element.getparent()) is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)


def _nested(root: Any, source: Random) -> None:
    element = _any(root, source)
    if (parent := element.getparent()) is None or len(element) > 20:
        return
    outer = inner = etree.Element(element.tag, element.attrib)
    for _ in range(source.choice(_DEPTHS)):
        inner = etree.SubElement(inner, element.tag, element.attrib)
    parent.replace(element, outer)
    inner.append(element)


def _renamed(root: Any, source: Random) -> None:
    _any(root, source).tag = _any(root, source).tag


def _attribute(root: Any, source: Random) -> None:
    holders = [element for element in root.iter() if element.attrib]
    if holders:
        element = source.choice(holders)
        name = source.choice(list(element.attrib))
        others = [value for other in source.choices(holders, k=3) for value in other.attrib.values()]
        value = source.choice(
            [*(number.decode() for number in NUMBERS), "\u0660", "%1%2%9", "x" * 3000, *others]
        )
        element.set(name, value)


def _attribute_lost(root: Any, source: Random) -> None:
    element = _any(root, source)
    if element.attrib:
        del element.attrib[source.choice(list(element.attrib))]


def _words(root: Any, source: Random) -> None:
    odd = (
        "\u202e",
        "\ud7ff\ufffd",
        "(a)",
        "1.1.1.1.1.1.1",
        "Schedule 1",
        "a " * 3000,
        "\t\n",
        "\u00ad",
        "must:",
        "",
    )
    _any(root, source).text = source.choice(odd)


_CHANGES: Final[tuple[Callable[[Any, Random], None], ...]] = (
    _lost, _doubled, _elsewhere, _unwrapped, _nested,
    _renamed, _attribute, _attribute, _attribute_lost, _words,
)  # fmt: skip
