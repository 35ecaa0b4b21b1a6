"""What is asked, of whom, in which order: case assessment, practitioner interview, survey."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from probatum.inspection.framework.conditions import Condition
from probatum.inspection.problem import Place
from probatum.inspection.source import Source


class QuestionKind(StrEnum):
    """What a question is for."""

    SUMMARY = "summary"
    PROMPT = "prompt"
    FILTER = "filter"
    FACT = "fact"
    OUTCOME = "outcome"
    VIEW = "view"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value that a question may be answered with: fixed for machines, the label for people."""

    value: str
    label: str


YES = "yes"
NO = "no"
YES_OR_NO = (Choice(value=YES, label="Yes"), Choice(value=NO, label="No"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question to one respondent.

    Missing: `asked_when` absent means always asked; `reason_for` lists the values that need a reason.
    """

    ref: str
    text: str
    source: Source
    label: str = ""
    kind: QuestionKind = QuestionKind.PROMPT
    choices: tuple[Choice, ...] = YES_OR_NO
    asked_when: Condition | None = None
    reason_for: tuple[str, ...] = ()
    guidance: str = ""
    place: Place | None = field(default=None, compare=False, repr=False)

    @property
    def name(self) -> str:
        """The label, or the whole question where it has none."""
        return self.label or self.text

    def allows(self, value: str) -> bool:
        """Whether the value is one of the choices."""
        return any(choice.value == value for choice in self.choices)

    def label_of(self, value: str) -> str:
        """The words for a value. Raises: KeyError where it is no choice."""
        for choice in self.choices:
            if choice.value == value:
                return choice.label
        raise KeyError(value)


class Respondent(StrEnum):
    """Of whom an instrument's questions are answered."""

    CASE = "case"
    PRACTITIONER = "practitioner"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of an instrument: key questions with their prompts, and questions of its own."""

    title: str
    questions: tuple[Question, ...] = ()
    key_questions: tuple[str, ...] = ()
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A set of questions put to one kind of respondent.

    Missing: where `must_be_complete` is false (a survey), an unanswered question is no one's fault.
    """

    ref: str
    title: str
    respondent: Respondent
    must_be_complete: bool
    about: str
    sections: tuple[Section, ...]
    source: Source

    def own_questions(self) -> Iterator[Question]:
        """The questions written in the instrument itself; key questions stand with their standard."""
        for section in self.sections:
            yield from section.questions


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeValue:
    """One value of an attribute; the label names the group of cases that have it."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAttribute:
    """Something known of a case before it is read, by which results are broken down."""

    ref: str
    title: str
    values: tuple[AttributeValue, ...]
    personal: bool = False
    place: Place | None = field(default=None, compare=False, repr=False)

    def label_of(self, value: str) -> str:
        """The group's name. Raises: KeyError where the attribute has no such value."""
        for known in self.values:
            if known.value == value:
                return known.label
        raise KeyError(value)
