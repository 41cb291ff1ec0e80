"""The JSON Schema says about the same as loading, so that an editor shows mistakes while one types."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from ti_contracts.criteria.schema import rules_schema
from ti_contracts.strict.yaml_nodes import read_yaml

SMALL = Path(__file__).parent / "small_rules"
FILES = sorted(SMALL.rglob("*.yaml"))


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = rules_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_good_files_of_every_kind_fit_the_schema(validator: Draft202012Validator, file: Path) -> None:
    assert validator.is_valid(read_yaml(file.name, file.read_bytes()).value)


@pytest.mark.parametrize(
    "value",
    [
        {"concepts": {"staff": {"about": "x", "phrase": ["a"]}}},
        {"concepts": {"Staff": {"about": "x"}}},
        {"elements": {"a": {"asks": "x", "missing": "y", "says": [3]}}},
        {"name": "own", "version": 1.1, "about": "x"},
        {"rules": {}},
        [],
    ],
)
def test_mistakes_do_not_fit_the_schema(validator: Draft202012Validator, value: object) -> None:
    assert not validator.is_valid(value)
