"""How rules prove themselves: their examples, changed examples (mutants), and the wording they suggest."""
