"""The sections on standards and themes, and the key questions by group."""

from __future__ import annotations

from dataclasses import replace

from probatum.inspection.fieldwork.judgement import Judgements
from probatum.inspection.findings.figure import ShareFigure
from probatum.inspection.findings.finding import Finding, FindingKind, FindingsOn
from probatum.inspection.findings.marks import Citation
from probatum.inspection.findings.prose import Prose, ProseInline, ProseParagraph, Words
from probatum.inspection.framework.instruments import CaseAttribute
from probatum.inspection.problem import Place
from probatum.inspection.report.document import (
    Bullets,
    BulletsRole,
    CellKind,
    Cited,
    Column,
    Paragraph,
    RatingPlate,
    Section,
    Table,
    Text,
)
from probatum.inspection.report.parts import THEMES
from probatum.inspection.report.standards import (
    finding_anchor,
    group_tables,
    standard_section,
    theme_section,
)
from probatum.inspection.results.table import Result, Results, Shown
from tests.builders import (
    GOOD,
    attribute,
    framework,
    judged,
    judgement,
    key_question,
    question,
    report_matter,
    result,
    results_with,
    rows_said,
    said,
    standard,
)

WHOLE = framework(judged("1.1", "Leadership"), standard("2.2", "Assessment", key_question("2.2.1", "Safety")))
MATTER = report_matter(
    WHOLE,
    results_with({"2.2.1": (20, 34)}),
    judgements=Judgements(judgements=(judgement("1.1", GOOD),)),
    declared={"safe": ShareFigure(question="2.2.1")},
)
SAFE = Cited(figure="safe", form="%", shown="59%")


def finding(kind: FindingKind, *text: ProseInline, ref: str = "") -> Finding:
    return Finding(kind=kind, text=text, ref=ref, place=Place(where="findings.md"))


def findings_on(subject: str, *findings: Finding) -> FindingsOn:
    introduction = ProseParagraph(
        inlines=(Words(text="So it is: "), Citation(figure="safe", form="%"), Words(text="."))
    )
    return FindingsOn(
        subject=subject,
        introduction=(introduction,),
        findings=findings,
        prose=Prose(where="findings.md", text="", blocks=()),
    )


HELPED = finding(FindingKind.STRENGTH, Words(text="People are helped."))
ASKED = finding(FindingKind.AREA_FOR_IMPROVEMENT, Words(text="Few are asked: "), ref="asked")
KNOWN = finding(FindingKind.STRENGTH, Citation(figure="safe", form="%"), ref="known")


def section_on(ref: str, findings: FindingsOn | None) -> Section:
    return standard_section(MATTER.ratings.standards[ref], findings, WHOLE, MATTER.figures)


def test_a_standard_is_told_from_its_statement_to_its_introduction() -> None:
    section = section_on("2.2", findings_on("2.2"))
    assert (section.anchor, section.title) == ("standard-2.2", "2.2 Assessment")
    assert [type(it) for it in section.blocks] == [
        Paragraph,
        RatingPlate,
        Table,
        Paragraph,
        Bullets,
        Paragraph,
    ]
    statement, introduction = section.blocks[0], section.blocks[-1]
    assert statement == Paragraph(inlines=(Text(text="Assessment is done well.", emphasised=True),))
    assert introduction == Paragraph(inlines=(Text(text="So it is: "), SAFE, Text(text=".")))
    assert section.sections == ()


def test_a_standard_without_findings_still_has_its_rating_and_why() -> None:
    section = section_on("1.1", None)
    assert [type(it) for it in section.blocks] == [Paragraph, RatingPlate, Paragraph]
    assert section.sections == ()


def test_strengths_come_before_areas_for_improvement_and_can_be_led_to() -> None:
    strengths, areas = section_on("2.2", findings_on("2.2", ASKED, HELPED, KNOWN)).sections
    assert strengths == Section(
        anchor="standard-2.2-strengths",
        title="Strengths",
        blocks=(
            Bullets(
                items=((Text(text="People are helped."),), (SAFE,)),
                role=BulletsRole.STRENGTHS,
                anchors=("", "finding-known"),
            ),
        ),
    )
    assert areas == Section(
        anchor="standard-2.2-areas-for-improvement",
        title="Areas for improvement",
        blocks=(
            Bullets(
                items=((Text(text="Few are asked: "),),),
                role=BulletsRole.AREAS_FOR_IMPROVEMENT,
                anchors=("finding-asked",),
            ),
        ),
    )


