"""A practice inspection to begin with: drawn by chance, whole, and right in every reference."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from probatum.inspection.conduct.record import Origin, Particulars, Period
from probatum.inspection.fieldwork.evidence import (
    Direction,
    EvidenceItem,
    EvidenceKind,
    Passage,
)
from probatum.inspection.fieldwork.judgement import Judgement, Judgements, NotRated
from probatum.inspection.findings.figure import OVERALL, Figure, RatingFigure, ShareFigure
from probatum.inspection.findings.recommendation import (
    Addressee,
    AddresseeResponse,
    Recommendation,
    Recommendations,
    ResponseKind,
)
from probatum.inspection.framework.instruments import (
    NO,
    YES,
    Instrument,
    Question,
    QuestionKind,
    Respondent,
)
from probatum.inspection.framework.model import Framework, RatedBy, Standard
from probatum.register.published_figures import (
    PublishedCount,
    PublishedFigures,
    PublishedPractitioners,
)

BEGINS = date(2024, 1, 8)
"""A Monday. Practice inspections have no real date; the same one each time keeps them the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """Every part of a new practice inspection; `prose` is Markdown by relative path."""

    particulars: Particulars
    published: PublishedFigures
    judgements: Judgements
    evidence: tuple[EvidenceItem, ...]
    figures: Mapping[str, Figure]
    recommendations: Recommendations
    prose: Mapping[str, str]


def beginning(
    framework: Framework, *, ref: str, service: str, cases: int, respondents: int, seed: int
) -> Beginning:
    """A practice inspection under the framework; the same seed gives the same."""
    chance = random.Random(seed)
    judged = [it for it in framework.standards if it.rated_by is RatedBy.JUDGEMENT]
    evidence = tuple(_evidence(standard, number) for number, standard in enumerate(judged, start=1))
    return Beginning(
        particulars=Particulars(
            ref=ref,
            title=f"A practice inspection of {service}",
            service=service,
            region="Practice region",
            origin=Origin.PRACTICE,
            origin_note="Every answer, judgement and text of this inspection was drawn by chance, "
            "for practice. No real service is described.",
            framework=framework.pin,
            fieldwork=Period(begins=BEGINS, ends=BEGINS + timedelta(days=4)),
            commencement_windows=(
                Period(begins=BEGINS - timedelta(weeks=28), ends=BEGINS - timedelta(weeks=27)),
            ),
        ),
        published=_published(framework, cases, respondents, seed, chance),
        judgements=_judgements(framework, judged, evidence, chance),
        evidence=evidence,
        figures=_figures(framework),
        recommendations=_recommendations(framework),
        prose=_prose(framework),
    )


