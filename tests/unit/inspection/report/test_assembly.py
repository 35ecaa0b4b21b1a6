"""The report put together: the order of its parts, and every figure that it cites."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest

from probatum.inspection.fieldwork.judgement import Judgements
from probatum.inspection.findings.figure import ShareFigure
from probatum.inspection.findings.finding import Finding, FindingKind, FindingsOn
from probatum.inspection.findings.marks import Citation
from probatum.inspection.findings.prose import Prose, ProseParagraph, Words
from probatum.inspection.findings.recommendation import (
    Addressee,
    AddresseeResponse,
    Recommendation,
    Recommendations,
    ResponseKind,
)
from probatum.inspection.problem import Place
from probatum.inspection.report.assembly import citations_of, report_of
from probatum.inspection.report.document import (
    Block,
    Bullets,
    Card,
    Cell,
    Cited,
    Definitions,
    Document,
    Link,
    Notice,
    Paragraph,
    RatingPlate,
    Row,
    Section,
    Table,
    Text,
)
from tests.builders import (
    GOOD,
    blocks_of,
    framework_of_every_kind,
    judgement,
    report_matter,
    results_with,
    rows_said,
)


def prose(*figures: str) -> Prose:
    inlines = tuple(Citation(figure=it, form="%") for it in figures)
    return Prose(where="prose.md", text="", blocks=(ProseParagraph(inlines=(Words(text="So: "), *inlines)),))


def findings_on(subject: str, *refs: str) -> FindingsOn:
    return FindingsOn(
        subject=subject,
        introduction=(),
        findings=tuple(
            Finding(
                kind=FindingKind.STRENGTH,
                text=(Words(text=f"{ref} is seen."),),
                ref=ref,
                place=Place(where="findings.md"),
            )
            for ref in refs
        ),
        prose=Prose(where="findings.md", text="", blocks=()),
    )


RECOMMENDATIONS = Recommendations(
    addressees=(Addressee(ref="unit", title="The unit"),),
    recommendations=(
        Recommendation(
            number=1,
            addressee="unit",
            standard="2.2",
            text="ask.",
            findings=("asked", "gone"),
            success_measure="It is seen.",
            response=AddresseeResponse(kind=ResponseKind.AWAITED),
        ),
    ),
)
WHOLE = framework_of_every_kind()
MATTER = report_matter(
    WHOLE,
    results_with({"risk": (4, 40), "2.2.1": (30, 40), "2.2.2": (13, 34), "2.3.1": (22, 40)}),
    judgements=Judgements(judgements=(judgement("1.1", GOOD),)),
    declared={
        "unused": ShareFigure(question="interviewed"),
        "risks": ShareFigure(question="risk"),
        "safe": ShareFigure(question="2.2.2"),
    },
    findings=[
        findings_on("diversity", "included"),
        findings_on("2.6", "homes"),
        findings_on("2.2", "asked"),
        findings_on("resettlement", "released"),
    ],
    narrative={
        "background": prose("risks"),
        "foreword": prose("safe"),
        "role": prose(),
        "acknowledgements": prose(),
    },
    recommendations=RECOMMENDATIONS,
    origin_note="Built for training.",
)


@pytest.fixture(scope="module")
def report() -> Document:
    return report_of(MATTER)


def part(report: Document, anchor: str) -> Section:
    return next(it for _, it in report.walk() if it.anchor == anchor)


def test_all_parts_stand_in_their_order(report: Document) -> None:
    assert [it.anchor for it in report.sections] == [
        "acknowledgements",
        "role",
        "foreword",
        "ratings",
        "recommendations",
        "background",
        "domain-1",
        "domain-2",
        "resettlement",
        "diversity",
        "standard-2.6",
        "method",
        "glossary",
        "figures",
        "licence",
    ]


def test_a_domain_holds_its_rated_standards(report: Document) -> None:
    assert part(report, "domain-2").title == "2. Domain 2"
    assert [it.anchor for it in part(report, "domain-1").sections] == ["standard-1.1", "standard-1.2"]
    assert [it.anchor for it in part(report, "domain-2").sections] == [
        "standard-2.1",
        "standard-2.2",
        "standard-2.3",
    ]


def test_no_two_parts_have_one_anchor(report: Document) -> None:
    anchors = [it.anchor for _, it in report.walk()]
    assert len(anchors) == len(set(anchors))


def test_findings_stand_with_what_they_are_on(report: Document) -> None:
    for anchor in ("standard-2.2", "resettlement", "diversity", "standard-2.6"):
        assert [it.anchor for it in part(report, anchor).sections] == [f"{anchor}-strengths"]
    assert part(report, "standard-2.3").sections == ()


def test_what_was_not_written_is_left_out() -> None:
    bare = report_matter(WHOLE, results_with(dict.fromkeys(["2.2.1", "2.2.2", "2.3.1"], (0, 0))))
    assert [it.anchor for it in report_of(bare).sections] == [
        "ratings",
        "domain-1",
        "domain-2",
        "standard-2.6",
        "method",
        "glossary",
        "figures",
        "licence",
    ]


def test_the_head_of_the_report_is_that_of_the_inspection(report: Document) -> None:
    assert (report.title, report.service, report.subtitle) == ("A small inspection", "Smallshire", "Region")
    assert (report.language, report.origin, report.notice) == ("en-GB", "practice", "Practice data.")
    assert [it.subject for it in report.glance][:2] == ["Overall rating", "1.1 Leadership"]
    assert len(report.glance) == 1 + len(WHOLE.standards)


def test_citations_in_the_narrative_are_shown(report: Document) -> None:
    assert part(report, "foreword").title == "Foreword"
    assert part(report, "foreword").blocks == (
        Paragraph(inlines=(Text(text="So: "), Cited(figure="safe", form="%", shown="38%"))),
    )


def test_recommendations_lead_to_the_findings_that_the_report_has(report: Document) -> None:
    (card,) = blocks_of(part(report, "recommendations-unit"), Card)
    links = [it for _, inlines in card.lines for it in inlines if isinstance(it, Link)]
    assert links == [Link(text="asked", address="#finding-asked")]
    (strengths,) = blocks_of(part(report, "standard-2.2-strengths"), Bullets)
    assert strengths.anchors == ("finding-asked",)


def test_figures_stand_in_the_order_of_their_first_citation(report: Document) -> None:
    (table,) = blocks_of(part(report, "figures"), Table)
    rows = rows_said(table)
    assert [row[0] for row in rows] == [
        "safe",
        "rating.1.1",
        "rating.2.2",
        "rating.2.3",
        "risks",
        "case.2.2.1.yes",
        "case.2.3.1.yes",
    ]
    assert [row[2] for row in rows][:2] == ["38 per cent (13 of 34)", "Good"]


def test_the_workings_are_those_of_the_figures_cited(report: Document) -> None:
    (table,) = blocks_of(part(report, "figures"), Table)
    assert list(report.workings) == [row[0] for row in rows_said(table)]
    assert "unused" not in report.workings
    assert (report.workings["safe"].count, report.workings["safe"].base) == (13, 34)


def test_a_citation_of_an_unknown_figure_has_no_working() -> None:
    found = report_of(replace(MATTER, narrative={"foreword": prose("gone")}))
    assert part(found, "foreword").blocks == (
        Paragraph(inlines=(Text(text="So: "), Cited(figure="gone", form="%", shown="[not shown]"))),
    )
    assert "gone" not in found.workings


def test_the_origin_is_told_with_the_licence(report: Document) -> None:
    paragraphs = blocks_of(part(report, "licence"), Paragraph)
    assert paragraphs[1].inlines == (Text(text="Built for training."),)


def test_provisional_is_said_in_front_and_in_the_table(report: Document) -> None:
    assert (report.glance[0].rating, report.glance[0].mark) == ("Not yet rated", "")
    assert blocks_of(part(report, "ratings"), Paragraph)[0].inlines == (
        Text(text="Provisional: answers or judgements are missing.", strong=True),
    )


def cited(figure: str) -> Cited:
    return Cited(figure=figure, form="of", shown="1 of 2")


ONE = (Text(text="It is "), cited("one"))
TWO = (cited("two"), Link(text="there", address="#there"))


@pytest.mark.parametrize(
    ("block", "figures"),
    [
        pytest.param(Paragraph(inlines=ONE), ["one"], id="paragraph"),
        pytest.param(Notice(inlines=ONE), ["one"], id="notice"),
        pytest.param(Bullets(items=(ONE, TWO)), ["one", "two"], id="bullets"),
        pytest.param(Definitions(items=(("Term", ONE), ("Word", TWO))), ["one", "two"], id="definitions"),
        pytest.param(
            Table(
                caption="",
                columns=(),
                rows=(
                    Row(cells=(Cell(inlines=ONE), Cell(inlines=TWO))),
                    Row(cells=(Cell(inlines=(cited("three"),)),)),
                ),
            ),
            ["one", "two", "three"],
            id="table",
        ),
        pytest.param(
            Card(number=1, text=ONE, lines=(("Response", TWO), ("Action", (cited("three"),)))),
            ["one", "two", "three"],
            id="card",
        ),
        pytest.param(
            RatingPlate(subject="2.2", rating="Good", points=2, out_of=3, word=cited("word")),
            [],
            id="plate: the table of ratings cites the same",
        ),
    ],
)
def test_citations_are_found_in_every_kind_of_block(block: Block, figures: list[str]) -> None:
    section = Section(anchor="it", title="It", blocks=(block,))
    assert [it.figure for it in citations_of([section])] == figures


def test_citations_are_found_in_the_order_in_which_they_stand_and_as_often() -> None:
    within = Section(anchor="b", title="Within", blocks=(Paragraph(inlines=TWO),))
    first = Section(anchor="a", title="First", blocks=(Paragraph(inlines=ONE),), sections=(within,))
    last = Section(anchor="c", title="Last", blocks=(Paragraph(inlines=ONE),))
    assert [it.figure for it in citations_of([first, last])] == ["one", "two", "one"]


def test_what_is_no_block_is_not_passed_over() -> None:
    section = Section(anchor="it", title="It", blocks=(cast(Block, "words"),))
    with pytest.raises(TypeError, match=r"^str is no block$"):
        list(citations_of([section]))
