"""Conditions: yes, no and not known, and never a guess."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.inspection.framework.conditions import (
    NOT_APPLICABLE,
    AllOf,
    AnswerIs,
    AnyOf,
    AttributeIs,
    Condition,
    Not,
    Truth,
    in_words,
    leaves_of,
    truth_of,
)
from tests.builders import when_yes

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
A, B = when_yes("a"), when_yes("b")
SHORT = {"y": "yes", "n": "no", "-": NOT_APPLICABLE}


def given_as(letters: str) -> Mapping[str, str]:
    """What questions a, b and so on were answered: y, n, - not applicable, ? not answered."""
    return {ref: SHORT[it] for ref, it in zip("abc", letters, strict=False) if it != "?"}


def truth(condition: Condition, letters: str) -> Truth:
    return truth_of(condition, given=given_as(letters), attributes={})


@pytest.mark.parametrize(
    ("letter", "expected"),
    [("y", YES), ("n", NO), ("-", NO), ("?", UNKNOWN)],
    ids=["yes", "no", "not applicable is no", "not answered is not known"],
)
def test_an_answer(letter: str, expected: Truth) -> None:
    assert truth(A, letter) is expected


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ({"sentence": "community"}, YES),
        ({"sentence": "suspended"}, YES),
        ({"sentence": "custody"}, NO),
        ({}, UNKNOWN),
        ({"risk": "community"}, UNKNOWN),
    ],
)
def test_an_attribute(attributes: Mapping[str, str], expected: Truth) -> None:
    condition = AttributeIs(attribute="sentence", values=("community", "suspended"))
    assert truth_of(condition, given={"sentence": "custody"}, attributes=attributes) is expected


@pytest.mark.parametrize(
    ("letters", "every", "some"),
    [
        ("yy", YES, YES),
        ("yn", NO, YES),
        ("ny", NO, YES),
        ("nn", NO, NO),
        ("y?", UNKNOWN, YES),
        ("?y", UNKNOWN, YES),
        ("n?", NO, UNKNOWN),
        ("?n", NO, UNKNOWN),
        ("??", UNKNOWN, UNKNOWN),
        ("y-", NO, YES),
        ("-?", NO, UNKNOWN),
    ],
)
def test_all_and_any(letters: str, every: Truth, some: Truth) -> None:
    assert truth(AllOf(parts=(A, B)), letters) is every
    assert truth(AnyOf(parts=(A, B)), letters) is some


@pytest.mark.parametrize(("letter", "expected"), [("y", NO), ("n", YES), ("-", YES), ("?", UNKNOWN)])
def test_not(letter: str, expected: Truth) -> None:
    assert truth(Not(part=A), letter) is expected


def test_parts_see_answers_and_attributes_at_any_depth() -> None:
    resettlement = AttributeIs(attribute="sentence", values=("resettlement",))
    condition = AllOf(parts=(Not(part=AnyOf(parts=(A, resettlement))), Not(part=B)))
    for attributes, expected in (
        ({"sentence": "resettlement"}, NO),
        ({"sentence": "community"}, YES),
        ({}, UNKNOWN),
    ):
        assert truth_of(condition, given=given_as("nn"), attributes=attributes) is expected


def test_the_comparisons_of_a_condition_are_listed_from_left_to_right() -> None:
    in_the_north = AttributeIs(attribute="area", values=("north",))
    condition = AnyOf(parts=(AllOf(parts=(B, Not(part=in_the_north))), A))
    assert leaves_of(condition) == (B, in_the_north, A)


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (A, "A is yes"),
        (AnswerIs(question="a", values=("yes", "partly")), "A is yes or partly"),
        (AttributeIs(attribute="area", values=("north",)), "AREA is north"),
        (AllOf(parts=(A, B)), "A is yes and B is yes"),
        (AnyOf(parts=(A, B)), "A is yes or B is yes"),
        (Not(part=A), "not (A is yes)"),
        (Not(part=AllOf(parts=(A, B))), "not (A is yes and B is yes)"),
        (AllOf(parts=(Not(part=A), B)), "not (A is yes) and B is yes"),
        (AnyOf(parts=(Not(part=A), B)), "not (A is yes) or B is yes"),
    ],
)
def test_a_condition_is_said_in_words(condition: Condition, words: str) -> None:
    assert in_words(condition, name=str.upper) == words


conditions: st.SearchStrategy[Condition] = st.recursive(
    st.one_of(
        st.sampled_from("abc").map(when_yes),
        st.builds(lambda ref: AttributeIs(attribute=ref, values=("north",)), st.sampled_from("xy")),
    ),
    lambda parts: st.one_of(
        st.lists(parts, min_size=1, max_size=3).map(lambda it: AllOf(parts=tuple(it))),
        st.lists(parts, min_size=1, max_size=3).map(lambda it: AnyOf(parts=tuple(it))),
        parts.map(lambda it: Not(part=it)),
    ),
    max_leaves=8,
)
answers = st.dictionaries(st.sampled_from("abc"), st.sampled_from(("yes", "no", NOT_APPLICABLE)))
attributes_of_a_case = st.dictionaries(st.sampled_from("xy"), st.sampled_from(("north", "south")))


@given(conditions, answers, attributes_of_a_case, answers, attributes_of_a_case)
def test_knowing_more_never_turns_what_was_known(
    condition: Condition,
    known: dict[str, str],
    attributes: dict[str, str],
    learnt: dict[str, str],
    learnt_attributes: dict[str, str],
) -> None:
    before = truth_of(condition, given=known, attributes=attributes)
    after = truth_of(condition, given={**learnt, **known}, attributes={**learnt_attributes, **attributes})
    assert before in (UNKNOWN, after)


@given(
    conditions,
    st.fixed_dictionaries({ref: st.sampled_from(("yes", "no", NOT_APPLICABLE)) for ref in "abc"}),
    st.fixed_dictionaries({ref: st.sampled_from(("north", "south")) for ref in "xy"}),
)
def test_with_everything_known_a_condition_is_ordinary_logic(
    condition: Condition, known: dict[str, str], attributes: dict[str, str]
) -> None:
    def holds(it: Condition) -> bool:
        match it:
            case AnswerIs():
                return known[it.question] == "yes"
            case AttributeIs():
                return attributes[it.attribute] == "north"
            case AllOf():
                return all(map(holds, it.parts))
            case AnyOf():
                return any(map(holds, it.parts))
            case Not():
                return not holds(it.part)

    expected = YES if holds(condition) else NO
    assert truth_of(condition, given=known, attributes=attributes) is expected
    assert truth_of(Not(part=condition), given=known, attributes=attributes) is not expected
