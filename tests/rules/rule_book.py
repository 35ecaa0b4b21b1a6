"""The inspection that the rule book's cases are about: its standards, its rules, and what is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from probatum.inspection.conduct.rated import rate
from probatum.inspection.fieldwork.judgement import Judgements, NotRated, PanelDecision
from probatum.inspection.framework.decision_rules import Otherwise
from probatum.inspection.framework.model import Framework, RatedBy
from probatum.inspection.framework.scale import Rounding
from probatum.inspection.rating.explanation import Because
from probatum.inspection.rating.rating import Rating, Ratings
from tests.builders import (
    REQUIRES_IMPROVEMENT,
    TITLES,
    bands,
    case,
    case_refs,
    combination,
    decision_rule,
    framework,
    judged,
    judgement,
    key_question,
    reason,
    record,
    responses_with,
    standard,
)

REF_OF = {title: ref for ref, title in TITLES.items()}
"""The reference of each rating by its title: tables in the rule book have titles."""

ENOUGH = {
    "Inadequate": (4, 10),
    "Requires improvement": (5, 10),
    "Good": (7, 10),
    "Outstanding": (8, 10),
}
"""Yeses of ten that give each rating, where a case of the rule book is not about shares."""


def rules_of(*, otherwise: Otherwise = Otherwise.NOT_KNOWN) -> Framework:
    """The standards that are rated, with limits on leadership and services."""
    return framework(
        judged("1.1", "Leadership"),
        judged("1.3", "Services"),
        standard(
            "2.1",
            "Court work",
            key_question("2.1.1", "Reports"),
            reasons=(reason("no-reports", "No reports were prepared in the unit."),),
        ),
        standard(
            "2.2",
            "Assessment",
            key_question("2.2.1", "Engaging the person"),
            key_question("2.2.2", "Offending"),
            key_question("2.2.3", "Keeping people safe"),
        ),
        standard("2.3", "Planning", key_question("2.3.1", "Planning with the person")),
        standard("2.4", "Delivery", key_question("2.4.1", "Delivering the sentence")),
        standard("2.5", "Reviewing", key_question("2.5.1", "Reviewing with the person")),
        standard(
            "2.6",
            "Outcomes",
            by=RatedBy.NOTHING,
            reasons=(reason("for-information", "Outcomes are reported for information."),),
        ),
        rules=(
            decision_rule(
                "leadership",
                "1.1",
                ("2.2", "2.3", "2.4", "2.5"),
                combination(REQUIRES_IMPROVEMENT, inadequate=3, requires_improvement=1),
            ),
            decision_rule(
                "services",
                "1.3",
                ("2.4",),
                combination(REQUIRES_IMPROVEMENT, inadequate=1),
                otherwise=otherwise,
            ),
        ),
    )


def assessment(
    yeses: Mapping[str, tuple[int, int]],
    *,
    cases: int,
    unassessed: int = 0,
    panel: PanelDecision | None = None,
    rounding: Rounding = Rounding.WHOLE_PER_CENT,
) -> Rating:
    """2.2 Assessment, rated by these yeses; cases beyond a base have no answer to that question."""
    labels = {
        "2.2.1": "Engaging the person",
        "2.2.2": "Offending",
        "2.2.3": "Keeping people safe",
    }
    whole = framework(
        standard("2.2", "Assessment", *(key_question(ref, labels[ref]) for ref in yeses)),
        key_question_bands=bands(rounding=rounding),
    )
    recorded = record(
        whole,
        cases=[case(ref) for ref in case_refs(cases + unassessed)],
        responses=tuple(responses_with(yeses, cases=cases)),
        judgements=Judgements(panel=(panel,) if panel else ()),
    )
    return rate(recorded).ratings.standards["2.2"]


def inspection(
    ratings: Mapping[str, str],
    *,
    not_rated: Iterable[NotRated] = (),
    panel: Iterable[PanelDecision] = (),
    left_open: Iterable[str] = (),
    otherwise: Otherwise = Otherwise.NOT_KNOWN,
) -> Ratings:
    """A whole inspection in which standards come to these ratings, by title, before any limit.

    One question has no answer in each standard `left_open`. A standard judged on evidence that is not
    among the ratings has no judgement; one rated by key questions no answers.
    """
    whole = rules_of(otherwise=otherwise)
    yeses = {
        asked.ref: _yeses(ratings.get(it.ref), it.ref in left_open)
        for it in whole.standards
        for asked in it.key_questions
        if it.rated_by is RatedBy.KEY_QUESTIONS
    }
    recorded = record(
        whole,
        cases=[case(ref) for ref in case_refs(10)],
        responses=tuple(responses_with(yeses, cases=10)),
        judgements=Judgements(
            judgements=tuple(
                judgement(it.ref, REF_OF[ratings[it.ref]])
                for it in whole.standards
                if it.rated_by is RatedBy.JUDGEMENT and it.ref in ratings
            ),
            not_rated=tuple(not_rated),
            panel=tuple(panel),
        ),
    )
    return rate(recorded).ratings


def _yeses(title: str | None, is_left_open: bool) -> tuple[int, int]:
    if title is None:
        return 0, 0
    count, base = ENOUGH[title]
    return count, base - is_left_open


def title_of(rating: Rating) -> str:
    """The rating as people say it."""
    return TITLES[rating.rating] if rating.rating else "not rated"


def sentences(because: Because) -> list[str]:
    """Every sentence of an explanation, in the order in which it is read."""
    return list(_spoken(because))


def _spoken(because: Because) -> Iterator[str]:
    yield because.words
    for step in because.because:
        yield from _spoken(step)


CASEWORK_FAILS = {
    "2.2": "Inadequate",
    "2.3": "Inadequate",
    "2.4": "Inadequate",
    "2.5": "Requires improvement",
}
"""The one combination that is known to limit leadership."""
