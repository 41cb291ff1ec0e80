"""The version as a constant: asking the installed metadata for it would cost 50 ms at every start."""

__version__ = "0.1.0"
