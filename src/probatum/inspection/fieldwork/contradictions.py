"""Summary judgements that their own prompts contradict: a warning that a reason settles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from probatum.inspection.fieldwork.answers import Answer, Response, Status
from probatum.inspection.framework.instruments import NO, YES
from probatum.inspection.framework.model import KeyQuestion
from probatum.inspection.problem import Problem, Severity


def contradicting(key_question: KeyQuestion, rows: Mapping[str, Answer]) -> tuple[str, ...]:
    """The prompts that speak against the summary, by reference; empty where none does.

    A "yes" is contradicted by a prompt answered "no"; a "no" where every prompt answered says "yes".
    """
    summary = rows.get(key_question.ref)
    if summary is None or summary.status is not Status.ANSWERED:
        return ()
    answered = {
        prompt.ref: rows[prompt.ref].value
        for prompt in key_question.prompts
        if prompt.ref in rows and rows[prompt.ref].status is Status.ANSWERED
    }
    if summary.value == YES:
        return tuple(ref for ref, value in answered.items() if value == NO)
    if summary.value == NO and answered and all(value == YES for value in answered.values()):
        return tuple(answered)
    return ()


def problems_of(response: Response, key_questions: tuple[KeyQuestion, ...]) -> Iterator[Problem]:
    """A warning for each summary that its prompts contradict and whose row gives no reason."""
    rows = {answer.question: answer for answer in response.answers}
    for key_question in key_questions:
        if key_question.ref not in rows:
            continue
        against = contradicting(key_question, rows)
        summary = rows[key_question.ref]
        if against and not summary.note.strip():
            yield Problem(
                code="contradicted-summary",
                place=response.place_of(summary),
                what=f'{key_question.ref} is "{summary.value}", and {_spoken(against)} the other way',
                mend="Look again, or write in the note why the summary stands all the same.",
                severity=Severity.WARNING,
            )


def _spoken(refs: tuple[str, ...]) -> str:
    return f"{refs[0]} points" if len(refs) == 1 else f"{', '.join(refs)} point"
