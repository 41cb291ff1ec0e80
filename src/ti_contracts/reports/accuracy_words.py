"""Hides how an accuracy card is said in plain English, in a terminal and in the page alike."""

from collections.abc import Iterable, Iterator

from ti_contracts.model.accuracy import Accuracy, Agreement, Card
from ti_contracts.model.packs import Pack
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.words import VERDICTS, count, listed, uk_date

NOT_MEASURED = "Not measured: nobody has labelled texts for this criterion yet."
_EARLIER = "This was measured on earlier rules; those of today may do better or worse."
# A verdict is weak where the tool found fewer than this share of at least so many.
_WEAK, _FEWEST = 0.7, 3
# How many ways to differ are told apart.
_MOST_TOLD = 4
_TIMES = {1: "once", 2: "twice"}


def card_words(accuracy: Accuracy, criterion: str, packs: Iterable[Pack]) -> str:
    """What is known of how the tool fares on one criterion: a few sentences."""
    cards = accuracy.of(criterion)
    if not cards:
        return NOT_MEASURED
    sentences = [s for card in cards for s in (_agreed(card, criterion), *_differences(card), *_weak(card))]
    return " ".join([*sentences, *([] if accuracy.is_of(packs) else [_EARLIER])])


def method_words(accuracy: Accuracy) -> str:
    """How all cards were measured, and how far they reach: the same sentences for every criterion."""
    sentences = [
        f"The tests were run on {uk_date(accuracy.measured)} with version {accuracy.version}.",
        "The readers are language models; no person of the field has checked their verdicts yet.",
        "The rules were written with these texts at hand: expect it to be wrong more often on yours.",
    ]
    held_out = accuracy.held_out
    if held_out is not None:
        sentences.append(
            f"On {held_out.decisions} short, hard texts that nobody who writes rules had read, about "
            f"{held_out.criteria} criteria, it agreed in {held_out.agreed} "
            f"({_interval(held_out.low, held_out.high)}) and said met {held_out.false_met} times where the "
            f"reader did not (measured on {uk_date(held_out.measured)})."
        )
    return " ".join(sentences)


def _agreed(card: Card, criterion: str) -> str:
    """In how many decisions of which kind it agreed, with the interval."""
    kinds = [
        (sum(row.number for row in rows), of)
        for rows, of in ((card.documents, "on whole documents"), (card.cases, "on short, hard texts"))
    ]
    there = [(number, of) for number, of in kinds if number]
    split = (
        f" ({listed([f'{number} {of}' for number, of in there])})" if len(there) > 1 else f" {there[0][1]}"
    )
    together = [other for other in card.criteria if other != criterion]
    joint = f" on it and {listed(together)} together" if together else ""
    return (
        f"In {count(card.decisions, 'test decision')} of language-model readers{joint}{split} "
        f"this tool agreed in {card.agreed} ({_interval(card.low, card.high)})."
    )


def _differences(card: Card) -> Iterator[str]:
    """How it differed: met where readers said less comes first, for that is what harms most."""
    wrong = [row for row in card.table if not row.is_right]
    wrong.sort(key=lambda row: row.given is not Verdict.MET)
    told, rest = wrong[:_MOST_TOLD], wrong[_MOST_TOLD:]
    if told:
        more = sum(row.number for row in rest)
        also = [f"{count(more, 'time')} it differed otherwise"] if more else []
        sentence = "; ".join([*map(_difference, told), *also])
        yield f"{sentence[0].upper()}{sentence[1:]}."
    if not card.false_met:
        yield "It never said met where the reader did not."


def _difference(row: Agreement) -> str:
    times = _TIMES.get(row.number, f"{row.number} times")
    return f"{times} it said {_lower(row.given)} where the reader said {_lower(row.labelled)}"


def _weak(card: Card) -> Iterator[str]:
    """The verdicts of which it found too few."""
    weak = []
    for verdict in VERDICTS:
        found, number = card.found(verdict)
        if number >= _FEWEST and found < _WEAK * number:
            weak.append(f"{_lower(verdict)} (it found {found} of {number})")
    if weak:
        yield f"Weak at {listed(weak)}."


def _interval(low: float, high: float) -> str:
    return f"95% interval {100 * low:.0f} to {100 * high:.0f}%"


def _lower(verdict: Verdict) -> str:
    return VERDICTS[verdict].lower()
