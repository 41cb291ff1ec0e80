"""Start-up, reading the rules, and the check of one page, each against its floor."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clocks import in_turn, processes_in_turn, python, tell

from ti_contracts.batch.kept_phrases import kept_phrases
from ti_contracts.criteria.cached import rules_of
from ti_contracts.criteria.folder import built_in_rules
from ti_contracts.criteria.load import read_rules
from ti_contracts.matching.compiled import with_own
from ti_contracts.matching.phrasebook import phrasebook_of

PAGE = """# Service specification

1.1 The Provider must offer every person a first appointment within 10 working days of referral.

1.2 The Provider must train all staff in trauma-informed practice every year.

1.3 People who miss an appointment shall be discharged.
"""
# All that checking a Markdown file takes, with what it imports in turn.
IMPORTS = "import ti_contracts.cli.app, ti_contracts.batch.assess, ti_contracts.cli.loading, \
ti_contracts.criteria.cached, ti_contracts.criteria.select, ti_contracts.documents.read, \
ti_contracts.documents.markdown, ti_contracts.matching.assess, ti_contracts.batch.kept_phrases, \
ti_contracts.reports.formats"


def start_up() -> None:
    """Starting the program, and the check of one page."""
    print("Start-up, by the clock")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.md")
        page.write_text(PAGE, encoding="utf-8")
        check = ("check", str(page), "--fail-on", "never")
        commands = [("--version",), ("--help",), check, (*check, "--pack", "all")]
        floors = [python("-c", "pass"), python("-c", IMPORTS)]
        bare, imports, *times = processes_in_turn(
            [*floors, *(python("-m", "ti_contracts", *command) for command in commands)], runs=9
        )
    for name, seconds in zip(("--version", "--help"), times[:2], strict=True):
        tell(name, seconds, "bare interpreter", bare, goal=4)
    for name, seconds in zip(("check of one page", "the same, all criteria"), times[2:], strict=True):
        tell(name, seconds, "its imports alone", imports, goal=1.5)


def rules() -> None:
    """All rules from their files, and as they were kept; their phrases laid out, and as they were kept."""
    folder = built_in_rules()
    with _own_cache():
        concepts = read_rules([folder]).concepts
        cold, kept, laid_out, found = in_turn(
            (
                lambda: read_rules([folder]),
                lambda: rules_of([folder]),
                lambda: phrasebook_of(with_own(concepts)),
                lambda: kept_phrases(concepts),
            ),
            runs=7,
        )
    print("Rules")
    tell("read from their files", cold, "kept", kept)
    tell("phrases laid out", laid_out, "kept", found)


@contextmanager
def _own_cache() -> Iterator[None]:
    """A cache folder for this run alone."""
    with tempfile.TemporaryDirectory() as folder:
        before = {name: os.environ.get(name) for name in ("XDG_CACHE_HOME", "LOCALAPPDATA")}
        os.environ.update(dict.fromkeys(before, folder))
        try:
            yield
        finally:
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value
