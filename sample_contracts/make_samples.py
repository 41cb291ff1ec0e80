"""Writing the four binary samples; hides which text and which writer make which file.

Run ``python make_samples.py`` (needs python-docx and reportlab). The same text always gives the same bytes.
"""

from __future__ import annotations

from pathlib import Path

from source import bid, council, docx_writer, good, pdf_writer, poor

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Write each sample next to this file."""
    docx_writer.write(HERE / "good_community_mental_health_specification.docx", good.TEXT, good.LOOK)
    pdf_writer.write(HERE / "poor_talking_therapies_specification.pdf", poor.TEXT, poor.LOOK)
    docx_writer.write(HERE / "council_drug_and_alcohol_specification.docx", council.TEXT, council.LOOK)
    pdf_writer.write(HERE / "alliance_bid_response.pdf", bid.TEXT, bid.LOOK)


if __name__ == "__main__":
    main()
