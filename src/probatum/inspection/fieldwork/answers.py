"""Answers: one row for every question of every respondent, with an explicit status. Missing is never "no"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from probatum.inspection.framework.instruments import Question, Respondent
from probatum.inspection.problem import Place, Problem


class Status(StrEnum):
    """Whether a question was answered, does not apply, or lacks an answer."""

    ANSWERED = "answered"
    NOT_APPLICABLE = "not-applicable"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One respondent's answer to one question.

    Missing: `value` is empty unless the status is answered. `answered_at` is a date or moment as written.
    """

    question: str
    status: Status
    value: str = ""
    note: str = ""
    answered_by: str = ""
    answered_at: str = ""
    line: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """One respondent's answers to one instrument: a case assessment, an interview, a survey response.

    It is what is saved together. Shape: one answer for each question of the instrument, in its order.
    """

    instrument: str
    respondent: str
    answers: tuple[Answer, ...]
    where: str = field(default="", compare=False)

    def place_of(self, answer: Answer) -> Place:
        """Where the answer stands, for a person to find it."""
        return Place(where=self.where or f"{self.instrument} {self.respondent}", line=answer.line)

    def given(self) -> Mapping[str, str]:
        """What was answered, by question; nothing for what is missing or does not apply."""
        return {it.question: it.value for it in self.answers if it.status is Status.ANSWERED}


def problems_of(response: Response, questions: Mapping[str, Question]) -> Iterator[Problem]:
    """Rows that cannot be: unknown or doubled questions, values outside the choices, absent rows."""
    seen: set[str] = set()
    for answer in response.answers:
        question = questions.get(answer.question)
        if answer.question in seen:
            yield Problem(
                code="duplicate-answer",
                place=response.place_of(answer),
                what=f"{answer.question} is answered twice",
                mend="Keep the row that is right.",
            )
        seen.add(answer.question)
        if question is None:
            yield Problem(
                code="unknown-question",
                place=response.place_of(answer),
                what=f'the instrument has no question "{answer.question}"',
                mend="Look it up: `probatum framework show` lists them, with the framework's slug and "
                f"--questions; look under the instrument {response.instrument}.",
            )
        else:
            yield from _row_problems(answer, question, response)
    absent = [ref for ref in questions if ref not in seen]
    if absent:
        yield Problem(
            code="absent-rows",
            place=Place(where=response.where or f"{response.instrument} {response.respondent}"),
            what=f"{len(absent)} of {len(questions)} questions have no row: {', '.join(absent[:5])}"
            + (" and others" if len(absent) > 5 else ""),
            mend='Add a row for each; where there is no answer, write the status "missing".',
        )


def moment_problems(response: Response, respondent: Respondent) -> Iterator[Problem]:
    """Rows whose time is no date or moment; of people on probation, rows that tell more than the day."""
    for answer in response.answers:
        if respondent is Respondent.PERSON and answer.answered_by:
            yield Problem(
                code="person-named",
                place=response.place_of(answer),
                what="a person on probation answered, and answered_by is filled in",
                mend="Leave it empty: these answers are anonymous.",
            )
        if not answer.answered_at:
            continue
        if not _is_day(answer.answered_at) and (
            respondent is Respondent.PERSON or not _is_moment(answer.answered_at)
        ):
            yield Problem(
                code="wrong-moment",
                place=response.place_of(answer),
                what=f'"{answer.answered_at}" is no '
                + ("day" if respondent is Respondent.PERSON else "day or moment"),
                mend="Write 2023-03-20"
                + ("." if respondent is Respondent.PERSON else ", or 2023-03-20T14:05:00+00:00."),
            )


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text)) and len(text) == len("2023-03-20")
    except ValueError:
        return False


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _row_problems(answer: Answer, question: Question, response: Response) -> Iterator[Problem]:
    if answer.status is not Status.ANSWERED and answer.value:
        yield Problem(
            code="value-without-answer",
            place=response.place_of(answer),
            what=f'{answer.question} is {answer.status} and yet has the value "{answer.value}"',
            mend='Empty the value, or write the status "answered".',
        )
    if answer.status is Status.ANSWERED and not question.allows(answer.value):
        yield Problem(
            code="unknown-value",
            place=response.place_of(answer),
            what=f'"{answer.value}" is no answer to {answer.question}',
            mend=f"It can be {', '.join(choice.value for choice in question.choices)}.",
        )
    if answer.value in question.reason_for and not answer.note.strip():
        yield Problem(
            code="no-reason",
            place=response.place_of(answer),
            what=f'{answer.question} is answered "{answer.value}" and no reason is given',
            mend="Write the reason in the note; the service that is inspected has a right to it.",
        )
