"""YAML read strictly into the core's dataclasses, and written from them.

A dataclass is the schema of its own document: its fields are the keys, their types what may stand there.
"""

from __future__ import annotations

import dataclasses
import difflib
import re
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin

from probatum.formats.yaml_tree import Fields, Items, Node, Scalar, parse
from probatum.inspection.problem import Place, Problem

T = TypeVar("T")

_WRONG = object()
"""Stands for a value that could not be read; its problem has been noted."""


def read_value(text: str, kind: type[T], *, where: str) -> tuple[T | None, tuple[Problem, ...]]:
    """The document as a value of the kind, or none; and every problem in it, not the first only."""
    root, problems = parse(text, where=where)
    if root is None:
        return None, problems
    reader = _Reader()
    value = reader.value(root, kind)
    found = (*problems, *reader.problems)
    return (None, found) if found or value is _WRONG else (value, ())


@dataclasses.dataclass(frozen=True, slots=True)
class _Field:
    name: str
    key: str
    kind: Any
    required: bool


@cache
def _fields_of(cls: type) -> tuple[_Field, ...]:
    hints = typing.get_type_hints(cls)
    return tuple(
        _Field(
            name=field.name,
            key=field.metadata.get("key", field.name),
            kind=hints[field.name],
            required=field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
        )
        for field in dataclasses.fields(cls)
        if field.name != "place"
    )


@cache
def _has_place(cls: type) -> bool:
    return any(field.name == "place" for field in dataclasses.fields(cls))


@cache
def _resolved(kind: Any) -> Any:
    """The kind without its NewType names."""
    while hasattr(kind, "__supertype__"):
        kind = kind.__supertype__
    return kind


class _Reader:
    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def value(self, node: Node, kind: Any) -> Any:
        kind = _resolved(kind)
        if isinstance(kind, type) and dataclasses.is_dataclass(kind):
            return self._record(node, kind)
        origin = get_origin(kind)
        if origin is None:
            return self._scalar(node, kind)
        if origin is tuple:
            return self._tuple(node, get_args(kind)[0])
        if origin in (Union, types.UnionType):
            return self._union(node, get_args(kind))
        return self._mapping(node, *get_args(kind))

    def _wrong(self, place: Place, what: str, mend: str, code: str = "wrong-type") -> Any:
        self.problems.append(Problem(code=code, place=place, what=what, mend=mend))
        return _WRONG

    def _scalar(self, node: Node, kind: Any) -> Any:
        if not isinstance(node, Scalar):
            return self._wrong(
                node.place,
                f"{_called(node)} stands where {_wanted(kind)} is expected",
                f"Write {_wanted(kind)} here.",
            )
        if issubclass(kind, StrEnum):
            return self._choice(node, kind)
        convert = _SCALARS[kind]
        value = convert(node)
        if value is None:
            return self._wrong(
                node.place,
                f'"{node.text}" is not {_wanted(kind)}',
                f"Write {_wanted(kind)} here.",
            )
        return value

    def _choice(self, node: Scalar, kind: type[StrEnum]) -> Any:
        try:
            return kind(node.text)
        except ValueError:
            return self._wrong(
                node.place,
                f'"{node.text}" is not one of {", ".join(kind)}',
                "Write one of these words.",
                code="not-a-choice",
            )

    def _tuple(self, node: Node, kind: Any) -> Any:
        if not isinstance(node, Items):
            return self._wrong(
                node.place,
                f"{_called(node)} stands where a list is expected",
                "Begin each entry on a line of its own with a dash.",
            )
        values = tuple([self.value(item, kind) for item in node.items])
        return _WRONG if any(value is _WRONG for value in values) else values

    def _mapping(self, node: Node, key_kind: Any, kind: Any) -> Any:
        if not isinstance(node, Fields):
            return self._wrong(
                node.place,
                f"{_called(node)} stands where keys with values are expected",
                "Write each as a key, a colon and a value.",
            )
        values = {
            self.value(Scalar(text=key, plain=True, place=place), key_kind): self.value(item, kind)
            for key, (place, item) in node.fields.items()
        }
        return _WRONG if _WRONG in values or _WRONG in values.values() else values

    def _union(self, node: Node, kinds: tuple[Any, ...]) -> Any:
        members = [kind for kind in kinds if kind is not type(None)]
        if len(members) < len(kinds) and isinstance(node, Scalar):
            if node.plain and node.text in ("", "null", "~"):
                return None
        if len(members) == 1:
            return self.value(node, members[0])
        if not isinstance(node, Fields):
            return self._wrong(
                node.place,
                f"{_called(node)} stands where keys with values are expected",
                f"Write one of the keys {_distinct_keys(members)} here.",
            )
        for member in members:
            if _fields_of(member)[0].key in node.fields:
                return self._record(node, member)
        return self._wrong(
            node.place,
            f"none of the keys {_distinct_keys(members)} stands here",
            "Write the one that is meant; it tells how the rest is read.",
            code="missing-key",
        )

    def _record(self, node: Node, cls: Any) -> Any:
        if not isinstance(node, Fields):
            return self._wrong(
                node.place,
                f"{_called(node)} stands where keys with values are expected",
                f"Write the keys {', '.join(field.key for field in _fields_of(cls))} as they apply.",
            )
        plan = _fields_of(cls)
        whole = self._no_unknown_keys(node, [field.key for field in plan])
        values: dict[str, Any] = {}
        for field in plan:
            if field.key in node.fields:
                values[field.name] = self.value(node.fields[field.key][1], field.kind)
                whole = whole and values[field.name] is not _WRONG
            elif field.required:
                whole = False
                self._wrong(
                    node.place,
                    f'"{field.key}" is missing here',
                    f'Add "{field.key}: …" with {_wanted(field.kind)}.',
                    code="missing-key",
                )
        if not whole:
            return _WRONG
        if _has_place(cls):
            values["place"] = node.place
        try:
            return cls(**values)
        except ValueError as fault:
            return self._wrong(node.place, str(fault), "Put the value right.", code="wrong-value")

    def _no_unknown_keys(self, node: Fields, known: list[str]) -> bool:
        whole = True
        for key, (place, _) in node.fields.items():
            if key not in known:
                whole = False
                near = difflib.get_close_matches(key, known, n=1)
                self._wrong(
                    place,
                    f'"{key}" is not a key that is known here',
                    f'Did you mean "{near[0]}"?' if near else f"Known are: {', '.join(known)}.",
                    code="unknown-key",
                )
        return whole


