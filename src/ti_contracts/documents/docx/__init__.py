"""Word files: hides WordprocessingML; bytes in, blocks out. lxml is imported by the first call only."""

from typing import Literal

from ti_contracts.documents.blocks import Reading


def read_docx(
    data: bytes, changes: Literal["accepted", "original"] = "accepted", *, by_libreoffice: bool = False
) -> Reading:
    """Blocks of a DOCX, DOCM, DOTX or DOTM file, transitional or strict, numbered as Word prints them.

    ``changes`` chooses between the text with all tracked changes accepted and the text before them.
    ``by_libreoffice``: it was converted from an old Word file, which takes lists apart.
    Raises DocumentError where nothing can be read; a part that cannot be read alone is in ``unread``.
    """
    # lxml costs 80 ms to import; a run that reads no Word file does not pay for it.
    from ti_contracts.documents.docx.reader import read

    return read(data, changes, by_libreoffice)
