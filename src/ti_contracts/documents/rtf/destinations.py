"""Groups with a purpose: fonts, styles, fields, notes, text boxes, pictures; and those that are left out."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.flow.flat import words_of
from ti_contracts.documents.rtf.story import Story
from ti_contracts.documents.rtf.styles import Entry
from ti_contracts.documents.rtf.walk import FormField, Shape, Walk
from ti_contracts.documents.rtf.words import Handler

_CONTENTS: Final = re.compile(r"\s*(?:TOC|TOA|INDEX)\b")
_ALT: Final = re.compile(rb"wzDescription\}\s*\{\\sv ([^{}\\]{0,500})")
_SKIPPED: Final = (
    *("colortbl", "listtables", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
    *("nonshppict", "shprslt", "nonesttables", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn"),
    *("xe", "tc", "tcn", "rxe", "txe", "bxe", "private", "revtbl", "listname", "listtable", "mmathPict"),
    *("filetbl", "comment", "falt", "panose", "buptim", "creatim", "revtim", "printim", "template"),
)
# Destinations after \* that are read; programs that do not know one are to leave it out, and so do we.
STARRED: Final = frozenset(
    name.encode()
    for name in (
        *(
            "footnote",
            "shpinst",
            "shptxt",
            "dptxbxtext",
            "do",
            "nesttableprops",
            "ud",
            "fldinst",
            "formfield",
        ),
        *("ffl", "shppict", "annotation", "objclass", "moMath", "moMathPara", "listtext", "pntext"),
    )
)


def _skip(walk: Walk, _: int | None) -> None:
    walk.source.skip()


def _fonts(walk: Walk, _: int | None) -> None:
    walk.group.role, walk.group.words = "fonts", []


def font_name(walk: Walk, text: str) -> None:
    """Text in the font table: the name of a font."""
    walk.font.name = clean_line(walk.font.name + text.partition(";")[0])[:100]


def _styles(walk: Walk, _: int | None) -> None:
    walk.group.role, walk.group.words = "styles", []


def begin_style(walk: Walk) -> None:
    """A group in the style sheet: one style."""
    entry = walk.entry = Entry()
    words: list[str] = []
    walk.group.words = words

    def end() -> None:
        entry.name = "".join(words)
        walk.styles.add(entry)

    walk.group.end = end


def _info(walk: Walk, _: int | None) -> None:
    walk.group.role, walk.group.words = "info", []


def _title(walk: Walk, _: int | None) -> None:
    if walk.group.role == "info":
        walk.group.words = walk.title


def _header(walk: Walk, _: int | None) -> None:
    if walk.header or len(walk.stories) > 1:
        walk.source.skip()
        return
    last, lost = walk.last, len(walk.lost)

    def end(story: Story) -> None:
        walk.header = words_of(story.finished())
        walk.last = last
        del walk.lost[lost:]  # its pictures are not the document's

    walk.aside(end)


def _footnote(walk: Walk, _: int | None) -> None:
    if walk.silent:
        walk.source.skip()
        return
    number = None if walk.referred else ""
    walk.referred = False
    last = walk.last

    def end(story: Story) -> None:
        walk.last = last
        walk.add_note(story, number)

    walk.aside(end)


def _box(walk: Walk, _: int | None) -> None:
    if walk.group.chars.gone or walk.group.chars.look.hidden:
        walk.source.skip()
        return

    def end(story: Story) -> None:
        walk.story.draft.boxes.extend(story.finished())

    walk.aside(end)


def _label(walk: Walk, _: int | None) -> None:
    if walk.silent:
        walk.source.skip()
        return
    words: list[str] = []
    walk.group.words = words
    draft = walk.story.draft

    def end() -> None:
        # Where the end of the paragraph before is deleted, its own number stays.
        if draft.label is None or draft.empty:
            draft.label = "".join(words)

    walk.group.end = end


def _field(walk: Walk, _: int | None) -> None:
    found = FormField()
    walk.fields.append(found)

    def end() -> None:
        walk.fields.pop()
        value = found.value()
        if value and not found.shown:
            walk.text(value)

    walk.group.end = end


def _instruction(walk: Walk, _: int | None) -> None:
    walk.group.words = walk.fields[-1].code if walk.fields else []


def _result(walk: Walk, _: int | None) -> None:
    if not walk.fields:
        return
    found, draft = walk.fields[-1], walk.story.draft
    contents = _CONTENTS.match("".join(found.code)) is not None
    walk.contents += contents
    before = draft.empty

    def end() -> None:
        walk.contents -= contents
        found.shown = found.shown or walk.story.draft is not draft or draft.empty != before

    walk.group.end = end


def _form(walk: Walk, _: int | None) -> None:
    walk.group.role, walk.group.words = "form", []


def _choice(walk: Walk, _: int | None) -> None:
    words: list[str] = []
    walk.group.words = words
    if walk.fields:
        walk.fields[-1].choices.append(words)


def _comment(walk: Walk, _: int | None) -> None:
    walk.seen.comments += 1
    walk.source.skip()


def _row_properties(walk: Walk, _: int | None) -> None:
    outer = walk.row

    def end() -> None:
        walk.row = outer

    walk.group.end = end


def _shape(walk: Walk, _: int | None) -> None:
    shape = Shape()
    walk.shapes.append(shape)
    silent = walk.silent or walk.embedded

    def end() -> None:
        walk.shapes.pop()
        if not silent:
            for _ in range(shape.pictures):
                _lose_picture(walk, "".join(shape.words))

    walk.group.end = end


def _old_drawing(walk: Walk, _: int | None) -> None:
    walk.group.words = []


def _property_name(walk: Walk, _: int | None) -> None:
    words: list[str] = []
    walk.group.words = words
    if walk.shapes:
        walk.shapes[-1].property = words


def _property_value(walk: Walk, _: int | None) -> None:
    name = "".join(walk.shapes[-1].property) if walk.shapes else ""
    if name == "wzDescription":
        walk.group.words = walk.shapes[-1].words
    elif name == "pib":
        walk.group.words = []
    else:
        walk.source.skip()


def _picture(walk: Walk, _: int | None) -> None:
    head = walk.source.skip()
    if walk.shapes:
        walk.shapes[-1].pictures += 1
    elif not (walk.silent or walk.embedded):
        said = _ALT.search(head)
        _lose_picture(walk, said[1].decode("cp1252", "replace") if said else "")


def _lose_picture(walk: Walk, described: str) -> None:
    words = clean_line(described)
    reason = "words in pictures are not read"
    walk.lose("picture", f"described as “{words}”; {reason}" if words else reason)


def _object(walk: Walk, _: int | None) -> None:
    words: list[str] = []
    silent = walk.silent
    walk.embedded += 1

    def end() -> None:
        walk.embedded -= 1
        kind = clean_line("".join(words))[:60]
        if not silent:
            walk.lose("embedded object", f"embedded files are not read{f' ({kind})' if kind else ''}")

    walk.group.end = end
    walk.shown_object = words


def _object_class(walk: Walk, _: int | None) -> None:
    walk.group.words = walk.shown_object


def _either(walk: Walk, _: int | None) -> None:
    walk.group.role = "either"


DESTINATIONS: Final[Mapping[bytes, Handler]] = MappingProxyType(
    {name.encode(): _skip for name in _SKIPPED}
    | {
        b"fonttbl": _fonts,
        b"stylesheet": _styles,
        b"info": _info,
        b"title": _title,
        b"header": _header,
        b"footnote": _footnote,
        b"shptxt": _box,
        b"dptxbxtext": _box,
        b"listtext": _label,
        b"pntext": _label,
        b"field": _field,
        b"fldinst": _instruction,
        b"fldrslt": _result,
        b"formfield": _form,
        b"ffl": _choice,
        b"annotation": _comment,
        b"nesttableprops": _row_properties,
        b"shp": _shape,
        b"do": _old_drawing,
        b"sn": _property_name,
        b"sv": _property_value,
        b"pict": _picture,
        b"object": _object,
        b"objclass": _object_class,
        b"upr": _either,
    }
)
