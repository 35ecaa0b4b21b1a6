"""What is wrong with data, where, and how to put it right: a value, collected and listed with all others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A spot in what people wrote: a file or part, its line and column where they are known (from 1)."""

    where: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """The form that editors and terminals turn into a link."""
        numbers = [str(number) for number in (self.line, self.column) if number]
        return ":".join([self.where, *numbers])


class Severity(StrEnum):
    """Whether a problem stops publication or wants a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong: its code, its place, what it is and how to put it right."""

    code: str
    place: Place
    what: str
    mend: str
    severity: Severity = Severity.ERROR


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Every problem once, by place, errors and warnings together."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda it: (it.place, it.code, it.what)))
