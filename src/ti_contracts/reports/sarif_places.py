"""Hides SARIF's locations: lines only where a file has lines, and a clause's number and headings for people.

A Word file or a PDF has no lines that a viewer could show. Naming one would be a lie, so such results point
to the file, with the clause as a logical location and the page in a property.
"""

from collections.abc import Mapping

from ti_contracts.model.document import Clause, Document
from ti_contracts.reports.escape import one_line, sarif_text
from ti_contracts.reports.places import Place, uri
from ti_contracts.reports.words import headings, label


def artifact_location(path: str, index: int | None = None) -> dict[str, object]:
    """Return a file as SARIF names it, relative to %SRCROOT% unless its path is absolute."""
    of = {"uri": uri(path)}
    base = {} if of["uri"].startswith("file:") else {"uriBaseId": "%SRCROOT%"}
    return of | base | ({} if index is None else {"index": index})


def location(
    place: Place, document: Document, files: Mapping[str, int], words: str = "", message: str = ""
) -> dict[str, object]:
    """Return a location; ``words`` are shown where it has lines, ``message`` wherever it is listed."""
    physical: dict[str, object] = {"artifactLocation": artifact_location(place.path, files.get(place.path))}
    if place.line is not None:
        region = {"startLine": place.line, "endLine": place.last_line}
        physical["region"] = region | ({"snippet": {"text": words}} if words else {})
    clause = place.clause
    found: dict[str, object] = {"physicalLocation": physical}
    if clause is not None:
        found["logicalLocations"] = [_logical(clause, document)]
        found["properties"] = {"page": clause.page, "paragraph": clause.paragraph, "role": clause.role.value}
    return found | ({"message": {"text": sarif_text(message)}} if message else {})


def _logical(clause: Clause, document: Document) -> dict[str, object]:
    """Return the clause as a member of its headings: "3 Scope > 3.2 Pathway > clause 4.2(b)"."""
    name = one_line(label(document, clause))
    above = [one_line(heading) for heading in headings(document, clause)]
    return {"name": name, "fullyQualifiedName": " > ".join([*above, name]), "kind": "clause"}
