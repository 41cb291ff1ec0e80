"""What can go wrong that a person can put right; anything else is a bug and may show its traceback."""

from dataclasses import dataclass


class ContractsError(Exception):
    """One clear line: what is wrong, where, and what to do.

    ``hint`` is the "what to do" part and may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class DocumentError(ContractsError):
    """A document could not be read at all; the message does not repeat the path."""


class UsageError(ContractsError):
    """An argument names something that does not exist."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake in a file that people write; ``line`` and ``column`` count from 1.

    Line 0 stands for the file or folder as a whole (it is missing, it cannot be read).
    """

    file: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        where = f"{place}: {self.message}"
        return f"{where} ({self.hint})" if self.hint else where


class MistakesError(ContractsError):
    """Files of a person that cannot be used; ``mistakes`` holds all mistakes, in file order."""

    def __init__(self, mistakes: tuple[Mistake, ...], place: str) -> None:
        super().__init__(f"{len(mistakes)} mistake{'s' if len(mistakes) != 1 else ''} in {place}")
        self.mistakes = mistakes


class RulesError(MistakesError):
    """Rule files that cannot be used."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(mistakes, "the rules")
