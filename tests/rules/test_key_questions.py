"""Standards rated by key questions: bands, rounding, the lowest decides, and how firm it is."""

from __future__ import annotations

import pytest

from probatum.inspection.framework.scale import Rounding
from tests.rules.rule_book import assessment, sentences, title_of

RULES = [
    "Rule: the lowest key question decides, published (the footnotes).",
    (
        "Bands: 50 is observed (every published result seen agrees with it); "
        "65 and 80 are recalled (known, source not at hand)."
    ),
]


@pytest.mark.parametrize(
    ("yeses", "of", "rating"),
    [
        pytest.param(0, 100, "Inadequate", id="no yes at all is Inadequate"),
        pytest.param(49, 100, "Inadequate", id="49 per cent is Inadequate"),
        pytest.param(50, 100, "Requires improvement", id="50 per cent is Requires improvement"),
        pytest.param(64, 100, "Requires improvement", id="64 per cent is Requires improvement"),
        pytest.param(65, 100, "Good", id="65 per cent is Good"),
        pytest.param(79, 100, "Good", id="79 per cent is Good"),
        pytest.param(80, 100, "Outstanding", id="80 per cent is Outstanding"),
        pytest.param(100, 100, "Outstanding", id="every yes is Outstanding"),
        pytest.param(0, 1, "Inadequate", id="one no alone is Inadequate"),
        pytest.param(1, 1, "Outstanding", id="one yes alone is Outstanding"),
        pytest.param(16, 34, "Inadequate", id="16 of 34 is 47.1 per cent: Inadequate"),
        pytest.param(17, 34, "Requires improvement", id="17 of 34 is 50 exactly: not Inadequate"),
        pytest.param(21, 34, "Requires improvement", id="21 of 34 is 61.8: Requires improvement"),
        pytest.param(22, 34, "Good", id="22 of 34 is 64.7, which is 65: Good"),
        pytest.param(27, 34, "Good", id="27 of 34 is 79.4, which is 79: Good"),
        pytest.param(28, 34, "Outstanding", id="28 of 34 is 82.4: Outstanding"),
        pytest.param(98, 200, "Inadequate", id="98 of 200 is 49: Inadequate"),
        pytest.param(99, 200, "Requires improvement", id="99 of 200 is 49.5, and halves go up"),
        pytest.param(128, 200, "Requires improvement", id="128 of 200 is 64: not Good"),
        pytest.param(129, 200, "Good", id="129 of 200 is 64.5, and halves go up: Good"),
        pytest.param(158, 200, "Good", id="158 of 200 is 79: not Outstanding"),
        pytest.param(159, 200, "Outstanding", id="159 of 200 is 79.5, and halves go up"),
    ],
)
def test_the_share_of_yeses_is_placed_in_a_band(yeses: int, of: int, rating: str) -> None:
    assert title_of(assessment({"2.2.1": (yeses, of)}, cases=of)) == rating


@pytest.mark.parametrize(
    ("yeses", "of", "rating"),
    [
        pytest.param(17, 34, "Requires improvement", id="17 of 34 reaches 50 exactly"),
        pytest.param(22, 34, "Requires improvement", id="22 of 34 stays under 65"),
        pytest.param(99, 200, "Inadequate", id="99 of 200 stays under 50"),
        pytest.param(129, 200, "Requires improvement", id="129 of 200 stays under 65"),
        pytest.param(159, 200, "Good", id="159 of 200 stays under 80"),
        pytest.param(160, 200, "Outstanding", id="160 of 200 reaches 80"),
    ],
)
def test_a_framework_may_compare_without_rounding(yeses: int, of: int, rating: str) -> None:
    found = assessment({"2.2.1": (yeses, of)}, cases=of, rounding=Rounding.NONE)
    assert title_of(found) == rating
    assert not [it for it in sentences(found.explanation) if it.startswith("Rounding decides")]


