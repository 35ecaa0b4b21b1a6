"""Judgements, reasons for no rating and decisions of the panel: what can be wrong with them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probatum.inspection.fieldwork.judgement import (
    Judgement,
    Judgements,
    NotRated,
    PanelDecision,
    problems_of,
)
from probatum.inspection.framework.model import RatedBy
from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.problem import Place, Problem
from tests.builders import (
    GOOD,
    evidence_for,
    framework,
    judged,
    judgement,
    key_question,
    only,
    reason,
    standard,
)

NO_REASONS = (reason("no-reports", "No reports."), reason("no-court", "No court."))
WHOLE = framework(
    judged("1.1", "Leadership"),
    standard("2.1", "Court work", key_question("2.1.1"), reasons=NO_REASONS),
)
EVIDENCE = (evidence_for("1.1"),)
GIVEN = judgement("1.1", GOOD, "E1.1")
PANEL = PanelDecision(standard="2.1", rating=GOOD, reason="One yes away.", panel=("A. Chair",))
NO_REPORTS = NotRated(standard="2.1", reason="no-reports")
RIGHT = Judgements(judgements=(GIVEN,), not_rated=(NO_REPORTS,))


def problems(judgements: Judgements) -> list[Problem]:
    return list(problems_of(judgements, WHOLE, EVIDENCE, where="judgements.yaml"))


def only_problem(judgements: Judgements) -> Problem:
    return only(problems(judgements))


def test_what_was_decided_is_found_by_its_standard() -> None:
    decided = replace(RIGHT, panel=(PANEL,))
    assert decided.judgement_of("1.1") == GIVEN
    assert decided.judgement_of("2.1") is None
    assert decided.not_rated_of("2.1") == NO_REPORTS
    assert decided.not_rated_of("1.1") is None
    assert decided.panel_on("2.1") == PANEL
    assert decided.panel_on("1.1") is None


def test_a_judgement_with_reasons_and_evidence_is_right() -> None:
    assert problems(RIGHT) == []
    assert problems(replace(RIGHT, not_rated=(), panel=(PANEL,))) == []


def test_evidence_coded_to_a_key_question_carries_its_standard() -> None:
    found = problems_of(RIGHT, WHOLE, (evidence_for("2.1", "1.1.2"),), where="judgements.yaml")
    assert list(found) == []


@pytest.mark.parametrize(
    "decided",
    [
        pytest.param(Judgements(judgements=(GIVEN, GIVEN)), id="judged twice"),
        pytest.param(
            Judgements(judgements=(GIVEN,), not_rated=(NotRated(standard="1.1", reason="x"),)),
            id="judged and not rated",
        ),
        pytest.param(Judgements(judgements=(GIVEN,), not_rated=(NO_REPORTS, NO_REPORTS)), id="unrated twice"),
    ],
)
def test_a_standard_that_is_decided_twice(decided: Judgements) -> None:
    found = [it for it in problems(decided) if it.code == "duplicate-decision"]
    assert [it.what.partition(" is ")[2] for it in found] == ["judged or left unrated twice"]
    assert only(found).place == Place(where="judgements.yaml")


def test_a_panel_that_decides_twice_is_told_at_the_second_place() -> None:
    again = replace(PANEL, place=Place(where="judgements.yaml", line=20))
    found = only_problem(replace(RIGHT, not_rated=(), panel=(PANEL, again)))
    assert found.code == "duplicate-decision"
    assert found.what == "2.1 is decided by the panel twice"
    assert found.place.line == 20


def test_a_panel_may_decide_on_what_was_judged() -> None:
    assert problems(replace(RIGHT, panel=(replace(PANEL, standard="1.1"),))) == []


@pytest.mark.parametrize(
    "decided",
    [
        replace(RIGHT, judgements=(GIVEN, replace(judgement("9.9", GOOD), rests_on=("E1.1",)))),
        replace(RIGHT, not_rated=(NotRated(standard="9.9", reason="x"),)),
        replace(RIGHT, panel=(replace(PANEL, standard="9.9"),)),
    ],
    ids=["judged", "not rated", "decided by the panel"],
)
def test_a_decision_on_a_standard_that_is_not_there(decided: Judgements) -> None:
    found = [it for it in problems(decided) if it.code == "unknown-standard"]
    assert [(it.what, it.mend) for it in found] == [
        ('the framework has no standard "9.9"', "It has 1.1, 2.1.")
    ]
    assert only(found).place == Place(where="judgements.yaml")


SPLENDID = RatingRef("splendid")


@pytest.mark.parametrize(
    "decided",
    [
        replace(RIGHT, judgements=(replace(GIVEN, rating=SPLENDID),)),
        replace(RIGHT, not_rated=(), panel=(replace(PANEL, rating=SPLENDID),)),
    ],
    ids=["judged", "decided by the panel"],
)
def test_a_rating_that_the_scale_has_not(decided: Judgements) -> None:
    found = only_problem(decided)
    assert found.code == "unknown-rating"
    assert found.what == 'the scale has no rating "splendid"'
    assert found.mend == "It has inadequate, requires-improvement, good, outstanding."


@pytest.mark.parametrize("reasons", ["", " \n"])
def test_a_judgement_without_reasons(reasons: str) -> None:
    found = only_problem(replace(RIGHT, judgements=(replace(GIVEN, reasons=reasons),)))
    assert found.code == "no-reason"
    assert found.what == "the judgement on 1.1 gives no reasons"
    assert found.place == Place(where="judgements.yaml")


@pytest.mark.parametrize(
    ("rests_on", "code", "what"),
    [
        pytest.param((), "judgement-without-evidence", "the judgement on 1.1 rests on nothing", id="nothing"),
        pytest.param(
            ("E1.1", "E7.1"),
            "unknown-evidence",
            'the judgement on 1.1 rests on "E7.1", which is not there',
            id="a passage that is not there",
        ),
        pytest.param(
            ("E1",),
            "unknown-evidence",
            'the judgement on 1.1 rests on "E1", which is not there',
            id="a whole item",
        ),
    ],
)
def test_what_a_judgement_rests_on(rests_on: tuple[str, ...], code: str, what: str) -> None:
    found = only_problem(replace(RIGHT, judgements=(replace(GIVEN, rests_on=rests_on),)))
    assert (found.code, found.what) == (code, what)


@pytest.mark.parametrize("code", ["2.1", "1.10", "1"])
def test_evidence_on_another_standard(code: str) -> None:
    found = only(problems_of(RIGHT, WHOLE, (evidence_for(code),), where="judgements.yaml"))
    assert found.code == "foreign-evidence"
    assert found.what == "E1.1 is not coded to 1.1, whose judgement rests on it"
    assert found.place == Place(where="judgements.yaml")


@pytest.mark.parametrize(
    ("not_rated", "what", "mend"),
    [
        (
            NotRated(standard="2.1", reason="too-busy"),
            '"too-busy" is no reason for which 2.1 Court work may go unrated',
            "The framework knows no-reports, no-court.",
        ),
        (
            NotRated(standard="1.1", reason="too-busy"),
            '"too-busy" is no reason for which 1.1 Leadership may go unrated',
            "The framework lets this standard always be rated.",
        ),
    ],
)
def test_a_reason_that_the_framework_does_not_know(not_rated: NotRated, what: str, mend: str) -> None:
    judgements = () if not_rated.standard == "1.1" else (GIVEN,)
    found = only_problem(Judgements(judgements=judgements, not_rated=(not_rated,)))
    assert found.code == "unknown-reason"
    assert (found.what, found.mend) == (what, mend)
    assert found.place == Place(where="judgements.yaml")


@pytest.mark.parametrize(
    "decision", [replace(PANEL, reason=" "), replace(PANEL, panel=())], ids=["reason", "names"]
)
def test_a_panel_gives_its_reason_and_its_names(decision: PanelDecision) -> None:
    found = only_problem(replace(RIGHT, not_rated=(), panel=(decision,)))
    assert found.code == "panel-without-reason"
    assert found.what == "the panel's decision on 2.1 lacks a reason or the panel's names"


NEVER = standard("2.6", "Outcomes", by=RatedBy.NOTHING, reasons=(reason("never", "It is not rated."),))


@pytest.mark.parametrize(
    ("decided", "what"),
    [
        pytest.param(
            replace(RIGHT, panel=(PANEL,)),
            "the panel decided on 2.1 Court work, which is not rated",
            id="which was left unrated",
        ),
        pytest.param(
            replace(RIGHT, panel=(replace(PANEL, standard="2.6"),)),
            "the panel decided on 2.6 Outcomes, which is not rated",
            id="which is never rated",
        ),
    ],
)
def test_a_panel_cannot_rate_a_standard_that_is_not_rated(decided: Judgements, what: str) -> None:
    whole = framework(*WHOLE.standards, NEVER)
    found = only(problems_of(decided, whole, EVIDENCE, where="judgements.yaml"))
    assert (found.code, found.what) == ("panel-on-unrated", what)
    assert found.place == Place(where="judgements.yaml")


@pytest.mark.parametrize(
    "wrong",
    [
        replace(PANEL, rating=SPLENDID),
        replace(PANEL, reason=""),
        replace(PANEL, standard="9.9"),
    ],
    ids=["rating", "reason", "standard"],
)
def test_a_problem_of_the_panel_stands_at_its_decision(wrong: PanelDecision) -> None:
    place = Place(where="judgements.yaml", line=20)
    decided = replace(RIGHT, not_rated=(), panel=(replace(wrong, place=place),))
    assert only_problem(decided).place == place


@pytest.mark.parametrize(
    "wrong",
    [
        replace(GIVEN, rating=SPLENDID),
        replace(GIVEN, reasons=""),
        replace(GIVEN, rests_on=()),
        replace(GIVEN, rests_on=("E9.9",)),
    ],
    ids=["rating", "reasons", "nothing to rest on", "evidence"],
)
def test_a_problem_of_a_judgement_stands_at_it(wrong: Judgement) -> None:
    place = Place(where="judgements.yaml", line=4)
    decided = replace(RIGHT, judgements=(replace(wrong, place=place),))
    assert only_problem(decided).place == place


def test_a_standard_that_nobody_decided() -> None:
    found = only_problem(Judgements())
    assert found.code == "undecided-standard"
    assert found.what == "1.1 Leadership is judged on evidence, and no judgement is there"
    assert found.place == Place(where="judgements.yaml")


def test_a_judgement_on_a_standard_that_key_questions_rate() -> None:
    judged_too = Judgements(judgements=(GIVEN, replace(GIVEN, standard="2.1")))
    found = [it for it in problems(judged_too) if it.code == "misplaced-judgement"]
    assert [it.what for it in found] == ["2.1 Court work is not rated by judgement, and one is there"]
