"""`probatum results` shows counts of bases, by question and group."""

import pytest

from probatum.inspection.columns import RESULT_COLUMNS, names
from tests.examples.cheshire_west import EXAMPLE
from tests.unit.cli.commands import answer, answered_json, refusal


def test_every_question_is_shown_by_instrument() -> None:
    text = answer("results", EXAMPLE)
    for title in ("Case assessment", "Practitioner interview", "Survey of people on probation"):
        assert f"{title}\n" in text
    assert "11 of 34  32%" in text
    assert text.rstrip().endswith("This is no report of an inspectorate.")


def test_one_question_of_one_group() -> None:
    text = answer("results", EXAMPLE, "--question", "2.3.1", "--group", "sentence:resettlement")
    lines = [line.split() for line in text.splitlines() if line.startswith("  ")]
    assert lines == [
        ["2.3.1", "Engaging", "the", "person", "Yes", "5", "of", "10", "50%"],
        ["2.3.1", "Engaging", "the", "person", "No", "5", "of", "10", "50%"],
    ]


def test_a_group_of_too_few_shows_no_count() -> None:
    text = answer(
        "results", EXAMPLE, "--question", "2.3.1", "--group", "ethnicity:black-asian-minority-ethnic"
    )
    assert "too few (3)" in text
    assert "%" not in text


def test_as_json_every_result_is_an_entry_under_the_names_of_the_columns() -> None:
    rows = answered_json("results", EXAMPLE)["results"]
    assert all(tuple(row) == names(RESULT_COLUMNS) for row in rows)
    assert {row["origin"] for row in rows} == {"practice"}
    assert {row["count"] for row in rows if row["shown"] == "too-few"} == {None}
    assert {row["instrument"] for row in rows} == {"case", "practitioner", "survey"}


@pytest.mark.parametrize("group", ["everyone", "sentence", "sentence:prison", "sex: female"])
def test_a_group_that_is_not_there_is_refused_and_the_groups_are_named(group: str) -> None:
    said = refusal("results", EXAMPLE, "--group", group)
    assert said.startswith(f'There is no group "{group}".')
    assert "sentence:resettlement" in said


@pytest.mark.parametrize(("question", "group"), [("9.9.9", "all"), ("feels-safe", "sex:male")])
def test_a_question_that_nobody_answered_is_refused(question: str, group: str) -> None:
    said = refusal("results", EXAMPLE, "--question", question, "--group", group)
    assert f'No question "{question}"' in said
    assert f'the group "{group}"' in said
