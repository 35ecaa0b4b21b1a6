"""All ratings and the whole, as data. Where its bands lie stands in the rule book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from probatum.inspection.fieldwork.judgement import Judgements, NotRated
from probatum.inspection.framework.decision_rules import DecisionRule
from probatum.inspection.framework.model import Framework
from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.rating.explanation import Because, BecauseKind
from probatum.inspection.rating.overall import overall_of, ratings_of
from probatum.inspection.rating.rating import Overall, Ratings
from probatum.inspection.rating.standard import Grounds
from probatum.inspection.results.table import Results
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
    judgement,
    key_question,
    reason,
    standard,
)


def whole_of(*refs: str, rules: Sequence[DecisionRule] = ()) -> Framework:
    return framework(*(judged(ref, f"Part {ref}") for ref in refs), rules=rules)


def ratings(whole: Framework, given: Mapping[str, RatingRef], *not_rated: NotRated) -> Ratings:
    return ratings_of(
        Grounds(
            framework=whole,
            results=Results([]),
            judgements=Judgements(
                judgements=tuple(judgement(ref, it) for ref, it in given.items()),
                not_rated=not_rated,
            ),
            evidence=(),
        )
    )


def test_the_whole_adds_up_its_standards() -> None:
    whole = framework(
        judged("1.1", "Leadership"),
        judged("1.2", "Staff"),
        standard("2.1", "Court work", reasons=(reason("closed", "The court was closed."),)),
    )
    found = ratings(whole, {"1.1": OUTSTANDING, "1.2": GOOD}, NotRated(standard="2.1", reason="closed"))
    assert list(found.standards) == ["1.1", "1.2", "2.1"]
    assert found.overall == Overall(
        rating=GOOD,
        score=5,
        out_of=6,
        provisional=False,
        explanation=Because(
            kind=BecauseKind.SCORE,
            words="Overall: Good (5 of 6 points)",
            facts={"rating": "Good", "score": 5, "out_of": 6, "provisional": False},
            because=(
                Because(
                    kind=BecauseKind.RATING,
                    words="1.1 Leadership: Outstanding (3 of 3 points)",
                    facts=found.standards["1.1"].explanation.facts,
                ),
                Because(
                    kind=BecauseKind.RATING,
                    words="1.2 Staff: Good (2 of 3 points)",
                    facts=found.standards["1.2"].explanation.facts,
                ),
                Because(
                    kind=BecauseKind.NOT_RATED,
                    words="2.1 Court work: not rated. The court was closed.",
                    facts={"standard": "2.1", "rating": None},
                ),
                Because(
                    kind=BecauseKind.RULE,
                    words="Over two rated standards the bands are Inadequate 0 to 1, "
                    "Requires improvement 2 to 3, Good 4 to 5, Outstanding 6 to 6; "
                    "observed: the published totals.",
                    facts={
                        "score": 5,
                        "standards": 2,
                        "certainty": Certainty.OBSERVED,
                        "where": "the published totals",
                    },
                ),
            ),
        ),
    )


def test_the_whole_has_no_rating_while_a_standard_is_not_yet_rated() -> None:
    found = ratings(whole_of("1.1", "1.2"), {"1.1": GOOD}).overall
    assert (found.rating, found.score, found.out_of) == (None, 2, 6)
    assert found.provisional is True
    assert found.explanation.words == ("Overall: not yet rated (2 of 6 points so far; 1.2 to come)")
    assert found.explanation.facts["provisional"] is True
    assert found.explanation.because[1].words == (
        "1.2 Part 1.2: not yet rated. Provisional: it is judged on evidence, and no judgement is there yet."
    )


def test_a_standard_whose_explanation_ends_with_its_heading_is_named_by_it() -> None:
    whole = whole_of("1.1", "1.2")
    found = ratings(whole, {"1.1": GOOD}).standards
    bare = replace(found["1.2"], explanation=replace(found["1.2"].explanation, because=()))
    named = overall_of(whole, {"1.1": found["1.1"], "1.2": bare}).explanation.because[1]
    assert named.words == "1.2 Part 1.2: not yet rated"


def test_without_a_rating_there_is_nothing_to_add_up() -> None:
    assert ratings(whole_of("1.1"), {}).overall == Overall(
        rating=None,
        score=0,
        out_of=3,
        provisional=True,
        explanation=Because(
            kind=BecauseKind.SCORE,
            words="Overall: not yet rated (0 of 3 points so far; 1.1 to come)",
            facts={"rating": None, "score": 0, "out_of": 3, "provisional": True},
            because=(
                Because(
                    kind=BecauseKind.NOT_RATED,
                    words="1.1 Part 1.1: not yet rated. "
                    "Provisional: it is judged on evidence, and no judgement is there yet.",
                    facts={"standard": "1.1", "rating": None},
                ),
            ),
        ),
    )


def test_where_every_standard_goes_unrated_for_a_reason_nothing_is_to_come() -> None:
    whole = framework(standard("2.1", "Court work", reasons=(reason("closed", "The court was closed."),)))
    found = ratings(whole, {}, NotRated(standard="2.1", reason="closed")).overall
    assert (found.rating, found.score, found.out_of) == (None, 0, 0)
    assert found.explanation.words == "Overall: no standard is rated"


def test_of_a_standard_without_answers_only_its_heading_is_said() -> None:
    whole = framework(standard("2.2", "Assessment", key_question("2.2.1")), judged("1.1", "Leadership"))
    found = ratings(whole, {"1.1": GOOD}).overall
    assert found.explanation.words == "Overall: not yet rated (2 of 6 points so far; 2.2 to come)"
    assert [it.words for it in found.explanation.because] == [
        "2.2 Assessment: not yet rated",
        "1.1 Leadership: Good (2 of 3 points)",
    ]


def test_several_standards_may_be_still_to_come() -> None:
    found = ratings(whole_of("1.1", "1.2", "1.3"), {"1.2": GOOD}).overall
    assert found.explanation.words == "Overall: not yet rated (2 of 9 points so far; 1.1 and 1.3 to come)"


def test_standards_that_others_depend_on_are_rated_first() -> None:
    chain = [
        decision_rule("first", "1.1", ("1.2",), combination(INADEQUATE, requires_improvement=1)),
        decision_rule("second", "1.2", ("1.3",), combination(REQUIRES_IMPROVEMENT, good=1)),
    ]
    refs = ("1.1", "1.2", "1.3")
    found = ratings(whole_of(*refs, rules=chain), {"1.1": OUTSTANDING, "1.2": OUTSTANDING, "1.3": GOOD})
    assert list(found.standards) == list(refs)
    assert [found.standards[ref].rating for ref in refs] == [INADEQUATE, REQUIRES_IMPROVEMENT, GOOD]
    assert found.overall.score == 3


def test_a_standard_may_be_considered_by_several_rules() -> None:
    rules = [
        decision_rule("first", "1.1", ("1.2", "1.3"), combination(GOOD, good=2)),
        decision_rule("second", "1.1", ("1.3",), combination(REQUIRES_IMPROVEMENT, good=1)),
    ]
    found = ratings(
        whole_of("1.1", "1.2", "1.3", rules=rules),
        {"1.1": OUTSTANDING, "1.2": GOOD, "1.3": GOOD},
    ).standards["1.1"]
    assert found.rating == REQUIRES_IMPROVEMENT
    assert found.limited_by == ("second",)


def test_rules_in_a_circle_have_no_end() -> None:
    circle = [decision_rule("first", "1.1", ("1.2",)), decision_rule("second", "1.2", ("1.1",))]
    with pytest.raises(RecursionError):
        ratings(whole_of("1.1", "1.2", rules=circle), {"1.1": GOOD, "1.2": GOOD})
