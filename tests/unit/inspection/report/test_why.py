"""Why a standard has its rating: the deciding sentence, what else is said, and the key questions."""

from __future__ import annotations

import pytest

from probatum.inspection.fieldwork.judgement import Judgements, NotRated, PanelDecision
from probatum.inspection.framework.model import Framework
from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.report.document import (
    Block,
    Bullets,
    CellKind,
    Cited,
    Column,
    Paragraph,
    RatingPlate,
    Table,
    TableRole,
    Text,
)
from probatum.inspection.report.why import key_question_table, plate_of, why
from probatum.inspection.results.table import Results
from probatum.inspection.share import Share
from tests.builders import (
    GOOD,
    INADEQUATE,
    OUTSTANDING,
    combination,
    decision_rule,
    framework,
    judged,
    judgement,
    key_question,
    reason,
    report_matter,
    results_with,
    rows_said,
    said,
    standard,
)

ASSESSMENT = standard(
    "2.2",
    "Assessment",
    key_question("2.2.1", "Engaging"),
    key_question("2.2.2", "Safety"),
    key_question("2.2.3", "Desistance"),
    reasons=(reason("none-made", "None was made."),),
)
WHOLE = framework(judged("1.1", "Leadership"), ASSESSMENT)
SAFETY_DECIDES = results_with({"2.2.1": (27, 34), "2.2.2": (13, 34), "2.2.3": (30, 34)})
NOBODY = results_with({"2.2.1": (0, 0), "2.2.2": (0, 0), "2.2.3": (0, 0)})


def panel(rating: RatingRef) -> PanelDecision:
    return PanelDecision(standard="2.2", rating=rating, reason="Few cases.", panel=("A. Lead", "B. Head"))


def reasons(
    results: Results, *, ref: str = "2.2", whole: Framework = WHOLE, judgements: Judgements | None = None
) -> list[Block]:
    matter = report_matter(whole, results, judgements=judgements)
    return list(why(matter.ratings.standards[ref], whole, matter.figures))


def table(results: Results) -> Table:
    matter = report_matter(WHOLE, results)
    found = key_question_table(matter.ratings.standards["2.2"], WHOLE, matter.figures)
    assert found is not None
    return found


def deciding_sentence(blocks: list[Block]) -> str:
    found = next(it for it in blocks if isinstance(it, Paragraph))
    return said(found.inlines)


def bullets(blocks: list[Block]) -> list[str]:
    (found,) = (it for it in blocks if isinstance(it, Bullets))
    return [said(it) for it in found.items]


def plate(ref: str, results: Results, judgements: Judgements | None = None) -> RatingPlate:
    matter = report_matter(WHOLE, results, judgements=judgements)
    return plate_of(matter.ratings.standards[ref], WHOLE, matter.figures)


def test_the_deciding_sentence_names_the_question_with_its_cited_figures() -> None:
    _, sentence, _ = reasons(SAFETY_DECIDES)
    assert isinstance(sentence, Paragraph)
    assert said(sentence.inlines) == (
        "It is rated ‘Inadequate’, because the lowest key question decides: 2.2.2 (safety) was answered yes "
        "in 13 of 34 cases (38 per cent), the minority."
    )
    assert [(it.figure, it.form) for it in sentence.inlines if isinstance(it, Cited)] == [
        ("rating.2.2", "word"),
        ("case.2.2.2.yes", "of"),
        ("case.2.2.2.yes", "per cent"),
        ("case.2.2.2.yes", "band words"),
    ]


def test_questions_that_tie_are_all_named() -> None:
    results = results_with({"2.2.1": (20, 34), "2.2.2": (20, 34), "2.2.3": (20, 34)})
    assert deciding_sentence(reasons(results)) == (
        "It is rated ‘Requires improvement’, because the lowest key question decides: "
        "2.2.1 (engaging) was answered yes in 20 of 34 cases (59 per cent), "
        "2.2.2 (safety) was answered yes in 20 of 34 cases (59 per cent) and "
        "2.2.3 (desistance) was answered yes in 20 of 34 cases (59 per cent), too few."
    )


