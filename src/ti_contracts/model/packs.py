"""Packs of rules after loading: what belongs together, what it is called, and what overrides it."""

from dataclasses import dataclass

from ti_contracts.model.criteria import Concept, Criterion, Facet, Severity


@dataclass(frozen=True, slots=True)
class Selection:
    """A named choice of a pack's criteria; an empty tuple of severities or of series does not narrow it."""

    name: str
    about: str
    severities: tuple[Severity, ...] = ()
    series: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """A named set of criteria with its version and the hash of the files it was read from.

    What a later pack overrides stands in the later pack only.
    """

    name: str
    version: str
    sha256: str
    criteria: tuple[Criterion, ...]
    concepts: tuple[Concept, ...]
    about: str = ""
    selections: tuple[Selection, ...] = ()
    facets: tuple[Facet, ...] = ()
    documents: tuple[Facet, ...] = ()
    dated: str = ""
    in_force_from: str = ""
    in_force_to: str = ""
    review_by: str = ""


@dataclass(frozen=True, slots=True)
class Override:
    """A concept, element or criterion (``kind``) that the pack ``by`` defines in place of the pack ``of``."""

    kind: str
    id: str
    by: str
    of: str


@dataclass(frozen=True, slots=True)
class Rules:
    """All packs that were loaded, the built-in one first, and what the later ones override.

    ``off`` are the criteria that a later pack switches off, each with the name of that pack.
    """

    packs: tuple[Pack, ...]
    overrides: tuple[Override, ...] = ()
    off: tuple[tuple[str, str], ...] = ()

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria of all packs, in pack and file order."""
        return tuple(criterion for pack in self.packs for criterion in pack.criteria)

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """The concepts of all packs; packs share them."""
        return tuple(concept for pack in self.packs for concept in pack.concepts)

    @property
    def facets(self) -> tuple[Facet, ...]:
        """What a document may be about."""
        return tuple(facet for pack in self.packs for facet in pack.facets)

    @property
    def documents(self) -> tuple[Facet, ...]:
        """The kinds of document that a contract is made of."""
        return tuple(kind for pack in self.packs for kind in pack.documents)
