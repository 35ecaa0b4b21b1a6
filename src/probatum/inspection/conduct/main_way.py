"""The main way: answers → results → ratings → figures → report. Read this first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from probatum.inspection.conduct.inspection import Inspection
from probatum.inspection.conduct.rated import Rated, rate
from probatum.inspection.rating.rating import Ratings
from probatum.inspection.report.assembly import ReportMatter, report_of
from probatum.inspection.report.document import Document
from probatum.inspection.report.figures import ReportFigures
from probatum.inspection.results.table import Results
from probatum.inspection.wording import spoken_day


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
    rated = rate(inspection)
    figures = ReportFigures(inspection.figures, inspection.framework, rated.results, rated.ratings)
    return Outcome(
        inspection=inspection,
        results=rated.results,
        ratings=rated.ratings,
        figures=figures,
        report=report_of(_matter(inspection, rated, figures)),
    )


def _matter(inspection: Inspection, rated: Rated, figures: ReportFigures) -> ReportMatter:
    particulars = inspection.particulars
    return ReportMatter(
        title=particulars.title,
        service=particulars.service,
        subtitle=f"{particulars.region}; fieldwork from {spoken_day(particulars.fieldwork.begins)}",
        origin=particulars.origin,
        notice=inspection.notice,
        origin_note=particulars.origin_note,
        framework=inspection.framework,
        results=rated.results,
        ratings=rated.ratings,
        figures=figures,
        findings=inspection.findings,
        narrative=inspection.narrative,
        recommendations=inspection.recommendations,
        respondents=Counter(it.instrument for it in inspection.responses),
        minimum_base=inspection.minimum_base,
    )
