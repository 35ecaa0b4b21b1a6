"""Everything that is wrong with an inspection, found by walking the main way with open eyes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from probatum.inspection.conduct.inspection import Inspection
from probatum.inspection.conduct.record_checks import problems_of_record
from probatum.inspection.findings import figure, finding, recommendation
from probatum.inspection.findings.figure_value import FigureValue
from probatum.inspection.findings.forms import contradict, shown_as
from probatum.inspection.findings.marks import Citation, citations_in, out_of_place
from probatum.inspection.findings.typed_figures import typed_figures
from probatum.inspection.problem import Place, Problem, in_order
from probatum.inspection.rating.rating import Ratings
from probatum.inspection.report import binding
from probatum.inspection.report.parts import NARRATIVE


def problems_in(inspection: Inspection) -> tuple[Problem, ...]:
    """What is wrong with what was recorded; where this finds nothing of weight, the main way is safe."""
    return in_order(
        [
            *problems_of_record(inspection),
            *figure.problems_of(inspection.figures, inspection.framework, where="figures.yaml"),
            *finding.problems_of(inspection.findings),
            *_recommendations(inspection),
            *_parts(inspection),
        ]
    )


def problems_of_report(
    inspection: Inspection, values: Mapping[str, FigureValue] | None
) -> tuple[Problem, ...]:
    """What is wrong with what the report says: citations and typed figures.

    Missing: without values, as long as figures cannot be computed, citations are not looked at.
    """
    references = references_in(inspection)
    found = [*_contradicting_citations(inspection, values)]
    found += [
        problem
        for prose in inspection.proses
        for problem in binding.problems_of(prose, values, references=references, declared=inspection.figures)
    ]
    for place, text in _texts(inspection):
        found += out_of_place(text, place)
        found += [
            replace(binding.typed_problem(typed, values or {}), place=place)
            for typed in typed_figures(text, where=place.where, references=references)
        ]
    return in_order(found)


def problems_of_ratings(inspection: Inspection, ratings: Ratings) -> Iterator[Problem]:
    """Decisions of the panel that depart from nothing."""
    for decision in inspection.judgements.panel:
        rating = ratings.standards.get(decision.standard)
        if rating is not None and rating.before_panel == decision.rating:
            yield Problem(
                code="panel-without-departure",
                place=decision.place or Place(where="judgements.yaml"),
                what=f"the panel decided on {rating.standard.name} what it was rated without it",
                mend="Take the decision out: it would mark the rating for ever and change nothing.",
            )


def _contradicting_citations(
    inspection: Inspection, values: Mapping[str, FigureValue] | None
) -> Iterator[Problem]:
    """Two citations of one figure, wherever they stand, that cannot both be said of it."""
    earlier: dict[str, list[Citation]] = {}
    for prose in inspection.proses:
        for citation in citations_in(prose.text, where=prose.where):
            for other in earlier.setdefault(citation.figure, []):
                if contradict(_said(citation, values), _said(other, values)):
                    yield Problem(
                        code="contradicting-citations",
                        place=citation.place or Place(where=prose.where),
                        what=f'"{citation.figure}" is cited as "{citation.form}" here, and as '
                        f'"{other.form}" at {other.place}',
                        mend="Say the same of it in both places.",
                    )
            earlier[citation.figure].append(citation)


def _said(citation: Citation, values: Mapping[str, FigureValue] | None) -> str:
    """What the citation says, as far as it can be known: its words, or else its form."""
    value = values.get(citation.figure) if values is not None else None
    shown = shown_as(value, citation.form) if value is not None else None
    return shown if isinstance(shown, str) else citation.form


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
    """The texts of the report that stand outside Markdown, each with its place."""
    recommendations, particulars = inspection.recommendations, inspection.particulars
    yield particulars.place or Place(where="inspection.yaml"), particulars.origin_note
    yield Place(where="recommendations.yaml"), recommendations.note
    for it in recommendations.recommendations:
        place = it.place or Place(where="recommendations.yaml")
        actions = (action.what for action in it.actions)
        said = (it.text, it.success_measure, it.response.reason, it.response.agreed_part, *actions)
        yield from ((place, text) for text in said)
    for judgement in inspection.judgements.judgements:
        yield judgement.place or Place(where="judgements.yaml"), judgement.reasons
    for decision in inspection.judgements.panel:
        yield decision.place or Place(where="judgements.yaml"), decision.reason


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
