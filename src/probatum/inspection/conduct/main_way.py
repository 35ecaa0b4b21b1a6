"""The main way: answers → results → ratings → figures → report. Read this first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from probatum.inspection.conduct.inspection import Inspection, Origin
from probatum.inspection.rating.overall import ratings_of
from probatum.inspection.rating.rating import Ratings
from probatum.inspection.rating.standard import Grounds
from probatum.inspection.report.assembly import ReportMatter, report_of
from probatum.inspection.report.document import Document
from probatum.inspection.report.figures import ReportFigures
from probatum.inspection.results.reference import results_of
from probatum.inspection.results.table import Results
from probatum.inspection.wording import spoken_day

PRACTICE_NOTICE = (
    "Practice data: the rows behind these counts were built for practice and are not records of "
    "real cases. This is no report of an inspectorate."
)


def results_in(inspection: Inspection) -> Results:
    """Answers → results."""
    return results_of(
        inspection.framework,
        inspection.cases,
        inspection.responses,
        minimum_base=inspection.minimum_base,
    )


def ratings_in(inspection: Inspection, results: Results) -> Ratings:
    """Results → ratings, with what people judged."""
    return ratings_of(
        Grounds(
            framework=inspection.framework,
            results=results,
            judgements=inspection.judgements,
            evidence=inspection.evidence,
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Where the main way leads: everything that is published of an inspection."""

    inspection: Inspection
    results: Results
    ratings: Ratings
    figures: ReportFigures
    report: Document


def follow(inspection: Inspection) -> Outcome:
    """The whole way, from recorded answers to the report."""
    results = results_in(inspection)
    ratings = ratings_in(inspection, results)
    figures = ReportFigures(inspection.figures, inspection.framework, results, ratings)
    return Outcome(
        inspection=inspection,
        results=results,
        ratings=ratings,
        figures=figures,
        report=report_of(_matter(inspection, results, ratings, figures)),
    )


def notice_on(inspection: Inspection) -> str:
    """What every page and file must say of where the answers come from; empty for real cases."""
    return PRACTICE_NOTICE if inspection.particulars.origin is Origin.PRACTICE else ""


def _matter(
    inspection: Inspection, results: Results, ratings: Ratings, figures: ReportFigures
) -> ReportMatter:
    particulars = inspection.particulars
    return ReportMatter(
        title=particulars.title,
        service=particulars.service,
        subtitle=f"{particulars.region}; fieldwork from {spoken_day(particulars.fieldwork.begins)}",
        origin=particulars.origin,
        notice=notice_on(inspection),
        origin_note=particulars.origin_note,
        framework=inspection.framework,
        results=results,
        ratings=ratings,
        figures=figures,
        findings=inspection.findings,
        narrative=inspection.narrative,
        recommendations=inspection.recommendations,
        respondents=Counter(it.instrument for it in inspection.responses),
        minimum_base=inspection.minimum_base,
    )
