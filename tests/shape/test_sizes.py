"""No module, function or decision grows past what can be read in one go.

A thing is never split only to please a number here: split it by what it is about.
"""

from statistics import median

from tests.shape.complexity import complexity
from tests.shape.source_code import Function, Module, modules

LINES_OF_A_MODULE = 400
LINES_OF_A_FUNCTION = 50
COMPLEXITY = 8

# Aims, reported by `make shape`; they fail nothing.
MEDIAN_OF_MODULES = 90
MEDIAN_OF_FUNCTIONS = 8


def lines(function: Function) -> int:
    assert function.end_lineno is not None
    return function.end_lineno - function.lineno + 1


def place(module: Module, function: Function) -> str:
    return f"{module.place}:{function.lineno} {function.name}"


def test_modules_are_short() -> None:
    assert [
        f"{module.place} has {module.lines} lines" for module in modules() if module.lines > LINES_OF_A_MODULE
    ] == []


def test_functions_are_short() -> None:
    assert [
        f"{place(module, function)} has {lines(function)} lines"
        for module in modules()
        for function in module.functions()
        if lines(function) > LINES_OF_A_FUNCTION
    ] == []


def test_functions_decide_little() -> None:
    assert [
        f"{place(module, function)} has complexity {complexity(function)}"
        for module in modules()
        for function in module.functions()
        if complexity(function) > COMPLEXITY
    ] == []


def test_medians_are_reported() -> None:
    sizes = [module.lines for module in modules() if not module.is_package]
    functions = [lines(function) for module in modules() for function in module.functions()]
    print(f"{len(sizes)} modules, median {median(sizes):g} lines (aim: {MEDIAN_OF_MODULES})")
    print(f"{len(functions)} functions, median {median(functions):g} lines (aim: {MEDIAN_OF_FUNCTIONS})")
