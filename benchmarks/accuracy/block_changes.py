"""Hides how a document is changed before it is built: each function takes what a reader read and changes it.

Blocks are what every reader makes of a file, so a changed document goes the whole way from there: numbers,
headings, lists, roles, cross-references and matching.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from ti_contracts.documents.blocks import Block, BlockKind, Reading

# Something that no criterion asks for.
FILLER: Final = Block(BlockKind.PARAGRAPH, "The car park lies to the north of the building.")
_FILLER_TITLE: Final = Block(BlockKind.HEADING, "Car park", level=1)
# British first; each pair both ways, with the endings that they may take.
_SPELLINGS: Final = (
    ("behaviour", "behavior"), ("centre", "center"), ("programme", "program"), ("counselling", "counseling"),
    ("labour", "labor"), ("judgement", "judgment"), ("enrol", "enroll"), ("fulfil", "fulfill"),
)  # fmt: skip
_ISE: Final = re.compile(
    r"\b((?:organ|recogn|traumat|stigmat|individual|personal|minim|priorit|author|central|util|summar|final"
    r"|hospital|special|normal|emphas|standard)i)([sz])(?=(?:e[ds]?|ing|ers?|ations?|ational)\b)",
    re.IGNORECASE,
)
_PLURAL: Final = re.compile(
    r"\b(service user|patient|client|survivor|outcome|session|pathway|practitioner|supervisor)s\b",
    re.IGNORECASE,
)
# Only behind words that belong to no single member: in "practical help, sleep and rest" help is practical.
_LISTED: Final = re.compile(
    r"(?<=\b(?:of|on|in|to|by) )([a-z]{4,}), ([a-z]{4,}) (and|or) ([a-z]{4,})(?=[.;])"
)
Change = Callable[[str], str]
# By the index of a block: sentences that stand in it.
Sentences = Mapping[int, Collection[str]]


def british(text: str) -> str:
    """With British spellings for American ones."""
    return _ISE.sub(r"\1s", _spelt(text, [(american, british) for british, american in _SPELLINGS]))


def american(text: str) -> str:
    """With American spellings for British ones."""
    return _ISE.sub(r"\1z", _spelt(text, _SPELLINGS))


def _spelt(text: str, pairs: Sequence[tuple[str, str]]) -> str:
    """With the second of each pair for the first, alone or with an s behind; a first capital stays one."""
    for of, to in pairs:
        text = re.sub(rf"\b{of}(?=s?\b)", to, text)
        text = re.sub(rf"\b{of.capitalize()}(?=s?\b)", to.capitalize(), text)
    return text


def hyphens_apart(text: str) -> str:
    """With a space for each hyphen between two words of more than two letters: "trauma informed"."""
    return re.sub(r"(?<=[A-Za-z]{3})-(?=[A-Za-z]{3})", " ", text)


def hyphens_hard(text: str) -> str:
    """With the hyphen that Word does not break lines at."""
    return re.sub(r"(?<=[A-Za-z])-(?=[A-Za-z])", "\N{NON-BREAKING HYPHEN}", text)


def straight(text: str) -> str:
    """With typewriter quotation marks and apostrophes, and a hyphen for each dash between spaces."""
    return text.translate(str.maketrans("’‘“”", "''\"\"")).replace(" – ", " - ").replace(" — ", " - ")


def singular(text: str) -> str:
    """With the singular of some nouns that stand in the plural."""
    return _PLURAL.sub(r"\1", text)


def lists_turned(text: str) -> str:
    """With "c, b and a" for "a, b and c" where a sentence ends there."""
    return _LISTED.sub(r"\4, \2 \3 \1", text)


def in_sentence_case(text: str) -> str:
    """With small letters after the first word, as many style guides want headings."""
    first = re.match(r"\W*(?:\w{1,3}[.)]\s+|[\d.]+\s+)?\w+", text)
    return text[: first.end()] + text[first.end() :].lower() if first else text


# What must change no verdict, whatever the document says.
REWORDINGS: Final[Mapping[str, Change]] = MappingProxyType(
    {
        "British spelling": british,
        "American spelling": american,
        "hyphens apart": hyphens_apart,
        "hard hyphens": hyphens_hard,
        "straight quotation marks": straight,
        "singular for plural": singular,
        "lists turned round": lists_turned,
    }
)


def reworded(reading: Reading, change: Change) -> Reading:
    """Every word of the document changed, headings too."""
    return _with(reading, (_changed(block, change) for block in reading.blocks))


def headings_in(reading: Reading, change: Change) -> Reading:
    """Only the headings changed, such as to capitals."""
    headings = (_changed(b, change) if b.kind is BlockKind.HEADING else b for b in reading.blocks)
    return _with(reading, headings)


def with_filler(reading: Reading) -> Reading:
    """With a paragraph about nothing before every heading but the first, and a section of it at the end."""
    blocks: list[Block] = []
    for block in reading.blocks:
        if block.kind is BlockKind.HEADING and blocks and blocks[-1].kind is not BlockKind.HEADING:
            blocks.append(FILLER)
        blocks.append(block)
    return _with(reading, (*blocks, _FILLER_TITLE, FILLER))


def reordered(reading: Reading, kept: Collection[int]) -> Reading:
    """With the words of neighbouring paragraphs and list items exchanged, but for the indices ``kept``.

    Numbers stay where they are; what leads in to something, or is not a full sentence, is not exchanged.
    """
    blocks = list(reading.blocks)
    at = 0
    while at + 1 < len(blocks):
        one, other = blocks[at], blocks[at + 1]
        alike = (one.kind, one.level, bool(one.number)) == (other.kind, other.level, bool(other.number))
        if alike and all(n not in kept and _is_plain(blocks[n]) for n in (at, at + 1)):
            blocks[at : at + 2] = [replace(one, text=other.text), replace(other, text=one.text)]
            at += 1
        at += 1
    return _with(reading, blocks)


def without(reading: Reading, sentences: Sentences) -> Reading:
    """Without these sentences of the blocks at these indices; a row goes whole, for its cells lean on it."""
    blocks: list[Block] = []
    for index, block in enumerate(reading.blocks):
        gone = sentences.get(index, ())
        rest = replace(block, text=_each(block.text, gone, lambda _: "")) if gone else block
        if not gone or (not block.cells and re.search(r"[^\W\d_]{2}", rest.text)):
            blocks.append(rest)
    return _with(reading, (*blocks, _FILLER_TITLE, FILLER))


def said_otherwise(reading: Reading, sentences: Sentences, change: Change) -> Reading:
    """With these sentences of the blocks at these indices changed, rows cell by cell."""
    blocks = []
    for index, block in enumerate(reading.blocks):
        own = sentences.get(index, ())
        text = _each(block.text, own, change)
        cells = tuple(change(cell) if own else cell for cell in block.cells)
        blocks.append(replace(block, text=text, cells=cells))
    return _with(reading, blocks)


def in_background(reading: Reading, moved: Collection[int]) -> Reading:
    """With the blocks at these indices under a heading "Background" at the end, without their numbers."""
    stay = [block for index, block in enumerate(reading.blocks) if index not in moved]
    go = [replace(block, number="") for index, block in enumerate(reading.blocks) if index in moved]
    title = Block(BlockKind.HEADING, "Background", level=1)
    return _with(reading, (*stay, title, *go, _FILLER_TITLE, FILLER))


def overridden(reading: Reading, by: str) -> Reading:
    """With a last section of special conditions that says ``by``."""
    title = Block(BlockKind.HEADING, "Special conditions", level=1)
    return _with(reading, (*reading.blocks, title, Block(BlockKind.PARAGRAPH, by)))


def _with(reading: Reading, blocks: Collection[Block] | Iterator[Block]) -> Reading:
    return replace(reading, blocks=tuple(blocks))


def _changed(block: Block, change: Change) -> Block:
    return replace(block, text=change(block.text), cells=tuple(change(cell) for cell in block.cells))


def _each(text: str, sentences: Collection[str], change: Change) -> str:
    """The text with each of the sentences changed; longer ones first, for one may hold another."""
    for sentence in sorted(sentences, key=len, reverse=True):
        text = text.replace(sentence, change(sentence))
    return text


def _is_plain(block: Block) -> bool:
    """Whether it is a full sentence without a number that somebody typed."""
    spoken = block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and block.text.rstrip().endswith(".")
    return spoken and re.match(r"[A-Z][a-z]+\b(?!\.)", block.text) is not None
