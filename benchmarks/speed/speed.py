"""Measures what time the tool takes, each figure as a ratio to a floor in the same run; writes nothing.

``python benchmarks/speed/speed.py [--pages N] [DOCUMENT ...]``: PDF and DOCX files, or else the samples.
--pages: how long the longest document of the growth is (1000; 10000 takes minutes and some gigabytes).
"""

import argparse
from pathlib import Path

from clocks import machine
from formats import formats
from growth import against_bare_pass, by_pages, by_rules
from starts import rules as rules_again
from starts import start_up

from ti_contracts.batch.tasks import spare_the_collector
from ti_contracts.criteria.folder import built_in_rules, sample_contracts
from ti_contracts.criteria.load import read_rules
from ti_contracts.criteria.select import select
from ti_contracts.documents.read import read_document
from ti_contracts.matching.compiled import compile_rules


def main() -> None:
    """Prints all figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", nargs="*", type=Path)
    parser.add_argument("--pages", type=int, default=1000)
    asked = parser.parse_args()
    samples = sample_contracts()
    found = sorted(path for path in samples.iterdir() if path.suffix in (".pdf", ".docx"))
    print(machine())
    start_up()
    rules_again()
    rules = read_rules([built_in_rules()])
    criteria = select(rules, ["all"])
    compiled = compile_rules(rules.concepts, criteria, rules.facets)
    spare_the_collector()  # as workers do
    formats(asked.documents or found, compiled)
    document = read_document(str((asked.documents or found)[0]))
    against_bare_pass(document, compiled)
    by_rules(document, rules, criteria)
    text = (samples / "survivor_support_grant_agreement.md").read_text(encoding="utf-8")
    by_pages(text, compiled, [n for n in (10, 100, 1000, 10_000) if n <= asked.pages])


if __name__ == "__main__":
    main()
