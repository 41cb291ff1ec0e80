"""Hides inline Markdown: emphasis, links, struck-out words and breaks become the words that a reader sees."""

import re
from dataclasses import dataclass

from markdown_it.token import Token

from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.numbers import split_bullet, split_label

_NOTE_MARK = re.compile(r"\[\^[^\]\s]{1,40}\]\\?:?")
_SPANS = re.compile(r"\[([^\[\]]{0,600})\]\{[.#][^{}]{0,200}\}")
_TAG = re.compile(r"<(?P<end>/?)\s*(?P<name>[a-zA-Z][a-zA-Z0-9]*)")
_STRUCK = frozenset({"del", "s", "strike"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of a paragraph; ``raw`` still has its footnote mark. Not ``in_force``: all struck out."""

    text: str
    raw: str
    in_force: bool = True


def pieces_of(inline: Token) -> list[Piece]:
    """The paragraph's lines: hard breaks part them, soft ones only before a bullet or a number."""
    lines = _lines(inline.children or [])
    pieces: list[Piece] = []
    for kept, struck, hard in lines:
        raw = clean_line(kept)
        if not raw and not clean_line(struck):
            continue
        text = _plain(raw)
        if pieces and not hard and not _starts_anew(text) and raw and pieces[-1].in_force:
            last = pieces[-1]
            pieces[-1] = Piece(f"{last.text} {text}", f"{last.raw} {raw}")
        else:
            pieces.append(Piece(text, raw) if raw else Piece(_plain(clean_line(struck)), "", False))
    return [piece for piece in pieces if piece.text]


def is_all_strong(inline: Token) -> bool:
    """Whether every word of the paragraph is bold."""
    depth = 0
    for child in inline.children or []:
        if child.type == "strong_open":
            depth += 1
        elif child.type == "strong_close":
            depth -= 1
        elif child.type not in {"text", "softbreak", "em_open", "em_close"} or (
            not depth and child.content.strip()
        ):
            return False
    return any(child.type == "strong_open" for child in inline.children or [])


def _plain(text: str) -> str:
    return clean_line(_SPANS.sub(r"\1", _NOTE_MARK.sub("", text)))


def _starts_anew(text: str) -> bool:
    return split_bullet(text)[0] or split_label(text)[0] is not None


def _lines(children: list[Token]) -> list[tuple[str, str, bool]]:
    """(kept words, struck words, whether a hard break stands before) for each line."""
    lines: list[tuple[str, str, bool]] = []
    kept: list[str] = []
    struck: list[str] = []
    hard = True
    deleting = 0
    for child in children:
        tag = _TAG.match(child.content) if child.type == "html_inline" else None
        if child.type in {"softbreak", "hardbreak"} or (tag and tag["name"].lower() == "br"):
            lines.append(("".join(kept), "".join(struck), hard))
            kept, struck = [], []
            hard = child.type != "softbreak"
        elif child.type == "s_open" or (tag and tag["name"].lower() in _STRUCK and not tag["end"]):
            deleting += 1
        elif child.type == "s_close" or (tag and tag["name"].lower() in _STRUCK):
            deleting = max(0, deleting - 1)
        elif child.type in {"text", "code_inline", "image"}:
            (struck if deleting else kept).append(child.content)
    return [*lines, ("".join(kept), "".join(struck), hard)]
