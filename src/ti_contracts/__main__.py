"""Lets ``python -m ti_contracts`` run the command line."""

from ti_contracts.cli.main import run

if __name__ == "__main__":
    run()
