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


def what_is_wrong(figures: PublishedFigures) -> list[str]:
    found = list(problems_of(figures, WHOLE))
    assert {it.code for it in found} <= {"wrong-published-figure"}
    return [it.what for it in found]


def counting(instrument: str, question: str, count: PublishedCount) -> PublishedFigures:
    return replace(RIGHT, counts={instrument: {question: count}})


def test_figures_that_can_be_are_right() -> None:
    assert what_is_wrong(RIGHT) == []


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
