"""A rating: its word, and the marks that stand beside it."""

from __future__ import annotations

import pytest

from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.rating.explanation import Because, BecauseKind
from probatum.inspection.rating.rating import DecidedBy, Rating
from tests.builders import GOOD, OUTSTANDING, REQUIRES_IMPROVEMENT, SCALE, judged


def rating(
    given: RatingRef | None,
    *,
    provisional: bool = False,
    by: DecidedBy | None = DecidedBy.JUDGEMENT,
    before: RatingRef | None = None,
) -> Rating:
    return Rating(
        standard=judged("1.1", "Leadership"),
        rating=given,
        computed=given,
        points=None,
        decided_by=by,
        deciding_questions=(),
        ceiling=None,
        limited_by=(),
        provisional=provisional,
        explanation=Because(kind=BecauseKind.RATING, words=""),
        before_panel=before,
    )


@pytest.mark.parametrize(
    ("found", "pending", "title", "mark"),
    [
        pytest.param(rating(GOOD), False, "Good", "", id="rated"),
        pytest.param(rating(GOOD, provisional=True), False, "Good", "provisional", id="provisionally"),
        pytest.param(rating(None, by=None), False, "Not rated", "", id="not rated, for a reason"),
        pytest.param(rating(None, provisional=True, by=None), True, "Not yet rated", "", id="not yet"),
        pytest.param(
            rating(OUTSTANDING, by=DecidedBy.PANEL, before=REQUIRES_IMPROVEMENT),
            False,
            "Outstanding",
            "decided by the panel in place of Requires improvement",
            id="by the panel",
        ),
        pytest.param(
            rating(OUTSTANDING, provisional=True, by=DecidedBy.PANEL),
            False,
            "Outstanding",
            "provisional, decided by the panel in place of no rating",
            id="by the panel, where there was no rating",
        ),
        pytest.param(
            rating(GOOD, by=DecidedBy.KEY_QUESTIONS, before=OUTSTANDING), False, "Good", "", id="no panel"
        ),
    ],
)
def test_a_rating_has_its_word_and_its_marks(found: Rating, pending: bool, title: str, mark: str) -> None:
    assert found.is_pending is pending
    assert found.title(SCALE) == title
    assert found.mark(SCALE) == mark
