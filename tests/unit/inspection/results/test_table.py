"""Results: each with its share, found by question, answer and group."""

from __future__ import annotations

from probatum.inspection.results.table import EVERYONE, Results
from probatum.inspection.share import Share
from tests.builders import results_with

RESULTS = results_with({"2.2.1": (22, 34), "2.2.2": (0, 0)}, missing={"2.2.2": 34})


def test_a_result_has_its_share_unless_nobody_answered() -> None:
    yes, no, none_yes, _ = RESULTS.rows
    assert yes.share == Share(count=22, base=34)
    assert no.share == Share(count=12, base=34)
    assert none_yes.share is None
    assert none_yes.missing == 34


def test_a_result_is_found_by_instrument_question_answer_and_group() -> None:
    yes, no, *_ = RESULTS.rows
    assert RESULTS.of("case", "2.2.1", "yes") is yes
    assert RESULTS.of("case", "2.2.1", "no", EVERYONE) is no


def test_what_is_not_there_is_not_found() -> None:
    assert RESULTS.of("survey", "2.2.1", "yes") is None
    assert RESULTS.of("case", "2.2.9", "yes") is None
    assert RESULTS.of("case", "2.2.1", "partly") is None
    assert RESULTS.of("case", "2.2.1", "yes", "area:north") is None
    assert Results([]).rows == ()
