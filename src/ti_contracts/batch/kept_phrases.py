"""Hides that phrases which were laid out before are not laid out again: the tables are kept by content hash.

The automaton is made from the tables each time (35 ms): it can be neither kept nor sent.
"""

import marshal
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from ti_contracts.matching import phrasebook, phrases, words
from ti_contracts.matching.compiled import with_own
from ti_contracts.matching.phrasebook import Phrasebook, from_bytes, phrasebook_of, to_bytes
from ti_contracts.model.criteria import Concept
from ti_contracts.store import find_kept, keep
from ti_contracts.version import __version__

_KIND = "phrases"
_MAKERS = (phrasebook, phrases, words)
# Without references between equal texts, whose identity tells nothing: the same phrases give the same bytes.
_PLAIN = 2


def kept_phrases(concepts: Sequence[Concept]) -> Phrasebook:
    """The phrases of these concepts and of the engine's own, from the cache where they are there."""
    every = with_own(concepts)
    key = _key(every)
    found = find_kept(_KIND, key)
    if found is not None:
        return from_bytes(found)
    book = phrasebook_of(every)
    keep(_KIND, key, to_bytes(book))
    return book


def _key(concepts: Sequence[Concept]) -> str:
    """A hash over the phrases, the code that lays them out, and the versions of the tool and of Python."""
    digest = sha256(f"{__version__}\0{sys.version}\0".encode())
    for module in _MAKERS:
        digest.update(Path(str(module.__file__)).read_bytes())
    written = [(concept.id, concept.phrases, concept.unless) for concept in concepts]
    digest.update(marshal.dumps(written, _PLAIN))
    return digest.hexdigest()
