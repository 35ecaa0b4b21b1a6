"""Standards without a rating, and why; and those that lack what they are rated on."""

from __future__ import annotations

import pytest

from probatum.inspection.fieldwork.judgement import NotRated
from tests.rules.rule_book import inspection, sentences


@pytest.mark.parametrize(
    ("not_rated", "words"),
    [
        pytest.param(
            NotRated(standard="2.1", reason="no-reports"),
            "No reports were prepared in the unit.",
            id="the reason of the framework is given in its words",
        ),
        pytest.param(
            NotRated(standard="2.1", reason="no-reports", note="The court is in the next unit."),
            "No reports were prepared in the unit.",
            id="a note does not take the place of the reason",
        ),
        pytest.param(
            NotRated(standard="2.1", reason="else", note="The office had burnt down."),
            "The office had burnt down.",
            id="where the framework has no such reason, the note is given",
        ),
    ],
)
def test_a_standard_is_not_rated_for_a_reason(not_rated: NotRated, words: str) -> None:
    found = inspection({"2.1": "Good"}, not_rated=[not_rated]).standards["2.1"]
    assert found.rating is None
    assert found.computed is None
    assert found.points is None
    assert found.decided_by is None
    assert sentences(found.explanation) == ["2.1 Court work: not rated", words]
    assert not found.provisional


def test_a_standard_that_the_framework_never_rates_says_why_without_being_asked() -> None:
    found = inspection({}).standards["2.6"]
    assert found.rating is None
    assert not found.provisional
    assert sentences(found.explanation) == [
        "2.6 Outcomes: not rated",
        "Outcomes are reported for information.",
    ]


def test_a_reason_stands_also_where_there_is_a_judgement() -> None:
    whole = inspection({"1.1": "Good"}, not_rated=[NotRated(standard="1.1", reason="x", note="Nobody led.")])
    assert whole.standards["1.1"].rating is None
    assert sentences(whole.standards["1.1"].explanation)[-1] == "Nobody led."


def test_a_standard_whose_judgement_is_missing_is_provisionally_without_a_rating() -> None:
    found = inspection({"2.4": "Good"}).standards["1.3"]
    assert found.rating is None
    assert found.points is None
    assert found.provisional
    assert sentences(found.explanation)[:2] == [
        "1.3 Services: not yet rated",
        "Provisional: it is judged on evidence, and no judgement is there yet.",
    ]


def test_a_standard_without_a_single_answer_is_provisionally_without_a_rating() -> None:
    found = inspection({}).standards["2.3"]
    assert found.rating is None
    assert found.decided_by is None
    assert found.deciding_questions == ()
    assert found.provisional
    assert sentences(found.explanation)[1:4] == [
        "The lowest of its key questions decides.",
        "2.3.1 Planning with the person: no answers",
        "Provisional: ten answers are missing at 2.3.1, and what is missing counts as neither yes nor no.",
    ]
