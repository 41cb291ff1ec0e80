"""Hides what ``init`` makes of a folder: which documents there are, where CI runs, what to begin with."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from ti_contracts.documents.find import find_documents
from ti_contracts.reports.words import count, listed

# Folders of programs, not of contracts.
_OF_PROGRAMS = frozenset(("node_modules", "venv", "build", "dist", "site-packages", "vendor", "__pycache__"))

_MOST_NAMED = 5

_CONFIGURATION = """\
# Configuration of ti-contracts; each key does what the option of 'ti-contracts check' does.
# 'ti-contracts doctor' shows what is in effect. Paths and patterns start from this folder.

# What is checked where no path is named.
include = [{include}]
{excluded}

# core: the musts. all: every statement of the guidance.
pack = ["core"]

# Exit with 1 on: never, contradicted, must, gap or partial.
fail-on = "must"

# Reports that every run writes, in the format of their suffix; their folder must be there.
# out = ["ti-contracts.html", "ti-contracts.sarif"]

# Findings that somebody lets stand for a time, and findings that were known when you began.
# waivers = "waivers.yaml"
# baseline = "baseline.json"

# What holds for some documents instead; the first that covers a document counts.
# [[per-path]]
# paths = ["inpatient/**"]
# profile = ["inpatient"]
"""

_WORKFLOW = """\
# Checks contracts and specifications against the trauma-informed commissioning criteria.
name: ti-contracts
on:
  pull_request:
  push:
    branches: [{branch}]
permissions:
  contents: read
  security-events: write  # to show findings beside the code; without it, leave out the last step
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - uses: OWNER/ti-contracts/action@VERSION  # where your copy of the tool stands
        id: check
      - uses: github/codeql-action/upload-sarif@v3
        if: ${{{{ !cancelled() }}}}
        with:
          sarif_file: ${{{{ steps.check.outputs.sarif }}}}
"""

_GITLAB = """\
ti-contracts:
  image: python:3.12
  script:
    - pip install ti-contracts
    - ti-contracts check --out gl-code-quality-report.json --out ti-contracts.html
  artifacts:
    when: always
    paths: [ti-contracts.html]
    reports:
      codequality: gl-code-quality-report.json
"""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What was found: ``include`` and ``exclude`` as patterns, ``system`` as "github", "gitlab" or "".

    ``told`` says it in one sentence.
    """

    include: tuple[str, ...]
    exclude: tuple[str, ...]
    system: str
    branch: str
    told: str


def look_around(folder: Path, ci: str) -> Surroundings:
    """Look at a folder; ``ci`` names the system, or is "auto" where signs of one are to be looked for."""
    documents = [PurePath(path) for path, error in find_documents([str(folder)]) if error is None]
    ours = [path for path in documents if _OF_PROGRAMS.isdisjoint(path.parts)]
    include = dict.fromkeys(f"{path.parts[0]}/" if len(path.parts) > 1 else path.name for path in ours)
    exclude = sorted({part for path in documents for part in path.parts if part in _OF_PROGRAMS})
    system = _system(folder) if ci == "auto" else ci.replace("none", "")
    return Surroundings(tuple(sorted(include)), tuple(exclude), system, _branch(folder), _told(ours, include))


def _told(ours: Sequence[PurePath], include: Iterable[str]) -> str:
    first, rest = tuple(include)[:_MOST_NAMED], tuple(include)[_MOST_NAMED:]
    places = listed([*first, *(["elsewhere"] if rest else [])])
    return f"found {count(len(ours), 'document')}{f' in {places}' if ours else ''}"


def configuration_for(found: Surroundings) -> str:
    """The configuration, with the documents that were found in it."""
    include, exclude = (
        ", ".join(json.dumps(pattern, ensure_ascii=False) for pattern in patterns)
        for patterns in (found.include, found.exclude)
    )
    excluded = f"exclude = [{exclude}]" if exclude else '# exclude = ["drafts/"]'
    return _CONFIGURATION.format(include=include or '"."', excluded=excluded)


def workflow(found: Surroundings) -> str:
    """A workflow for GitHub Actions."""
    return _WORKFLOW.format(branch=found.branch)


def gitlab_job() -> str:
    """A job for GitLab CI."""
    return _GITLAB


def _system(folder: Path) -> str:
    if (folder / ".gitlab-ci.yml").is_file():
        return "gitlab"
    if (folder / ".github").is_dir() or "github.com" in _text(folder / ".git" / "config"):
        return "github"
    return "gitlab" if "gitlab" in _text(folder / ".git" / "config") else ""


def _branch(folder: Path) -> str:
    """The branch that is checked out; main where that cannot be told."""
    head = _text(folder / ".git" / "HEAD").strip()
    prefix = "ref: refs/heads/"
    return json.dumps(head.removeprefix(prefix)) if head.startswith(prefix) else "main"


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
