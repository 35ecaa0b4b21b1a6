"""Refusal: this may not be done now, and why."""

from __future__ import annotations

from probatum.inspection.problem import Problem


class Refusal(Exception):
    """What a person asked for cannot be done, and nothing was changed.

    The only exception that a face turns into a message. Carries the problems that stand in the way, if any.
    """

    def __init__(self, why: str, *, problems: tuple[Problem, ...] = ()) -> None:
        """Say why, and list what stands in the way."""
        super().__init__(why)
        self.why = why
        self.problems = problems
