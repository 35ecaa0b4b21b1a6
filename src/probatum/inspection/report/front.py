"""The front of a report: ratings at a glance, the table of ratings, the recommendations."""

from __future__ import annotations

from collections.abc import Collection

from probatum.inspection.findings.figure import OVERALL, RatingFigure
from probatum.inspection.findings.recommendation import (
    Recommendation,
    Recommendations,
    ResponseKind,
)
from probatum.inspection.framework.model import Framework
from probatum.inspection.rating.explanation import BecauseKind
from probatum.inspection.rating.rating import Rating, Ratings
from probatum.inspection.report.document import (
    Block,
    Card,
    Cell,
    CellKind,
    Column,
    Inline,
    Inlines,
    Link,
    Paragraph,
    RatingPlate,
    Row,
    Section,
    Table,
    TableRole,
    Text,
)
from probatum.inspection.report.figures import ReportFigures
from probatum.inspection.report.standards import finding_anchor
from probatum.inspection.report.why import plate_of
from probatum.inspection.wording import spoken_day


def glance(ratings: Ratings, framework: Framework, figures: ReportFigures) -> tuple[RatingPlate, ...]:
    """The whole first, then every standard."""
    overall = ratings.overall
    whole = RatingPlate(
        subject="Overall rating",
        rating=framework.scale.level(overall.rating).title if overall.rating else "Not yet rated",
        points=overall.score if overall.rating else None,
        out_of=overall.out_of,
        mark="provisional" if overall.provisional and overall.rating else "",
        word=figures.cited(RatingFigure(rating=OVERALL), "word") if overall.rating else None,
        score=figures.cited(RatingFigure(rating=OVERALL), "score") if overall.rating else None,
    )
    return (whole, *(plate_of(it, framework, figures) for it in ratings.standards.values()))


def ratings_section(ratings: Ratings, framework: Framework, figures: ReportFigures) -> Section:
    """The table of ratings with the score, a line for each domain and standard."""
    overall = ratings.overall
    score: Inlines = (Text(text="not yet rated"),)
    word: Inlines = score
    if overall.rating is not None:
        whole = RatingFigure(rating=OVERALL)
        score = (Text(text="Score "), figures.cited(whole, "score"))
        word = (figures.cited(whole, "word"),)
    rows = [Row(cells=(_words("Overall rating"), Cell(inlines=word), Cell(inlines=score)), stressed=True)]
    rows += [_standard_row(it, framework, figures) for it in ratings.standards.values()]
    blocks: list[Block] = [
        Table(
            caption="Ratings",
            columns=(
                Column(heading="Standard"),
                Column(heading="Rating"),
                Column(heading="Points", kind=CellKind.NUMBER),
            ),
            rows=tuple(rows),
            role=TableRole.RATINGS,
            most_points=framework.scale.most_points,
        )
    ]
    if overall.provisional:
        blocks.append(
            Paragraph(inlines=(Text(text="Provisional: answers or judgements are missing.", strong=True),))
        )
    blocks += [
        Paragraph(inlines=(Text(text=step.words),)) for step in overall.explanation.of_kind(BecauseKind.RULE)
    ]
    return Section(anchor="ratings", title="Ratings", blocks=tuple(blocks))


def _words(text: str, *, strong: bool = False) -> Cell:
    return Cell(inlines=(Text(text=text, strong=strong),))


def _standard_row(rating: Rating, framework: Framework, figures: ReportFigures) -> Row:
    name = Cell(inlines=(Link(text=rating.standard.name, address=f"#standard-{rating.standard.ref}"),))
    if rating.rating is None:
        return Row(cells=(name, _words(rating.title(framework.scale)), _words("–")))
    figure = RatingFigure(rating=rating.standard.ref)
    word: list[Inline] = [figures.cited(figure, "word")]
    if mark := rating.mark(framework.scale):
        word.append(Text(text=f" ({mark})"))
    return Row(
        cells=(
            name,
            Cell(inlines=tuple(word)),
            Cell(inlines=(figures.cited(figure, "points"),), rating_points=rating.points),
        )
    )


def recommendations_section(recommendations: Recommendations, findings: Collection[str]) -> Section:
    """The recommendations as numbered cards, by addressee. `findings` are those that the report has."""
    opening: tuple[Block, ...] = ()
    if recommendations.note:
        opening = (Paragraph(inlines=(Text(text=recommendations.note),)),)
    return Section(
        anchor="recommendations",
        title="Recommendations",
        blocks=opening,
        sections=tuple(
            Section(
                anchor=f"recommendations-{addressee.ref}",
                title=f"{addressee.title} should",
                blocks=tuple(_card(it, findings) for it in recommendations.to(addressee)),
            )
            for addressee in recommendations.addressees
        ),
    )


def _card(it: Recommendation, findings: Collection[str]) -> Card:
    lines: list[tuple[str, Inlines]] = [
        ("What will show it done", (Text(text=it.success_measure),)),
        ("Rests on", _rests_on(it, findings)),
        ("Response", (Text(text=_response(it)),)),
    ]
    lines += [
        (
            "Action",
            (
                Text(
                    text=f"{action.what}; {action.owner}, by {spoken_day(action.due)}; "
                    f"{action.status.replace('-', ' ')}"
                ),
            ),
        )
        for action in it.actions
    ]
    return Card(number=it.number, text=(Text(text=it.text),), lines=tuple(lines))


def _rests_on(it: Recommendation, findings: Collection[str]) -> Inlines:
    inlines: list[Inline] = [Text(text=f"standard {it.standard}; ")]
    for number, ref in enumerate(ref for ref in it.findings if ref in findings):
        if number:
            inlines.append(Text(text=", "))
        inlines.append(Link(text=ref.replace("-", " "), address=f"#{finding_anchor(ref)}"))
    return tuple(inlines)


def _response(it: Recommendation) -> str:
    said = it.response.kind.spoken
    if it.response.agreed_part:
        said += f". Agreed is: {it.response.agreed_part}"
    if it.response.reason:
        said += f". Reason: {it.response.reason}"
    if it.response.kind is ResponseKind.AWAITED:
        return "Awaited: no response is recorded"
    return said
