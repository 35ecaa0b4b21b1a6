"""Shares: exact, and rounded only when shown."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.inspection.share import Share, rounded_half_up, smallest_count_reaching


@st.composite
def shares(draw: st.DrawFn) -> Share:
    base = draw(st.integers(1, 500))
    return Share(count=draw(st.integers(0, base)), base=base)


@pytest.mark.parametrize(
    ("value", "rounded"),
    [
        (Fraction(0), 0),
        (Fraction(1, 2), 1),
        (Fraction(49, 100), 0),
        (Fraction(51, 100), 1),
        (Fraction(3, 2), 2),
        (Fraction(5, 2), 3),
        (Fraction(7), 7),
        (Fraction(-1, 2), 0),
        (Fraction(-3, 2), -1),
        (Fraction(-51, 100), -1),
    ],
)
def test_halves_are_rounded_up(value: Fraction, rounded: int) -> None:
    assert rounded_half_up(value) == rounded


@given(st.fractions())
def test_rounding_stays_within_half_a_point(value: Fraction) -> None:
    assert Fraction(-1, 2) < rounded_half_up(value) - value <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("count", "base", "exact", "per_cent", "whole", "decimal"),
    [
        (22, 34, Fraction(11, 17), Fraction(1100, 17), 65, "64.7"),
        (17, 34, Fraction(1, 2), Fraction(50), 50, "50.0"),
        (0, 7, Fraction(0), Fraction(0), 0, "0.0"),
        (7, 7, Fraction(1), Fraction(100), 100, "100.0"),
        (129, 200, Fraction(129, 200), Fraction(129, 2), 65, "64.5"),
        (1, 16, Fraction(1, 16), Fraction(25, 4), 6, "6.3"),
        (1999, 2000, Fraction(1999, 2000), Fraction(1999, 20), 100, "100.0"),
        (1, 3, Fraction(1, 3), Fraction(100, 3), 33, "33.3"),
        (2, 3, Fraction(2, 3), Fraction(200, 3), 67, "66.7"),
    ],
)
def test_a_share_is_exact_and_rounded_when_shown(
    count: int, base: int, exact: Fraction, per_cent: Fraction, whole: int, decimal: str
) -> None:
    share = Share(count=count, base=base)
    assert share.exact == exact
    assert share.exact_per_cent == per_cent
    assert share.whole_per_cent == whole
    assert share.one_decimal == decimal
    assert str(share) == f"{count} of {base}"


@pytest.mark.parametrize(
    ("count", "base", "why"),
    [
        (0, 0, "a share needs a base of at least 1, not 0"),
        (0, -1, "a share needs a base of at least 1, not -1"),
        (-1, 1, "a count of -1 does not lie within its base of 1"),
        (2, 1, "a count of 2 does not lie within its base of 1"),
    ],
)
def test_what_is_no_count_out_of_a_base_is_refused(count: int, base: int, why: str) -> None:
    with pytest.raises(ValueError, match=f"^{why}$"):
        Share(count=count, base=base)


def test_the_smallest_share_is_none_of_one_and_the_largest_one_of_one() -> None:
    assert Share(count=0, base=1).exact == 0
    assert Share(count=1, base=1).exact == 1


@given(shares())
def test_what_is_shown_lies_within_half_of_its_last_digit(share: Share) -> None:
    assert 0 <= share.exact <= 1
    assert abs(share.whole_per_cent - share.exact_per_cent) <= Fraction(1, 2)
    assert abs(Fraction(share.one_decimal) - share.exact_per_cent) <= Fraction(1, 20)


@pytest.mark.parametrize(
    ("per_cent", "base", "rounded", "count"),
    [
        (Fraction(65), 34, True, 22),
        (Fraction(65), 34, False, 23),
        (Fraction(50), 34, True, 17),
        (Fraction(50), 34, False, 17),
        (Fraction(50), 200, True, 99),
        (Fraction(50), 200, False, 100),
        (Fraction(80), 34, True, 28),
        (Fraction(100), 34, False, 34),
        (Fraction(100), 300, True, 299),
        (Fraction(0), 34, True, 0),
        (Fraction(0), 34, False, 0),
        (Fraction(0), 300, True, 0),
        (Fraction(1), 1, True, 1),
        (Fraction(101), 10, False, 11),
        (Fraction(101), 10, True, 11),
    ],
)
def test_the_smallest_count_that_reaches_a_per_cent(
    per_cent: Fraction, base: int, rounded: bool, count: int
) -> None:
    assert smallest_count_reaching(per_cent, base, rounded=rounded) == count


@given(st.fractions(0, 100, max_denominator=20), st.integers(1, 300))
def test_the_smallest_count_is_the_first_whose_exact_share_reaches_it(per_cent: Fraction, base: int) -> None:
    reaching = [count for count in range(base + 1) if Fraction(100 * count, base) >= per_cent]
    assert smallest_count_reaching(per_cent, base, rounded=False) == reaching[0]


@given(st.integers(0, 100), st.integers(1, 300))
def test_the_smallest_count_is_the_first_whose_rounded_share_reaches_it(per_cent: int, base: int) -> None:
    reaching = [
        count for count in range(base + 1) if Share(count=count, base=base).whole_per_cent >= per_cent
    ]
    assert smallest_count_reaching(Fraction(per_cent), base, rounded=True) == reaching[0]


def test_a_rounded_share_reaches_a_band_between_whole_per_cents_with_the_next_whole() -> None:
    assert smallest_count_reaching(Fraction("62.5"), 100, rounded=True) == 63
