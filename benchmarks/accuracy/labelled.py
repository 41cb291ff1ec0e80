"""Hides where labelled texts come from: the project's own cases, and documents beside it.

A case file (``*.jsonl`` in this folder) has one JSON object a line: id, criterion, verdict, text (Markdown),
perhaps family (cases made from one another). Beside the project a folder with ``gold/dev`` (documents and
labels) and ``domain/clauses.jsonl`` is used where it exists; nothing of it is kept here.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
# Texts that no author of rules has read; only their totals may be printed.
HELD_OUT = "held_out"
# The labels' names for the criteria of the inventory, in the project's own first files.
_OWN_NAMES = {
    "WSC-1": "WS1", "WSC-2": "WS2", "WSC-3": "WS3", "WSC-4": "WS4", "WSC-5": "WS5",
    "CTA-1": "CA1", "CTA-2A": "CA2a", "CTA-2B": "CA2b", "CTA-2C": "CA2c",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Label:
    """The verdict of a reader; ``criteria`` are the ids whose verdicts answer it together.

    ``quotes`` are the words that the reader gave for it.
    """

    criteria: tuple[str, ...]
    verdict: str
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its labels: a file at ``path``, or a Markdown document in ``words``.

    ``source`` is the set it belongs to, ``cluster`` what it must not be told apart from when intervals are
    drawn, ``whole`` says that it is a document as people write them and not a short case.
    """

    source: str
    name: str
    cluster: str
    labels: tuple[Label, ...]
    path: str = ""
    words: str = ""
    whole: bool = False


def own_texts(*, held_out: bool = False) -> list[Text]:
    """The project's own cases: those for development, or those held out."""
    files = sorted(HERE.glob("*.jsonl"))
    return [text for file in files if (HELD_OUT in file.name) == held_out for text in cases_in(file)]


def cases_in(file: Path) -> Iterator[Text]:
    """The cases of one file; SystemExit where a line is no case."""
    number = 0
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            yield _case(file, number, line)
    if not number:
        raise SystemExit(f"{file}: holds no cases")


def _case(file: Path, number: int, line: str) -> Text:
    try:
        case = json.loads(line)
        criterion = _OWN_NAMES.get(case["criterion"], case["criterion"])
        label = Label((criterion,), case["verdict"])
        name = f"{case['id']}.md"
        cluster = f"{file.name}/{case.get('family', case['id'])}"
        return Text(file.stem, name, cluster, (label,), words=case["text"])
    except (KeyError, TypeError, ValueError) as error:
        raise SystemExit(f"{file}, line {number}: is no case ({type(error).__name__}: {error})") from error


def beside_the_project() -> Path | None:
    """The folder with further labelled data, if it is there: ``shared`` next to the checkout."""
    folder = HERE.parent.parent.parent / "shared"
    return folder if (folder / "gold" / "dev" / "labels").is_dir() else None


def shared_texts(folder: Path) -> list[Text]:
    """Labelled documents and single clauses of a folder beside the project."""
    named = yaml.safe_load((folder / "gold" / "criteria.yaml").read_text(encoding="utf-8"))
    covers = {criterion["id"]: tuple(criterion["covers"]) for criterion in named}
    labels = sorted((folder / "gold" / "dev" / "labels").glob("*.json"))
    documents = [_document(folder / "gold" / "dev" / "documents", file, covers) for file in labels]
    clauses = folder / "domain" / "clauses.jsonl"
    return [*documents, *(cases_in(clauses) if clauses.is_file() else ())]


def _document(documents: Path, labels: Path, covers: dict[str, tuple[str, ...]]) -> Text:
    read = json.loads(labels.read_text(encoding="utf-8"))
    path = documents / Path(read["document"]).name
    found = []
    for label in read["labels"]:
        criteria = covers.get(label["criterion"], (label["criterion"],))
        found.append(Label(criteria, label["verdict"], tuple(label["evidence"])))
    return Text("documents", path.name, path.name, tuple(found), path=str(path), whole=True)


def all_texts() -> list[Text]:
    """Everything that is labelled and not held out."""
    folder = beside_the_project()
    return [*(shared_texts(folder) if folder else ()), *own_texts()]
