"""File formats, layout, numbering and damage end here: bytes in, Document out."""
