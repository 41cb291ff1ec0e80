"""Hides the XML of comments, of the marks that tie them to words, and of paragraphs to insert."""

import re
from dataclasses import dataclass
from typing import Final

from ti_contracts.documents.docx.names import W_NS, Element
from ti_contracts.model.remarks import Paragraph, Remark

AUTHOR: Final = "ti-contracts"
_INITIALS: Final = "tic"
_SIZE: Final = 18  # half-points: what fits a margin, where a program shows comments in their own size
STRICT_NS: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
# What XML 1.0 cannot hold; reports make such characters visible before they come here.
_NEVER_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes with the prefix that a part has for Word's names, or declares one; ``date`` is ISO or ""."""

    prefix: str
    declares: str = ""
    date: str = ""

    def range_start(self, key: int) -> str:
        """Where the words of a comment begin."""
        return self._empty("commentRangeStart", key)

    def range_end(self, key: int) -> str:
        """Where they end."""
        return self._empty("commentRangeEnd", key)

    def reference(self, key: int) -> str:
        """The run that stands for the comment."""
        p = self.prefix
        return f'<{p}r{self.declares}><{p}commentReference {p}id="{key}"/></{p}r>'

    def comment(self, key: int, remark: Remark) -> str:
        """The comment itself."""
        p = self.prefix
        paragraphs = "".join(self._paragraph(said, first=not n) for n, said in enumerate(remark.paragraphs))
        initials = f' {p}initials="{_INITIALS}"'
        return f"<{p}comment{self.declares} {self._by(key)}{initials}>{paragraphs}</{p}comment>"

    def insertion(self, mark: int, run: int, text: str) -> str:
        """A paragraph of its own as a tracked insertion: its end and its words are inserted."""
        p = self.prefix
        end = f"<{p}pPr><{p}rPr><{p}ins {self._by(mark)}/></{p}rPr></{p}pPr>"
        return f"<{p}p{self.declares}>{end}<{p}ins {self._by(run)}>{self._run(text)}</{p}ins></{p}p>"

    def _by(self, key: int) -> str:
        p = self.prefix
        date = f' {p}date="{self.date}T00:00:00Z"' if self.date else ""
        return f'{p}id="{key}" {p}author="{AUTHOR}"{date}'

    def _empty(self, tag: str, key: int) -> str:
        return f'<{self.prefix}{tag}{self.declares} {self.prefix}id="{key}"/>'

    def _paragraph(self, said: Paragraph, *, first: bool) -> str:
        p = self.prefix
        sign = f"<{p}r><{p}annotationRef/></{p}r>" if first else ""
        small = f'<{p}sz {p}val="{_SIZE}"/>'
        label = (
            self._run(f"{said.label} " if said.text else said.label, f"<{p}b/>{small}") if said.label else ""
        )
        return f"<{p}p>{sign}{label}{self._run(said.text, small) if said.text else ''}</{p}p>"

    def _run(self, text: str, said: str = "") -> str:
        p = self.prefix
        looks = f"<{p}rPr>{said}</{p}rPr>" if said else ""
        return f'<{p}r>{looks}<{p}t xml:space="preserve">{_escaped(text)}</{p}t></{p}r>'


def writer_for(root: Element, *, strict: bool, date: str = "") -> Writer:
    """A writer for the part with this root; attributes need a prefix even where elements have none."""
    prefixes = [p for p, uri in root.nsmap.items() if p and uri == W_NS]
    if prefixes:
        return Writer(f"{'w' if 'w' in prefixes else prefixes[0]}:", "", date)
    return Writer("w:", f' xmlns:w="{STRICT_NS if strict else W_NS}"', date)


def _escaped(text: str) -> str:
    harmless = _NEVER_XML.sub("\ufffd", text)
    return harmless.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
