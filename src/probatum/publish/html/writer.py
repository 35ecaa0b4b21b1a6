"""A document written as one HTML page: styled, accessible, printable, and without a script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from probatum.inspection.report.document import (
    Bullets,
    BulletsRole,
    Cited,
    Document,
    Inline,
    Link,
    Row,
    Section,
    Table,
    Working,
)
from probatum.inspection.wording import first_capital, listed

HERE = Path(__file__).parent
DEEPEST_HEADING = 6
MOST_DOTS = 6
FACT = "Declared fact"
FIGURES = "figures"
"""The anchor of the section whose table lists every figure; in print its rows are numbered."""

_LEADS_SOMEWHERE = re.compile(r"(?:https?://|mailto:|#)", re.IGNORECASE)
# What HTML may not hold, and the marks that turn the direction of all the text after them.
_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2029\u202f-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
)


def html_of(document: Document) -> str:
    """The whole page. The same document gives the same text."""
    label, rest = notice_of(document)
    text = _template().render(
        document=document,
        css=(HERE / "report.css").read_text(encoding="utf-8"),
        label=label,
        notice=rest,
        numbers=numbers_of(document),
        places={section.title: section.anchor for _, section in document.walk()},
        running_title=css_string(document.service),
        running_notice=css_string(first_sentence(document.notice)),
    )
    return _UNPRINTABLE.sub("\ufffd", text)


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
    environment.filters.update(
        kind=kind,
        level=level,
        figures=figures_in,
        shown=shown_in,
        listed=listed,
        first_words=first_words,
        first_small=first_small,
        breakable=breakable,
    )
    environment.tests.update(of_findings=of_findings, leading_somewhere=leads_somewhere)
    environment.globals.update(summary=summary_of, dots=dots)
    return environment.get_template("report.html.j2")


def notice_of(document: Document) -> tuple[str, str]:
    """The notice as what it is in a word or two, and what it says; no label where it has none."""
    label, colon, rest = document.notice.partition(": ")
    return (label, first_capital(rest)) if colon else ("", document.notice)


def first_sentence(text: str) -> str:
    """The text to its first full stop that ends a sentence: what fits above every printed page."""
    return re.split(r"(?<=\.)\s", text, maxsplit=1)[0]


def first_small(text: str) -> str:
    """The text with a small letter at its beginning, for within brackets."""
    return text[:1].lower() + text[1:]


def numbers_of(document: Document) -> Mapping[str, int]:
    """The number of every figure in the table of figures, by which a printed page refers to it."""
    tables = (
        block
        for _, section in document.walk()
        if section.anchor == FIGURES
        for block in section.blocks
        if isinstance(block, Table)
    )
    names = dict.fromkeys(first_words(row) for table in tables for row in table.rows)
    return {
        name: number for number, name in enumerate(filter(document.workings.__contains__, names), start=1)
    }


def first_words(row: Row) -> str:
    """What the first cell of the row says: in the table of figures, the figure's name."""
    return "".join(it.shown if isinstance(it, Cited) else it.text for it in row.cells[0].inlines)


def breakable(name: str) -> Markup:
    """A figure's name, which may be broken after each of its dots."""
    return Markup("<wbr>").join(f"{it}." for it in name.split("."))[:-1]


def kind(thing: object) -> str:
    """What a block or inline is, by the name of its class."""
    return type(thing).__name__


def level(depth: int) -> int:
    """The heading level of a section at a depth; the page's title has the first."""
    return min(depth + 1, DEEPEST_HEADING)


def of_findings(section: Section) -> bool:
    """Whether the section holds strengths or areas for improvement and no more."""
    return any(isinstance(it, Bullets) and it.role is not BulletsRole.PLAIN for it in section.blocks)


def leads_somewhere(link: Link) -> bool:
    """Whether a browser may follow the link: an address of the web or of mail, or a place in the page."""
    return _LEADS_SOMEWHERE.match(link.address) is not None


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


def dots(points: int | None, out_of: int) -> str:
    """The points as full and empty dots; nothing for a score or where there are none."""
    if points is None or out_of > MOST_DOTS:
        return ""
    return "●" * points + "○" * (out_of - points)


def css_string(text: str) -> str:
    """The text as a CSS string: everything but plain letters, figures and spaces is escaped."""
    safe = (it if it.isascii() and (it.isalnum() or it == " ") else f"\\{ord(it):x} " for it in text)
    return f'"{"".join(safe)}"'