@pytest.mark.parametrize(
    ("yeses", "of", "words"),
    [
        pytest.param(
            22,
            34,
            "Rounding decides at 2.2.1: 22 of 34 is 64.7 per cent, which rounds to 65; unrounded it "
            "would be Requires improvement. That shares are rounded before they are compared is "
            "assumed.",
            id="22 of 34 is Good by rounding alone",
        ),
        pytest.param(
            99,
            200,
            "Rounding decides at 2.2.1: 99 of 200 is 49.5 per cent, which rounds to 50; unrounded it "
            "would be Inadequate. That shares are rounded before they are compared is assumed.",
            id="99 of 200 is Requires improvement by rounding alone",
        ),
        pytest.param(
            159,
            200,
            "Rounding decides at 2.2.1: 159 of 200 is 79.5 per cent, which rounds to 80; unrounded "
            "it would be Good. That shares are rounded before they are compared is assumed.",
            id="159 of 200 is Outstanding by rounding alone",
        ),
    ],
)
def test_where_rounding_decides_the_explanation_says_so(yeses: int, of: int, words: str) -> None:
    assert words in sentences(assessment({"2.2.1": (yeses, of)}, cases=of).explanation)


@pytest.mark.parametrize(
    ("yeses", "of"),
    [
        pytest.param(17, 34, id="17 of 34 is 50 exactly: nothing is rounded"),
        pytest.param(21, 34, id="61.8 becomes 62, in the same band"),
        pytest.param(130, 200, id="130 of 200 is 65 exactly"),
    ],
)
def test_where_rounding_decides_nothing_it_is_not_spoken_of(yeses: int, of: int) -> None:
    said = sentences(assessment({"2.2.1": (yeses, of)}, cases=of).explanation)
    assert not [it for it in said if "ounding" in it or "unrounded" in it]


ROUNDS = (
    "22 of 34 is 64.7 per cent, which rounds to 65; unrounded it would be Requires improvement. "
    "That shares are rounded before they are compared is assumed."
)


@pytest.mark.parametrize(
    ("second", "beginnings"),
    [
        pytest.param(
            (12, 34),
            ["Rounding matters, though it does not decide, at 2.2.1"],
            id="another question is lower either way",
        ),
        pytest.param(
            (22, 34),
            ["Rounding decides at 2.2.1", "Rounding decides at 2.2.2"],
            id="two questions tie, and rounding decides at both",
        ),
        pytest.param((0, 0), ["Rounding decides at 2.2.1"], id="the other has no answers"),
        pytest.param((34, 34), ["Rounding decides at 2.2.1"], id="the other is high"),
    ],
)
def test_whether_rounding_decides_or_only_matters_is_told(
    second: tuple[int, int], beginnings: list[str]
) -> None:
    found = assessment({"2.2.1": (22, 34), "2.2.2": second}, cases=34)
    assert [it for it in sentences(found.explanation) if it.startswith("Rounding")] == [
        f"{beginning}: {ROUNDS}" for beginning in beginnings
    ]


@pytest.mark.parametrize(
    ("first", "second", "third", "rating", "deciding"),
    [
        pytest.param(30, 31, 10, "Inadequate", ("2.2.3",), id="the last is lowest and decides"),
        pytest.param(18, 31, 30, "Requires improvement", ("2.2.1",), id="the first is lowest"),
        pytest.param(24, 23, 34, "Good", ("2.2.2",), id="lowest within one band decides"),
        pytest.param(33, 34, 32, "Outstanding", ("2.2.3",), id="all high: the lowest still decides"),
        pytest.param(13, 31, 13, "Inadequate", ("2.2.1", "2.2.3"), id="two tie and both decide"),
        pytest.param(20, 20, 20, "Requires improvement", ("2.2.1", "2.2.2", "2.2.3"), id="all three tie"),
    ],
)
def test_the_lowest_key_question_decides(
    first: int, second: int, third: int, rating: str, deciding: tuple[str, ...]
) -> None:
    counts = {"2.2.1": (first, 34), "2.2.2": (second, 34), "2.2.3": (third, 34)}
    found = assessment(counts, cases=34)
    assert title_of(found) == rating
    assert found.deciding_questions == deciding
    said = sentences(found.explanation)
    assert [it[:5] for it in said if it.endswith("; it decides")] == list(deciding)


