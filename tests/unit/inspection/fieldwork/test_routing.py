"""Routing: which rows a respondent has, and which rows cannot be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.inspection.fieldwork.answers import Answer, Status
from probatum.inspection.fieldwork.routing import asked, problems_of, settled
from probatum.inspection.framework.conditions import (
    AllOf,
    AnyOf,
    AttributeIs,
    Condition,
    Not,
    Truth,
)
from probatum.inspection.framework.instruments import Question
from probatum.inspection.problem import Place, Problem, Severity
from tests.builders import answered, missing, not_applicable, only, question, response, when_yes

RISK = question("risk")
PLAN = question("plan", when=when_yes("risk"))
REVIEW = question("review", when=when_yes("plan"))
NORTH = question("north", when=AttributeIs(attribute="area", values=("north",)))
CHAIN = (RISK, PLAN, REVIEW)


def rows(*answers: Answer) -> Mapping[str, Answer]:
    return {it.question: it for it in answers}


def settle(questions: Sequence[Question], *answers: Answer, **attributes: str) -> tuple[Answer, ...]:
    return settled(questions, given=rows(*answers), attributes=attributes)


@pytest.mark.parametrize(
    ("of", "given", "attributes", "truth"),
    [
        pytest.param(RISK, {}, {}, Truth.YES, id="without a condition: always"),
        pytest.param(PLAN, {"risk": "yes"}, {}, Truth.YES, id="the condition holds"),
        pytest.param(PLAN, {"risk": "no"}, {}, Truth.NO, id="the condition does not hold"),
        pytest.param(PLAN, {}, {}, Truth.UNKNOWN, id="the answer is missing"),
        pytest.param(NORTH, {}, {"area": "north"}, Truth.YES, id="the attribute is so"),
        pytest.param(NORTH, {"area": "north"}, {"area": "south"}, Truth.NO, id="it is not so"),
        pytest.param(NORTH, {}, {}, Truth.UNKNOWN, id="the attribute is not known"),
    ],
)
def test_whether_a_question_is_asked(
    of: Question, given: Mapping[str, str], attributes: Mapping[str, str], truth: Truth
) -> None:
    assert asked(of, given=given, attributes=attributes) is truth


def test_answers_are_kept_as_they_were_given() -> None:
    risk = Answer(
        question="risk",
        status=Status.ANSWERED,
        value="yes",
        note="Seen at home.",
        answered_by="A1",
        answered_at="2024-01-08",
        line=4,
    )
    found = settle(CHAIN, risk, answered("plan", "no"))
    assert found[0] is risk
    assert found == (risk, answered("plan", "no"), not_applicable("review"))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(
            (answered("risk", "yes"),),
            (answered("risk", "yes"), missing("plan"), missing("review")),
            id="what is asked and has no row is missing",
        ),
        pytest.param(
            (answered("risk", "no"),),
            (answered("risk", "no"), not_applicable("plan"), not_applicable("review")),
            id="what does not apply is known to be no yes",
        ),
        pytest.param(
            (),
            (missing("risk"), missing("plan"), missing("review")),
            id="without a single answer everything is missing",
        ),
        pytest.param(
            (answered("risk", "no"), answered("plan", "yes"), answered("review", "yes")),
            (answered("risk", "no"), not_applicable("plan"), not_applicable("review")),
            id="an answer to what does not apply is taken off, and nothing follows from it",
        ),
        pytest.param(
            (missing("risk"), answered("plan", "yes"), answered("review", "no")),
            (missing("risk"), missing("plan"), missing("review")),
            id="an answer does not count where it is not known whether the question applies",
        ),
        pytest.param(
            (not_applicable("risk"), answered("plan", "yes")),
            (missing("risk"), missing("plan"), missing("review")),
            id="what is always asked is missing and never not applicable",
        ),
        pytest.param(
            (answered("risk", "yes"), not_applicable("plan")),
            (answered("risk", "yes"), missing("plan"), missing("review")),
            id="what is asked is missing and never not applicable",
        ),
    ],
)
def test_a_chain_of_questions_is_settled(given: tuple[Answer, ...], expected: tuple[Answer, ...]) -> None:
    assert settle(CHAIN, *given) == expected


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ({"area": "north"}, missing("north")),
        ({"area": "south"}, not_applicable("north")),
        ({}, missing("north")),
    ],
)
def test_attributes_settle_questions_too(attributes: dict[str, str], expected: Answer) -> None:
    assert settle((NORTH,), **attributes) == (expected,)


def test_a_condition_sees_only_what_was_asked_before() -> None:
    first = question("first", when=when_yes("risk"))
    found = settle((first, RISK), answered("risk", "no"))
    assert found == (missing("first"), answered("risk", "no"))


def problems(questions: Sequence[Question], *answers: Answer, **attributes: str) -> tuple[Problem, ...]:
    return tuple(problems_of(response("C001", *answers), questions, attributes))


def test_a_row_with_another_status_than_its_condition_gives() -> None:
    line_9 = Answer(question="plan", status=Status.ANSWERED, value="yes", line=9)
    found = problems(CHAIN, answered("risk", "no"), line_9, not_applicable("review"))
    assert found == (
        Problem(
            code="wrong-status",
            place=Place(where="case C001", line=9),
            what="plan is answered, and by the other answers it is not-applicable",
            mend="It is asked when risk is yes. Put this row or that one right.",
            severity=Severity.ERROR,
        ),
    )


def test_a_question_that_is_always_asked_cannot_be_not_applicable() -> None:
    assert problems((RISK,), not_applicable("risk")) == (
        Problem(
            code="wrong-status",
            place=Place(where="case C001"),
            what="risk is not-applicable, and by the other answers it is missing",
            mend='It is always asked; where there is no answer, write the status "missing".',
        ),
    )


@pytest.mark.parametrize(
    ("condition", "risk", "when"),
    [
        pytest.param(
            AllOf(parts=(when_yes("risk"), AttributeIs(attribute="area", values=("north",)))),
            "yes",
            "risk is yes and area is north",
            id="answer and attribute",
        ),
        pytest.param(Not(part=when_yes("risk")), "no", "not (risk is yes)", id="opposite"),
    ],
)
def test_the_condition_is_told_with_the_references_in_it(condition: Condition, risk: str, when: str) -> None:
    questions = (RISK, question("plan", when=condition))
    found = only(problems(questions, answered("risk", risk), not_applicable("plan"), area="north"))
    assert found.mend == f"It is asked when {when}. Put this row or that one right."


def test_each_wrong_row_is_told_and_those_that_are_not_there_are_left_to_others() -> None:
    found = problems(
        (RISK, PLAN, question("other"), NORTH),
        answered("risk", "no"),
        missing("plan"),
        answered("unheard-of", "yes"),
        not_applicable("north"),
    )
    assert [it.what for it in found] == [
        "plan is missing, and by the other answers it is not-applicable",
        "north is not-applicable, and by the other answers it is missing",
    ]


def test_right_rows_after_one_that_is_not_there_are_looked_at_all_the_same() -> None:
    found = problems(CHAIN, answered("plan", "yes"), not_applicable("review"))
    assert [it.what for it in found] == [
        "plan is answered, and by the other answers it is missing",
        "review is not-applicable, and by the other answers it is missing",
    ]


REFS = tuple(f"q{number}" for number in range(6))


conditions: st.SearchStrategy[Condition] = st.recursive(
    st.one_of(
        st.sampled_from(REFS).map(when_yes),
        st.just(AttributeIs(attribute="area", values=("north",))),
    ),
    lambda parts: st.one_of(
        st.tuples(parts, parts).map(lambda it: AllOf(parts=it)),
        st.tuples(parts, parts).map(lambda it: AnyOf(parts=it)),
        parts.map(lambda it: Not(part=it)),
    ),
    max_leaves=3,
)
question_lists = st.lists(st.none() | conditions, min_size=1, max_size=len(REFS)).map(
    lambda found: tuple(question(ref, when=condition) for ref, condition in zip(REFS, found, strict=False))
)
"""Questions of which each may depend on any other, and on the area."""

row_lists = st.dictionaries(
    st.sampled_from(REFS),
    st.sampled_from([(Status.ANSWERED, "yes"), (Status.ANSWERED, "no")])
    | st.sampled_from([(Status.MISSING, ""), (Status.NOT_APPLICABLE, "")]),
).map(
    lambda found: {
        ref: Answer(question=ref, status=status, value=value) for ref, (status, value) in found.items()
    }
)
areas = st.sampled_from([{}, {"area": "north"}, {"area": "south"}])


@given(question_lists, row_lists, areas)
def test_settled_rows_are_total_and_settled(
    questions: tuple[Question, ...], given: dict[str, Answer], attributes: dict[str, str]
) -> None:
    found = settled(questions, given=given, attributes=attributes)
    assert [it.question for it in found] == [it.ref for it in questions]
    assert all(bool(it.value) is (it.status is Status.ANSWERED) for it in found)
    assert list(problems_of(response("C001", *found), questions, attributes)) == []
    assert settled(questions, given=rows(*found), attributes=attributes) == found


@given(question_lists, row_lists, areas)
def test_nothing_is_invented_and_only_what_does_not_apply_is_taken_off(
    questions: tuple[Question, ...], given: dict[str, Answer], attributes: dict[str, str]
) -> None:
    for it in settled(questions, given=given, attributes=attributes):
        was = given.get(it.question)
        if it.status is Status.ANSWERED:
            assert it is was
        elif was is not None and was.status is Status.ANSWERED:
            assert it.status in (Status.NOT_APPLICABLE, Status.MISSING)
        if it.status is Status.NOT_APPLICABLE:
            assert next(q for q in questions if q.ref == it.question).asked_when is not None
