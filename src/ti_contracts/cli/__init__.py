"""The command line: arguments, terminal and exit codes; one module for each command."""
