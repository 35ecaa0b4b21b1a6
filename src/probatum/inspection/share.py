"""A count out of a base, exact; rounded only when shown."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


def rounded_half_up(value: Fraction) -> int:
    """The nearest whole number, halves upwards. Python's own round() takes halves to even."""
    return (value + Fraction(1, 2)).__floor__()


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of how many.

    Shape: 0 <= count <= base, base at least 1. There is no share of nothing: unknown is never zero.
    """

    count: int
    base: int

    def __post_init__(self) -> None:
        """Refuse what is not a count out of a base."""
        if self.base < 1:
            raise ValueError(f"a share needs a base of at least 1, not {self.base}")
        if not 0 <= self.count <= self.base:
            raise ValueError(f"a count of {self.count} does not lie within its base of {self.base}")

    @property
    def exact(self) -> Fraction:
        """The share itself, nothing rounded, between 0 and 1."""
        return Fraction(self.count, self.base)

    @property
    def exact_per_cent(self) -> Fraction:
        """The share in per cent, nothing rounded."""
        return self.exact * 100

    @property
    def whole_per_cent(self) -> int:
        """The share in whole per cent, halves upwards: 22 of 34 is 65."""
        return rounded_half_up(self.exact_per_cent)

    @property
    def one_decimal(self) -> str:
        """The share in per cent with one decimal, halves upwards: 22 of 34 is "64.7"."""
        tenths = rounded_half_up(self.exact_per_cent * 10)
        return f"{tenths // 10}.{tenths % 10}"

    def __str__(self) -> str:
        """The count with its base, as people say it."""
        return f"{self.count} of {self.base}"


def smallest_count_reaching(per_cent: Fraction, base: int, *, rounded: bool) -> int:
    """The smallest count out of the base that reaches the per cent, exactly or once rounded.

    Shape: may be base + 1, where no count reaches it.
    """
    # A rounded share is whole, so it reaches 62.5 only once it is 63.
    needed = per_cent.__ceil__() - Fraction(1, 2) if rounded else per_cent
    return max(0, -((-needed * base) // 100))
