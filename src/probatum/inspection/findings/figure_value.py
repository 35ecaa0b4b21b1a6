"""What a figure is, once results and ratings are there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from probatum.inspection.findings.figure import (
    OVERALL,
    PER_CENT,
    ComparisonFigure,
    FactFigure,
    Figure,
    RatingCountFigure,
    RatingFigure,
    ShareFigure,
)
from probatum.inspection.framework.model import Framework
from probatum.inspection.rating.rating import Ratings
from probatum.inspection.results.table import Result, Results, Shown
from probatum.inspection.wording import decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareValue:
    """A share of a group, with the words of the band that it would fall into."""

    result: Result
    band_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonValue:
    """The same share in two groups."""

    first: Result
    second: Result


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingValue:
    """A rating's word and points; for the whole, the score out of what could be had."""

    title: str
    points: int
    out_of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountValue:
    """So many of so many standards."""

    count: int
    base: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FactValue:
    """A declared number with its unit."""

    amount: Fraction
    unit: str

    @property
    def share(self) -> Fraction | None:
        """The fact as a share of one, where it is stated in per cent."""
        return self.amount / 100 if self.unit == PER_CENT else None

    @property
    def number(self) -> str:
        """The number with commas, with as many decimals as it was declared with."""
        return decimal(self.amount)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoValue:
    """A figure that cannot be shown, and why."""

    why: str


FigureValue = ShareValue | ComparisonValue | RatingValue | CountValue | FactValue | NoValue


def values_of(
    figures: Mapping[str, Figure], framework: Framework, results: Results, ratings: Ratings
) -> Mapping[str, FigureValue]:
    """The value of each declared figure, under its name."""
    return {name: value_of(figure, framework, results, ratings) for name, figure in figures.items()}


def value_of(figure: Figure, framework: Framework, results: Results, ratings: Ratings) -> FigureValue:
    """The value of one figure.

    Missing: NoValue where nobody was asked, a group is too small to be shown, or a standard has no rating.
    """
    match figure:
        case ShareFigure():
            result = _shown(results, figure, figure.group)
            if isinstance(result, NoValue) or result.share is None:
                return result if isinstance(result, NoValue) else NoValue(why="nobody answered")
            band = framework.key_question_bands.band_of(result.share)
            return ShareValue(result=result, band_words=band.words)
        case ComparisonFigure():
            first, second = (_shown(results, figure, group) for group in figure.groups[:2])
            if isinstance(first, NoValue):
                return first
            return second if isinstance(second, NoValue) else ComparisonValue(first=first, second=second)
        case RatingFigure():
            return _rating(figure.rating, framework, ratings)
        case RatingCountFigure():
            found = [ratings.standards[ref].rating for ref in figure.ratings]
            return CountValue(count=found.count(figure.are), base=len(found))
        case FactFigure():
            return FactValue(amount=figure.fact, unit=figure.unit)
        case _:
            assert_never(figure)


def _shown(results: Results, figure: ShareFigure | ComparisonFigure, group: str) -> Result | NoValue:
    result = results.of(figure.instrument, figure.question, figure.answer, group)
    if result is None or result.base == 0:
        return NoValue(why=f'nobody in the group "{group}" answered {figure.question}')
    if result.shown is Shown.TOO_FEW:
        return NoValue(
            why=f'the group "{group}" has a base of {result.base} at {figure.question}, too few to be shown'
        )
    return result


def _rating(ref: str, framework: Framework, ratings: Ratings) -> FigureValue:
    if ref == OVERALL:
        whole = ratings.overall
        if whole.rating is None:
            return NoValue(why="the whole is not yet rated")
        return RatingValue(
            title=framework.scale.level(whole.rating).title,
            points=whole.score,
            out_of=whole.out_of,
        )
    rating = ratings.standards[ref]
    if rating.rating is None or rating.points is None:
        return NoValue(why=f"{rating.standard.name} is not rated")
    return RatingValue(
        title=framework.scale.level(rating.rating).title,
        points=rating.points,
        out_of=framework.scale.most_points,
    )
