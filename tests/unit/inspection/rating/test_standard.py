"""The rating of one standard, as data. What decides it stands in the rule book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from probatum.inspection.fieldwork.evidence import EvidenceItem, EvidenceKind
from probatum.inspection.fieldwork.judgement import Judgements, NotRated, PanelDecision
from probatum.inspection.framework.decision_rules import DecisionRule
from probatum.inspection.framework.model import NotRatedReason, RatedBy, Standard
from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.rating.explanation import Because, BecauseKind
from probatum.inspection.rating.rating import DecidedBy, Rating
from probatum.inspection.rating.standard import Grounds, rated
from probatum.inspection.results.table import Results
from probatum.inspection.source import Certainty
from tests.builders import (
    GOOD,
    INADEQUATE,
    OUTSTANDING,
    REQUIRES_IMPROVEMENT,
    combination,
    decision_rule,
    evidence_for,
    framework,
    judged,
    judgement,
    key_question,
    reason,
    results_with,
    standard,
)

LEADERSHIP = judged("1.1", "Leadership")
ASSESSMENT = standard(
    "2.2", "Assessment", key_question("2.2.1", "Engaging"), key_question("2.2.2", "Offending")
)
SPLENDID = RatingRef("splendid")


def grounds(
    *,
    rules: Sequence[DecisionRule] = (),
    results: Results | None = None,
    judgements: Judgements | None = None,
    evidence: Sequence[EvidenceItem] = (),
    standards: Sequence[Standard] = (LEADERSHIP, ASSESSMENT),
) -> Grounds:
    return Grounds(
        framework=framework(*standards, rules=rules),
        results=results or Results([]),
        judgements=judgements or Judgements(),
        evidence=evidence,
    )


def assessment(yeses: Mapping[str, tuple[int, int]], **missing: int) -> Rating:
    found = results_with(yeses, missing={"2.2.1": missing.get("first", 0)})
    return rated(ASSESSMENT, grounds(results=found), {})


def test_a_rating_from_key_questions() -> None:
    found = assessment({"2.2.1": (20, 34), "2.2.2": (30, 34)})
    explanation = found.explanation
    assert replace(found, explanation=Because(kind=BecauseKind.RATING, words="")) == Rating(
        standard=ASSESSMENT,
        rating=REQUIRES_IMPROVEMENT,
        computed=REQUIRES_IMPROVEMENT,
        points=1,
        decided_by=DecidedBy.KEY_QUESTIONS,
        deciding_questions=("2.2.1",),
        ceiling=None,
        limited_by=(),
        provisional=False,
        explanation=Because(kind=BecauseKind.RATING, words=""),
    )
    assert explanation.kind is BecauseKind.RATING
    assert explanation.words == "2.2 Assessment: Requires improvement (1 of 3 points)"
    assert explanation.facts == {
        "standard": "2.2",
        "rating": "Requires improvement",
        "points": 1,
        "decided_by": DecidedBy.KEY_QUESTIONS,
        "provisional": False,
    }
    assert [it.kind for it in explanation.because] == [
        BecauseKind.RULE,
        BecauseKind.KEY_QUESTION,
        BecauseKind.KEY_QUESTION,
        BecauseKind.NEARNESS,
        BecauseKind.NEARNESS,
        BecauseKind.RULE,
        BecauseKind.RULE,
    ]


@pytest.mark.parametrize(
    ("yeses", "missing"),
    [
        pytest.param({"2.2.1": (20, 34), "2.2.2": (30, 34)}, 1, id="an answer is missing"),
        pytest.param({"2.2.1": (0, 0), "2.2.2": (30, 34)}, 0, id="one has no answers at all"),
        pytest.param({"2.2.2": (30, 34)}, 0, id="one has no results at all"),
    ],
)
def test_a_rating_is_provisional_as_long_as_a_key_question_is_not_answered_by_all(
    yeses: dict[str, tuple[int, int]], missing: int
) -> None:
    found = assessment(yeses, first=missing)
    assert found.rating is not None
    assert found.provisional is True
    assert found.explanation.facts["provisional"] is True
    assert found.explanation.words.endswith(", provisional")


def test_a_standard_without_key_questions_is_provisionally_without_a_rating() -> None:
    empty = standard("2.3", "Planning")
    found = rated(empty, grounds(standards=[empty]), {})
    assert (found.rating, found.points, found.decided_by) == (None, None, None)
    assert found.deciding_questions == ()
    assert found.provisional is True


def test_key_questions_without_answers_give_no_rating() -> None:
    found = assessment({"2.2.1": (0, 0), "2.2.2": (0, 0)})
    assert (found.rating, found.computed, found.points) == (None, None, None)
    assert found.explanation.words == "2.2 Assessment: not yet rated"
    assert found.explanation.facts == {"standard": "2.2", "rating": None}
    assert found.decided_by is None
    assert found.provisional is True
    assert [it.words for it in found.explanation.because][1:3] == [
        "2.2.1 Engaging: no answers",
        "2.2.2 Offending: no answers",
    ]


GIVEN = Judgements(judgements=(judgement("1.1", GOOD, "E1.1", "E9.9"),))


def test_a_rating_from_a_judgement_names_the_evidence_that_it_rests_on() -> None:
    found = rated(LEADERSHIP, grounds(judgements=GIVEN, evidence=[evidence_for("1.1")]), {})
    assert found == Rating(
        standard=LEADERSHIP,
        rating=GOOD,
        computed=GOOD,
        points=2,
        decided_by=DecidedBy.JUDGEMENT,
        deciding_questions=(),
        ceiling=None,
        limited_by=(),
        provisional=False,
        explanation=Because(
            kind=BecauseKind.RATING,
            words="1.1 Leadership: Good (2 of 3 points)",
            facts={
                "standard": "1.1",
                "rating": "Good",
                "points": 2,
                "decided_by": DecidedBy.JUDGEMENT,
                "provisional": False,
            },
            because=(
                Because(
                    kind=BecauseKind.JUDGEMENT,
                    words="It was judged Good on evidence: 1.1 was seen at work.",
                    facts={"rating": "Good", "passages": 1},
                    because=(
                        Because(
                            kind=BecauseKind.EVIDENCE,
                            words="E1.1 (for): Plans are known. (Meeting with leaders, speaking for 2024-01)",
                            facts={
                                "passage": "E1.1",
                                "item": "E1",
                                "kind": EvidenceKind.MEETING,
                                "direction": "for",
                                "speaks_for": "2024-01",
                            },
                        ),
                    ),
                ),
            ),
        ),
    )


UNDECIDED = Because(
    kind=BecauseKind.RATING,
    words="1.1 Leadership: not yet rated",
    facts={"standard": "1.1", "rating": None},
    because=(
        Because(
            kind=BecauseKind.MISSING,
            words="Provisional: it is judged on evidence, and no judgement is there yet.",
        ),
    ),
)


@pytest.mark.parametrize(
    "judgements",
    [
        pytest.param(Judgements(), id="no judgement"),
        pytest.param(Judgements(judgements=(judgement("1.2", GOOD),)), id="of another standard"),
        pytest.param(Judgements(judgements=(judgement("1.1", SPLENDID),)), id="a rating of no scale"),
    ],
)
def test_without_a_judgement_there_is_provisionally_no_rating(judgements: Judgements) -> None:
    found = rated(LEADERSHIP, grounds(judgements=judgements), {})
    assert found == Rating(
        standard=LEADERSHIP,
        rating=None,
        computed=None,
        points=None,
        decided_by=None,
        deciding_questions=(),
        ceiling=None,
        limited_by=(),
        provisional=True,
        explanation=UNDECIDED,
    )


RARE = standard(
    "2.1",
    "Court work",
    key_question("2.1.1"),
    reasons=(reason("closed", "The court was closed."), reason("no-reports", "No reports.")),
)


@pytest.mark.parametrize(
    ("not_rated", "words", "certainty"),
    [
        pytest.param(
            NotRated(standard="2.1", reason="no-reports", note="A note."),
            "No reports.",
            Certainty.PUBLISHED,
            id="the second reason",
        ),
        pytest.param(
            NotRated(standard="2.1", reason="closed"),
            "The court was closed.",
            Certainty.PUBLISHED,
            id="the first reason",
        ),
        pytest.param(NotRated(standard="2.1", reason="else", note="A note."), "A note.", None, id="another"),
    ],
)
def test_a_standard_that_is_not_rated(not_rated: NotRated, words: str, certainty: Certainty | None) -> None:
    results = results_with({"2.1.1": (10, 10)})
    decided = Judgements(
        not_rated=(not_rated,),
        panel=(PanelDecision(standard="2.1", rating=GOOD, reason="So.", panel=("A. Chair",)),),
    )
    whole = grounds(results=results, judgements=decided, standards=[RARE])
    assert rated(RARE, whole, {}) == Rating(
        standard=RARE,
        rating=None,
        computed=None,
        points=None,
        decided_by=None,
        deciding_questions=(),
        ceiling=None,
        limited_by=(),
        provisional=False,
        explanation=Because(
            kind=BecauseKind.RATING,
            words="2.1 Court work: not rated",
            facts={"standard": "2.1", "rating": None},
            because=(
                Because(
                    kind=BecauseKind.NOT_RATED,
                    words=words,
                    facts={"reason": not_rated.reason, "certainty": certainty},
                ),
            ),
        ),
    )


def test_a_reason_that_nobody_gave_keeps_no_standard_from_being_rated() -> None:
    found = rated(RARE, grounds(results=results_with({"2.1.1": (10, 10)}), standards=[RARE]), {})
    assert found.rating == OUTSTANDING


@pytest.mark.parametrize(
    ("reasons", "words", "facts"),
    [
        pytest.param(
            (reason("first", "It is not rated."), reason("second", "Not here.")),
            "It is not rated.",
            {"reason": "first", "certainty": Certainty.PUBLISHED},
            id="its first reason is given",
        ),
        pytest.param((), "", {"reason": None, "certainty": None}, id="there is none"),
    ],
)
def test_a_standard_that_is_never_rated(
    reasons: tuple[NotRatedReason, ...], words: str, facts: dict[str, object]
) -> None:
    never = standard("2.6", "Outcomes", by=RatedBy.NOTHING, reasons=reasons)
    found = rated(never, grounds(standards=[never]), {})
    (why,) = found.explanation.because
    assert found.rating is None
    assert found.provisional is False
    assert (why.kind, why.words, why.facts) == (BecauseKind.NOT_RATED, words, facts)


CONSIDERED = judged("2.4", "Delivery")
LOW = decision_rule("low", "1.1", ("2.4",), combination(REQUIRES_IMPROVEMENT, good=1))
LOWER = decision_rule("lower", "1.1", ("2.4",), combination(INADEQUATE, good=1))
AS_LOW = decision_rule("as-low", "1.1", ("2.4",), combination(REQUIRES_IMPROVEMENT, good=1))
OPEN = decision_rule("open", "1.1", ("2.4",), combination(INADEQUATE, outstanding=1))


def limited(*rules: DecisionRule, of: RatingRef = GOOD, provisional: bool = False) -> Rating:
    """Leadership judged so, where delivery is Good."""
    decided = Judgements(judgements=(judgement("2.4", GOOD), judgement("1.1", of)))
    whole = grounds(rules=rules, judgements=decided, standards=[LEADERSHIP, CONSIDERED])
    delivery = rated(CONSIDERED, whole, {})
    return rated(LEADERSHIP, whole, {"2.4": replace(delivery, provisional=provisional)})


@pytest.mark.parametrize(
    ("rules", "rating", "ceiling", "limited_by"),
    [
        pytest.param((), GOOD, None, (), id="no rule"),
        pytest.param((OPEN,), GOOD, None, (), id="a rule that does not say"),
        pytest.param((LOW,), REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT, ("low",), id="one rule"),
        pytest.param((LOW, LOWER), INADEQUATE, INADEQUATE, ("lower",), id="the lower of two rules alone"),
        pytest.param(
            (LOW, OPEN, AS_LOW),
            REQUIRES_IMPROVEMENT,
            REQUIRES_IMPROVEMENT,
            ("low", "as-low"),
            id="two rules alike are both named",
        ),
    ],
)
def test_rules_lower_a_rating(
    rules: tuple[DecisionRule, ...],
    rating: RatingRef,
    ceiling: RatingRef | None,
    limited_by: tuple[str, ...],
) -> None:
    found = limited(*rules)
    assert (found.rating, found.computed, found.ceiling) == (rating, GOOD, ceiling)
    assert found.limited_by == limited_by
    assert found.decided_by is DecidedBy.JUDGEMENT
    assert found.provisional is False
    steps = list(found.explanation.of_kind(BecauseKind.LIMIT))
    assert len(steps) == len(rules) + bool(limited_by)


def test_what_was_lowered_is_the_last_step() -> None:
    found = limited(LOW, OPEN, AS_LOW, of=OUTSTANDING)
    assert found.explanation.because[0].kind is BecauseKind.JUDGEMENT
    assert found.explanation.because[-1] == Because(
        kind=BecauseKind.LIMIT,
        words="So Outstanding was lowered to Requires improvement.",
        facts={"from": "Outstanding", "to": "Requires improvement", "rules": "low, as-low"},
    )


@pytest.mark.parametrize("of", [REQUIRES_IMPROVEMENT, INADEQUATE])
def test_a_rating_at_or_under_its_ceiling_is_not_limited(of: RatingRef) -> None:
    found = limited(LOW, of=of)
    assert (found.rating, found.ceiling, found.limited_by) == (of, REQUIRES_IMPROVEMENT, ())
    assert len(found.explanation.because) == 2


@pytest.mark.parametrize("rules", [(LOW,), (OPEN,), (OPEN, LOW)])
def test_a_rule_that_considers_what_is_provisional_makes_provisional(
    rules: tuple[DecisionRule, ...],
) -> None:
    assert limited(*rules, provisional=True).provisional is True


def panel(rating: RatingRef, **of: str) -> PanelDecision:
    return PanelDecision(
        standard=of.get("of", "1.1"),
        rating=rating,
        reason="It lies near.",
        panel=("A. Chair", "B. Member"),
    )


def test_the_panel_decides_and_its_step_stands_first() -> None:
    decided = replace(GIVEN, panel=(panel(INADEQUATE), panel(OUTSTANDING, of="1.2")))
    found = rated(LEADERSHIP, grounds(judgements=decided), {})
    assert (found.rating, found.computed, found.points) == (INADEQUATE, GOOD, 0)
    assert found.before_panel == GOOD
    assert found.decided_by is DecidedBy.PANEL
    assert found.explanation.facts["decided_by"] is DecidedBy.PANEL
    assert found.explanation.because[0] == Because(
        kind=BecauseKind.PANEL,
        words="The panel (A. Chair and B. Member) decided Inadequate in place of Good: It lies near.",
        facts={
            "rating": "Inadequate",
            "in_place_of": "Good",
            "panel": "A. Chair and B. Member",
        },
    )
    assert [it.kind for it in found.explanation.because] == [
        BecauseKind.PANEL,
        BecauseKind.JUDGEMENT,
    ]


def test_the_panel_decides_where_there_is_no_rating() -> None:
    found = rated(LEADERSHIP, grounds(judgements=Judgements(panel=(panel(GOOD),))), {})
    assert (found.rating, found.computed, found.points) == (GOOD, None, 2)
    assert found.before_panel is None
    assert found.provisional is True
    assert found.explanation.because[0].facts["in_place_of"] == "no rating"
    assert found.explanation.because[0].words.startswith(
        "The panel (A. Chair and B. Member) decided Good in place of no rating: "
    )


def test_before_the_panel_stands_the_rating_under_its_limits() -> None:
    decided = Judgements(judgements=(judgement("1.1", GOOD),), panel=(panel(OUTSTANDING),))
    whole = grounds(rules=[LOW], judgements=decided, standards=[LEADERSHIP, CONSIDERED])
    delivery = rated(
        CONSIDERED,
        grounds(judgements=Judgements(judgements=(judgement("2.4", GOOD),)), standards=[CONSIDERED]),
        {},
    )
    found = rated(LEADERSHIP, whole, {"2.4": delivery})
    assert (found.rating, found.computed) == (OUTSTANDING, GOOD)
    assert found.before_panel == REQUIRES_IMPROVEMENT


def test_a_panel_cannot_give_a_rating_that_the_scale_has_not() -> None:
    decided = replace(GIVEN, panel=(panel(SPLENDID),))
    assert rated(LEADERSHIP, grounds(judgements=decided), {}) == rated(
        LEADERSHIP, grounds(judgements=GIVEN), {}
    )
