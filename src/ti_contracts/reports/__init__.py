"""Output formats: a finished assessment to text; pure functions, one module per format."""
