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
    """The document as a value of the kind; and every problem in it, not the first only.

    Missing: only without a problem is the value the whole. With problems it is what could be read, so
    that the rest can be looked at too: entries that are wrong are left out; none where nothing is left.
    """
    root, problems = parse(text, where=where)
    if root is None:
        return None, problems
    reader = _Reader()
    value = reader.value(root, kind)
    return (None if value is _WRONG else value), (*problems, *reader.problems)


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
        values = [self.value(item, kind) for item in node.items]
        return tuple([value for value in values if value is not _WRONG])

    def _mapping(self, node: Node, key_kind: Any, kind: Any) -> Any:
        if not isinstance(node, Fields):
            return self._wrong(
                node.place,
                f"{_called(node)} stands where keys with values are expected",
                "Write each as a key, a colon and a value.",
            )
        values = {self.value(key, key_kind): self.value(item, kind) for key, item in node.fields.values()}
        return {key: value for key, value in values.items() if key is not _WRONG and value is not _WRONG}

    def _union(self, node: Node, kinds: tuple[Any, ...]) -> Any:
        members = [kind for kind in kinds if kind is not type(None)]
        may_be_none = len(members) < len(kinds)
        if may_be_none and isinstance(node, Scalar) and node.plain and node.text in ("", "null", "~"):
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
        self._note_unknown_keys(node, [field.key for field in plan])
        values = self._values(node, plan)
        if any(field.required and field.name not in values for field in plan):
            return _WRONG
        if _has_place(cls):
            values["place"] = node.place
        try:
            return cls(**values)
        except ValueError as fault:
            return self._wrong(node.place, str(fault), "Put the value right.", code="wrong-value")

    def _values(self, node: Fields, plan: tuple[_Field, ...]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for field in plan:
            if field.key in node.fields:
                value = self.value(node.fields[field.key][1], field.kind)
                if value is not _WRONG:
                    values[field.name] = value
            elif field.required:
                self._wrong(
                    node.place,
                    f'"{field.key}" is missing here',
                    f'Add "{field.key}: …" with {_wanted(field.kind)}.',
                    code="missing-key",
                )
        return values

    def _note_unknown_keys(self, node: Fields, known: list[str]) -> None:
        for key, (written, _) in node.fields.items():
            if key not in known:
                near = difflib.get_close_matches(key, known, n=1)
                self._wrong(
                    written.place,
                    f'"{key}" is not a key that is known here',
                    f'Did you mean "{near[0]}"?' if near else f"Known are: {', '.join(known)}.",
                    code="unknown-key",
                )


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
