"""The counter that test_sizes.py goes by."""

import ast
from textwrap import dedent

import pytest

from tests.shape.complexity import complexity
from tests.shape.source_code import Function


def function(body: str) -> Function:
    source = "def f(x):\n" + "\n".join(f"    {line}" for line in dedent(body).splitlines())
    parsed = ast.parse(source).body[0]
    assert isinstance(parsed, Function)
    return parsed


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("return x", 1, id="straight on"),
        pytest.param("if x:\n    return 1\nelif not x:\n    return 2\nreturn 3", 3, id="two ifs"),
        pytest.param("return 1 if x else 2", 2, id="conditional expression"),
        pytest.param("for y in x:\n    while y:\n        y -= 1", 3, id="loop in a loop"),
        pytest.param("try:\n    x()\nexcept KeyError:\n    pass", 2, id="handler"),
        pytest.param("return [y for y in x if y if y > 1]", 3, id="conditions of a comprehension"),
        pytest.param("def g(y):\n    return 1 if y else 2\nreturn g", 1, id="inner function"),
    ],
)
def test_each_branch_counts(body: str, expected: int) -> None:
    assert complexity(function(body)) == expected


MATCH = """
match x:
    case 1:
        return "one"
    case 2:
        return "two"
    case 3 if x > 1:
        return "three"
"""


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(MATCH, 4, id="something may be left"),
        pytest.param(MATCH + "    case y if y:\n        return 4", 5, id="last case is guarded"),
        pytest.param(MATCH + "    case _:\n        return 4", 2, id="takes the rest"),
        pytest.param(MATCH + "    case y:\n        assert_never(y)", 2, id="nothing can be left"),
        pytest.param(MATCH + "assert_never(x)", 2, id="nothing can be left after it"),
        pytest.param(MATCH + "    case _:\n        return 4 if x else 5", 3, id="branches inside count"),
    ],
)
def test_an_exhaustive_match_is_one_branch(body: str, expected: int) -> None:
    assert complexity(function(body)) == expected
