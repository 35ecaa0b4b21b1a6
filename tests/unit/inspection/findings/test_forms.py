"""Forms that do not fit a figure. Those that do, and when they are true, stand in the rule book."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.inspection.findings.figure_value import (
    ComparisonValue,
    CountValue,
    FactValue,
    FigureValue,
    NoValue,
    RatingValue,
    ShareValue,
)
from probatum.inspection.findings.forms import (
    COMPARISON_FORMS,
    COUNT_FORMS,
    FACT_FORMS,
    FRACTIONS,
    RATING_FORMS,
    SHARE_FORMS,
    Unfit,
    quantity_of,
    shown_as,
)
from probatum.inspection.results.table import Result
from tests.builders import results_with


def result(count: int, base: int) -> Result:
    return results_with({"2.2.1": (count, base)}).rows[0]


def share(count: int, base: int) -> ShareValue:
    return ShareValue(result=result(count, base), band_words="too few")


COMPARISON = ComparisonValue(first=result(5, 10), second=result(8, 10))
RATING = RatingValue(title="Good", points=2, out_of=3)
COUNT = CountValue(count=3, base=4)
PER_CENT = FactValue(amount=Fraction(54), unit="per cent")
PEOPLE = FactValue(amount=Fraction(54), unit="people")
WEEKS = FactValue(amount=Fraction("2.5"), unit="weeks")


@pytest.mark.parametrize(
    ("value", "forms"),
    [
        pytest.param(share(22, 34), SHARE_FORMS, id="share"),
        pytest.param(RATING, RATING_FORMS, id="rating"),
        pytest.param(COUNT, COUNT_FORMS, id="count"),
        pytest.param(PER_CENT, FACT_FORMS, id="fact in per cent"),
        pytest.param(PEOPLE, FACT_FORMS[:2], id="fact"),
    ],
)
def test_every_form_that_is_named_is_known(value: FigureValue, forms: tuple[str, ...]) -> None:
    for form in forms:
        found = shown_as(value, form)
        assert isinstance(found, str), form
        capital = shown_as(value, form[:1].upper() + form[1:])
        assert capital == found[:1].upper() + found[1:], form


def test_every_comparison_that_is_named_is_known_also_where_it_is_not_true() -> None:
    for form in COMPARISON_FORMS:
        found = shown_as(COMPARISON, form)
        assert isinstance(found, str) or found.untrue, form


@pytest.mark.parametrize(
    ("value", "known"),
    [
        pytest.param(share(22, 34), SHARE_FORMS, id="share"),
        pytest.param(COMPARISON, COMPARISON_FORMS, id="comparison"),
        pytest.param(RATING, RATING_FORMS, id="rating"),
        pytest.param(COUNT, COUNT_FORMS, id="count"),
        pytest.param(PER_CENT, FACT_FORMS, id="fact in per cent"),
        pytest.param(PEOPLE, FACT_FORMS[:2], id="fact"),
    ],
)
@pytest.mark.parametrize("form", ["plenty", "just over nothing", "over", "halfish", ""])
def test_a_form_that_is_not_known_lists_those_that_are(
    value: FigureValue, known: tuple[str, ...], form: str
) -> None:
    found = shown_as(value, form)
    assert isinstance(found, Unfit)
    assert found.untrue is False
    stated = f'the form "{form}" is not known for it; known are {", ".join(known)}'
    assert found.why.startswith(stated)
    assert (found.why == stated) is (known not in (SHARE_FORMS, FACT_FORMS))


@pytest.mark.parametrize(
    ("value", "form"),
    [
        pytest.param(RATING, "per cent", id="a rating has no per cent"),
        pytest.param(COUNT, "per cent", id="a count of ratings neither"),
        pytest.param(PEOPLE, "per cent", id="nor a number of people"),
        pytest.param(PEOPLE, "half", id="which is no half of anything"),
        pytest.param(PER_CENT, "of", id="a fact has no base"),
        pytest.param(WEEKS, "number in words", id="two and a half is not said in words"),
        pytest.param(COMPARISON, "per cent", id="two shares are not one"),
    ],
)
def test_a_form_of_another_kind_of_figure_does_not_fit(value: FigureValue, form: str) -> None:
    found = shown_as(value, form)
    assert isinstance(found, Unfit)
    assert found.untrue is False


@pytest.mark.parametrize(
    "value",
    [
        share(0, 0),
        ComparisonValue(first=result(0, 0), second=result(1, 2)),
        ComparisonValue(first=result(1, 2), second=result(0, 0)),
    ],
)
def test_where_nobody_answered_nothing_is_shown(value: FigureValue) -> None:
    assert shown_as(value, "of") == Unfit(why="nobody answered", untrue=False)


def test_a_figure_without_value_says_why() -> None:
    assert shown_as(NoValue(why="too few"), "of") == Unfit(why="too few", untrue=False)


shares = st.integers(1, 300).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base)))


@given(shares, st.sampled_from(sorted(FRACTIONS)))
def test_what_is_said_of_a_share_is_never_said_of_its_opposite(
    counted: tuple[int, int], fraction: str
) -> None:
    value = share(*counted)

    def holds(form: str) -> bool:
        return isinstance(shown_as(value, f"{form} {fraction}".strip()), str)

    assert not (holds("more than") and holds("less than"))
    assert holds("over") is holds("more than")
    assert holds("under") is holds("less than")
    assert holds("nearly") is holds("just under")
    assert holds("at least") is not holds("less than")
    assert holds("more than") or not holds("just over")
    assert holds("less than") or not holds("just under")
    within_five = abs(Fraction(*counted) - FRACTIONS[fraction]) <= Fraction(5, 100)
    assert within_five or not (holds("just over") or holds("just under") or holds(""))


@given(shares)
def test_a_majority_is_no_minority_and_half_is_neither(counted: tuple[int, int]) -> None:
    value = share(*counted)
    found = [form for form in ("a majority", "a minority") if isinstance(shown_as(value, form), str)]
    assert len(found) == (0 if counted[0] * 2 == counted[1] else 1)


@given(shares, shares)
def test_words_of_quantity_rise_with_the_share(one: tuple[int, int], other: tuple[int, int]) -> None:
    order = (
        "none",
        "less than a quarter",
        "less than half",
        "half",
        "more than half",
        "more than three-quarters",
        "nearly all",
        "all",
    )
    lower, higher = sorted((Fraction(*one), Fraction(*other)))
    assert order.index(quantity_of(lower)) <= order.index(quantity_of(higher))
