"""Published figures: what can be wrong with them before anything is built."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probatum.inspection.framework.instruments import Respondent
from probatum.inspection.problem import Place
from probatum.register.published_figures import (
    PublishedCount,
    PublishedFigures,
    PublishedPractitioners,
    problems_of,
)
from tests.builders import framework_of_every_kind, only

WHOLE = framework_of_every_kind()
RIGHT = PublishedFigures(
    about="A report.",
    seed=1,
    cases=10,
    respondents=5,
    assessors=2,
    practitioners=PublishedPractitioners(interviewed=4, others=1),
    attributes={"area": {"north": 6, "south": 4}, "grade": {"new": 3}},
    counts={
        "case": {
            "2.2.1": PublishedCount(answers={"yes": 8, "no": 2}),
            "risk": PublishedCount(answers={"yes": 7}, missing=3),
        },
        "survey": {"heard": PublishedCount(answers={"yes": 5})},
        "practitioner": {"caseload": PublishedCount(answers={"high": 4})},
    },
)
IN_FILE = Place(where="practice.yaml", line=12)


def counting(instrument: str, question: str, count: PublishedCount) -> PublishedFigures:
    return replace(RIGHT, counts={instrument: {question: count}})


def what_is_wrong(figures: PublishedFigures) -> list[str]:
    found = list(problems_of(figures, WHOLE))
    assert {it.code for it in found} <= {"wrong-published-figure"}
    return [it.what for it in found]


def test_figures_that_can_be_are_right() -> None:
    assert what_is_wrong(RIGHT) == []


@pytest.mark.parametrize(
    "figures",
    [
        pytest.param(replace(RIGHT, cases=1, assessors=1, attributes={}, counts={}), id="one case"),
        pytest.param(replace(RIGHT, cases=100_000, respondents=100_000), id="as many as there may be"),
        pytest.param(replace(RIGHT, respondents=0, counts={}), id="nobody was asked"),
        pytest.param(replace(RIGHT, attributes={"area": {"north": 0, "south": 10}}), id="nobody there"),
        pytest.param(
            counting("case", "risk", PublishedCount(answers={"yes": 0}, groups={"all": 0, "area:north": 0})),
            id="groups of all, and of an attribute",
        ),
    ],
)
def test_figures_at_the_edge_of_what_can_be_are_right(figures: PublishedFigures) -> None:
    assert what_is_wrong(figures) == []


@pytest.mark.parametrize(
    ("respondent", "size"),
    [(Respondent.CASE, 10), (Respondent.PERSON, 5), (Respondent.PRACTITIONER, 4)],
)
def test_each_kind_of_respondent_has_its_number(respondent: Respondent, size: int) -> None:
    assert RIGHT.size_of(respondent) == size


@pytest.mark.parametrize(
    ("attributes", "what"),
    [
        ({"colour": {"red": 1}}, ['the framework has no attribute "colour"']),
        ({"area": {"west": 1, "east": 1, "north": 1}}, ['area is never "east, west"']),
        ({"area": {"north": 6, "south": 5}}, ["area has more than 10 cases"]),
        (
            {"colour": {"red": 11}},
            ['the framework has no attribute "colour"', "colour has more than 10 cases"],
        ),
    ],
)
def test_attributes_that_cannot_be(attributes: dict[str, dict[str, int]], what: list[str]) -> None:
    assert what_is_wrong(replace(RIGHT, attributes=attributes)) == what


@pytest.mark.parametrize(
    ("figures", "what"),
    [
        pytest.param(
            replace(RIGHT, cases=0, attributes={}, counts={}),
            "cases is 0, and must lie between 1 and 100000",
            id="no case",
        ),
        pytest.param(
            replace(RIGHT, cases=100_001),
            "cases is 100001, and must lie between 1 and 100000",
            id="too many cases",
        ),
        pytest.param(
            replace(RIGHT, assessors=0),
            "assessors is 0, and must lie between 1 and 100000",
            id="no assessor",
        ),
        pytest.param(
            replace(RIGHT, respondents=-1, counts={}),
            "respondents is -1, and must lie between 0 and 100000",
            id="fewer people than none",
        ),
        pytest.param(
            replace(RIGHT, respondents=100_001),
            "respondents is 100001, and must lie between 0 and 100000",
            id="too many people",
        ),
        pytest.param(
            replace(RIGHT, attributes={"area": {"north": 6, "south": -1}}),
            "a count of area is less than nothing",
            id="an attribute of fewer cases than none",
        ),
        pytest.param(
            counting("case", "risk", PublishedCount(answers={"yes": -1})),
            "a count of risk is less than nothing",
            id="fewer yeses than none",
        ),
        pytest.param(
            counting("case", "risk", PublishedCount(answers={"yes": 1}, missing=-1)),
            "a count of risk is less than nothing",
            id="fewer missing than none",
        ),
        pytest.param(
            counting("case", "risk", PublishedCount(answers={"yes": 1}, groups={"north": 1})),
            'the group "north" of risk is no attribute with its value',
            id="a group without its attribute",
        ),
        pytest.param(
            counting("users", "heard", PublishedCount(answers={})),
            'the framework has no instrument "users"',
            id="instrument",
        ),
        pytest.param(
            counting("survey", "risk", PublishedCount(answers={})),
            'survey has no question "risk"',
            id="question",
        ),
        pytest.param(
            counting("case", "risk", PublishedCount(answers={"maybe": 1})),
            '"maybe" is no answer to risk',
            id="answer",
        ),
        pytest.param(
            counting("case", "risk", PublishedCount(answers={"yes": 8, "no": 3})),
            "the counts of risk add up to more than 10",
            id="more cases than there are",
        ),
        pytest.param(
            counting("case", "risk", PublishedCount(answers={"yes": 8}, missing=3)),
            "the counts of risk add up to more than 10",
            id="with those that are missing",
        ),
        pytest.param(
            counting("survey", "heard", PublishedCount(answers={"yes": 6})),
            "the counts of heard add up to more than 5",
            id="more people than answered",
        ),
        pytest.param(
            counting("practitioner", "trained", PublishedCount(answers={"yes": 5})),
            "the counts of trained add up to more than 4",
            id="more practitioners than were interviewed",
        ),
    ],
)
def test_counts_that_cannot_be(figures: PublishedFigures, what: str) -> None:
    assert what_is_wrong(figures) == [what]


def test_a_problem_stands_at_its_count_or_else_at_the_whole() -> None:
    found = only(problems_of(counting("case", "risk", PublishedCount(answers={"yes": 11})), WHOLE))
    assert found.place == Place(where="practice.yaml")
    placed = PublishedCount(answers={"yes": 11}, place=IN_FILE)
    found = only(problems_of(counting("case", "risk", placed), WHOLE))
    assert found.place == IN_FILE
    elsewhere = replace(RIGHT, attributes={"colour": {}}, place=IN_FILE)
    found = only(problems_of(elsewhere, WHOLE))
    assert found.place == IN_FILE


def test_each_problem_is_told_whatever_stands_before_it() -> None:
    figures = replace(
        RIGHT,
        counts={
            "users": {"heard": PublishedCount(answers={})},
            "survey": {
                "risk": PublishedCount(answers={}),
                "heard": PublishedCount(answers={"maybe": 6}),
            },
        },
    )
    assert what_is_wrong(figures) == [
        'the framework has no instrument "users"',
        'survey has no question "risk"',
        '"maybe" is no answer to heard',
        "the counts of heard add up to more than 5",
    ]
    places = {it.place for it in problems_of(replace(figures, place=IN_FILE), WHOLE)}
    assert places == {IN_FILE}
