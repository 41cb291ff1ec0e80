"""The shape of what people write in rule files; loading turns it into ``ti_contracts.model.criteria``."""

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from ti_contracts.model.criteria import (
    Checkability,
    Direction,
    Measure,
    Polarity,
    Repair,
    Scope,
    Severity,
)
from ti_contracts.strict.written import CriterionId, Date, Id, Members, Series, Text, Written

# A list that is not written is empty; of a plain [] pydantic would make a deep copy each time.
NONE: Any = Field(default_factory=list)

# Which form of a union somebody used is decided by its shape, so that a mistake is reported for that form
# alone. The names are no keys of any rule: the place of a mistake is found by leaving them out.
_SHAPES: dict[type, str] = {str: "<text>", list: "<list>", dict: "<mapping>"}


def shape_of(value: object) -> str | None:
    """Text, list or mapping: the tag of the form that ``value`` was meant for."""
    return _SHAPES.get(type(value), "<mapping>" if isinstance(value, Written) else None)


class WrittenQuantity(Written):
    """A number that counts as a hit of the concept; ``lowest`` and ``highest`` bound it, inclusive."""

    measure: Annotated[Measure, Field(strict=False, description="What the number counts; times are in days")]
    directions: Annotated[
        list[Annotated[Direction, Field(strict=False)]],
        Field(min_length=1, description="Which way the number may point: at_most, at_least, exactly"),
    ]
    lowest: float | None = None
    highest: float | None = None


class WrittenConcept(Written):
    """A named set of phrases that any rule can use."""

    about: Annotated[Text, Field(description="One line: what the phrases have in common")]
    phrases: list[Text] = NONE
    includes: Annotated[list[Id], Field(description="Concepts whose phrases count as this one's too")] = NONE
    unless: Annotated[list[Text], Field(description="Look-alike phrases that rule out a hit inside them")] = (
        NONE
    )
    quantities: list[WrittenQuantity] = NONE


class WrittenLine(Written):
    """One way to say an element, in full form; a plain list of members stands for ``all`` alone."""

    all: Annotated[list[Members], Field(min_length=1, description="The head first; a|b where one is enough")]
    also: Annotated[list[Members], Field(description="Members that may stand further off, within reach")] = (
        NONE
    )
    reach: Annotated[Scope, Field(strict=False)] = Scope.SECTION
    none: list[Id] = NONE
    scope: Annotated[Scope, Field(strict=False)] = Scope.SENTENCE
    within: Annotated[int | None, Field(ge=1)] = None
    polarity: Annotated[Polarity, Field(strict=False)] = Polarity.TURNS


Line = Annotated[
    Annotated[Members, Tag("<text>")]
    | Annotated[list[Members], Field(min_length=1), Tag("<list>")]
    | Annotated[WrittenLine, Tag("<mapping>")],
    Discriminator(shape_of),
]


class WrittenOpposite(Written):
    """Words that work against people, whoever writes them; elements name it under opposed_by."""

    about: Annotated[Text, Field(description="One line: what such words do")]
    affects: Annotated[Text, Field(description="Whom they harm")]
    says: Annotated[list[Line], Field(min_length=1)]
    harmless: Annotated[list[Id], Field(description="Concepts that make it safe in the same clause")] = NONE
    repair: Annotated[Repair, Field(strict=False, description="delete, replace or safeguard")]
    fix: Annotated[Text, Field(description="What to do, as a sentence")]


class WrittenFacet(Written):
    """What a document is about (facets/), or which kind of document it is (documents/)."""

    about: Annotated[Text, Field(description="In words that end: this is about …, this is a …")]
    shown_by: Annotated[list[Id], Field(min_length=1, description="Concepts that tell it")]
    at_least: Annotated[int, Field(ge=1, description="In so many clauses, or once in the title")] = 3


