"""Hides typst: blocks become a tagged PDF that screen readers can follow (PDF/UA-1)."""

import json
from dataclasses import asdict
from functools import cache
from typing import Any

from ti_contracts.errors import UsageError
from ti_contracts.reports.blocks import Block, Written
from ti_contracts.reports.escape import one_line

# Which standard is claimed, and whether only the fonts that typst carries are used.
_TRIES: tuple[tuple[list[str], bool], ...] = ((["ua-1"], True), (["ua-1"], False), ([], False))


def to_pdf(written: Written) -> bytes:
    """Return a PDF; raises UsageError where typst is not installed.

    The fonts are those that typst carries, so that the bytes are the same everywhere. Where they lack a
    letter (Arabic, Chinese) the machine's own fonts help out. Where those lack it too it shows as a box, and
    the file is tagged still but claims no standard.
    """
    typst = _typst()
    data = json.dumps(_safe(_report(written)), ensure_ascii=False)
    for standards, only_its_fonts in _TRIES:
        compiler = typst.Compiler(
            _template(), ignore_system_fonts=only_its_fonts, sys_inputs={"report": data}
        )
        try:
            pdf = compiler.compile(format="pdf", pdf_standards=standards, timestamp=0)
        except typst.TypstError as error:
            failure = error
        else:
            return bytes(pdf)
    raise failure


def _typst() -> Any:
    try:
        import typst
    except ImportError as error:
        raise UsageError(
            "PDF reports need the package typst, which is not installed", "pip install 'ti-contracts[pdf]'"
        ) from error
    return typst


def _report(written: Written) -> dict[str, object]:
    blocks = [_block(block) for block in written.blocks]
    return {**asdict(written), "blocks": blocks}


def _block(block: Block) -> dict[str, object]:
    return {"kind": type(block).__name__, **asdict(block)}


def _safe(value: object) -> object:
    """The same value with all text on one line and nothing in it that acts instead of showing."""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, dict):
        return {key: _safe(part) for key, part in value.items()}
    return [_safe(part) for part in value] if isinstance(value, list | tuple) else value


@cache
def _template() -> bytes:
    from importlib import resources  # 10 ms

    return (resources.files("ti_contracts.reports") / "templates" / "blocks.typ").read_bytes()
