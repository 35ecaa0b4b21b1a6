"""The forms in which a figure is cited, and when each is true of the number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from probatum.inspection.findings.figure_value import (
    ComparisonValue,
    CountValue,
    FactValue,
    FigureValue,
    NoValue,
    RatingValue,
    ShareValue,
)
from probatum.inspection.share import Share, rounded_half_up
from probatum.inspection.wording import first_capital, in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfit:
    """Why a figure cannot be cited in a form. `untrue` says that the form exists and is not true."""

    why: str
    untrue: bool


FRACTIONS = {
    "half": Fraction(1, 2),
    "a half": Fraction(1, 2),
    "a third": Fraction(1, 3),
    "one third": Fraction(1, 3),
    "two-thirds": Fraction(2, 3),
    "a quarter": Fraction(1, 4),
    "one quarter": Fraction(1, 4),
    "three-quarters": Fraction(3, 4),
    "a fifth": Fraction(1, 5),
    "two-fifths": Fraction(2, 5),
    "three-fifths": Fraction(3, 5),
    "four-fifths": Fraction(4, 5),
}

JUST = Fraction(5, 100)
"""How far "just over" and "just under" reach: five percentage points. Our choice."""

SAME = Fraction(1, 200)
"""A fraction named by itself holds where the share is within half a percentage point of it."""

_NEARNESS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "just over": lambda share, named: named < share <= named + JUST,
    "just under": lambda share, named: named - JUST <= share < named,
    "nearly": lambda share, named: named - JUST <= share < named,
    "more than": lambda share, named: share > named,
    "over": lambda share, named: share > named,
    "less than": lambda share, named: share < named,
    "under": lambda share, named: share < named,
    "at least": lambda share, named: share >= named,
}

_QUANTITIES: dict[str, Callable[[Fraction], bool]] = {
    "a majority": lambda share: share > Fraction(1, 2),
    "the majority": lambda share: share > Fraction(1, 2),
    "most": lambda share: share > Fraction(1, 2),
    "a minority": lambda share: share < Fraction(1, 2),
    "the minority": lambda share: share < Fraction(1, 2),
    "all": lambda share: share == 1,
    "nearly all": lambda share: Fraction(9, 10) <= share < 1,
    "none": lambda share: share == 0,
}

_COMPARISONS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    **dict.fromkeys(("lower", "weaker", "worse", "less often"), lambda first, second: first < second),
    **dict.fromkeys(("higher", "stronger", "better", "more often"), lambda first, second: first > second),
    "the same": lambda first, second: first == second,
}

SHARE_FORMS = (
    "per cent",
    "per cent in words",
    "%",
    "of",
    "out of",
    "of in words",
    "out of in words",
    "count",
    "count in words",
    "base",
    "base in words",
    "band words",
    "quantity",
)
RATING_FORMS = ("word", "points", "points in words", "score", "score in full")
COUNT_FORMS = ("count", "count in words", "of", "of in words", "out of", "out of in words")
FACT_FORMS = ("number", "number in words", "per cent", "per cent in words", "%", "quantity")
COMPARISON_FORMS = (*_COMPARISONS, "compared", "counts", "per cents")


def shown_as(value: FigureValue, form: str) -> str | Unfit:
    """The figure in the form asked for; with a capital at the beginning where the form has one.

    Missing: Unfit where the form is not known for this figure, or is not true of it.
    """
    plain = form[:1].lower() + form[1:]
    found = _shown(value, plain)
    if isinstance(found, str) and form[:1].isupper():
        return first_capital(found)
    return found


def _shown(value: FigureValue, form: str) -> str | Unfit:
    match value:
        case ShareValue(result=result, band_words=band_words):
            if result.share is None:
                return Unfit(why="nobody answered", untrue=False)
            return _share(result.share, band_words, form)
        case ComparisonValue(first=first, second=second):
            if first.share is None or second.share is None:
                return Unfit(why="nobody answered", untrue=False)
            return _comparison(first.share, second.share, form)
        case RatingValue():
            return _rating(value, form)
        case CountValue(count=count, base=base):
            return _counts(count, base, form) or _unknown(form, COUNT_FORMS)
        case FactValue():
            return _fact(value, form)
        case NoValue(why=why):
            return Unfit(why=why, untrue=False)
        case _:
            assert_never(value)


def _unknown(form: str, known: tuple[str, ...]) -> Unfit:
    return Unfit(why=f'the form "{form}" is not known for it; known are {", ".join(known)}', untrue=False)


def _counts(count: int, base: int, form: str) -> str | None:
    return {
        "of": f"{count} of {base}",
        "out of": f"{count} out of {base}",
        "of in words": f"{in_words(count)} of {in_words(base)}",
        "out of in words": f"{in_words(count)} out of {in_words(base)}",
        "count": f"{count:,}",
        "count in words": in_words(count),
        "base": f"{base:,}",
        "base in words": in_words(base),
    }.get(form)


def _per_cents(whole: int, form: str) -> str | None:
    return {
        "per cent": f"{whole} per cent",
        "per cent in words": f"{in_words(whole)} per cent",
        "%": f"{whole}%",
    }.get(form)


def _share(share: Share, band_words: str, form: str) -> str | Unfit:
    if form == "band words":
        return band_words
    found = _counts(share.count, share.base, form) or _per_cents(share.whole_per_cent, form)
    return found or _in_quantity(share.exact, form, f"{share}", SHARE_FORMS)


def _is_true(share: Fraction, form: str) -> bool | None:
    """Whether the words are true of the share; none where they are not known."""
    if form in FRACTIONS:
        return abs(share - FRACTIONS[form]) <= SAME
    if form in _QUANTITIES:
        return _QUANTITIES[form](share)
    for nearness, holds in _NEARNESS.items():
        named = FRACTIONS.get(form.removeprefix(f"{nearness} "))
        if form.startswith(f"{nearness} ") and named is not None:
            return holds(share, named)
    return None


def _in_quantity(share: Fraction, form: str, stated: str, known: tuple[str, ...]) -> str | Unfit:
    if not 0 <= share <= 1:
        return Unfit(why=f"{stated} is no part of a whole, and has no words", untrue=False)
    if form == "quantity":
        return quantity_of(share)
    true = _is_true(share, form)
    if true is None:
        words = (*known, *FRACTIONS, *_QUANTITIES, *(f"{it} half" for it in _NEARNESS))
        return _unknown(form, words)
    if not true:
        return Unfit(why=f'"{form}" is not true of {stated}', untrue=True)
    return form


_USUAL = {"a half": "half", "one third": "a third", "one quarter": "a quarter"}


def _usual(words: str) -> str:
    for rare, usual in _USUAL.items():
        words = words.replace(rare, usual)
    return words


_NO_HALF = frozenset({"a majority", "the majority", "most", "a minority", "the minority"})


def contradict(one: str, other: str) -> bool:
    """Whether two forms of the same figure cannot both be said of it, even where each holds by itself.

    A share of 49.6 per cent is "half" and is "less than half"; a report must not say both.
    """
    first, second = (_usual(form[:1].lower() + form[1:]) for form in (one, other))
    for bare, near in ((first, second), (second, first)):
        if bare in FRACTIONS and any(near == f"{it} {bare}" for it in _NEARNESS if it != "at least"):
            return True
        if FRACTIONS.get(bare) == Fraction(1, 2) and near in _NO_HALF:
            return True
    return False


def quantity_of(share: Fraction) -> str:
    """Words that are true of the share, chosen by the product and so always right."""
    for words, holds in (
        ("none", share == 0),
        ("less than a quarter", share < Fraction(1, 4)),
        ("less than half", share < Fraction(1, 2)),
        ("half", share == Fraction(1, 2)),
        ("more than half", share <= Fraction(3, 4)),
        ("more than three-quarters", share < Fraction(9, 10)),
        ("nearly all", share < 1),
    ):
        if holds:
            return words
    return "all"


def _comparison(first: Share, second: Share, form: str) -> str | Unfit:
    if form == "counts":
        return f"{first} against {second}"
    if form == "per cents":
        return f"{first.whole_per_cent} per cent against {second.whole_per_cent} per cent"
    if form == "compared":
        return _compared(first.exact, second.exact)
    if form not in _COMPARISONS:
        return _unknown(form, COMPARISON_FORMS)
    if not _COMPARISONS[form](first.exact, second.exact):
        return Unfit(why=f'"{form}" is not true of {first} against {second}', untrue=True)
    return form


def _compared(first: Fraction, second: Fraction) -> str:
    """Words that are true of the two, chosen by the product and so always right."""
    if first == second:
        return "the same as"
    return "lower than" if first < second else "higher than"


def _rating(value: RatingValue, form: str) -> str | Unfit:
    found = {
        "word": value.title,
        "points": f"{value.points}",
        "points in words": in_words(value.points) if value.points else "no",
        "score": f"{value.points}/{value.out_of}",
        "score in full": f"{value.points} out of {value.out_of}",
    }.get(form)
    return found or _unknown(form, RATING_FORMS)


def _fact(value: FactValue, form: str) -> str | Unfit:
    if form == "number":
        return value.number
    if form == "number in words" and value.amount.denominator == 1:
        return in_words(value.amount.numerator)
    if value.share is not None:
        found = _per_cents(rounded_half_up(value.amount), form)
        return found or _in_quantity(value.share, form, f"{value.number} per cent", FACT_FORMS)
    return _unknown(form, FACT_FORMS[:2])
