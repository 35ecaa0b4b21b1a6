"""Decision rules: what casework leaves open for leadership, and delivery for services."""

from __future__ import annotations

import pytest

from probatum.inspection.framework.decision_rules import Otherwise
from probatum.inspection.rating.explanation import BecauseKind
from tests.builders import REQUIRES_IMPROVEMENT
from tests.rules.rule_book import CASEWORK_FAILS, REF_OF, inspection, sentences, title_of

RULED_OUT = (
    "The rule of leadership: of 2.2 to 2.5, three Inadequate and one Requires improvement, "
    "which rules out Good and Outstanding."
)
NOT_KNOWN = (
    "What the rule says of this combination is not known, so nothing is ruled out here; "
    "it may be in the inspectorate's own rules."
)


@pytest.mark.parametrize(
    ("judged", "rating", "limited_by"),
    [
        pytest.param("Inadequate", "Inadequate", (), id="judged Inadequate: nothing is left to lower"),
        pytest.param(
            "Requires improvement",
            "Requires improvement",
            (),
            id="judged Requires improvement: at the ceiling, so nothing is lowered",
        ),
        pytest.param("Good", "Requires improvement", ("leadership",), id="judged Good: lowered by one"),
        pytest.param(
            "Outstanding",
            "Requires improvement",
            ("leadership",),
            id="judged Outstanding: lowered by two",
        ),
    ],
)
def test_three_inadequate_and_one_requires_improvement_rule_out_good_for_leadership(
    judged: str, rating: str, limited_by: tuple[str, ...]
) -> None:
    found = inspection({"1.1": judged, "1.3": "Good", **CASEWORK_FAILS}).standards["1.1"]
    assert title_of(found) == rating
    assert found.limited_by == limited_by
    assert found.ceiling == REQUIRES_IMPROVEMENT
    assert found.computed == REF_OF[judged]
    assert found.points == (0 if rating == "Inadequate" else 1)
    assert RULED_OUT in sentences(found.explanation)
    lowered = f"So {judged} was lowered to Requires improvement."
    assert (lowered in sentences(found.explanation)) is bool(limited_by)
    assert found.provisional is False


@pytest.mark.parametrize(
    "weakest",
    [
        pytest.param("2.2", id="assessment alone is better"),
        pytest.param("2.3", id="planning alone is better"),
        pytest.param("2.4", id="delivery alone is better"),
        pytest.param("2.5", id="reviewing alone is better"),
    ],
)
def test_it_does_not_matter_which_of_the_four_requires_improvement(weakest: str) -> None:
    casework = dict.fromkeys(("2.2", "2.3", "2.4", "2.5"), "Inadequate")
    casework[weakest] = "Requires improvement"
    found = inspection({"1.1": "Good", **casework}).standards["1.1"]
    assert title_of(found) == "Requires improvement"
    assert found.limited_by == ("leadership",)


@pytest.mark.parametrize(
    ("casework", "they_are"),
    [
        pytest.param(("Inadequate",) * 4, "four Inadequate", id="four Inadequate: worse, and yet not known"),
        pytest.param(
            ("Inadequate", "Inadequate", "Requires improvement", "Requires improvement"),
            "two Inadequate and two Requires improvement",
            id="two Inadequate and two Requires improvement",
        ),
        pytest.param(
            ("Inadequate", "Inadequate", "Inadequate", "Good"),
            "three Inadequate and one Good",
            id="three Inadequate and one Good",
        ),
        pytest.param(
            ("Outstanding", "Good", "Requires improvement", "Inadequate"),
            "one Inadequate, one Requires improvement, one Good and one Outstanding",
            id="one of each, named from the lowest",
        ),
    ],
)
def test_what_another_combination_leaves_open_is_not_known_and_said_to_be(
    casework: tuple[str, ...], they_are: str
) -> None:
    ratings = dict(zip(("2.2", "2.3", "2.4", "2.5"), casework, strict=True))
    found = inspection({"1.1": "Outstanding", **ratings}).standards["1.1"]
    assert title_of(found) == "Outstanding"
    assert found.ceiling is None
    assert found.limited_by == ()
    assert f"The rule of leadership: of 2.2 to 2.5, {they_are}. {NOT_KNOWN}" in sentences(found.explanation)
    assert "This is assumed: no threshold was found." in sentences(found.explanation)


