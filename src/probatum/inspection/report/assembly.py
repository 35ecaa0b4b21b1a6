"""The report put together: every part in its order, every figure bound."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from probatum.inspection.findings.finding import FindingsOn
from probatum.inspection.findings.prose import Prose
from probatum.inspection.findings.recommendation import Recommendations
from probatum.inspection.framework.model import Framework, RatedBy
from probatum.inspection.rating.rating import Ratings
from probatum.inspection.report.binding import bound_blocks, stated
from probatum.inspection.report.document import (
    Bullets,
    Card,
    Cited,
    Definitions,
    Document,
    Inlines,
    Notice,
    Paragraph,
    RatingPlate,
    Section,
    Table,
)
from probatum.inspection.report.figures import ReportFigures
from probatum.inspection.report.front import glance, ratings_section, recommendations_section
from probatum.inspection.report.method import (
    figures_section,
    glossary_section,
    licence_section,
    method_section,
)
from probatum.inspection.report.parts import BACKGROUND, OPENING, THEMES, Part
from probatum.inspection.report.standards import group_tables, standard_section, theme_section
from probatum.inspection.report.working import workings_of
from probatum.inspection.results.table import Results


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportMatter:
    """All that a report is made from. `respondents` gives the number of responses by instrument."""

    title: str
    service: str
    subtitle: str
    origin: str
    notice: str
    origin_note: str
    framework: Framework
    results: Results
    ratings: Ratings
    figures: ReportFigures
    findings: Sequence[FindingsOn]
    narrative: Mapping[str, Prose]
    recommendations: Recommendations
    respondents: Mapping[str, int]
    minimum_base: int


def report_of(matter: ReportMatter) -> Document:
    """The whole report as a document without a format."""
    framework, figures = matter.framework, matter.figures
    workings = workings_of(figures.figures, figures.values, framework, matter.results)
    sections = tuple(_sections(matter))
    cited = {
        name: stated(figures.values[name])
        for name in dict.fromkeys(it.figure for it in citations_of(sections))
        if name in figures.values
    }
    sections = (
        *sections,
        figures_section(workings, cited),
        licence_section(framework, matter.origin_note),
    )
    return Document(
        title=matter.title,
        service=matter.service,
        subtitle=matter.subtitle,
        language="en-GB",
        origin=matter.origin,
        notice=matter.notice,
        glance=glance(matter.ratings, framework, figures),
        sections=sections,
        workings={name: workings[name] for name in cited},
    )


def _sections(matter: ReportMatter) -> Iterator[Section]:
    framework, figures = matter.framework, matter.figures
    yield from (it for part in OPENING for it in _narrative(part, matter))
    yield ratings_section(matter.ratings, framework, figures)
    references = {it.ref for on in matter.findings for it in on.findings if it.ref}
    if matter.recommendations.recommendations:
        yield recommendations_section(matter.recommendations, references)
    yield from _narrative(BACKGROUND, matter)
    on = {it.subject: it for it in matter.findings}
    yield from _domains(matter, on)
    yield from (theme_section(part, on[part.ref], figures) for part in THEMES if part.ref in on)
    for standard in framework.standards:
        if standard.rated_by is RatedBy.NOTHING:
            rating = matter.ratings.standards[standard.ref]
            yield standard_section(rating, on.get(standard.ref), framework, figures)
    yield method_section(
        framework,
        respondents=matter.respondents,
        minimum_base=matter.minimum_base,
        groups=group_tables(framework, figures, matter.results),
    )
    yield glossary_section()


def _domains(matter: ReportMatter, on: Mapping[str, FindingsOn]) -> Iterator[Section]:
    """Each domain with its standards; those that are never rated stand apart, further on."""
    for domain in matter.framework.domains:
        standards = tuple(
            standard_section(
                matter.ratings.standards[it.ref], on.get(it.ref), matter.framework, matter.figures
            )
            for it in domain.standards
            if it.rated_by is not RatedBy.NOTHING
        )
        if standards:
            yield Section(
                anchor=f"domain-{domain.ref}", title=f"{domain.ref}. {domain.title}", sections=standards
            )


def _narrative(part: Part, matter: ReportMatter) -> Iterator[Section]:
    if part.ref in matter.narrative:
        prose = matter.narrative[part.ref]
        yield Section(
            anchor=part.ref,
            title=part.title,
            blocks=bound_blocks(prose.blocks, matter.figures.values),
        )


def citations_of(sections: Sequence[Section]) -> Iterator[Cited]:
    """Every citation in the sections, in the order in which they stand."""
    for section in sections:
        for _, part in section.walk():
            for block in part.blocks:
                yield from (it for it in _inlines_of(block) if isinstance(it, Cited))


def _inlines_of(block: object) -> Inlines:
    match block:
        case Paragraph(inlines=inlines) | Notice(inlines=inlines):
            return inlines
        case Bullets(items=items):
            return tuple(it for item in items for it in item)
        case Definitions(items=items):
            return tuple(it for _, item in items for it in item)
        case Table(rows=rows):
            return tuple(it for row in rows for cell in row.cells for it in cell.inlines)
        case Card(text=text, lines=lines):
            return (*text, *(it for _, line in lines for it in line))
        case RatingPlate():
            return ()
        case _:
            raise TypeError(f"{type(block).__name__} is no block")
