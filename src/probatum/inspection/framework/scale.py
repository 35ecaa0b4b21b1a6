"""The scale of ratings, the bands of key questions and the bands of the whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import NewType

from probatum.inspection.problem import Place
from probatum.inspection.share import Share
from probatum.inspection.source import Source

RatingRef = NewType("RatingRef", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One step of the scale: its reference, the word that people read, and what it is worth."""

    rating: RatingRef
    title: str
    points: int
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The ratings from the lowest to the highest."""

    levels: tuple[Level, ...]
    source: Source

    @property
    def lowest(self) -> RatingRef:
        """The rating at the foot of the scale."""
        return self.levels[0].rating

    @property
    def most_points(self) -> int:
        """What the highest rating is worth."""
        return self.levels[-1].points

    def has(self, rating: str) -> bool:
        """Whether the scale knows the rating."""
        return any(level.rating == rating for level in self.levels)

    def level(self, rating: RatingRef) -> Level:
        """The step of that rating. Raises: KeyError where the scale has none such."""
        for level in self.levels:
            if level.rating == rating:
                return level
        raise KeyError(rating)

    def height(self, rating: RatingRef) -> int:
        """How many steps the rating stands above the lowest."""
        return self.levels.index(self.level(rating))

    def lower_of(self, one: RatingRef, other: RatingRef) -> RatingRef:
        """The lower of the two."""
        return min(one, other, key=self.height)

    def above(self, rating: RatingRef) -> tuple[Level, ...]:
        """The steps above the rating, lowest first."""
        return self.levels[self.height(rating) + 1 :]


class Rounding(StrEnum):
    """What is done to a share before it is compared with the bands."""

    WHOLE_PER_CENT = "whole-per-cent"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The ratings band that begins at a per cent and ends where the next begins."""

    rating: RatingRef
    at_least: Fraction
    words: str
    source: Source
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bands:
    """Which share of yeses gives which rating to a key question."""

    rounding: Rounding
    rounding_source: Source
    bands: tuple[Band, ...]

    def compared(self, share: Share) -> Fraction:
        """The per cent that is compared with the bands, rounded as the framework says."""
        if self.rounding is Rounding.WHOLE_PER_CENT:
            return Fraction(share.whole_per_cent)
        return share.exact_per_cent

    def band_of(self, share: Share) -> Band:
        """The band that the share falls into."""
        return self.band_at(self.compared(share))

    def band_at(self, per_cent: Fraction) -> Band:
        """The band that the per cent falls into, taken as it stands."""
        return [band for band in self.bands if band.at_least <= per_cent][-1]

    def band_for(self, rating: RatingRef) -> Band:
        """The band that gives the rating. Raises: KeyError where none does."""
        for band in self.bands:
            if band.rating == rating:
                return band
        raise KeyError(rating)


@dataclass(frozen=True, slots=True, kw_only=True)
class OverallBand:
    """The overall rating up to a mean of points per rated standard; the last has no end."""

    rating: RatingRef
    mean_at_most: Fraction | None = None
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OverallBands:
    """Which mean of points gives which overall rating."""

    bands: tuple[OverallBand, ...]
    source: Source

    def band_of(self, *, score: int, standards: int) -> OverallBand:
        """The band of a score over so many rated standards."""
        mean = Fraction(score, standards)
        for band in self.bands:
            if band.mean_at_most is None or mean <= band.mean_at_most:
                return band
        raise ValueError("the last overall band must have no end")
