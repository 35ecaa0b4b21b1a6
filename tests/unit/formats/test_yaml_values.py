"""YAML read into dataclasses: every fault with its line and column, all of them at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any, NewType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.formats.yaml_values import plain, read_value
from probatum.inspection.problem import Place

Shelfmark = NewType("Shelfmark", str)


class Colour(StrEnum):
    """For a field with a closed set of values."""

    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Told by the key "book"."""

    title: str = field(metadata={"key": "book"})
    pages: int = 0
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """Told by the key "map"."""

    of: str = field(metadata={"key": "map"})
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Refuses what cannot be."""

    begins: date
    ends: date

    def __post_init__(self) -> None:
        """Ends after it begins."""
        if self.ends < self.begins:
            raise ValueError("it ends before it begins")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One field of every kind."""

    name: str
    mark: Shelfmark = Shelfmark("")
    books: int = 0
    open: bool = False
    height: Fraction | None = None
    built: date | None = None
    colour: Colour = Colour.RED
    labels: tuple[str, ...] = ()
    sizes: Mapping[str, int] = field(default_factory=dict)
    holds: tuple[Book | Map, ...] = ()
    lent: Span | None = None
    below: Shelf | None = None
    place: Place | None = field(default=None, compare=False, repr=False)


def shelf(text: str) -> Shelf:
    value, problems = read_value(text, Shelf, where="s.yaml")
    assert problems == ()
    assert value is not None
    return value


def faults(text: str, kind: Any = Shelf) -> list[str]:
    """Code, place and what is wrong, of each problem."""
    _, problems = read_value(text, kind, where="s.yaml")
    return [f"{it.code} {it.place} {it.what}" for it in problems]


def test_every_kind_of_value_is_read() -> None:
    text = """\
name: NO
mark: 1.10
books: 12
open: true
height: 62.6
built: 2023-03-20
colour: blue
labels: [yes, "2", 3]
sizes: {a: 1, "b": 2}
holds:
  - book: Emma
    pages: 400
  - map: Cheshire
lent: {begins: 2023-01-01, ends: 2023-01-01}
below:
  name: "no"
"""
    assert shelf(text) == Shelf(
        name="NO",
        mark=Shelfmark("1.10"),
        books=12,
        open=True,
        height=Fraction("62.6"),
        built=date(2023, 3, 20),
        colour=Colour.BLUE,
        labels=("yes", "2", "3"),
        sizes={"a": 1, "b": 2},
        holds=(Book(title="Emma", pages=400), Map(of="Cheshire")),
        lent=Span(begins=date(2023, 1, 1), ends=date(2023, 1, 1)),
        below=Shelf(name="no"),
    )


def test_what_is_left_out_has_its_default() -> None:
    assert shelf("name: A") == Shelf(name="A")


@pytest.mark.parametrize("nothing", ["", "null", "~"])
def test_what_may_be_absent_may_be_written_as_nothing(nothing: str) -> None:
    assert shelf(f"name: A\nheight: {nothing}\nbelow: {nothing}") == Shelf(name="A")


@pytest.mark.parametrize(
    "text", ["yes", "NO", "on", "null", "~", "1.10", "012", "2023-03-20", "true", ".5", "1e3"]
)
def test_a_text_is_the_text_that_stands_there(text: str) -> None:
    assert shelf(f"name: {text}").name == text


def test_a_block_of_text_ends_without_line_end() -> None:
    assert shelf("name: >\n  one\n  line\n\nbooks: 1").name == "one line"
    assert shelf("name: |\n  two\n  lines\n").name == "two\nlines"


