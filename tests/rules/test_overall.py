"""The overall rating: the sum of the points against the bands of their mean."""

from __future__ import annotations

import pytest

from probatum.inspection.conduct.rated import rate
from probatum.inspection.fieldwork.judgement import Judgements, NotRated
from probatum.inspection.rating.rating import Overall
from tests.builders import RATINGS, TITLES, framework, judged, judgement, reason, record, standard
from tests.rules.rule_book import CASEWORK_FAILS, inspection, sentences


def overall(score: int, standards: int) -> Overall:
    """The whole of so many standards that have so many points between them."""
    points = [min(3, max(0, score - 3 * at)) for at in range(standards)]
    assert sum(points) == score
    refs = [f"1.{number}" for number in range(1, standards + 1)]
    recorded = record(
        framework(*(judged(ref, f"Part {ref}") for ref in refs)),
        judgements=Judgements(
            judgements=tuple(judgement(ref, RATINGS[it]) for ref, it in zip(refs, points, strict=True))
        ),
    )
    return rate(recorded).ratings.overall


@pytest.mark.parametrize(
    ("score", "standards", "rating"),
    [
        pytest.param(0, 7, "Inadequate", id="0 of 21"),
        pytest.param(3, 7, "Inadequate", id="3 of 21 is the last Inadequate"),
        pytest.param(4, 7, "Requires improvement", id="4 of 21 is the first Requires improvement"),
        pytest.param(10, 7, "Requires improvement", id="10 of 21 is the last of it"),
        pytest.param(11, 7, "Good", id="11 of 21 is the first Good"),
        pytest.param(17, 7, "Good", id="17 of 21 is the last Good"),
        pytest.param(18, 7, "Outstanding", id="18 of 21 is the first Outstanding"),
        pytest.param(21, 7, "Outstanding", id="21 of 21"),
        pytest.param(4, 8, "Inadequate", id="4 of 24: a mean of one half is still Inadequate"),
        pytest.param(5, 8, "Requires improvement", id="5 of 24 is the first Requires improvement"),
        pytest.param(7, 8, "Requires improvement", id="7 of 24, as in Cheshire West"),
        pytest.param(12, 8, "Requires improvement", id="12 of 24: a mean of 1.5 is the last of it"),
        pytest.param(13, 8, "Good", id="13 of 24 is the first Good"),
        pytest.param(20, 8, "Good", id="20 of 24: a mean of 2.5 is the last Good"),
        pytest.param(21, 8, "Outstanding", id="21 of 24 is the first Outstanding"),
        pytest.param(4, 9, "Inadequate", id="4 of 27 is the last Inadequate"),
        pytest.param(5, 9, "Requires improvement", id="5 of 27 is the first Requires improvement"),
        pytest.param(13, 9, "Requires improvement", id="13 of 27 is the last of it"),
        pytest.param(14, 9, "Good", id="14 of 27 is the first Good"),
        pytest.param(22, 9, "Good", id="22 of 27 is the last Good"),
        pytest.param(23, 9, "Outstanding", id="23 of 27 is the first Outstanding"),
        pytest.param(5, 10, "Inadequate", id="5 of 30: a mean of one half is still Inadequate"),
        pytest.param(6, 10, "Requires improvement", id="6 of 30 is the first Requires improvement"),
        pytest.param(15, 10, "Requires improvement", id="15 of 30 is the last of it"),
        pytest.param(16, 10, "Good", id="16 of 30 is the first Good"),
        pytest.param(25, 10, "Good", id="25 of 30 is the last Good"),
        pytest.param(26, 10, "Outstanding", id="26 of 30 is the first Outstanding"),
        pytest.param(6, 12, "Inadequate", id="6 of 36 is the last Inadequate"),
        pytest.param(7, 12, "Requires improvement", id="7 of 36 is the first Requires improvement"),
        pytest.param(18, 12, "Requires improvement", id="18 of 36, seen published five times"),
        pytest.param(19, 12, "Good", id="19 of 36, seen published nine times"),
        pytest.param(30, 12, "Good", id="30 of 36 is the last Good"),
        pytest.param(31, 12, "Outstanding", id="31 of 36 is the first Outstanding"),
    ],
)
def test_the_score_is_placed_in_a_band_of_the_mean(score: int, standards: int, rating: str) -> None:
    found = overall(score, standards)
    assert found.rating is not None
    assert TITLES[found.rating] == rating
    assert (found.score, found.out_of) == (score, 3 * standards)
    assert found.explanation.words == f"Overall: {rating} ({score} of {3 * standards} points)"
    assert not found.provisional


