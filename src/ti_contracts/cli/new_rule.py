"""Hides the first draft of a rule: four short files with comments, which load and pass their own tests."""

import re
from collections.abc import Iterator
from pathlib import Path

from ti_contracts.cli.outputs import write_whole
from ti_contracts.errors import UsageError

_PACK = """\
# What this folder of rules is. The name stands in every report.
name: {name}
version: "0.1.0"
about: Rules of our own
# Criteria of other packs that should not be checked here, such as [WS3, CT4].
off: []
"""
_CONCEPT = """\
# Words that mean the same. Phrases: word, word* (any ending), word+ (train, trains, trained, training),
# (a|b), (a|) for a word that may be missing, ~3 for up to three words between. See docs/writing-rules.md.
concepts:
  {small}-words:
    about: A quiet room, as an example; write here what the phrases have in common
    phrases:
      - quiet (room+|space+)
      - (calm|low-stimulus) (room+|space+)
    # Look-alikes: a phrase inside one of these does not count.
    unless:
      - quiet room booking
"""
_ELEMENT = """\
# What a clause can say. The engine reads must and may, negation, lists and section headings by itself.
elements:
  {small}-said:
    asks: people can use a quiet room
    missing: a quiet room
    # Each line is one way to say it. Several concepts in [a, b] must stand in one sentence.
    says:
      - [{small}-words]
    # Other keys: less (says part of it), against (works against it, with fix), opposed_by (shared opposites),
    # weakened_by (leaves it partly met), harmless (takes the sting out of what stands against it).
"""
_CRITERION = """\
criteria:
  {id}:
    title: People can use a quiet room
    question: Does the document require a quiet room?
    # must, should or could
    severity: should
    # Who in the organisation answers for it.
    owner: Commissioning lead
    source:
      section: Where the statement stands
      quote: At most fifteen words of it
    # All of these elements. For two of three: {{of: [a, b, c], at_least: 2}}
    needs: [{small}-said]
    # Blanks in square brackets. The rule tests put it into a document and want to see the verdict become met.
    wording: The Provider must offer people a quiet room at [place].
    # checkability: proxy    # text shows no more than a sign of it; then ask is needed too
    # ask: What do you see when you visit?
    # applies: [inpatient]   # only documents about wards; 'ti-contracts rules list' shows all
    # home: [specification]  # kinds of document that should hold it
"""
_EXAMPLES = """\
# Small documents in Markdown whose verdict is known; 'ti-contracts rules test {id}' runs and changes them.
# Two at least of each, one of the met ones without the words that everybody uses.
examples:
  {id}:
    met:
      - The Provider must offer people a quiet room.
      - |
        ## The building

        It has:

        - a lift
        - a low-stimulus space that people can use at all times
    partial:
      - The Provider should offer people a quiet room.
      - People get a quiet room where possible.
    gap:
      - The building has a lift.
      - |
        ## Background

        Other services in the region have quiet rooms.
"""
_FILES = {"concepts": _CONCEPT, "elements": _ELEMENT, "criteria": _CRITERION, "examples": _EXAMPLES}


def write_new_rule(criterion: str, folder: Path) -> Iterator[Path]:
    """Writes the files of a new rule and gives their paths; raises UsageError where one is there already."""
    from ti_contracts.strict.written import CRITERION_ID  # pydantic

    if not re.fullmatch(CRITERION_ID, criterion):
        raise UsageError(
            f"'{criterion}' is no criterion id", "such as WS1, CT2a, or OWN1 for one of your own"
        )
    small = criterion.lower()
    texts = {folder / kind / f"{small}.yaml": text for kind, text in _FILES.items()}
    for path in texts:
        if path.exists():
            raise UsageError(f"{path} is there already", "choose another id, or change that file")
    pack = folder / "pack.yaml"
    if not pack.exists():
        texts = {pack: _PACK, **texts}
    for path, text in texts.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(
                f"cannot make {path.parent}: {error.strerror or error}", "check the path"
            ) from error
        write_whole(path, text.format(id=criterion, small=small, name=_pack_name(folder)))
        yield path


def _pack_name(folder: Path) -> str:
    """The folder's own name as an id."""
    name = re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-")
    return name if re.match("[a-z]", name) else f"rules-{name}".strip("-")
