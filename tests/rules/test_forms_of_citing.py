"""The forms in which a figure may be cited: what each says, and of which shares it is true."""

from __future__ import annotations

from fractions import Fraction

import pytest

from probatum.inspection.findings.figure_value import (
    ComparisonValue,
    CountValue,
    FactValue,
    RatingValue,
    ShareValue,
)
from probatum.inspection.findings.forms import Unfit, contradict, shown_as
from probatum.inspection.results.table import Result, Shown


def result(count: int, base: int) -> Result:
    return Result(
        instrument="case",
        question="2.2.1",
        answer="yes",
        group="all",
        count=count,
        base=base,
        not_applicable=0,
        missing=0,
        shown=Shown.SHOWN,
    )


def share(count: int, base: int) -> ShareValue:
    return ShareValue(result=result(count, base), band_words="too few")


@pytest.mark.parametrize(
    ("form", "true_of", "untrue_of"),
    [
        pytest.param("half", "199/400 1/2 201/400 99/200 101/200", "98/200 102/200", id="half"),
        pytest.param("a half", "1/2 99/200", "49/100 51/100", id="a half"),
        pytest.param("two-thirds", "2/3 67/100 661667/1000000", "66/100 50/100 68/100", id="two-thirds"),
        pytest.param("a third", "1/3 33/100", "32/100 34/100", id="a third"),
        pytest.param("one third", "1/3 33/100", "32/100 34/100", id="one third"),
        pytest.param("a quarter", "1/4 49/200 51/200", "24/100 26/100", id="a quarter"),
        pytest.param("one quarter", "1/4", "24/100", id="one quarter"),
        pytest.param("three-quarters", "3/4 149/200", "74/100 76/100", id="three-quarters"),
        pytest.param("a fifth", "1/5 41/200", "19/100 21/100", id="a fifth"),
        pytest.param("two-fifths", "2/5 81/200", "39/100 41/100", id="two-fifths"),
        pytest.param("three-fifths", "3/5 121/200", "59/100 61/100", id="three-fifths"),
        pytest.param("four-fifths", "4/5 159/200", "79/100 81/100", id="four-fifths"),
        pytest.param("just over half", "51/100 18/34 55/100", "1/2 49/100 56/100 1/1", id="just over half"),
        pytest.param(
            "just over a third",
            "34/100 12/34 115/300",
            "1/3 33/100 39/100 1/2",
            id="just over a third",
        ),
        pytest.param("just under half", "49/100 45/100 16/34", "1/2 44/100 51/100", id="just under half"),
        pytest.param("just under two-thirds", "66/100 185/300", "2/3 61/100", id="just under two-thirds"),
        pytest.param("nearly half", "45/100 49/100", "1/2 44/100 55/100", id="nearly half"),
        pytest.param("nearly three-quarters", "70/100 74/100", "3/4 69/100", id="nearly three-quarters"),
        pytest.param("more than half", "51/100 1/1", "1/2 49/100", id="more than half"),
        pytest.param("over half", "501/1000 1/1", "1/2 0/1", id="over half"),
        pytest.param("over a quarter", "26/100", "1/4", id="over a quarter"),
        pytest.param("less than half", "0/1 49/100 16/34", "1/2 51/100", id="less than half"),
        pytest.param("under half", "49/100", "1/2", id="under half"),
        pytest.param("less than a third", "33/100", "1/3 34/100", id="less than a third"),
        pytest.param("at least half", "1/2 51/100 1/1", "499/1000", id="at least half"),
        pytest.param("at least two-thirds", "2/3 3/4", "66/100", id="at least two-thirds"),
        pytest.param("a majority", "18/34 51/100 1/1", "1/2 17/34 49/100", id="a majority"),
        pytest.param("the majority", "51/100", "1/2", id="the majority"),
        pytest.param("most", "51/100 99/100", "1/2 1/3", id="most"),
        pytest.param("a minority", "16/34 49/100 0/1", "1/2 51/100", id="a minority"),
        pytest.param("the minority", "49/100", "1/2", id="the minority"),
        pytest.param("all", "34/34 1/1", "33/34 999/1000 0/1", id="all"),
        pytest.param("nearly all", "9/10 33/34", "1/1 89/100", id="nearly all"),
        pytest.param("none", "0/34 0/1", "1/34 1/1000", id="none"),
    ],
)
def test_a_form_is_accepted_only_where_it_is_true(form: str, true_of: str, untrue_of: str) -> None:
    for true in true_of.split():
        count, base = map(int, true.split("/"))
        assert shown_as(share(count, base), form) == form, true
    for untrue in untrue_of.split():
        count, base = map(int, untrue.split("/"))
        assert shown_as(share(count, base), form) == Unfit(
            why=f'"{form}" is not true of {count} of {base}', untrue=True
        ), untrue


