"""CSV read strictly by its columns; what is written is read again as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.formats.csv_table import LONGEST_CELL, read_table, written

COLUMNS = ("question", "value", "note")
HEADER = "question,value,note\n"


def rows(text: str) -> list[tuple[str, ...]]:
    found, problems = read_table(text, COLUMNS, where="a.csv")
    assert problems == ()
    return [row.cells for row in found]


def faults(text: str) -> list[tuple[str, str]]:
    return [(it.code, str(it.place)) for it in read_table(text, COLUMNS, where="a.csv")[1]]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("2.2.1,yes,", ("2.2.1", "yes", "")),
        (",,", ("", "", "")),
        ('"a, b",no,c', ("a, b", "no", "c")),
        ('x,"say ""so""",z', ("x", 'say "so"', "z")),
        ('x,"two\nlines",z', ("x", "two\nlines", "z")),
        (" x , y ,z ", (" x ", " y ", "z ")),
        ("x,it's,5\" nail", ("x", "it's", '5" nail')),
        ("é,–,🏠", ("é", "–", "🏠")),
    ],
)
def test_cells_are_read_as_they_are_meant(line: str, cells: tuple[str, ...]) -> None:
    assert rows(f"{HEADER}{line}\n") == [cells]


def test_the_last_line_needs_no_end() -> None:
    assert rows(f"{HEADER}a,b,c") == [("a", "b", "c")]


def test_a_header_alone_is_a_table_without_rows() -> None:
    assert rows(HEADER) == []


def test_empty_lines_are_passed_over() -> None:
    found, problems = read_table(f"{HEADER}\na,b,c\n\n\nd,e,f\n\n", COLUMNS, where="a.csv")
    assert problems == ()
    assert [(row.cells[0], row.line) for row in found] == [("a", 3), ("d", 6)]


def test_a_row_stands_in_the_line_in_which_it_begins() -> None:
    found, _ = read_table(f'{HEADER}a,"1\n2\n3",c\nd,e,f\n', COLUMNS, where="a.csv")
    assert [(row.cells[0], row.line) for row in found] == [("a", 2), ("d", 5)]


def test_every_row_of_a_wrong_length_is_named_and_the_others_are_read() -> None:
    text = f"{HEADER}a,b\nc,d,e\nf,g,h,i\nj\n"
    found, problems = read_table(text, COLUMNS, where="a.csv")
    assert [row.cells for row in found] == [("c", "d", "e")]
    assert [(str(it.place), it.what) for it in problems] == [
        ("a.csv:2", "this row has 2 cells and there are 3 columns"),
        ("a.csv:4", "this row has 4 cells and there are 3 columns"),
        ("a.csv:5", "this row has 1 cells and there are 3 columns"),
    ]


@pytest.mark.parametrize(
    "header",
    [
        *("", "question,value\n", "value,question,note\n", "question,value,note,more\n"),
        *("Question,value,note\n", "question, value,note\n", "question;value;note\n"),
    ],
)
def test_other_columns_are_named_and_no_row_is_read(header: str) -> None:
    found, problems = read_table(f"{header}a,b,c\n" if header else "", COLUMNS, where="a.csv")
    assert found == ()
    assert [(it.code, str(it.place), it.mend) for it in problems] == [
        ("wrong-columns", "a.csv:1", "The first line must be question,value,note")
    ]


@pytest.mark.parametrize("line", ['"open,b,c', 'a,"b"c,d', '"a"x,b,c'])
def test_quotation_marks_that_do_not_fit_are_named(line: str) -> None:
    assert faults(f"{HEADER}1,2,3\n{line}\n") == [("csv-syntax", "a.csv:3")]


def test_a_cell_has_a_longest_length() -> None:
    assert faults(f"{HEADER}a,b,{'x' * LONGEST_CELL}\n") == []
    assert faults(f"{HEADER}a,b,{'x' * (LONGEST_CELL + 1)}\n") == [("csv-syntax", "a.csv:2")]


def test_the_same_rows_give_the_same_text_with_plain_line_ends() -> None:
    assert written(("a", "b"), [("1", 'say "so"'), (2, "x, y")]) == ('a,b\n1,"say ""so"""\n2,"x, y"\n')


names = st.text(alphabet="abcdefgh-_", min_size=1, max_size=8)
cells = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=12)


@st.composite
def tables(draw: st.DrawFn) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    columns = draw(st.lists(names, min_size=1, max_size=5, unique=True))
    row = st.tuples(*[cells for _ in columns])
    return tuple(columns), draw(st.lists(row, max_size=6))


@given(tables())
def test_what_is_written_is_read_again(
    table: tuple[tuple[str, ...], list[tuple[str, ...]]],
) -> None:
    columns, rows_of_it = table
    found, problems = read_table(written(columns, rows_of_it), columns, where="a.csv")
    assert problems == ()
    assert [row.cells for row in found] == rows_of_it


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(',"\n\r'))))
def test_any_text_gives_rows_or_problems(text: str) -> None:
    found, problems = read_table(text, COLUMNS, where="a.csv")
    assert problems or all(len(row.cells) == len(COLUMNS) for row in found)
    read_table(f"{HEADER}{text}", COLUMNS, where="a.csv")
