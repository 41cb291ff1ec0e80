"""Reads a rich text file from end to end: tokens, walk, blocks, title, and the notes on how it was read."""

import re
from typing import Final

from ti_contracts.documents.blocks import Reading
from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.flow.flatten import to_blocks
from ti_contracts.documents.flow.items import Item, Line
from ti_contracts.documents.flow.lost import left_out, unread
from ti_contracts.documents.rtf.destinations import DESTINATIONS, STARRED, begin_style, font_name
from ti_contracts.documents.rtf.tokens import Kind, Source
from ti_contracts.documents.rtf.walk import Walk
from ti_contracts.documents.rtf.words import CHARACTERS, HANDLERS, SIGNS
from ti_contracts.errors import DocumentError
from ti_contracts.model.document import Unread

_START: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf")
_CACHED: Final = "automatic numbers as the program that saved the file last showed them"


def read(data: bytes) -> Reading:
    """See ``read_rtf``."""
    if not data:
        raise DocumentError("is empty", "ask the sender for a fresh copy")
    start = _START.match(data)
    if start is None:
        raise DocumentError("is not a rich text file (.rtf)", "open it in Word and save it again as .docx")
    walk = Walk(Source(data))
    walk.source.at = start.end() - len(b"{\\rtf")
    whole = _run(walk)
    while len(walk.stories) > 1 and walk.groups:  # the file ends within a note or a text box
        walk.close()
    walk.group.words = None
    walk.end_paragraph()
    items = walk.story.finished()
    return Reading(
        blocks=to_blocks(items),
        title=_title(walk, items),
        unread=(*unread(walk.lost), *_missing(walk, whole)),
        notes=_notes(walk),
    )


def _run(walk: Walk) -> bool:
    """Walks over all tokens; False where the file ends before its first group does."""
    pending: list[bytes] = []
    for kind, name, number in walk.source.tokens():
        if kind in (Kind.TEXT, Kind.BYTES):
            pending.append(_passed(walk, name) if walk.passing else name)
            walk.starred = False
            continue
        if pending:
            _decoded(walk, b"".join(pending))
            pending = []
        if kind == Kind.BRACE:
            if name == b"{":
                _open(walk)
            else:
                walk.close()
                if not walk.groups:
                    return True
        elif walk.passing:
            walk.passing -= 1
        elif kind == Kind.SIGN:
            _sign(walk, name)
        else:
            _word(walk, name, number)
    if pending:
        _decoded(walk, b"".join(pending))
    return False


def _passed(walk: Walk, text: bytes) -> bytes:
    """What is left of a text after the characters that only stand in for a Unicode one."""
    skipped = min(walk.passing, len(text))
    walk.passing -= skipped
    return text[skipped:]


def _decoded(walk: Walk, data: bytes) -> None:
    if not data:
        return
    text = walk.charsets.decoded(data, walk.group.chars.font)
    if walk.group.role == "fonts":
        font_name(walk, text)
    else:
        walk.text(text)


def _open(walk: Walk) -> None:
    around = walk.group.role
    walk.open()
    if around == "styles":
        begin_style(walk)
        walk.group.role = "styles"
    elif around == "either":
        # \upr holds the same text twice, for old programs and then, in \ud, for those that know Unicode.
        walk.group.role = ""
        if not walk.source.data.startswith(b"\\*\\ud", walk.source.at):
            walk.source.skip()


def _sign(walk: Walk, sign: bytes) -> None:
    if sign == b"*":
        # Only a group that begins with it may be left out; OpenOffice wrote it before styles of letters too.
        before = walk.source.data[max(walk.source.at - 20, 0) : walk.source.at - 2]
        walk.starred = before.rstrip().endswith(b"{")
        return
    if sign in b"\r\n":
        HANDLERS[b"par"](walk, None)
    elif sign in SIGNS:
        walk.text(SIGNS[sign])


def _word(walk: Walk, name: bytes, number: int | None) -> None:
    if walk.starred:
        walk.starred = False
        if name not in STARRED:
            walk.source.skip()
            return
    character = CHARACTERS.get(name)
    if character is not None:
        walk.text(character)
        return
    handle = HANDLERS.get(name) or DESTINATIONS.get(name)
    if handle is not None:
        handle(walk, number)
    elif name.startswith(b"m") and name.endswith(b"Pr"):
        walk.source.skip()  # properties of formulas hold what looks like text


def _missing(walk: Walk, whole: bool) -> tuple[Unread, ...]:
    found = []
    if not whole:
        found.append(Unread("the end of the file", "the file ends too early; it may have been cut off"))
    if walk.seen.unlabelled:
        part = f"automatic numbers of {walk.seen.unlabelled} paragraphs"
        found.append(Unread(part, "the file does not carry them; save it as .docx to have them"))
    return tuple(found)


def _notes(walk: Walk) -> tuple[str, ...]:
    seen = walk.seen
    counts = (("insertion", seen.insertions), ("deletion", seen.deletions))
    changes = [f"{n} {what}{'' if n == 1 else 's'}" for what, n in counts if n]
    said = [
        f"read with tracked changes accepted: {', '.join(changes)}" if changes else "",
        _CACHED if seen.labels else "",
        left_out(seen.comments, "comment"),
        "hidden text left out" if seen.hidden else "",
        left_out(seen.struck, "paragraph", "words struck out in "),
    ]
    return tuple(filter(None, said))


def _title(walk: Walk, items: tuple[Item, ...]) -> str:
    said = clean_line("".join(walk.title))
    titles = (item.text for item in items if isinstance(item, Line) and item.title and item.text)
    return said or next(titles, "") or walk.header
