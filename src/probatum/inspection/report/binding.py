"""Citations bound to figures: what stands in the document where prose has a mark."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import assert_never

from probatum.inspection.findings.figure_value import FigureValue, RatingValue, ShareValue
from probatum.inspection.findings.forms import Unfit, shown_as
from probatum.inspection.findings.marks import Citation, Waiver, citations_in
from probatum.inspection.findings.marks import problems_of as problems_of_marks
from probatum.inspection.findings.prose import (
    LinkTo,
    Prose,
    ProseBlock,
    ProseHeading,
    ProseInline,
    ProseList,
    ProseParagraph,
    Words,
)
from probatum.inspection.findings.typed_figures import TypedFigure, typed_figures
from probatum.inspection.problem import Place, Problem
from probatum.inspection.report.document import (
    Block,
    Bullets,
    Cited,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Text,
)
from probatum.inspection.wording import first_capital

NOT_SHOWN = "[not shown]"
"""What stands for a citation that cannot be shown; a document with it is not published."""


def bound(inlines: Sequence[ProseInline], values: Mapping[str, FigureValue]) -> Inlines:
    """The prose with every citation turned into the figure as it is shown."""
    return tuple(_bound(it, values) for it in inlines)


def _bound(inline: ProseInline, values: Mapping[str, FigureValue]) -> Inline:
    match inline:
        case Words(text=text, strong=strong, emphasised=emphasised):
            return Text(text=text, strong=strong, emphasised=emphasised)
        case LinkTo(text=text, address=address):
            return Link(text=text, address=address)
        case Waiver(text=text):
            return Text(text=text)
        case Citation(figure=figure, form=form):
            found = shown_as(values[figure], form) if figure in values else None
            shown = found if isinstance(found, str) else NOT_SHOWN
            return Cited(figure=figure, form=form, shown=shown)
        case _:
            assert_never(inline)


def bound_blocks(blocks: Sequence[ProseBlock], values: Mapping[str, FigureValue]) -> tuple[Block, ...]:
    """The blocks of prose as blocks of the document; a heading inside a part becomes a stressed line."""
    return tuple(_bound_block(block, values) for block in blocks)


def _bound_block(block: ProseBlock, values: Mapping[str, FigureValue]) -> Block:
    match block:
        case ProseParagraph(inlines=inlines):
            return Paragraph(inlines=bound(inlines, values))
        case ProseList(items=items):
            return Bullets(items=tuple(bound(item.inlines, values) for item in items))
        case ProseHeading(text=text):
            return Paragraph(inlines=(Text(text=text, strong=True),))
        case _:
            assert_never(block)


def problems_of(
    prose: Prose,
    values: Mapping[str, FigureValue] | None,
    *,
    references: Sequence[str],
    declared: Collection[str] = (),
) -> Iterator[Problem]:
    """Citations that name nothing or say what is not true, broken marks and typed figures.

    Only figures that are declared may be cited; of one that is declared and bound to nothing, its own
    problem tells. Missing: without values citations are not looked at.
    """
    yield from problems_of_marks(prose.text, where=prose.where)
    if values is not None:
        for citation in citations_in(prose.text, where=prose.where):
            if citation.figure in values or citation.figure not in declared:
                yield from _citation(citation, values)
    for typed in typed_figures(prose.text, where=prose.where, references=references):
        yield typed_problem(typed, values or {})


def _citation(citation: Citation, values: Mapping[str, FigureValue]) -> Iterator[Problem]:
    place = citation.place or Place(where="prose")
    if citation.figure not in values or "." in citation.figure:
        yield Problem(
            code="unknown-figure",
            place=place,
            what=f'no figure "{citation.figure}" is declared',
            mend="Declare it in figures.yaml, or cite one that is there.",
        )
        return
    value = values[citation.figure]
    found = shown_as(value, citation.form)
    if isinstance(found, Unfit):
        fitting = stated(value)
        yield Problem(
            code="untrue-form" if found.untrue else "unfit-form",
            place=place,
            what=f'"{citation.figure}" cannot be cited so: {found.why}',
            mend="Use a form that is true of it"
            + (f"; it is {fitting}." if fitting else ", or mend what keeps it from being shown."),
        )


def stated(value: FigureValue) -> str:
    """The figure in the plainest words, for a message: "38 per cent (13 of 34)"; empty if it has none."""
    match value:
        case ShareValue(result=result):
            return f"{result.share.whole_per_cent} per cent ({result.share})" if result.share else ""
        case RatingValue(title=title):
            return title
        case _:
            for form in ("per cent", "number", "of", "counts"):
                found = shown_as(value, form)
                if isinstance(found, str):
                    return found
            return ""


def typed_problem(typed: TypedFigure, values: Mapping[str, FigureValue]) -> Problem:
    """The problem of a number that is typed, with the declared figure nearest to it."""
    mend = (
        "Figures in a report come from recorded answers. Declare a figure and cite it, "
        'or waive it: {typed "…" because "…"}.'
    )
    near = _nearest(typed.per_cent, values) if typed.per_cent is not None else None
    if near is not None:
        mend += f" Near it: {near} is {stated(values[near])}."
    return Problem(
        code="typed-figure",
        place=typed.place,
        what=f'"{typed.text}" is typed, not cited',
        mend=mend,
    )


def _nearest(per_cent: int, values: Mapping[str, FigureValue]) -> str | None:
    distances = {
        name: abs(value.result.share.exact_per_cent - per_cent)
        for name, value in values.items()
        if isinstance(value, ShareValue) and value.result.share is not None and "." not in name
    }
    return min(distances, key=lambda name: (distances[name], name), default=None)


def sentence(text: str) -> Inlines:
    """A sentence of the product's own, as inlines."""
    return (Text(text=first_capital(text)),)
