"""What can be wrong with the questions of an instrument."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probatum.inspection.framework.conditions import (
    AllOf,
    AnswerIs,
    AnyOf,
    AttributeIs,
    Condition,
    Not,
)
from probatum.inspection.framework.instruments import Question
from probatum.inspection.framework.model import Framework
from probatum.inspection.framework.question_graph import problems_of
from probatum.inspection.problem import Place, Problem
from tests.builders import (
    attribute,
    framework,
    instrument,
    judged,
    key_question,
    only,
    prompt,
    question,
    standard,
    when_yes,
    with_places,
)

LEADERSHIP = judged("1.1", "Leadership")
AREAS = attribute("area", "north", "south")
FIRST = question("first")


def asking(*questions: Question) -> Framework:
    return framework(LEADERSHIP, instruments=[instrument(*questions)], attributes=[AREAS])


def problems(whole: Framework) -> list[Problem]:
    return list(problems_of(whole, whole.instruments[0]))


def only_problem(whole: Framework) -> Problem:
    assert only(problems(with_places(whole))).place.line
    return only(problems(whole))


def in_area(*values: str) -> AttributeIs:
    return AttributeIs(attribute="area", values=values)


@pytest.mark.parametrize(
    "condition",
    [
        pytest.param(when_yes("first"), id="an earlier answer"),
        pytest.param(in_area("north"), id="an attribute"),
        pytest.param(Not(part=in_area("north")), id="the opposite of an attribute"),
        pytest.param(AllOf(parts=(when_yes("first"), in_area("north"))), id="both"),
        pytest.param(AnyOf(parts=(when_yes("first"), in_area("north"))), id="either"),
    ],
)
def test_a_condition_that_some_answers_meet_and_others_do_not(condition: Condition) -> None:
    assert problems(asking(FIRST, question("second", when=condition))) == []


def test_a_section_may_ask_only_key_questions_of_the_framework() -> None:
    whole = framework(LEADERSHIP, instruments=[instrument(key_questions=["2.9.1"])])
    found = only_problem(whole)
    assert found.code == "unknown-key-question"
    assert found.what == ('the section "Only part" asks the key question "2.9.1", which is not there')


def test_a_question_that_is_asked_twice() -> None:
    found = only_problem(asking(FIRST, question("first")))
    assert found.code == "duplicate-reference"
    assert found.what == 'the question "first" is there twice'


def test_a_key_question_that_two_sections_ask_is_asked_twice() -> None:
    once = instrument(key_questions=["2.2.1"])
    twice = replace(once, sections=once.sections * 2)
    whole = framework(
        standard("2.2", "Assessment", key_question("2.2.1", prompts=(prompt("2.2.1a"),))),
        instruments=[twice],
    )
    assert [it.what for it in problems(whole)] == [
        'the question "2.2.1a" is there twice',
        'the question "2.2.1" is there twice',
    ]


@pytest.mark.parametrize("choices", [(), ("yes",)])
def test_a_question_without_a_choice(choices: tuple[str, ...]) -> None:
    found = only_problem(asking(question("first", choices=choices)))
    assert found.code == "no-choice"
    assert found.what == '"first" can be answered in one way only'


def test_a_choice_that_is_there_twice() -> None:
    found = only_problem(asking(question("first", choices=("yes", "no", "yes"))))
    assert found.code == "duplicate-reference"
    assert found.what == 'the answer to first "yes" is there twice'


def test_a_reason_wanted_for_what_is_no_answer() -> None:
    found = only_problem(asking(question("first", reason_for=("no", "never"))))
    assert found.code == "unknown-value"
    assert found.what == '"first" wants a reason for "never", which is no answer to it'


@pytest.mark.parametrize(
    ("condition", "what"),
    [
        pytest.param(
            when_yes("third"),
            '"second" depends on the question "third", which is not known at that point',
            id="on a later question",
        ),
        pytest.param(
            when_yes("second"),
            '"second" depends on the question "second", which is not known at that point',
            id="on itself",
        ),
        pytest.param(
            when_yes("nothing"),
            '"second" depends on the question "nothing", which is not known at that point',
            id="on a question that is not there",
        ),
        pytest.param(
            AttributeIs(attribute="colour", values=("red",)),
            '"second" depends on the attribute "colour", which is not known at that point',
            id="on an attribute that is not there",
        ),
        pytest.param(
            AllOf(parts=(when_yes("first"), Not(part=when_yes("third")))),
            '"second" depends on the question "third", which is not known at that point',
            id="deep inside",
        ),
    ],
)
def test_a_condition_on_what_is_not_known(condition: Condition, what: str) -> None:
    found = only_problem(asking(FIRST, question("second", when=condition), question("third")))
    assert found.code == "unknown-condition"
    assert found.what == what


@pytest.mark.parametrize(
    ("condition", "what", "mend"),
    [
        pytest.param(
            AnswerIs(question="first", values=("yes", "partly")),
            '"first" is never "partly"',
            "It can be no, yes.",
            id="of a question",
        ),
        pytest.param(
            in_area("north", "east"),
            '"area" is never "east"',
            "It can be north, south.",
            id="of an attribute",
        ),
    ],
)
def test_a_condition_on_a_value_that_never_is(condition: Condition, what: str, mend: str) -> None:
    found = only_problem(asking(FIRST, question("second", when=condition)))
    assert found.code == "unknown-value"
    assert (found.what, found.mend) == (what, mend)


@pytest.mark.parametrize(
    "condition",
    [
        pytest.param(
            AllOf(parts=(when_yes("first"), AnswerIs(question="first", values=("no",)))),
            id="two answers at once",
        ),
        pytest.param(AllOf(parts=(in_area("north"), in_area("south"))), id="two areas at once"),
        pytest.param(Not(part=in_area("north", "south")), id="no area that there is"),
        pytest.param(AnyOf(parts=()), id="none of nothing"),
    ],
)
def test_a_question_that_is_never_asked(condition: Condition) -> None:
    found = only_problem(asking(FIRST, question("second", when=condition)))
    assert found.code == "unreachable-question"
    assert found.what == '"second" is never asked: no answers make its condition true'


@pytest.mark.parametrize(
    "condition",
    [
        pytest.param(AnswerIs(question="first", values=("yes", "no")), id="either answer"),
        pytest.param(in_area("north", "south"), id="every area"),
        pytest.param(AnyOf(parts=(when_yes("first"), Not(part=when_yes("first")))), id="or not"),
        pytest.param(AllOf(parts=()), id="all of nothing"),
    ],
)
def test_a_question_that_is_always_asked(condition: Condition) -> None:
    found = only_problem(asking(FIRST, question("second", when=condition)))
    assert found.code == "idle-condition"
    assert found.what == '"second" is always asked: no answers make its condition false'


def test_a_question_that_does_not_always_apply_has_an_answer_more() -> None:
    second = question("second", when=when_yes("first"))
    either = AnswerIs(question="second", values=("yes", "no"))
    assert problems(asking(FIRST, second, question("third", when=either))) == []


@pytest.mark.parametrize(
    ("questions", "codes"),
    [
        pytest.param(14, ["unreachable-question"], id="16,384 answers are tried out"),
        pytest.param(15, [], id="32,768 answers are not"),
    ],
)
def test_conditions_over_too_many_answers_are_not_tried_out(questions: int, codes: list[str]) -> None:
    many = tuple(question(f"q{number:02}") for number in range(questions))
    never = AllOf(parts=(*(when_yes(it.ref) for it in many), AnswerIs(question="q00", values=("no",))))
    assert [it.code for it in problems(asking(*many, question("last", when=never)))] == codes


def test_a_problem_stands_at_the_condition_where_its_place_is_known() -> None:
    at_question, at_leaf = (Place(where="case.yaml", line=line) for line in (4, 9))
    leaf = replace(when_yes("nothing"), place=at_leaf)
    second = replace(question("second", when=leaf), place=at_question)
    assert only_problem(asking(FIRST, second)).place == at_leaf
    elsewhere = replace(second, asked_when=when_yes("nothing"))
    assert only_problem(asking(FIRST, elsewhere)).place == at_question
