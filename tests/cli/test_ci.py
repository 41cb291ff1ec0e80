"""What CI uses: the workflow, the action and the hook are run in effect, in a folder of their own."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from running import GOOD, POOR, run

from ti_contracts.cli.started import gitlab_job

TOP = Path(__file__).resolve().parents[2]
ACTION = TOP / "action" / "action.yml"
DOCS = (TOP / "docs" / "ci.md").read_text(encoding="utf-8")
NO_BASH = pytest.mark.skipif(sys.platform == "win32", reason="needs bash")


def example(name: str) -> str:
    """The block of the documentation that is called so."""
    match = re.search(rf"<!-- {name} -->\n```\w+\n(.*?)```", DOCS, re.DOTALL)
    assert match is not None
    return match[1]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository on GitHub with two contracts, one in a folder of programs."""
    for name in (".github", "contracts", "node_modules"):
        (tmp_path / name).mkdir()
    (tmp_path / "contracts" / "poor contract.md").write_text(POOR)
    (tmp_path / "node_modules" / "other.md").write_text(GOOD)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def bash(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs one step as GitHub does."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"):
        (folder / name).touch()
        variables[name] = name
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path, **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def act(folder: Path, given: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Runs the action with these inputs; the step that installs the tool is left out, for it is installed."""
    action = yaml.safe_load(ACTION.read_text(encoding="utf-8"))
    inputs = {name: given.get(name, told["default"]) for name, told in action["inputs"].items()}
    install, check = action["runs"]["steps"]
    assert install["env"]["TOOL"].endswith("/..")
    assert (ACTION.parent.parent / "pyproject.toml").is_file()
    assert "${{" not in install["run"] + check["run"]
    variables = {
        name: inputs[value.removeprefix("${{ inputs.").removesuffix(" }}")]
        for name, value in check["env"].items()
    }
    return bash(check["run"], folder, **variables)


@NO_BASH
def test_the_workflow_that_init_writes_runs(capsys: pytest.CaptureFixture[str], repository: Path) -> None:
    ran = run(capsys, "init")
    assert ran == (
        0,
        (
            "found 1 document in contracts/\n"
            "wrote ti-contracts.toml\n"
            "wrote .github/workflows/ti-contracts.yml\n"
            "put into it where your copy of the tool stands: OWNER and VERSION\n"
            "next: ti-contracts doctor, then ti-contracts check\n"
        ),
        "",
    )
    written = (repository / ".github/workflows/ti-contracts.yml").read_text(encoding="utf-8")
    assert written == example("workflow")
    steps = yaml.safe_load(written)["jobs"]["check"]["steps"]
    [ours] = [step for step in steps if "/action@" in step["uses"]]
    done = act(repository, ours.get("with", {}))
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error ")
    outputs = dict(line.split("=") for line in (repository / "GITHUB_OUTPUT").read_text().splitlines())
    [upload] = [step for step in steps if "upload-sarif" in step["uses"]]
    assert upload["with"]["sarif_file"] == "${{ steps.check.outputs.sarif }}"
    sarif = json.loads((repository / outputs["sarif"]).read_text(encoding="utf-8"))
    assert sarif["version"] == "2.1.0"
    assert "</html>" in (repository / outputs["html"]).read_text(encoding="utf-8")
    assert "poor contract.md" in (repository / "GITHUB_STEP_SUMMARY").read_text(encoding="utf-8")


@NO_BASH
def test_the_action_takes_paths_and_options_one_on_a_line(repository: Path) -> None:
    given = {
        "paths": "contracts/poor contract.md\n$(touch stolen)",
        "options": "--fail-on=never\n--pack=all\n",
        "reports": "my reports",
    }
    done = act(repository, given)
    assert done.returncode == 3
    assert "$(touch stolen): does not exist" in done.stderr
    assert not (repository / "stolen").exists()
    assert (repository / "my reports" / "ti-contracts.sarif").is_file()
    assert act(repository, {**given, "paths": "contracts"}).returncode == 0


@NO_BASH
def test_the_job_for_gitlab_runs(repository: Path) -> None:
    (repository / "ti-contracts.toml").write_text('include = ["contracts/"]\n')
    job = yaml.safe_load(gitlab_job())["ti-contracts"]
    install, check = job["script"]
    assert install == "pip install ti-contracts"
    assert bash(check, repository).returncode == 1
    assert json.loads((repository / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert all((repository / path).is_file() for path in job["artifacts"]["paths"])


@NO_BASH
def test_the_hook_checks_what_it_is_given(repository: Path) -> None:
    [hook] = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [
        name
        for name in ("a.docx", "A.PDF", "x/b.md", "README.md", "docs/changelog.txt", "a.py", "md")
        if re.search(hook["files"], name) and not re.search(hook["exclude"], name)
    ] == ["a.docx", "A.PDF", "x/b.md"]
    (repository / "ti-contracts.toml").write_text('exclude = ["node_modules"]\n')
    assert bash(f"{hook['entry']} 'contracts/poor contract.md'", repository).returncode == 1
    assert bash(f"{hook['entry']} node_modules/other.md", repository).returncode == 0


def test_init_never_overwrites(capsys: pytest.CaptureFixture[str], repository: Path) -> None:
    (repository / "ti-contracts.toml").write_text("# mine\n")
    ran = run(capsys, "init", "--ci", "none")
    assert "left ti-contracts.toml as it is: it is there already\n" in ran.out
    assert (repository / "ti-contracts.toml").read_text() == "# mine\n"
    (repository / "ti-contracts.toml").unlink()
    (repository / "pyproject.toml").write_text("[tool.ti-contracts]\n")
    assert "left pyproject.toml as it is" in run(capsys, "init", "--ci", "none").out
    assert not (repository / "ti-contracts.toml").exists()


def test_init_only_shows_where_that_is_asked_for(
    capsys: pytest.CaptureFixture[str], repository: Path
) -> None:
    before = sorted(repository.rglob("*"))
    ran = run(capsys, "init", "--dry-run")
    assert "would write ti-contracts.toml:\n" in ran.out
    assert 'include = ["contracts/"]\nexclude = ["node_modules"]\n' in ran.out
    assert "would write .github/workflows/ti-contracts.yml:\n" in ran.out
    assert sorted(repository.rglob("*")) == before


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        (".gitlab-ci.yml", "", "for GitLab, add this job to .gitlab-ci.yml:\n"),
        (".git/config", "url = git@gitlab.example.org:a/b", "for GitLab, add this job"),
        (".git/config", "url = https://github.com/a/b", "would write .github/workflows/ti-contracts.yml"),
        ("a.txt", "", "no system for continuous integration found; --ci github or --ci gitlab"),
    ],
)
def test_init_sees_where_ci_runs(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    file: str,
    text: str,
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text)
    assert told in run(capsys, "init", "--dry-run").out


def test_the_configuration_that_init_writes_is_in_order(
    capsys: pytest.CaptureFixture[str], repository: Path
) -> None:
    run(capsys, "init", "--ci", "none")
    text = (repository / "ti-contracts.toml").read_text(encoding="utf-8")
    every = re.sub(r"^# (?=[a-z-]+ = |\[\[)", "", text, flags=re.MULTILINE)
    (repository / "waivers.yaml").write_text("waivers: []\n")
    (repository / "baseline.json").write_text('{"schema": "ti-contracts/baseline/1", "findings": []}')
    (repository / "ti-contracts.toml").write_text(every)
    ran = run(capsys, "doctor", "--today", "2026-11-24")
    assert (ran.code, ran.err) == (0, "")
    for told in (
        "  include: contracts/ (line 5)\n",
        "  out: ti-contracts.html, ti-contracts.sarif (line 15)\n",
        "  per-path: inpatient/** have pack as above, profile inpatient (line 22)\n",
        "  jobs: ",
        "  [+] waivers.yaml: 0 waivers\n",
        "  [+] baseline.json: 0 known findings\n",
    ):
        assert told in ran.out


def test_the_documented_settings_are_in_order(capsys: pytest.CaptureFixture[str], repository: Path) -> None:
    (repository / "ti-contracts.toml").write_text(example("configuration"))
    (repository / "waivers.yaml").write_text(example("waivers"))
    (repository / "baseline.json").write_text('{"schema": "ti-contracts/baseline/1", "findings": []}')
    ran = run(capsys, "doctor", "--today", "2026-11-24")
    assert (ran.code, ran.err) == (0, "")
    assert "  [+] waivers.yaml: 1 waiver\n" in ran.out
    assert "  [!] waivers.yaml: 1 waiver, lapsed: WS1\n" in run(capsys, "doctor", "--today", "2027-01-01").out
