"""The reference: every answer counted, in every group, by its base."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.inspection.fieldwork.answers import Response, Status
from probatum.inspection.framework.instruments import Respondent
from probatum.inspection.results.reference import groups_of, results_of
from probatum.inspection.results.table import Result, Results, Shown
from tests.builders import (
    answered,
    attribute,
    case,
    case_refs,
    framework,
    instrument,
    judged,
    missing,
    not_applicable,
    question,
    response,
    responses_with,
    when_yes,
)

AREA = attribute("area", "north", "south", "west")
SEX = attribute("sex", "female", "male")
WHOLE = framework(
    judged("1.1", "Leadership"),
    instruments=[
        instrument(question("risk"), question("plan", when=when_yes("risk"))),
        instrument(
            question("heard", choices=("yes", "partly", "no")),
            ref="survey",
            respondent=Respondent.PERSON,
            must_be_complete=False,
        ),
    ],
    attributes=[AREA, SEX],
)


def counted(responses: Sequence[Response], *areas: str, minimum_base: int = 1) -> Results:
    """The results of cases C001, C002 and so on, each in one of these areas; - is not known."""
    cases = [
        case(ref) if area == "-" else case(ref, area=area)
        for ref, area in zip(case_refs(len(areas)), areas, strict=True)
    ]
    return results_of(WHOLE, cases, responses, minimum_base=minimum_base)


def result(results: Results, question: str, answer: str, group: str = "all") -> Result:
    found = results.of("case", question, answer, group)
    assert found is not None
    return found


def test_a_case_belongs_to_all_and_to_a_group_for_each_attribute_that_is_known() -> None:
    assert groups_of(case("C001")) == ("all",)
    assert groups_of(case("C001", area="north", sex="male")) == ("all", "area:north", "sex:male")


FOUR = (
    response("C001", answered("risk", "yes"), answered("plan", "no")),
    response("C002", answered("risk", "no"), not_applicable("plan")),
    response("C003", answered("risk", "yes"), missing("plan")),
    response("C004", answered("risk", "yes"), answered("plan", "yes")),
)


def test_a_base_holds_neither_what_does_not_apply_nor_what_is_missing() -> None:
    found = counted(FOUR, "north", "north", "south", "south")
    assert result(found, "plan", "yes") == Result(
        instrument="case",
        question="plan",
        answer="yes",
        group="all",
        count=1,
        base=2,
        not_applicable=1,
        missing=1,
        shown=Shown.SHOWN,
    )
    risk = result(found, "risk", "yes")
    assert (risk.count, risk.base, risk.not_applicable, risk.missing) == (3, 4, 0, 0)


def test_groups_are_counted_by_themselves() -> None:
    found = counted(FOUR, "north", "north", "south", "south")
    north, south = (result(found, "plan", "yes", f"area:{it}") for it in ("north", "south"))
    assert (north.count, north.base, north.not_applicable, north.missing) == (0, 1, 1, 0)
    assert (south.count, south.base, south.not_applicable, south.missing) == (1, 1, 0, 1)


def test_a_case_whose_attribute_is_not_known_is_in_no_group_of_it() -> None:
    found = counted(FOUR, "north", "-", "-", "-")
    assert result(found, "risk", "yes").base == 4
    assert result(found, "risk", "yes", "area:north").base == 1


def test_a_case_that_was_not_assessed_is_missing_in_all_its_groups() -> None:
    found = counted(FOUR[:2], "north", "north", "south", "north")
    whole, north, south = (
        result(found, "risk", "yes", group) for group in ("all", "area:north", "area:south")
    )
    assert (whole.base, whole.missing) == (2, 2)
    assert (north.base, north.missing) == (2, 1)
    assert (south.base, south.missing) == (0, 1)
    assert south.share is None
    assert result(found, "plan", "no").missing == 2


def test_a_response_for_a_case_that_is_not_in_the_sample_is_not_counted() -> None:
    found = counted(FOUR, "north")
    risk = result(found, "risk", "yes")
    assert (risk.count, risk.base, risk.missing) == (1, 1, 0)


def test_an_answer_that_is_no_choice_is_in_no_base() -> None:
    found = counted([response("C001", answered("risk", "maybe"))], "north")
    risk = result(found, "risk", "yes")
    assert (risk.count, risk.base) == (0, 0)


def test_a_survey_is_counted_without_groups_and_without_a_sample() -> None:
    responses = [
        response("S01", answered("heard", "partly"), instrument="survey"),
        response("S02", missing("heard"), instrument="survey"),
        response("S03", answered("heard", "yes"), instrument="survey"),
        response("S04", answered("heard", "yes"), instrument="unheard-of"),
    ]
    found = counted(responses, "north")
    rows = [it for it in found.rows if it.instrument == "survey"]
    assert [(it.answer, it.group, it.count, it.base, it.missing) for it in rows] == [
        ("yes", "all", 1, 2, 1),
        ("partly", "all", 1, 2, 1),
        ("no", "all", 0, 2, 1),
    ]


def test_rows_stand_in_the_order_of_the_framework_also_where_nobody_gave_the_answer() -> None:
    found = counted(FOUR, "south", "south", "north", "north")
    assert [(it.group, it.question, it.answer) for it in found.rows if it.instrument == "case"] == [
        (group, asked, answer)
        for group in ("all", "area:north", "area:south")
        for asked in ("risk", "plan")
        for answer in ("yes", "no")
    ]
    assert [it.instrument for it in found.rows][-3:] == ["survey"] * 3


@pytest.mark.parametrize(
    ("base", "shown"),
    [
        pytest.param(9, Shown.TOO_FEW, id="one under the minimum is too few"),
        pytest.param(10, Shown.SHOWN, id="the minimum met exactly is shown"),
        pytest.param(11, Shown.SHOWN, id="one above is shown"),
    ],
)
def test_a_group_is_shown_from_its_minimum_base_on(base: int, shown: Shown) -> None:
    responses = tuple(responses_with({"risk": (3, base)}, cases=12))
    found = counted(responses, *["north"] * 12, minimum_base=10)
    assert result(found, "risk", "yes", "area:north").shown is shown
    assert result(found, "risk", "no", "area:north").shown is shown
    assert result(found, "risk", "yes").shown is Shown.SHOWN


def test_all_respondents_are_shown_however_few() -> None:
    found = counted(FOUR, "north", "north", "south", "south", minimum_base=100)
    assert {it.shown for it in found.rows if it.group == "all"} == {Shown.SHOWN}
    assert {it.shown for it in found.rows if it.group != "all"} == {Shown.TOO_FEW}


@st.composite
def assessed_cases(draw: st.DrawFn) -> tuple[str, Response]:
    """The area of a case, and a row for each question with any status."""
    rows = [
        draw(st.sampled_from((answered(it, "yes"), answered(it, "no"), missing(it), not_applicable(it))))
        for it in ("risk", "plan")
    ]
    return draw(st.sampled_from(("north", "south", "-"))), response("", *rows)


@given(st.lists(assessed_cases(), max_size=12), st.integers(0, 3))
def test_results_add_up(found: list[tuple[str, Response]], unassessed: int) -> None:
    areas = [area for area, _ in found] + ["south"] * unassessed
    responses = [
        replace(it, respondent=ref) for ref, (_, it) in zip(case_refs(len(found)), found, strict=True)
    ]
    results = counted(responses, *areas)
    for group in ("all", "area:north", "area:south"):
        size = len([it for it in areas if group in ("all", f"area:{it}")])
        answers = [row for area, it in found if group in ("all", f"area:{area}") for row in it.answers]
        for asked in ("risk", "plan"):
            rows = [it for it in results.rows if (it.question, it.group) == (asked, group)]
            if not size and group != "all":
                assert rows == []
                continue
            given = [it.value for it in answers if it.question == asked and it.status is Status.ANSWERED]
            assert {it.answer: it.count for it in rows} == {
                "yes": given.count("yes"),
                "no": given.count("no"),
            }
            assert {it.base for it in rows} == {len(given)}
            assert {it.base + it.not_applicable + it.missing for it in rows} == {size}