@pytest.mark.parametrize(
    ("first", "second", "deciding"),
    [
        pytest.param((17, 34), (8, 16), ("2.2.1", "2.2.2"), id="17 of 34 and 8 of 16 tie"),
        pytest.param((199, 397), (200, 399), ("2.2.2",), id="two of 50.1 per cent need not tie"),
    ],
)
def test_shares_are_compared_exactly_and_not_as_printed(
    first: tuple[int, int], second: tuple[int, int], deciding: tuple[str, ...]
) -> None:
    found = assessment({"2.2.1": first, "2.2.2": second}, cases=max(first[1], second[1]))
    assert found.deciding_questions == deciding


def test_the_whole_explanation_reads_from_top_to_bottom() -> None:
    found = assessment({"2.2.1": (22, 34), "2.2.2": (30, 34), "2.2.3": (23, 34)}, cases=34)
    assert sentences(found.explanation) == [
        "2.2 Assessment: Good (2 of 3 points)",
        "The lowest of its key questions decides.",
        "2.2.1 Engaging the person: 22 of 34, 65 per cent, Good; it decides",
        "2.2.2 Offending: 30 of 34, 88 per cent, would be Outstanding",
        "2.2.3 Keeping people safe: 23 of 34, 68 per cent, would be Good",
        (
            "Rounding decides at 2.2.1: 22 of 34 is 64.7 per cent, which rounds to 65; unrounded it "
            "would be Requires improvement. That shares are rounded before they are compared is assumed."
        ),
        "How firm: six more yeses to 2.2.1 and five more yeses to 2.2.3 would make it Outstanding.",
        "How firm: one fewer yes to 2.2.1 would make it Requires improvement.",
        *RULES,
    ]


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        pytest.param(
            {"2.2.1": (20, 34), "2.2.2": (20, 34), "2.2.3": (11, 34)},
            ["How firm: six more yeses to 2.2.3 would make it Requires improvement."],
            id="one question alone stands in the way",
        ),
        pytest.param(
            {"2.2.1": (16, 34), "2.2.2": (30, 34), "2.2.3": (11, 34)},
            [
                (
                    "How firm: one more yes to 2.2.1 and six more yeses to 2.2.3 would make it "
                    "Requires improvement."
                )
            ],
            id="two questions stand in the way, and both are needed",
        ),
        pytest.param(
            {"2.2.1": (21, 34), "2.2.2": (20, 34), "2.2.3": (30, 34)},
            [
                "How firm: one more yes to 2.2.1 and two more yeses to 2.2.2 would make it Good.",
                "How firm: four fewer yeses to 2.2.2 would make it Inadequate.",
            ],
            id="between two bands, both are told; the nearest way down is named",
        ),
        pytest.param(
            {"2.2.1": (34, 34), "2.2.2": (30, 34), "2.2.3": (28, 34)},
            ["How firm: one fewer yes to 2.2.3 would make it Good."],
            id="at the top there is only a way down",
        ),
        pytest.param(
            {"2.2.1": (20, 40), "2.2.2": (30, 40)},
            [
                "How firm: six more yeses to 2.2.1 would make it Good.",
                "How firm: one fewer yes to 2.2.1 would make it Inadequate.",
            ],
            id="exactly on the edge, one fewer falls below it",
        ),
        pytest.param(
            {"2.2.1": (26, 40), "2.2.2": (5, 8)},
            [
                "How firm: one more yes to 2.2.2 would make it Good.",
                "How firm: two fewer yeses to 2.2.2 would make it Inadequate.",
            ],
            id="the question with the smaller base is nearer to the edge",
        ),
        pytest.param(
            {"2.2.1": (100, 200)},
            [
                "How firm: 29 more yeses to 2.2.1 would make it Good.",
                "How firm: two fewer yeses to 2.2.1 would make it Inadequate.",
            ],
            id="99 of 200 rounds to 50, so it takes two; over ten is said in figures",
        ),
        pytest.param(
            {"2.2.1": (0, 34)},
            ["How firm: 17 more yeses to 2.2.1 would make it Requires improvement."],
            id="at the foot there is only a way up",
        ),
    ],
)
def test_how_near_the_next_band_is(counts: dict[str, tuple[int, int]], words: list[str]) -> None:
    found = assessment(counts, cases=max(base for _, base in counts.values()))
    assert [it for it in sentences(found.explanation) if it.startswith("How firm")] == words


