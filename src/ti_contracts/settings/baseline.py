"""Hides the file of a baseline: JSON that a program writes and a person may look at, one finding a line."""

import json
from collections.abc import Sequence
from pathlib import Path

from ti_contracts.errors import UsageError
from ti_contracts.model.baseline import Known
from ti_contracts.model.verdicts import Verdict

SCHEMA = "ti-contracts/baseline/1"


def baseline_text(known: Sequence[Known]) -> str:
    """The file's text: the same findings give the same bytes, and a changed finding is a changed line."""
    lines = ",\n".join(f"  {json.dumps(_written(one), ensure_ascii=False)}" for one in known)
    return f'{{"schema": "{SCHEMA}", "findings": [\n{lines}\n]}}\n'


def read_baseline(path: Path) -> tuple[Known, ...]:
    """The findings of a baseline; raises UsageError where it is none."""
    from ti_contracts.settings.written import WrittenBaseline  # pydantic: 100 ms
    from ti_contracts.strict.positions import Positions
    from ti_contracts.strict.shapes import checked

    name = path.as_posix()
    hint = "write it anew with --write-baseline"
    try:
        value = json.loads(path.read_bytes())
    except OSError as error:
        raise UsageError(
            f"{name}: cannot be read: {error.strerror or error}", f"check the path, or {hint}"
        ) from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{name}: is no baseline: not valid JSON", hint) from error
    written, mistakes = checked(WrittenBaseline, value, (), Positions(name))
    if written is None:
        raise UsageError(f"{name}: is no baseline: {mistakes[0].message}", hint)
    return tuple(
        Known(one.document, one.criterion, Verdict(one.verdict), tuple(one.marks)) for one in written.findings
    )


def _written(known: Known) -> dict[str, object]:
    return {
        "document": known.document,
        "criterion": known.criterion,
        "verdict": known.verdict.value,
        "marks": list(known.marks),
    }
