"""The figures of a report: those that people declared, and those that its own tables print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from probatum.inspection.findings.figure import Figure, RatingFigure, ShareFigure
from probatum.inspection.findings.figure_value import FigureValue, ShareValue, values_of
from probatum.inspection.findings.forms import Unfit, shown_as
from probatum.inspection.framework.instruments import YES
from probatum.inspection.framework.model import Framework
from probatum.inspection.rating.rating import Ratings
from probatum.inspection.report.binding import NOT_SHOWN
from probatum.inspection.report.document import Cited
from probatum.inspection.results.table import EVERYONE, Result, Results
from probatum.inspection.share import Share


class ReportFigures:
    """Every figure of a report under one name each, with its value.

    A key question or group that a table prints goes by the name it was declared under, or by one made of
    instrument, question, answer and group.
    """

    def __init__(
        self,
        declared: Mapping[str, Figure],
        framework: Framework,
        results: Results,
        ratings: Ratings,
    ) -> None:
        """Join the declared figures with those that the report's own tables need."""
        self._names: dict[Figure, str] = {figure: name for name, figure in declared.items()}
        self._asked_in = {
            question.ref: instrument.ref
            for instrument in framework.instruments
            for question in framework.questions_of(instrument)
            if any(it.ref == question.ref for it in framework.key_questions)
        }
        own = {
            _own_name(figure): figure
            for figure in _own_figures(framework, results, self._asked_in)
            if figure not in self._names
        }
        self._names.update({figure: name for name, figure in own.items()})
        self.figures: Mapping[str, Figure] = {**declared, **own}
        self.values: Mapping[str, FigureValue] = values_of(self.figures, framework, results, ratings)

    def cited(self, figure: Figure, form: str) -> Cited:
        """The figure in a form, as a citation of the product's own."""
        name = self._names[figure]
        found = shown_as(self.values[name], form)
        shown = NOT_SHOWN if isinstance(found, Unfit) else found
        return Cited(figure=name, form=form, shown=shown)

    def key_question(self, ref: str, form: str) -> Cited:
        """The share of yeses to a key question, as a citation."""
        return self.cited(ShareFigure(question=ref, instrument=self._asked_in[ref]), form)

    def key_question_share(self, ref: str) -> Share | None:
        """The share of yeses to a key question; none where it was not asked or not answered."""
        if ref not in self._asked_in:
            return None
        return self.share(ShareFigure(question=ref, instrument=self._asked_in[ref]))

    def prints(self, row: Result) -> bool:
        """Whether the report's own tables print the row: the yeses to a key question."""
        return row.answer == YES and self._asked_in.get(row.question) == row.instrument

    def share(self, figure: ShareFigure) -> Share | None:
        """The share behind a figure; none where it cannot be shown."""
        value = self.values[self._names[figure]]
        return value.result.share if isinstance(value, ShareValue) else None


def _own_figures(
    framework: Framework, results: Results, asked_in: Mapping[str, str]
) -> Iterator[ShareFigure | RatingFigure]:
    """What the report's tables print: every rating, every key question, for all and by group."""
    yield RatingFigure(rating="overall")
    for standard in framework.standards:
        yield RatingFigure(rating=standard.ref)
    for row in results.rows:
        if row.answer == YES and asked_in.get(row.question) == row.instrument:
            yield ShareFigure(question=row.question, instrument=row.instrument, group=row.group)


def _own_name(figure: ShareFigure | RatingFigure) -> str:
    if isinstance(figure, RatingFigure):
        return f"rating.{figure.rating}"
    parts = [figure.instrument, figure.question, figure.answer]
    if figure.group != EVERYONE:
        parts.append(figure.group.replace(":", "."))
    return ".".join(parts)
