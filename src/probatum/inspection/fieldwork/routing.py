"""Which questions a respondent is asked: settled when answers are recorded, checked when they are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from probatum.inspection.fieldwork.answers import Answer, Response, Status
from probatum.inspection.framework.conditions import (
    NOT_APPLICABLE,
    Truth,
    in_words,
    truth_of,
)
from probatum.inspection.framework.instruments import Question
from probatum.inspection.problem import Problem


def asked(question: Question, *, given: Mapping[str, str], attributes: Mapping[str, str]) -> Truth:
    """Whether the question is put, as far as earlier answers tell."""
    if question.asked_when is None:
        return Truth.YES
    return truth_of(question.asked_when, given=given, attributes=attributes)


def settled(
    questions: Sequence[Question],
    *,
    given: Mapping[str, Answer],
    attributes: Mapping[str, str],
) -> tuple[Answer, ...]:
    """A row for every question, in order: what was answered, what does not apply, what is missing.

    An answer to a question that turns out not to apply is taken off, for it was never asked.
    Missing: where it is not known whether a question applies, its row says missing.
    """
    known: dict[str, str] = {}
    rows: list[Answer] = []
    for question in questions:
        answer = given.get(question.ref)
        truth = asked(question, given=known, attributes=attributes)
        if truth is Truth.NO:
            answer = Answer(question=question.ref, status=Status.NOT_APPLICABLE)
            known[question.ref] = NOT_APPLICABLE
        elif truth is Truth.UNKNOWN or answer is None or answer.status is not Status.ANSWERED:
            answer = Answer(question=question.ref, status=Status.MISSING)
        else:
            known[question.ref] = answer.value
        rows.append(answer)
    return tuple(rows)


def problems_of(
    response: Response, questions: Sequence[Question], attributes: Mapping[str, str]
) -> Iterator[Problem]:
    """Rows whose status is not the one that routing gives."""
    rows = {answer.question: answer for answer in response.answers}
    names = {question.ref: question.ref for question in questions}
    settled_rows = settled(questions, given=rows, attributes=attributes)
    for question, right in zip(questions, settled_rows, strict=True):
        row = rows.get(question.ref)
        if row is None or row.status is right.status:
            continue
        when = (
            in_words(question.asked_when, name=lambda ref: names.get(ref, ref))
            if question.asked_when is not None
            else ""
        )
        yield Problem(
            code="wrong-status",
            place=response.place_of(row),
            what=f"{question.ref} is {row.status}, and by the other answers it is {right.status}",
            mend=f"It is asked when {when}. Put this row or that one right."
            if when
            else 'It is always asked; where there is no answer, write the status "missing".',
        )
