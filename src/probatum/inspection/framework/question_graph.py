"""The graph of an instrument's questions: who depends on whom, in which order, and what can be reached."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator

from probatum.inspection.framework.conditions import (
    NOT_APPLICABLE,
    AnswerIs,
    AttributeIs,
    Condition,
    Truth,
    leaves_of,
    truth_of,
)
from probatum.inspection.framework.instruments import Instrument, Question
from probatum.inspection.framework.model import Framework
from probatum.inspection.problem import Place, Problem

MOST_COMBINATIONS = 20_000
"""Conditions over more combinations of answers than this are not tried out for reach."""


def wrong(code: str, place: Place | None, what: str, mend: str) -> Problem:
    """A problem of a framework, at its place."""
    return Problem(code=code, place=place or Place(where="framework"), what=what, mend=mend)


def doubled(kind: str, things: Iterable[tuple[str, Place | None]]) -> Iterator[Problem]:
    """A problem for each reference that is there a second time."""
    seen: set[str] = set()
    for ref, place in things:
        if ref in seen:
            yield wrong(
                "duplicate-reference",
                place,
                f'the {kind} "{ref}" is there twice',
                "Give each its own reference; answers are kept under it.",
            )
        seen.add(ref)


def problems_of(framework: Framework, instrument: Instrument) -> Iterator[Problem]:
    """What is wrong with the questions of one instrument."""
    known = {it.ref for it in framework.key_questions}
    for section in instrument.sections:
        for ref in section.key_questions:
            if ref not in known:
                yield wrong(
                    "unknown-key-question",
                    section.place,
                    f'the section "{section.title}" asks the key question "{ref}", which is not there',
                    "Name a key question of this framework.",
                )
    questions = framework.questions_of(instrument)
    yield from doubled("question", ((it.ref, it.place) for it in questions))
    earlier: dict[str, Question] = {}
    for question in questions:
        yield from _question(question)
        if question.asked_when is not None:
            yield from _condition(framework, question, question.asked_when, earlier)
        earlier[question.ref] = question


def _question(question: Question) -> Iterator[Problem]:
    yield from doubled(f"answer to {question.ref}", ((it.value, question.place) for it in question.choices))
    if len(question.choices) < 2:
        yield wrong(
            "no-choice",
            question.place,
            f'"{question.ref}" can be answered in one way only',
            "Give it at least two choices, or take it out.",
        )
    for value in question.reason_for:
        if not question.allows(value):
            yield wrong(
                "unknown-value",
                question.place,
                f'"{question.ref}" wants a reason for "{value}", which is no answer to it',
                "Name one of its choices.",
            )


def _condition(
    framework: Framework, question: Question, condition: Condition, earlier: dict[str, Question]
) -> Iterator[Problem]:
    wrong = [
        problem for leaf in leaves_of(condition) for problem in _leaf(framework, question, leaf, earlier)
    ]
    yield from wrong
    if not wrong:
        yield from _reach(framework, question, condition, earlier)


def _leaf(
    framework: Framework,
    question: Question,
    leaf: AnswerIs | AttributeIs,
    earlier: dict[str, Question],
) -> Iterator[Problem]:
    if isinstance(leaf, AnswerIs):
        ref, kind = leaf.question, "question"
        asked = earlier.get(ref)
        values = {it.value for it in asked.choices} if asked else None
        mend = "Ask that question first, in the same instrument; then no condition can run in a circle."
    else:
        ref, kind = leaf.attribute, "attribute"
        attributes = {it.ref: it for it in framework.case_attributes}
        values = {it.value for it in attributes[ref].values} if ref in attributes else None
        mend = "Name an attribute that the framework lists under case_attributes."
    if values is None:
        yield wrong(
            "unknown-condition",
            leaf.place or question.place,
            f'"{question.ref}" depends on the {kind} "{ref}", which is not known at that point',
            mend,
        )
        return
    for value in leaf.values:
        if value not in values:
            yield wrong(
                "unknown-value",
                leaf.place or question.place,
                f'"{ref}" is never "{value}"',
                f"It can be {', '.join(sorted(values))}.",
            )


def _reach(
    framework: Framework, question: Question, condition: Condition, earlier: dict[str, Question]
) -> Iterator[Problem]:
    truths = _possible_truths(framework, condition, earlier)
    if truths and Truth.YES not in truths:
        yield wrong(
            "unreachable-question",
            question.place,
            f'"{question.ref}" is never asked: no answers make its condition true',
            "Put the condition right, or take the question out.",
        )
    if truths and Truth.NO not in truths:
        yield wrong(
            "idle-condition",
            question.place,
            f'"{question.ref}" is always asked: no answers make its condition false',
            "Take the condition out, or put it right.",
        )


def _possible_truths(framework: Framework, condition: Condition, earlier: dict[str, Question]) -> set[Truth]:
    questions: dict[str, list[str]] = {}
    attributes: dict[str, list[str]] = {}
    for leaf in leaves_of(condition):
        if isinstance(leaf, AnswerIs):
            asked = earlier[leaf.question]
            apart = [NOT_APPLICABLE] if asked.asked_when is not None else []
            questions[leaf.question] = [it.value for it in asked.choices] + apart
        else:
            values = framework.attribute(leaf.attribute).values
            attributes[leaf.attribute] = [it.value for it in values]
    choices = [*questions.values(), *attributes.values()]
    if math.prod(len(values) for values in choices) > MOST_COMBINATIONS:
        return set()
    return {
        truth_of(
            condition,
            given=dict(zip(questions, values, strict=False)),
            attributes=dict(zip(attributes, values[len(questions) :], strict=True)),
        )
        for values in itertools.product(*choices)
    }
