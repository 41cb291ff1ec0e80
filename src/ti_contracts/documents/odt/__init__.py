"""OpenDocument texts: hides ODF; bytes in, blocks out. lxml is imported by the first call only."""

from ti_contracts.documents.blocks import Reading


def read_odt(data: bytes) -> Reading:
    """Blocks of an ODT or OTT file, numbered as LibreOffice prints them, tracked changes accepted.

    Raises DocumentError where nothing can be read; what cannot be read alone is in ``unread``.
    """
    # lxml costs 80 ms to import; a run that reads no OpenDocument file does not pay for it.
    from ti_contracts.documents.odt.reader import read

    return read(data)
