"""A duration and the budget that it must keep."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """How long something took, in seconds, and the longest that it may take."""

    what: str
    seconds: float
    budget: float

    @property
    def is_kept(self) -> bool:
        return self.seconds <= self.budget

    def __str__(self) -> str:
        """One line: kept or not, what it is, how long it took and how long it may."""
        verdict = "kept" if self.is_kept else "OVER"
        return f"{verdict}  {self.what}: {self.seconds:.3f} s of {self.budget:.3f} s"


def shortest(work: Callable[[], object], *, times: int = 7) -> float:
    """The shortest of some runs, in seconds: what is left when nothing else interferes."""
    durations = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        durations.append(time.perf_counter() - begun)
    return min(durations)
