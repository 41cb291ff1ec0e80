"""How language is read: a document and compiled rules in, an assessment out; no input or output."""
