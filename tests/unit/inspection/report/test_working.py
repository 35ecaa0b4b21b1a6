"""The working of a figure: what was asked, of whom, how many, and what it is declared to be."""

from __future__ import annotations

from fractions import Fraction

import pytest

from probatum.inspection.fieldwork.judgement import Judgements
from probatum.inspection.findings.figure import (
    ComparisonFigure,
    FactFigure,
    Figure,
    RatingCountFigure,
    RatingFigure,
    ShareFigure,
)
from probatum.inspection.framework.conditions import AllOf, AnswerIs, AttributeIs
from probatum.inspection.framework.instruments import Question, Respondent
from probatum.inspection.report.document import Working
from probatum.inspection.report.working import condition_in_words, group_name, workings_of
from probatum.inspection.results.table import Results
from tests.builders import (
    GOOD,
    OUTSTANDING,
    attribute,
    framework,
    instrument,
    judged,
    judgement,
    question,
    report_matter,
    result,
    when_yes,
)

WHOLE = framework(
    judged("1.1", "Leadership"),
    judged("1.2", "Staff"),
    instruments=[
        instrument(
            question("risk"),
            question("visited", when=when_yes("risk")),
            question("contact", choices=("weekly", "seldom")),
        ),
        instrument(question("heard"), ref="survey", respondent=Respondent.PERSON),
    ],
    attributes=[attribute("area", "north", "south")],
)
RESULTS = Results(
    [
        result("visited", 13, 34, not_applicable=6, missing=2),
        result("visited", 5, 12, group="area:north"),
        result("visited", 8, 22, group="area:south"),
        result("contact", 20, 40, answer="weekly"),
        result("heard", 0, 0, instrument="survey", missing=3),
    ]
)
JUDGEMENTS = Judgements(judgements=(judgement("1.1", GOOD), judgement("1.2", OUTSTANDING)))


def working(figure: Figure) -> Working:
    matter = report_matter(WHOLE, RESULTS, judgements=JUDGEMENTS, declared={"it": figure})
    found = workings_of({"it": figure}, matter.figures.values, WHOLE, RESULTS)["it"]
    assert found.figure == "it"
    return found


def test_a_share_tells_the_question_the_count_who_was_not_asked_and_who_did_not_answer() -> None:
    found = working(ShareFigure(question="visited", note="Only where there is a risk."))
    assert found.title == "The question visited"
    assert found.lines == (
        ("Question", "visited: Is visited so?"),
        ("Answer counted", "Yes"),
        ("Asked in", "Case"),
        ("Count", "13 of 34, 38%"),
        ("Not asked", "6; it is asked when “The question risk” is yes"),
        ("No answer", "2"),
        ("In the data", "results.csv: case, visited, answer yes, group all"),
        ("Note", "Only where there is a risk."),
    )
    assert (found.count, found.base) == (13, 34)


def test_a_share_of_a_group_names_the_group_before_its_count() -> None:
    found = working(ShareFigure(question="visited", group="area:north"))
    assert found.lines == (
        ("Question", "visited: Is visited so?"),
        ("Answer counted", "Yes"),
        ("Asked in", "Case"),
        ("Group", "North"),
        ("Count", "5 of 12, 42%"),
        ("In the data", "results.csv: case, visited, answer yes, group area:north"),
    )
    assert (found.count, found.base) == (5, 12)


def test_the_answer_is_counted_under_its_label() -> None:
    found = working(ShareFigure(question="contact", answer="weekly"))
    assert dict(found.lines)["Answer counted"] == "Weekly"
    assert dict(found.lines)["In the data"] == "results.csv: case, contact, answer weekly, group all"


def test_a_share_that_nobody_answered_has_neither_count_nor_base() -> None:
    found = working(ShareFigure(question="heard", instrument="survey"))
    assert dict(found.lines)["Asked in"] == "Survey"
    assert dict(found.lines)["Count"] == "nobody answered"
    assert dict(found.lines)["No answer"] == "3"
    assert (found.count, found.base) == (None, None)


def test_a_share_without_any_result_says_that_nobody_answered() -> None:
    assert dict(working(ShareFigure(question="risk")).lines)["Count"] == "nobody answered"


def test_a_comparison_tells_both_groups_and_what_it_can_bear() -> None:
    found = working(ComparisonFigure(question="visited", groups=("area:north", "area:south"), note="Asked."))
    assert found.title == "The question visited, compared"
    assert found.lines == (
        ("Question", "visited: Is visited so?"),
        ("Answer counted", "Yes"),
        ("North", "5 of 12, 42%"),
        ("South", "8 of 22, 36%"),
        ("In the data", "results.csv: case, visited, answer yes, group area:north and area:south"),
        ("What it can bear", "Two counts of this sample, side by side; no claim beyond these cases."),
        ("Note", "Asked."),
    )
    assert (found.count, found.base) == (None, None)


@pytest.mark.parametrize(
    ("figure", "title", "lines"),
    [
        pytest.param(
            RatingFigure(rating="overall"),
            "Overall rating",
            [("Rating", "Good"), ("In the data", "ratings.json")],
            id="the whole",
        ),
        pytest.param(
            RatingFigure(rating="1.1", note="As judged."),
            "Rating of 1.1 Leadership",
            [("Rating", "Good"), ("In the data", "ratings.json"), ("Note", "As judged.")],
            id="a standard",
        ),
        pytest.param(
            RatingCountFigure(ratings=("1.1", "1.2"), are=GOOD),
            "How many of 1.1, 1.2 are Good",
            [("Count", "1 of 2"), ("In the data", "ratings.json")],
            id="a count of ratings",
        ),
        pytest.param(
            FactFigure(fact=Fraction(54), unit="per cent", counts="staff trained", source="The unit"),
            "Declared fact: staff trained",
            [("Stated", "54 per cent"), ("Source", "The unit")],
            id="a fact in per cent",
        ),
        pytest.param(
            FactFigure(
                fact=Fraction(1203),
                unit="people",
                counts="caseload",
                source="The return",
                sum_of=("men", "women"),
                note="In March.",
            ),
            "Declared fact: caseload",
            [
                ("Stated", "1,203 people"),
                ("Source", "The return"),
                ("The sum of", "men, women"),
                ("Note", "In March."),
            ],
            id="a sum of facts",
        ),
    ],
)
def test_what_is_no_share_has_its_own_lines(figure: Figure, title: str, lines: list[tuple[str, str]]) -> None:
    found = working(figure)
    assert found.title == title
    assert list(found.lines) == lines
    assert (found.count, found.base) == (None, None)


def test_a_group_goes_by_its_label() -> None:
    assert group_name("all", WHOLE) == "All"
    assert group_name("area:south", WHOLE) == "South"


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        pytest.param(question("risk"), "always", id="no condition"),
        pytest.param(
            question(
                "other",
                when=AllOf(
                    parts=(
                        AttributeIs(attribute="area", values=("north", "south")),
                        AnswerIs(question="heard", values=("no",)),
                    )
                ),
            ),
            "“Area” is north or south and “The question heard” is no",
            id="attribute and question",
        ),
        pytest.param(question("other", when=when_yes("gone")), "gone is yes", id="unknown"),
    ],
)
def test_a_condition_is_told_in_the_words_of_what_it_depends_on(asked: Question, words: str) -> None:
    assert condition_in_words(asked, WHOLE) == words
