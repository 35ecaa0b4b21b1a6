"""The figures of a report: declared ones, and its own under a name each."""

from __future__ import annotations

import pytest

from probatum.inspection.findings.figure import Figure, RatingFigure, ShareFigure
from probatum.inspection.framework.instruments import Respondent
from probatum.inspection.report.document import Cited
from probatum.inspection.report.figures import ReportFigures
from probatum.inspection.results.table import Results, Shown
from probatum.inspection.share import Share
from tests.builders import (
    attribute,
    framework,
    instrument,
    judged,
    key_question,
    question,
    report_matter,
    result,
    standard,
)

WHOLE = framework(
    judged("1.1", "Leadership"),
    standard("2.2", "Assessment", key_question("2.2.1"), key_question("2.2.2"), key_question("2.2.3")),
    instruments=[
        instrument(question("risk"), key_questions=["2.2.1", "2.2.2"]),
        instrument(question("heard"), ref="survey", respondent=Respondent.PERSON),
    ],
    attributes=[attribute("area", "north", "south")],
)
RESULTS = Results(
    [
        result("risk", 3, 34),
        result("2.2.1", 22, 34),
        result("2.2.1", 12, 34, answer="no"),
        result("2.2.1", 13, 20, group="area:north"),
        result("2.2.1", 3, 4, group="area:south", shown=Shown.TOO_FEW),
        result("2.2.2", 0, 0),
        result("heard", 1, 2, instrument="survey"),
        result("2.2.1", 1, 2, instrument="survey"),
    ]
)
OWN = [
    "rating.overall",
    "rating.1.1",
    "rating.2.2",
    "case.2.2.1.yes",
    "case.2.2.1.yes.area.north",
    "case.2.2.1.yes.area.south",
    "case.2.2.2.yes",
]


def figures(**declared: Figure) -> ReportFigures:
    return report_matter(WHOLE, RESULTS, declared=declared).figures


def test_every_rating_and_every_key_question_has_a_figure_for_all_and_by_group() -> None:
    assert list(figures().figures) == OWN
    assert list(figures().values) == OWN


def test_declared_figures_come_first() -> None:
    found = figures(risk=ShareFigure(question="risk"))
    assert list(found.figures) == ["risk", *OWN]
    assert found.cited(ShareFigure(question="risk"), "of") == Cited(figure="risk", form="of", shown="3 of 34")


@pytest.mark.parametrize("note", ["", "What is noted is no part of what it is bound to."])
def test_a_figure_of_the_reports_own_takes_the_name_declared_for_the_same(note: str) -> None:
    found = figures(
        engages=ShareFigure(question="2.2.1", note=note),
        whole=RatingFigure(rating="overall", note=note),
    )
    assert found.key_question("2.2.1", "%") == Cited(figure="engages", form="%", shown="65%")
    assert found.cited(RatingFigure(rating="overall"), "word").figure == "whole"
    assert list(found.figures) == [
        "engages",
        "whole",
        *(it for it in OWN if it not in {"case.2.2.1.yes", "rating.overall"}),
    ]


def test_the_same_question_of_another_group_keeps_its_own_name() -> None:
    found = figures(north=ShareFigure(question="2.2.1", group="area:north"))
    assert found.key_question("2.2.1", "of") == Cited(figure="case.2.2.1.yes", form="of", shown="22 of 34")


def test_what_has_no_value_is_not_shown() -> None:
    assert figures().cited(RatingFigure(rating="1.1"), "word").shown == "[not shown]"
    assert figures().cited(ShareFigure(question="2.2.1", group="area:south"), "of").shown == "[not shown]"


def test_the_share_of_a_key_question_is_there_where_it_was_asked_and_answered() -> None:
    assert figures().key_question_share("2.2.1") == Share(count=22, base=34)
    assert figures().key_question_share("2.2.2") is None
    assert figures().key_question_share("2.2.3") is None


def test_a_group_that_is_too_small_has_no_share() -> None:
    assert figures().share(ShareFigure(question="2.2.1", group="area:north")) == Share(count=13, base=20)
    assert figures().share(ShareFigure(question="2.2.1", group="area:south")) is None


def test_the_tables_print_the_yeses_to_key_questions_where_they_are_asked() -> None:
    assert [(it.question, it.group) for it in RESULTS.rows if figures().prints(it)] == [
        ("2.2.1", "all"),
        ("2.2.1", "area:north"),
        ("2.2.1", "area:south"),
        ("2.2.2", "all"),
    ]