def test_questions_that_tie_on_other_bases_are_told_with_their_own_counts() -> None:
    results = results_with({"2.2.1": (10, 20), "2.2.2": (5, 10), "2.2.3": (20, 20)})
    assert "2.2.1 (engaging) was answered yes in 10 of 20 cases (50 per cent) and 2.2.2 (safety) was " in (
        deciding_sentence(reasons(results))
    )
    assert "in 5 of 10 cases (50 per cent), too few." in deciding_sentence(reasons(results))


def test_where_the_panel_decided_the_sentence_is_about_the_computed_rating() -> None:
    blocks = reasons(SAFETY_DECIDES, judgements=Judgements(panel=(panel(GOOD),)))
    assert deciding_sentence(blocks) == (
        "The computed rating is ‘Inadequate’, because the lowest key question decides: 2.2.2 (safety) was "
        "answered yes in 13 of 34 cases (38 per cent), the minority."
    )
    assert bullets(blocks)[0] == (
        "The panel (A. Lead and B. Head) decided Good in place of Inadequate: Few cases."
    )


def test_a_computed_rating_is_not_cited_as_the_rating_that_it_is_not() -> None:
    blocks = reasons(SAFETY_DECIDES, judgements=Judgements(panel=(panel(GOOD),)))
    sentence = next(it for it in blocks if isinstance(it, Paragraph))
    assert "rating.2.2" not in {it.figure for it in sentence.inlines if isinstance(it, Cited)}


def test_where_the_panel_decided_the_same_it_is_rated_so() -> None:
    blocks = reasons(SAFETY_DECIDES, judgements=Judgements(panel=(panel(INADEQUATE),)))
    assert deciding_sentence(blocks).startswith("It is rated ‘Inadequate’, because")


def test_where_a_rule_lowered_it_both_the_rule_and_the_computed_rating_are_told() -> None:
    rule = decision_rule("r1", "2.2", ("1.1",), combination(INADEQUATE, good=1))
    whole = framework(judged("1.1", "Leadership"), ASSESSMENT, rules=[rule])
    results = results_with({"2.2.1": (27, 34), "2.2.2": (24, 34), "2.2.3": (30, 34)})
    blocks = reasons(results, whole=whole, judgements=Judgements(judgements=(judgement("1.1", GOOD),)))
    assert deciding_sentence(blocks).startswith("The computed rating is ‘Good’, because the lowest")
    assert (
        "The rule of r1: 1.1 Leadership is Good, which rules out Requires improvement, Good and Outstanding."
        in bullets(blocks)
    )
    assert "So Good was lowered to Inadequate." in bullets(blocks)


def test_the_steps_told_are_those_that_no_table_and_no_method_tells() -> None:
    results = results_with(
        {"2.2.1": (27, 34), "2.2.2": (22, 34), "2.2.3": (30, 34)}, missing={"2.2.1": 1, "2.2.3": 2}
    )
    assert bullets(reasons(results)) == [
        "Provisional: one answer is missing at 2.2.1, and what is missing counts as neither yes nor no.",
        (
            "Rounding decides at 2.2.2: 22 of 34 is 64.7 per cent, which rounds to 65; unrounded it would be "
            "Requires improvement. That shares are rounded before they are compared is assumed."
        ),
        "Provisional: two answers are missing at 2.2.3, and what is missing counts as neither yes nor no.",
        "How firm: one more yes to 2.2.1 and six more yeses to 2.2.2 would make it Outstanding.",
        "How firm: one fewer yes to 2.2.2 would make it Requires improvement.",
    ]


def test_of_a_judged_standard_one_paragraph_tells_the_reasons() -> None:
    blocks = reasons(SAFETY_DECIDES, ref="1.1", judgements=Judgements(judgements=(judgement("1.1", GOOD),)))
    assert blocks == [
        Paragraph(inlines=(Text(text="It was judged Good on evidence: 1.1 was seen at work."),))
    ]


