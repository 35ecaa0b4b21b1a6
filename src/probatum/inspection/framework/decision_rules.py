"""Decision rules: what the ratings of some standards rule out for another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.problem import Place
from probatum.inspection.source import Source


class Otherwise(StrEnum):
    """What holds for a combination that the rule does not name."""

    NOT_KNOWN = "not-known"
    NO_LIMIT = "no-limit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Combination:
    """So many of each rating among the standards considered, and the highest rating it leaves."""

    counts: Mapping[RatingRef, int]
    ceiling: RatingRef
    source: Source
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRule:
    """A rule that may limit the rating of one standard by the ratings of others."""

    ref: str
    title: str
    standard: str
    considers: tuple[str, ...]
    combinations: tuple[Combination, ...]
    otherwise: Otherwise
    otherwise_source: Source
    place: Place | None = field(default=None, compare=False, repr=False)
