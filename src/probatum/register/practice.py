"""From published figures to a practice inspection: built rows that add up to what was printed.

For training and for tests. Everything that comes of them is marked as practice.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from probatum.inspection.case import Case, CaseRef, PractitionerRef
from probatum.inspection.conduct.record import BUILT
from probatum.inspection.errors import Refusal
from probatum.inspection.fieldwork.answers import Answer, Response, Status
from probatum.inspection.fieldwork.contradictions import contradicting
from probatum.inspection.fieldwork.routing import asked
from probatum.inspection.framework.conditions import NOT_APPLICABLE, Truth
from probatum.inspection.framework.instruments import (
    NO,
    YES,
    Instrument,
    Question,
    QuestionKind,
    Respondent,
)
from probatum.inspection.framework.model import Framework, KeyQuestion
from probatum.register.deal import Deal, dealt_practitioners
from probatum.register.published_figures import PublishedCount, PublishedFigures

REASON_BUILT = f"{BUILT} built to add up to the published count; no reason was recorded."
CONTRADICTION_BUILT = (
    f"{BUILT} the published counts of this question and its prompts cannot be had without a "
    "summary that a prompt contradicts."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeRows:
    """The sample and every response of a practice inspection."""

    cases: tuple[Case, ...]
    responses: tuple[Response, ...]


def rows_from(figures: PublishedFigures, framework: Framework, *, begins: date) -> PracticeRows:
    """Cases and responses whose counts are the published ones; the same seed gives the same rows.

    Raises: Refusal where the counts cannot be had together.
    """
    chance = random.Random(figures.seed)
    attributes = _attributes(figures, chance)
    refs = [f"C{number:03}" for number in range(1, figures.cases + 1)]
    quality = {ref: chance.random() for ref in refs}
    by_case = dict(zip(refs, attributes, strict=True))
    responses: list[Response] = []
    given_to_cases: dict[str, dict[str, str]] = {}
    for instrument in framework.instruments:
        if instrument.respondent is Respondent.CASE:
            builder = _Builder(figures, framework, instrument, by_case, quality, chance)
            given_to_cases = builder.given
            responses += _responses(figures, instrument, builder, begins)
    interviewed = figures.practitioners.interviewed_when
    practitioners = dealt_practitioners(
        figures.practitioners,
        by_case,
        {ref: given.get(interviewed) != NO for ref, given in given_to_cases.items()},
        chance,
    )
    for instrument in framework.instruments:
        if instrument.respondent is not Respondent.CASE:
            letter = "P" if instrument.respondent is Respondent.PRACTITIONER else "S"
            size = figures.size_of(instrument.respondent)
            others = {f"{letter}{number:02}": chance.random() for number in range(1, size + 1)}
            nothing: dict[str, dict[str, str]] = {ref: {} for ref in others}
            builder = _Builder(figures, framework, instrument, nothing, others, chance)
            responses += _responses(figures, instrument, builder, begins)
    cases = tuple(
        Case(
            ref=CaseRef(ref),
            practitioner=PractitionerRef(practitioners[ref]),
            attributes=by_case[ref],
        )
        for ref in refs
    )
    return PracticeRows(cases=cases, responses=tuple(responses))


def _attributes(figures: PublishedFigures, chance: random.Random) -> list[dict[str, str]]:
    """Each case's attributes, every attribute shuffled over the cases; what is left over is not known."""
    cases: list[dict[str, str]] = [{} for _ in range(figures.cases)]
    for ref, counts in figures.attributes.items():
        values: list[str | None] = [value for value, count in counts.items() for _ in range(count)]
        values += [None] * (figures.cases - len(values))
        chance.shuffle(values)
        for case, value in zip(cases, values, strict=True):
            if value is not None:
                case[ref] = value
    return cases


