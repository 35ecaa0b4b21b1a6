"""The working of each figure: what a reader is shown who asks where a number comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from probatum.inspection.findings.figure import (
    OVERALL,
    ComparisonFigure,
    FactFigure,
    Figure,
    RatingCountFigure,
    RatingFigure,
    ShareFigure,
)
from probatum.inspection.findings.figure_value import FigureValue, ShareValue
from probatum.inspection.framework.conditions import in_words
from probatum.inspection.framework.instruments import Question
from probatum.inspection.framework.model import Framework
from probatum.inspection.report.binding import stated
from probatum.inspection.report.document import Working
from probatum.inspection.results.table import EVERYONE, Result, Results, Shown

Line = tuple[str, str]


def workings_of(
    figures: Mapping[str, Figure],
    values: Mapping[str, FigureValue],
    framework: Framework,
    results: Results,
) -> Mapping[str, Working]:
    """The working of every figure, under its name."""
    return {
        name: _working(name, figure, values[name], framework, results) for name, figure in figures.items()
    }


def _working(
    name: str, figure: Figure, value: FigureValue, framework: Framework, results: Results
) -> Working:
    count = base = None
    match figure:
        case ShareFigure():
            title, lines = _share(figure, framework, results)
            if isinstance(value, ShareValue):
                count, base = value.result.count, value.result.base
        case ComparisonFigure():
            title, lines = _comparison(figure, framework, results)
        case RatingFigure(rating=ref):
            whole = "Overall rating" if ref == OVERALL else f"Rating of {framework.standard(ref).name}"
            title, lines = whole, [("Rating", stated(value)), ("In the data", "ratings.json")]
        case RatingCountFigure(ratings=refs, are=rating):
            level = framework.scale.level(rating).title
            title = f"How many of {', '.join(refs)} are {level}"
            lines = [("Count", stated(value)), ("In the data", "ratings.json")]
        case FactFigure(counts=counts, source=source, sum_of=parts):
            title = f"Declared fact: {counts}"
            number = stated(value) if figure.unit == "per cent" else f"{stated(value)} {figure.unit}"
            lines = [("Stated", number), ("Source", source)]
            if parts:
                lines.append(("The sum of", ", ".join(parts)))
        case _:
            assert_never(figure)
    if figure.note:
        lines.append(("Note", figure.note))
    return Working(figure=name, title=title, lines=tuple(lines), count=count, base=base)


def _question(figure: ShareFigure | ComparisonFigure, framework: Framework) -> Question:
    instrument = framework.instrument(figure.instrument)
    questions = {it.ref: it for it in framework.questions_of(instrument)}
    return questions[figure.question]


def group_name(group: str, framework: Framework) -> str:
    """The group as people read it: "Resettlement" for "sentence:resettlement"."""
    if group == EVERYONE:
        return "All"
    attribute, _, value = group.partition(":")
    return framework.attribute(attribute).label_of(value)


def condition_in_words(question: Question, framework: Framework) -> str:
    """When the question is asked, in the words of the questions and attributes it depends on."""
    if question.asked_when is None:
        return "always"
    names = {it.ref: f"“{it.title}”" for it in framework.case_attributes}
    for instrument in framework.instruments:
        for it in framework.questions_of(instrument):
            names.setdefault(it.ref, f"“{it.name}”")
    return in_words(question.asked_when, name=lambda ref: names.get(ref, ref))


def _counted(result: Result | None) -> str:
    if result is None or result.share is None:
        return "nobody answered"
    if result.shown is Shown.TOO_FEW:
        return f"too few to be shown, of {result.base}"
    return f"{result.share}, {result.share.whole_per_cent}%"


def _share(figure: ShareFigure, framework: Framework, results: Results) -> tuple[str, list[Line]]:
    question = _question(figure, framework)
    instrument = framework.instrument(figure.instrument)
    result = results.of(figure.instrument, figure.question, figure.answer, figure.group)
    lines = [
        ("Question", f"{figure.question}: {question.text}"),
        ("Answer counted", question.label_of(figure.answer)),
        ("Asked in", instrument.title),
        ("Count", _counted(result)),
    ]
    if figure.group != EVERYONE:
        lines.insert(3, ("Group", group_name(figure.group, framework)))
    if result is not None and result.not_applicable:
        lines.append(
            (
                "Not asked",
                f"{result.not_applicable}; it is asked when {condition_in_words(question, framework)}",
            )
        )
    if result is not None and result.missing:
        lines.append(("No answer", f"{result.missing}"))
    lines.append(("In the data", _in_the_data(figure, figure.group)))
    return question.name, lines


def _in_the_data(figure: ShareFigure | ComparisonFigure, group: str) -> str:
    return f"results.csv: {figure.instrument}, {figure.question}, answer {figure.answer}, group {group}"


def _comparison(figure: ComparisonFigure, framework: Framework, results: Results) -> tuple[str, list[Line]]:
    question = _question(figure, framework)
    lines = [
        ("Question", f"{figure.question}: {question.text}"),
        ("Answer counted", question.label_of(figure.answer)),
    ]
    for group in figure.groups:
        result = results.of(figure.instrument, figure.question, figure.answer, group)
        lines.append((group_name(group, framework), _counted(result)))
    lines.append(("In the data", _in_the_data(figure, " and ".join(figure.groups))))
    lines.append(
        (
            "What it can bear",
            "Two counts of this sample, side by side; no claim beyond these cases.",
        )
    )
    return f"{question.name}, compared", lines