def test_without_rounding_nearness_is_counted_to_the_exact_edge() -> None:
    found = assessment({"2.2.1": (100, 200)}, cases=200, rounding=Rounding.NONE)
    assert [it for it in sentences(found.explanation) if it.startswith("How firm")] == [
        "How firm: 30 more yeses to 2.2.1 would make it Good.",
        "How firm: one fewer yes to 2.2.1 would make it Inadequate.",
    ]


@pytest.mark.parametrize(
    ("assessed", "base", "words"),
    [
        pytest.param(
            34,
            33,
            "Provisional: one answer is missing at 2.2.1, and what is missing counts as neither yes nor no.",
            id="one answer is missing",
        ),
        pytest.param(
            34,
            30,
            "Provisional: four answers are missing at 2.2.1, and what is missing counts as neither yes "
            "nor no.",
            id="four answers are missing",
        ),
        pytest.param(
            50,
            39,
            "Provisional: 11 answers are missing at 2.2.1, and what is missing counts as neither yes nor no.",
            id="more than ten are said in figures",
        ),
    ],
)
def test_missing_answers_make_the_rating_provisional(assessed: int, base: int, words: str) -> None:
    found = assessment({"2.2.1": (20, base), "2.2.2": (assessed, assessed)}, cases=assessed)
    assert found.provisional
    assert [it for it in sentences(found.explanation) if it.startswith("Provisional")] == [words]
    assert found.explanation.words.endswith(", provisional")


def test_a_missing_answer_is_never_a_no() -> None:
    found = assessment({"2.2.1": (17, 20)}, cases=34)
    assert title_of(found) == "Outstanding"
    assert found.explanation.words == "2.2 Assessment: Outstanding (3 of 3 points), provisional"
    assert "2.2.1 Engaging the person: 17 of 20, 85 per cent, Outstanding; it decides" in sentences(
        found.explanation
    )


def test_a_case_of_the_sample_that_was_not_assessed_is_missing_everywhere() -> None:
    found = assessment({"2.2.1": (20, 30), "2.2.2": (25, 30)}, cases=30, unassessed=2)
    assert found.provisional
    assert [it for it in sentences(found.explanation) if it.startswith("Provisional")] == [
        "Provisional: two answers are missing at 2.2.1, and what is missing counts as neither yes nor no.",
        "Provisional: two answers are missing at 2.2.2, and what is missing counts as neither yes nor no.",
    ]


def test_a_key_question_without_any_answer_leaves_the_others_to_decide_provisionally() -> None:
    found = assessment({"2.2.1": (20, 34), "2.2.2": (0, 0)}, cases=34)
    assert title_of(found) == "Requires improvement"
    assert found.deciding_questions == ("2.2.1",)
    assert sentences(found.explanation) == [
        "2.2 Assessment: Requires improvement (1 of 3 points), provisional",
        "The lowest of its key questions decides.",
        "2.2.1 Engaging the person: 20 of 34, 59 per cent, Requires improvement; it decides",
        "2.2.2 Offending: no answers",
        "Provisional: 34 answers are missing at 2.2.2, and what is missing counts as neither yes nor no.",
        *RULES,
    ]


def test_complete_answers_make_a_rating_that_is_not_provisional() -> None:
    found = assessment({"2.2.1": (20, 34), "2.2.2": (30, 34)}, cases=34)
    assert not found.provisional
    assert "provisional" not in " ".join(sentences(found.explanation)).lower()


def test_on_a_small_base_the_rating_told_is_the_one_that_one_more_yes_reaches() -> None:
    found = assessment({"2.2.1": (3, 5)}, cases=5)
    said = sentences(found.explanation)
    assert "How firm: one more yes to 2.2.1 would make it Outstanding." in said
    assert "How firm: one fewer yes to 2.2.1 would make it Inadequate." in said
