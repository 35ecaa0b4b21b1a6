"""A duration beside another of the same run, and how many times as long it may be."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """How long something took beside something else, in seconds; `most` is the largest ratio allowed.

    Missing: without `most` there is no budget, and the ratio is only reported.
    """

    what: str
    seconds: float
    beside: float
    most: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float:
        """How many times as long."""
        return self.seconds / self.beside

    @property
    def is_kept(self) -> bool:
        """Whether the budget is kept; without a budget, always."""
        return self.most is None or self.ratio <= self.most

    def __str__(self) -> str:
        """One line: kept or not, what it is, the ratio and its budget, the seconds behind it."""
        verdict = ("kept" if self.is_kept else "OVER") if self.most is not None else "    "
        budget = f" of {self.most:.1f}" if self.most is not None else ""
        seconds = f"{self.seconds:.3f} s beside {self.beside:.3f} s"
        note = f"; {self.note}" if self.note else ""
        return f"{verdict}  {self.what}: {self.ratio:.2f}×{budget} ({seconds}{note})"


def median(
    work: Callable[[], object], beside: Callable[[], object], *, times: int = 15
) -> tuple[float, float]:
    """The middle of some runs of each, taken by turns so that what disturbs one disturbs both."""
    durations: tuple[list[float], list[float]] = ([], [])
    for _ in range(times):
        for run, kept in zip((work, beside), durations, strict=True):
            begun = time.perf_counter()
            run()
            kept.append(time.perf_counter() - begun)
    return statistics.median(durations[0]), statistics.median(durations[1])
