"""What can be wrong with the rows of one respondent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probatum.inspection.fieldwork.answers import Answer, Response, Status, moment_problems, problems_of
from probatum.inspection.framework.instruments import Respondent
from probatum.inspection.problem import Place, Problem
from tests.builders import answered, missing, not_applicable, only, question, response

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
    return only(problems(*answers))


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
    assert found.mend == (
        "Look it up: `probatum framework show` lists them, with the framework's slug and --questions; "
        "look under the instrument case."
    )


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


@pytest.mark.parametrize(
    "wrong",
    [
        answered("fourth", "yes"),
        Answer(question="third", status=Status.MISSING, value="yes"),
        answered("third", "maybe"),
    ],
    ids=["question", "value without answer", "value"],
)
def test_a_problem_stands_at_its_row(wrong: Answer) -> None:
    rest = RIGHT if wrong.question == "fourth" else RIGHT[:2]
    assert only_problem(*rest, replace(wrong, line=9)).place == Place(where="case C001", line=9)


def test_a_missing_reason_stands_at_its_row() -> None:
    row = replace(answered("second", "no"), line=9)
    assert only_problem(RIGHT[0], row, RIGHT[2]).place == Place(where="case C001", line=9)


def test_rows_that_are_not_there() -> None:
    found = only_problem(RIGHT[1])
    assert found.code == "absent-rows"
    assert found.what == "2 of 3 questions have no row: first, third"
    assert found.place == Place(where="case C001")


def test_of_many_absent_rows_the_first_five_are_named() -> None:
    many = {f"q{number}": question(f"q{number}") for number in range(6)}
    in_file = Response(instrument="case", respondent="C001", answers=(), where="answers/C001.csv")
    found = only(problems_of(in_file, many))
    assert found.what == "6 of 6 questions have no row: q0, q1, q2, q3, q4 and others"
    assert found.place == Place(where="answers/C001.csv")
    found = only(problems_of(replace(in_file, answers=(missing("q0"),)), many))
    assert found.what == "5 of 6 questions have no row: q1, q2, q3, q4, q5"


def moments(respondent: Respondent, at: str, by: str = "") -> list[Problem]:
    row = replace(answered("first", "yes"), answered_at=at, answered_by=by, line=3)
    return list(moment_problems(response("C001", missing("second"), row), respondent))


STAFF = (Respondent.CASE, Respondent.PRACTITIONER)


@pytest.mark.parametrize("respondent", STAFF)
@pytest.mark.parametrize(
    "at",
    ["", "2024-01-08", "2024-01-08T14:05:00+00:00", "2024-06-08T14:05+01:00", "2024-01-08T14:05:00Z"],
)
def test_assessors_answer_on_a_day_or_at_a_moment(respondent: Respondent, at: str) -> None:
    assert moments(respondent, at, by="A1") == []


@pytest.mark.parametrize("respondent", STAFF)
@pytest.mark.parametrize(
    "at",
    ["8 January 2024", "2024-02-30", "2024-01", "20240108", "2024-01-08T14:05:00", "14:05", "2024-01-08 "],
)
def test_what_is_no_day_and_no_moment_with_its_offset(respondent: Respondent, at: str) -> None:
    found = only(moments(respondent, at))
    assert found.code == "wrong-moment"
    assert found.what == f'"{at}" is no day or moment'
    assert found.mend == "Write 2023-03-20, or 2023-03-20T14:05:00+00:00."
    assert found.place == Place(where="case C001", line=3)


@pytest.mark.parametrize(("at", "right"), [("", True), ("2024-01-08", True), ("8.1.2024", False)])
def test_people_on_probation_answer_on_a_day(at: str, right: bool) -> None:
    assert (moments(Respondent.PERSON, at) == []) is right


def test_of_people_on_probation_no_more_than_the_day_is_kept() -> None:
    found = only(moments(Respondent.PERSON, "2024-01-08T14:05:00+00:00"))
    assert (found.code, found.what) == ("wrong-moment", '"2024-01-08T14:05:00+00:00" is no day')
    assert found.mend == "Write 2023-03-20."
    found = only(moments(Respondent.PERSON, "2024-01-08", by="S01"))
    assert found.code == "person-named"
    assert found.what == "a person on probation answered, and answered_by is filled in"
    assert found.place == Place(where="case C001", line=3)


def test_a_row_without_a_time_does_not_hide_the_next() -> None:
    rows = (answered("first", "yes"), replace(answered("second", "yes"), answered_at="noon"))
    assert len(list(moment_problems(response("C001", *rows), Respondent.CASE))) == 1
