"""A document written as one HTML page: styled, accessible, printable, and without a script."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from probatum.inspection.report.document import Cited, Document, Inline, RatingPlate, Working

HERE = Path(__file__).parent
DEEPEST_HEADING = 6
FACT = "Declared fact"


def html_of(document: Document) -> str:
    """The whole page. The same document gives the same text."""
    numbers = {name: number for number, name in enumerate(document.workings, start=1)}
    return _template().render(
        document=document,
        css=(HERE / "report.css").read_text(encoding="utf-8"),
        numbers=numbers,
        running_title=css_string(document.service),
        running_notice=css_string("Practice data, not records of real cases" if document.notice else ""),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(kind=kind, figures=figures_in, shown=shown_in, level=level)
    environment.globals.update(summary=summary_of, dots=dots)
    return environment.get_template("report.html.j2")


def kind(thing: object) -> str:
    """What a block or inline is, by the name of its class."""
    return type(thing).__name__


def level(depth: int) -> int:
    """The heading level of a section at a depth; the page's title has the first."""
    return min(depth + 1, DEEPEST_HEADING)


def figures_in(inlines: Iterable[Inline]) -> list[str]:
    """The figures cited, each once, in order."""
    return list(dict.fromkeys(it.figure for it in inlines if isinstance(it, Cited)))


def shown_in(inlines: Iterable[Inline]) -> str:
    """The figures cited, as they are shown, each once: what a working is the working of."""
    return ", ".join(dict.fromkeys(it.shown for it in inlines if isinstance(it, Cited)))


def summary_of(workings: Sequence[Working]) -> str:
    """What a reader opens to see where numbers come from."""
    if all(it.title.startswith(FACT) for it in workings):
        return "Source"
    return "Working"


def dots(plate: RatingPlate) -> str:
    """The points as full and empty dots; nothing for a score or where there are none."""
    if plate.points is None or plate.out_of > DEEPEST_HEADING:
        return ""
    return "●" * plate.points + "○" * (plate.out_of - plate.points)


def css_string(text: str) -> str:
    """The text as a CSS string: everything but plain letters, figures and spaces is escaped."""
    safe = (it if it.isascii() and (it.isalnum() or it == " ") else f"\\{ord(it):x} " for it in text)
    return f'"{"".join(safe)}"'