def test_a_value_knows_its_place() -> None:
    value = shelf("name: A\nholds:\n  - book: Emma\nbelow:\n  name: B\n")
    assert value.place == Place(where="s.yaml", line=1, column=1)
    assert value.holds[0].place == Place(where="s.yaml", line=3, column=5)
    assert value.below is not None
    assert value.below.place == Place(where="s.yaml", line=5, column=3)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("books: many", 'wrong-type s.yaml:2:8 "many" is not a whole number, without quotes'),
        ('books: "3"', 'wrong-type s.yaml:2:8 "3" is not a whole number, without quotes'),
        ("books: 3.0", 'wrong-type s.yaml:2:8 "3.0" is not a whole number, without quotes'),
        ("books: 1e3", 'wrong-type s.yaml:2:8 "1e3" is not a whole number, without quotes'),
        ("books: 0x1F", 'wrong-type s.yaml:2:8 "0x1F" is not a whole number, without quotes'),
        ("books: 1_000", 'wrong-type s.yaml:2:8 "1_000" is not a whole number, without quotes'),
        ("books:", 'wrong-type s.yaml:2:7 "" is not a whole number, without quotes'),
        (
            "books: [1]",
            "wrong-type s.yaml:2:8 a list stands where a whole number, without quotes is expected",
        ),
        ("open: yes", 'wrong-type s.yaml:2:7 "yes" is not true or false'),
        ("open: True", 'wrong-type s.yaml:2:7 "True" is not true or false'),
        ('open: "true"', 'wrong-type s.yaml:2:7 "true" is not true or false'),
        (
            "height: -1",
            'wrong-type s.yaml:2:9 "-1" is not a number such as 65 or 0.5, without quotes',
        ),
        (
            "height: 1/3",
            'wrong-type s.yaml:2:9 "1/3" is not a number such as 65 or 0.5, without quotes',
        ),
        ("built: 2023-02-30", 'wrong-type s.yaml:2:8 "2023-02-30" is not a date such as 2023-03-20'),
        ("built: 20230320", 'wrong-type s.yaml:2:8 "20230320" is not a date such as 2023-03-20'),
        ("colour: Red", 'not-a-choice s.yaml:2:9 "Red" is not one of red, blue'),
        ("labels: one", 'wrong-type s.yaml:2:9 the text "one" stands where a list is expected'),
        ("labels: {a: 1}", "wrong-type s.yaml:2:9 a mapping stands where a list is expected"),
        (
            "sizes: [a]",
            "wrong-type s.yaml:2:8 a list stands where keys with values are expected",
        ),
        ("sizes: {a: b}", 'wrong-type s.yaml:2:12 "b" is not a whole number, without quotes'),
        (
            "holds: [Emma]",
            'wrong-type s.yaml:2:9 the text "Emma" stands where keys with values are expected',
        ),
        ("holds: [{pages: 1}]", "missing-key s.yaml:2:9 none of the keys book, map stands here"),
        (
            "below: x",
            'wrong-type s.yaml:2:8 the text "x" stands where keys with values are expected',
        ),
        ("below: {books: 1}", 'missing-key s.yaml:2:8 "name" is missing here'),
        (
            "lent: {begins: 2023-01-02, ends: 2023-01-01}",
            "wrong-value s.yaml:2:7 it ends before it begins",
        ),
        ("colours: blue", 'unknown-key s.yaml:2:1 "colours" is not a key that is known here'),
        ("place: here", 'unknown-key s.yaml:2:1 "place" is not a key that is known here'),
    ],
)
def test_what_is_wrong_is_named_with_line_and_column(line: str, fault: str) -> None:
    assert faults(f"name: A\n{line}\n") == [fault]


def test_all_that_is_wrong_is_named_at_once() -> None:
    text = """\
nam: A
books: many
books: 3
colour: green
labels: [{a: b}, c, [d]]
holds:
  - book: Emma
    page: 3
  - atlas: World
sizes: {a: x, b: 2, c: y}
below:
  open: maybe
"""
    value, problems = read_value(text, Shelf, where="s.yaml")
    assert value is None
    assert [(it.code, str(it.place)) for it in problems] == [
        ("duplicate-key", "s.yaml:3:1"),
        ("unknown-key", "s.yaml:1:1"),
        ("missing-key", "s.yaml:1:1"),
        ("wrong-type", "s.yaml:2:8"),
        ("not-a-choice", "s.yaml:4:9"),
        ("wrong-type", "s.yaml:5:10"),
        ("wrong-type", "s.yaml:5:21"),
        ("wrong-type", "s.yaml:10:12"),
        ("wrong-type", "s.yaml:10:24"),
        ("unknown-key", "s.yaml:8:5"),
        ("missing-key", "s.yaml:9:5"),
        ("missing-key", "s.yaml:12:3"),
        ("wrong-type", "s.yaml:12:9"),
    ]
    assert all(it.mend for it in problems)


