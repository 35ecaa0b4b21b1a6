"""The reference: results counted in plain Python. Every engine must agree with it."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from probatum.inspection.case import Case
from probatum.inspection.fieldwork.answers import Response, Status
from probatum.inspection.framework.instruments import Instrument, Question, Respondent
from probatum.inspection.framework.model import Framework
from probatum.inspection.results.table import EVERYONE, Result, Results, Shown

_Tally = dict[str, int]


def results_of(
    framework: Framework,
    cases: Sequence[Case],
    responses: Iterable[Response],
    *,
    minimum_base: int,
) -> Results:
    """Every answer of every question counted, for all respondents and for each group of cases.

    Shape: instruments, groups, questions and answers in the framework's order; a row also where the
    count is 0. Missing: a group of which there is no case has no rows; a group whose base is under the
    minimum is `too-few`.
    """
    by_case: dict[str, Case] = {case.ref: case for case in cases}
    tallies = {
        it.ref: _tallied(framework, it, responses_of, by_case)
        for it, responses_of in _by_instrument(framework, responses)
    }
    rows = (
        row
        for instrument in framework.instruments
        for group in _groups(framework, instrument, cases)
        for question in framework.questions_of(instrument)
        for row in _rows(
            instrument,
            question,
            group,
            tallies[instrument.ref][(group, question.ref)],
            minimum_base=minimum_base,
        )
    )
    return Results(rows)


def _by_instrument(
    framework: Framework, responses: Iterable[Response]
) -> Iterator[tuple[Instrument, list[Response]]]:
    found: dict[str, list[Response]] = {it.ref: [] for it in framework.instruments}
    for response in responses:
        if response.instrument in found:
            found[response.instrument].append(response)
    for instrument in framework.instruments:
        yield instrument, found[instrument.ref]


def groups_of(case: Case) -> tuple[str, ...]:
    """The groups that a case belongs to: all, and one for each attribute that is known of it."""
    return (EVERYONE, *(f"{ref}:{value}" for ref, value in case.attributes.items()))


def _groups(framework: Framework, instrument: Instrument, cases: Sequence[Case]) -> tuple[str, ...]:
    if instrument.respondent is not Respondent.CASE:
        return (EVERYONE,)
    present = {group for case in cases for group in groups_of(case)}
    known = (
        f"{attribute.ref}:{value.value}"
        for attribute in framework.case_attributes
        for value in attribute.values
    )
    return (EVERYONE, *(group for group in known if group in present))


def _tallied(
    framework: Framework,
    instrument: Instrument,
    responses: Sequence[Response],
    by_case: Mapping[str, Case],
) -> Mapping[tuple[str, str], _Tally]:
    """How often each value and status came, by group and question."""
    groups: Mapping[str, tuple[str, ...]] = dict.fromkeys([it.respondent for it in responses], (EVERYONE,))
    if instrument.respondent is Respondent.CASE:
        groups = {ref: groups_of(case) for ref, case in by_case.items()}
    tallies: dict[tuple[str, str], _Tally] = defaultdict(lambda: defaultdict(int))
    for response in responses:
        for answer in response.answers:
            key = answer.value if answer.status is Status.ANSWERED else f" {answer.status}"
            for group in groups.get(response.respondent, ()):
                tallies[(group, answer.question)][key] += 1
    unassessed = set(groups) - {it.respondent for it in responses}
    for ref in unassessed:
        for group, question in itertools.product(groups[ref], framework.questions_of(instrument)):
            tallies[(group, question.ref)][f" {Status.MISSING}"] += 1
    return tallies


def _rows(
    instrument: Instrument, question: Question, group: str, tally: _Tally, *, minimum_base: int
) -> Iterator[Result]:
    base = sum(tally[choice.value] for choice in question.choices)
    few = group != EVERYONE and base < minimum_base
    for choice in question.choices:
        yield Result(
            instrument=instrument.ref,
            question=question.ref,
            answer=choice.value,
            group=group,
            count=tally[choice.value],
            base=base,
            not_applicable=tally[f" {Status.NOT_APPLICABLE}"],
            missing=tally[f" {Status.MISSING}"],
            shown=Shown.TOO_FEW if few else Shown.SHOWN,
        )
