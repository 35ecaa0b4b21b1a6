"""Key questions placed in their bands, as data. What is said of them stands in the rule book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest

from probatum.inspection.framework.model import Framework
from probatum.inspection.framework.scale import Bands, Rounding
from probatum.inspection.rating.bands import (
    BandedQuestion,
    banded,
    deciding,
    explained,
    yeses_needed,
)
from probatum.inspection.rating.explanation import Because, BecauseKind
from probatum.inspection.results.table import EVERYONE, Result, Results, Shown
from probatum.inspection.share import Share
from probatum.inspection.source import Certainty
from tests.builders import (
    GOOD,
    OUTSTANDING,
    REQUIRES_IMPROVEMENT,
    bands,
    framework,
    instrument,
    key_question,
    results_with,
    source,
    standard,
)

REFS = ("2.2.1", "2.2.2", "2.2.3")


def assessment(*refs: str, within: Bands | None = None) -> Framework:
    labels = dict(zip(REFS, ("Engaging", "Offending", "Safety"), strict=True))
    return framework(
        standard("2.2", "Assessment", *(key_question(ref, labels[ref]) for ref in refs)),
        key_question_bands=within,
    )


def placed(
    yeses: Mapping[str, tuple[int, int]], **missing: int
) -> tuple[Framework, tuple[BandedQuestion, ...]]:
    whole = assessment(*yeses)
    found = {ref.replace("q", "2.2."): number for ref, number in missing.items()}
    return whole, banded(whole, whole.standard("2.2"), results_with(yeses, missing=found))


def test_each_key_question_is_placed_in_order() -> None:
    whole, found = placed({"2.2.1": (22, 34), "2.2.2": (0, 0), "2.2.3": (30, 33)}, q2=34, q3=1)
    first, second, third = whole.standard("2.2").key_questions
    assert found == (
        BandedQuestion(
            key_question=first,
            share=Share(count=22, base=34),
            missing=0,
            rating=GOOD,
            unrounded=REQUIRES_IMPROVEMENT,
        ),
        BandedQuestion(key_question=second, share=None, missing=34, rating=None, unrounded=None),
        BandedQuestion(
            key_question=third,
            share=Share(count=30, base=33),
            missing=1,
            rating=OUTSTANDING,
            unrounded=OUTSTANDING,
        ),
    )


def test_a_key_question_without_results_has_no_share_and_nothing_missing() -> None:
    whole = assessment("2.2.1")
    (found,) = banded(whole, whole.standard("2.2"), Results([]))
    assert (found.share, found.missing, found.rating, found.unrounded) == (None, 0, None, None)


def test_the_results_of_whichever_instrument_asks_are_taken_and_only_the_yeses_of_all() -> None:
    asked = key_question("2.2.1")
    whole = framework(
        standard("2.2", "Assessment", asked),
        instruments=[
            instrument(ref="other"),
            instrument(ref="case", key_questions=["2.2.1"]),
        ],
    )
    everyone = results_with({"2.2.1": (4, 10)}).rows
    north = tuple(replace(it, group="area:north", count=1, base=2) for it in everyone)
    (found,) = banded(whole, whole.standard("2.2"), Results([*north, *everyone]))
    assert found.share == Share(count=4, base=10)


def test_the_lowest_share_decides_and_a_question_without_answers_does_not() -> None:
    _, found = placed({"2.2.1": (20, 34), "2.2.2": (0, 0), "2.2.3": (10, 17)})
    assert [it.key_question.ref for it in deciding(found)] == ["2.2.1", "2.2.3"]
    _, found = placed({"2.2.1": (0, 34), "2.2.2": (34, 34)})
    assert [it.key_question.ref for it in deciding(found)] == ["2.2.1"]
    assert deciding(()) == ()
    assert deciding(placed({"2.2.1": (0, 0)})[1]) == ()


@pytest.mark.parametrize(("rounding", "needed"), [(Rounding.WHOLE_PER_CENT, 22), (Rounding.NONE, 23)])
def test_how_many_yeses_a_band_needs(rounding: Rounding, needed: int) -> None:
    found = yeses_needed(bands(rounding=rounding), Share(count=3, base=34), Fraction(65))
    assert found == needed


LOWEST_DECIDES = Because(kind=BecauseKind.RULE, words="The lowest of its key questions decides.")
RULES = [
    Because(
        kind=BecauseKind.RULE,
        words="Rule: the lowest key question decides, published (the footnotes).",
        facts={"certainty": Certainty.PUBLISHED, "where": "the footnotes"},
    ),
    Because(
        kind=BecauseKind.RULE,
        words="Bands: 50 is observed (every published result seen agrees with it); "
        "65 and 80 are recalled (known, source not at hand).",
        facts={
            "Inadequate": "0 observed",
            "Requires improvement": "50 observed",
            "Good": "65 recalled",
            "Outstanding": "80 recalled",
        },
    ),
]


def test_each_step_of_an_explanation_states_its_facts() -> None:
    whole, found = placed({"2.2.1": (22, 34), "2.2.2": (30, 31)}, q2=3)
    assert list(explained(whole, found)) == [
        LOWEST_DECIDES,
        Because(
            kind=BecauseKind.KEY_QUESTION,
            words="2.2.1 Engaging: 22 of 34, 65 per cent, Good; it decides",
            facts={
                "question": "2.2.1",
                "label": "Engaging",
                "count": 22,
                "base": 34,
                "per_cent": 65,
                "rating": "Good",
                "decides": True,
                "missing": 0,
            },
        ),
        Because(
            kind=BecauseKind.KEY_QUESTION,
            words="2.2.2 Offending: 30 of 31, 97 per cent, would be Outstanding",
            facts={
                "question": "2.2.2",
                "label": "Offending",
                "count": 30,
                "base": 31,
                "per_cent": 97,
                "rating": "Outstanding",
                "decides": False,
                "missing": 3,
            },
        ),
        Because(
            kind=BecauseKind.ROUNDING,
            words="Rounding decides at 2.2.1: 22 of 34 is 64.7 per cent, which rounds to 65; "
            "unrounded it would be Requires improvement. That shares are rounded before they are "
            "compared is assumed.",
            facts={
                "question": "2.2.1",
                "decides": True,
                "per_cent": 65,
                "unrounded_per_cent": "64.7",
                "unrounded_rating": "Requires improvement",
                "certainty": Certainty.ASSUMED,
            },
        ),
        Because(
            kind=BecauseKind.MISSING,
            words="Provisional: three answers are missing at 2.2.2, "
            "and what is missing counts as neither yes nor no.",
            facts={"question": "2.2.2", "missing": 3},
        ),
        Because(
            kind=BecauseKind.NEARNESS,
            words="How firm: six more yeses to 2.2.1 would make it Outstanding.",
            facts={"rating": "Outstanding", "2.2.1": 6},
        ),
        Because(
            kind=BecauseKind.NEARNESS,
            words="How firm: one fewer yes to 2.2.1 would make it Requires improvement.",
            facts={"rating": "Requires improvement", "2.2.1": -1},
        ),
        *RULES,
    ]


def test_a_key_question_without_answers_is_told_and_firmness_is_not() -> None:
    whole, found = placed({"2.2.1": (0, 0), "2.2.2": (20, 34)}, q1=34)
    assert list(explained(whole, found)) == [
        LOWEST_DECIDES,
        Because(
            kind=BecauseKind.KEY_QUESTION,
            words="2.2.1 Engaging: no answers",
            facts={"question": "2.2.1", "label": "Engaging", "decides": False},
        ),
        Because(
            kind=BecauseKind.KEY_QUESTION,
            words="2.2.2 Offending: 20 of 34, 59 per cent, Requires improvement; it decides",
            facts={
                "question": "2.2.2",
                "label": "Offending",
                "count": 20,
                "base": 34,
                "per_cent": 59,
                "rating": "Requires improvement",
                "decides": True,
                "missing": 0,
            },
        ),
        Because(
            kind=BecauseKind.MISSING,
            words="Provisional: 34 answers are missing at 2.2.1, "
            "and what is missing counts as neither yes nor no.",
            facts={"question": "2.2.1", "missing": 34},
        ),
        *RULES,
    ]


def test_without_a_key_question_only_the_rules_are_told() -> None:
    assert list(explained(assessment(), ())) == [LOWEST_DECIDES, *RULES]


@pytest.mark.parametrize(
    ("yeses", "decides"),
    [
        pytest.param({"2.2.1": (22, 34), "2.2.2": (30, 34)}, True, id="it alone is lowest"),
        pytest.param({"2.2.1": (22, 34), "2.2.2": (20, 34)}, False, id="another is lower either way"),
        pytest.param({"2.2.1": (22, 34), "2.2.2": (12, 34)}, False, id="another is far lower"),
        pytest.param({"2.2.1": (22, 34), "2.2.2": (0, 0)}, True, id="the other has no answers"),
    ],
)
def test_rounding_decides_where_the_rating_would_be_another(
    yeses: dict[str, tuple[int, int]], decides: bool
) -> None:
    whole, found = placed(yeses)
    (step,) = (it for it in explained(whole, found) if it.kind is BecauseKind.ROUNDING)
    assert step.facts["decides"] is decides
    assert step.words.startswith("Rounding decides at 2.2.1: ") is decides
    assert step.words.startswith("Rounding matters, though it does not decide, at 2.2.1: ") is not decides


@pytest.mark.parametrize(
    ("yeses", "decides"),
    [
        pytest.param({"2.2.1": (99, 200), "2.2.2": (129, 200)}, [True, False], id="only the lower decides"),
        pytest.param({"2.2.1": (129, 200), "2.2.2": (99, 200)}, [False, True], id="in either order"),
        pytest.param({"2.2.1": (129, 200), "2.2.2": (130, 201)}, [True, True], id="both lie in one band"),
    ],
)
def test_where_rounding_matters_twice_each_is_told_by_itself(
    yeses: dict[str, tuple[int, int]], decides: list[bool]
) -> None:
    whole, found = placed(yeses)
    steps = [it for it in explained(whole, found) if it.kind is BecauseKind.ROUNDING]
    assert [it.facts["decides"] for it in steps] == decides


def test_nearness_to_both_sides_states_each_change() -> None:
    whole, found = placed({"2.2.1": (21, 34), "2.2.2": (20, 34), "2.2.3": (22, 34)})
    steps = [it for it in explained(whole, found) if it.kind is BecauseKind.NEARNESS]
    assert [it.facts for it in steps] == [
        {"rating": "Good", "2.2.1": 1, "2.2.2": 2},
        {"rating": "Inadequate", "2.2.2": -4},
    ]


def test_the_nearest_way_down_may_lie_with_a_question_that_does_not_decide() -> None:
    """15 of 20 must lose three yeses, 4 of 5 with its higher share only one."""
    whole, found = placed({"2.2.1": (15, 20), "2.2.2": (4, 5)})
    *_, down = (it for it in explained(whole, found) if it.kind is BecauseKind.NEARNESS)
    assert down.facts == {"rating": "Requires improvement", "2.2.2": -1}


def test_certainties_of_bands_are_gathered() -> None:
    certain = [Certainty.OBSERVED, Certainty.RECALLED, Certainty.OBSERVED, Certainty.RECALLED]
    mixed = tuple(
        replace(band, source=source(certainty, "here"))
        for band, certainty in zip(bands().bands, certain, strict=True)
    )
    whole = assessment("2.2.1", within=replace(bands(), bands=mixed))
    *_, rule = explained(whole, ())
    assert rule.words == (
        "Bands: 50 and 80 are recalled (known, source not at hand); "
        "65 is observed (every published result seen agrees with it)."
    )


def test_bands_may_begin_between_two_whole_per_cents() -> None:
    within = bands(0, Fraction(101, 2), 65, 80, rounding=Rounding.NONE)
    whole = assessment("2.2.1", within=within)
    found = banded(whole, whole.standard("2.2"), results_with({"2.2.1": (101, 200)}))
    assert found[0].rating == REQUIRES_IMPROVEMENT
    *_, rule = explained(whole, found)
    assert rule.words.startswith("Bands: 50.5 is observed (")
    assert rule.facts["Requires improvement"] == "50.5 observed"


def test_groups_and_other_answers_are_not_taken_for_the_yeses_of_all() -> None:
    whole = assessment("2.2.1")
    only_noes = Results(
        [
            Result(
                instrument="case",
                question="2.2.1",
                answer="no",
                group=EVERYONE,
                count=3,
                base=3,
                not_applicable=0,
                missing=0,
                shown=Shown.SHOWN,
            )
        ]
    )
    assert banded(whole, whole.standard("2.2"), only_noes)[0].share is None
