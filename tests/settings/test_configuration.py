"""``ti-contracts.toml``: where it is found, what it says, and how its mistakes are told."""

from pathlib import Path

import pytest

from ti_contracts.errors import MistakesError
from ti_contracts.model.levels import Level
from ti_contracts.settings.configuration import PerPath, find_configuration, read_configuration
from ti_contracts.settings.toml_text import read_toml

WHOLE = """\
# what we check
pack = ["all"]
rules = ["rules"]
include = ["contracts/"]
exclude = [
  "old/",   # kept for the record
  "a = b",
]
fail-on = "gap"
out = ["reports/all.html"]
waivers = "waivers.yaml"
baseline = "baseline.json"
jobs = 3
ocr = true
changes = "original"
as-set = false

[[per-path]]
paths = ["inpatient/**"]
profile = ["inpatient"]

[[per-path]]
paths = ["bids/"]
pack = ["core"]
"""


def mistakes(folder: Path, text: str, name: str = "ti-contracts.toml") -> list[str]:
    """What is told of a configuration with mistakes."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    with pytest.raises(MistakesError) as raised:
        read_configuration(file)
    return [str(mistake) for mistake in raised.value.mistakes]


def test_every_key_is_read_and_paths_start_from_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "ti-contracts.toml").write_text(WHOLE)
    monkeypatch.chdir(tmp_path / "deep")
    found = read_configuration(tmp_path / "ti-contracts.toml")
    assert (found.file, found.base) == ("../ti-contracts.toml", "..")
    assert (found.pack, found.rules, found.fail_on) == (("all",), (Path("../rules"),), Level.GAP)
    assert (found.include, found.exclude) == (("contracts/",), ("old/", "a = b"))
    assert (found.out, found.waivers) == ((Path("../reports/all.html"),), Path("../waivers.yaml"))
    assert (found.baseline, found.jobs, found.ocr) == (Path("../baseline.json"), 3, True)
    assert (found.changes, found.as_set, found.profile) == ("original", False, None)
    assert found.per_path == (
        PerPath(("inpatient/**",), None, ("inpatient",)),
        PerPath(("bids/",), ("core",), None),
    )
    assert (found.lines["pack"], found.lines["exclude"], found.lines["fail-on"]) == (2, 5, 9)


def test_the_nearest_configuration_counts(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    assert find_configuration(deep) is None
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'ti-contracts-user'\n")
    assert find_configuration(deep) is None
    (tmp_path / "pyproject.toml").write_text("[tool.ti-contracts]\npack = ['all']\n")
    assert find_configuration(deep) == tmp_path / "pyproject.toml"
    (tmp_path / "ti-contracts.toml").write_text("")
    assert find_configuration(deep) == tmp_path / "ti-contracts.toml"
    (deep / "ti-contracts.toml").write_text("")
    assert find_configuration(deep) == deep / "ti-contracts.toml"


def test_a_configuration_above_the_repository_is_none_of_its_business(tmp_path: Path) -> None:
    repository = tmp_path / "repository"
    (repository / ".git").mkdir(parents=True)
    (tmp_path / "ti-contracts.toml").write_text("")
    assert find_configuration(repository) is None


def test_pyproject_is_read_from_its_table(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text('[project]\nname = "x"\n\n[tool.ti-contracts]\nfail-on = "never"\n')
    found = read_configuration(file)
    assert (found.fail_on, found.lines) == (Level.NEVER, {"fail-on": 5})


def test_mistakes_are_told_with_line_and_column(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = """\
pack = "all"
failon = '''
fail-on = "x"
'''
  jobs = 0
ocr = "yes"
fail-on = "maybe"
[[per-path]]
paths = ["x"]
[[per-path]]
pathz = []
"""
    assert mistakes(tmp_path, text) == [
        "ti-contracts.toml:1:1: pack: expected a list, not the text 'all' (such as [\"name\"])",
        "ti-contracts.toml:2:1: unknown key 'failon' (did you mean 'fail-on'?)",
        "ti-contracts.toml:5:3: jobs: 0 is less than 1",
        "ti-contracts.toml:6:1: ocr: expected true or false, not the text 'yes'",
        "ti-contracts.toml:7:1: fail-on: 'maybe' is not one of never, contradicted, must, gap, partial",
        "ti-contracts.toml:11:1: unknown key 'pathz' (did you mean 'paths'?)",
    ]


def test_mistakes_in_pyproject_have_the_lines_of_that_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "[tool.other]\npacks = 1\n[tool.ti-contracts]\npacks = ['all']\n"
    assert mistakes(tmp_path, text, "pyproject.toml") == [
        "pyproject.toml:4:1: unknown key 'packs' (did you mean 'pack'?)"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a = 1\nb = \n", "ti-contracts.toml:2:5: not valid TOML: invalid value"),
        ("a = 1\na = 2\n", "ti-contracts.toml:2:6: not valid TOML: cannot overwrite a value"),
        ("a = [1,\n", "ti-contracts.toml:1:1: not valid TOML: invalid value"),
    ],
)
def test_what_is_no_toml_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert mistakes(tmp_path, text) == [told]


def test_bytes_that_are_no_text_are_told() -> None:
    assert [str(mistake) for mistake in read_toml("a.toml", b"x = '\xff'").mistakes] == [
        "a.toml:1:6: byte 0xff is not UTF-8 text (save the file with the encoding UTF-8)"
    ]


def test_keys_are_found_whatever_stands_between_them() -> None:
    text = "a.b = {x = 1, y = [1]}\n[c.'d e']\n\"f\" = '''\ng = 1\n''' # h = 1\n"
    text += "[[t]]\n[t.u]\nv = [ # ]\n 1 ]\n[[t]]\nw = 1"
    keys = read_toml("a.toml", text.encode()).positions.keys
    assert {path: place[0] for path, place in keys.items() if path} == {
        ("a",): 1,
        ("a", "b"): 1,
        ("c",): 2,
        ("c", "d e"): 2,
        ("c", "d e", "f"): 3,
        ("t",): 6,
        ("t", 0): 6,
        ("t", 0, "u"): 7,
        ("t", 0, "u", "v"): 8,
        ("t", 1): 10,
        ("t", 1, "w"): 11,
    }
