"""Every figure that the published report of June 2023 prints stands in ours as printed, and is bound.

The table holds the facts of ../shared/seed/figures.csv that are needed here: line of the report, what
is printed there, the figure that ours is bound to, and the words in which ours may have it.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.examples.cheshire_west import ROOT, outcome, published, shown_on

SEED = ROOT.parent / "shared" / "seed" / "figures.csv"

CANNOT_BE = (252, "54%")
"""No count out of 66 gives 54 per cent. It is shown as 53, with a note."""

PRINTED: tuple[tuple[int, str, str, tuple[str, ...]], ...] = (
    (67, "7/24", "overall", ("7/24",)),
    (107, "34", "cases-inspected", ("34",)),
    (111, "357,200", "population", ("357,200",)),
    (111, "95%", "population-white", ("95 per cent", "95%")),
    (111, "350", "area", ("350",)),
    (121, "62.6", "staff-employed", ("62.6",)),
    (121, "83%", "staff-women", ("83 per cent", "83%")),
    (121, "1,474", "caseload", ("1,474",)),
    (121, "754", "caseload-community", ("754",)),
    (121, "447", "caseload-licence", ("447",)),
    (121, "273", "caseload-prison", ("273",)),
    (137, "80%", "people-survey-objectives", ("80 per cent", "80%")),
    (168, "69%", "people-survey-motivates", ("69 per cent", "69%")),
    (168, "74%", "people-survey-recognises", ("74 per cent", "74%")),
    (179, "21", "officers", ("21",)),
    (179, "25", "trainees", ("25",)),
    (159, "6", "officer-vacancies", ("6", "six")),
    (181, "half of 24", "manageable-caseload", ("half", "24")),
    (182, "32%", "management-oversight", ("32 per cent", "32%")),
    (199, "90%", "services-relevant", ("90 per cent", "90%")),
    (199, "76%", "services-in-time", ("76 per cent", "76%")),
    (199, "76%", "services-local", ("76 per cent", "76%")),
    (225, "5 of 10", "resettlement-needs-unmet", ("5 of 10",)),
    (225, "6 of 10", "resettlement-risk-unmet", ("6 of 10",)),
    (243, "83%", "annual-survey-listened", ("83 per cent", "83%")),
    (247, "44%", "annual-survey-plan-seen", ("44 per cent", "44%")),
    (247, "38%", "annual-survey-plan-shared", ("38 per cent", "38%")),
    (252, "66", "survey-community", ("66",)),
    (252, "54%", "survey-community", ("53 per cent", "53%", "55 per cent", "55%")),
    (252, "38%", "survey-released", ("38 per cent", "38%")),
    (252, "9%", "survey-sentence-not-said", ("9 per cent", "9%")),
    (254, "16%", "survey-minority-ethnic", ("16 per cent", "16%")),
    (258, "81%", "survey-can-contact", ("81 per cent", "81%")),
    (258, "66%", "survey-appointments", ("66 per cent", "66%")),
    (258, "73%", "survey-helped", ("73 per cent", "73%")),
    (262, "two-thirds", "survey-happy", ("two-thirds", "Two-thirds")),
    (268, "just over a third", "survey-travel", ("just over a third",)),
    (272, "44%", "survey-asked-for-views", ("44 per cent", "44%")),
    (280, "71%", "protected-characteristics", ("71 per cent", "71%")),
    (315, "71%", "assessment-engages", ("71%",)),
    (316, "76%", "assessment-desistance", ("76%",)),
    (317, "32%", "assessment-keeps-safe", ("32%",)),
    (323, "82%", "assessment-motivation", ("82 per cent", "82%")),
    (348, "68%", "planning-engages", ("68%",)),
    (349, "68%", "planning-desistance", ("68%",)),
    (350, "38%", "planning-keeps-safe", ("38%",)),
    (356, "71%", "planning-involves", ("71 per cent", "71%")),
    (357, "65%", "planning-contact", ("65 per cent", "65%")),
    (360, "47%", "planning-lacks-controls", ("47 per cent", "47%")),
    (360, "50%", "planning-lacks-contingency", ("50 per cent", "50%")),
    (375, "53%", "delivery-engages", ("53%",)),
    (376, "35%", "delivery-desistance", ("35%",)),
    (377, "41%", "delivery-keeps-safe", ("41%",)),
    (383, "65%", "home-visits", ("65 per cent", "65%")),
    (384, "87%", "services-access", ("87 per cent", "87%")),
    (389, "47%", "requirements-prompt", ("47 per cent", "47%")),
    (390, "13 of 28", "non-compliance-unaddressed", ("13 of 28",)),
    (395, "71%", "services-not-aimed", ("71 per cent", "71%")),
    (408, "74%", "reviewing-engages", ("74%",)),
    (409, "74%", "reviewing-desistance", ("74%",)),
    (410, "59%", "reviewing-keeps-safe", ("59%",)),
    (417, "68%", "reviewing-involves", ("68 per cent", "68%")),
    (422, "35%", "reviewing-misses-changes", ("35 per cent", "35%")),
    (423, "12 cases", "reviewing-without-agencies", ("12",)),
    (437, "53%", "reasonable-progress", ("53 per cent", "53%")),
    (441, "28 of 34", "no-further-offences", ("28 of 34", "28 out of 34")),
    (441, "35%", "reoffending-reduced", ("35 per cent", "35%")),
    (442, "41%", "offending-factors-improved", ("41 per cent", "41%")),
    (442, "29%", "risk-factors-reduced", ("29 per cent", "29%")),
    (443, "65%", "compliance-sufficient", ("65 per cent", "65%")),
    (447, "4 of 15", "breach-not-begun", ("4 of 15",)),
    (448, "50%", "commissioned-services", ("50 per cent", "50%")),
)

PAGE = published()["report.html"].decode()


@pytest.mark.parametrize(("line", "printed", "figure", "words"), PRINTED)
def test_what_the_report_prints_is_printed(
    line: int, printed: str, figure: str, words: tuple[str, ...]
) -> None:
    shown = shown_on(PAGE, figure)
    if printed == "half of 24":
        assert set(words) <= shown
    else:
        assert not shown.isdisjoint(words), f"line {line} prints {printed}"


def test_what_is_printed_of_one_thing_is_one_number() -> None:
    """Where a share is printed more than once, each printing is the same."""
    for _, _, figure, _ in PRINTED:
        shares = {it.removesuffix("%").removesuffix(" per cent") for it in shown_on(PAGE, figure)}
        shares = {it for it in shares if it.isdigit()} - {"24", "66", "15"}
        assert len(shares) <= 1, figure


def test_what_cannot_be_printed_is_told_with_its_reason() -> None:
    declared = outcome().inspection.figures["survey-community"]
    assert "54 per cent of the 66" in " ".join(declared.note.split())
    told = " ".join(PAGE.split())
    assert "The report prints 54 per cent of the 66 people in contact." in told


@pytest.mark.parametrize(
    "figure",
    [
        *("services-access", "services-relevant", "survey-minority-ethnic", "survey-can-contact"),
        *("survey-appointments", "survey-community", "survey-sentence-not-said"),
    ],
)
def test_what_could_not_be_right_as_printed_says_what_was_done(figure: str) -> None:
    assert outcome().inspection.figures[figure].note
    working = outcome().report.workings[figure]
    assert "Note" in dict(working.lines)


def test_counts_behind_what_could_not_be_right_are_as_they_are_told() -> None:
    counts = {name: (it.count, it.base) for name, it in outcome().report.workings.items()}
    assert counts["services-access"] == (26, 30)
    assert counts["survey-community"] == (35, 66)
    for name in ("services-relevant", "survey-minority-ethnic", "survey-can-contact", "survey-appointments"):
        _, base = counts[name]
        assert base is not None
        assert base < 66


@pytest.mark.skipif(not SEED.is_file(), reason="the source report is not beside the repository")
def test_no_row_of_the_source_is_left_out() -> None:
    with Path(SEED).open(encoding="utf-8", newline="") as file:
        rows = [(int(row["line"]), row["printed"]) for row in csv.DictReader(file)]
    assert sorted(rows) == sorted((line, printed) for line, printed, _, _ in PRINTED)
    assert CANNOT_BE in rows
