"""The tree of because: why a rating is what it is, in plain words and as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Fact = str | int | bool | None


class BecauseKind(StrEnum):
    """What a step of the explanation is about."""

    RATING = "rating"
    KEY_QUESTION = "key-question"
    ROUNDING = "rounding"
    MISSING = "missing"
    JUDGEMENT = "judgement"
    EVIDENCE = "evidence"
    NOT_RATED = "not-rated"
    LIMIT = "limit"
    PANEL = "panel"
    NEARNESS = "nearness"
    SCORE = "score"
    RULE = "rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """One step: what is so, in a sentence; the facts it states, as data; and why it is so."""

    kind: BecauseKind
    words: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    because: tuple[Because, ...] = ()

    def of_kind(self, kind: BecauseKind) -> Iterator[Because]:
        """The direct reasons of one kind, in order."""
        return (step for step in self.because if step.kind is kind)
