"""Hides how rules become pages: a list of the guidance on each, elements, opposites, and a table of all."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ti_contracts.cli.rule_words import CHECKABLE, REPAIRS, abouts, in_words, several
from ti_contracts.criteria.merged import WrittenRules
from ti_contracts.model.criteria import Criterion, Element, Line, Need, Opposite
from ti_contracts.model.packs import Rules, Selection
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.escape import markdown
from ti_contracts.reports.words import SEVERITIES, clip, count, listed, sentence, uk_date

# The first line of every page, by which stale ones are known.
MARK = "<!-- Made by 'ti-contracts rules docs' from the rules; change those, not this page. -->"
_REST = Selection("other", "Statements of no list")
_COUNTED = (Verdict.MET, Verdict.PARTIAL, Verdict.GAP, Verdict.CONTRADICTED)


def pages(written: WrittenRules, rules: Rules) -> dict[str, str]:
    """The text of every page by its file name; the same rules give the same bytes."""
    lists = _lists(rules)
    texts = {
        "README.md": _contents(rules, lists),
        "traceability.md": _traceability(written, lists),
        "elements.md": _elements(rules),
        "opposites.md": _opposites(rules),
    }
    texts |= {f"{listing.name}.md": _list(listing, criteria, rules) for listing, criteria in lists}
    return {name: f"{MARK}\n\n" + "\n".join(lines).rstrip() + "\n" for name, lines in texts.items()}


Lists = Sequence[tuple[Selection, tuple[Criterion, ...]]]


def _lists(rules: Rules) -> Lists:
    """The selections that stand for a list of the guidance, each with its criteria, and what is in none."""
    lists = [selection for pack in rules.packs for selection in pack.selections if selection.series]
    inside = sorted(rules.criteria, key=_place)
    found = [(one, tuple(c for c in inside if c.series in one.series)) for one in lists]
    placed = {criterion.id for _, criteria in found for criterion in criteria}
    rest = tuple(criterion for criterion in inside if criterion.id not in placed)
    return [(one, criteria) for one, criteria in (*found, (_REST, rest)) if criteria]


def _place(criterion: Criterion) -> tuple[str, int, str]:
    """As people count: CT2 before CT10, CT2 before CT2a."""
    number = re.search(r"\d+", criterion.id)
    return criterion.series, int(number.group()) if number else 0, criterion.id


def _contents(rules: Rules, lists: Lists) -> Iterator[str]:
    yield "# The rules"
    for pack in rules.packs:
        dated = f", dated {uk_date(pack.dated)}" if pack.dated else ""
        yield from ("", f"Pack `{pack.name}` {pack.version}{dated}: {markdown(sentence(pack.about))}")
    yield from ("", "| List of the guidance | `--pack` | Statements |", "| --- | --- | --- |")
    for listing, criteria in lists:
        yield f"| [{markdown(listing.about)}]({listing.name}.md) | `{listing.name}` | {len(criteria)} |"
    yield from (
        "",
        "- [Every statement with its rule file and its examples](traceability.md)",
        "- [What a clause can say](elements.md)",
        "- [What works against people](opposites.md)",
        "- [How rules are written](../writing-rules.md)",
    )


def _traceability(written: WrittenRules, lists: Lists) -> Iterator[str]:
    yield from (
        "# From statement to rule to examples",
        "",
        "| Statement | Severity | Rule | Examples | met | partial | gap | contradicted |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    )
    total = 0
    for listing, criteria in lists:
        for one in criteria:
            numbers = Counter(example.verdict for example in one.examples)
            total += numbers.total()
            cells = [
                f"[{one.id}]({listing.name}.md#{one.id.lower()}) {markdown(one.title)}",
                SEVERITIES[one.severity].lower(),
                f"`{_file(written, one, 'criteria')}`",
                f"`{_file(written, one, 'examples')}`" if one.examples else "none",
                *(str(numbers[verdict]) for verdict in _COUNTED),
            ]
            yield f"| {' | '.join(cells)} |"
    number = sum(len(criteria) for _, criteria in lists)
    yield from ("", f"{count(number, 'statement')}, {count(total, 'example')}.")


def _file(written: WrittenRules, criterion: Criterion, kind: str) -> str:
    """The file that an entry stands in, from the last part of its rules folder on."""
    merged = written.criteria if kind == "criteria" else written.examples
    folder = written.folders[merged.folder[criterion.id]].name.rstrip("/")
    return (
        merged.entries[criterion.id].positions.file.removeprefix(folder.rpartition("/")[0] + "/").lstrip("/")
    )


def _list(listing: Selection, criteria: Iterable[Criterion], rules: Rules) -> Iterator[str]:
    yield f"# {markdown(listing.about)}"
    for criterion in criteria:
        yield from ("", f"## {criterion.id}", "", f"**{markdown(criterion.title)}**", "")
        yield markdown(criterion.question)
        yield from ("", *_facts(criterion, rules), "")
        yield from _needs(criterion)
        opposites = dict.fromkeys(o for element in criterion.elements for o in element.opposed_by)
        for opposite in opposites:
            link = f"[{markdown(opposite.about)}](opposites.md#{opposite.id})"
            yield f"- Against it: {link} ({REPAIRS[opposite.repair]})"
        yield from ("", "Wording to suggest:", "", f"> {markdown(criterion.wording)}")


def _facts(criterion: Criterion, rules: Rules) -> Iterator[str]:
    about = {facet.id: facet.about for facet in rules.facets}
    asked_of = listed([about[facet] for facet in criterion.applies], "or")
    facts = (
        ("Severity", criterion.severity.value),
        ("Source", f"{criterion.source.section}: “{criterion.source.quote}”"),
        ("Owner", criterion.owner),
        ("Asked of", f"documents about {asked_of}" if asked_of else "every document"),
        ("Expected in", listed([kind.about for kind in criterion.home], "or")),
        ("Shown by text", CHECKABLE[criterion.checkability.value]),
        ("Ask in a contract meeting", criterion.ask),
        ("Note", criterion.note),
        ("Joins", listed(criterion.parts)),
        ("Examples", str(len(criterion.examples)) if criterion.examples else "none"),
    )
    yield from (f"- {label}: {markdown(text)}" for label, text in facts if text)


def _needs(criterion: Criterion) -> Iterator[str]:
    if criterion.needs:
        yield from ("What counts:", "")
    for need in criterion.needs:
        yield from _need(need, {element.id: element for element in criterion.elements})


def _need(need: Need, elements: Mapping[str, Element]) -> Iterator[str]:
    indent = ""
    if len(need.of) > 1:
        yield f"- at least {need.at_least} of these {len(need.of)} (partly met from {need.partial_from}):"
        indent = "  "
    for id_ in need.of:
        yield f"{indent}- [{markdown(elements[id_].asks)}](elements.md#{id_})"


def _elements(rules: Rules) -> Iterator[str]:
    yield from ("# What a clause can say", "")
    yield "Concepts that are joined by + stand together in one sentence, unless it says otherwise."
    about = abouts(rules)
    users: dict[str, list[str]] = {}
    elements = {e.id: e for criterion in rules.criteria for e in criterion.elements}
    for criterion in rules.criteria:
        for element in criterion.elements:
            users.setdefault(element.id, []).append(criterion.id)
    for id_ in sorted(elements):
        element = elements[id_]
        yield from ("", f"## {id_}", "", markdown(sentence(element.asks)))
        yield from ("", f"Needed by {listed(users[id_])}.", "")
        yield from _lines("Said by", element.says, about)
        yield from _lines("Said in part by", element.less, about)
        yield from _lines("Works against it", element.against, about)
        yield from _concepts("Leaves it partly met", element.weakened_by, about)
        yield from _concepts("Takes the sting out of what works against it", element.harmless, about)
        for opposite in element.opposed_by:
            yield f"- Against it: [{markdown(opposite.about)}](opposites.md#{opposite.id})"
        if element.fix:
            yield f"- To put right what works against it: {markdown(element.fix)}"


def _opposites(rules: Rules) -> Iterator[str]:
    yield "# What works against people"
    about = abouts(rules)
    opposites: dict[str, Opposite] = {}
    users: dict[str, list[str]] = {}
    for criterion in rules.criteria:
        for opposite in dict.fromkeys(o for element in criterion.elements for o in element.opposed_by):
            opposites[opposite.id] = opposite
            users.setdefault(opposite.id, []).append(criterion.id)
    for id_ in sorted(opposites):
        opposite = opposites[id_]
        yield from ("", f"## {id_}", "", markdown(sentence(opposite.about)), "")
        yield f"- Affects: {markdown(clip(opposite.affects))}"
        yield f"- To do ({REPAIRS[opposite.repair]}): {markdown(opposite.fix)}"
        yield f"- Contradicts: {listed(users[id_])}"
        yield from _lines("Said by", opposite.says, about)
        yield from _concepts("Harmless beside", opposite.harmless, about)


def _lines(label: str, lines: Sequence[Line], about: Mapping[str, str]) -> Iterator[str]:
    if lines:
        yield f"- {label}:"
    yield from (f"  - {markdown(in_words(line, about))}" for line in lines)


def _concepts(label: str, concepts: Sequence[str], about: Mapping[str, str]) -> Iterator[str]:
    if concepts:
        yield f"- {label}: {markdown(several(concepts, about))}"
