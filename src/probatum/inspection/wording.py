"""Small words that every part of the product writes alike: numbers to ten, lists, plurals, dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

NUMBER_WORDS = (
    "none",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
)


def in_words(number: int) -> str:
    """A count as prose has it: in words to ten, in figures with commas above. No count is "none"."""
    return NUMBER_WORDS[number] if 0 <= number <= 10 else f"{number:,}"


def listed(things: Sequence[str]) -> str:
    """The things as a list in a sentence: "a", "a and b", "a, b and c"."""
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} and {things[-1]}"


def counted(number: int, one: str, more: str) -> str:
    """A number with its noun: "no cases", "one case", "three cases", "12 cases"."""
    return f"{in_words(number) if number else 'no'} {one if number == 1 else more}"


def decimal(number: Fraction) -> str:
    """A number as people write it, with commas and as many decimals as it has: 1,474 or 62.6."""
    return f"{number.numerator:,}" if number.denominator == 1 else f"{float(number):,}"


def spoken_day(day: date) -> str:
    """A date as people write it: 20 March 2023."""
    return f"{day.day} {day:%B} {day.year}"


def first_capital(text: str) -> str:
    """The text with a capital at its beginning, the rest left alone."""
    return text[:1].upper() + text[1:]
