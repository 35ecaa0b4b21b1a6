"""Why a standard has its rating: the explanation as sentences and a table of a report."""

from __future__ import annotations

from probatum.inspection.findings.figure import RatingFigure
from probatum.inspection.framework.model import Framework
from probatum.inspection.rating.explanation import BecauseKind
from probatum.inspection.rating.rating import Rating
from probatum.inspection.report.document import (
    Block,
    Bullets,
    Cell,
    CellKind,
    Column,
    Inline,
    Inlines,
    Paragraph,
    RatingPlate,
    Row,
    Table,
    TableRole,
    Text,
)
from probatum.inspection.report.figures import ReportFigures
from probatum.inspection.wording import decimal

_SAID = (
    BecauseKind.PANEL,
    BecauseKind.JUDGEMENT,
    BecauseKind.NOT_RATED,
    BecauseKind.ROUNDING,
    BecauseKind.MISSING,
    BecauseKind.LIMIT,
    BecauseKind.NEARNESS,
)
"""The steps that the report says in words; key questions stand in its table, rules in its method."""


def plate_of(rating: Rating, framework: Framework, figures: ReportFigures) -> RatingPlate:
    """The rating to be seen at a glance."""
    return RatingPlate(
        subject=rating.standard.name,
        rating=rating.title(framework.scale),
        points=rating.points,
        out_of=framework.scale.most_points,
        mark=rating.mark(framework.scale),
        word=figures.cited(RatingFigure(rating=rating.standard.ref), "word") if rating.rating else None,
    )


def why(rating: Rating, framework: Framework, figures: ReportFigures) -> tuple[Block, ...]:
    """The reasons of the rating, and the table of its key questions where it has one."""
    blocks: list[Block] = []
    if rating.decided_by is not None and rating.deciding_questions:
        blocks.append(Paragraph(inlines=_deciding(rating, framework, figures)))
    steps = [step for step in rating.explanation.because if step.kind in _SAID]
    if len(steps) == 1:
        blocks.append(Paragraph(inlines=(Text(text=steps[0].words),)))
    elif steps:
        blocks.append(Bullets(items=tuple((Text(text=step.words),) for step in steps)))
    table = key_question_table(rating, framework, figures)
    return (table, *blocks) if table is not None else tuple(blocks)


def _deciding(rating: Rating, framework: Framework, figures: ReportFigures) -> Inlines:
    labels = {it.ref: it.label.lower() for it in rating.standard.key_questions}
    word: Inline = figures.cited(RatingFigure(rating=rating.standard.ref), "word")
    lead = "It is rated ‘"
    if rating.rating != rating.computed:
        lead = "The computed rating is ‘"
        word = Text(text=framework.scale.level(rating.computed).title if rating.computed else "")
    said: list[Inline] = [Text(text=lead), word, Text(text="’, because the lowest key question decides: ")]
    for number, ref in enumerate(rating.deciding_questions, start=1):
        if number > 1:
            said.append(Text(text=" and " if number == len(rating.deciding_questions) else ", "))
        said += [
            Text(text=f"{ref} ({labels[ref]}) was answered yes in "),
            figures.key_question(ref, "of"),
            Text(text=" cases ("),
            figures.key_question(ref, "per cent"),
            Text(text=")"),
        ]
    words = figures.key_question(rating.deciding_questions[0], "band words")
    return (*said, Text(text=", "), words, Text(text="."))


def key_question_table(rating: Rating, framework: Framework, figures: ReportFigures) -> Table | None:
    """The key questions with their shares, the deciding one stressed; none where none was asked."""
    rows = []
    for key_question in rating.standard.key_questions:
        value = figures.key_question_share(key_question.ref)
        if value is None:
            continue
        decides = key_question.ref in rating.deciding_questions
        shown: Inlines = (figures.key_question(key_question.ref, "%"),)
        if decides:
            shown = (*shown, Text(text=" decides", strong=True))
        rows.append(
            Row(
                cells=(
                    Cell(inlines=(Text(text=f"{key_question.ref} {key_question.text}", strong=decides),)),
                    Cell(inlines=shown, share=value),
                    Cell(inlines=(figures.key_question(key_question.ref, "of"),)),
                ),
                stressed=decides,
            )
        )
    if not rows:
        return None
    return Table(
        caption=f"Key questions of {rating.standard.name}",
        columns=(
            Column(heading="Key question"),
            Column(heading="Answered yes", kind=CellKind.NUMBER),
            Column(heading="Cases", kind=CellKind.NUMBER),
        ),
        rows=tuple(rows),
        role=TableRole.KEY_QUESTIONS,
        marks=tuple(decimal(it.at_least) for it in framework.key_question_bands.bands if it.at_least),
    )
