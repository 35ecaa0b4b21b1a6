"""YAML as a tree of text with places: no types guessed, no aliases, no duplicate keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from probatum.inspection.problem import Place, Problem

DEEPEST = 40
"""Nothing that we read nests deeper; a file that does is an attack or an accident."""

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Spot:
    """Where something stands, as the parser notes it; a place is made of it only when one is needed."""

    where: str
    mark: Any

    @property
    def place(self) -> Place:
        """The place, for a person to find it."""
        return Place(where=self.where, line=self.mark.line + 1, column=self.mark.column + 1)


@dataclass(slots=True)
class Scalar(Spot):
    """A piece of text. `plain` says that it was written without quotes."""

    text: str
    plain: bool


@dataclass(slots=True)
class Items(Spot):
    """A list."""

    items: list[Node]


@dataclass(slots=True)
class Fields(Spot):
    """Keys with values, in the order written; each key as it stands."""

    fields: dict[str, tuple[Scalar, Node]]


Node = Scalar | Items | Fields


class _Stop(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.what)
        self.problem = problem


def parse(text: str, *, where: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """The tree of the one document in the text, and every problem found on the way.

    Missing: an empty text gives no tree and a problem.
    """
    builder = _Builder(where)
    try:
        events = iter(yaml.parse(text, Loader=Loader))
        root = builder.document(events)
    except yaml.YAMLError as fault:
        return None, (*builder.problems, _syntax_problem(fault, where))
    except _Stop as stop:
        return None, (*builder.problems, stop.problem)
    return root, tuple(builder.problems)


def _syntax_problem(fault: yaml.YAMLError, where: str) -> Problem:
    mark = getattr(fault, "problem_mark", None)
    place = Place(
        where=where,
        line=mark.line + 1 if mark is not None else 0,
        column=mark.column + 1 if mark is not None else 0,
    )
    why = getattr(fault, "problem", None) or "it holds a character that YAML does not allow"
    return Problem(
        code="yaml-syntax",
        place=place,
        what=f"this is not YAML: {why}",
        mend="Look at the indentation, the quotes and the colons on this line and the one above.",
    )


class _Builder:
    def __init__(self, where: str) -> None:
        self.where = where
        self.problems: list[Problem] = []

    def document(self, events: Any) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _Stop(
                        Problem(
                            code="yaml-syntax",
                            place=self._place(event),
                            what="a second document begins here",
                            mend="Keep one document a file: take out the line of dashes.",
                        )
                    )
                root = self._node(next(events), events, depth=0)
        if root is None:
            raise _Stop(
                Problem(
                    code="empty-file",
                    place=Place(where=self.where),
                    what="the file holds nothing",
                    mend="Write its content, or delete the file.",
                )
            )
        return root

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(where=self.where, line=mark.line + 1, column=mark.column + 1)

    def _node(self, event: Any, events: Any, *, depth: int) -> Node:
        if depth > DEEPEST:
            raise _Stop(
                Problem(
                    code="yaml-syntax",
                    place=self._place(event),
                    what=f"this is nested more than {DEEPEST} levels deep",
                    mend="Nothing that is read here nests so deep; look what this file is.",
                )
            )
        if isinstance(event, yaml.ScalarEvent):
            plain = event.style is None or event.style == ""
            return Scalar(self.where, event.start_mark, event.value, plain)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, events, depth=depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._fields(event, events, depth=depth)
        raise _Stop(
            Problem(
                code="yaml-syntax",
                place=self._place(event),
                what="an alias refers to another part of the file",
                mend="Write the value out; aliases are not read.",
            )
        )

    def _items(self, start: Any, events: Any, *, depth: int) -> Items:
        items: list[Node] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, events, depth=depth + 1))
        return Items(self.where, start.start_mark, items)

    def _fields(self, start: Any, events: Any, *, depth: int) -> Fields:
        fields: dict[str, tuple[Scalar, Node]] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, events, depth=depth + 1)
            value = self._node(next(events), events, depth=depth + 1)
            self._add(fields, key, value)
        return Fields(self.where, start.start_mark, fields)

    def _add(self, fields: dict[str, tuple[Scalar, Node]], key: Node, value: Node) -> None:
        if not isinstance(key, Scalar):
            self.problems.append(
                Problem(
                    code="wrong-type",
                    place=key.place,
                    what="a key must be a word, not a list or a mapping",
                    mend="Write a plain word before the colon.",
                )
            )
        elif key.text in fields:
            first = fields[key.text][0].place
            self.problems.append(
                Problem(
                    code="duplicate-key",
                    place=key.place,
                    what=f'"{key.text}" stands here a second time; the first is in line {first.line}',
                    mend="Keep one of the two.",
                )
            )
        else:
            fields[key.text] = (key, value)
