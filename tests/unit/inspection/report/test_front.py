"""The front of a report: ratings at a glance, their table, and the recommendations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from probatum.inspection.fieldwork.judgement import Judgements
from probatum.inspection.findings.recommendation import (
    Action,
    ActionStatus,
    Addressee,
    AddresseeResponse,
    Recommendation,
    Recommendations,
    ResponseKind,
)
from probatum.inspection.report.document import (
    Card,
    CellKind,
    Cited,
    Column,
    Link,
    Paragraph,
    RatingPlate,
    Section,
    Table,
    TableRole,
    Text,
)
from probatum.inspection.report.front import glance, ratings_section, recommendations_section
from tests.builders import (
    GOOD,
    blocks_of,
    framework,
    judged,
    judgement,
    key_question,
    report_matter,
    results_with,
    rows_said,
    said,
    standard,
)

WHOLE = framework(judged("1.1", "Leadership"), standard("2.2", "Assessment", key_question("2.2.1")))
JUDGED = Judgements(judgements=(judgement("1.1", GOOD),))
COMPLETE = report_matter(WHOLE, results_with({"2.2.1": (20, 34)}), judgements=JUDGED)
PROVISIONAL = report_matter(WHOLE, results_with({"2.2.1": (20, 34)}, missing={"2.2.1": 1}), judgements=JUDGED)
UNRATED = report_matter(WHOLE, results_with({"2.2.1": (0, 0)}))


def test_at_a_glance_the_whole_comes_first_then_every_standard() -> None:
    whole, *standards = glance(COMPLETE.ratings, WHOLE, COMPLETE.figures)
    assert whole == RatingPlate(
        subject="Overall rating",
        rating="Requires improvement",
        points=3,
        out_of=6,
        word=Cited(figure="rating.overall", form="word", shown="Requires improvement"),
        score=Cited(figure="rating.overall", form="score", shown="3/6"),
    )
    assert [(it.subject, it.rating, it.points, it.out_of, it.score) for it in standards] == [
        ("1.1 Leadership", "Good", 2, 3, None),
        ("2.2 Assessment", "Requires improvement", 1, 3, None),
    ]


def test_at_a_glance_what_is_provisional_is_said_to_be_so() -> None:
    found = glance(PROVISIONAL.ratings, WHOLE, PROVISIONAL.figures)
    assert [it.mark for it in found] == ["provisional", "", "provisional"]


def test_at_a_glance_nothing_is_cited_where_nothing_is_rated() -> None:
    whole, *standards = glance(UNRATED.ratings, WHOLE, UNRATED.figures)
    assert whole == RatingPlate(subject="Overall rating", rating="Not yet rated", points=None, out_of=6)
    assert [it.rating for it in standards] == ["Not yet rated", "Not yet rated"]


def test_the_table_of_ratings_has_a_line_for_the_whole_and_each_standard() -> None:
    section = ratings_section(COMPLETE.ratings, WHOLE, COMPLETE.figures)
    (table,) = blocks_of(section, Table)
    assert (section.anchor, section.title) == ("ratings", "Ratings")
    assert (table.caption, table.role, table.most_points) == ("Ratings", TableRole.RATINGS, 3)
    assert table.columns == (
        Column(heading="Standard"),
        Column(heading="Rating"),
        Column(heading="Points", kind=CellKind.NUMBER),
    )
    assert rows_said(table) == [
        ("Overall rating", "Requires improvement", "Score 3/6"),
        ("1.1 Leadership", "Good", "2"),
        ("2.2 Assessment", "Requires improvement", "1"),
    ]
    assert [row.stressed for row in table.rows] == [True, False, False]
    assert [row.cells[2].rating_points for row in table.rows] == [None, 2, 1]


def test_the_table_leads_to_each_standard() -> None:
    (table,) = blocks_of(ratings_section(COMPLETE.ratings, WHOLE, COMPLETE.figures), Table)
    assert [row.cells[0].inlines for row in table.rows[1:]] == [
        (Link(text="1.1 Leadership", address="#standard-1.1"),),
        (Link(text="2.2 Assessment", address="#standard-2.2"),),
    ]


def test_the_bands_of_the_whole_stand_below_the_table() -> None:
    section = ratings_section(COMPLETE.ratings, WHOLE, COMPLETE.figures)
    assert [said(it.inlines) for it in blocks_of(section, Paragraph)] == [
        (
            "Over two rated standards the bands are Inadequate 0 to 1, Requires improvement 2 to 3, "
            "Good 4 to 5, Outstanding 6 to 6; observed: the published totals."
        )
    ]


def test_provisional_ratings_are_marked_in_the_table_and_said_below_it() -> None:
    section = ratings_section(PROVISIONAL.ratings, WHOLE, PROVISIONAL.figures)
    (table,) = blocks_of(section, Table)
    assert [row[1] for row in rows_said(table)] == [
        "Requires improvement",
        "Good",
        "Requires improvement (provisional)",
    ]
    assert blocks_of(section, Paragraph)[0].inlines == (
        Text(text="Provisional: answers or judgements are missing.", strong=True),
    )


def test_where_nothing_is_rated_the_table_says_so() -> None:
    (table,) = blocks_of(ratings_section(UNRATED.ratings, WHOLE, UNRATED.figures), Table)
    assert rows_said(table) == [
        ("Overall rating", "not yet rated", "not yet rated"),
        ("1.1 Leadership", "Not yet rated", "–"),
        ("2.2 Assessment", "Not yet rated", "–"),
    ]


UNIT, REGION = Addressee(ref="unit", title="The unit"), Addressee(ref="region", title="The region")
FIRST = Recommendation(
    number=1,
    addressee="unit",
    standard="2.2",
    text="ask about risks.",
    findings=("home-visits", "risks"),
    success_measure="The next inspection finds them.",
    response=AddresseeResponse(kind=ResponseKind.AWAITED),
)


def section_of(*recommendations: Recommendation, note: str = "") -> Section:
    return recommendations_section(
        Recommendations(addressees=(UNIT, REGION), recommendations=recommendations, note=note),
        {"home-visits", "risks"},
    )


def card(recommendation: Recommendation) -> Card:
    (found,) = blocks_of(section_of(recommendation).sections[0], Card)
    return found


def line(recommendation: Recommendation, label: str) -> list[str]:
    return [said(inlines) for name, inlines in card(recommendation).lines if name == label]


def test_recommendations_stand_by_addressee_and_by_number() -> None:
    section = section_of(
        replace(FIRST, number=3), replace(FIRST, number=2, addressee="region"), FIRST, note="All for all."
    )
    assert (section.anchor, section.title) == ("recommendations", "Recommendations")
    assert section.blocks == (Paragraph(inlines=(Text(text="All for all."),)),)
    assert [(it.anchor, it.title) for it in section.sections] == [
        ("recommendations-unit", "The unit should"),
        ("recommendations-region", "The region should"),
    ]
    assert [[it.number for it in blocks_of(part, Card)] for part in section.sections] == [[1, 3], [2]]


def test_without_a_note_nothing_stands_before_the_recommendations() -> None:
    assert section_of(FIRST).blocks == ()


def test_a_card_says_what_will_show_it_done_what_it_rests_on_and_the_response() -> None:
    found = card(FIRST)
    assert found.text == (Text(text="ask about risks."),)
    assert [(label, said(inlines)) for label, inlines in found.lines] == [
        ("What will show it done", "The next inspection finds them."),
        ("Rests on", "standard 2.2; home visits, risks"),
        ("Response", "Awaited: no response is recorded"),
    ]


def test_a_card_leads_to_its_findings() -> None:
    _, rests_on, _ = card(FIRST).lines
    assert [it for it in rests_on[1] if isinstance(it, Link)] == [
        Link(text="home visits", address="#finding-home-visits"),
        Link(text="risks", address="#finding-risks"),
    ]


def test_a_card_leads_to_no_finding_that_the_report_does_not_have() -> None:
    assert line(replace(FIRST, findings=("gone", "risks")), "Rests on") == ["standard 2.2; risks"]


@pytest.mark.parametrize(
    ("response", "words"),
    [
        (AddresseeResponse(kind=ResponseKind.AGREED), "Agreed"),
        (
            AddresseeResponse(kind=ResponseKind.PARTLY_AGREED, agreed_part="the visits", reason="no money"),
            "Partly agreed. Agreed is: the visits. Reason: no money",
        ),
        (AddresseeResponse(kind=ResponseKind.NOT_AGREED, reason="no money"), "Not agreed. Reason: no money"),
        (AddresseeResponse(kind=ResponseKind.AWAITED), "Awaited: no response is recorded"),
    ],
)
def test_every_kind_of_response_is_told(response: AddresseeResponse, words: str) -> None:
    assert line(replace(FIRST, response=response), "Response") == [words]


def test_every_action_is_told_with_who_when_and_how_far() -> None:
    train = Action(
        what="Train everyone", owner="the head", due=date(2024, 6, 1), status=ActionStatus.UNDER_WAY
    )
    check = Action(what="Check it", owner="the lead", due=date(2024, 12, 31), status=ActionStatus.PLANNED)
    assert line(replace(FIRST, actions=(train, check)), "Action") == [
        "Train everyone; the head, by 1 June 2024; under way",
        "Check it; the lead, by 31 December 2024; planned",
    ]
