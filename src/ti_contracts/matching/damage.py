"""Repairs words that a scan has damaged, where the repaired word is one that the rules know."""

import re

from ti_contracts.matching.words import Words

# What scanners confuse, as (read, meant); applied one at a time.
_CONFUSIONS = (
    ("rn", "m"),
    ("cl", "d"),
    ("vv", "w"),
    ("1", "l"),
    ("0", "o"),
    ("5", "s"),
    ("rn", "nn"),
    ("tl", "ti"),
)
_MIXED = re.compile(r"[a-z][0-9]|[0-9][a-z]")
# A text with this many certain repairs is a scan: there, one wrong letter in a long word is forgiven too.
_SCAN = 4
_LONG = 7
_NEAR = 88.0


def repaired(words: Words, known: frozenset[str]) -> Words:
    """The same words with damaged forms put right; places do not change.

    A form is touched only when the rules do not know it and a repair is a word that they know. In a text with
    many such repairs, an unknown long word one letter away from exactly one known word is taken for it.
    """
    forms = list(words.forms)
    sure = 0
    for i, form in enumerate(forms):
        if form in known or len(form) < 3 or not _suspect(form):
            continue
        for candidate in _candidates(form):
            if candidate in known:
                forms[i] = candidate
                sure += 1
                break
    if sure >= _SCAN:
        _forgive(forms, known)
    return Words(tuple(forms), words.starts, words.ends) if sure else words


def _suspect(form: str) -> bool:
    return any(read in form for read, _ in _CONFUSIONS)


def _candidates(form: str) -> list[str]:
    found = []
    for read, meant in _CONFUSIONS:
        at = form.find(read)
        while at >= 0:
            found.append(form[:at] + meant + form[at + len(read) :])
            at = form.find(read, at + 1)
        found.append(form.replace(read, meant))
    if _MIXED.search(form):
        found.append(form.replace("1", "l").replace("0", "o").replace("5", "s"))
    return found


def _forgive(forms: list[str], known: frozenset[str]) -> None:
    # A scan is rare and rapidfuzz costs an import: only here.
    from rapidfuzz import fuzz, process

    long_known = sorted(word for word in known if len(word) >= _LONG and word.isalpha())
    seen: dict[str, str] = {}
    for i, form in enumerate(forms):
        if len(form) < _LONG or form in known or not form.isalpha():
            continue
        if form not in seen:
            best = process.extract(form, long_known, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=2)
            same = [b for b in best if b[0][:1] == form[:1] and abs(len(b[0]) - len(form)) == 0]
            seen[form] = same[0][0] if len(same) == 1 else form
        forms[i] = seen[form]
