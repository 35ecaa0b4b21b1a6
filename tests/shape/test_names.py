"""A thing has a name, or it has no room."""

import ast
from collections.abc import Iterator

import pytest

from tests.shape.naming import words
from tests.shape.source_code import ROOT, Function, Module, modules

DRAWERS = {"base", "common", "helper", "manager", "misc", "script", "tool", "util"}
EMPTY_FIRST_WORDS = {"get"}
EMPTY_WORDS = {"process", "handle", "handler", "manager"}
EMPTY_NOUNS = {"data", "info"}

# Named by a library for whoever derives from it: html.parser.
NAMED_BY_OTHERS = {"get_command", "handle_data", "handle_endtag", "handle_startendtag", "handle_starttag"}

FOLDERS = [ROOT / name for name in ("src", "tests", "benchmarks", "docs", "examples")]


def is_drawer(name: str) -> bool:
    subject = name.removeprefix("test_").strip("_").lower()
    return subject in DRAWERS or subject.removesuffix("s") in DRAWERS


def is_empty(name: str) -> bool:
    found = words(name)
    return not EMPTY_FIRST_WORDS.isdisjoint(found[:1]) or not EMPTY_WORDS.isdisjoint(found)


def definitions(module: Module) -> Iterator[Function | ast.ClassDef]:
    yield from module.functions()
    yield from module.classes()


def parameters(function: Function) -> Iterator[str]:
    arguments = function.args
    for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        yield argument.arg
    for rest in (arguments.vararg, arguments.kwarg):
        if rest is not None:
            yield rest.arg


def test_no_folder_or_module_is_a_drawer() -> None:
    assert [
        path.relative_to(ROOT).as_posix()
        for folder in FOLDERS
        for path in folder.rglob("*")
        if (path.suffix == ".py" or path.is_dir()) and is_drawer(path.stem)
    ] == []


def test_names_say_what_is_given_or_changed() -> None:
    assert [
        f"{module.place}:{named.lineno} {named.name}"
        for module in modules()
        for named in definitions(module)
        if is_empty(named.name) and named.name not in NAMED_BY_OTHERS
    ] == []


def test_no_parameter_is_called_data_or_info() -> None:
    assert [
        f"{module.place}:{function.lineno} {function.name}({parameter})"
        for module in modules()
        for function in module.functions()
        if function.name not in NAMED_BY_OTHERS
        for parameter in parameters(function)
        if parameter in EMPTY_NOUNS
    ] == []


@pytest.mark.parametrize("name", ["utils", "test_helpers", "_common", "Tools", "base"])
def test_a_drawer_is_seen(name: str) -> None:
    assert is_drawer(name)


@pytest.mark.parametrize("name", ["minimum_base", "database", "tooltip", "scripture"])
def test_a_name_that_only_holds_one_is_no_drawer(name: str) -> None:
    assert not is_drawer(name)


@pytest.mark.parametrize("name", ["get_case", "process_answers", "LogHandler", "_handle_answer"])
def test_an_empty_name_is_seen(name: str) -> None:
    assert is_empty(name)


@pytest.mark.parametrize("name", ["target", "management_oversight", "together", "may_get_help"])
def test_a_name_that_only_holds_one_is_not_empty(name: str) -> None:
    assert not is_empty(name)