def test_a_kind_of_which_there_is_no_finding_is_left_out() -> None:
    assert [it.title for it in section_on("2.2", findings_on("2.2", ASKED)).sections] == [
        "Areas for improvement"
    ]


def test_a_finding_has_its_anchor() -> None:
    assert finding_anchor("home-visits") == "finding-home-visits"


def test_a_theme_has_findings_and_no_rating() -> None:
    section = theme_section(THEMES[1], findings_on("feedback", HELPED), MATTER.figures)
    assert (section.anchor, section.title) == ("feedback", "Feedback from people on probation")
    assert section.blocks == (Paragraph(inlines=(Text(text="So it is: "), SAFE, Text(text="."))),)
    assert [it.anchor for it in section.sections] == ["feedback-strengths"]


ASKED_OF_CASES = (
    standard("2.2", "Assessment", key_question("2.2.1", "Engaging"), key_question("2.2.2", "Safety")),
    standard("2.3", "Planning", key_question("2.3.1", "Together")),
)
AREA, GRADE = attribute("area", "north", "south"), attribute("grade", "new", "qualified")


def in_groups(ref: str, *counts: tuple[str, int, int]) -> list[Result]:
    """Yeses by group; under a base of 10 they are too few."""
    return [
        result(ref, count, base, group=group, shown=Shown.TOO_FEW if 0 <= base < 10 else Shown.SHOWN)
        for group, count, base in counts
    ]


def tables(rows: list[Result], *attributes: CaseAttribute) -> list[Table]:
    whole = framework(*ASKED_OF_CASES, attributes=attributes)
    matter = report_matter(whole, Results(rows))
    return list(group_tables(whole, matter.figures, matter.results))


BY_AREA = [
    *in_groups("2.2.1", ("all", 20, 34), ("area:north", 12, 20), ("area:south", 8, 14)),
    *in_groups("2.2.2", ("all", 10, 34), ("area:north", 5, 20), ("area:south", 3, 9)),
    *in_groups("2.3.1", ("all", 34, 34), ("area:north", 20, 20), ("area:south", 0, 0)),
]


def test_groups_stand_side_by_side_and_too_few_are_shown_with_their_base_alone() -> None:
    (table,) = tables(BY_AREA, AREA)
    assert table.caption == "Key questions answered yes, by area"
    assert table.columns == (
        Column(heading="Key question"),
        Column(heading="North", kind=CellKind.NUMBER),
        Column(heading="South", kind=CellKind.NUMBER),
    )
    assert rows_said(table) == [
        ("2.2.1 Engaging", "60% (12 of 20)", "57% (8 of 14)"),
        ("2.2.2 Safety", "25% (5 of 20)", "too few (9)"),
        ("2.3.1 Together", "100% (20 of 20)", "too few (0)"),
    ]


def test_a_group_that_is_too_small_cites_no_figure() -> None:
    (table,) = tables(BY_AREA, AREA)
    cited = {it.figure for row in table.rows for it in row.cells[2].inlines if isinstance(it, Cited)}
    assert cited == {"case.2.2.1.yes.area.south"}


def test_personal_attributes_are_left_out() -> None:
    by_grade = in_groups("2.2.1", ("grade:new", 10, 17), ("grade:qualified", 10, 17))
    rows = [*BY_AREA, *by_grade]
    assert [it.caption for it in tables(rows, replace(AREA, personal=True), GRADE)] == [
        "Key questions answered yes, by grade"
    ]
    assert len(tables(rows, AREA, GRADE)) == 2


def test_one_group_alone_is_no_comparison() -> None:
    assert tables(in_groups("2.2.1", ("all", 20, 34), ("area:north", 12, 20)), AREA) == []


def test_there_is_no_table_of_groups_that_no_case_is_in() -> None:
    assert tables(in_groups("2.2.1", ("all", 20, 34)), AREA) == []


def test_a_key_question_that_was_not_asked_is_left_out() -> None:
    (table,) = tables(in_groups("2.3.1", ("area:north", 12, 20), ("area:south", 8, 14)), AREA)
    assert [row[0] for row in rows_said(table)] == ["2.3.1 Together"]


def test_other_questions_and_other_answers_stand_in_no_table() -> None:
    rows = [
        result(question("risk").ref, 5, 20, group="area:north"),
        result("2.2.1", 12, 20, group="area:north", answer="no"),
        *BY_AREA,
    ]
    (table,) = tables(rows, AREA)
    assert said(table.rows[0].cells[1].inlines) == "60% (12 of 20)"
    assert len(table.rows) == 3
