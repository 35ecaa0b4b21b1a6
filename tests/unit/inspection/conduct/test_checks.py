"""Everything that is wrong with an inspection and with what its report says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from probatum.inspection.conduct.checks import (
    problems_in,
    problems_of_ratings,
    problems_of_report,
    references_in,
)
from probatum.inspection.conduct.inspection import Inspection
from probatum.inspection.conduct.rated import rate
from probatum.inspection.fieldwork.judgement import Judgements, NotRated, PanelDecision
from probatum.inspection.findings.figure import FactFigure, RatingFigure, ShareFigure
from probatum.inspection.findings.figure_value import (
    FactValue,
    FigureValue,
    RatingValue,
    ShareValue,
)
from probatum.inspection.findings.finding import findings_on
from probatum.inspection.findings.prose import (
    Prose,
    ProseHeading,
    ProseItem,
    ProseList,
    Words,
)
from probatum.inspection.findings.recommendation import (
    Action,
    ActionStatus,
    Addressee,
    AddresseeResponse,
    Recommendation,
    Recommendations,
    ResponseKind,
)
from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.problem import Place
from tests.builders import (
    GOOD,
    OUTSTANDING,
    answered,
    case,
    evidence_for,
    framework,
    judged,
    judgement,
    key_question,
    only,
    reason,
    record,
    response,
    results_with,
    standard,
)

WHOLE = framework(
    judged("1.1", "Leadership"),
    standard(
        "2.2",
        "Assessment of risk",
        key_question("2.2.1"),
        reasons=(reason("closed", "The unit was closed."),),
    ),
)
RECORD = record(
    WHOLE,
    cases=[case("C001")],
    responses=[response("C001", answered("2.2.1", "yes"))],
    judgements=Judgements(judgements=(judgement("1.1", GOOD, "E1.1"),)),
    evidence=(evidence_for("1.1"),),
)
ADVICE = Recommendation(
    number=1,
    addressee="unit",
    standard="2.2",
    text="ask about risks.",
    findings=("risks",),
    success_measure="The next inspection finds them.",
    response=AddresseeResponse(kind=ResponseKind.AWAITED),
)


def prose(where: str, text: str, ref: str = "") -> Prose:
    return Prose(
        where=where,
        text=text,
        blocks=(
            ProseHeading(text="Strengths", line=1),
            ProseList(items=(ProseItem(inlines=(Words(text=text),), ref=ref, line=3),)),
        ),
    )


RIGHT = Inspection(
    particulars=RECORD.particulars,
    framework=WHOLE,
    cases=RECORD.cases,
    responses=RECORD.responses,
    evidence=RECORD.evidence,
    judgements=RECORD.judgements,
    figures={"share": ShareFigure(question="2.2.1"), "leaders": RatingFigure(rating="1.1")},
    findings=(
        findings_on("1.1", prose("findings/1.1-leadership.md", "Plans are known."))[0],
        findings_on("2.2", prose("findings/2.2-assessment.md", "Risks are seen.", "risks"))[0],
    ),
    narrative={
        "foreword": prose("narrative/foreword.md", "{share: Of} cases of standard 2.2."),
        "background": prose("narrative/background.md", "The unit was formed in 2021."),
    },
    recommendations=Recommendations(
        addressees=(Addressee(ref="unit", title="The unit"),), recommendations=(ADVICE,)
    ),
    digest="sha256:0",
)
VALUES: Mapping[str, FigureValue] = {
    "share": ShareValue(result=results_with({"2.2.1": (13, 34)}).rows[0], band_words="the minority"),
    "other": ShareValue(result=results_with({"2.2.1": (30, 34)}).rows[0], band_words="a large majority"),
    "leaders": RatingValue(title="Good", points=2, out_of=3),
    "staff": FactValue(amount=Fraction(34), unit="people"),
}
NEAR_HALF: Mapping[str, FigureValue] = {
    **VALUES,
    "near": ShareValue(result=results_with({"2.2.1": (199, 400)}).rows[0], band_words="too few"),
}


def saying(text: str) -> Inspection:
    """The inspection with another foreword."""
    return replace(RIGHT, narrative={**RIGHT.narrative, "foreword": prose("narrative/foreword.md", text)})


def test_an_inspection_that_is_right_has_no_problem() -> None:
    assert problems_in(RIGHT) == ()
    assert problems_of_report(RIGHT, VALUES) == ()


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        pytest.param(replace(RIGHT, cases=(*RIGHT.cases, case("C002"))), "case-not-assessed", id="record"),
        pytest.param(
            replace(RIGHT, figures={"this": RatingFigure(rating="9.9")}),
            "unbound-figure",
            id="figures",
        ),
        pytest.param(
            replace(
                RIGHT,
                findings=(
                    *RIGHT.findings,
                    findings_on("diversity", prose("findings/diversity.md", "So.", "risks"))[0],
                ),
            ),
            "duplicate-reference",
            id="findings",
        ),
        pytest.param(
            replace(
                RIGHT,
                recommendations=replace(
                    RIGHT.recommendations, recommendations=(replace(ADVICE, findings=("plans",)),)
                ),
            ),
            "unknown-reference",
            id="findings that recommendations rest on",
        ),
        pytest.param(
            replace(
                RIGHT,
                recommendations=replace(
                    RIGHT.recommendations, recommendations=(replace(ADVICE, standard="9.9"),)
                ),
            ),
            "unknown-reference",
            id="standards that recommendations are about",
        ),
    ],
)
def test_problems_are_gathered_from_everywhere(changed: Inspection, code: str) -> None:
    assert only(problems_in(changed)).code == code


def test_figures_and_recommendations_are_looked_for_in_their_files() -> None:
    wrong_figure = replace(RIGHT, figures={"this": RatingFigure(rating="9.9")})
    assert only(problems_in(wrong_figure)).place == Place(where="figures.yaml")
    wrong_advice = replace(RIGHT.recommendations, recommendations=(replace(ADVICE, standard="9.9"),))
    found = only(problems_in(replace(RIGHT, recommendations=wrong_advice)))
    assert found.place == Place(where="recommendations.yaml")


@pytest.mark.parametrize(
    ("part", "what"),
    [("foreword", "the foreword is missing"), ("background", "the background is missing")],
)
def test_a_report_has_a_foreword_and_a_background(part: str, what: str) -> None:
    rest = {ref: it for ref, it in RIGHT.narrative.items() if ref != part}
    found = only(problems_in(replace(RIGHT, narrative=rest)))
    assert (found.code, found.what) == ("missing-file", what)
    assert found.place == Place(where=f"narrative/{part}.md")


def test_there_are_findings_on_each_standard_unless_it_is_not_rated() -> None:
    without = replace(RIGHT, findings=RIGHT.findings[:1], recommendations=Recommendations())
    found = only(problems_in(without))
    assert found.code == "missing-file"
    assert found.what == "there are no findings on 2.2 Assessment of risk"
    assert found.place == Place(where="findings/2.2-assessment-of-risk.md")
    closed = replace(without.judgements, not_rated=(NotRated(standard="2.2", reason="closed"),))
    assert problems_in(replace(without, judgements=closed)) == ()


def test_references_of_standards_and_questions_may_stand_in_prose() -> None:
    assert set(references_in(RIGHT)) == {"1.1", "2.2", "2.2.1"}
    assert problems_of_report(saying("See 1.1, 2.2 and 2.2.1."), VALUES) == ()


@pytest.mark.parametrize(
    ("text", "code", "what", "mend"),
    [
        pytest.param(
            "In {shares: of} cases.",
            "unknown-figure",
            'no figure "shares" is declared',
            "Declare it in figures.yaml, or cite one that is there.",
            id="a figure that is not declared",
        ),
        pytest.param(
            "In {share: a majority} of cases.",
            "untrue-form",
            '"share" cannot be cited so: "a majority" is not true of 13 of 34',
            "Use a form that is true of it; it is 38 per cent (13 of 34).",
            id="a form that is not true",
        ),
        pytest.param(
            "It is {leaders: of}.",
            "unfit-form",
            '"leaders" cannot be cited so: the form "of" is not known for it; known are word, '
            "points, points in words, score, score in full",
            "Use a form that is true of it; it is Good.",
            id="a form that does not fit",
        ),
        pytest.param(
            "It is { so.",
            "broken-mark",
            '"{" belongs to no mark',
            'Write {figure: form}, {typed "…" because "…"} or {#reference}.',
            id="a brace",
        ),
        pytest.param(
            "In 40 per cent of cases.",
            "typed-figure",
            '"40 per cent" is typed, not cited',
            "Figures in a report come from recorded answers. Declare a figure and cite it, or waive "
            'it: {typed "…" because "…"}. Near it: share is 38 per cent (13 of 34).',
            id="a per cent that is typed, with the share that is nearest",
        ),
        pytest.param(
            "In 34 cases.",
            "typed-figure",
            '"34" is typed, not cited',
            "Figures in a report come from recorded answers. Declare a figure and cite it, or waive "
            'it: {typed "…" because "…"}.',
            id="a number that is typed",
        ),
    ],
)
def test_what_a_report_says_that_it_may_not(text: str, code: str, what: str, mend: str) -> None:
    found = only(problems_of_report(saying(text), VALUES))
    assert (found.code, found.what, found.mend) == (code, what, mend)
    assert found.place.where == "narrative/foreword.md"


def test_citations_of_one_figure_must_not_contradict_one_another_wherever_they_stand() -> None:
    narrative = {
        "foreword": prose("narrative/foreword.md", "In {near: half} and {other: most} of cases."),
        "background": prose("narrative/background.md", "First.\nIn {near: Less than half} of cases."),
    }
    found = only(problems_of_report(replace(RIGHT, narrative=narrative), NEAR_HALF))
    assert found.code == "contradicting-citations"
    assert found.what == (
        '"near" is cited as "Less than half" here, and as "half" at narrative/foreword.md:1:4'
    )
    assert found.place == Place(where="narrative/background.md", line=2, column=4)


def test_words_that_the_product_chose_are_held_against_those_that_were_written() -> None:
    """199 of 400 is "half", and the product says "less than half" of it."""
    found = only(problems_of_report(saying("{near: half} and {near: quantity} of cases."), NEAR_HALF))
    assert found.code == "contradicting-citations"
    assert found.what.startswith('"near" is cited as "quantity" here, and as "half" at ')
    assert problems_of_report(saying("{near: less than half}, {near: quantity}."), NEAR_HALF) == ()


def test_without_values_citations_are_held_against_one_another_as_they_are_written() -> None:
    found = problems_of_report(saying("{near: half}, {near: less than half}, {near: quantity}."), None)
    assert [it.code for it in found] == ["contradicting-citations"]


def test_a_citation_is_held_against_every_earlier_one() -> None:
    said = "{near: half}, {near: of}, {near: half}, {near: less than half}"
    found = problems_of_report(saying(said), NEAR_HALF)
    assert [(it.code, it.place.column) for it in found] == [("contradicting-citations", 41)] * 2


def test_findings_are_read_as_the_narrative_is() -> None:
    of_assessment = findings_on("2.2", prose("findings/2.2-assessment.md", "In 9 cases.", "risks"))
    changed = replace(RIGHT, findings=(RIGHT.findings[0], of_assessment[0]))
    found = only(problems_of_report(changed, VALUES))
    assert found.place == Place(where="findings/2.2-assessment.md", line=1, column=4)


@pytest.mark.parametrize(
    ("rating", "departs"),
    [
        pytest.param(OUTSTANDING, False, id="the panel gave what it was rated without it"),
        pytest.param(GOOD, True, id="the panel gave another rating"),
    ],
)
def test_a_panel_departs_from_the_rating_that_there_was(rating: RatingRef, departs: bool) -> None:
    """2.2 is Outstanding by its key question."""
    for place in (None, Place(where="judgements.yaml", line=4)):
        decision = PanelDecision(
            standard="2.2", rating=rating, reason="So.", panel=("A. Chair",), place=place
        )
        decided = replace(RIGHT, judgements=replace(RIGHT.judgements, panel=(decision,)))
        found = list(problems_of_ratings(decided, rate(decided).ratings))
        assert (found == []) is departs
        for problem in found:
            assert only([problem]).code == "panel-without-departure"
            assert problem.what == "the panel decided on 2.2 Assessment of risk what it was rated without it"
            assert problem.place == (place or Place(where="judgements.yaml"))


def test_a_panel_that_decided_on_no_standard_there_is_departs_from_nothing_here() -> None:
    decision = PanelDecision(standard="9.9", rating=GOOD, reason="So.", panel=("A. Chair",))
    decided = replace(RIGHT, judgements=replace(RIGHT.judgements, panel=(decision,)))
    assert list(problems_of_ratings(decided, rate(RIGHT).ratings)) == []


ADVICE_PLACE = Place(where="recommendations.yaml", line=12)
DECIDED_PLACE = Place(where="judgements.yaml", line=4)


def advising(advice: Recommendation) -> Inspection:
    advised = (replace(advice, place=ADVICE_PLACE),)
    return replace(RIGHT, recommendations=replace(RIGHT.recommendations, recommendations=advised))


def answering(response: AddresseeResponse) -> Inspection:
    return advising(replace(ADVICE, response=response))


def judging(reasons: str, place: Place | None = DECIDED_PLACE) -> Inspection:
    given = replace(RIGHT.judgements.judgements[0], place=place, reasons=reasons)
    return replace(RIGHT, judgements=Judgements(judgements=(given,)))


def on_panel(reason: str, place: Place | None = DECIDED_PLACE) -> Inspection:
    decision = PanelDecision(standard="2.2", rating=GOOD, reason=reason, panel=("A. Chair",), place=place)
    return replace(RIGHT, judgements=replace(RIGHT.judgements, panel=(decision,)))


NO = AddresseeResponse(kind=ResponseKind.NOT_AGREED)
ACTION = Action(what="Nine of them.", owner="The head", due=date(2024, 6, 1), status=ActionStatus.DONE)
NOTED = replace(RIGHT.recommendations, note="Nine of them.")
PARTICULARS = replace(RIGHT.particulars, origin_note="Nine of them.")
IN_PARTICULARS = Place(where="inspection.yaml", line=9)


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        pytest.param(advising(replace(ADVICE, text="Nine of them.")), ADVICE_PLACE, id="recommendation"),
        pytest.param(
            advising(replace(ADVICE, success_measure="Nine of them.")), ADVICE_PLACE, id="success measure"
        ),
        pytest.param(advising(replace(ADVICE, actions=(ACTION,))), ADVICE_PLACE, id="action"),
        pytest.param(answering(replace(NO, reason="Nine of them.")), ADVICE_PLACE, id="reason of a response"),
        pytest.param(
            answering(replace(NO, agreed_part="Nine of them.")), ADVICE_PLACE, id="part that is agreed"
        ),
        pytest.param(
            replace(RIGHT, recommendations=NOTED),
            Place(where="recommendations.yaml"),
            id="note on recommendations",
        ),
        pytest.param(judging("Nine of them."), DECIDED_PLACE, id="reasons of a judgement"),
        pytest.param(on_panel("Nine of them."), DECIDED_PLACE, id="reason of the panel"),
        pytest.param(
            replace(RIGHT, particulars=PARTICULARS), Place(where="inspection.yaml"), id="note on origin"
        ),
        pytest.param(
            replace(RIGHT, particulars=replace(PARTICULARS, place=IN_PARTICULARS)),
            IN_PARTICULARS,
            id="note on origin, at its place",
        ),
    ],
)
def test_what_is_said_outside_findings_and_narrative_is_read_too(changed: Inspection, place: Place) -> None:
    found = only(problems_of_report(changed, VALUES))
    assert (found.code, found.what) == ("typed-figure", '"Nine of" is typed, not cited')
    assert found.place == place


def test_names_of_places_may_hold_what_looks_like_a_number() -> None:
    named = replace(RIGHT.particulars, title="Unit 7", service="Half Moon Street", region="Nine of Elms")
    assert problems_of_report(replace(RIGHT, particulars=named), VALUES) == ()


def test_references_may_stand_there_and_marks_may_not() -> None:
    assert problems_of_report(advising(replace(ADVICE, text="see 2.2.1.")), VALUES) == ()
    found = only(problems_of_report(advising(replace(ADVICE, text="see {share: of} cases.")), VALUES))
    assert found.code == "mark-out-of-place"
    assert found.place == ADVICE_PLACE


def test_a_per_cent_that_is_typed_there_is_told_the_nearest_share() -> None:
    found = only(problems_of_report(advising(replace(ADVICE, text="reach 90 per cent.")), VALUES))
    assert found.mend.endswith("Near it: other is 88 per cent (30 of 34).")
    found = only(problems_of_report(advising(replace(ADVICE, text="reach 90 per cent.")), None))
    assert "Near it" not in found.mend


def test_what_is_said_stands_at_its_file_where_no_line_is_known() -> None:
    unplaced = replace(RIGHT.recommendations, recommendations=(replace(ADVICE, text="See 9."),))
    found = only(problems_of_report(replace(RIGHT, recommendations=unplaced), VALUES))
    assert found.place == Place(where="recommendations.yaml")
    for decided in (judging("See 9.", place=None), on_panel("See 9.", place=None)):
        found = only(problems_of_report(decided, VALUES))
        assert found.place == Place(where="judgements.yaml")


def test_without_values_citations_are_not_looked_at_and_typed_figures_are() -> None:
    found = problems_of_report(saying("In {shares: of} cases and 38 per cent."), None)
    assert [(it.code, it.what) for it in found] == [("typed-figure", '"38 per cent" is typed, not cited')]


def test_facts_contradict_one_another_in_the_whole_of_the_figures() -> None:
    fact = FactFigure(fact=Fraction(3), unit="people", counts="leaders", source="The unit")
    changed = replace(RIGHT, figures={"a": fact, "b": replace(fact, fact=Fraction(4))})
    assert only(problems_in(changed)).code == "contradicting-facts"
