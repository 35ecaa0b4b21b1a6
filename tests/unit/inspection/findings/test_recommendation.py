"""Recommendations: to whom, on what they rest, and what was answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from probatum.inspection.findings.recommendation import (
    Action,
    ActionStatus,
    Addressee,
    AddresseeResponse,
    Recommendation,
    Recommendations,
    ResponseKind,
    problems_of,
)
from probatum.inspection.problem import Place, Problem
from tests.builders import only

UNIT, REGION = Addressee(ref="unit", title="The unit"), Addressee(ref="region", title="The region")
ACTION = Action(
    what="Train everyone.",
    owner="The head",
    due=date(2024, 6, 1),
    status=ActionStatus.PLANNED,
)
FIRST = Recommendation(
    number=1,
    addressee="unit",
    standard="2.2",
    text="ask about risks.",
    findings=("risks",),
    success_measure="The next inspection finds them.",
    response=AddresseeResponse(kind=ResponseKind.AWAITED),
)


def problems(*recommendations: Recommendation) -> list[Problem]:
    return list(
        problems_of(
            Recommendations(addressees=(UNIT, REGION), recommendations=recommendations),
            findings=["plans", "risks"],
            standards=["2.2", "1.1"],
            where="recommendations.yaml",
        )
    )


def answered(
    kind: ResponseKind, *, reason: str = "", agreed_part: str = "", actions: int = 0
) -> Recommendation:
    return replace(
        FIRST,
        response=AddresseeResponse(kind=kind, reason=reason, agreed_part=agreed_part),
        actions=(ACTION,) * actions,
    )


def test_recommendations_go_to_their_addressee_by_number() -> None:
    third, second = replace(FIRST, number=3), replace(FIRST, number=2, addressee="region")
    whole = Recommendations(addressees=(UNIT, REGION), recommendations=(third, second, FIRST))
    assert whole.to(UNIT) == (FIRST, third)
    assert whole.to(REGION) == (second,)
    assert whole.to(Addressee(ref="board", title="The board")) == ()


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (ResponseKind.AGREED, "Agreed"),
        (ResponseKind.PARTLY_AGREED, "Partly agreed"),
        (ResponseKind.NOT_AGREED, "Not agreed"),
        (ResponseKind.AWAITED, "Awaited"),
    ],
)
def test_a_response_has_its_word(kind: ResponseKind, word: str) -> None:
    assert kind.spoken == word


def test_recommendations_without_gaps_and_none_at_all_are_right() -> None:
    assert problems() == []
    assert problems(replace(FIRST, number=2), FIRST) == []


@pytest.mark.parametrize(
    ("numbers", "what"),
    [
        ((2,), "the recommendations are numbered 2"),
        ((0, 1), "the recommendations are numbered 0, 1"),
        ((1, 3), "the recommendations are numbered 1, 3"),
        ((2, 1, 2), "the recommendations are numbered 1, 2, 2"),
    ],
)
def test_numbers_run_from_1_without_gaps(numbers: tuple[int, ...], what: str) -> None:
    found = only(problems(*(replace(FIRST, number=it) for it in numbers)))
    assert (found.code, found.what) == ("wrong-numbers", what)
    assert found.place == Place(where="recommendations.yaml")


@pytest.mark.parametrize(
    ("changed", "what", "mend"),
    [
        (
            replace(FIRST, addressee="board"),
            'recommendation 1 names the addressee "board", which is not there',
            "Known are region, unit.",
        ),
        (
            replace(FIRST, standard="2.9"),
            'recommendation 1 names the standard "2.9", which is not there',
            "Known are 1.1, 2.2.",
        ),
        (
            replace(FIRST, findings=("risks", "homes")),
            'recommendation 1 names the finding "homes", which is not there',
            "Known are plans, risks.",
        ),
    ],
    ids=["addressee", "standard", "finding"],
)
def test_a_reference_that_leads_nowhere(changed: Recommendation, what: str, mend: str) -> None:
    place = Place(where="recommendations.yaml", line=12)
    assert problems(replace(changed, place=place)) == [
        Problem(code="unknown-reference", place=place, what=what, mend=mend)
    ]


def test_where_nothing_is_known_the_problem_says_so() -> None:
    whole = Recommendations(addressees=(UNIT,), recommendations=(FIRST,))
    found = only(problems_of(whole, findings=[], standards=["2.2"], where="r.yaml"))
    assert found.mend == "Known are none."


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        (replace(FIRST, findings=()), "recommendation 1 rests on no finding"),
        (replace(FIRST, success_measure=" "), "recommendation 1 does not say what will show it done"),
    ],
)
def test_a_recommendation_rests_on_findings_and_says_what_will_show_it_done(
    changed: Recommendation, what: str
) -> None:
    place = Place(where="recommendations.yaml", line=12)
    found = only(problems(replace(changed, place=place)))
    assert (found.code, found.what, found.place) == ("unfounded-recommendation", what, place)
    assert only(problems(changed)).place == Place(where="recommendations.yaml")


@pytest.mark.parametrize(
    ("given", "what"),
    [
        pytest.param(answered(ResponseKind.AWAITED), None, id="awaited"),
        pytest.param(
            answered(ResponseKind.AWAITED, actions=1),
            "recommendation 1 has actions, and its response is awaited",
            id="awaited, with an action",
        ),
        pytest.param(answered(ResponseKind.AGREED, actions=1), None, id="agreed, with an action"),
        pytest.param(
            answered(ResponseKind.AGREED),
            "recommendation 1 is agreed and has no action",
            id="agreed, without one",
        ),
        pytest.param(
            answered(ResponseKind.PARTLY_AGREED, reason="Too dear.", agreed_part="Training."),
            None,
            id="partly agreed, with part and reason",
        ),
        pytest.param(
            answered(ResponseKind.PARTLY_AGREED, reason="Too dear.", agreed_part=" "),
            "recommendation 1 is partly agreed without saying which part, or why not the rest",
            id="partly agreed, without the part",
        ),
        pytest.param(
            answered(ResponseKind.PARTLY_AGREED, reason=" ", agreed_part="Training."),
            "recommendation 1 is partly agreed without saying which part, or why not the rest",
            id="partly agreed, without the reason",
        ),
        pytest.param(
            answered(ResponseKind.NOT_AGREED, reason="Too dear."), None, id="not agreed, with reason"
        ),
        pytest.param(
            answered(ResponseKind.NOT_AGREED, reason=" "),
            "recommendation 1 is not agreed and gives no reason",
            id="not agreed, without one",
        ),
    ],
)
def test_what_each_response_requires(given: Recommendation, what: str | None) -> None:
    if what is None:
        assert problems(given) == []
        return
    place = Place(where="recommendations.yaml", line=12)
    found = only(problems(replace(given, place=place)))
    assert (found.code, found.what, found.place) == ("incomplete-response", what, place)
