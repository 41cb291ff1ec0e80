"""Hides how strictly people are read: YAML text to checked forms, each mistake with its line and column."""
