"""Everything that is wrong with what was recorded: sample, answers, evidence and judgements."""

from __future__ import annotations

from collections.abc import Iterator

from probatum.inspection.case import Case
from probatum.inspection.conduct.record import BUILT, Origin, Record
from probatum.inspection.fieldwork import answers, contradictions, evidence, judgement, routing
from probatum.inspection.framework.instruments import Respondent
from probatum.inspection.framework.model import RatedBy
from probatum.inspection.problem import Place, Problem, Severity, in_order
from probatum.inspection.sampling import sample

GAPS = frozenset({"missing-answer", "case-not-assessed", "undecided-standard"})
"""What is not there yet: ratings are provisional until it is, and the report says so."""


def problems_of_record(record: Record) -> tuple[Problem, ...]:
    """What is wrong with what was recorded."""
    return in_order(
        [
            *_particulars(record),
            *sample.problems_of(record.cases, record.framework.case_attributes, where="sample.csv"),
            *_responses(record),
            *evidence.problems_of(record.evidence, record.framework),
            *judgement.problems_of(
                record.judgements, record.framework, record.evidence, where="judgements.yaml"
            ),
        ]
    )


def forbids_publication(problem: Problem) -> bool:
    """Whether nothing is published with this problem there."""
    return problem.severity is Severity.ERROR and problem.code not in GAPS


def forbids_rating(problem: Problem) -> bool:
    """Whether results and ratings cannot be computed with this problem there. A reason that is not yet
    written changes no count.
    """
    return forbids_publication(problem) and problem.code != "no-reason"


def _particulars(record: Record) -> Iterator[Problem]:
    particulars = record.particulars
    place = particulars.place or Place(where="inspection.yaml")
    if particulars.origin is Origin.PRACTICE and not particulars.origin_note.strip():
        yield Problem(
            code="no-origin-note",
            place=place,
            what="these are practice data, and nothing says what was built and what is real",
            mend="Write it under origin_note; it is printed in the report.",
        )
    built = (it for it in record.responses for answer in it.answers if answer.note.startswith(BUILT))
    if particulars.origin is Origin.REAL and (first := next(built, None)) is not None:
        yield practice_as_real(place, f"{first.where or first.respondent} holds rows that were built")
    if particulars.minimum_base is not None and particulars.minimum_base < 1:
        yield Problem(
            code="wrong-value",
            place=place,
            what=f"the minimum base is {particulars.minimum_base}",
            mend="It must be at least 1.",
        )


def practice_as_real(place: Place, why: str) -> Problem:
    """Built rows that would pass for records of real cases."""
    return Problem(
        code="practice-as-real",
        place=place,
        what=f"the origin is real, and {why} for practice",
        mend="Write `origin: practice` and an origin_note, or record the real answers.",
    )


def _responses(record: Record) -> Iterator[Problem]:
    framework = record.framework
    cases: dict[str, Case] = {case.ref: case for case in record.cases}
    key_questions = framework.key_questions
    rated = {
        asked.ref
        for standard in framework.standards
        if standard.rated_by is RatedBy.KEY_QUESTIONS
        for asked in standard.key_questions
    }
    for instrument in framework.instruments:
        questions = framework.questions_of(instrument)
        by_ref = {question.ref: question for question in questions}
        for response in record.responses:
            if response.instrument != instrument.ref:
                continue
            case = cases.get(response.respondent)
            if instrument.respondent is Respondent.CASE and case is None:
                yield _not_in_sample(response)
                continue
            attributes = case.attributes if case is not None else {}
            yield from answers.problems_of(response, by_ref)
            yield from answers.moment_problems(response, instrument.respondent)
            yield from routing.problems_of(response, questions, attributes)
            yield from contradictions.problems_of(response, key_questions)
            if instrument.must_be_complete:
                yield from _missing(response, rated)
    yield from _unassessed(record)
    yield from _without_case(record)


def _not_in_sample(response: answers.Response) -> Problem:
    return Problem(
        code="case-not-in-sample",
        place=Place(where=response.where or response.respondent),
        what=f"{response.respondent} is assessed and is not in the sample",
        mend="Add it to sample.csv if it was drawn, or take the file away.",
    )


def _missing(response: answers.Response, rated: set[str]) -> Iterator[Problem]:
    for answer in response.answers:
        if answer.status is answers.Status.MISSING:
            decides = answer.question in rated
            yield Problem(
                code="missing-answer",
                place=response.place_of(answer),
                what=f"{answer.question} is not answered"
                + (", and a rating depends on it, which is provisional until it is" if decides else ""),
                mend="Answer it; it counts as neither yes nor no.",
                severity=Severity.ERROR if decides else Severity.WARNING,
            )


def _unassessed(record: Record) -> Iterator[Problem]:
    for instrument in record.framework.instruments:
        if instrument.respondent is not Respondent.CASE:
            continue
        seen: set[str] = set()
        for response in record.responses:
            if response.instrument == instrument.ref:
                seen.add(response.respondent)
        for case in record.cases:
            if case.ref not in seen:
                yield Problem(
                    code="case-not-assessed",
                    place=case.place or Place(where="sample.csv"),
                    what=f"{case.ref} is in the sample and was not assessed",
                    mend="Record its answers; until then they count as missing, and ratings are provisional.",
                )


def _without_case(record: Record) -> Iterator[Problem]:
    """Practitioners who were interviewed and manage no case of the sample."""
    managing = {case.practitioner for case in record.cases}
    interviews = {it.ref for it in record.framework.instruments if it.respondent is Respondent.PRACTITIONER}
    for response in record.responses:
        if response.instrument in interviews and response.respondent not in managing:
            yield Problem(
                code="practitioner-without-case",
                place=Place(where=response.where or response.respondent),
                what=f"{response.respondent} was interviewed and manages no case of the sample",
                mend="Put the practitioner's reference right, here or in the sample.",
                severity=Severity.WARNING,
            )
