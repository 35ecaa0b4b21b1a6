"""YAML as a tree: text stays text, every fault has its line, nothing is too much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.formats.yaml_tree import DEEPEST, Fields, Items, Node, Scalar, parse
from probatum.inspection.problem import Problem


def tree(text: str) -> Node:
    root, problems = parse(text, where="it.yaml")
    assert problems == ()
    assert root is not None
    return root


def field(root: Node, key: str) -> Node:
    assert isinstance(root, Fields)
    return root.fields[key][1]


def faults(text: str) -> list[tuple[str, str]]:
    _, problems = parse(text, where="it.yaml")
    return [(problem.code, str(problem.place)) for problem in problems]


def only_problem(text: str) -> Problem:
    root, (problem,) = parse(text, where="it.yaml")
    assert root is None
    return problem


@pytest.mark.parametrize(
    "written",
    [
        *("yes", "NO", "on", "Off", "true", "null", "~", "1.10", "012", "0x1F", "0o17", "1_000"),
        *("1e3", ".inf", "2023-03-20", "12:30:45", "2.2.3", "=", "<<", "31 March"),
    ],
)
def test_what_is_written_stays_as_it_is_written(written: str) -> None:
    value = field(tree(f"key: {written}"), "key")
    assert isinstance(value, Scalar)
    assert (value.text, value.plain) == (written, True)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('"yes"', "yes"),
        ("'1.10'", "1.10"),
        ('"a\\tb\\u00e9"', "a\tbé"),
        (">-\n  one\n  line", "one line"),
        ("|-\n  two\n  lines", "two\nlines"),
    ],
)
def test_quotes_are_taken_off_and_remembered(written: str, text: str) -> None:
    value = field(tree(f"key: {written}"), "key")
    assert isinstance(value, Scalar)
    assert (value.text, value.plain) == (text, False)


@pytest.mark.parametrize("tag", ["!!int", "!!python/object/apply:os.system", "!mine", "!!binary"])
def test_a_tag_makes_nothing_of_a_text(tag: str) -> None:
    value = field(tree(f"key: {tag} '7'"), "key")
    assert isinstance(value, Scalar)
    assert value.text == "7"


def test_lists_and_keys_keep_their_order_and_their_places() -> None:
    root = tree("# first\nb: 1\na:\n  - x\n  -  y: 2\n")
    assert isinstance(root, Fields)
    assert list(root.fields) == ["b", "a"]
    key, items = root.fields["a"]
    assert str(key.place) == "it.yaml:3:1"
    assert isinstance(items, Items)
    assert [str(it.place) for it in items.items] == ["it.yaml:4:5", "it.yaml:5:6"]


def test_one_document_may_be_marked_as_such() -> None:
    assert isinstance(tree("%YAML 1.1\n---\na: 1\n...\n"), Fields)


def test_an_anchor_without_an_alias_is_no_harm() -> None:
    assert isinstance(tree("a: &name 1\n"), Fields)


def test_every_key_that_stands_twice_is_named_with_the_line_of_the_first() -> None:
    root, problems = parse('a: 1\nb: 2\n"a": 3\nc:\n  d: 4\n  d: 5\nb: 6\n', where="it.yaml")
    assert [(it.code, str(it.place), it.what.split("; ")[1]) for it in problems] == [
        ("duplicate-key", "it.yaml:3:1", "the first is in line 1"),
        ("duplicate-key", "it.yaml:6:3", "the first is in line 5"),
        ("duplicate-key", "it.yaml:7:1", "the first is in line 2"),
    ]
    assert root is not None
    first = field(root, "a")
    assert isinstance(first, Scalar)
    assert first.text == "1"


def test_keys_of_two_mappings_may_be_alike() -> None:
    assert isinstance(tree("- a: 1\n- a: 2\n"), Items)


@pytest.mark.parametrize("key", ["? [a, b]\n", "? {a: b}\n", "? - a\n"])
def test_a_key_that_is_no_word_is_a_problem(key: str) -> None:
    assert faults(f"x: 1\n{key}: 2\ny: 3\n") == [("wrong-type", "it.yaml:2:3")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: &x [1]\nb: *x\n", "it.yaml:2:4"),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", "it.yaml:3:7"),
        ("&x [*x]", "it.yaml:1:5"),
        ("a: &x 1\n*x : 2\n", "it.yaml:2:1"),
    ],
)
def test_an_alias_is_not_read(text: str, place: str) -> None:
    problem = only_problem(text)
    assert (problem.code, str(problem.place)) == ("yaml-syntax", place)
    assert "alias" in problem.what


def test_laughs_by_the_billion_are_over_at_the_first() -> None:
    lines = ["a0: &a0 [ha, ha]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    assert only_problem("\n".join(lines)).place.line == 2


def test_a_second_document_is_a_problem() -> None:
    problem = only_problem("a: 1\n---\nb: 2\n")
    assert (problem.code, str(problem.place)) == ("yaml-syntax", "it.yaml:2:1")


@pytest.mark.parametrize("text", ["", "\n\n", "# a remark\n", "   \n# another"])
def test_a_file_that_holds_nothing_says_so(text: str) -> None:
    assert faults(text) == [("empty-file", "it.yaml")]


@pytest.mark.parametrize("brackets", [("[", "]"), ("{a: ", "}")])
def test_nesting_has_an_end(brackets: tuple[str, str]) -> None:
    opening, closing = brackets
    assert parse(opening * DEEPEST + "x" + closing * DEEPEST, where="it.yaml")[1] == ()
    deeper = DEEPEST + 1
    problem = only_problem(opening * deeper + "x" + closing * deeper)
    assert problem.code == "yaml-syntax"
    assert f"more than {DEEPEST} levels deep" in problem.what


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_without_end_is_soon_over(opening: str) -> None:
    assert faults(opening * 100_000) != []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: c: d\n", 2),
        ("a: [1, 2\nb: 3\n", 2),
        ('a: "open\n', 2),
        ("a:\n\t- b\n", 2),
        ("a: 1\n b: 2\n", 2),
        ("a: @b\n", 1),
        ('a: "\\ud83d"\n', 1),
    ],
)
def test_what_is_not_yaml_is_named_with_line_and_column(text: str, line: int) -> None:
    problem = only_problem(text)
    assert (problem.code, problem.place.line) == ("yaml-syntax", line)
    # Which column is for the parser to say: libyaml and PyYAML differ by one here and there.
    assert problem.place.column > 0


def test_what_was_found_before_the_end_of_the_yaml_is_named_too() -> None:
    assert faults("a: 1\na: 2\nb: [\n") == [
        ("duplicate-key", "it.yaml:2:1"),
        ("yaml-syntax", "it.yaml:4:1"),
    ]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_gives_a_tree_or_problems(text: str) -> None:
    root, problems = parse(text, where="it.yaml")
    assert root is not None or problems


@given(st.text(alphabet="ab:-?&*!|>'\"[]{},#%@`\n\t ~<0.", max_size=60))
def test_any_text_of_signs_gives_a_tree_or_problems(text: str) -> None:
    root, problems = parse(text, where="it.yaml")
    assert root is not None or problems
