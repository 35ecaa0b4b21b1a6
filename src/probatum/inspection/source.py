"""Where a rule or a wording comes from, and how sure we are of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Certainty(StrEnum):
    """How sure we are of a rule or wording."""

    PUBLISHED = "published"
    OBSERVED = "observed"
    INFERRED = "inferred"
    RECALLED = "recalled"
    ASSUMED = "assumed"

    @property
    def meaning(self) -> str:
        """What the word promises, for a reader who has not met it."""
        return _MEANINGS[self]


_MEANINGS = {
    Certainty.PUBLISHED: "read in the published rule",
    Certainty.OBSERVED: "every published result seen agrees with it",
    Certainty.INFERRED: "reasoned from published results",
    Certainty.RECALLED: "known, source not at hand",
    Certainty.ASSUMED: "our choice",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The certainty of a statement, and where it stands."""

    certainty: Certainty
    where: str

    def __str__(self) -> str:
        """Certainty first, then the place."""
        return f"{self.certainty}, {self.where}"
