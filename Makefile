# CI runs the same words: setup, check. Set PYTHON to use another interpreter.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: setup check fix test bench docs

setup:
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'

check: test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/yamllint --strict -c rules/.yamllint rules
	$(BIN)/ti-contracts rules lint
	$(BIN)/ti-contracts rules test
	$(BIN)/ti-contracts rules docs docs/rules --check

test:
	$(BIN)/pytest -n auto

fix:
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs:
	$(BIN)/ti-contracts rules docs docs/rules

bench:
	$(BIN)/python benchmarks/accuracy/score.py
	$(BIN)/python benchmarks/accuracy/metamorphic.py
	$(BIN)/python benchmarks/accuracy/same_bytes.py
	$(BIN)/python benchmarks/speed/speed.py
	$(BIN)/python benchmarks/reading/measure.py
	$(BIN)/python benchmarks/reading/fuzz.py --files 2000
	$(BIN)/python benchmarks/annotate.py
