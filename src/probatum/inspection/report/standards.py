"""The sections of a report on standards and themes."""

from __future__ import annotations

from collections.abc import Sequence

from probatum.inspection.findings.figure import ShareFigure
from probatum.inspection.findings.finding import FindingKind, FindingsOn
from probatum.inspection.framework.instruments import CaseAttribute
from probatum.inspection.framework.model import Framework, Standard
from probatum.inspection.rating.rating import Rating
from probatum.inspection.report.binding import bound, bound_blocks
from probatum.inspection.report.document import (
    Block,
    Bullets,
    BulletsRole,
    Cell,
    CellKind,
    Column,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
)
from probatum.inspection.report.figures import ReportFigures
from probatum.inspection.report.parts import Part
from probatum.inspection.report.why import plate_of, why
from probatum.inspection.results.table import Result, Results, Shown

_ROLES = {
    FindingKind.STRENGTH: ("Strengths", BulletsRole.STRENGTHS),
    FindingKind.AREA_FOR_IMPROVEMENT: (
        "Areas for improvement",
        BulletsRole.AREAS_FOR_IMPROVEMENT,
    ),
}


def standard_section(
    rating: Rating, findings: FindingsOn | None, framework: Framework, figures: ReportFigures
) -> Section:
    """One standard: its statement, its rating and why, and what was found."""
    standard = rating.standard
    blocks: list[Block] = [
        Paragraph(inlines=(Text(text=standard.statement, emphasised=True),)),
        plate_of(rating, framework, figures),
    ]
    blocks += why(rating, framework, figures)
    blocks += bound_blocks(findings.introduction, figures.values) if findings else ()
    return Section(
        anchor=f"standard-{standard.ref}",
        title=standard.name,
        blocks=tuple(blocks),
        sections=_findings(f"standard-{standard.ref}", findings, figures),
    )


def theme_section(part: Part, findings: FindingsOn, figures: ReportFigures) -> Section:
    """A theme that has no rating of its own."""
    return Section(
        anchor=part.ref,
        title=part.title,
        blocks=bound_blocks(findings.introduction, figures.values),
        sections=_findings(part.ref, findings, figures),
    )


def finding_anchor(ref: str) -> str:
    """Where a finding stands in the report."""
    return f"finding-{ref}"


def _findings(anchor: str, findings: FindingsOn | None, figures: ReportFigures) -> tuple[Section, ...]:
    if findings is None:
        return ()
    sections = []
    for kind, (title, role) in _ROLES.items():
        of_kind = findings.of_kind(kind)
        if of_kind:
            items = tuple(bound(it.text, figures.values) for it in of_kind)
            anchors = tuple(finding_anchor(it.ref) if it.ref else "" for it in of_kind)
            sections.append(
                Section(
                    anchor=f"{anchor}-{role}",
                    title=title,
                    blocks=(Bullets(items=items, role=role, anchors=anchors),),
                )
            )
    return tuple(sections)


def group_tables(framework: Framework, figures: ReportFigures, results: Results) -> tuple[Table, ...]:
    """The key questions by each attribute that is not personal, side by side.

    Missing: a group under the minimum base is "too few", with its base and no percentage.
    """
    rated = [it for it in framework.standards if it.key_questions]
    tables = (
        _group_table(attribute, rated, figures, results)
        for attribute in framework.case_attributes
        if not attribute.personal
    )
    return tuple(table for table in tables if table is not None)


def _group_table(
    attribute: CaseAttribute,
    standards: Sequence[Standard],
    figures: ReportFigures,
    results: Results,
) -> Table | None:
    labels = {f"{attribute.ref}:{it.value}": it.label for it in attribute.values}
    cells = {
        (row.question, row.group): _group_cell(row, figures)
        for row in results.rows
        if row.group in labels and figures.prints(row)
    }
    groups = [group for group in labels if any(at == group for _, at in cells)]
    asked = (
        [it for standard in standards for it in standard.key_questions if (it.ref, groups[0]) in cells]
        if groups
        else []
    )
    if not asked or len(groups) < 2:
        return None
    return Table(
        caption=f"Key questions answered yes, by {attribute.title.lower()}",
        columns=(
            Column(heading="Key question"),
            *(Column(heading=labels[group], kind=CellKind.NUMBER) for group in groups),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(inlines=(Text(text=f"{it.ref} {it.label}"),)),
                    *(cells[(it.ref, group)] for group in groups),
                )
            )
            for it in asked
        ),
    )


def _group_cell(row: Result, figures: ReportFigures) -> Cell:
    if row.shown is Shown.TOO_FEW or row.share is None:
        return Cell(inlines=(Text(text=f"too few ({row.base})"),))
    figure = ShareFigure(question=row.question, instrument=row.instrument, group=row.group)
    return Cell(
        inlines=(
            figures.cited(figure, "%"),
            Text(text=" ("),
            figures.cited(figure, "of"),
            Text(text=")"),
        )
    )
