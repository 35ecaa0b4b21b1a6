"""Everything that is wrong with what was recorded, gathered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probatum.inspection.conduct.record import BUILT, Origin, Record
from probatum.inspection.conduct.record_checks import (
    forbids_publication,
    forbids_rating,
    problems_of_record,
)
from probatum.inspection.fieldwork.answers import Response
from probatum.inspection.fieldwork.judgement import Judgements
from probatum.inspection.framework.conditions import AttributeIs
from probatum.inspection.framework.instruments import Respondent
from probatum.inspection.problem import Place, Problem, Severity
from tests.builders import (
    GOOD,
    answered,
    attribute,
    case,
    evidence_for,
    framework,
    instrument,
    judged,
    judgement,
    key_question,
    missing,
    not_applicable,
    only,
    prompt,
    question,
    record,
    response,
    standard,
    when_yes,
)

WHOLE = framework(
    judged("1.1", "Leadership"),
    standard("2.2", "Assessment", key_question("2.2.1", prompts=(prompt("2.2.1a"),))),
    instruments=[
        instrument(
            question("risk"),
            question("plan", when=when_yes("risk")),
            key_questions=["2.2.1"],
        ),
        instrument(
            question("heard"),
            ref="survey",
            respondent=Respondent.PERSON,
            must_be_complete=False,
        ),
        instrument(question("load"), ref="practitioner", respondent=Respondent.PRACTITIONER),
    ],
    attributes=[attribute("area", "north", "south")],
)
FIRST = response(
    "C001",
    answered("risk", "yes"),
    answered("plan", "no"),
    answered("2.2.1a", "yes"),
    answered("2.2.1", "yes"),
)
SECOND = response(
    "C002",
    answered("risk", "no"),
    not_applicable("plan"),
    answered("2.2.1a", "no"),
    answered("2.2.1", "no"),
)
RIGHT = record(
    WHOLE,
    cases=[case("C001", area="north"), case("C002")],
    responses=[
        FIRST,
        SECOND,
        response("S01", missing("heard"), instrument="survey"),
        response("P01", answered("load", "yes"), instrument="practitioner"),
    ],
    judgements=Judgements(judgements=(judgement("1.1", GOOD, "E1.1"),)),
    evidence=(evidence_for("1.1"),),
)


def only_problem(of: Record) -> Problem:
    return only(problems_of_record(of))


def with_first(first: Response) -> Record:
    return replace(RIGHT, responses=(first, *RIGHT.responses[1:]))


def test_a_record_that_is_right_has_no_problem() -> None:
    assert problems_of_record(RIGHT) == ()


@pytest.mark.parametrize(
    ("changed", "code", "what"),
    [
        pytest.param(
            replace(RIGHT, cases=(*RIGHT.cases, RIGHT.cases[0])),
            "duplicate-case",
            "the case C001 is listed twice",
            id="in the sample",
        ),
        pytest.param(
            replace(RIGHT, cases=(RIGHT.cases[0], case("C002", area="east"))),
            "unknown-value",
            'Area of C002 is "east"',
            id="in attributes of cases",
        ),
        pytest.param(
            replace(RIGHT, evidence=(replace(RIGHT.evidence[0], speaks_for="spring"),)),
            "wrong-date",
            'E1 speaks for "spring", which is no day, month or year',
            id="in evidence",
        ),
        pytest.param(
            replace(RIGHT, judgements=Judgements()),
            "undecided-standard",
            "1.1 Leadership is judged on evidence, and no judgement is there",
            id="in judgements",
        ),
        pytest.param(
            with_first(replace(FIRST, answers=FIRST.answers[:-1])),
            "absent-rows",
            "1 of 4 questions have no row: 2.2.1",
            id="in rows",
        ),
        pytest.param(
            with_first(
                replace(FIRST, answers=(*FIRST.answers[:1], not_applicable("plan"), *FIRST.answers[2:]))
            ),
            "wrong-status",
            "plan is not-applicable, and by the other answers it is missing",
            id="in routing",
        ),
        pytest.param(
            with_first(replace(FIRST, answers=(*FIRST.answers[:3], answered("2.2.1", "no")))),
            "contradicted-summary",
            '2.2.1 is "no", and 2.2.1a points the other way',
            id="in summaries",
        ),
    ],
)
def test_problems_are_gathered_from_everywhere(changed: Record, code: str, what: str) -> None:
    found = only_problem(changed)
    assert (found.code, found.what) == (code, what)


def test_problems_stand_in_the_file_that_they_are_in() -> None:
    without_cases = replace(RIGHT, cases=(), responses=RIGHT.responses[2:3])
    assert only_problem(without_cases).place == Place(where="sample.csv")
    undecided = replace(RIGHT, judgements=Judgements())
    assert only_problem(undecided).place == Place(where="judgements.yaml")
    unassessed = replace(RIGHT, cases=(*RIGHT.cases, case("C003")))
    assert only_problem(unassessed).place == Place(where="sample.csv")


@pytest.mark.parametrize("note", ["", " "])
def test_practice_data_must_say_what_was_built(note: str) -> None:
    particulars = replace(RIGHT.particulars, origin=Origin.PRACTICE, origin_note=note)
    found = only_problem(replace(RIGHT, particulars=particulars))
    assert found.code == "no-origin-note"
    assert found.what == "these are practice data, and nothing says what was built and what is real"
    assert found.place == Place(where="inspection.yaml")
    noted = replace(particulars, origin_note="Every row was built.")
    assert problems_of_record(replace(RIGHT, particulars=noted)) == ()


def test_rows_that_were_built_never_pass_for_real_ones() -> None:
    row = replace(FIRST.answers[1], note=f"{BUILT} so that the counts come out.")
    built = with_first(replace(FIRST, answers=(FIRST.answers[0], row, *FIRST.answers[2:])))
    found = only_problem(built)
    assert found.code == "practice-as-real"
    assert found.what == "the origin is real, and C001 holds rows that were built for practice"
    assert found.place == Place(where="inspection.yaml")
    practice = replace(built.particulars, origin=Origin.PRACTICE, origin_note="Some rows were built.")
    assert problems_of_record(replace(built, particulars=practice)) == ()


def test_the_first_file_with_rows_that_were_built_is_named() -> None:
    row = replace(SECOND.answers[0], note=f"{BUILT} so that the counts come out.")
    in_file = replace(SECOND, answers=(row, *SECOND.answers[1:]), where="answers/C002.csv")
    place = Place(where="inspection.yaml", line=4)
    changed = replace(
        RIGHT,
        responses=(FIRST, in_file, *RIGHT.responses[2:]),
        particulars=replace(RIGHT.particulars, place=place),
    )
    found = only_problem(changed)
    assert found.what == "the origin is real, and answers/C002.csv holds rows that were built for practice"
    assert found.place == place


@pytest.mark.parametrize(("minimum", "wrong"), [(-1, True), (0, True), (1, False), (10, False)])
def test_a_minimum_base_is_at_least_1(minimum: int, wrong: bool) -> None:
    place = Place(where="inspection.yaml", line=14)
    particulars = replace(RIGHT.particulars, minimum_base=minimum, place=place)
    found = problems_of_record(replace(RIGHT, particulars=particulars))
    assert [(only([it]).code, it.what, it.place) for it in found] == (
        [("wrong-value", f"the minimum base is {minimum}", place)] if wrong else []
    )


def test_an_answer_that_a_rating_depends_on_is_missing() -> None:
    found = only_problem(with_first(replace(FIRST, answers=(*FIRST.answers[:3], missing("2.2.1")))))
    assert found.code == "missing-answer"
    assert found.what == (
        "2.2.1 is not answered, and a rating depends on it, which is provisional until it is"
    )
    assert found.severity is Severity.ERROR
    assert not forbids_rating(found)


@pytest.mark.parametrize("asked", [1, 2])
def test_an_answer_that_no_rating_depends_on_is_missing(asked: int) -> None:
    rows = list(FIRST.answers)
    rows[asked] = missing(rows[asked].question)
    found = only_problem(with_first(replace(FIRST, answers=tuple(rows))))
    assert found.code == "missing-answer"
    assert found.what == f"{rows[asked].question} is not answered"
    assert found.severity is Severity.WARNING
    assert not forbids_rating(found)


def test_a_key_question_of_a_standard_that_is_judged_decides_nothing() -> None:
    asks_leaders = replace(
        WHOLE.instruments[0],
        sections=(replace(WHOLE.instruments[0].sections[0], key_questions=("1.1.1",)),),
    )
    whole = framework(
        replace(judged("1.1", "Leadership"), key_questions=(key_question("1.1.1"),)),
        instruments=[asks_leaders],
    )
    rows = (answered("risk", "yes"), answered("plan", "yes"), missing("1.1.1"))
    found = only_problem(
        record(
            whole,
            cases=[case("C001")],
            responses=[response("C001", *rows)],
            judgements=RIGHT.judgements,
            evidence=RIGHT.evidence,
        )
    )
    assert found.severity is Severity.WARNING


def test_in_a_survey_nobody_must_answer_and_in_an_interview_everybody() -> None:
    unanswered = response("P01", missing("load"), instrument="practitioner")
    found = only_problem(replace(RIGHT, responses=(*RIGHT.responses[:3], unanswered)))
    assert (found.code, found.severity) == ("missing-answer", Severity.WARNING)
    assert found.place == Place(where="practitioner P01")


def test_a_case_that_was_not_assessed() -> None:
    place = Place(where="sample.csv", line=4)
    cases = (*RIGHT.cases, replace(case("C003"), place=place))
    found = only_problem(replace(RIGHT, cases=cases))
    assert found.code == "case-not-assessed"
    assert found.what == "C003 is in the sample and was not assessed"
    assert found.place == place
    assert found.severity is Severity.ERROR
    assert not forbids_rating(found)


def test_a_case_that_is_not_in_the_sample_is_looked_at_no_further() -> None:
    stranger = response("C009", answered("unheard-of", "yes"))
    found = only_problem(replace(RIGHT, responses=(stranger, *RIGHT.responses)))
    assert found.code == "case-not-in-sample"
    assert found.what == "C009 is assessed and is not in the sample"
    assert found.place == Place(where="C009")
    in_file = replace(stranger, where="answers/C009.csv")
    placed = only_problem(replace(RIGHT, responses=(*RIGHT.responses, in_file)))
    assert placed.place == Place(where="answers/C009.csv")


def test_a_case_that_is_not_in_the_sample_does_not_hide_the_next() -> None:
    stranger = response("C009", *FIRST.answers)
    short = replace(FIRST, answers=FIRST.answers[:-1])
    found = problems_of_record(replace(RIGHT, responses=(stranger, short, *RIGHT.responses[1:])))
    assert sorted(it.code for it in found) == ["absent-rows", "case-not-in-sample"]


def test_it_does_not_matter_which_instrument_comes_first() -> None:
    reversed_order = replace(WHOLE, instruments=tuple(reversed(WHOLE.instruments)))
    changed = replace(RIGHT, framework=reversed_order, cases=(*RIGHT.cases, case("C003")))
    assert only_problem(changed).code == "case-not-assessed"


def test_attributes_of_a_case_decide_what_it_is_asked() -> None:
    in_the_north = question("north", when=AttributeIs(attribute="area", values=("north",)))
    whole = framework(
        judged("1.1", "Leadership"),
        instruments=[instrument(in_the_north)],
        attributes=[attribute("area", "north", "south")],
    )
    right = record(
        whole,
        cases=[case("C001", area="north"), case("C002", area="south")],
        responses=[
            response("C001", answered("north", "yes")),
            response("C002", not_applicable("north")),
        ],
        judgements=RIGHT.judgements,
        evidence=RIGHT.evidence,
    )
    assert problems_of_record(right) == ()


def test_a_practitioner_who_manages_no_case_of_the_sample() -> None:
    stranger = response("P07", answered("load", "no"), instrument="practitioner")
    found = only_problem(replace(RIGHT, responses=(*RIGHT.responses, stranger)))
    assert found.code == "practitioner-without-case"
    assert found.what == "P07 was interviewed and manages no case of the sample"
    assert (found.place, found.severity) == (Place(where="P07"), Severity.WARNING)
    in_file = replace(stranger, where="practitioners/P07.csv")
    placed = only_problem(replace(RIGHT, responses=(*RIGHT.responses, in_file)))
    assert placed.place == Place(where="practitioners/P07.csv")


@pytest.mark.parametrize(
    ("at", "what"),
    [(0, '"noon" is no day or moment'), (2, '"noon" is no day'), (3, '"noon" is no day or moment')],
    ids=["of a case", "of a person", "of a practitioner"],
)
def test_times_are_looked_at_in_every_instrument(at: int, what: str) -> None:
    responses = list(RIGHT.responses)
    rows = responses[at].answers
    responses[at] = replace(responses[at], answers=(replace(rows[0], answered_at="noon"), *rows[1:]))
    found = only_problem(replace(RIGHT, responses=tuple(responses)))
    assert (found.code, found.what) == ("wrong-moment", what)


@pytest.mark.parametrize(
    ("code", "severity", "rating", "publication"),
    [
        pytest.param("wrong-status", Severity.ERROR, True, True, id="an error forbids both"),
        pytest.param("wrong-status", Severity.WARNING, False, False, id="a warning forbids neither"),
        pytest.param("contradicted-summary", Severity.WARNING, False, False, id="nor does a contradiction"),
        pytest.param("case-not-in-sample", Severity.ERROR, True, True, id="a stranger forbids both"),
        pytest.param("missing-answer", Severity.ERROR, False, False, id="what is missing makes provisional"),
        pytest.param("case-not-assessed", Severity.ERROR, False, False, id="and so does a case"),
        pytest.param("undecided-standard", Severity.ERROR, False, False, id="and so does a judgement"),
        pytest.param("no-reason", Severity.ERROR, False, True, id="without a reason nothing is published"),
    ],
)
def test_what_keeps_from_rating_and_from_publishing(
    code: str, severity: Severity, rating: bool, publication: bool
) -> None:
    problem = Problem(code=code, place=Place(where="a"), what="This.", mend="So.", severity=severity)
    assert forbids_rating(problem) is rating
    assert forbids_publication(problem) is publication
