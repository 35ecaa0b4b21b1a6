"""A table's columns: name, type, unit and meaning. One description; everything else is derived or tested."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ColumnType(StrEnum):
    """What a column's cells hold."""

    TEXT = "text"
    WHOLE_NUMBER = "whole number"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table that people and programs read."""

    name: str
    type: ColumnType
    meaning: str
    unit: str = ""
    may_be_empty: bool = False


ANSWER_COLUMNS = (
    Column(name="question", type=ColumnType.TEXT, meaning="the question's reference in its framework"),
    Column(name="status", type=ColumnType.TEXT, meaning="answered, not-applicable or missing"),
    Column(name="value", type=ColumnType.TEXT, meaning="the answer, in lower case", may_be_empty=True),
    Column(name="note", type=ColumnType.TEXT, meaning="the reason or remark given", may_be_empty=True),
    Column(
        name="answered_by",
        type=ColumnType.TEXT,
        meaning="who answered, by reference; empty for people on probation",
        may_be_empty=True,
    ),
    Column(
        name="answered_at",
        type=ColumnType.TEXT,
        meaning="when, as a date or a moment with its offset; the day only for people on probation",
        may_be_empty=True,
    ),
)

RESULT_COLUMNS = (
    Column(name="inspection", type=ColumnType.TEXT, meaning="the inspection's reference"),
    Column(name="instrument", type=ColumnType.TEXT, meaning="case, practitioner or survey"),
    Column(name="question", type=ColumnType.TEXT, meaning="the question's reference"),
    Column(name="answer", type=ColumnType.TEXT, meaning="the answer that is counted"),
    Column(
        name="group",
        type=ColumnType.TEXT,
        meaning="all, or an attribute and its value with a colon",
    ),
    Column(
        name="count",
        type=ColumnType.WHOLE_NUMBER,
        unit="respondents",
        meaning="how many gave this answer; empty where it is not shown",
        may_be_empty=True,
    ),
    Column(
        name="base",
        type=ColumnType.WHOLE_NUMBER,
        unit="respondents",
        meaning="how many answered the question",
    ),
    Column(
        name="not_applicable",
        type=ColumnType.WHOLE_NUMBER,
        unit="respondents",
        meaning="how many it does not apply to",
    ),
    Column(
        name="missing",
        type=ColumnType.WHOLE_NUMBER,
        unit="respondents",
        meaning="how many should or could have answered and did not",
    ),
    Column(name="shown", type=ColumnType.TEXT, meaning="shown, or too-few where the base is too small"),
    Column(name="origin", type=ColumnType.TEXT, meaning="real or practice (built for training)"),
)


def names(columns: tuple[Column, ...]) -> tuple[str, ...]:
    """The names of the columns, in their order."""
    return tuple(column.name for column in columns)
