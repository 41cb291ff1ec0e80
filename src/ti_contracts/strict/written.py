"""The texts and the base of every form that people fill in: rule files, configuration, waivers."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
ID = r"^[a-z][a-z0-9-]*$"
CRITERION_ID = r"^[A-Z]{1,3}[0-9]{1,2}[a-z]?$"
MEMBERS = r"^[a-z][a-z0-9-]*( *\| *[a-z][a-z0-9-]*)*$"
SERIES = r"^[A-Z]{1,3}$"
DATE = r"^\d{4}-\d{2}-\d{2}$"
Id = Annotated[str, StringConstraints(pattern=ID)]
CriterionId = Annotated[str, StringConstraints(pattern=CRITERION_ID)]
Members = Annotated[str, StringConstraints(pattern=MEMBERS)]
Series = Annotated[str, StringConstraints(pattern=SERIES)]
Date = Annotated[str, StringConstraints(pattern=DATE)]


class Written(BaseModel):
    """Frozen and strict: an unknown key or a wrong type is a mistake of the author."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)
