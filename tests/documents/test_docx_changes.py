"""Tracked changes: the accepted text by default, the former one on demand, each move once."""

from docx_package import abstract, docx, level, listed, num, p, r, style

from ti_contracts.documents.docx import read_docx

DELETED = "<w:del><w:r><w:delText>{}</w:delText></w:r></w:del>"


def both(body: str, **parts: str) -> tuple[list[str], list[str]]:
    data = docx(body, parts=parts)
    accepted, original = read_docx(data), read_docx(data, changes="original")
    return [b.text for b in accepted.blocks], [b.text for b in original.blocks]


def test_insertions_are_in_and_deletions_out() -> None:
    body = f"<w:p>{r('The Provider ')}{DELETED.format('may')}<w:ins>{r('must')}</w:ins>{r(' listen.')}</w:p>"
    assert both(body) == (["The Provider must listen."], ["The Provider may listen."])


def test_a_move_is_read_once() -> None:
    mark = "<w:pPr><w:rPr><w:{0}/></w:rPr></w:pPr>"
    source = f"<w:p>{mark.format('moveFrom')}<w:moveFrom>{r('Moved.')}</w:moveFrom></w:p>"
    target = f"<w:p>{mark.format('moveTo')}<w:moveTo>{r('Moved.')}</w:moveTo></w:p>"
    assert both(source + p("Middle.") + target + p("End.")) == (
        ["Middle.", "Moved.", "End."],
        ["Moved.", "Middle.", "End."],
    )


def test_a_deleted_paragraph_end_joins_and_an_inserted_one_parts() -> None:
    deleted = p("Help is offered ", "<w:rPr><w:del/></w:rPr>") + p("within a week.")
    inserted = p("One.", "<w:rPr><w:ins/></w:rPr>") + p(" Two.")
    assert both(deleted) == (["Help is offered within a week."], ["Help is offered", "within a week."])
    assert both(inserted) == (["One.", "Two."], ["One. Two."])


def test_the_original_has_the_properties_from_before() -> None:
    numbering = abstract(0, level(0, "%1.")) + num(1, 0)
    changed = listed(1) + '<w:pPrChange><w:pPr><w:pStyle w:val="heading1"/></w:pPr></w:pPrChange>'
    data = docx(p("Aims", changed), parts={"numbering": numbering, "styles": style("heading 1")})
    assert [(b.kind.value, b.number) for b in read_docx(data).blocks] == [("paragraph", "1.")]
    assert [(b.kind.value, b.number) for b in read_docx(data, changes="original").blocks] == [("heading", "")]


def test_the_note_counts_what_was_accepted() -> None:
    gone = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{DELETED.format('Old.')}</w:p>"
    body = gone + f"<w:p><w:ins>{r('New ')}</w:ins>{r('and ')}<w:ins>{r('newer.')}</w:ins></w:p>"
    data = docx(body)
    assert read_docx(data).notes == ("read with tracked changes accepted: 2 insertions, 1 deletion",)
    assert read_docx(data, changes="original").notes == (
        "read with tracked changes rejected: 2 insertions, 1 deletion",
    )


def test_changes_of_paragraph_ends_alone_are_counted_too() -> None:
    body = p("One ", "<w:rPr><w:del/></w:rPr>") + p("line.")
    assert read_docx(docx(body)).notes == ("read with tracked changes accepted: 1 deletion",)


def test_deleted_fields_and_notes_leave_nothing_behind() -> None:
    field = '<w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:del>'
    note = '<w:del><w:r><w:footnoteReference w:id="1"/></w:r></w:del>'
    body = f"<w:p>{field}{r('Text stays.')}{note}</w:p>"
    assert both(body, footnotes=f'<w:footnote w:id="1">{p("Gone.")}</w:footnote>')[0] == ["Text stays."]


def test_the_original_is_without_looks_and_numbers_that_came_later() -> None:
    struck = p("Kept.", "", "<w:strike/><w:rPrChange><w:rPr/></w:rPrChange>")
    numbered = p("Aims", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins/></w:numPr>')
    data = docx(struck + numbered, parts={"numbering": abstract(0, level(0, "%1.")) + num(1, 0)})
    assert [(b.in_force, b.number) for b in read_docx(data).blocks] == [(False, ""), (True, "1.")]
    original = read_docx(data, changes="original").blocks
    assert [(b.in_force, b.number) for b in original] == [(True, ""), (True, "")]
