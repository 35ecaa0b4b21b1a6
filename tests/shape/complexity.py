"""How many ways lead through a function."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise

from tests.shape.source_code import Function

BRANCHES = (ast.If, ast.IfExp, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler)


def complexity(function: Function) -> int:
    """One, and one more for each branch; an exhaustive match is one branch, however long.

    Functions and classes inside are measured by themselves.
    """
    exhaustive = {id(match) for match in _followed_by_assert_never(function)}
    return 1 + sum(_branches(node, exhaustive) for node in _own_nodes(function))


def _branches(node: ast.AST, exhaustive: set[int]) -> int:
    if isinstance(node, ast.Match):
        is_exhaustive = id(node) in exhaustive or _takes_the_rest(node.cases[-1])
        return 1 if is_exhaustive else len(node.cases)
    if isinstance(node, ast.comprehension):
        return len(node.ifs)
    return int(isinstance(node, BRANCHES))


def _takes_the_rest(case: ast.match_case) -> bool:
    """Whether nothing is left after this case: `case _:` or `case unexpected:`."""
    pattern = case.pattern
    return isinstance(pattern, ast.MatchAs) and pattern.pattern is None and case.guard is None


def _followed_by_assert_never(function: Function) -> Iterator[ast.Match]:
    for node in _own_nodes(function):
        for _, block in ast.iter_fields(node):
            if isinstance(block, list):
                for one, following in pairwise(block):
                    if isinstance(one, ast.Match) and _is_assert_never(following):
                        yield one


def _is_assert_never(statement: ast.stmt) -> bool:
    match statement:
        case ast.Expr(value=ast.Call(func=ast.Name(id="assert_never"))):
            return True
        case _:
            return False


def _own_nodes(function: Function) -> Iterator[ast.AST]:
    yield function
    waiting: list[ast.AST] = [*function.body]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, (Function, ast.ClassDef)):
            waiting.extend(ast.iter_child_nodes(node))
            yield node
