"""What a figure is, once results and ratings are there."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from probatum.inspection.conduct.rated import Rated, rate
from probatum.inspection.fieldwork.judgement import Judgements
from probatum.inspection.findings.figure import (
    ComparisonFigure,
    FactFigure,
    Figure,
    RatingCountFigure,
    RatingFigure,
    ShareFigure,
)
from probatum.inspection.findings.figure_value import (
    ComparisonValue,
    CountValue,
    FactValue,
    FigureValue,
    NoValue,
    RatingValue,
    ShareValue,
    value_of,
    values_of,
)
from probatum.inspection.framework.scale import RatingRef
from tests.builders import (
    GOOD,
    INADEQUATE,
    REQUIRES_IMPROVEMENT,
    answered,
    attribute,
    case,
    framework,
    judged,
    judgement,
    key_question,
    missing,
    record,
    response,
    standard,
)

WHOLE = framework(
    judged("1.1", "Leadership"),
    judged("1.2", "Staff"),
    standard("2.2", "Assessment", key_question("2.2.1"), key_question("2.2.2")),
    attributes=[attribute("area", "north", "south", "west")],
)


def inspected() -> Rated:
    """Ten cases in the north, nine in the south, one in the west; 2.2.1 is yes in the first 13."""
    areas = ["north"] * 10 + ["south"] * 9 + ["west"]
    cases = [case(f"C{at:03}", area=area) for at, area in enumerate(areas)]
    responses = [
        response(
            it.ref,
            answered("2.2.1", "yes" if at < 13 else "no"),
            missing("2.2.2") if at == 19 else answered("2.2.2", "yes"),
        )
        for at, it in enumerate(cases)
    ]
    judgements = Judgements(judgements=(judgement("1.1", GOOD),))
    return rate(record(WHOLE, cases=cases, responses=responses, judgements=judgements))


RATED = inspected()


def value(figure: Figure, rated: Rated = RATED) -> FigureValue:
    return value_of(figure, WHOLE, rated.results, rated.ratings)


@pytest.mark.parametrize(
    ("figure", "count", "base", "words"),
    [
        (ShareFigure(question="2.2.1"), 13, 20, "a reasonable majority"),
        (ShareFigure(question="2.2.1", answer="no"), 7, 20, "the minority"),
        (ShareFigure(question="2.2.1", group="area:north"), 10, 10, "a large majority"),
    ],
)
def test_a_share_has_its_result_and_the_words_of_its_band(
    figure: ShareFigure, count: int, base: int, words: str
) -> None:
    found = value(figure)
    assert isinstance(found, ShareValue)
    assert (found.result.count, found.result.base) == (count, base)
    assert found.band_words == words


@pytest.mark.parametrize(
    ("figure", "why"),
    [
        pytest.param(
            ShareFigure(question="2.2.1", group="area:south"),
            'the group "area:south" has a base of 9 at 2.2.1, too few to be shown',
            id="one under the minimum",
        ),
        pytest.param(
            ShareFigure(question="2.2.2", group="area:west"),
            'nobody in the group "area:west" answered 2.2.2',
            id="nobody answered",
        ),
        pytest.param(
            ShareFigure(question="2.2.1", group="area:east"),
            'nobody in the group "area:east" answered 2.2.1',
            id="no case is in the group",
        ),
        pytest.param(
            ComparisonFigure(question="2.2.1", groups=("area:north", "area:south")),
            'the group "area:south" has a base of 9 at 2.2.1, too few to be shown',
            id="the second of two is too few",
        ),
        pytest.param(
            ComparisonFigure(question="2.2.1", groups=("area:west", "area:north")),
            'the group "area:west" has a base of 1 at 2.2.1, too few to be shown',
            id="the first of two is too few",
        ),
        pytest.param(RatingFigure(rating="1.2"), "1.2 Staff is not rated", id="a standard is not rated"),
    ],
)
def test_what_cannot_be_shown_says_why(figure: Figure, why: str) -> None:
    assert value(figure) == NoValue(why=why)


def test_two_groups_are_compared_in_their_order() -> None:
    found = value(ComparisonFigure(question="2.2.1", groups=("area:north", "all")))
    assert isinstance(found, ComparisonValue)
    assert [(it.group, it.count, it.base) for it in (found.first, found.second)] == [
        ("area:north", 10, 10),
        ("all", 13, 20),
    ]


def test_a_rating_has_its_word_and_points_and_the_whole_its_score() -> None:
    assert value(RatingFigure(rating="1.1")) == RatingValue(title="Good", points=2, out_of=3)
    scored = replace(RATED.ratings.overall, rating=GOOD, score=4, out_of=6)
    whole = replace(RATED, ratings=replace(RATED.ratings, overall=scored))
    found = value(RatingFigure(rating="overall"), whole)
    assert found == RatingValue(title="Good", points=4, out_of=6)


def test_a_whole_without_any_rating_has_no_value() -> None:
    nothing = rate(record(WHOLE))
    found = value(RatingFigure(rating="overall"), nothing)
    assert found == NoValue(why="the whole is not yet rated")


@pytest.mark.parametrize(("rating", "count"), [(GOOD, 2), (INADEQUATE, 0), (REQUIRES_IMPROVEMENT, 0)])
def test_ratings_are_counted_out_of_all_that_are_named(rating: RatingRef, count: int) -> None:
    figure = RatingCountFigure(ratings=("1.1", "1.2", "2.2"), are=rating)
    assert value(figure) == CountValue(count=count, base=3)


@pytest.mark.parametrize(
    ("amount", "unit", "share", "number"),
    [
        ("1234", "people", None, "1,234"),
        ("54", "per cent", Fraction(27, 50), "54"),
        ("54.5", "per cent", Fraction(109, 200), "54.5"),
        ("12345.25", "pounds", None, "12,345.25"),
    ],
)
def test_a_fact_is_its_number(amount: str, unit: str, share: Fraction | None, number: str) -> None:
    figure = FactFigure(fact=Fraction(amount), unit=unit, counts="it", source="The unit")
    found = value(figure)
    assert found == FactValue(amount=Fraction(amount), unit=unit)
    assert isinstance(found, FactValue)
    assert found.share == share
    assert found.number == number


def test_each_figure_has_its_value_under_its_name() -> None:
    figures: dict[str, Figure] = {
        "overall": RatingFigure(rating="overall"),
        "leaders": RatingFigure(rating="1.1"),
    }
    found = values_of(figures, WHOLE, RATED.results, RATED.ratings)
    assert dict(found) == {name: value(figure) for name, figure in figures.items()}
    assert list(found) == ["overall", "leaders"]
