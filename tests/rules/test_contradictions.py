"""Summaries that their prompts contradict: a warning, which a reason settles."""

from __future__ import annotations

import pytest

from probatum.inspection.conduct.record_checks import forbids_rating, problems_of_record
from probatum.inspection.fieldwork.answers import Answer
from probatum.inspection.problem import Problem, Severity
from tests.builders import (
    answered,
    case,
    framework,
    key_question,
    missing,
    prompt,
    record,
    response,
    standard,
)

ASSESSMENT = framework(
    standard(
        "2.2",
        "Assessment",
        key_question("2.2.1", prompts=(prompt("2.2.1a"), prompt("2.2.1b"), prompt("2.2.1c"))),
    )
)
REFS = ("2.2.1a", "2.2.1b", "2.2.1c", "2.2.1")


def row(ref: str, value: str, note: str = "") -> Answer:
    return missing(ref) if value == "missing" else answered(ref, value, note)


def contradictions(prompts: str, summary: str, note: str = "") -> list[Problem]:
    """The warnings on one case whose prompts and summary were answered so."""
    values = [*prompts.split(), summary]
    rows = [row(ref, value, note if ref == "2.2.1" else "") for ref, value in zip(REFS, values, strict=True)]
    recorded = record(ASSESSMENT, cases=[case("C001")], responses=[response("C001", *rows)])
    return [it for it in problems_of_record(recorded) if it.code == "contradicted-summary"]


@pytest.mark.parametrize(
    ("prompts", "summary", "what"),
    [
        pytest.param(
            "yes yes no",
            "yes",
            '2.2.1 is "yes", and 2.2.1c points the other way',
            id="a yes against one no",
        ),
        pytest.param(
            "no yes no",
            "yes",
            '2.2.1 is "yes", and 2.2.1a, 2.2.1c point the other way',
            id="a yes against two noes",
        ),
        pytest.param(
            "no no no",
            "yes",
            '2.2.1 is "yes", and 2.2.1a, 2.2.1b, 2.2.1c point the other way',
            id="a yes against nothing but noes",
        ),
        pytest.param(
            "yes yes yes",
            "no",
            '2.2.1 is "no", and 2.2.1a, 2.2.1b, 2.2.1c point the other way',
            id="a no where every prompt says yes",
        ),
        pytest.param(
            "yes missing yes",
            "no",
            '2.2.1 is "no", and 2.2.1a, 2.2.1c point the other way',
            id="a no where every prompt that was answered says yes",
        ),
        pytest.param(
            "missing missing no",
            "yes",
            '2.2.1 is "yes", and 2.2.1c points the other way',
            id="a yes against the one prompt that was answered",
        ),
    ],
)
def test_a_summary_that_its_prompts_contradict_is_a_warning(prompts: str, summary: str, what: str) -> None:
    (found,) = contradictions(prompts, summary)
    assert found.what == what
    assert found.severity is Severity.WARNING
    assert not forbids_rating(found)
    assert contradictions(prompts, summary, "The plan was made good within the week.") == []


def test_spaces_are_no_reason() -> None:
    assert len(contradictions("yes yes no", "yes", "  ")) == 1


@pytest.mark.parametrize(
    ("prompts", "summary"),
    [
        pytest.param("yes yes yes", "yes", id="a yes that every prompt bears out"),
        pytest.param("no no no", "no", id="a no that every prompt bears out"),
        pytest.param("yes yes no", "no", id="one no among the prompts is enough for a no"),
        pytest.param("missing missing missing", "no", id="no prompt was answered: nothing speaks"),
        pytest.param("missing missing missing", "yes", id="nor against a yes"),
        pytest.param("yes yes missing", "yes", id="what is missing is not a no"),
        pytest.param("no no no", "missing", id="where there is no summary, none is contradicted"),
    ],
)
def test_a_summary_that_its_prompts_allow_is_none(prompts: str, summary: str) -> None:
    assert contradictions(prompts, summary) == []
