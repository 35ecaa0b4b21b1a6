"""Prose as people write it, taken apart: paragraphs, bullets and headings, with the marks in them."""

from __future__ import annotations

from dataclasses import dataclass

from probatum.inspection.findings.marks import Citation, Waiver


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A run of text, plain or stressed."""

    text: str
    strong: bool = False
    emphasised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkTo:
    """Words that lead to an address."""

    text: str
    address: str


ProseInline = Words | LinkTo | Citation | Waiver


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseParagraph:
    """A paragraph."""

    inlines: tuple[ProseInline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseItem:
    """An item of a list; `ref` is the reference that it was given, empty where it has none."""

    inlines: tuple[ProseInline, ...]
    ref: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseList:
    """A list of items."""

    items: tuple[ProseItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseHeading:
    """A heading inside a part."""

    text: str
    line: int


ProseBlock = ProseParagraph | ProseList | ProseHeading


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """One file of prose: its text as written, and what it is made of."""

    where: str
    text: str
    blocks: tuple[ProseBlock, ...]
