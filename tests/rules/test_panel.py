"""Decisions of the panel: they take the place of the computed rating, and stay marked."""

from __future__ import annotations

import pytest

from probatum.inspection.fieldwork.judgement import PanelDecision
from probatum.inspection.rating.rating import DecidedBy
from tests.builders import GOOD, INADEQUATE, OUTSTANDING, RATINGS, REQUIRES_IMPROVEMENT
from tests.rules.rule_book import CASEWORK_FAILS, assessment, inspection, sentences, title_of


def panel(ref: str, rating: int, *people: str) -> PanelDecision:
    return PanelDecision(
        standard=ref,
        rating=RATINGS[rating],
        reason="The share lies one yes from the boundary.",
        panel=people or ("A. Chair", "B. Member"),
    )


@pytest.mark.parametrize(
    ("decided", "rating", "words"),
    [
        pytest.param(
            0,
            "Inadequate",
            "The panel (A. Chair and B. Member) decided Inadequate in place of Requires improvement: "
            "The share lies one yes from the boundary.",
            id="the panel may lower",
        ),
        pytest.param(
            1,
            "Requires improvement",
            "The panel (A. Chair and B. Member) decided Requires improvement in place of Requires "
            "improvement: The share lies one yes from the boundary.",
            id="the panel may confirm, and that is marked too",
        ),
        pytest.param(
            3,
            "Outstanding",
            "The panel (A. Chair and B. Member) decided Outstanding in place of Requires "
            "improvement: The share lies one yes from the boundary.",
            id="the panel may raise",
        ),
    ],
)
def test_the_panel_decides_in_place_of_the_computed_rating(decided: int, rating: str, words: str) -> None:
    found = assessment({"2.2.1": (21, 34)}, cases=34, panel=panel("2.2", decided))
    assert title_of(found) == rating
    assert found.computed == REQUIRES_IMPROVEMENT
    assert found.decided_by is DecidedBy.PANEL
    assert found.points == decided
    assert found.deciding_questions == ("2.2.1",)
    said = sentences(found.explanation)
    mark = "decided by the panel in place of Requires improvement"
    assert said[:2] == [f"2.2 Assessment: {rating} ({decided} of 3 points), {mark}", words]
    assert "2.2.1 Engaging the person: 21 of 34, 62 per cent, Requires improvement; it decides" in said


def test_three_on_the_panel_are_named_as_in_a_sentence() -> None:
    decision = panel("2.2", 2, "A. Chair", "B. Member", "C. Member")
    found = assessment({"2.2.1": (21, 34)}, cases=34, panel=decision)
    assert sentences(found.explanation)[1].startswith(
        "The panel (A. Chair, B. Member and C. Member) decided Good"
    )


def test_the_panel_may_go_above_a_ceiling_and_the_limit_stays_visible() -> None:
    found = inspection({"1.1": "Good", "1.3": "Good", **CASEWORK_FAILS}, panel=[panel("1.1", 2)]).standards[
        "1.1"
    ]
    assert found.rating == GOOD
    assert found.computed == GOOD
    assert found.ceiling == REQUIRES_IMPROVEMENT
    assert found.limited_by == ("leadership",)
    assert sentences(found.explanation)[1] == (
        "The panel (A. Chair and B. Member) decided Good in place of Requires improvement: "
        "The share lies one yes from the boundary."
    )


def test_a_panel_decision_where_there_is_no_rating_says_so_and_stays_provisional() -> None:
    found = inspection({"2.4": "Good"}, panel=[panel("1.3", 3)]).standards["1.3"]
    assert found.rating == OUTSTANDING
    assert found.computed is None
    assert found.provisional
    assert sentences(found.explanation)[:2] == [
        "1.3 Services: Outstanding (3 of 3 points), provisional, decided by the panel in place of no rating",
        (
            "The panel (A. Chair and B. Member) decided Outstanding in place of no rating: "
            "The share lies one yes from the boundary."
        ),
    ]


def test_other_standards_are_limited_by_what_the_panel_decided() -> None:
    ratings = {"1.3": "Good", "2.4": "Good"}
    assert inspection(ratings).standards["1.3"].rating == GOOD
    found = inspection(ratings, panel=[panel("2.4", 0)])
    assert found.standards["2.4"].rating == INADEQUATE
    assert found.standards["1.3"].rating == REQUIRES_IMPROVEMENT
    assert found.standards["1.3"].limited_by == ("services",)


def test_the_points_of_the_whole_are_those_that_the_panel_gave() -> None:
    ratings = {"1.1": "Good", "1.3": "Good", "2.1": "Good", **CASEWORK_FAILS}
    assert inspection(ratings).overall.score == 5
    assert inspection(ratings, panel=[panel("2.2", 3)]).overall.score == 9