@pytest.mark.parametrize(
    ("ref", "judgements", "words"),
    [
        pytest.param(
            "1.1",
            Judgements(),
            "Provisional: it is judged on evidence, and no judgement is there yet.",
            id="not judged yet",
        ),
        pytest.param(
            "2.2",
            Judgements(not_rated=(NotRated(standard="2.2", reason="none-made"),)),
            "None was made.",
            id="not rated",
        ),
    ],
)
def test_of_a_standard_without_rating_it_is_told_why(ref: str, judgements: Judgements, words: str) -> None:
    assert reasons(NOBODY, ref=ref, judgements=judgements) == [Paragraph(inlines=(Text(text=words),))]


def test_the_key_questions_stand_before_the_reasons() -> None:
    kinds = [type(it) for it in reasons(SAFETY_DECIDES)]
    assert kinds == [Table, Paragraph, Paragraph]


def test_the_table_stresses_the_question_that_decides_and_says_so_in_words() -> None:
    found = table(SAFETY_DECIDES)
    assert rows_said(found) == [
        ("2.2.1 Is 2.2.1 sufficient?", "79%", "27 of 34"),
        ("2.2.2 Is 2.2.2 sufficient?", "38% decides", "13 of 34"),
        ("2.2.3 Is 2.2.3 sufficient?", "88%", "30 of 34"),
    ]
    assert [row.stressed for row in found.rows] == [False, True, False]
    first, second, _ = (row.cells for row in found.rows)
    assert first[0].inlines == (Text(text="2.2.1 Is 2.2.1 sufficient?"),)
    assert second[0].inlines == (Text(text="2.2.2 Is 2.2.2 sufficient?", strong=True),)
    assert second[1].inlines[-1] == Text(text=" decides", strong=True)
    assert [row.cells[1].share for row in found.rows] == [
        Share(count=27, base=34),
        Share(count=13, base=34),
        Share(count=30, base=34),
    ]


def test_the_table_has_its_caption_headings_and_the_marks_of_the_bands() -> None:
    found = table(SAFETY_DECIDES)
    assert found.caption == "Key questions of 2.2 Assessment"
    assert found.columns == (
        Column(heading="Key question"),
        Column(heading="Answered yes", kind=CellKind.NUMBER),
        Column(heading="Cases", kind=CellKind.NUMBER),
    )
    assert found.role is TableRole.KEY_QUESTIONS
    assert found.marks == ("50", "65", "80")


def test_all_that_tie_are_stressed() -> None:
    found = table(results_with({"2.2.1": (20, 34), "2.2.2": (30, 34), "2.2.3": (20, 34)}))
    assert [row.stressed for row in found.rows] == [True, False, True]


def test_a_question_that_nobody_answered_is_left_out() -> None:
    found = table(results_with({"2.2.1": (20, 34), "2.2.2": (0, 0), "2.2.3": (0, 0)}))
    assert rows_said(found) == [("2.2.1 Is 2.2.1 sufficient?", "59% decides", "20 of 34")]


@pytest.mark.parametrize("ref", ["1.1", "2.2"])
def test_there_is_no_table_where_no_key_question_was_answered(ref: str) -> None:
    matter = report_matter(WHOLE, NOBODY)
    assert key_question_table(matter.ratings.standards[ref], WHOLE, matter.figures) is None


def test_a_plate_shows_the_rating_and_proves_its_word() -> None:
    assert plate("1.1", NOBODY, Judgements(judgements=(judgement("1.1", OUTSTANDING),))) == RatingPlate(
        subject="1.1 Leadership",
        rating="Outstanding",
        points=3,
        out_of=3,
        word=Cited(figure="rating.1.1", form="word", shown="Outstanding"),
    )


def test_a_plate_of_what_is_not_rated_says_so_and_cites_nothing() -> None:
    assert plate("1.1", NOBODY) == RatingPlate(
        subject="1.1 Leadership", rating="Not yet rated", points=None, out_of=3
    )


def test_a_plate_says_that_a_rating_is_provisional() -> None:
    whole = {"2.2.1": (20, 34), "2.2.2": (20, 34), "2.2.3": (20, 34)}
    assert plate("2.2", results_with(whole)).mark == ""
    assert plate("2.2", results_with(whole, missing={"2.2.1": 1})).mark == "provisional"
