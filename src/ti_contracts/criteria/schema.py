"""Hides how editors learn the rule format: one JSON Schema for all kinds of file."""

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from ti_contracts.criteria.written import (
    ConceptFile,
    CriterionFile,
    DocumentFile,
    ElementFile,
    ExampleFile,
    FacetFile,
    OppositeFile,
    WrittenPack,
)

_TITLES: dict[type[BaseModel], str] = {
    WrittenPack: "pack.yaml",
    ConceptFile: "a file of concepts/",
    OppositeFile: "a file of opposites/",
    ElementFile: "a file of elements/",
    FacetFile: "a file of facets/",
    DocumentFile: "a file of documents/",
    CriterionFile: "a file of criteria/",
    ExampleFile: "a file of examples/",
}


_MODE: JsonSchemaMode = "validation"


def rules_schema() -> dict[str, object]:
    """A JSON Schema (2020-12); which kind of file it is shows by the top-level key.

    Point an editor at it with a first line such as
    ``# yaml-language-server: $schema=../../rules.schema.json``.
    """
    references, definitions = models_json_schema([(model, _MODE) for model in _TITLES])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rules of ti-contracts",
        "anyOf": [{**references[model, _MODE], "title": title} for model, title in _TITLES.items()],
        "$defs": {name: _closed(form) for name, form in definitions["$defs"].items()},
    }


def _closed(form: dict[str, Any]) -> dict[str, Any]:
    """Ids must fit their pattern: pydantic leaves keys that do not fit it unmentioned, so they would pass."""
    for value in form.get("properties", {}).values():
        if "patternProperties" in value:
            value["additionalProperties"] = False
    return form