@pytest.mark.parametrize(
    ("count", "base", "words"),
    [
        pytest.param(0, 34, "none", id="0 of 34 are none"),
        pytest.param(1, 34, "less than a quarter", id="1 of 34 is less than a quarter"),
        pytest.param(24, 97, "less than a quarter", id="24 of 97 is just under a quarter"),
        pytest.param(25, 100, "less than half", id="a quarter exactly is not less than a quarter"),
        pytest.param(16, 34, "less than half", id="16 of 34 is less than half"),
        pytest.param(17, 34, "half", id="17 of 34 is half"),
        pytest.param(18, 34, "more than half", id="18 of 34 is more than half"),
        pytest.param(75, 100, "more than half", id="three-quarters exactly is not more than that"),
        pytest.param(76, 100, "more than three-quarters", id="76 of 100 is more than that"),
        pytest.param(89, 100, "more than three-quarters", id="89 of 100 is not nearly all"),
        pytest.param(90, 100, "nearly all", id="90 of 100 is nearly all"),
        pytest.param(33, 34, "nearly all", id="33 of 34 is nearly all"),
        pytest.param(34, 34, "all", id="34 of 34 is all"),
    ],
)
def test_the_product_chooses_words_of_quantity(count: int, base: int, words: str) -> None:
    assert shown_as(share(count, base), "quantity") == words


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("of", "22 of 34"),
        ("out of", "22 out of 34"),
        ("count", "22"),
        ("base", "34"),
        ("per cent", "65 per cent"),
        ("%", "65%"),
        ("band words", "too few"),
        ("quantity", "more than half"),
        ("Quantity", "More than half"),
        ("More than half", "More than half"),
        ("The majority", "The majority"),
        ("Band words", "Too few"),
    ],
)
def test_a_share_of_34_is_shown(form: str, shown: str) -> None:
    assert shown_as(share(22, 34), form) == shown


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("of in words", "nine of ten"),
        ("out of in words", "nine out of ten"),
        ("Of in words", "Nine of ten"),
        ("count in words", "nine"),
        ("Count in words", "Nine"),
        ("base in words", "ten"),
        ("per cent in words", "90 per cent"),
        ("nearly all", "nearly all"),
    ],
)
def test_a_share_of_ten_is_shown_in_words(form: str, shown: str) -> None:
    assert shown_as(share(9, 10), form) == shown


def test_a_small_per_cent_is_shown_in_words() -> None:
    assert shown_as(share(9, 100), "per cent in words") == "nine per cent"
    assert shown_as(share(9, 100), "Per cent in words") == "Nine per cent"


