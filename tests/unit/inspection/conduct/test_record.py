"""What is recorded of an inspection."""

from __future__ import annotations

from datetime import date

import pytest

from probatum.inspection.conduct.record import PRACTICE_NOTICE, Origin, Period
from tests.builders import framework, judged, record

WHOLE = framework(judged("1.1", "Leadership"))


def test_a_period_may_be_one_day_and_does_not_end_before_it_begins() -> None:
    day = date(2024, 1, 8)
    assert Period(begins=day, ends=day).ends == day
    with pytest.raises(ValueError, match=r"^the period ends on 2024-01-07, before it begins on 2024-01-08$"):
        Period(begins=day, ends=date(2024, 1, 7))


@pytest.mark.parametrize(("own", "holds"), [(None, 10), (5, 5), (20, 20), (0, 0)])
def test_an_inspection_s_own_minimum_base_holds_before_the_framework_s(own: int | None, holds: int) -> None:
    assert record(WHOLE, minimum_base=own).minimum_base == holds


def test_practice_data_are_named_as_such_and_real_ones_are_not() -> None:
    assert record(WHOLE, origin=Origin.PRACTICE).notice == PRACTICE_NOTICE
    assert PRACTICE_NOTICE.startswith("Practice data: ")
    assert record(WHOLE, origin=Origin.REAL).notice == ""
