"""Figures as a report printed them: from what a practice inspection is built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from probatum.inspection.framework.instruments import Question, Respondent
from probatum.inspection.framework.model import Framework
from probatum.inspection.problem import Place, Problem
from probatum.inspection.results.table import EVERYONE

MOST = 100_000
"""No practice inspection is larger, of cases or of people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedCount:
    """How the respondents to one question answered.

    `answers` need not name the last choice: it takes whoever was asked and is in no other count.
    `groups` gives the count of the first choice within groups of cases. `printed` is how the report has
    it, `note` what was done where that cannot be right.
    """

    answers: Mapping[str, int]
    missing: int = 0
    groups: Mapping[str, int] = field(default_factory=dict)
    printed: str = ""
    note: str = ""
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedPractitioners:
    """Who manages the cases: so many were interviewed, so many others were not.

    `interviewed_when` names the question of the case that says whether its practitioner was
    interviewed; without it all were. `attributes` are those of a case that are its practitioner's.
    """

    interviewed: int
    others: int = 0
    interviewed_when: str = ""
    attributes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFigures:
    """All that a practice inspection's rows must add up to, and the seed that settles the rest."""

    about: str
    seed: int
    cases: int
    respondents: int
    assessors: int
    practitioners: PublishedPractitioners
    attributes: Mapping[str, Mapping[str, int]]
    counts: Mapping[str, Mapping[str, PublishedCount]]
    place: Place | None = field(default=None, compare=False, repr=False)

    def size_of(self, respondent: Respondent) -> int:
        """How many respondents of that kind there are."""
        match respondent:
            case Respondent.CASE:
                return self.cases
            case Respondent.PRACTITIONER:
                return self.practitioners.interviewed
            case Respondent.PERSON:
                return self.respondents


def problems_of(figures: PublishedFigures, framework: Framework) -> Iterator[Problem]:
    """References that the framework does not have, and counts that cannot be."""
    place = figures.place or Place(where="practice.yaml")
    sizes = {"cases": figures.cases, "assessors": figures.assessors}
    for name, size in sizes.items():
        if not 1 <= size <= MOST:
            yield _wrong(place, f"{name} is {size}, and must lie between 1 and {MOST}")
    if not 0 <= figures.respondents <= MOST:
        yield _wrong(place, f"respondents is {figures.respondents}, and must lie between 0 and {MOST}")
    yield from _attributes(figures, framework, place)
    instruments = {it.ref: it for it in framework.instruments}
    for ref, counts in figures.counts.items():
        if ref not in instruments:
            yield _wrong(place, f'the framework has no instrument "{ref}"')
            continue
        questions = {it.ref: it for it in framework.questions_of(instruments[ref])}
        most = figures.size_of(instruments[ref].respondent)
        for name, count in counts.items():
            if name in questions:
                yield from _count(questions[name], count, most, count.place or place)
            else:
                yield _wrong(count.place or place, f'{ref} has no question "{name}"')


def _attributes(figures: PublishedFigures, framework: Framework, place: Place) -> Iterator[Problem]:
    known = {it.ref: {value.value for value in it.values} for it in framework.case_attributes}
    for ref, counts in figures.attributes.items():
        if ref not in known:
            yield _wrong(place, f'the framework has no attribute "{ref}"')
        elif unknown := sorted(set(counts) - known[ref]):
            yield _wrong(place, f'{ref} is never "{", ".join(unknown)}"')
        if any(number < 0 for number in counts.values()):
            yield _wrong(place, f"a count of {ref} is less than nothing")
        if sum(counts.values()) > figures.cases:
            yield _wrong(place, f"{ref} has more than {figures.cases} cases")


def _count(question: Question, count: PublishedCount, most: int, place: Place) -> Iterator[Problem]:
    if count.missing < 0 or any(number < 0 for number in count.answers.values()):
        yield _wrong(place, f"a count of {question.ref} is less than nothing")
    for group in count.groups:
        if group != EVERYONE and ":" not in group:
            yield _wrong(place, f'the group "{group}" of {question.ref} is no attribute with its value')
    for value in count.answers:
        if not question.allows(value):
            yield _wrong(place, f'"{value}" is no answer to {question.ref}')
    if sum(count.answers.values()) + count.missing > most:
        yield _wrong(place, f"the counts of {question.ref} add up to more than {most}")


def _wrong(place: Place, what: str) -> Problem:
    return Problem(
        code="wrong-published-figure",
        place=place,
        what=what,
        mend="Put the reference or the count right; `probatum framework show` lists what there is.",
    )
