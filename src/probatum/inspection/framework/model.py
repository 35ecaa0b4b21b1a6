"""A framework: the whole document, immutable and versioned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from probatum.inspection.framework.decision_rules import DecisionRule
from probatum.inspection.framework.instruments import (
    CaseAttribute,
    Instrument,
    Question,
    QuestionKind,
    Section,
)
from probatum.inspection.framework.scale import Bands, OverallBands, Scale
from probatum.inspection.problem import Place
from probatum.inspection.source import Source


class RatedBy(StrEnum):
    """How a standard comes to its rating."""

    KEY_QUESTIONS = "key-questions"
    JUDGEMENT = "judgement"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyQuestion:
    """What a standard is rated by, with the prompts that an assessor considers."""

    ref: str
    text: str
    label: str
    source: Source
    guidance: str = ""
    reason_for: tuple[str, ...] = ()
    prompts: tuple[Question, ...] = ()
    place: Place | None = field(default=None, compare=False, repr=False)

    @property
    def summary(self) -> Question:
        """The key question as it is answered: the assessor's own summary judgement."""
        return Question(
            ref=self.ref,
            text=self.text,
            label=self.label,
            kind=QuestionKind.SUMMARY,
            source=self.source,
            reason_for=self.reason_for,
            guidance=self.guidance,
            place=self.place,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRatedReason:
    """A reason for which a standard may go without a rating."""

    ref: str
    text: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """A thing that is rated."""

    ref: str
    title: str
    statement: str
    rated_by: RatedBy
    source: Source
    key_questions: tuple[KeyQuestion, ...] = ()
    not_rated_reasons: tuple[NotRatedReason, ...] = ()
    place: Place | None = field(default=None, compare=False, repr=False)

    @property
    def name(self) -> str:
        """Reference and title, as in "2.2 Assessment"."""
        return f"{self.ref} {self.title}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """A group of standards."""

    ref: str
    title: str
    standards: tuple[Standard, ...]
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something of the framework that the sources at hand do not give, and what follows."""

    what: str
    effect: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumBase:
    """The smallest base at which a group's percentage is shown; met exactly, it is shown."""

    groups: int
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """Which framework, exactly: its slug, version and the digest of its text."""

    slug: str
    version: int
    digest: str
    place: Place | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        """Short enough to read out."""
        return f"{self.slug} version {self.version}, {self.digest[:19]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A framework without its instruments: standards, scale, rules, and what is not known."""

    slug: str
    version: int
    title: str
    publisher: str
    about: str
    attribution: str
    source: Source
    scale: Scale
    key_question_bands: Bands
    lowest_decides: Source
    overall_bands: OverallBands
    minimum_base: MinimumBase
    domains: tuple[Domain, ...]
    decision_rules: tuple[DecisionRule, ...]
    case_attributes: tuple[CaseAttribute, ...]
    gaps: tuple[Gap, ...]
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework(Outline):
    """Standards, questions, scale and rules: all that an inspection looks for, as one document."""

    instruments: tuple[Instrument, ...]
    digest: str = ""

    @property
    def pin(self) -> Pin:
        """What an inspection notes down to be held to this very text."""
        return Pin(slug=self.slug, version=self.version, digest=self.digest)

    @property
    def standards(self) -> tuple[Standard, ...]:
        """All standards, in their order."""
        return tuple(standard for domain in self.domains for standard in domain.standards)

    def standard(self, ref: str) -> Standard:
        """The standard of that reference. Raises: KeyError where there is none."""
        for standard in self.standards:
            if standard.ref == ref:
                return standard
        raise KeyError(ref)

    @property
    def key_questions(self) -> tuple[KeyQuestion, ...]:
        """All key questions, in their order."""
        return tuple(asked for standard in self.standards for asked in standard.key_questions)

    def instrument(self, ref: str) -> Instrument:
        """The instrument of that reference. Raises: KeyError where there is none."""
        for instrument in self.instruments:
            if instrument.ref == ref:
                return instrument
        raise KeyError(ref)

    def questions_of(self, instrument: Instrument) -> tuple[Question, ...]:
        """Every question of the instrument in the order in which it is asked."""
        return tuple(question for section in instrument.sections for question in self.questions_in(section))

    def questions_in(self, section: Section) -> Iterator[Question]:
        """The questions of a section: its own, then each key question's prompts and its summary."""
        yield from section.questions
        known = {asked.ref: asked for asked in self.key_questions}
        for ref in section.key_questions:
            if ref in known:
                yield from known[ref].prompts
                yield known[ref].summary

    def attribute(self, ref: str) -> CaseAttribute:
        """The case attribute of that reference. Raises: KeyError where there is none."""
        for attribute in self.case_attributes:
            if attribute.ref == ref:
                return attribute
        raise KeyError(ref)
