"""Lists that LibreOffice took apart when it converted an old Word file, put together again.

A list of Word's whose levels hang on styles comes out as several lists with the same definition, one for each
style, of which only one has the outermost level: the clauses 1, 1.1, (a) come out as 1, (a) in one list and
1.1 in the other, and each counts on its own.
"""

from collections.abc import Mapping
from dataclasses import replace

from ti_contracts.documents.docx.names import Element, W
from ti_contracts.documents.docx.numbering import NumberedList, level_of
from ti_contracts.documents.docx.properties import properties
from ti_contracts.documents.docx.revisions import View
from ti_contracts.documents.docx.styles import Styles


def rejoined(
    lists: Mapping[str, NumberedList], body: Element, styles: Styles, view: View
) -> dict[str, NumberedList]:
    """The lists, where one that never uses its outermost level counts with the one that it was part of.

    That is the only other list with the same definition in more than one level that shares no level with it.
    """
    used = _levels_used(lists, body, styles, view)
    found = dict(lists)
    for num_id, levels in used.items():
        part = lists[num_id]
        if 0 in levels or len(part.levels) < 2:
            continue
        whole = [
            other
            for other, others in used.items()
            if 0 in others and not levels & others and _same(part, lists[other])
        ]
        if len(whole) == 1:
            found[num_id] = replace(part, counts=lists[whole[0]].counts)
    return found


def _levels_used(
    lists: Mapping[str, NumberedList], body: Element, styles: Styles, view: View
) -> dict[str, set[int]]:
    used: dict[str, set[int]] = {}
    for paragraph in body.iter(W + "p"):
        said = properties(next(paragraph.iterchildren(W + "pPr"), None), view)
        style = styles.paragraph(said.style)
        num_id = said.num_id or style.num_id
        if num_id in lists and num_id != "0":
            used.setdefault(num_id, set()).add(level_of(lists[num_id], said, style))
    return used


def _same(one: NumberedList, other: NumberedList) -> bool:
    """Whether two lists print the same; the styles that they are linked to may differ."""
    bare = ({n: replace(level, linked="") for n, level in of.levels.items()} for of in (one, other))
    return next(bare) == next(bare)
