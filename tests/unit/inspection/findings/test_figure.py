"""Figures as they are declared: bound to what there is, once each, contradicting no other."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from probatum.inspection.findings.figure import (
    ComparisonFigure,
    FactFigure,
    Figure,
    RatingCountFigure,
    RatingFigure,
    ShareFigure,
    problems_of,
    sound,
)
from probatum.inspection.framework.instruments import Respondent
from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.problem import Place, Problem
from tests.builders import (
    GOOD,
    attribute,
    framework,
    instrument,
    judged,
    key_question,
    only,
    question,
    standard,
)

WHOLE = framework(
    judged("1.1", "Leadership"),
    standard("2.2", "Assessment", key_question("2.2.1")),
    instruments=[
        instrument(question("risk"), key_questions=["2.2.1"]),
        instrument(question("heard"), ref="survey", respondent=Respondent.PERSON),
    ],
    attributes=[attribute("area", "north", "south")],
)
STAFF = FactFigure(fact=Fraction(34), unit="people", counts="staff in post", source="The unit")


def problems(**figures: Figure) -> list[Problem]:
    named = {name.replace("_", "-"): it for name, it in figures.items()}
    return list(problems_of(named, WHOLE, where="figures.yaml"))


def only_problem(**figures: Figure) -> Problem:
    return only(problems(**figures))


def test_figures_bound_to_what_there_is_are_right() -> None:
    assert (
        problems(
            share=ShareFigure(question="2.2.1"),
            noes=ShareFigure(question="2.2.1", answer="no"),
            north=ShareFigure(question="2.2.1", group="area:north"),
            heard=ShareFigure(question="heard", instrument="survey"),
            compared=ComparisonFigure(question="risk", groups=("area:north", "area:south")),
            to_all=ComparisonFigure(question="risk", groups=("area:north", "all")),
            whole=RatingFigure(rating="overall"),
            part=RatingFigure(rating="2.2"),
            good=RatingCountFigure(ratings=("1.1", "2.2"), are=GOOD),
            staff=STAFF,
        )
        == []
    )


@pytest.mark.parametrize(
    ("figure", "what"),
    [
        pytest.param(
            ShareFigure(question="heard", instrument="users"),
            'the instrument "users"',
            id="instrument",
        ),
        pytest.param(ShareFigure(question="heard"), 'the question "heard" of case', id="question"),
        pytest.param(
            ShareFigure(question="2.2.1", answer="partly"), 'the answer "partly" to 2.2.1', id="answer"
        ),
        pytest.param(ShareFigure(question="2.2.1", group="area:east"), 'the group "area:east"', id="group"),
        pytest.param(
            ShareFigure(question="heard", instrument="survey", group="area:north"),
            'the group "area:north"',
            id="a group of cases in a survey",
        ),
        pytest.param(
            ComparisonFigure(question="risk", groups=("area:east", "area:north")),
            'the group "area:east"',
            id="a group that is compared",
        ),
        pytest.param(RatingFigure(rating="2.9"), 'the standard "2.9"', id="standard"),
        pytest.param(
            RatingCountFigure(ratings=("1.1", "2.9"), are=GOOD),
            'the standard "2.9"',
            id="one of several standards",
        ),
        pytest.param(
            RatingCountFigure(ratings=("1.1", "2.2"), are=RatingRef("splendid")),
            'the rating "splendid"',
            id="rating",
        ),
    ],
)
def test_a_figure_that_is_bound_to_nothing_there_is(figure: Figure, what: str) -> None:
    found = only_problem(this=figure)
    assert found.code == "unbound-figure"
    assert found.what == f'"this" is bound to {what}, which the framework does not have'
    assert found.place == Place(where="figures.yaml")


def test_a_name_with_a_dot_is_the_report_s_own() -> None:
    place = Place(where="figures.yaml", line=3)
    named = {"2.2.1": replace(ShareFigure(question="2.2.1"), place=place)}
    found = only(problems_of(named, WHOLE, where="figures.yaml"))
    assert (found.code, found.what, found.place) == ("reserved-name", '"2.2.1" has a dot in it', place)


def test_a_comparison_is_of_two_groups() -> None:
    for groups in (
        ("area:north", "area:south", "all"),
        ("area:north", "area:south", "area:north"),
        ("area:north", "area:north"),
        ("area:north",),
    ):
        found = only_problem(this=ComparisonFigure(question="risk", groups=groups))
        assert found.code == "wrong-comparison"
        assert found.what.startswith(f'"this" compares {len(set(groups))} group')
        assert found.place == Place(where="figures.yaml")
        assert found.mend == "Name two different groups."


@pytest.mark.parametrize(
    "figure",
    [
        ShareFigure(question="2.2.1"),
        ComparisonFigure(question="risk", groups=("area:north", "all")),
        RatingFigure(rating="2.2"),
        RatingCountFigure(ratings=("1.1",), are=GOOD),
    ],
)
def test_a_figure_that_is_declared_twice(figure: Figure) -> None:
    place = Place(where="figures.yaml", line=9)
    found = only_problem(one=figure, two=replace(figure, place=place, note="Another note."))
    assert found.code == "doubled-figure"
    assert found.what == '"two" is bound to the same as "one"'
    assert found.place == place


def test_facts_that_count_the_same_and_differ() -> None:
    place = Place(where="figures.yaml", line=9)
    differing = replace(STAFF, fact=Fraction(35), place=place)
    found = only_problem(staff=STAFF, staff_again=differing)
    assert found.code == "contradicting-facts"
    assert found.what == '"staff-again" and "staff" both state staff in post, and differ'
    assert found.place == place


def test_facts_that_count_the_same_and_agree() -> None:
    found = only_problem(staff=STAFF, again=replace(STAFF, source="Another", note="A note."))
    assert found.code == "doubled-figure"
    assert found.what == '"staff" and "again" both state staff in post'


def test_facts_that_count_something_else_or_in_another_unit_are_others() -> None:
    other = replace(STAFF, fact=Fraction(5), counts="vacancies")
    in_per_cent = replace(STAFF, fact=Fraction(80), unit="per cent")
    assert problems(staff=STAFF, vacancies=other, share=in_per_cent) == []


def fact(number: int, counts: str, *sum_of: str) -> FactFigure:
    return FactFigure(fact=Fraction(number), unit="people", counts=counts, source="The unit", sum_of=sum_of)


@pytest.mark.parametrize(
    ("whole", "code", "what"),
    [
        pytest.param(fact(10, "all", "men", "women"), None, None, id="it adds up"),
        pytest.param(
            fact(11, "all", "men", "women"),
            "contradicting-facts",
            '"whole" is not the sum of men, women',
            id="it does not add up",
        ),
        pytest.param(
            fact(6, "all", "men"),
            "contradicting-facts",
            '"whole" is not the sum of men',
            id="a part is left out",
        ),
    ],
)
def test_a_fact_that_is_a_sum(whole: FactFigure, code: str | None, what: str | None) -> None:
    found = problems(whole=whole, men=fact(4, "men"), women=fact(6, "women"))
    assert [(only([it]).code, it.what) for it in found] == ([(code, what)] if code else [])
    assert {it.place for it in found} <= {Place(where="figures.yaml")}


@pytest.mark.parametrize("part", ["nobody", "share"])
def test_a_sum_of_what_is_no_declared_fact(part: str) -> None:
    found = only_problem(
        whole=fact(4, "all", "men", part), men=fact(4, "men"), share=ShareFigure(question="risk")
    )
    assert found.code == "unbound-figure"
    assert found.what.startswith('"whole" is bound to a fact under sum_of that is not declared')
    assert found.place == Place(where="figures.yaml")


def test_a_name_with_a_dot_is_kept_for_the_reports_own_tables() -> None:
    found = only(problems_of({"rating.overall": STAFF}, WHOLE, where="figures.yaml"))
    assert found.code == "reserved-name"
    assert found.what == '"rating.overall" has a dot in it'


def test_what_is_noted_of_a_figure_does_not_make_it_another() -> None:
    one, other = ShareFigure(question="2.2.1", note="As printed."), ShareFigure(question="2.2.1")
    assert one == other
    assert only(problems_of({"one": one, "two": other}, WHOLE, where="")).code == "doubled-figure"


def test_figures_that_are_bound_to_nothing_are_not_sound() -> None:
    figures: dict[str, Figure] = {
        "share": ShareFigure(question="2.2.1"),
        "group": ShareFigure(question="2.2.1", group="area:east"),
        "staff": STAFF,
        "same": ShareFigure(question="2.2.1"),
        "compared": ComparisonFigure(question="risk", groups=("area:north",)),
        "part": RatingFigure(rating="2.9"),
    }
    assert list(sound(figures, WHOLE)) == ["share", "staff", "same"]
