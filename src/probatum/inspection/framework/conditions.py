"""When a question is asked: a small closed set of shapes, three-valued, never strings that are evaluated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import assert_never

from probatum.inspection.problem import Place


class Truth(StrEnum):
    """Yes, no, or not known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerIs:
    """True where another question was answered with one of the values."""

    question: str
    values: tuple[str, ...] = field(metadata={"key": "is"})
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeIs:
    """True where an attribute of the case has one of the values."""

    attribute: str
    values: tuple[str, ...] = field(metadata={"key": "is"})
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AllOf:
    """True where every part is; false as soon as one part is false."""

    parts: tuple[Condition, ...] = field(metadata={"key": "all"})
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf:
    """True as soon as one part is; false where every part is false."""

    parts: tuple[Condition, ...] = field(metadata={"key": "any"})
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Not:
    """The opposite of its part; not known stays not known."""

    part: Condition = field(metadata={"key": "not"})
    place: Place | None = field(default=None, compare=False, repr=False)


Condition = AnswerIs | AttributeIs | AllOf | AnyOf | Not

NOT_APPLICABLE = ""
"""What `given` holds for a question that does not apply: known, and equal to no value."""


def truth_of(condition: Condition, *, given: Mapping[str, str], attributes: Mapping[str, str]) -> Truth:
    """Whether the condition holds, as far as the answers given and the attributes tell.

    Missing: an unanswered question and an unknown attribute make it unknown, never false.
    """
    match condition:
        case AnswerIs(question=question, values=values):
            return _is_among(given.get(question), values)
        case AttributeIs(attribute=attribute, values=values):
            return _is_among(attributes.get(attribute), values)
        case AllOf(parts=parts):
            truths = {truth_of(part, given=given, attributes=attributes) for part in parts}
            return _first_of(truths, (Truth.NO, Truth.UNKNOWN), otherwise=Truth.YES)
        case AnyOf(parts=parts):
            truths = {truth_of(part, given=given, attributes=attributes) for part in parts}
            return _first_of(truths, (Truth.YES, Truth.UNKNOWN), otherwise=Truth.NO)
        case Not(part=part):
            return _OPPOSITE[truth_of(part, given=given, attributes=attributes)]
        case _:
            assert_never(condition)


def leaves_of(condition: Condition) -> tuple[AnswerIs | AttributeIs, ...]:
    """Every comparison that the condition is built from, left to right."""
    match condition:
        case AnswerIs() | AttributeIs():
            return (condition,)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return tuple(leaf for part in parts for leaf in leaves_of(part))
        case Not(part=part):
            return leaves_of(part)
        case _:
            assert_never(condition)


def in_words(condition: Condition, *, name: Callable[[str], str]) -> str:
    """The condition as a person would say it; `name` turns a reference into words."""
    match condition:
        case AnswerIs(question=ref, values=values) | AttributeIs(attribute=ref, values=values):
            return f"{name(ref)} is {' or '.join(values)}"
        case AllOf(parts=parts):
            return " and ".join(in_words(part, name=name) for part in parts)
        case AnyOf(parts=parts):
            return " or ".join(in_words(part, name=name) for part in parts)
        case Not(part=part):
            return f"not ({in_words(part, name=name)})"
        case _:
            assert_never(condition)


_OPPOSITE = {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.UNKNOWN: Truth.UNKNOWN}


def _is_among(value: str | None, values: tuple[str, ...]) -> Truth:
    if value is None:
        return Truth.UNKNOWN
    return Truth.YES if value in values else Truth.NO


def _first_of(truths: set[Truth], order: tuple[Truth, ...], *, otherwise: Truth) -> Truth:
    return next((truth for truth in order if truth in truths), otherwise)
