"""Questions and attributes: what they are called and what they allow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import attribute, instrument, question


def test_a_question_is_called_by_its_label_or_else_by_its_words() -> None:
    asked = question("first")
    assert asked.name == "The question first"
    assert replace(asked, label="").name == "Is first so?"


def test_a_question_allows_its_choices_and_nothing_else() -> None:
    asked = question("first", choices=("yes", "partly", "no"))
    assert [it for it in ("yes", "partly", "no", "Yes", "", "maybe") if asked.allows(it)] == [
        "yes",
        "partly",
        "no",
    ]


def test_a_value_has_its_label() -> None:
    assert question("first", choices=("yes", "partly")).label_of("partly") == "Partly"
    with pytest.raises(KeyError, match="partly"):
        question("first").label_of("partly")


def test_a_value_of_an_attribute_names_its_group() -> None:
    assert attribute("area", "north", "south").label_of("south") == "South"
    with pytest.raises(KeyError, match="east"):
        attribute("area", "north", "south").label_of("east")


def test_the_questions_of_an_instrument_s_own_leave_key_questions_out() -> None:
    asked = instrument(question("first"), question("second"), key_questions=["2.2.1"])
    assert [it.ref for it in asked.own_questions()] == ["first", "second"]
