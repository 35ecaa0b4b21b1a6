"""Problems: at a place, each once, in the order of their places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probatum.inspection.problem import Place, Problem, Severity, in_order

FIRST = Problem(code="a-code", place=Place(where="a.yaml", line=2), what="This.", mend="So.")


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place(where="a.yaml"), "a.yaml"),
        (Place(where="a.yaml", line=7), "a.yaml:7"),
        (Place(where="a.yaml", line=7, column=3), "a.yaml:7:3"),
    ],
)
def test_a_place_is_shown_as_editors_know_it(place: Place, shown: str) -> None:
    assert str(place) == shown


def test_a_problem_stops_publication_unless_it_is_a_warning() -> None:
    assert FIRST.severity is Severity.ERROR


def test_problems_stand_by_place_then_code_then_words() -> None:
    in_line_10 = replace(FIRST, place=Place(where="a.yaml", line=10), severity=Severity.WARNING)
    in_column_4 = replace(FIRST, place=Place(where="a.yaml", line=2, column=4))
    of_b = replace(FIRST, place=Place(where="b.yaml"))
    other_code = replace(FIRST, code="b-code", what="Another.")
    other_words = replace(FIRST, what="Thus.")
    expected = (FIRST, other_words, other_code, in_column_4, in_line_10, of_b)
    assert in_order(reversed(expected)) == expected


def test_a_problem_is_told_once() -> None:
    assert in_order([FIRST, FIRST, replace(FIRST)]) == (FIRST,)