class _Builder:
    """Settles one instrument's answers, question by question, in the order in which they are asked."""

    def __init__(
        self,
        figures: PublishedFigures,
        framework: Framework,
        instrument: Instrument,
        attributes: Mapping[str, Mapping[str, str]],
        quality: Mapping[str, float],
        chance: random.Random,
    ) -> None:
        self.counts = figures.counts.get(instrument.ref, {})
        self.attributes = attributes
        self.quality = quality
        self.chance = chance
        self.given: dict[str, dict[str, str]] = {ref: {} for ref in attributes}
        self.questions = framework.questions_of(instrument)
        refs = {question.ref for question in self.questions}
        self.key_questions = [it for it in framework.key_questions if it.ref in refs]
        self._settle_all()

    def _settle_all(self) -> None:
        of_key_question = {prompt.ref: it for it in self.key_questions for prompt in it.prompts}
        summaries = {it.ref: it for it in self.key_questions}
        settled: set[str] = set()
        for question in self.questions:
            if question.ref in of_key_question:
                key_question = of_key_question[question.ref]
                if key_question.ref not in settled:
                    self._settle(key_question.summary, prefer=())
                    settled.add(key_question.ref)
                self._settle(question, prefer=self._saying_yes(key_question.ref))
            elif question.ref not in settled:
                self._settle(question, prefer=())
                settled.add(question.ref)
            if question.ref in summaries:
                self._let_a_prompt_speak_for_each_no(summaries[question.ref])

    def _saying_yes(self, ref: str) -> tuple[str, ...]:
        return tuple(it for it, given in self.given.items() if given.get(ref) == YES)

    def _asked(self, question: Question) -> list[str]:
        found = []
        for ref, given in self.given.items():
            truth = asked(question, given=given, attributes=self.attributes[ref])
            if truth is Truth.YES:
                found.append(ref)
            elif truth is Truth.NO:
                given[question.ref] = NOT_APPLICABLE
        return found

    def _settle(self, question: Question, *, prefer: Sequence[str]) -> None:
        refs = self._asked(question)
        count = self.counts.get(question.ref) or self._guessed(question, refs, prefer)
        deal = Deal(
            question=question,
            count=count,
            refs=refs,
            attributes=self.attributes,
            order=self._order(question, refs, prefer),
        )
        for ref, value in deal.values().items():
            self.given[ref][question.ref] = value

    def _order(self, question: Question, refs: Sequence[str], prefer: Sequence[str]) -> list[str]:
        """The respondents from the likeliest yes to the unlikeliest.

        Those with a yes to the summary come first, in one order for all its prompts, so that
        contradictions fall on as few cases as can be.
        """
        first = [ref for ref in refs if ref in prefer]
        first.sort(key=lambda ref: -self.quality[ref])
        rest = [ref for ref in refs if ref not in prefer]
        sign = -1 if question.kind is QuestionKind.FILTER else 1
        noise = {ref: self.chance.random() for ref in rest}
        rest.sort(key=lambda ref: -(sign * self.quality[ref] + 0.5 * noise[ref]))
        return first + rest

    def _guessed(self, question: Question, refs: Sequence[str], prefer: Sequence[str]) -> PublishedCount:
        """A count for a question that the report prints nothing of."""
        if [choice.value for choice in question.choices] != [YES, NO]:
            raise Refusal(
                f'practice.yaml gives no count for "{question.ref}", and its answers are not just yes and no.'
            )
        sure = len([ref for ref in refs if ref in prefer])
        share = 0.4 if prefer else 0.6
        return PublishedCount(answers={YES: sure + int((len(refs) - sure) * share)})

    def _let_a_prompt_speak_for_each_no(self, key_question: KeyQuestion) -> None:
        """Where a summary says no and every prompt yes, turn one prompt that no count binds."""
        free = [it.ref for it in key_question.prompts if it.ref not in self.counts]
        for given in self.given.values():
            values = {it.ref: given.get(it.ref) for it in key_question.prompts}
            if given.get(key_question.ref) == NO and NO not in values.values():
                turned = next((ref for ref in free if values[ref] == YES), None)
                if turned is not None:
                    given[turned] = NO


def _responses(
    figures: PublishedFigures, instrument: Instrument, builder: _Builder, begins: date
) -> Iterator[Response]:
    for number, ref in enumerate(builder.given):
        person = instrument.respondent is Respondent.PERSON
        by = "" if person else f"A{number % figures.assessors + 1}"
        at = (begins + timedelta(days=number % 5)).isoformat()
        rows = {
            question.ref: _answer(question, builder.given[ref].get(question.ref), by, at)
            for question in builder.questions
        }
        for key_question in builder.key_questions:
            if contradicting(key_question, rows):
                summary = rows[key_question.ref]
                rows[key_question.ref] = Answer(
                    question=summary.question,
                    status=summary.status,
                    value=summary.value,
                    note=CONTRADICTION_BUILT,
                    answered_by=summary.answered_by,
                    answered_at=summary.answered_at,
                )
        yield Response(instrument=instrument.ref, respondent=ref, answers=tuple(rows.values()))


def _answer(question: Question, value: str | None, by: str, at: str) -> Answer:
    if value is None:
        return Answer(question=question.ref, status=Status.MISSING)
    if value == NOT_APPLICABLE:
        return Answer(question=question.ref, status=Status.NOT_APPLICABLE)
    return Answer(
        question=question.ref,
        status=Status.ANSWERED,
        value=value,
        note=REASON_BUILT if value in question.reason_for else "",
        answered_by=by,
        answered_at=at,
    )
