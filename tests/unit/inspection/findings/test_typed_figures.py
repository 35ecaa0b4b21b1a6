"""Where typed figures stand, and the per cent that they state. What is one stands in the rule book."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.inspection.findings.typed_figures import TypedFigure, typed_figures
from probatum.inspection.problem import Place


def found_in(text: str, *references: str) -> list[TypedFigure]:
    return list(typed_figures(text, where="foreword.md", references=references))


def test_each_stands_at_its_line_and_column_behind_marks_and_dates_too() -> None:
    text = "In {planning: of} cases, 38\nper cent, in March 2023\nand half of 14.\n"
    assert found_in(text) == [
        TypedFigure(text="38 per cent", place=Place(where="foreword.md", line=1, column=26)),
        TypedFigure(text="half", place=Place(where="foreword.md", line=3, column=5)),
        TypedFigure(text="14", place=Place(where="foreword.md", line=3, column=13)),
    ]


def test_a_waiver_over_two_lines_moves_nothing() -> None:
    (found,) = found_in('{typed "12\nmonths" because "law"}, 17')
    assert (found.text, found.place.line, found.place.column) == ("17", 2, 25)


@pytest.mark.parametrize(
    ("text", "per_cent"),
    [
        ("38 per cent", 38),
        ("38% of", 38),
        ("127.5 per cent", 127),
        ("5 per cent", 5),
        ("13 of 28", None),
        ("half of", None),
        ("Nine per cent", None),
    ],
)
def test_the_per_cent_that_is_stated(text: str, per_cent: int | None) -> None:
    found = found_in(text)[0]
    assert found.per_cent == per_cent


@pytest.mark.parametrize(
    ("references", "left"),
    [
        ((), ["2.2.1", "2.2"]),
        (("2.2",), ["2.2.1"]),
        (("2.2.1",), ["2.2"]),
        (("2.2", "2.2.1"), []),
    ],
)
def test_references_are_passed_over_whole(references: tuple[str, ...], left: list[str]) -> None:
    assert [it.text for it in found_in("See 2.2.1 and 2.2, please.", *references)] == left


@given(st.integers(0, 10_000), st.sampled_from(("per cent of cases", "cases", "% more")))
def test_every_number_of_cases_in_figures_is_found(number: int, rest: str) -> None:
    found = found_in(f"We saw {number} {rest}.")
    assert found
    assert found[0].text.startswith(str(number))
