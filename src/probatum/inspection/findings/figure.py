"""A figure: a number or rating that the report prints, declared once and bound to what it comes from.

Figures are equal where they are bound to the same; what is noted of them is not part of that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import assert_never

from probatum.inspection.framework.instruments import YES, Respondent
from probatum.inspection.framework.model import Framework
from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.problem import Place, Problem
from probatum.inspection.results.table import EVERYONE

OVERALL = "overall"
"""What stands for the whole where otherwise a standard's reference stands."""

PER_CENT = "per cent"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareFigure:
    """The share of a group that answered a question so."""

    question: str
    answer: str = YES
    instrument: str = "case"
    group: str = EVERYONE
    note: str = field(default="", compare=False)
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonFigure:
    """The shares of two groups that answered a question so, one beside the other."""

    question: str = field(metadata={"key": "compare"})
    groups: tuple[str, ...]
    answer: str = YES
    instrument: str = "case"
    note: str = field(default="", compare=False)
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingFigure:
    """The rating of a standard, or of the whole ("overall")."""

    rating: str
    note: str = field(default="", compare=False)
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingCountFigure:
    """How many of some standards have a certain rating."""

    ratings: tuple[str, ...]
    are: RatingRef
    note: str = field(default="", compare=False)
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactFigure:
    """A number from elsewhere: declared, with what it counts and its source. No recorded answer gives it.

    `sum_of` names the facts that it is the sum of.
    """

    fact: Fraction
    unit: str
    counts: str
    source: str
    sum_of: tuple[str, ...] = ()
    note: str = field(default="", compare=False)
    place: Place | None = field(default=None, compare=False, repr=False)


Figure = ShareFigure | ComparisonFigure | RatingFigure | RatingCountFigure | FactFigure


def problems_of(figures: Mapping[str, Figure], framework: Framework, *, where: str) -> Iterator[Problem]:
    """Figures that are bound to nothing there is, that say the same thing twice or contradict others."""
    bound: dict[Figure, str] = {}
    for name, figure in figures.items():
        place = figure.place or Place(where=where)
        if "." in name:
            yield Problem(
                code="reserved-name",
                place=place,
                what=f'"{name}" has a dot in it',
                mend="Names with dots are those of the report's own tables; use hyphens.",
            )
        yield from _binding(name, figure, framework, place)
        if isinstance(figure, FactFigure):
            yield from _fact(name, figure, figures, place)
        elif figure in bound:
            yield Problem(
                code="doubled-figure",
                place=place,
                what=f'"{name}" is bound to the same as "{bound[figure]}"',
                mend="Declare a figure once, and cite it under one name.",
            )
        bound[figure] = name


def sound(figures: Mapping[str, Figure], framework: Framework) -> dict[str, Figure]:
    """The figures that are bound to something there is, so that they have a value."""
    return {
        name: figure
        for name, figure in figures.items()
        if not any(_binding(name, figure, framework, Place(where="")))
    }


def _binding(name: str, figure: Figure, framework: Framework, place: Place) -> Iterator[Problem]:
    match figure:
        case ShareFigure(group=group):
            yield from _question(name, figure, framework, (group,), place)
        case ComparisonFigure(groups=groups):
            if len(groups) != 2 or len(set(groups)) != 2:
                yield Problem(
                    code="wrong-comparison",
                    place=place,
                    what=f'"{name}" compares {len(set(groups))} groups',
                    mend="Name two different groups.",
                )
            yield from _question(name, figure, framework, groups, place)
        case RatingFigure(rating=ref):
            if ref != OVERALL:
                yield from _standards(name, (ref,), framework, place)
        case RatingCountFigure(ratings=refs, are=rating):
            yield from _standards(name, refs, framework, place)
            if not framework.scale.has(rating):
                yield _unbound(name, f'the rating "{rating}"', place)
        case FactFigure():
            return
        case _:
            assert_never(figure)


def _unbound(name: str, what: str, place: Place) -> Problem:
    return Problem(
        code="unbound-figure",
        place=place,
        what=f'"{name}" is bound to {what}, which the framework does not have',
        mend="Look it up with `probatum framework show`, and put the reference right.",
    )


def _standards(name: str, refs: tuple[str, ...], framework: Framework, place: Place) -> Iterator[Problem]:
    known = {it.ref for it in framework.standards}
    for ref in refs:
        if ref not in known:
            yield _unbound(name, f'the standard "{ref}"', place)


def _question(
    name: str,
    figure: ShareFigure | ComparisonFigure,
    framework: Framework,
    groups: tuple[str, ...],
    place: Place,
) -> Iterator[Problem]:
    instruments = {it.ref: it for it in framework.instruments}
    if figure.instrument not in instruments:
        yield _unbound(name, f'the instrument "{figure.instrument}"', place)
        return
    instrument = instruments[figure.instrument]
    questions = {it.ref: it for it in framework.questions_of(instrument)}
    if figure.question not in questions:
        yield _unbound(name, f'the question "{figure.question}" of {instrument.ref}', place)
    elif not questions[figure.question].allows(figure.answer):
        yield _unbound(name, f'the answer "{figure.answer}" to {figure.question}', place)
    known = {EVERYONE}
    if instrument.respondent is Respondent.CASE:
        known |= {f"{it.ref}:{value.value}" for it in framework.case_attributes for value in it.values}
    for group in groups:
        if group not in known:
            yield _unbound(name, f'the group "{group}"', place)


def _fact(name: str, fact: FactFigure, figures: Mapping[str, Figure], place: Place) -> Iterator[Problem]:
    for other_name, other in figures.items():
        if (
            isinstance(other, FactFigure)
            and other_name < name
            and (other.counts, other.unit) == (fact.counts, fact.unit)
        ):
            yield Problem(
                code="contradicting-facts" if other.fact != fact.fact else "doubled-figure",
                place=place,
                what=f'"{name}" and "{other_name}" both state {fact.counts}'
                + (", and differ" if other.fact != fact.fact else ""),
                mend="Find out which is right and keep that one.",
            )
    parts = [figures.get(part) for part in fact.sum_of]
    facts = [part for part in parts if isinstance(part, FactFigure)]
    if len(facts) < len(parts):
        yield _unbound(name, "a fact under sum_of that is not declared", place)
    elif parts and sum(part.fact for part in facts) != fact.fact:
        yield Problem(
            code="contradicting-facts",
            place=place,
            what=f'"{name}" is not the sum of {", ".join(fact.sum_of)}',
            mend="Put right the number that is wrong.",
        )
