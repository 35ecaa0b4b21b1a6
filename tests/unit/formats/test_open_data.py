"""The open data beside a report: what stands in it, and that each piece says where it comes from."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from probatum.formats.open_data import (
    because_data,
    json_text,
    origin_of,
    ratings_data,
    ratings_json,
    result_data,
    results_csv,
)
from probatum.formats.open_figures import figures_json
from probatum.inspection.columns import RESULT_COLUMNS, names
from probatum.inspection.rating.explanation import Because, BecauseKind
from probatum.inspection.results.table import Result, Results, Shown
from tests.examples.cheshire_west import outcome


def result(*, count: int, base: int, shown: Shown) -> Result:
    return Result(
        instrument="case",
        question="2.2.3",
        answer="yes",
        group="sex:female",
        count=count,
        base=base,
        not_applicable=1,
        missing=2,
        shown=shown,
    )


def test_json_is_laid_out_to_be_read_and_ends_its_line() -> None:
    assert json_text({"é": [1, None]}) == '{\n  "é": [\n    1,\n    null\n  ]\n}\n'


def test_a_piece_of_data_says_first_where_it_comes_from() -> None:
    record = outcome().inspection
    assert origin_of(record) == {
        "inspection": "cheshire-west-2023",
        "service": "Cheshire West PDU",
        "origin": "practice",
        "notice": record.notice,
        "framework": {
            "slug": "hmip-pdu-2021",
            "version": 1,
            "digest": record.framework.digest,
        },
    }
    for text in (ratings_json(record, outcome().ratings), figures_json(outcome())):
        assert list(json.loads(text))[:5] == list(origin_of(record))


def test_a_result_is_a_row_with_its_origin() -> None:
    rows = Results([result(count=3, base=12, shown=Shown.SHOWN)])
    assert results_csv(outcome().inspection, rows) == (
        f"{','.join(names(RESULT_COLUMNS))}\n"
        "cheshire-west-2023,case,2.2.3,yes,sex:female,3,12,1,2,shown,practice\n"
    )


def test_a_count_of_too_few_is_left_out() -> None:
    few = result(count=3, base=6, shown=Shown.TOO_FEW)
    text = results_csv(outcome().inspection, Results([few]))
    assert text.endswith("cheshire-west-2023,case,2.2.3,yes,sex:female,,6,1,2,too-few,practice\n")
    data = result_data(outcome().inspection, few)
    assert (data["count"], data["base"], data["shown"]) == (None, 6, "too-few")


def test_no_count_of_too_few_is_anywhere_in_the_data() -> None:
    rows = list(csv.DictReader(io.StringIO(results_csv(outcome().inspection, outcome().results))))
    few = [row for row in rows if row["shown"] != "shown"]
    assert few
    assert {row["count"] for row in few} == {""}
    assert {row["origin"] for row in rows} == {"practice"}
    assert len(rows) == len(outcome().results.rows)


def test_ratings_are_keyed_by_standard() -> None:
    data: Any = ratings_data(outcome().inspection, outcome().ratings)
    assert (data["score"], data["out_of"], data["overall"]) == (7, 24, "Requires improvement")
    assert data["provisional"] is False
    assert data["standards"]["2.2"] == {
        "title": "Assessment",
        "rating": "Inadequate",
        "before_panel": None,
        "computed": "Inadequate",
        "points": 0,
        "decided_by": "key-questions",
        "deciding_questions": ["2.2.3"],
        "ceiling": None,
        "limited_by": [],
        "provisional": False,
    }
    assert data["standards"]["2.1"]["rating"] == "Not rated"
    assert data["standards"]["2.1"]["points"] is None


def test_an_explanation_is_data_all_the_way_down() -> None:
    leaf = Because(kind=BecauseKind.KEY_QUESTION, words="11 of 34", facts={"count": 11})
    whole = Because(kind=BecauseKind.KEY_QUESTION, words="it is so", because=(leaf,))
    assert because_data(whole) == {
        "kind": "key-question",
        "words": "it is so",
        "facts": {},
        "because": [{"kind": "key-question", "words": "11 of 34", "facts": {"count": 11}}],
    }


def test_published_ratings_hold_their_explanations_and_decisions() -> None:
    data: Any = json.loads(ratings_json(outcome().inspection, outcome().ratings))
    assert "explanation" in data
    assert all("explanation" in rating for rating in data["standards"].values())
    assert {it["standard"] for it in data["decisions"]["judgements"]} == {"1.1", "1.2", "1.3", "1.4"}
