"""What can be wrong with a framework: each problem alone, in a framework that is right otherwise."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from probatum.inspection.framework.checks import problems_of
from probatum.inspection.framework.decision_rules import Combination, DecisionRule
from probatum.inspection.framework.model import Framework, RatedBy
from probatum.inspection.framework.scale import (
    Bands,
    OverallBand,
    OverallBands,
    RatingRef,
    Scale,
)
from probatum.inspection.problem import Place, Problem, Severity
from tests.builders import (
    GOOD,
    INADEQUATE,
    OURS,
    OUTSTANDING,
    REQUIRES_IMPROVEMENT,
    SCALE,
    attribute,
    bands,
    combination,
    decision_rule,
    framework,
    instrument,
    judged,
    key_question,
    only,
    prompt,
    question,
    reason,
    standard,
    with_places,
)

ASSESSMENT = standard("2.2", "Assessment", key_question("2.2.1", prompts=(prompt("2.2.1a"),)))
LEADERSHIP = judged("1.1", "Leadership")
LIMIT = decision_rule("limit", "1.1", ("2.2",), combination(REQUIRES_IMPROVEMENT, inadequate=1))


def only_problem(whole: Framework) -> Problem:
    assert only(problems_of(with_places(whole))).place.line
    return only(problems_of(whole))


def test_a_framework_that_is_right_has_no_problem() -> None:
    whole = framework(
        LEADERSHIP,
        ASSESSMENT,
        standard("2.6", "Outcomes", by=RatedBy.NOTHING, reasons=(reason("never", "It is not rated."),)),
        rules=[LIMIT],
        attributes=[attribute("sentence", "community", "resettlement")],
    )
    assert problems_of(whole) == ()


@pytest.mark.parametrize(
    ("whole", "what"),
    [
        pytest.param(
            framework(LEADERSHIP, judged("1.1", "Leadership again")),
            'the standard "1.1" is there twice',
            id="standard",
        ),
        pytest.param(
            framework(LEADERSHIP, attributes=[attribute("sex", "a"), attribute("sex", "b")]),
            'the attribute "sex" is there twice',
            id="attribute",
        ),
        pytest.param(
            framework(LEADERSHIP, attributes=[attribute("sex", "a", "b", "a")]),
            'the value of sex "a" is there twice',
            id="value of an attribute",
        ),
        pytest.param(
            framework(LEADERSHIP, instruments=[instrument(), instrument()]),
            'the instrument "case" is there twice',
            id="instrument",
        ),
        pytest.param(
            framework(LEADERSHIP, ASSESSMENT, rules=[LIMIT, LIMIT]),
            'the decision rule "limit" is there twice',
            id="decision rule",
        ),
        pytest.param(
            framework(
                standard("2.2", "Assessment", key_question("2.2.1"), key_question("2.2.1")),
                instruments=[instrument(key_questions=["2.2.1"])],
            ),
            'the key question "2.2.1" is there twice',
            id="key question",
        ),
        pytest.param(
            framework(standard("2.2", "Assessment", reasons=(reason("one", "A."), reason("one", "B.")))),
            'the reason "one" is there twice',
            id="reason",
        ),
    ],
)
def test_a_reference_that_is_there_twice(whole: Framework, what: str) -> None:
    found = only_problem(whole)
    assert found.code == "duplicate-reference"
    assert found.what == what
    assert found.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("whole", "what"),
    [
        pytest.param(
            replace(
                framework(LEADERSHIP),
                domains=(replace(framework(LEADERSHIP).domains[0], ref="3"),),
            ),
            '"1.1" stands under "3", and its reference does not begin with that',
            id="standard in another domain",
        ),
        pytest.param(
            framework(standard("2.2", "Assessment", key_question("2.3.1"))),
            '"2.3.1" stands under "2.2", and its reference does not begin with that',
            id="key question of another standard",
        ),
        pytest.param(
            framework(standard("2.2", "Assessment", key_question("2.2.1", prompts=(prompt("2.2.2a"),)))),
            '"2.2.2a" stands under "2.2.1", and its reference does not begin with that',
            id="prompt of another key question",
        ),
    ],
)
def test_a_reference_under_another_part(whole: Framework, what: str) -> None:
    found = only_problem(whole)
    assert found.code == "misplaced-reference"
    assert found.what == what


@pytest.mark.parametrize(
    "whole",
    [
        pytest.param(framework(standard("2.2", "Assessment")), id="it has no key question"),
        pytest.param(framework(ASSESSMENT, instruments=[instrument()]), id="nobody asks any"),
        pytest.param(
            framework(
                standard("2.2", "Assessment", key_question("2.2.1"), key_question("2.2.2")),
                instruments=[instrument(key_questions=["2.2.1"])],
            ),
            id="one of two is not asked",
        ),
    ],
)
def test_a_standard_that_cannot_be_rated(whole: Framework) -> None:
    found = only_problem(whole)
    assert found.code == "unanswerable-standard"
    assert found.what == "2.2 Assessment is rated by key questions that no instrument asks"


def test_a_reason_for_no_rating_allows_a_standard_that_nobody_asks() -> None:
    court_work = standard(
        "2.1", "Court work", key_question("2.1.1"), reasons=(reason("none", "No reports."),)
    )
    assert problems_of(framework(court_work, instruments=[instrument()])) == ()


def test_a_standard_that_is_never_rated_needs_a_reason() -> None:
    found = only_problem(framework(standard("2.6", "Outcomes", by=RatedBy.NOTHING)))
    assert found.code == "no-reason"
    assert found.what == "2.6 Outcomes is never rated and no reason says why"


def scale_of(*points: int) -> Scale:
    levels = tuple(replace(level, points=it) for level, it in zip(SCALE.levels, points, strict=False))
    return replace(SCALE, levels=levels)


@pytest.mark.parametrize(
    "points",
    [
        pytest.param((0, 1, 1, 2), id="two are worth the same"),
        pytest.param((3, 2, 1, 0), id="it falls"),
        pytest.param((0, 2, 1, 3), id="it falls in between"),
    ],
)
def test_a_scale_that_does_not_rise(points: tuple[int, ...]) -> None:
    found = only_problem(framework(LEADERSHIP, scale=scale_of(*points)))
    assert found.code == "wrong-scale"
    assert found.what == "the scale does not rise"


@pytest.mark.parametrize("levels", [0, 1])
def test_a_scale_of_fewer_than_two_ratings(levels: int) -> None:
    whole = framework(
        LEADERSHIP,
        scale=scale_of(*range(levels)),
        key_question_bands=bands(0),
        overall_bands=OverallBands(bands=(OverallBand(rating=INADEQUATE),), source=OURS),
    )
    assert "wrong-scale" in [it.code for it in problems_of(whole)]


def test_a_scale_of_two_ratings_is_enough() -> None:
    whole = framework(
        LEADERSHIP,
        scale=scale_of(0, 1),
        key_question_bands=bands(0, 50),
        overall_bands=OverallBands(bands=(OverallBand(rating=INADEQUATE),), source=OURS),
    )
    assert problems_of(whole) == ()


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(bands(1, 50, 65, 80), id="the first does not begin at 0"),
        pytest.param(bands(0, 65, 50, 80), id="they fall"),
        pytest.param(bands(0, 50, 50, 80), id="two begin at one place"),
        pytest.param(replace(bands(), bands=()), id="there is none"),
    ],
)
def test_bands_that_do_not_rise_from_0(wrong: Bands) -> None:
    found = only_problem(framework(LEADERSHIP, key_question_bands=wrong))
    assert found.code == "wrong-bands"
    assert found.what == "the bands of key questions do not rise from 0"


def overall(*ends: int | None) -> OverallBands:
    return OverallBands(
        bands=tuple(
            OverallBand(rating=level.rating, mean_at_most=None if end is None else Fraction(end, 2))
            for level, end in zip(SCALE.levels, ends, strict=False)
        ),
        source=OURS,
    )


@pytest.mark.parametrize(
    "ends",
    [
        pytest.param((), id="there is none"),
        pytest.param((1, 3), id="the last has an end"),
        pytest.param((3, 1, None), id="they fall"),
        pytest.param((1, 1, None), id="two end at one place"),
        pytest.param((1, None, 3, None), id="one in between has no end"),
    ],
)
def test_overall_bands_that_do_not_rise_to_an_open_end(ends: tuple[int | None, ...]) -> None:
    found = only_problem(framework(LEADERSHIP, overall_bands=overall(*ends)))
    assert found.code == "wrong-bands"
    assert found.what == "the overall bands do not rise to a last one without an end"


def test_one_overall_band_without_an_end_is_enough() -> None:
    assert problems_of(framework(LEADERSHIP, overall_bands=overall(None))) == ()


SPLENDID = RatingRef("splendid")
OF_NO_SCALE = [
    pytest.param(
        framework(
            LEADERSHIP,
            key_question_bands=replace(
                bands(0, 50), bands=(bands().bands[0], replace(bands().bands[1], rating=SPLENDID))
            ),
        ),
        id="in a band of key questions",
    ),
    pytest.param(
        framework(
            LEADERSHIP,
            overall_bands=OverallBands(bands=(OverallBand(rating=SPLENDID),), source=OURS),
        ),
        id="in an overall band",
    ),
    pytest.param(
        framework(
            LEADERSHIP,
            ASSESSMENT,
            rules=[decision_rule("limit", "1.1", ("2.2",), combination(SPLENDID, good=1))],
        ),
        id="as a ceiling",
    ),
    pytest.param(
        framework(
            LEADERSHIP,
            ASSESSMENT,
            rules=[decision_rule("limit", "1.1", ("2.2",), combination(GOOD, splendid=1))],
        ),
        id="in a combination",
    ),
]


@pytest.mark.parametrize("whole", OF_NO_SCALE)
def test_a_rating_that_the_scale_has_not(whole: Framework) -> None:
    found = only_problem(whole)
    assert found.code == "unknown-rating"
    assert found.what == 'the scale has no rating "splendid"'


def test_a_rating_that_is_there_twice() -> None:
    twice = replace(SCALE, levels=(*SCALE.levels, replace(SCALE.levels[-1], points=4)))
    found = only_problem(framework(LEADERSHIP, scale=twice))
    assert found.code == "duplicate-reference"
    assert found.what == 'the rating "outstanding" is there twice'


@pytest.mark.parametrize(
    ("rule", "what"),
    [
        pytest.param(
            decision_rule("limit", "1.7", ("2.2",)),
            'the decision rule "limit" names the standard "1.7", which is not there',
            id="the one that it limits",
        ),
        pytest.param(
            decision_rule("limit", "1.1", ("2.2", "2.7")),
            'the decision rule "limit" names the standard "2.7", which is not there',
            id="one that it considers",
        ),
    ],
)
def test_a_rule_about_a_standard_that_is_not_there(rule: DecisionRule, what: str) -> None:
    found = only_problem(framework(LEADERSHIP, ASSESSMENT, rules=[rule]))
    assert found.code == "unknown-standard"
    assert found.what == what


def test_a_rule_that_makes_a_standard_depend_on_itself() -> None:
    rule = decision_rule("limit", "1.1", ("2.2", "1.1"))
    found = only_problem(framework(LEADERSHIP, ASSESSMENT, rules=[rule]))
    assert found.code == "circular-rule"
    assert found.what == 'the decision rule "limit" makes 1.1 depend on itself'


def test_rules_that_run_in_a_circle_are_named_each() -> None:
    whole = framework(
        *(judged(ref, f"Part {ref}") for ref in ("1.1", "1.2", "1.3", "1.4")),
        rules=[
            decision_rule("first", "1.1", ("1.2",)),
            decision_rule("second", "1.2", ("1.3",)),
            decision_rule("third", "1.3", ("1.1",)),
            decision_rule("outside", "1.4", ("1.1",)),
        ],
    )
    found = problems_of(whole)
    assert [only([it]).code for it in found] == ["circular-rule"] * 3
    assert all(it.place.line for it in problems_of(with_places(whole)))
    assert [it.what for it in found] == [
        'through "first" and other rules 1.1 depends on itself',
        'through "second" and other rules 1.2 depends on itself',
        'through "third" and other rules 1.3 depends on itself',
    ]


def test_rules_that_only_meet_run_in_no_circle() -> None:
    whole = framework(
        *(judged(ref, f"Part {ref}") for ref in ("1.1", "1.2", "1.3")),
        rules=[
            decision_rule("first", "1.1", ("1.2", "1.3")),
            decision_rule("second", "1.2", ("1.3",)),
            decision_rule("third", "1.1", ("1.3",)),
        ],
    )
    assert problems_of(whole) == ()


@pytest.mark.parametrize(
    ("combinations", "what"),
    [
        pytest.param(
            (combination(GOOD, inadequate=3),),
            "the counts add up to 3, and the rule considers 2 standards",
            id="it counts more than there are",
        ),
        pytest.param(
            (combination(GOOD, inadequate=1),),
            "the counts add up to 1, and the rule considers 2 standards",
            id="it counts fewer than there are",
        ),
        pytest.param(
            (combination(GOOD, inadequate=2), combination(INADEQUATE, inadequate=2)),
            "this combination is there twice",
            id="it is there twice",
        ),
    ],
)
def test_a_combination_that_cannot_be(combinations: tuple[Combination, ...], what: str) -> None:
    rule = decision_rule("limit", "1.1", ("2.2", "1.2"), *combinations)
    whole = framework(LEADERSHIP, judged("1.2", "Staff"), ASSESSMENT, rules=[rule])
    found = only_problem(whole)
    assert found.code == "wrong-combination"
    assert found.what == what


def test_several_combinations_of_one_rule_are_right() -> None:
    rule = decision_rule(
        "limit",
        "1.1",
        ("2.2",),
        combination(REQUIRES_IMPROVEMENT, inadequate=1),
        combination(GOOD, requires_improvement=1),
        combination(OUTSTANDING, good=1),
    )
    assert problems_of(framework(LEADERSHIP, ASSESSMENT, rules=[rule])) == ()


def test_the_questions_of_every_instrument_are_looked_at() -> None:
    once = question("first", choices=("yes",))
    whole = framework(
        LEADERSHIP,
        instruments=[instrument(ref="case"), instrument(once, ref="survey"), instrument(ref="other")],
    )
    found = only_problem(whole)
    assert (found.code, found.what) == ("no-choice", '"first" can be answered in one way only')


def test_of_bands_the_first_place_is_told_and_of_none_that_of_the_scale() -> None:
    at = [Place(where="framework.yaml", line=line) for line in (3, 10, 11)]
    scale = replace(SCALE, levels=(replace(SCALE.levels[0], place=at[0]), *SCALE.levels[1:]))
    fall = bands(0, 65, 50, 80).bands
    placed = (replace(fall[0], place=at[1]), replace(fall[1], place=at[2]), *fall[2:])
    wrong = framework(LEADERSHIP, scale=scale, key_question_bands=replace(bands(), bands=placed))
    assert only(problems_of(wrong)).place == at[1]
    none = framework(LEADERSHIP, scale=scale, key_question_bands=replace(bands(), bands=()))
    assert only(problems_of(none)).place == at[0]
    closed = overall(1, 3).bands
    ends = (replace(closed[0], place=at[1]), replace(closed[1], place=at[2]))
    wrong = framework(LEADERSHIP, scale=scale, overall_bands=OverallBands(bands=ends, source=OURS))
    assert only(problems_of(wrong)).place == at[1]
    none = framework(LEADERSHIP, scale=scale, overall_bands=overall())
    assert only(problems_of(none)).place == at[0]


def test_problems_stand_at_their_place_and_in_its_order() -> None:
    first, second = Place(where="framework.yaml", line=7), Place(where="framework.yaml", line=30)
    whole = framework(
        replace(standard("2.2", "Assessment"), place=second),
        replace(standard("2.3", "Planning"), place=first),
    )
    assert [it.place for it in problems_of(whole)] == [first, second]
    without_places = framework(standard("2.2", "Assessment"))
    assert only_problem(without_places).place == Place(where="framework")