def _published(
    framework: Framework, cases: int, respondents: int, seed: int, chance: random.Random
) -> PublishedFigures:
    attributes = {
        it.ref: _split(cases, [value.value for value in it.values], chance)
        for it in framework.case_attributes
    }
    return PublishedFigures(
        about="Counts drawn by chance, for practice.",
        seed=seed,
        cases=cases,
        respondents=respondents,
        assessors=max(1, cases // 6),
        practitioners=PublishedPractitioners(interviewed=max(1, cases * 7 // 10)),
        attributes=attributes,
        counts={it.ref: _counts(framework, it, cases, respondents, chance) for it in framework.instruments},
    )


def _split(whole: int, values: list[str], chance: random.Random) -> dict[str, int]:
    """The whole parted among the values by chance."""
    cuts = sorted(chance.randint(0, whole) for _ in values[1:])
    ends = [*cuts, whole]
    return {value: end - start for value, start, end in zip(values, [0, *cuts], ends, strict=True)}


def _counts(
    framework: Framework,
    instrument: Instrument,
    cases: int,
    respondents: int,
    chance: random.Random,
) -> dict[str, PublishedCount]:
    size = {
        Respondent.CASE: cases,
        Respondent.PRACTITIONER: max(1, cases * 7 // 10),
        Respondent.PERSON: respondents,
    }[instrument.respondent]
    counts = {}
    for question in framework.questions_of(instrument):
        if question.asked_when is not None:
            continue
        if question.kind is QuestionKind.SUMMARY:
            share = chance.uniform(0.25, 0.95)
            counts[question.ref] = PublishedCount(answers={YES: int(size * share)})
        elif not _is_yes_or_no(question):
            values = [it.value for it in question.choices]
            counts[question.ref] = PublishedCount(answers=_split(size, values, chance))
    return counts


def _is_yes_or_no(question: Question) -> bool:
    return [it.value for it in question.choices] == [YES, NO]


def _evidence(standard: Standard, number: int) -> EvidenceItem:
    return EvidenceItem(
        ref=f"E{number:02}",
        kind=EvidenceKind.MEETING,
        title=f"Meeting about {standard.title.lower()}",
        source="Built for practice",
        speaks_for=BEGINS.isoformat(),
        passages=(
            Passage(
                ref=f"E{number:02}.1",
                standards=(standard.ref,),
                direction=Direction.FOR,
                text="Leaders described what they do, and staff described the same.",
            ),
            Passage(
                ref=f"E{number:02}.2",
                standards=(standard.ref,),
                direction=Direction.AGAINST,
                text="Its effect is not yet seen in the cases.",
            ),
        ),
    )


def _judgements(
    framework: Framework,
    judged: list[Standard],
    evidence: tuple[EvidenceItem, ...],
    chance: random.Random,
) -> Judgements:
    ratings = [it.rating for it in framework.scale.levels]
    asked = {
        ref
        for instrument in framework.instruments
        for section in instrument.sections
        for ref in section.key_questions
    }
    return Judgements(
        judgements=tuple(
            Judgement(
                standard=standard.ref,
                rating=chance.choice(ratings),
                reasons="Drawn by chance, for practice.",
                rests_on=tuple(passage.ref for passage in item.passages),
            )
            for standard, item in zip(judged, evidence, strict=True)
        ),
        not_rated=tuple(
            NotRated(standard=it.ref, reason=it.not_rated_reasons[0].ref)
            for it in framework.standards
            if it.rated_by is RatedBy.KEY_QUESTIONS
            and it.not_rated_reasons
            and not all(question.ref in asked for question in it.key_questions)
        ),
    )


def _figure_name(ref: str) -> str:
    return f"question-{ref.lower().replace('.', '-')}"


def _figures(framework: Framework) -> dict[str, Figure]:
    figures: dict[str, Figure] = {"overall": RatingFigure(rating=OVERALL)}
    for instrument in framework.instruments:
        for question in framework.questions_of(instrument):
            if question.kind is QuestionKind.SUMMARY:
                figures[_figure_name(question.ref)] = ShareFigure(
                    question=question.ref, instrument=instrument.ref
                )
    return figures


def _recommendations(framework: Framework) -> Recommendations:
    first = next(it for it in framework.standards if it.rated_by is not RatedBy.NOTHING)
    return Recommendations(
        addressees=(Addressee(ref="unit", title="The service"),),
        recommendations=(
            Recommendation(
                number=1,
                addressee="unit",
                standard=first.ref,
                text="show in its cases what it describes in meetings.",
                findings=(f"to-improve-{first.ref.replace('.', '-').lower()}",),
                success_measure="The next inspection finds it in the cases.",
                response=AddresseeResponse(kind=ResponseKind.AWAITED),
            ),
        ),
    )


def _prose(framework: Framework) -> dict[str, str]:
    prose = {
        "narrative/foreword.md": "The service is rated “{overall: word}”, with a score of "
        "{overall: score in full}. This text was written for practice; change it.\n",
        "narrative/background.md": "The service does not exist. Its cases were drawn by chance.\n",
    }
    figures = _figures(framework)
    for standard in framework.standards:
        slug = standard.title.lower().replace(" ", "-")
        cited = [
            f"- {it.label}: {{{_figure_name(it.ref)}: of}} cases, {{{_figure_name(it.ref)}: quantity}}."
            for it in standard.key_questions
            if _figure_name(it.ref) in figures
        ]
        reference = standard.ref.replace(".", "-").lower()
        prose[f"findings/{standard.ref}-{slug}.md"] = "\n".join(
            [
                *(["## Strengths", "", *cited, ""] if cited else []),
                "## Areas for improvement",
                "",
                f"- The effect is not yet seen everywhere. {{#to-improve-{reference}}}",
                "",
            ]
        )
    return prose
