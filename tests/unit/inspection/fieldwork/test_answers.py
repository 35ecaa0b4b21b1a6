"""What can be wrong with the rows of one respondent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probatum.inspection.fieldwork.answers import Answer, Response, Status, problems_of
from probatum.inspection.problem import Place, Problem
from tests.builders import answered, missing, not_applicable, question, response

QUESTIONS = {
    it.ref: it
    for it in (
        question("first"),
        question("second", choices=("yes", "partly", "no"), reason_for=("no", "partly")),
        question("third"),
    )
}
RIGHT = (answered("first", "yes"), not_applicable("second"), missing("third"))


def problems(*answers: Answer) -> list[Problem]:
    return list(problems_of(response("C001", *answers), QUESTIONS))


def only_problem(*answers: Answer) -> Problem:
    (found,) = problems(*answers)
    return found


def test_one_row_for_each_question_is_right() -> None:
    assert problems(*RIGHT) == []


def test_what_was_answered_leaves_out_what_is_missing_or_does_not_apply() -> None:
    assert response("C001", *RIGHT).given() == {"first": "yes"}


def test_a_row_has_its_place_in_the_file_or_else_in_the_response() -> None:
    row = replace(RIGHT[0], line=7)
    assert response("C001", row).place_of(row) == Place(where="case C001", line=7)
    in_file = replace(response("C001", row), where="answers/C001.csv")
    assert str(in_file.place_of(row)) == "answers/C001.csv:7"


def test_a_question_that_is_answered_twice() -> None:
    found = only_problem(*RIGHT, replace(missing("third"), line=5))
    assert found.code == "duplicate-answer"
    assert found.what == "third is answered twice"
    assert found.place.line == 5


def test_a_question_that_the_instrument_does_not_have() -> None:
    found = only_problem(*RIGHT, answered("fourth", "yes"))
    assert found.code == "unknown-question"
    assert found.what == 'the instrument has no question "fourth"'
    assert found.mend == ("Look at `probatum framework show --questions`; the case instrument lists them.")


@pytest.mark.parametrize(
    ("status", "what"),
    [
        (Status.MISSING, 'first is missing and yet has the value "yes"'),
        (Status.NOT_APPLICABLE, 'first is not-applicable and yet has the value "yes"'),
    ],
)
def test_a_value_where_there_is_no_answer(status: Status, what: str) -> None:
    found = only_problem(Answer(question="first", status=status, value="yes"), *RIGHT[1:])
    assert found.code == "value-without-answer"
    assert found.what == what


@pytest.mark.parametrize("value", ["Yes", "maybe", ""])
def test_a_value_that_is_no_choice(value: str) -> None:
    found = only_problem(RIGHT[0], RIGHT[1], answered("third", value))
    assert found.code == "unknown-value"
    assert found.what == f'"{value}" is no answer to third'
    assert found.mend == "It can be yes, no."


@pytest.mark.parametrize("value", ["no", "partly"])
@pytest.mark.parametrize("note", ["", "  "])
def test_an_answer_that_wants_a_reason(value: str, note: str) -> None:
    found = only_problem(RIGHT[0], answered("second", value, note), RIGHT[2])
    assert found.code == "no-reason"
    assert found.what == f'second is answered "{value}" and no reason is given'


def test_an_answer_with_its_reason_or_one_that_wants_none() -> None:
    assert problems(RIGHT[0], answered("second", "no", "It was late."), RIGHT[2]) == []
    assert problems(RIGHT[0], answered("second", "yes"), RIGHT[2]) == []


def test_rows_that_are_not_there() -> None:
    found = only_problem(RIGHT[1])
    assert found.code == "absent-rows"
    assert found.what == "2 of 3 questions have no row: first, third"
    assert found.place == Place(where="case C001")


def test_of_many_absent_rows_the_first_five_are_named() -> None:
    many = {f"q{number}": question(f"q{number}") for number in range(6)}
    in_file = Response(instrument="case", respondent="C001", answers=(), where="answers/C001.csv")
    (found,) = problems_of(in_file, many)
    assert found.what == "6 of 6 questions have no row: q0, q1, q2, q3, q4 and others"
    assert found.place == Place(where="answers/C001.csv")
    (found,) = problems_of(replace(in_file, answers=(missing("q0"),)), many)
    assert found.what == "5 of 6 questions have no row: q1, q2, q3, q4, q5"
