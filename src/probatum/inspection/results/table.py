"""A result: how many of a group gave an answer, of how many that were asked and answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from probatum.inspection.share import Share

EVERYONE = "all"
"""The group of all respondents."""


class Shown(StrEnum):
    """Whether a result may be shown."""

    SHOWN = "shown"
    TOO_FEW = "too-few"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One answer of one question in one group.

    Missing: `missing` counts those who should or could have answered and did not; they are in no base.
    """

    instrument: str
    question: str
    answer: str
    group: str
    count: int
    base: int
    not_applicable: int
    missing: int
    shown: Shown

    @property
    def share(self) -> Share | None:
        """The share; none where nobody answered."""
        return Share(count=self.count, base=self.base) if self.base else None


class Results:
    """All results of an inspection, found by question, answer and group."""

    def __init__(self, rows: Iterable[Result]) -> None:
        """Keep the rows in their order."""
        self.rows: tuple[Result, ...] = tuple(rows)
        self._found: Mapping[tuple[str, str, str, str], Result] = {
            (it.instrument, it.question, it.answer, it.group): it for it in self.rows
        }

    def of(self, instrument: str, question: str, answer: str, group: str = EVERYONE) -> Result | None:
        """The result, or none where there is no such question, answer or group."""
        return self._found.get((instrument, question, answer, group))
