"""What can be wrong with the list of cases."""

from __future__ import annotations

from dataclasses import replace

from probatum.inspection.problem import Place, Problem
from probatum.inspection.sampling.sample import problems_of
from tests.builders import attribute, case

AREA = attribute("area", "north", "south")
SEX = attribute("sex", "female", "male")


def test_cases_with_known_attributes_or_none_are_right() -> None:
    cases = [case("C001", area="north", sex="male"), case("C002"), case("C003", area="south")]
    assert list(problems_of(cases, [AREA, SEX], where="sample.csv")) == []


def test_a_sample_without_a_case() -> None:
    assert list(problems_of([], [AREA], where="sample.csv")) == [
        Problem(
            code="empty-sample",
            place=Place(where="sample.csv"),
            what="the sample holds no case",
            mend="List the cases that were inspected, one a row.",
        )
    ]


def test_a_case_that_is_listed_twice_is_told_each_time() -> None:
    cases = [case("C001"), case("C002"), case("C001"), case("C001")]
    problems = list(problems_of(cases, [], where="sample.csv"))
    assert (
        problems
        == [
            Problem(
                code="duplicate-case",
                place=Place(where="sample.csv"),
                what="the case C001 is listed twice",
                mend="List each case once, or give the other its own reference.",
            )
        ]
        * 2
    )


def test_a_value_that_the_framework_does_not_know() -> None:
    place = Place(where="sample.csv", line=2)
    cases = [replace(case("C001", area="east", sex="male"), place=place), case("C002", sex="")]
    assert list(problems_of(cases, [AREA, SEX], where="sample.csv")) == [
        Problem(
            code="unknown-value",
            place=place,
            what='Area of C001 is "east"',
            mend="It can be north, south; leave it empty where it is not known.",
        ),
        Problem(
            code="unknown-value",
            place=Place(where="sample.csv"),
            what='Sex of C002 is ""',
            mend="It can be female, male; leave it empty where it is not known.",
        ),
    ]


def test_an_attribute_that_the_framework_does_not_have_is_left_alone() -> None:
    assert list(problems_of([case("C001", colour="red")], [AREA], where="sample.csv")) == []
