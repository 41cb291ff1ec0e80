"""The walk over a rich text file: open groups, where text goes, and paragraphs as they are finished."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from ti_contracts.documents.docx.numerals import numeral
from ti_contracts.documents.flow.flat import line_words, words_of
from ti_contracts.documents.flow.items import Note
from ti_contracts.documents.flow.lost import Lost
from ti_contracts.documents.flow.runs import line_of, partly_struck
from ti_contracts.documents.rtf.charsets import Charsets, Font
from ti_contracts.documents.rtf.state import BARE, PLAIN, Group
from ti_contracts.documents.rtf.story import Story
from ti_contracts.documents.rtf.styles import Entry, Styles
from ti_contracts.documents.rtf.tables import RowShape
from ti_contracts.documents.rtf.tokens import Source
from ti_contracts.documents.size import Room
from ti_contracts.errors import DocumentError

_DEEPEST: Final = 2_000
_DEEPEST_STORY: Final = 4


@dataclass(slots=True)
class FormField:
    """A field that is open: what makes it, and its own value where it is a tick box or a list of choices."""

    code: list[str] = field(default_factory=list)
    type: int = 0
    result: int = -1
    default: int = 0
    choices: list[list[str]] = field(default_factory=list)
    shown: bool = False

    def value(self) -> str:
        """What a tick box or a list shows; "" for other fields."""
        chosen = self.result if self.result not in (-1, 25) else self.default
        if self.type == 1:
            return "☒" if chosen == 1 else "☐"
        if self.type == 2 and 0 <= chosen < len(self.choices):
            return "".join(self.choices[chosen])
        return ""


@dataclass(slots=True)
class Shape:
    """A drawing that is open: how many pictures it holds, and how somebody described them."""

    pictures: int = 0
    words: list[str] = field(default_factory=list)
    property: list[str] = field(default_factory=list)


@dataclass(slots=True)
class NoteMarks:
    """How notes of one kind are numbered."""

    style: str
    next: int = 1

    def take(self) -> str:
        """The next number."""
        self.next += 1
        return numeral(self.next - 1, self.style)


@dataclass(slots=True)
class Seen:
    """What the notes of the reading tell."""

    labels: int = 0
    unlabelled: int = 0
    comments: int = 0
    insertions: int = 0
    deletions: int = 0
    struck: int = 0
    hidden: bool = False


@dataclass(slots=True)
class Walk:
    """Everything that the walk carries along; ``group`` is the innermost open group."""

    source: Source
    charsets: Charsets = field(default_factory=Charsets)
    styles: Styles = field(default_factory=Styles)
    group: Group = field(default_factory=Group)
    groups: list[Group] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    row: RowShape = field(default_factory=RowShape)
    room: Room = field(default_factory=Room)
    fields: list[FormField] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    shown_object: list[str] = field(default_factory=list)
    marks: dict[bool, NoteMarks] = field(
        default_factory=lambda: {False: NoteMarks("decimal"), True: NoteMarks("decimal")}
    )
    font: Font = field(default_factory=Font)
    usual_font: int = -1
    entry: Entry = field(default_factory=Entry)
    seen: Seen = field(default_factory=Seen)
    lost: list[Lost] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    header: str = ""
    last: str = ""
    starred: bool = False
    referred: bool = False
    contents: int = 0
    embedded: int = 0
    passing: int = 0
    _changing: str = ""

    def __post_init__(self) -> None:
        self.stories.append(Story(self.room))

    @property
    def story(self) -> Story:
        """The story that is gathered now."""
        return self.stories[-1]

    def open(self) -> None:
        """A brace opens a group, which begins with all that the one around it has."""
        if len(self.groups) >= _DEEPEST:
            raise DocumentError(
                f"has groups nested more than {_DEEPEST} deep, as no real document does",
                "open it in Word and save it again as .docx",
            )
        around = self.group
        self.groups.append(around)
        self.group = Group(around.chars, around.para, around.words, around.role)
        self.starred = False
        self.passing = 0

    def close(self) -> None:
        """A brace closes the innermost group."""
        end = self.group.end
        if end is not None:
            end()
        self.group = self.groups.pop()
        self.starred = False
        self.passing = 0

    def text(self, text: str) -> None:
        """Some text where the walk stands."""
        group = self.group
        if group.words is not None:
            group.words.append(text)
            return
        chars = group.chars
        if chars.gone or chars.new:
            self._changed(chars.gone, text)
        elif self._changing:
            self._changing = ""
        if chars.gone:
            return
        if chars.look.hidden:
            self.seen.hidden = self.seen.hidden or not text.isspace()
            return
        draft = self.story.draft
        draft.add(text, chars.look)
        draft.contents = draft.contents or self.contents > 0

    def _changed(self, gone: bool, text: str) -> None:
        change = "deletion" if gone else "insertion"
        if change == self._changing or text.isspace():
            return
        self._changing = change
        self.seen.deletions += gone
        self.seen.insertions += not gone

    @property
    def silent(self) -> bool:
        """Whether what stands here is not shown."""
        return self.group.words is not None or self.group.chars.gone or self.group.chars.look.hidden

    def end_paragraph(self, depth: int | None = None) -> None:
        """The paragraph that is open ends; ``depth`` where it ends a cell of that table."""
        if self.group.words is not None:
            return
        para, draft, story = self.group.para, self.story.draft, self.story
        depth = para.inside if depth is None else depth
        self.room.paragraph()
        if draft.empty:
            story.add(None, depth)
            if draft.label is None or depth:
                story.draft = type(draft)()
                return
        style = self.styles.of(para.style)
        heading = para.outline + 1 if 0 <= para.outline < 9 else style.heading
        label = draft.printed(para.level)
        self.seen.labels += label is not None and not label.bullet
        self.seen.unlabelled += label is None and para.listed and not draft.empty
        self.seen.struck += partly_struck(draft.runs)
        line = line_of(
            draft.runs,
            PLAIN.look,
            label=label,
            heading=0 if style.contents else heading,
            title=style.title,
            quotation=style.quotation,
            contents=draft.contents or style.contents,
            notes=tuple(draft.notes),
            boxes=tuple(draft.boxes),
        )
        self.last = line_words(line.number, line.text) or self.last
        story.draft = type(draft)()
        story.add(line, depth)

    def aside(self, end: Callable[[Story], None]) -> bool:
        """Begins a story of its own in this group; ``end`` gets it. False where stories nest too deeply."""
        if len(self.stories) > _DEEPEST_STORY:
            self.lose("text box", "text boxes and notes nested within each other too deeply are not read")
            self.source.skip()
            return False
        self.stories.append(Story(self.room))
        group = self.group
        group.words, group.role = None, ""
        group.chars = PLAIN._replace(font=self.usual_font, fallback=group.chars.fallback)
        group.para = BARE
        row, self.row = self.row, RowShape()

        def finish() -> None:
            self.end_paragraph()
            self.row = row
            end(self.stories.pop())

        group.end = finish
        return True

    def add_note(self, story: Story, number: str | None) -> None:
        """A note is complete; ``number`` is None for the next number, "" where it has a mark of its own."""
        mark = self.marks[story.endnote].take() if number is None else number
        self.story.draft.notes.append(Note(mark, words_of(story.finished())))

    def lose(self, kind: str, reason: str) -> None:
        """Remembers what cannot be read here."""
        self.lost.append(Lost(kind, reason, self.last))