@pytest.mark.parametrize(
    ("first", "second", "form", "shown"),
    [
        pytest.param((5, 10), (8, 10), "lower", "lower", id="5 of 10 is lower than 8 of 10"),
        pytest.param((5, 10), (8, 10), "weaker", "weaker", id="and weaker"),
        pytest.param((5, 10), (8, 10), "worse", "worse", id="and worse"),
        pytest.param((5, 10), (8, 10), "less often", "less often", id="and less often"),
        pytest.param((8, 10), (5, 10), "higher", "higher", id="8 of 10 is higher than 5 of 10"),
        pytest.param((8, 10), (5, 10), "stronger", "stronger", id="and stronger"),
        pytest.param((8, 10), (5, 10), "better", "better", id="and better"),
        pytest.param((8, 10), (5, 10), "More often", "More often", id="and more often"),
        pytest.param((5, 10), (12, 24), "the same", "the same", id="5 of 10 is 12 of 24"),
        pytest.param((5, 10), (8, 10), "compared", "lower than", id="chosen: lower than"),
        pytest.param((8, 10), (5, 10), "compared", "higher than", id="chosen: higher than"),
        pytest.param((5, 10), (12, 24), "Compared", "The same as", id="chosen: the same as"),
        pytest.param((5, 10), (12, 24), "counts", "5 of 10 against 12 of 24", id="both counts"),
        pytest.param(
            (22, 34),
            (1, 3),
            "per cents",
            "65 per cent against 33 per cent",
            id="both per cents",
        ),
    ],
)
def test_two_groups_are_compared(
    first: tuple[int, int], second: tuple[int, int], form: str, shown: str
) -> None:
    value = ComparisonValue(first=result(*first), second=result(*second))
    assert shown_as(value, form) == shown


@pytest.mark.parametrize(
    ("first", "second", "form"),
    [
        pytest.param((5, 10), (8, 10), "higher", id="5 of 10 is not higher than 8 of 10"),
        pytest.param((8, 10), (5, 10), "lower", id="nor 8 of 10 lower than 5 of 10"),
        pytest.param((5, 10), (5, 10), "lower", id="the same is not lower"),
        pytest.param((5, 10), (5, 10), "better", id="nor better"),
        pytest.param((5, 10), (6, 10), "the same", id="what differs is not the same"),
        pytest.param((199, 397), (200, 399), "the same", id="also where both print 50 per cent"),
    ],
)
def test_a_comparison_that_is_not_true_is_refused(
    first: tuple[int, int], second: tuple[int, int], form: str
) -> None:
    value = ComparisonValue(first=result(*first), second=result(*second))
    assert shown_as(value, form) == Unfit(
        why=f'"{form}" is not true of {first[0]} of {first[1]} against {second[0]} of {second[1]}',
        untrue=True,
    )


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("word", "Requires improvement"),
        ("points", "7"),
        ("points in words", "seven"),
        ("Points in words", "Seven"),
        ("score", "7/24"),
        ("score in full", "7 out of 24"),
    ],
)
def test_a_rating_is_shown(form: str, shown: str) -> None:
    assert shown_as(RatingValue(title="Requires improvement", points=7, out_of=24), form) == shown


def test_no_points_are_said_so() -> None:
    value = RatingValue(title="Inadequate", points=0, out_of=3)
    assert [shown_as(value, it) for it in ("points in words", "Points in words", "points", "score")] == [
        "no",
        "No",
        "0",
        "0/3",
    ]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("count", "3"),
        ("count in words", "three"),
        ("Count in words", "Three"),
        ("of", "3 of 4"),
        ("of in words", "three of four"),
        ("out of", "3 out of 4"),
        ("Out of in words", "Three out of four"),
    ],
)
def test_a_count_of_ratings_is_shown(form: str, shown: str) -> None:
    assert shown_as(CountValue(count=3, base=4), form) == shown


