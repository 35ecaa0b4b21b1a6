"""The example is rated as it was published, whoever builds it, and follows where answers lead."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from probatum import wiring
from probatum.inspection.conduct.record import PRACTICE_NOTICE
from probatum.inspection.fieldwork.contradictions import contradicting
from tests.examples.cheshire_west import EXAMPLE, copied, everything_in, outcome, published, shown_on
from tests.unit.cli.commands import answer, answered_json
from tests.unit.publish.publications import digests

RATINGS = {
    "1.1": "Requires improvement",
    "1.2": "Good",
    "1.3": "Requires improvement",
    "1.4": "Good",
    "2.1": "Not rated",
    "2.2": "Inadequate",
    "2.3": "Inadequate",
    "2.4": "Inadequate",
    "2.5": "Requires improvement",
    "2.6": "Not rated",
}
DECIDING = {"2.2": ["2.2.3"], "2.3": ["2.3.3"], "2.4": ["2.4.2"], "2.5": ["2.5.3"]}
POINTS = {"Inadequate": 0, "Requires improvement": 1, "Good": 2, "Outstanding": 3, "Not rated": None}


def test_there_is_nothing_wrong_with_it() -> None:
    assert wiring.checked(EXAMPLE).problems == ()


def test_it_is_rated_as_it_was_published() -> None:
    data = answered_json("rate", EXAMPLE)
    assert (data["score"], data["out_of"], data["overall"]) == (7, 24, "Requires improvement")
    standards = data["standards"]
    assert {ref: it["rating"] for ref, it in standards.items()} == RATINGS
    assert {ref: it["points"] for ref, it in standards.items()} == {
        ref: POINTS[rating] for ref, rating in RATINGS.items()
    }
    assert {ref: it["deciding_questions"] for ref, it in standards.items() if it["deciding_questions"]} == (
        DECIDING
    )
    assert not any(it["provisional"] or it["limited_by"] for it in standards.values())


def test_limits_stand_as_the_report_states_them() -> None:
    standards = answered_json("rate", EXAMPLE)["standards"]
    assert {ref: it["ceiling"] for ref, it in standards.items() if it["ceiling"]} == {
        "1.1": "Requires improvement",
        "1.3": "Requires improvement",
    }


def test_the_committed_rows_are_what_the_builder_gives(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    before = digests(everything_in(folder))
    wiring.build_practice(folder, replace_rows=True)
    after = digests(everything_in(folder))
    assert after == before


def test_publishing_again_gives_the_same_bytes(tmp_path: Path) -> None:
    _, out = wiring.publish(copied(tmp_path), None)
    found = digests(everything_in(out))
    assert found == digests(published())


def test_who_was_looked_at_is_what_the_report_says() -> None:
    inspection = outcome().inspection
    sizes = {it.ref: 0 for it in inspection.framework.instruments}
    for response in inspection.responses:
        sizes[response.instrument] += 1
    assert sizes == {"case": 34, "practitioner": 24, "survey": 66}
    assert sum(it.attributes["sentence"] == "resettlement" for it in inspection.cases) == 10
    assert any(it.status == "missing" for response in inspection.responses for it in response.answers), (
        "the survey has no non-response"
    )


def test_summaries_that_their_prompts_contradict_are_settled_by_a_reason() -> None:
    inspection = outcome().inspection
    settled = 0
    for response in inspection.responses:
        rows = {it.question: it for it in response.answers}
        for key_question in inspection.framework.key_questions:
            if contradicting(key_question, rows):
                assert rows[key_question.ref].note.strip()
                settled += 1
    assert settled >= 7


def test_recommendations_are_as_many_as_were_published() -> None:
    recommendations = outcome().inspection.recommendations
    numbers = [len(recommendations.to(it)) for it in recommendations.addressees]
    assert numbers == [6, 4, 1]
    assert recommendations.note


def test_that_it_is_practice_is_said_everywhere() -> None:
    files = {name: content.decode() for name, content in published().items()}
    for name in ("ratings.json", "figures.json", "manifest.json"):
        data = json.loads(files[name])
        assert (data["origin"], data["notice"]) == ("practice", PRACTICE_NOTICE)
    rows = list(csv.DictReader(io.StringIO(files["results.csv"])))
    assert {row["origin"] for row in rows} == {"practice"}
    said = re.findall("records of real cases", files["report.html"])
    assert len(said) >= 2
    assert PRACTICE_NOTICE.split()[-1] in answer("rate", EXAMPLE)
    for command in ("rate", "results", "explain"):
        text = " ".join(answer(command, EXAMPLE).split())
        assert PRACTICE_NOTICE in text
    for command in ("rate", "explain"):
        assert answered_json(command, EXAMPLE)["origin"] == "practice"


# Six of the 23 whose assessment did not keep other people safe are answered yes instead.

Case = Mapping[str, str]
CHOICES: Mapping[str, Callable[[Sequence[Case]], Sequence[Case]]] = {
    "the first six": lambda cases: cases[:6],
    "the last six": lambda cases: cases[-6:],
    "trainees' first": lambda cases: sorted(cases, key=lambda it: it["qualification"] != "trainee")[:6],
    "trainees' last": lambda cases: sorted(cases, key=lambda it: it["qualification"] == "trainee")[:6],
    "resettlement first": lambda cases: sorted(cases, key=lambda it: it["sentence"] != "resettlement")[:6],
    "women's first": lambda cases: sorted(cases, key=lambda it: it["sex"] != "female")[:6],
    "the gravest risks first": lambda cases: sorted(cases, key=lambda it: it["risk-of-harm"] != "high")[:6],
}


def with_six_more(folder: Path, choice: str) -> None:
    """Turn six answers to 2.2.3 from no to yes, and touch nothing else."""
    rows = csv.DictReader(io.StringIO((folder / "sample.csv").read_text(encoding="utf-8")))
    said_no = [
        row
        for row in rows
        if "\n2.2.3,answered,no," in (folder / "answers" / f"{row['case']}.csv").read_text(encoding="utf-8")
    ]
    assert len(said_no) == 23
    for row in CHOICES[choice](said_no):
        path = folder / "answers" / f"{row['case']}.csv"
        text = path.read_text(encoding="utf-8")
        changed = text.replace("\n2.2.3,answered,no,", "\n2.2.3,answered,yes,")
        path.write_text(changed, encoding="utf-8")


@pytest.mark.parametrize("choice", CHOICES)
def test_six_more_yeses_are_followed_everywhere_and_nobody_edits_a_number(
    choice: str, tmp_path: Path
) -> None:
    folder = copied(tmp_path)
    with_six_more(folder, choice)
    data = answered_json("rate", folder)
    assert data["standards"]["2.2"]["rating"] == "Requires improvement"
    assert data["score"] == 8
    _, out = wiring.publish(folder, None)
    assert wiring.verify(out, folder).problems == ()
    page = (out / "report.html").read_text(encoding="utf-8")
    assert shown_on(page, "assessment-keeps-safe") == {"50 per cent", "50%", "17 of 34", "too few"}
    assert shown_on(page, "assessment-rating", "word") == {"Requires improvement"}
    assert {it.lower() for it in shown_on(page, "casework-lowest")} == {"two of four"}
    assert shown_on(page, "overall", "score") == {"8/24"}
    assert shown_on(page, "overall", "word") == {"Requires improvement"}


def test_after_six_more_yeses_the_rule_for_leadership_is_not_known_and_says_so(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    before = " ".join(answer("explain", folder, "1.1").split())
    with_six_more(folder, "the first six")
    after = " ".join(answer("explain", folder, "1.1").split())
    assert "which rules out Good and Outstanding" in before
    assert "which rules out Good and Outstanding" not in after
    assert "two Inadequate and two Requires improvement" in after
    assert "not known" in after
    assert answered_json("rate", folder)["standards"]["1.1"]["rating"] == "Requires improvement"


def test_after_six_more_yeses_the_verification_of_the_old_report_names_the_row(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    _, out = wiring.publish(folder, None)
    with_six_more(folder, "the first six")
    said = [it.what for it in wiring.verify(out, folder).problems]
    row = "cheshire-west-2023,case,2.2.3,yes,all,11,34,0,0,shown,practice"
    assert f"the answers do not give: {row}" in said
    assert f"the publication lacks: {row.replace(',11,', ',17,')}" in said