@pytest.mark.parametrize(
    ("judged", "delivery", "rating", "limited_by", "words"),
    [
        pytest.param(
            "Good",
            "Inadequate",
            "Requires improvement",
            ("services",),
            "The rule of services: 2.4 Delivery is Inadequate, which rules out Good and Outstanding.",
            id="delivery Inadequate: services judged Good are lowered",
        ),
        pytest.param(
            "Inadequate",
            "Inadequate",
            "Inadequate",
            (),
            "The rule of services: 2.4 Delivery is Inadequate, which rules out Good and Outstanding.",
            id="delivery Inadequate: services judged Inadequate stay so",
        ),
        pytest.param(
            "Good",
            "Requires improvement",
            "Good",
            (),
            f"The rule of services: 2.4 Delivery is Requires improvement. {NOT_KNOWN}",
            id="delivery Requires improvement: not known",
        ),
        pytest.param(
            "Outstanding",
            "Outstanding",
            "Outstanding",
            (),
            f"The rule of services: 2.4 Delivery is Outstanding. {NOT_KNOWN}",
            id="delivery Outstanding: not known, never taken for granted",
        ),
    ],
)
def test_delivery_limits_services(
    judged: str, delivery: str, rating: str, limited_by: tuple[str, ...], words: str
) -> None:
    found = inspection({"1.3": judged, "2.4": delivery}).standards["1.3"]
    assert title_of(found) == rating
    assert found.limited_by == limited_by
    assert words in sentences(found.explanation)


def test_a_rule_may_say_that_other_combinations_limit_nothing() -> None:
    found = inspection({"1.3": "Good", "2.4": "Good"}, otherwise=Otherwise.NO_LIMIT)
    services = found.standards["1.3"]
    assert title_of(services) == "Good"
    assert services.ceiling is None
    assert "The rule of services: 2.4 Delivery is Good, which rules nothing out." in sentences(
        services.explanation
    )
    limit = next(services.explanation.of_kind(BecauseKind.LIMIT))
    assert limit.facts["known"] is True


def test_the_whole_explanation_of_a_limit_reads_from_top_to_bottom() -> None:
    found = inspection({"1.1": "Good", **CASEWORK_FAILS}).standards["1.1"]
    assert sentences(found.explanation) == [
        "1.1 Leadership: Requires improvement (1 of 3 points)",
        "It was judged Good on evidence: 1.1 was seen at work.",
        RULED_OUT,
        "2.2 Assessment: Inadequate",
        "2.3 Planning: Inadequate",
        "2.4 Delivery: Inadequate",
        "2.5 Reviewing: Requires improvement",
        "This is published: the report.",
        "So Good was lowered to Requires improvement.",
    ]


def test_a_standard_that_is_not_yet_rated_leaves_the_combination_unknown() -> None:
    ratings = {"1.1": "Good", "2.2": "Inadequate", "2.3": "Inadequate", "2.4": "Inadequate"}
    found = inspection(ratings).standards["1.1"]
    assert title_of(found) == "Good"
    assert found.limited_by == ()
    assert found.provisional
    assert (
        f"The rule of leadership: of 2.2 to 2.5, three Inadequate and one not yet rated. {NOT_KNOWN}"
        in sentences(found.explanation)
    )


def test_a_limit_that_rests_on_a_provisional_rating_is_provisional_too() -> None:
    found = inspection({"1.1": "Good", "1.3": "Good", **CASEWORK_FAILS}, left_open=["2.3"]).standards
    assert found["2.3"].provisional
    assert found["1.1"].provisional
    assert found["1.1"].limited_by == ("leadership",)
    assert not found["1.3"].provisional
    assert found["1.1"].explanation.words == (
        "1.1 Leadership: Requires improvement (1 of 3 points), provisional"
    )


def test_a_rule_met_with_provisional_ratings_is_provisional_also_where_it_lowers_nothing() -> None:
    found = inspection({"1.3": "Good", "2.4": "Good"}, left_open=["2.4"]).standards["1.3"]
    assert title_of(found) == "Good"
    assert found.provisional


def test_other_standards_are_limited_by_neither_rule() -> None:
    found = inspection({"1.1": "Good", "1.3": "Good", **CASEWORK_FAILS}).standards
    assert [ref for ref, it in found.items() if it.ceiling is not None] == ["1.1", "1.3"]
    assert {ref: it.limited_by for ref, it in found.items() if it.limited_by} == {
        "1.1": ("leadership",),
        "1.3": ("services",),
    }


def test_limits_apply_where_no_judgement_is_there_yet() -> None:
    found = inspection(CASEWORK_FAILS).standards["1.1"]
    assert found.rating is None
    assert found.ceiling == REQUIRES_IMPROVEMENT
    assert found.limited_by == ()
    assert RULED_OUT in sentences(found.explanation)
