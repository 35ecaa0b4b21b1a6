"""The columns of the tables that people and programs read."""

from __future__ import annotations

from dataclasses import fields

import pytest

from probatum.inspection.columns import ANSWER_COLUMNS, RESULT_COLUMNS, Column, names
from probatum.inspection.fieldwork.answers import Answer
from probatum.inspection.results.table import Result


@pytest.mark.parametrize("columns", [ANSWER_COLUMNS, RESULT_COLUMNS])
def test_each_column_has_its_own_name_and_says_what_it_means(columns: tuple[Column, ...]) -> None:
    assert len(set(names(columns))) == len(columns)
    assert all(column.meaning for column in columns)


def test_the_columns_of_answers_are_what_an_answer_holds() -> None:
    assert list(names(ANSWER_COLUMNS)) == [it.name for it in fields(Answer) if it.name != "line"]


def test_the_columns_of_results_are_what_a_result_holds_with_inspection_and_origin() -> None:
    of_a_result = [it.name for it in fields(Result)]
    assert list(names(RESULT_COLUMNS)) == ["inspection", *of_a_result, "origin"]
