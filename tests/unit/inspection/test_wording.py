"""Small words: numbers, lists, plurals, days."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from probatum.inspection.wording import counted, decimal, first_capital, in_words, listed, spoken_day


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "none"), (1, "one"), (9, "nine"), (10, "ten"), (11, "11"), (1234, "1,234"), (-3, "-3")],
)
def test_numbers_are_words_to_ten(number: int, words: str) -> None:
    assert in_words(number) == words


@pytest.mark.parametrize(
    ("things", "words"),
    [
        ([], ""),
        (["one"], "one"),
        (["one", "two"], "one and two"),
        (["one", "two", "three"], "one, two and three"),
    ],
)
def test_a_list_in_a_sentence(things: list[str], words: str) -> None:
    assert listed(things) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no cases"), (1, "one case"), (2, "two cases"), (34, "34 cases")]
)
def test_a_number_with_its_noun(number: int, words: str) -> None:
    assert counted(number, "case", "cases") == words


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (Fraction(0), "0"),
        (Fraction(50), "50"),
        (Fraction(1474), "1,474"),
        (Fraction(125, 2), "62.5"),
        (Fraction("12345.25"), "12,345.25"),
    ],
)
def test_a_number_has_as_many_decimals_as_it_needs(number: Fraction, written: str) -> None:
    assert decimal(number) == written


def test_a_day_as_people_write_it() -> None:
    assert spoken_day(date(2023, 3, 20)) == "20 March 2023"
    assert spoken_day(date(2024, 12, 1)) == "1 December 2024"


@pytest.mark.parametrize(("text", "capital"), [("half", "Half"), ("PDU is", "PDU is"), ("", ""), ("é", "É")])
def test_a_capital_at_the_beginning(text: str, capital: str) -> None:
    assert first_capital(text) == capital
