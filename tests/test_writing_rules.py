"""The page for rule authors is true: its example is a rules folder that loads, lints and passes its tests."""

import re
from pathlib import Path

import pytest

from ti_contracts.cli.proving.judging import Bench
from ti_contracts.cli.proving.proofs import prove
from ti_contracts.cli.proving.wording import bases_of
from ti_contracts.criteria.lint import lint
from ti_contracts.criteria.load import read_rules, read_written
from ti_contracts.criteria.rule_files import KINDS
from ti_contracts.criteria.written import WrittenCriterion, WrittenElement, WrittenLine, WrittenPack

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs/writing-rules.md").read_text(encoding="utf-8")
FILES = re.findall(r"```yaml\n# (\w+/\w+\.yaml)\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pack.yaml").write_text('name: page\nversion: "1"\nabout: The page\n', encoding="utf-8")
    for name, text in FILES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_its_example_has_no_mistake_and_no_warning(folder: Path) -> None:
    assert lint(read_written([folder])) == ()


def test_its_example_proves_itself(folder: Path) -> None:
    bench = Bench(read_rules([folder], examples=True))
    proof = prove(bench.rules.criteria[0], bench, bases_of(bench))
    assert (proof.examples, proof.failed, proof.missed, proof.wording) == (8, (), (), ())


@pytest.mark.parametrize("form", [WrittenPack, WrittenElement, WrittenLine, WrittenCriterion])
def test_it_names_every_key(form: type) -> None:
    words = set(re.findall(r"[a-z_]+", PAGE))
    assert [key for key in getattr(form, "model_fields") if key not in words] == []  # noqa: B009


def test_it_names_every_folder() -> None:
    assert [kind for kind in KINDS if f"`{kind}/`" not in PAGE] == []


@pytest.mark.parametrize("link", re.findall(r"\]\(([\w./-]+)\)", PAGE))
def test_its_links_lead_somewhere(link: str) -> None:
    assert (ROOT / "docs" / link).exists()
