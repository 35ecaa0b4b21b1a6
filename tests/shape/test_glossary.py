"""The inspectorate's words are the code's words: docs/glossary.md and the code agree."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.shape.naming import words
from tests.shape.source_code import ROOT, modules

GLOSSARY = ROOT / "docs" / "glossary.md"

# Plain English, needing no entry. A word of the field belongs in the glossary instead.
PLAIN_ENGLISH = {
    "all", "and", "any", "banded", "because", "bullets", "by", "card", "cell", "cited",
    "column", "decided", "definitions", "file", "grounds", "heading", "is", "item", "kind",
    "link", "list", "matter", "no", "not", "of", "on", "or", "otherwise", "outcome",
    "paragraph", "part", "period", "plate", "reason", "role", "row", "shown", "table", "text",
    "to", "truth", "type", "unfit", "value", "without", "words",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of the glossary."""

    term: str
    names: tuple[str, ...]
    meaning: str


def read_entries(text: str) -> list[Entry]:
    """The rows of the table | term | in code | meaning |."""
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    return [
        Entry(term=term.strip(), names=tuple(re.findall(r"`([^`]+)`", names)), meaning=meaning)
        for term, names, meaning in rows[1:]
    ]


def one(word: str) -> str:
    """The word for one of them, roughly: enough to tell that "bands" is said of a band."""
    return word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s")


def names_in_code() -> Iterator[str]:
    """Every name that the code gives to something: module, class, function, field, value."""
    for module in modules():
        yield from module.name.split(".")
        for node in ast.walk(module.tree):
            match node:
                case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                    yield name
                case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                    yield name
                case _:
                    pass


def public_classes() -> Iterator[tuple[str, str]]:
    """The name of every public class of the subject, with its place."""
    for module in modules():
        if f"{module.name}.".startswith("probatum.inspection."):
            for found in module.classes():
                if not found.name.startswith("_"):
                    yield found.name, f"{module.place}:{found.lineno}"


ENTRIES = read_entries(GLOSSARY.read_text(encoding="utf-8"))


def test_the_table_is_in_alphabetical_order_without_doubles() -> None:
    terms = [entry.term for entry in ENTRIES]
    assert terms == sorted(set(terms))


def test_every_meaning_is_a_sentence() -> None:
    assert [entry.term for entry in ENTRIES if not entry.meaning.endswith(".")] == []


def test_every_name_in_the_glossary_is_in_the_code() -> None:
    known = set(names_in_code())
    assert [f"{entry.term}: {name}" for entry in ENTRIES for name in entry.names if name not in known] == []


def test_every_class_of_the_subject_is_named_in_its_words() -> None:
    in_glossary = {one(word) for entry in ENTRIES for word in words(" ".join([entry.term, *entry.names]))}
    known = in_glossary | {one(word) for word in PLAIN_ENGLISH}
    assert [
        f"{place} {name}: {unknown}"
        for name, place in public_classes()
        if (unknown := [word for word in words(name) if one(word) not in known])
    ] == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("CaseAssessment", ["case", "assessment"]),
        ("NOT_RATED", ["not", "rated"]),
        ("HTMLReport", ["html", "report"]),
        ("area for improvement", ["area", "for", "improvement"]),
    ],
)
def test_a_name_is_taken_apart(name: str, expected: list[str]) -> None:
    assert words(name) == expected
