"""Findings: what is said of a standard or a theme, as strengths and areas for improvement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from probatum.inspection.findings.prose import (
    Prose,
    ProseBlock,
    ProseHeading,
    ProseInline,
    ProseList,
    ProseParagraph,
)
from probatum.inspection.problem import Place, Problem


class FindingKind(StrEnum):
    """Whether a finding is a strength or an area for improvement."""

    STRENGTH = "strength"
    AREA_FOR_IMPROVEMENT = "area-for-improvement"


HEADINGS = {
    "strengths": FindingKind.STRENGTH,
    "areas for improvement": FindingKind.AREA_FOR_IMPROVEMENT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One strength or area for improvement. `ref` is empty where no recommendation refers to it."""

    kind: FindingKind
    text: tuple[ProseInline, ...]
    ref: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsOn:
    """What is said of one standard or theme: an introduction, strengths, areas for improvement."""

    subject: str
    introduction: tuple[ProseBlock, ...]
    findings: tuple[Finding, ...]
    prose: Prose

    def of_kind(self, kind: FindingKind) -> tuple[Finding, ...]:
        """The findings of one kind, in order."""
        return tuple(it for it in self.findings if it.kind is kind)


def findings_on(subject: str, prose: Prose) -> tuple[FindingsOn, tuple[Problem, ...]]:
    """The prose sorted into introduction and findings, and what does not fit in."""
    introduction: list[ProseBlock] = []
    findings: list[Finding] = []
    problems: list[Problem] = []
    kind: FindingKind | None = None
    for block in prose.blocks:
        match block:
            case ProseHeading(text=text, line=line):
                kind = HEADINGS.get(text.strip(" :").lower())
                if kind is None:
                    problems.append(_unknown_heading(text, Place(where=prose.where, line=line)))
            case ProseList(items=items) if kind is not None:
                findings += [
                    Finding(
                        kind=kind,
                        text=item.inlines,
                        ref=item.ref,
                        place=Place(where=prose.where, line=item.line),
                    )
                    for item in items
                ]
            case ProseParagraph() | ProseList():
                introduction.append(block)
    whole = FindingsOn(
        subject=subject,
        introduction=tuple(introduction),
        findings=tuple(findings),
        prose=prose,
    )
    return whole, tuple(problems)


def _unknown_heading(text: str, place: Place) -> Problem:
    return Problem(
        code="unknown-heading",
        place=place,
        what=f'"{text}" is no heading of a finding',
        mend='Use "## Strengths" or "## Areas for improvement"; what stands above them introduces.',
    )


def problems_of(findings: Sequence[FindingsOn]) -> Iterator[Problem]:
    """References given to two findings."""
    seen: dict[str, Place] = {}
    for on in findings:
        for finding in on.findings:
            if finding.ref and finding.ref in seen:
                yield Problem(
                    code="duplicate-reference",
                    place=finding.place,
                    what=f'the finding "{finding.ref}" is there twice; the first is {seen[finding.ref]}',
                    mend="Give each finding its own reference; recommendations link to it.",
                )
            if finding.ref:
                seen[finding.ref] = finding.place
