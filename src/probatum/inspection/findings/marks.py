"""Marks in prose: where a figure is cited, a typed number is waived, or a finding has its reference.

`{planning-keeps-safe: per cent}` cites a figure in a form; `{typed "12 months" because "…"}` waives;
`{#home-visits}` at the end of a finding gives it a reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probatum.inspection.problem import Place, Problem

CITATION = re.compile(r"\{([a-z0-9][a-z0-9.-]*):\s*([^{}\"]+?)\s*\}")
WAIVER = re.compile(r"\{typed[ \n]+\"([^\"{}]*)\"[ \n]+because[ \n]+\"([^\"{}]*)\"\}")
REFERENCE = re.compile(r"\{#([a-z0-9][a-z0-9-]*)\}")
ANY_MARK = re.compile("|".join(f"(?:{it.pattern})" for it in (CITATION, WAIVER, REFERENCE)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A figure cited in a form."""

    figure: str
    form: str
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A number that is typed on purpose, and why it comes from no figure."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The reference of the finding that ends here."""

    ref: str


Mark = Citation | Waiver | Reference


def place_in(text: str, offset: int, where: str) -> Place:
    """The line and column of an offset in a text."""
    line = text.count("\n", 0, offset) + 1
    return Place(where=where, line=line, column=offset - (text.rfind("\n", 0, offset) + 1) + 1)


def mark_of(found: re.Match[str], place: Place | None = None) -> Mark:
    """The mark that the pattern found."""
    text = found.group(0)
    if citation := CITATION.fullmatch(text):
        return Citation(figure=citation[1], form=re.sub(r"\s+", " ", citation[2]), place=place)
    if waiver := WAIVER.fullmatch(text):
        return Waiver(text=re.sub(r"\s+", " ", waiver[1]), reason=waiver[2])
    return Reference(ref=found.group(0)[2:-1])


def citations_in(text: str, *, where: str) -> Iterator[Citation]:
    """Every citation in the text, with its place."""
    for found in CITATION.finditer(text):
        yield Citation(
            figure=found[1],
            form=re.sub(r"\s+", " ", found[2]),
            place=place_in(text, found.start(), where),
        )


def without_marks(text: str) -> str:
    """The text with every mark blanked, so that offsets stay what they were."""
    return ANY_MARK.sub(lambda found: re.sub(r"[^\n]", " ", found.group(0)), text)


def out_of_place(text: str, place: Place) -> Iterator[Problem]:
    """A problem where a mark stands in a text in which marks are not read."""
    found = re.search(r"[{}]", text)
    if found is not None:
        yield Problem(
            code="mark-out-of-place",
            place=place,
            what=f'"{text[found.start() : found.start() + 30]}" stands where no marks are read',
            mend="Marks are read in paragraphs and bullets of findings and narrative; say it there.",
        )


def problems_of(text: str, *, where: str) -> Iterator[Problem]:
    """Braces that belong to no mark, and waivers without a reason."""
    for found in WAIVER.finditer(text):
        if not found[2].strip():
            yield Problem(
                code="waiver-without-reason",
                place=place_in(text, found.start(), where),
                what=f'"{found[1]}" is waived without a reason',
                mend="Say after because why this number comes from no figure.",
            )
    for brace in re.finditer(r"[{}]", without_marks(text)):
        yield Problem(
            code="broken-mark",
            place=place_in(text, brace.start(), where),
            what=f'"{brace.group(0)}" belongs to no mark',
            mend='Write {figure: form}, {typed "…" because "…"} or {#reference}.',
        )
