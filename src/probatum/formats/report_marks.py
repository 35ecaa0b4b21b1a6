"""The figures of a published HTML report, read back from its marks."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from probatum.inspection.problem import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedFigure:
    """A figure as it stands in a report: its name and form, its counts, and the words that are shown.

    Missing: count and base are none where the mark carries none.
    """

    figure: str
    form: str
    count: int | None
    base: int | None
    value: str
    shown: str
    place: Place


class _Marks(HTMLParser):
    def __init__(self, where: str) -> None:
        super().__init__(convert_charrefs=True)
        self.where = where
        self.found: list[PrintedFigure] = []
        self._open: tuple[dict[str, str | None], Place, list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a figure begins."""
        given = dict(attrs)
        if tag == "data" and "data-figure" in given:
            line, column = self.getpos()
            self._open = given, Place(where=self.where, line=line, column=column + 1), []

    def handle_data(self, data: str) -> None:
        """Gather the words of the figure."""
        if self._open is not None:
            self._open[2].append(data)

    def handle_endtag(self, tag: str) -> None:
        """Keep the figure that ends here."""
        if tag == "data" and self._open is not None:
            given, place, words = self._open
            self.found.append(
                PrintedFigure(
                    figure=given.get("data-figure") or "",
                    form=given.get("data-form") or "",
                    count=_number(given.get("data-count")),
                    base=_number(given.get("data-base")),
                    value=given.get("value") or "",
                    shown="".join(words),
                    place=place,
                )
            )
            self._open = None


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 12 else None


def printed_figures(html: str, *, where: str) -> Iterator[PrintedFigure]:
    """Every figure of the report, in the order in which it is printed."""
    marks = _Marks(where)
    # What no browser would read stops the parser; the figures up to there are those that are printed.
    with contextlib.suppress(AssertionError):
        marks.feed(html)
        marks.close()
    return iter(marks.found)