@pytest.mark.parametrize(
    ("standards", "bands"),
    [
        pytest.param(
            7,
            "seven rated standards the bands are Inadequate 0 to 3, Requires improvement 4 to 10, "
            "Good 11 to 17, Outstanding 18 to 21",
            id="21 points",
        ),
        pytest.param(
            8,
            "eight rated standards the bands are Inadequate 0 to 4, Requires improvement 5 to 12, "
            "Good 13 to 20, Outstanding 21 to 24",
            id="24 points",
        ),
        pytest.param(
            9,
            "nine rated standards the bands are Inadequate 0 to 4, Requires improvement 5 to 13, "
            "Good 14 to 22, Outstanding 23 to 27",
            id="27 points",
        ),
        pytest.param(
            10,
            "ten rated standards the bands are Inadequate 0 to 5, Requires improvement 6 to 15, "
            "Good 16 to 25, Outstanding 26 to 30",
            id="30 points",
        ),
        pytest.param(
            12,
            "12 rated standards the bands are Inadequate 0 to 6, Requires improvement 7 to 18, "
            "Good 19 to 30, Outstanding 31 to 36",
            id="36 points",
        ),
        pytest.param(
            1,
            "one rated standard the bands are Inadequate 0 to 0, Requires improvement 1 to 1, "
            "Good 2 to 2, Outstanding 3 to 3",
            id="3 points",
        ),
    ],
)
def test_the_bands_are_told_in_points(standards: int, bands: str) -> None:
    assert sentences(overall(0, standards).explanation)[-1] == (
        f"Over {bands}; observed: the published totals."
    )


def test_the_whole_explanation_names_each_standard_and_the_bands() -> None:
    whole = inspection(
        {"1.1": "Good", "1.3": "Outstanding", **CASEWORK_FAILS},
        not_rated=[NotRated(standard="2.1", reason="no-reports")],
    )
    assert sentences(whole.overall.explanation) == [
        "Overall: Inadequate (3 of 18 points)",
        "1.1 Leadership: Requires improvement (1 of 3 points)",
        "1.3 Services: Requires improvement (1 of 3 points)",
        "2.1 Court work: not rated. No reports were prepared in the unit.",
        "2.2 Assessment: Inadequate (0 of 3 points)",
        "2.3 Planning: Inadequate (0 of 3 points)",
        "2.4 Delivery: Inadequate (0 of 3 points)",
        "2.5 Reviewing: Requires improvement (1 of 3 points)",
        "2.6 Outcomes: not rated. Outcomes are reported for information.",
        (
            "Over six rated standards the bands are Inadequate 0 to 3, Requires improvement 4 to 9, "
            "Good 10 to 15, Outstanding 16 to 18; observed: the published totals."
        ),
    ]


def test_standards_that_are_not_rated_count_neither_in_the_score_nor_in_what_it_is_out_of() -> None:
    ratings = {"1.1": "Good", "1.3": "Good", **dict.fromkeys(CASEWORK_FAILS, "Good")}
    without = inspection(ratings, not_rated=[NotRated(standard="2.1", reason="no-reports")]).overall
    with_it = inspection({**ratings, "2.1": "Inadequate"}).overall
    assert (without.score, without.out_of) == (12, 18)
    assert (with_it.score, with_it.out_of) == (12, 21)
    assert not without.provisional


def test_the_whole_is_provisional_as_long_as_one_rating_is() -> None:
    ratings = {"1.1": "Good", "1.3": "Good", "2.1": "Good", **CASEWORK_FAILS}
    assert not inspection(ratings).overall.provisional
    found = inspection(ratings, left_open=["2.5"]).overall
    assert found.provisional
    assert found.explanation.words == "Overall: Requires improvement (5 of 21 points), provisional"


def test_the_points_are_those_after_limits() -> None:
    ratings = {"1.1": "Outstanding", "1.3": "Outstanding", "2.1": "Inadequate", **CASEWORK_FAILS}
    found = inspection(ratings).overall
    assert (found.score, found.out_of) == (3, 21)


def test_with_nothing_rated_there_is_no_overall_rating() -> None:
    whole = framework(
        standard("1.1", "Leadership", reasons=(reason("closed", "It was closed."),)),
        judged("1.2", "Staff"),
    )
    not_rated = Judgements(not_rated=(NotRated(standard="1.1", reason="closed"),))
    found = rate(record(whole, judgements=not_rated)).ratings.overall
    assert found.rating is None
    assert (found.score, found.out_of) == (0, 3)
    assert found.provisional
    assert found.explanation.words == "Overall: not yet rated (0 of 3 points so far; 1.2 to come)"
