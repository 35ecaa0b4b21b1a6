"""Decision rules met with ratings, as data. What they do to ratings stands in the rule book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from probatum.inspection.framework.decision_rules import DecisionRule, Otherwise
from probatum.inspection.framework.model import Framework
from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.rating.explanation import Because, BecauseKind
from probatum.inspection.rating.limits import Limit, ceiling_of, limits_on
from probatum.inspection.rating.rating import DecidedBy, Rating
from probatum.inspection.source import Certainty
from tests.builders import (
    GOOD,
    INADEQUATE,
    OUTSTANDING,
    REQUIRES_IMPROVEMENT,
    combination,
    decision_rule,
    framework,
    judged,
)

LEADERSHIP = judged("1.1", "Leadership")
CONSIDERED = ("2.2", "2.3", "2.4")


def rated(ref: str, rating: RatingRef | None, *, provisional: bool = False) -> Rating:
    return Rating(
        standard=judged(ref, f"Part {ref}"),
        rating=rating,
        computed=rating,
        points=None,
        decided_by=DecidedBy.JUDGEMENT if rating else None,
        deciding_questions=(),
        ceiling=None,
        limited_by=(),
        provisional=provisional,
        explanation=Because(kind=BecauseKind.RATING, words=""),
    )


def ruled_by(*rules: DecisionRule) -> Framework:
    return framework(LEADERSHIP, *(judged(ref, f"Part {ref}") for ref in CONSIDERED), rules=rules)


def ratings(*given: RatingRef | None) -> Mapping[str, Rating]:
    return {ref: rated(ref, it) for ref, it in zip(CONSIDERED, given, strict=True)}


def only_limit(rule: DecisionRule, found: Mapping[str, Rating]) -> Limit:
    (limit,) = limits_on(ruled_by(rule), "1.1", found)
    return limit


TWO_OF_THREE = decision_rule(
    "two", "1.1", CONSIDERED, combination(GOOD, inadequate=1, requires_improvement=2)
)


def test_a_combination_that_is_met_states_its_ceiling_and_on_what_it_rests() -> None:
    found = ratings(REQUIRES_IMPROVEMENT, INADEQUATE, REQUIRES_IMPROVEMENT)
    assert only_limit(TWO_OF_THREE, found) == Limit(
        rule=TWO_OF_THREE,
        ceiling=GOOD,
        rests_on_provisional=False,
        explanation=Because(
            kind=BecauseKind.LIMIT,
            words="The rule of two: of 2.2 to 2.4, one Inadequate and two Requires improvement, "
            "which rules out Outstanding.",
            facts={
                "rule": "two",
                "known": True,
                "ceiling": "Good",
                "certainty": Certainty.PUBLISHED,
                "where": "the report",
            },
            because=(
                Because(
                    kind=BecauseKind.RATING,
                    words="2.2 Part 2.2: Requires improvement",
                    facts={"standard": "2.2", "rating": "Requires improvement"},
                ),
                Because(
                    kind=BecauseKind.RATING,
                    words="2.3 Part 2.3: Inadequate",
                    facts={"standard": "2.3", "rating": "Inadequate"},
                ),
                Because(
                    kind=BecauseKind.RATING,
                    words="2.4 Part 2.4: Requires improvement",
                    facts={"standard": "2.4", "rating": "Requires improvement"},
                ),
                Because(
                    kind=BecauseKind.RULE,
                    words="This is published: the report.",
                    facts={"certainty": Certainty.PUBLISHED, "where": "the report"},
                ),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("otherwise", "known", "words"),
    [
        pytest.param(
            Otherwise.NOT_KNOWN,
            False,
            "The rule of two: of 2.2 to 2.4, two Good and one not rated. What the rule says of this "
            "combination is not known, so nothing is ruled out here; it may be in the inspectorate's "
            "own rules.",
            id="not known",
        ),
        pytest.param(
            Otherwise.NO_LIMIT,
            True,
            "The rule of two: of 2.2 to 2.4, two Good and one not rated, which rules nothing out.",
            id="no limit",
        ),
    ],
)
def test_what_holds_otherwise(otherwise: Otherwise, known: bool, words: str) -> None:
    limit = only_limit(replace(TWO_OF_THREE, otherwise=otherwise), ratings(GOOD, None, GOOD))
    assert limit.ceiling is None
    assert limit.explanation.words == words
    assert limit.explanation.facts == {
        "rule": "two",
        "known": known,
        "ceiling": None,
        "certainty": Certainty.ASSUMED,
        "where": "no threshold was found",
    }
    assert [(it.words, it.facts) for it in limit.explanation.because] == [
        ("2.2 Part 2.2: Good", {"standard": "2.2", "rating": "Good"}),
        ("2.3 Part 2.3: not rated", {"standard": "2.3", "rating": "not rated"}),
        ("2.4 Part 2.4: Good", {"standard": "2.4", "rating": "Good"}),
        (
            "This is assumed: no threshold was found.",
            {"certainty": Certainty.ASSUMED, "where": "no threshold was found"},
        ),
    ]


@pytest.mark.parametrize(
    ("ceiling", "ruled_out"),
    [
        (INADEQUATE, "Requires improvement, Good and Outstanding"),
        (REQUIRES_IMPROVEMENT, "Good and Outstanding"),
        (GOOD, "Outstanding"),
    ],
)
def test_what_a_ceiling_rules_out_is_named(ceiling: RatingRef, ruled_out: str) -> None:
    rule = decision_rule("one", "1.1", ("2.3",), combination(ceiling, good=1))
    limit = only_limit(rule, ratings(None, GOOD, None))
    assert limit.explanation.words == (f"The rule of one: 2.3 Part 2.3 is Good, which rules out {ruled_out}.")


def test_the_combination_that_is_met_is_the_whole_of_the_ratings_and_not_a_part() -> None:
    rule = decision_rule("two", "1.1", CONSIDERED, combination(GOOD, good=1), combination(INADEQUATE, good=2))
    assert only_limit(rule, ratings(GOOD, None, GOOD)).ceiling == INADEQUATE
    assert only_limit(rule, ratings(GOOD, GOOD, GOOD)).ceiling is None
    assert only_limit(rule, ratings(GOOD, INADEQUATE, None)).ceiling is None


def test_what_is_not_rated_and_what_is_not_yet_are_told_apart() -> None:
    found = {
        "2.2": rated("2.2", None),
        "2.3": rated("2.3", None, provisional=True),
        "2.4": rated("2.4", GOOD),
    }
    words = only_limit(TWO_OF_THREE, found).explanation.words
    assert words.startswith("The rule of two: of 2.2 to 2.4, one Good, one not yet rated and one not rated.")


@pytest.mark.parametrize(
    ("changed", "provisional"),
    [
        pytest.param(rated("2.3", GOOD, provisional=True), True, id="one is provisional"),
        pytest.param(rated("2.3", None), False, id="one is not rated, for a reason"),
        pytest.param(rated("2.3", GOOD), False, id="all are settled"),
    ],
)
def test_whether_a_limit_rests_on_what_is_provisional(changed: Rating, provisional: bool) -> None:
    found = {**ratings(GOOD, GOOD, GOOD), "2.3": changed}
    assert only_limit(TWO_OF_THREE, found).rests_on_provisional is provisional


def test_only_the_rules_about_a_standard_are_met() -> None:
    of_another = decision_rule("other", "2.2", ("2.3",), combination(GOOD, good=1))
    again = decision_rule("again", "1.1", ("2.3",), combination(INADEQUATE, good=1))
    whole = ruled_by(of_another, TWO_OF_THREE, again)
    found = limits_on(whole, "1.1", ratings(GOOD, GOOD, GOOD))
    assert [it.rule.ref for it in found] == ["two", "again"]
    assert limits_on(whole, "2.4", {}) == ()


@pytest.mark.parametrize(
    ("ceilings", "lowest"),
    [
        ((), None),
        ((None, None), None),
        ((GOOD, None), GOOD),
        ((OUTSTANDING, REQUIRES_IMPROVEMENT, GOOD), REQUIRES_IMPROVEMENT),
        ((None, GOOD, INADEQUATE), INADEQUATE),
    ],
)
def test_the_lowest_ceiling_holds(ceilings: tuple[RatingRef | None, ...], lowest: RatingRef | None) -> None:
    limit = only_limit(TWO_OF_THREE, ratings(GOOD, GOOD, GOOD))
    limits = [replace(limit, ceiling=it) for it in ceilings]
    assert ceiling_of(ruled_by(), limits) == lowest
