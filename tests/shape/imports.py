"""Which module imports which, read from the source: nothing is run.

An import counts wherever it stands: inside a function or under TYPE_CHECKING too.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

from tests.shape.source_code import Module

Graph = Mapping[str, frozenset[str]]


def imported_names(module: Module) -> Iterator[tuple[str, str]]:
    """What each import names: a module, and what is taken from it, or nothing."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, ""
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield _absolute(node, module), alias.name


def import_graph(modules: Iterable[Module]) -> Graph:
    """Each module with those of the same package that it imports.

    `from package import name` is an import of the module `package.name` where there is one.
    """
    by_name = {module.name: module for module in modules}
    return {name: frozenset(_resolved(module, by_name.keys()) - {name}) for name, module in by_name.items()}


def cycles(graph: Graph) -> list[list[str]]:
    """Every group of modules each of which imports each other, however far round."""
    reached = {name: _reachable(name, graph) for name in graph}
    groups = {frozenset(other for other in reached[name] if name in reached[other]) for name in graph}
    return sorted(sorted(group) for group in groups if group)


def _absolute(node: ast.ImportFrom, module: Module) -> str:
    if not node.level:
        return node.module or ""
    above = module.package.split(".")[: len(module.package.split(".")) - node.level + 1]
    return ".".join([*above, *([node.module] if node.module else [])])


def _resolved(module: Module, known: Iterable[str]) -> set[str]:
    named = {
        submodule if (submodule := f"{source}.{taken}") in known else source
        for source, taken in imported_names(module)
    }
    return named.intersection(known)


def _reachable(start: str, graph: Graph) -> frozenset[str]:
    """What is imported from here, directly or not; with itself only where a way leads back."""
    reached: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(graph[name])
    return frozenset(reached)
