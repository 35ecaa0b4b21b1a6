"""A document that has no format yet: what every writer turns into its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from probatum.inspection.share import Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A run of text, plain or stressed."""

    text: str
    strong: bool = False
    emphasised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead somewhere: to an address, or with "#" to an anchor of this document."""

    text: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A figure as it is shown; its working is kept with the document under the figure's name."""

    figure: str
    form: str
    shown: str


Inline = Text | Link | Cited
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph."""

    inlines: Inlines


class BulletsRole(StrEnum):
    """What a list is, beyond being one."""

    PLAIN = "plain"
    STRENGTHS = "strengths"
    AREAS_FOR_IMPROVEMENT = "areas-for-improvement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list; the role tells strengths from areas for improvement.

    Missing: `anchors` names the items that can be led to, one for each item, empty where it has none;
    without any it is empty itself.
    """

    items: tuple[Inlines, ...]
    role: BulletsRole = BulletsRole.PLAIN
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitions:
    """Terms with what they mean."""

    items: tuple[tuple[str, Inlines], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingPlate:
    """The rating of one standard, or of the whole, to be seen at a glance.

    `mark` is what must stand beside the rating: that it is provisional, or that the panel decided it.
    `word` and `score` are the figures that the plate shows, so that they can be proved like any other.
    Missing: `points`, `word` and `score` are none where it is not rated; only the whole has a score.
    """

    subject: str
    rating: str
    points: int | None
    out_of: int
    mark: str = ""
    word: Cited | None = None
    score: Cited | None = None


class CellKind(StrEnum):
    """How a column is set."""

    TEXT = "text"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its heading, and whether it holds numbers."""

    heading: str
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell. `share` lets a writer draw a bar beside the text; `rating_points` dots out of the most."""

    inlines: Inlines
    share: Share | None = None
    rating_points: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row; `stressed` marks the one that decides."""

    cells: tuple[Cell, ...]
    stressed: bool = False


class TableRole(StrEnum):
    """What a table shows."""

    PLAIN = "plain"
    RATINGS = "ratings"
    KEY_QUESTIONS = "key-questions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with one heading row. `marks` are the per cents at which bands begin, for bars."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    role: TableRole = TableRole.PLAIN
    marks: tuple[str, ...] = ()
    most_points: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A numbered recommendation with what belongs to it."""

    number: int
    text: Inlines
    lines: tuple[tuple[str, Inlines], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that must not be overlooked."""

    inlines: Inlines


Block = Paragraph | Bullets | Definitions | RatingPlate | Table | Card | Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the document under a heading, with parts of its own."""

    anchor: str
    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()

    def walk(self, depth: int = 1) -> Iterator[tuple[int, Section]]:
        """This section and all below it, each with its depth."""
        yield depth, self
        for section in self.sections:
            yield from section.walk(depth + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """How a figure came about: what was asked, of whom, how many; what it is declared to be.

    Missing: `count` and `base` are none for what is not a share of recorded answers.
    """

    figure: str
    title: str
    lines: tuple[tuple[str, str], ...]
    count: int | None = None
    base: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The whole report. `glance` is what the first screen tells: the whole, then each standard.

    Missing: `notice` is empty where nothing must be said on every page.
    """

    title: str
    service: str
    subtitle: str
    language: str
    origin: str
    notice: str
    glance: tuple[RatingPlate, ...]
    sections: tuple[Section, ...]
    workings: Mapping[str, Working]

    def walk(self) -> Iterator[tuple[int, Section]]:
        """Every section in order, each with its depth from 1."""
        for section in self.sections:
            yield from section.walk()
