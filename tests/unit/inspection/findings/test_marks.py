"""Marks in prose: what they are, where they stand, and which are broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.inspection.findings.marks import (
    ANY_MARK,
    Citation,
    Mark,
    Reference,
    Waiver,
    citations_in,
    mark_of,
    out_of_place,
    place_in,
    problems_of,
    without_marks,
)
from probatum.inspection.problem import Place
from tests.builders import only

PLACE = Place(where="foreword.md", line=1, column=1)


@pytest.mark.parametrize(
    ("offset", "line", "column"),
    [(0, 1, 1), (2, 1, 3), (3, 1, 4), (4, 2, 1), (5, 2, 2), (7, 3, 1), (8, 4, 1), (10, 4, 3)],
)
def test_an_offset_has_its_line_and_column(offset: int, line: int, column: int) -> None:
    found = place_in("abc\nde\n\nghi", offset, "a.md")
    assert found == Place(where="a.md", line=line, column=column)
    after_a_line = place_in("\nabc\nde\n\nghi", offset + 1, "a.md")
    assert after_a_line == Place(where="a.md", line=line + 1, column=column)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("{planning: per cent}", Citation(figure="planning", form="per cent", place=PLACE)),
        ("{planning:of}", Citation(figure="planning", form="of", place=PLACE)),
        ("{q-2.2.1: Of in words }", Citation(figure="q-2.2.1", form="Of in words", place=PLACE)),
        ("{planning:\n  just\n  over half}", Citation(figure="planning", form="just over half", place=PLACE)),
        (
            '{typed "12 months" because "the law says so"}',
            Waiver(text="12 months", reason="the law says so"),
        ),
        (
            '{typed\n"12\n months"\nbecause "law"}',
            Waiver(text="12 months", reason="law"),
        ),
        ("{#home-visits-2}", Reference(ref="home-visits-2")),
    ],
)
def test_a_mark_is_read(text: str, mark: Mark) -> None:
    found = ANY_MARK.fullmatch(text)
    assert found is not None
    assert mark_of(found, PLACE) == mark


def test_citations_are_found_with_their_places() -> None:
    text = "# Foreword\n\nIn {planning: of} cases,\nthat is {planning: per\ncent}, {#end}\n"
    assert list(citations_in(text, where="foreword.md")) == [
        Citation(figure="planning", form="of", place=Place(where="foreword.md", line=3, column=4)),
        Citation(figure="planning", form="per cent", place=Place(where="foreword.md", line=4, column=9)),
    ]


def test_marks_are_blanked_and_offsets_stay() -> None:
    text = 'In {a: of} and {typed "12\nmonths" because "law"}. {#b}'
    blanked = without_marks(text)
    assert blanked.split() == ["In", "and", "."]
    assert len(blanked) == len(text)
    assert blanked.index("\n") == text.index("\n")
    assert blanked.index(".") == text.index(".")


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("All is well.", []),
        ('{a: of} {#b} {typed "1" because "x"}', []),
        ("a { b", [3]),
        ("a } b", [3]),
        ("{planning}", [1, 10]),
        ("{Planning: of}", [1, 14]),
        ("{: of}", [1, 6]),
        ("{planning:}", [1, 11]),
        ("{#Ref}", [1, 6]),
        ('{typed "12"}', [1, 12]),
        ("{a: of}}", [8]),
    ],
)
def test_a_brace_that_belongs_to_no_mark(text: str, columns: list[int]) -> None:
    found = list(problems_of(text, where="foreword.md"))
    assert [it.place for it in found] == [
        Place(where="foreword.md", line=1, column=column) for column in columns
    ]
    assert {it.code for it in found} <= {"broken-mark"}
    assert [it.what for it in found] == [f'"{text[column - 1]}" belongs to no mark' for column in columns]


@pytest.mark.parametrize("reason", ["", " ", "\n"])
def test_a_waiver_without_a_reason(reason: str) -> None:
    text = f'First.\n{{typed "12 months" because "{reason}"}}'
    found = only(problems_of(text, where="foreword.md"))
    assert found.code == "waiver-without-reason"
    assert found.what == '"12 months" is waived without a reason'
    assert found.place == Place(where="foreword.md", line=2, column=1)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("See {planning: of} cases.", "{planning: of} cases."),
        ("It is } so.", "} so."),
        ("{#plans} and {#homes}, which are far too many words", "{#plans} and {#homes}, which a"),
    ],
)
def test_a_mark_where_no_marks_are_read(text: str, begins: str) -> None:
    place = Place(where="recommendations.yaml", line=7)
    found = only(out_of_place(text, place))
    assert found.code == "mark-out-of-place"
    assert found.what == f'"{begins}" stands where no marks are read'
    assert found.place == place


def test_a_text_without_marks_may_stand_anywhere() -> None:
    assert list(out_of_place("All is well (2.2).", PLACE)) == []


@given(st.text(alphabet='a{}:# "\n-typedbcau1', max_size=60))
def test_whatever_is_written_blanking_keeps_lengths_and_lines(text: str) -> None:
    blanked = without_marks(text)
    assert len(blanked) == len(text)
    assert [at for at, it in enumerate(blanked) if it == "\n"] == [
        at for at, it in enumerate(text) if it == "\n"
    ]
    assert without_marks(blanked) == blanked
