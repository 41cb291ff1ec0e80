"""Writes small OpenDocument texts part by part, so that a test shows the very XML that it is about."""

from docx_package import zipped

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = {
    "office": f"{_ODF}office:1.0",
    "text": f"{_ODF}text:1.0",
    "style": f"{_ODF}style:1.0",
    "table": f"{_ODF}table:1.0",
    "draw": f"{_ODF}drawing:1.0",
    "form": f"{_ODF}form:1.0",
    "meta": f"{_ODF}meta:1.0",
    "manifest": f"{_ODF}manifest:1.0",
    "fo": f"{_ODF}xsl-fo-compatible:1.0",
    "svg": f"{_ODF}svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
MIMETYPE = "application/vnd.oasis.opendocument.text"


def part(root: str, content: str) -> str:
    """An XML part with every namespace declared."""
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {_DECLARED}>{content}</{root}>'


def p(text: str = "", style: str = "") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{text}</text:p>' if style else f"<text:p>{text}</text:p>"


def h(text: str, level: int, more: str = "") -> str:
    """A heading."""
    return f'<text:h text:outline-level="{level}" {more}>{text}</text:h>'


def item(*inside: str, more: str = "") -> str:
    """A list item of finished paragraphs and lists."""
    return f"<text:list-item {more}>{''.join(inside)}</text:list-item>"


def listed(*items: str, style: str = "L", more: str = "") -> str:
    """A list; "" for a list inside another, which takes its style."""
    named = f'text:style-name="{style}"' if style else ""
    return f"<text:list {named} {more}>{''.join(items)}</text:list>"


def level(number: int, fmt: str = "1", more: str = 'style:num-suffix="."') -> str:
    """A numbered level of a list style."""
    return f'<text:list-level-style-number text:level="{number}" style:num-format="{fmt}" {more}/>'


def list_style(name: str, *levels: str, more: str = "") -> str:
    """A list style."""
    return f'<text:list-style style:name="{name}" {more}>{"".join(levels)}</text:list-style>'


def style(name: str, looks: str = "", more: str = "", family: str = "paragraph") -> str:
    """A style; ``looks`` are attributes of its text."""
    return (
        f'<style:style style:name="{name}" style:family="{family}" {more}>'
        f"<style:text-properties {looks}/></style:style>"
    )


def cell(content: str, more: str = "") -> str:
    """A table cell of text or of finished paragraphs."""
    inside = content if content.startswith("<") else p(content)
    return f"<table:table-cell {more}>{inside}</table:table-cell>"


def row(*cells: str, more: str = "") -> str:
    """A row; a cell that is no XML yet becomes one."""
    shown = "".join(c if c.startswith("<table:") else cell(c) for c in cells)
    return f"<table:table-row {more}>{shown}</table:table-row>"


def table(*rows: str, head: str = "") -> str:
    """A table; ``head`` are rows that repeat on every page."""
    heads = f"<table:table-header-rows>{head}</table:table-header-rows>" if head else ""
    return f"<table:table>{heads}{''.join(rows)}</table:table>"


def odt(body: str, *, auto: str = "", styles: str = "", meta: str = "", manifest: str = "") -> bytes:
    """An OpenDocument text; ``auto`` are automatic styles, ``styles`` what styles.xml holds."""
    content = (
        f"<office:automatic-styles>{auto}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
    )
    return zipped(
        {
            "mimetype": MIMETYPE,
            "content.xml": part("office:document-content", content),
            "styles.xml": part("office:document-styles", styles),
            "meta.xml": part("office:document-meta", f"<office:meta>{meta}</office:meta>"),
            "META-INF/manifest.xml": part("manifest:manifest", manifest),
        }
    )
