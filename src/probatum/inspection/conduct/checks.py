"""Everything that is wrong with an inspection, found by walking the main way with open eyes."""

from __future__ import annotations

from collections.abc import Iterator

from probatum.inspection.case import Case
from probatum.inspection.conduct.inspection import Inspection, Origin
from probatum.inspection.conduct.main_way import Outcome
from probatum.inspection.fieldwork import answers, contradictions, evidence, judgement, routing
from probatum.inspection.findings import figure, finding, recommendation
from probatum.inspection.findings.typed_figures import typed_figures
from probatum.inspection.framework.instruments import Respondent
from probatum.inspection.framework.model import RatedBy
from probatum.inspection.problem import Place, Problem, Severity, in_order
from probatum.inspection.report import binding
from probatum.inspection.report.parts import NARRATIVE
from probatum.inspection.sampling import sample


def problems_in(inspection: Inspection) -> tuple[Problem, ...]:
    """What is wrong with what was recorded; where this finds nothing of weight, the main way is safe."""
    return in_order(
        [
            *_particulars(inspection),
            *sample.problems_of(inspection.cases, inspection.framework.case_attributes, where="sample.csv"),
            *_responses(inspection),
            *evidence.problems_of(inspection.evidence, inspection.framework),
            *judgement.problems_of(
                inspection.judgements,
                inspection.framework,
                inspection.evidence,
                where="judgements.yaml",
            ),
            *figure.problems_of(inspection.figures, inspection.framework, where="figures.yaml"),
            *finding.problems_of(inspection.findings),
            *_recommendations(inspection),
            *_parts(inspection),
        ]
    )


def problems_of_report(outcome: Outcome) -> tuple[Problem, ...]:
    """What is wrong with what the report says: citations and typed figures."""
    inspection, values = outcome.inspection, outcome.figures.values
    references = references_in(inspection)
    found = [
        problem
        for prose in inspection.proses
        for problem in binding.problems_of(prose, values, references=references)
    ]
    for place, text in _texts(inspection):
        found += [
            binding.typed_problem(typed, values)
            for typed in typed_figures(text, where=place.where, references=references)
        ]
    return in_order(found)


def references_in(inspection: Inspection) -> tuple[str, ...]:
    """The references of standards and questions, which may stand in prose as they are."""
    framework = inspection.framework
    questions = (
        question.ref
        for instrument in framework.instruments
        for question in framework.questions_of(instrument)
    )
    return (
        *(it.ref for it in framework.standards),
        *(it.ref for it in framework.key_questions),
        *questions,
    )


def _texts(inspection: Inspection) -> Iterator[tuple[Place, str]]:
    """The texts of the report that stand outside Markdown."""
    for it in inspection.recommendations.recommendations:
        where = it.place or Place(where="recommendations.yaml")
        for text in (it.text, it.success_measure):
            yield where, text


def _particulars(inspection: Inspection) -> Iterator[Problem]:
    particulars = inspection.particulars
    place = particulars.place or Place(where="inspection.yaml")
    if particulars.origin is Origin.PRACTICE and not particulars.origin_note.strip():
        yield Problem(
            code="no-origin-note",
            place=place,
            what="these are practice data, and nothing says what was built and what is real",
            mend="Write it under origin_note; it is printed in the report.",
        )
    if particulars.minimum_base is not None and particulars.minimum_base < 1:
        yield Problem(
            code="wrong-value",
            place=place,
            what=f"the minimum base is {particulars.minimum_base}",
            mend="It must be at least 1.",
        )


def _responses(inspection: Inspection) -> Iterator[Problem]:
    framework = inspection.framework
    cases: dict[str, Case] = {case.ref: case for case in inspection.cases}
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
        for response in inspection.responses:
            if response.instrument != instrument.ref:
                continue
            case = cases.get(response.respondent)
            if instrument.respondent is Respondent.CASE and case is None:
                yield _not_in_sample(response)
            attributes = case.attributes if case is not None else {}
            yield from answers.problems_of(response, by_ref)
            yield from routing.problems_of(response, questions, attributes)
            yield from contradictions.problems_of(response, key_questions)
            if instrument.must_be_complete:
                yield from _missing(response, rated)
    yield from _unassessed(inspection)


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


def _unassessed(inspection: Inspection) -> Iterator[Problem]:
    for instrument in inspection.framework.instruments:
        if instrument.respondent is not Respondent.CASE:
            continue
        seen: set[str] = set()
        for response in inspection.responses:
            if response.instrument == instrument.ref:
                seen.add(response.respondent)
        for case in inspection.cases:
            if case.ref not in seen:
                yield Problem(
                    code="case-not-assessed",
                    place=case.place or Place(where="sample.csv"),
                    what=f"{case.ref} is in the sample and was not assessed",
                    mend="Assess it, or replace it and say why.",
                )


def _recommendations(inspection: Inspection) -> Iterator[Problem]:
    findings = {it.ref for on in inspection.findings for it in on.findings if it.ref}
    return recommendation.problems_of(
        inspection.recommendations,
        findings=findings,
        standards=[it.ref for it in inspection.framework.standards],
        where="recommendations.yaml",
    )


def _parts(inspection: Inspection) -> Iterator[Problem]:
    for part in NARRATIVE:
        if part.must_be_there and part.ref not in inspection.narrative:
            yield Problem(
                code="missing-file",
                place=Place(where=f"narrative/{part.ref}.md"),
                what=f"the {part.title.lower()} is missing",
                mend="Write it; a report has one.",
            )
    subjects = {on.subject for on in inspection.findings}
    for standard in inspection.framework.standards:
        unrated = inspection.judgements.not_rated_of(standard.ref) is not None
        if standard.ref not in subjects and not unrated:
            slug = standard.title.lower().replace(" ", "-")
            yield Problem(
                code="missing-file",
                place=Place(where=f"findings/{standard.ref}-{slug}.md"),
                what=f"there are no findings on {standard.name}",
                mend="Write what was found: strengths and areas for improvement.",
            )
