"""Rich text files: hides RTF; bytes in, blocks out."""

from ti_contracts.documents.blocks import Reading


def read_rtf(data: bytes) -> Reading:
    """Blocks of an RTF file, tracked changes accepted.

    Numbers are those that the file carries beside each paragraph, as the program that saved it last showed
    them. Raises DocumentError where nothing can be read; what cannot be read alone is in ``unread``.
    """
    from ti_contracts.documents.rtf.reader import read

    return read(data)
