"""The scale, its bands, and where a share or a score falls."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.inspection.framework.scale import (
    OverallBand,
    OverallBands,
    RatingRef,
    Rounding,
)
from probatum.inspection.share import Share
from tests.builders import (
    GOOD,
    INADEQUATE,
    OURS,
    OUTSTANDING,
    OVERALL_BANDS,
    RATINGS,
    REQUIRES_IMPROVEMENT,
    SCALE,
    bands,
)

NOT_THERE = RatingRef("splendid")


def test_the_ends_of_the_scale() -> None:
    assert SCALE.lowest == INADEQUATE
    assert SCALE.most_points == 3


@pytest.mark.parametrize(("rating", "height"), list(zip(RATINGS, range(4), strict=True)))
def test_a_rating_has_its_step(rating: RatingRef, height: int) -> None:
    assert SCALE.has(rating)
    assert SCALE.level(rating).rating == rating
    assert SCALE.level(rating).points == height
    assert SCALE.height(rating) == height
    assert [it.rating for it in SCALE.above(rating)] == list(RATINGS[height + 1 :])


def test_a_rating_that_the_scale_has_not() -> None:
    assert not SCALE.has(NOT_THERE)
    with pytest.raises(KeyError, match="splendid"):
        SCALE.level(NOT_THERE)
    with pytest.raises(KeyError, match="splendid"):
        SCALE.height(NOT_THERE)


@given(st.sampled_from(RATINGS), st.sampled_from(RATINGS))
def test_the_lower_of_two_is_the_same_either_way(one: RatingRef, other: RatingRef) -> None:
    lower = SCALE.lower_of(one, other)
    assert lower == SCALE.lower_of(other, one)
    assert SCALE.height(lower) == min(SCALE.height(one), SCALE.height(other))


@pytest.mark.parametrize(
    ("rounding", "compared"),
    [(Rounding.WHOLE_PER_CENT, Fraction(65)), (Rounding.NONE, Fraction(1100, 17))],
)
def test_a_share_is_rounded_before_it_is_compared_or_is_not(rounding: Rounding, compared: Fraction) -> None:
    assert bands(rounding=rounding).compared(Share(count=22, base=34)) == compared


@pytest.mark.parametrize(
    ("count", "rounded", "exact"),
    [
        (0, INADEQUATE, INADEQUATE),
        (98, INADEQUATE, INADEQUATE),
        (99, REQUIRES_IMPROVEMENT, INADEQUATE),
        (100, REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT),
        (129, GOOD, REQUIRES_IMPROVEMENT),
        (130, GOOD, GOOD),
        (159, OUTSTANDING, GOOD),
        (160, OUTSTANDING, OUTSTANDING),
        (200, OUTSTANDING, OUTSTANDING),
    ],
)
def test_the_band_of_a_share_of_200(count: int, rounded: RatingRef, exact: RatingRef) -> None:
    share = Share(count=count, base=200)
    assert bands().band_of(share).rating == rounded
    assert bands(rounding=Rounding.NONE).band_of(share).rating == exact
    assert bands().band_at(share.exact_per_cent).rating == exact


def test_the_band_that_gives_a_rating() -> None:
    assert bands().band_for(GOOD).at_least == 65
    assert bands().band_for(INADEQUATE).words == "the minority"
    with pytest.raises(KeyError, match="splendid"):
        bands().band_for(NOT_THERE)


@pytest.mark.parametrize(
    ("score", "standards", "rating"),
    [
        (0, 1, INADEQUATE),
        (1, 2, INADEQUATE),
        (18, 12, REQUIRES_IMPROVEMENT),
        (19, 12, GOOD),
        (5, 2, GOOD),
        (31, 12, OUTSTANDING),
        (3, 1, OUTSTANDING),
    ],
)
def test_the_band_of_a_mean(score: int, standards: int, rating: RatingRef) -> None:
    assert OVERALL_BANDS.band_of(score=score, standards=standards).rating == rating


def test_overall_bands_without_an_open_end_are_refused_when_they_are_too_low() -> None:
    closed = OverallBands(bands=(OverallBand(rating=INADEQUATE, mean_at_most=Fraction(1, 2)),), source=OURS)
    assert closed.band_of(score=1, standards=2).rating == INADEQUATE
    with pytest.raises(ValueError, match=r"^the last overall band must have no end$"):
        closed.band_of(score=2, standards=2)


@given(st.integers(1, 20), st.data())
def test_a_point_more_never_lowers_the_overall_band(standards: int, data: st.DataObject) -> None:
    score = data.draw(st.integers(0, 3 * standards - 1))
    before = OVERALL_BANDS.band_of(score=score, standards=standards)
    after = OVERALL_BANDS.band_of(score=score + 1, standards=standards)
    assert SCALE.height(after.rating) >= SCALE.height(before.rating)