def _text(node: Scalar) -> str | None:
    return node.text.strip("\n")


def _whole_number(node: Scalar) -> int | None:
    return int(node.text) if node.plain and re.fullmatch(r"-?\d{1,15}", node.text) else None


def _truth(node: Scalar) -> bool | None:
    return {"true": True, "false": False}.get(node.text) if node.plain else None


def _fraction(node: Scalar) -> Fraction | None:
    if node.plain and re.fullmatch(r"\d{1,9}(\.\d{1,9})?", node.text):
        return Fraction(node.text)
    return None


def _day(node: Scalar) -> date | None:
    try:
        return date.fromisoformat(node.text) if re.fullmatch(r"\d{4}-\d\d-\d\d", node.text) else None
    except ValueError:
        return None


_SCALARS: dict[Any, Callable[[Scalar], Any]] = {
    str: _text,
    int: _whole_number,
    bool: _truth,
    Fraction: _fraction,
    date: _day,
}

_WANTED = {
    str: "a text",
    int: "a whole number, without quotes",
    bool: "true or false",
    Fraction: "a number such as 65 or 0.5, without quotes",
    date: "a date such as 2023-03-20",
}


def _wanted(kind: Any) -> str:
    kind = _resolved(kind)
    if kind in _WANTED:
        return _WANTED[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return f"one of {', '.join(kind)}"
    return "a list" if get_origin(kind) is tuple else "keys with values"


def _called(node: Node) -> str:
    match node:
        case Scalar():
            return f'the text "{node.text[:40]}"' if node.text else "nothing"
        case Items():
            return "a list"
        case Fields():
            return "a mapping"


def _distinct_keys(members: list[Any]) -> str:
    return ", ".join(_fields_of(member)[0].key for member in members)


def plain(value: Any) -> Any:
    """The value as dicts, lists and plain scalars: what is left out is what has its default."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.metadata.get("key", field.name): plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if field.name != "place" and getattr(value, field.name) != field.default
        }
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else float(value)
    return value
