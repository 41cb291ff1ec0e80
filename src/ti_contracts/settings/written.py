"""The forms of the files that people write about a run, as they are filled in."""

from typing import Annotated, Literal

from pydantic import Field

from ti_contracts.model.levels import Level
from ti_contracts.strict.written import CriterionId, Date, Text, Written

Names = Annotated[list[Text], Field(min_length=1)]


class WrittenPerPath(Written):
    """What holds for some documents instead of what holds for all."""

    paths: Names
    pack: Names | None = None
    profile: Names | None = None


class WrittenConfiguration(Written):
    """ti-contracts.toml: each key does what the option of that name does."""

    pack: Names | None = None
    rules: Names | None = None
    profile: Names | None = None
    include: Names | None = None
    exclude: Names | None = None
    fail_on: Annotated[Level | None, Field(strict=False, alias="fail-on")] = None
    out: Names | None = None
    waivers: Text | None = None
    baseline: Text | None = None
    jobs: Annotated[int, Field(ge=1)] | None = None
    ocr: bool | None = None
    changes: Literal["accepted", "original"] | None = None
    as_set: Annotated[bool | None, Field(alias="as-set")] = None
    per_path: Annotated[list[WrittenPerPath], Field(alias="per-path")] = []


class WrittenWaiver(Written):
    """One waiver; the days are the first and the last on which it counts."""

    criterion: CriterionId
    document: Text
    reason: Text
    who: Text
    start: Annotated[Date | None, Field(alias="from")] = None
    until: Date


class WrittenWaivers(Written):
    """waivers.yaml."""

    waivers: list[WrittenWaiver]


class WrittenKnown(Written):
    """One finding of a baseline."""

    document: str
    criterion: str
    verdict: Literal["contradicted", "gap", "partial"]
    marks: list[str]


class WrittenBaseline(Written):
    """A baseline, which the tool writes itself."""

    schema_: Annotated[Literal["ti-contracts/baseline/1"], Field(alias="schema")]
    findings: list[WrittenKnown]
