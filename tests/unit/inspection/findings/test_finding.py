"""Prose sorted into findings, and references that are given twice."""

from __future__ import annotations

import pytest

from probatum.inspection.findings.finding import (
    Finding,
    FindingKind,
    findings_on,
    problems_of,
)
from probatum.inspection.findings.prose import (
    Prose,
    ProseBlock,
    ProseHeading,
    ProseItem,
    ProseList,
    ProseParagraph,
    Words,
)
from probatum.inspection.problem import Place
from tests.builders import only

WHERE = "findings/2.2-assessment.md"


def words(text: str) -> tuple[Words, ...]:
    return (Words(text=text),)


def paragraph(text: str) -> ProseParagraph:
    return ProseParagraph(inlines=words(text))


def bullets(*items: tuple[str, str, int]) -> ProseList:
    return ProseList(
        items=tuple(ProseItem(inlines=words(text), ref=ref, line=line) for text, ref, line in items)
    )


def prose(*blocks: ProseBlock) -> Prose:
    return Prose(where=WHERE, text="", blocks=blocks)


def at(line: int) -> Place:
    return Place(where=WHERE, line=line)


def test_prose_is_sorted_by_its_headings() -> None:
    first, before, inside = paragraph("First."), bullets(("a list", "", 3)), paragraph("Then.")
    written = prose(
        first,
        before,
        ProseHeading(text="Strengths", line=5),
        bullets(("Plans are known.", "plans", 7), ("Homes are seen.", "", 8)),
        inside,
        ProseHeading(text="Areas for improvement", line=12),
        bullets(("Risks are not known.", "risks", 14)),
        bullets(("Nobody asks.", "", 17)),
    )
    found, problems = findings_on("2.2", written)
    assert problems == ()
    assert (found.subject, found.prose) == ("2.2", written)
    assert found.introduction == (first, before, inside)
    strengths = (
        Finding(kind=FindingKind.STRENGTH, text=words("Plans are known."), ref="plans", place=at(7)),
        Finding(kind=FindingKind.STRENGTH, text=words("Homes are seen."), ref="", place=at(8)),
    )
    areas = (
        Finding(
            kind=FindingKind.AREA_FOR_IMPROVEMENT,
            text=words("Risks are not known."),
            ref="risks",
            place=at(14),
        ),
        Finding(kind=FindingKind.AREA_FOR_IMPROVEMENT, text=words("Nobody asks."), ref="", place=at(17)),
    )
    assert found.findings == (*strengths, *areas)
    assert found.of_kind(FindingKind.STRENGTH) == strengths
    assert found.of_kind(FindingKind.AREA_FOR_IMPROVEMENT) == areas


@pytest.mark.parametrize("heading", ["Strengths", "strengths", "STRENGTHS:", " Strengths : "])
def test_a_heading_is_known_however_it_is_written(heading: str) -> None:
    found, problems = findings_on("2.2", prose(ProseHeading(text=heading, line=1), bullets(("So.", "", 2))))
    assert problems == ()
    assert [it.kind for it in found.findings] == [FindingKind.STRENGTH]


def test_what_stands_under_an_unknown_heading_is_no_finding() -> None:
    listed = bullets(("So.", "", 4))
    found, problems = findings_on(
        "2.2",
        prose(ProseHeading(text="Strengths", line=1), ProseHeading(text="Other", line=2), listed),
    )
    assert found.findings == ()
    assert found.introduction == (listed,)
    problem = only(problems)
    assert (problem.code, problem.place) == ("unknown-heading", at(2))
    assert problem.what == '"Other" is no heading of a finding'
    assert only(findings_on("2.2", prose(ProseHeading(text="XStrengths", line=1)))[1]).place == at(1)


def test_a_reference_that_two_findings_have_is_told_with_the_first() -> None:
    first, _ = findings_on(
        "2.2",
        prose(
            ProseHeading(text="Strengths", line=1),
            bullets(("A.", "plans", 3), ("B.", "", 4), ("C.", "", 5)),
        ),
    )
    second, _ = findings_on("2.3", prose(ProseHeading(text="Strengths", line=1), bullets(("D.", "plans", 9))))
    assert list(problems_of([first])) == []
    found = only(problems_of([first, second]))
    assert found.code == "duplicate-reference"
    assert found.what == f'the finding "plans" is there twice; the first is {WHERE}:3'
    assert found.place == at(9)