class WrittenElement(Written):
    """Something that a clause can say; criteria name it in their needs."""

    asks: Text
    missing: Annotated[Text, Field(description="What a report says is missing, as the end of a sentence")]
    says: Annotated[list[Line], Field(min_length=1)]
    less: list[Line] = NONE
    against: list[Line] = NONE
    weakened_by: list[Id] = NONE
    harmless: list[Id] = NONE
    fix: str = ""
    opposed_by: Annotated[list[Id], Field(description="Opposites that tell against it")] = NONE


class WrittenNeed(Written):
    """At least so many of these elements."""

    of: Annotated[list[Id], Field(min_length=1)]
    at_least: Annotated[int, Field(ge=1)]
    partial_from: Annotated[int, Field(ge=1)] = 1


Need = Annotated[
    Annotated[Id, Tag("<text>")] | Annotated[WrittenNeed, Tag("<mapping>")], Discriminator(shape_of)
]


class WrittenSource(Written):
    """Where in the guidance the statement stands."""

    section: Text
    quote: Annotated[Text, Field(description="At most 15 words")]


class WrittenExamples(Written):
    """Small documents (Markdown) whose verdict for a criterion is known; ``rules test`` runs them."""

    met: list[Text] = NONE
    partial: list[Text] = NONE
    gap: list[Text] = NONE
    contradicted: list[Text] = NONE


class WrittenCriterion(Written):
    """One statement of the guidance."""

    title: Text
    question: Text
    severity: Annotated[Severity, Field(strict=False)]
    owner: Text
    source: WrittenSource
    needs: Annotated[list[Need], Field(description="All of these; an element id stands for itself alone")] = (
        NONE
    )
    parts: Annotated[list[CriterionId], Field(description="Criteria whose verdicts this one joins")] = NONE
    wording: Annotated[Text, Field(description="Wording to suggest; blanks in square brackets")]
    checkability: Annotated[Checkability, Field(strict=False)] = Checkability.FULL
    applies: Annotated[
        list[Id], Field(description="Facets, one of which it needs; every document if none")
    ] = NONE
    home: Annotated[list[Id], Field(description="Kinds of document that should hold it")] = NONE
    ask: Annotated[str, Field(description="The question for a contract meeting, where text cannot tell")] = ""
    note: Annotated[str, Field(description="What to know of the guidance here, such as a missing table")] = ""


class WrittenSelection(Written):
    """A named choice of criteria for ``--pack``: all of them, or those of some severities or series."""

    about: Text
    severity: list[Annotated[Severity, Field(strict=False)]] = NONE
    series: Annotated[list[Series], Field(description="The capitals that ids begin with")] = NONE


class WrittenPack(Written):
    """The file pack.yaml of a rules folder."""

    name: Id
    version: Annotated[Text, Field(description='In quotation marks, so that "1.10" stays what it is')]
    about: Text
    dated: Annotated[Date | None, Field(description='When this version was made: "2026-11-24"')] = None
    in_force_from: Date | None = None
    in_force_to: Date | None = None
    review_by: Date | None = None
    selections: dict[Id, WrittenSelection] = Field(default_factory=dict)
    off: Annotated[list[CriterionId], Field(description="Criteria of other packs to switch off")] = NONE


class ConceptFile(Written):
    """A file of the folder concepts/."""

    concepts: dict[Id, WrittenConcept]


class ElementFile(Written):
    """A file of the folder elements/."""

    elements: dict[Id, WrittenElement]


class OppositeFile(Written):
    """A file of the folder opposites/."""

    opposites: dict[Id, WrittenOpposite]


class FacetFile(Written):
    """A file of the folder facets/."""

    facets: dict[Id, WrittenFacet]


class DocumentFile(Written):
    """A file of the folder documents/."""

    documents: dict[Id, WrittenFacet]


class ExampleFile(Written):
    """A file of the folder examples/."""

    examples: dict[CriterionId, WrittenExamples]


class CriterionFile(Written):
    """A file of the folder criteria/."""

    criteria: dict[CriterionId, WrittenCriterion]
