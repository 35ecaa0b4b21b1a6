"""A framework: what is found in it, and in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probatum.inspection.framework.instruments import QuestionKind
from tests.builders import (
    attribute,
    framework,
    instrument,
    judged,
    key_question,
    prompt,
    question,
    standard,
)

WHOLE = framework(
    judged("1.1", "Leadership"),
    standard(
        "2.2",
        "Assessment",
        key_question("2.2.1", "Engaging", prompts=(prompt("2.2.1a"), prompt("2.2.1b"))),
        key_question("2.2.2", "Offending", reason_for=("no",)),
    ),
    standard("2.3", "Planning", key_question("2.3.1", "Planning together")),
    instruments=[
        instrument(question("first"), question("second"), key_questions=["2.2.2", "2.2.1", "2.9.9"])
    ],
    attributes=[attribute("area", "north", "south"), attribute("sentence", "community")],
)


def test_standards_and_key_questions_stand_in_their_order() -> None:
    assert [it.ref for it in WHOLE.standards] == ["1.1", "2.2", "2.3"]
    assert [it.ref for it in WHOLE.key_questions] == ["2.2.1", "2.2.2", "2.3.1"]
    assert [it.ref for it in WHOLE.domains] == ["1", "2"]


def test_parts_are_found_by_their_reference() -> None:
    assert WHOLE.standard("2.2").name == "2.2 Assessment"
    assert WHOLE.instrument("case").title == "Case"
    assert WHOLE.attribute("sentence").values[0].value == "community"


def test_what_is_not_there_is_not_found() -> None:
    with pytest.raises(KeyError, match=r"2\.9"):
        WHOLE.standard("2.9")
    with pytest.raises(KeyError, match="survey"):
        WHOLE.instrument("survey")
    with pytest.raises(KeyError, match="colour"):
        WHOLE.attribute("colour")


def test_questions_are_asked_in_order_each_key_question_after_its_prompts() -> None:
    """The section decides on the order of key questions; one that is not there is passed over."""
    assert [it.ref for it in WHOLE.questions_of(WHOLE.instrument("case"))] == [
        "first",
        "second",
        "2.2.2",
        "2.2.1a",
        "2.2.1b",
        "2.2.1",
    ]


def test_a_key_question_is_answered_as_a_summary() -> None:
    asked = WHOLE.standard("2.2").key_questions[1]
    summary = asked.summary
    assert summary.kind is QuestionKind.SUMMARY
    assert (summary.ref, summary.text, summary.label) == (asked.ref, asked.text, "Offending")
    assert summary.reason_for == ("no",)
    assert [it.value for it in summary.choices] == ["yes", "no"]
    assert summary.asked_when is None


def test_a_pin_says_which_framework_exactly() -> None:
    whole = replace(WHOLE, digest="sha256:0123456789abcdef")
    assert str(whole.pin) == "small version 1, sha256:0123456789ab"
    assert whole.pin.digest == "sha256:0123456789abcdef"
