"""A rating: of one standard, or of the whole; with all that decided it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from probatum.inspection.framework.model import Standard
from probatum.inspection.framework.scale import RatingRef, Scale
from probatum.inspection.rating.explanation import Because


class DecidedBy(StrEnum):
    """What gave a standard its rating."""

    KEY_QUESTIONS = "key-questions"
    JUDGEMENT = "judgement"
    PANEL = "panel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """The rating of one standard.

    Missing: `rating` and `points` are none where the standard is not rated or nothing was answered.
    `computed` is the rating before limits and panel, `before_panel` the one that a decision of the panel
    took the place of; `ceiling` the highest rating that decision rules leave, none where none is known to
    apply; `limited_by` the rules that lowered the rating.
    """

    standard: Standard
    rating: RatingRef | None
    computed: RatingRef | None
    points: int | None
    decided_by: DecidedBy | None
    deciding_questions: tuple[str, ...]
    ceiling: RatingRef | None
    limited_by: tuple[str, ...]
    provisional: bool
    explanation: Because
    before_panel: RatingRef | None = None

    @property
    def is_pending(self) -> bool:
        """Whether the standard has no rating only because answers or a judgement are not there yet."""
        return self.rating is None and self.provisional

    def title(self, scale: Scale) -> str:
        """The word for the rating, or for why there is none."""
        if self.rating is not None:
            return scale.level(self.rating).title
        return "Not yet rated" if self.is_pending else "Not rated"

    def mark(self, scale: Scale) -> str:
        """What must stand beside the rating wherever it is shown: provisional, or decided by the panel."""
        marks = ["provisional"] if self.provisional and not self.is_pending else []
        if self.decided_by is DecidedBy.PANEL:
            before = scale.level(self.before_panel).title if self.before_panel else "no rating"
            marks.append(f"decided by the panel in place of {before}")
        return ", ".join(marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overall:
    """The rating of the whole: the sum of the points, out of what the rated standards can have.

    Missing: `rating` is none where no standard is rated, and as long as one is not yet rated.
    """

    rating: RatingRef | None
    score: int
    out_of: int
    provisional: bool
    explanation: Because


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratings:
    """Every standard's rating, by reference in the framework's order, and the whole."""

    standards: Mapping[str, Rating]
    overall: Overall
