"""Fields: their results are text, the codes that make them are not; form fields show what they stand at."""

from dataclasses import dataclass, field
from typing import Final

from ti_contracts.documents.docx.names import Element, W
from ti_contracts.documents.docx.revisions import View

_CHAR: Final = W + "fldChar"
_KIND: Final = W + "fldCharType"
_CONTENTS: Final = frozenset({"TOC", "TOA", "INDEX"})


@dataclass(slots=True)
class _Field:
    """A field that is open; ``value`` is what a form field stands at, for those without a result."""

    value: str = ""
    code: str = ""
    result: bool = False
    contents: bool = False
    shown: bool = False


@dataclass(slots=True)
class Fields:
    """The open fields of one story; ``broken`` are beginnings that never end, which hide nothing.

    ``silent`` counts those that are still at their code, where nothing is text; ``contents`` those whose
    result is a table of contents, of authorities, or an index.
    """

    broken: frozenset[Element] = frozenset()
    silent: int = 0
    contents: int = 0
    _open: list[_Field] = field(default_factory=list)

    def begin(self, value: str = "", code: str = "") -> None:
        """A field begins."""
        self._open.append(_Field(value, code))
        self.silent += 1

    def separate(self) -> None:
        """The innermost field turns to its result."""
        if self._open and not self._open[-1].result:
            inner = self._open[-1]
            inner.result = True
            self.silent -= 1
            inner.contents = inner.code[:50].strip().partition(" ")[0].upper() in _CONTENTS
            self.contents += inner.contents

    def end(self) -> str:
        """The innermost field ends; gives what it still has to show."""
        if not self._open:
            return ""
        inner = self._open.pop()
        self.silent -= not inner.result
        self.contents -= inner.contents
        if inner.shown and self._open:
            self._open[-1].shown = True
        return "" if inner.shown else inner.value

    def char(self, element: Element, value: str) -> str:
        """A ``w:fldChar``: begins, turns or ends a field, as above; ``value`` is that of a form field."""
        kind = element.get(_KIND)
        if kind == "begin":
            if element in self.broken:
                return value
            self.begin(value)
        elif kind == "separate":
            self.separate()
        elif kind == "end":
            return self.end()
        return ""

    def instruct(self, code: str) -> None:
        """Some more of the code of the innermost field."""
        if self._open and not self._open[-1].result:
            self._open[-1].code += code

    def show(self) -> None:
        """The innermost field shows some text."""
        if self._open:
            self._open[-1].shown = True


def broken_fields(root: Element, view: View) -> frozenset[Element]:
    """The ``begin`` characters without an ``end`` that would otherwise swallow the rest of the document."""
    deleted = {char for tag in view.gone for gone in root.iter(tag) for char in gone.iter(_CHAR)}
    unmatched: list[Element] = []
    for char in root.iter(_CHAR):
        kind = char.get(_KIND)
        if char in deleted:
            continue
        if kind == "begin":
            unmatched.append(char)
        elif kind == "end" and unmatched:
            unmatched.pop()
    return frozenset(unmatched)