def test_with_problems_the_rest_is_read_all_the_same() -> None:
    value, problems = read_value(
        "name: A\nbooks: many\nlabels: [a, [b], c]\nsizes: {a: x, b: 2}\n", Shelf, where="s.yaml"
    )
    assert len(problems) == 3
    assert value == Shelf(name="A", labels=("a", "c"), sizes={"b": 2})


@pytest.mark.parametrize(
    ("key", "suggestion"),
    [
        ("lables", 'Did you mean "labels"?'),
        ("Name", 'Did you mean "name"?'),
        ("colur", 'Did you mean "colour"?'),
        ("zzz", "Known are: name, mark, books, open, height, built, colour, labels, sizes, holds, "),
    ],
)
def test_an_unknown_key_is_told_what_it_could_be(key: str, suggestion: str) -> None:
    _, (problem,) = read_value(f"name: A\n{key}: x\n", Shelf, where="s.yaml")
    assert problem.mend.startswith(suggestion)


@pytest.mark.parametrize("text", ["", "# nothing", "a: [", "- a\n- b", "text", "a: *x"])
def test_what_is_no_such_document_gives_no_value_and_a_problem(text: str) -> None:
    value, problems = read_value(text, Shelf, where="s.yaml")
    assert value is None
    assert problems != ()


def test_a_mapping_may_be_the_whole_document() -> None:
    kind: Any = Mapping[str, Book | Map]
    value, problems = read_value("a: {book: Emma}\nb: {map: Wirral}\n", kind, where="s.yaml")
    assert problems == ()
    assert value == {"a": Book(title="Emma"), "b": Map(of="Wirral")}
    assert faults("a: {book: Emma}\na: {map: Wirral}\n", kind) == [
        'duplicate-key s.yaml:2:1 "a" stands here a second time; the first is in line 1'
    ]


def test_plain_leaves_out_defaults_and_places() -> None:
    value = shelf("name: A\nheight: 62.60\nholds: [{map: Wirral}]\nbuilt: 2023-03-20\ncolour: red")
    assert plain(value) == {
        "name": "A",
        "height": 62.6,
        "built": date(2023, 3, 20),
        "sizes": {},
        "holds": [{"map": "Wirral"}],
    }
    assert plain(Fraction(65)) == 65
    assert isinstance(plain(Fraction(65)), int)


keys = st.sampled_from(
    [
        *("name", "mark", "books", "open", "height", "built", "colour", "labels", "sizes"),
        *("holds", "lent", "below", "book", "map", "begins", "ends", "", "nam", "~"),
    ]
)
scalars = st.sampled_from(
    [
        *("", "x", "yes", "1", "-7", "1.5", "true", "2023-03-20", "2023-99-99", "red", "~"),
        *('"1"', "'red'", "9" * 30, "[]", "{}", "!!set {a}", "| \n"),
    ]
)


@st.composite
def documents(draw: st.DrawFn, depth: int = 0) -> str:
    """YAML in flow style with keys that are known somewhere, here or not."""
    if depth > 3 or draw(st.booleans()):
        return draw(scalars).strip()
    inner = documents(depth=depth + 1)
    if draw(st.booleans()):
        return "[" + ", ".join(draw(st.lists(inner, max_size=3))) + "]"
    pairs = draw(st.lists(st.tuples(keys, inner), max_size=5))
    return "{" + ", ".join(f'"{key}": {value}' for key, value in pairs) + "}"


@given(documents())
def test_any_document_gives_a_value_or_problems(text: str) -> None:
    value, problems = read_value(text, Shelf, where="s.yaml")
    assert value is not None or problems
    assert all(it.place.line for it in problems if it.code != "empty-file")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_gives_a_value_or_problems(text: str) -> None:
    value, problems = read_value(text, Shelf, where="s.yaml")
    assert value is not None or problems