@pytest.mark.parametrize(
    ("amount", "unit", "form", "shown"),
    [
        pytest.param(1234, "people", "number", "1,234", id="a number has commas"),
        pytest.param(7, "people", "number in words", "seven", id="to ten in words"),
        pytest.param(7, "people", "Number in words", "Seven", id="with a capital"),
        pytest.param(1234, "people", "number in words", "1,234", id="above ten in figures"),
        pytest.param("12.5", "weeks", "number", "12.5", id="decimals are kept"),
        pytest.param(54, "per cent", "per cent", "54 per cent", id="a per cent"),
        pytest.param(54, "per cent", "%", "54%", id="a per cent with its sign"),
        pytest.param("4.5", "per cent", "per cent", "5 per cent", id="rounded half up"),
        pytest.param(9, "per cent", "Per cent in words", "Nine per cent", id="nine per cent"),
        pytest.param(54, "per cent", "quantity", "more than half", id="in words of quantity"),
        pytest.param(54, "per cent", "just over half", "just over half", id="54 is just over half"),
        pytest.param(38, "per cent", "the minority", "the minority", id="38 is the minority"),
        pytest.param(67, "per cent", "two-thirds", "two-thirds", id="67 is two-thirds"),
    ],
)
def test_a_fact_is_shown(amount: int | str, unit: str, form: str, shown: str) -> None:
    assert shown_as(FactValue(amount=Fraction(amount), unit=unit), form) == shown


@pytest.mark.parametrize("amount", [127, 101, -5])
@pytest.mark.parametrize("form", ["quantity", "all", "a majority", "more than half", "half"])
def test_a_fact_that_is_no_part_of_a_whole_has_no_words_of_quantity(amount: int, form: str) -> None:
    value = FactValue(amount=Fraction(amount), unit="per cent")
    assert shown_as(value, "per cent") == f"{amount} per cent"
    assert shown_as(value, form) == Unfit(
        why=f"{amount} per cent is no part of a whole, and has no words", untrue=False
    )


@pytest.mark.parametrize(("amount", "words"), [(0, "none"), (100, "all")])
def test_the_whole_and_nothing_are_parts_of_a_whole(amount: int, words: str) -> None:
    value = FactValue(amount=Fraction(amount), unit="per cent")
    assert shown_as(value, "quantity") == words
    assert shown_as(value, words) == words


def test_a_fact_that_is_not_so_is_refused() -> None:
    value = FactValue(amount=Fraction("48.5"), unit="per cent")
    assert shown_as(value, "half") == Unfit(why='"half" is not true of 48.5 per cent', untrue=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("half", "less than half", id="half, and less than half"),
        pytest.param("half", "more than half", id="half, and more than half"),
        pytest.param("Half", "Just over half", id="whatever the capital"),
        pytest.param("two-thirds", "just under two-thirds", id="two-thirds, and just under it"),
        pytest.param("a third", "over a third", id="a third, and over it"),
        pytest.param("a quarter", "nearly a quarter", id="a quarter, and nearly one"),
        pytest.param("half", "a majority", id="half is no majority"),
        pytest.param("a half", "The minority", id="nor a minority"),
        pytest.param("half", "most", id="nor most"),
        pytest.param("half", "less than a half", id="a half is half"),
        pytest.param("one third", "just over a third", id="one third is a third"),
        pytest.param("a third", "more than one third", id="and the other way about"),
        pytest.param("one quarter", "over a quarter", id="one quarter is a quarter"),
    ],
)
def test_two_forms_that_cannot_both_be_said_of_one_figure(one: str, other: str) -> None:
    assert contradict(one, other)
    assert contradict(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("half", "half", id="the same twice"),
        pytest.param("half", "at least half", id="half is at least half"),
        pytest.param("half", "of", id="a count says nothing else"),
        pytest.param("per cent", "of", id="nor a per cent"),
        pytest.param("less than half", "the minority", id="less than half is the minority"),
        pytest.param("more than half", "just over half", id="just over is more than"),
        pytest.param("half", "more than a third", id="half is more than a third"),
        pytest.param("two-thirds", "a majority", id="two-thirds is a majority"),
        pytest.param("two-thirds", "more than half", id="and more than half"),
    ],
)
def test_two_forms_that_can_both_be_said_of_one_figure(one: str, other: str) -> None:
    assert not contradict(one, other)
    assert not contradict(other, one)
