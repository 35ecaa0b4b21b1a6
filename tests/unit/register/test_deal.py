"""Answers and practitioners dealt out: the counts come out exactly, or are refused."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.inspection.errors import Refusal
from probatum.register.deal import Deal, dealt_practitioners
from probatum.register.published_figures import PublishedCount, PublishedPractitioners
from tests.builders import case_refs, question

TEN = case_refs(10)
THREE_CHOICES = ("yes", "partly", "no")


def dealt(
    count: PublishedCount,
    *,
    refs: Sequence[str] = TEN,
    attributes: Mapping[str, Mapping[str, str]] | None = None,
    choices: Sequence[str] = ("yes", "no"),
) -> Mapping[str, str]:
    deal = Deal(
        question=question("asked", choices=choices),
        count=count,
        refs=refs,
        attributes=attributes or {ref: {} for ref in refs},
        order=refs,
    )
    return deal.values()


def test_the_likeliest_say_yes() -> None:
    found = dealt(PublishedCount(answers={"yes": 3}))
    assert {ref for ref, value in found.items() if value == "yes"} == set(TEN[:3])
    assert Counter(found.values()) == {"yes": 3, "no": 7}


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        pytest.param(PublishedCount(answers={"yes": 0}), {"no": 10}, id="nobody says yes"),
        pytest.param(PublishedCount(answers={"yes": 10}), {"yes": 10}, id="everybody says yes"),
        pytest.param(PublishedCount(answers={"no": 4}), {"yes": 6, "no": 4}, id="noes are given"),
        pytest.param(PublishedCount(answers={}), {"no": 10}, id="nothing is given: the last choice"),
        pytest.param(
            PublishedCount(answers={"yes": 4}, missing=2), {"yes": 4, "no": 4}, id="two are missing"
        ),
        pytest.param(PublishedCount(answers={"yes": 4, "no": 6}), {"yes": 4, "no": 6}, id="all is given"),
        pytest.param(PublishedCount(answers={}, missing=10), {}, id="all are missing"),
    ],
)
def test_the_choice_left_open_takes_the_rest(count: PublishedCount, expected: dict[str, int]) -> None:
    assert Counter(dealt(count).values()) == expected


def test_of_several_choices_left_open_the_last_takes_the_rest() -> None:
    found = dealt(PublishedCount(answers={"partly": 3}), choices=THREE_CHOICES)
    assert Counter(found.values()) == {"partly": 3, "no": 7}
    found = dealt(PublishedCount(answers={"no": 3}), choices=THREE_CHOICES)
    assert Counter(found.values()) == {"partly": 7, "no": 3}


@pytest.mark.parametrize(
    ("count", "why"),
    [
        (
            PublishedCount(answers={"yes": 11}),
            "asked was put to 10, and the counts given add up to 11.",
        ),
        (
            PublishedCount(answers={"yes": 6}, missing=5),
            "asked was put to 10, and the counts given add up to 11.",
        ),
        (
            PublishedCount(answers={"yes": 3, "no": 6}),
            "asked was put to 10, and the counts given add up to 9.",
        ),
    ],
)
def test_counts_that_do_not_fit_those_who_are_asked_are_refused(count: PublishedCount, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        dealt(count)
    assert str(refused.value) == why


def test_those_without_an_answer_are_spread_over_all() -> None:
    found = dealt(PublishedCount(answers={"yes": 4}, missing=2))
    assert set(TEN) - set(found) == {"C001", "C006"}


AREAS = {ref: {"area": "north" if at < 4 else "south"} for at, ref in enumerate(TEN)}


def test_the_counts_of_groups_are_kept() -> None:
    groups = {"area:north": 1, "area:south": 5}
    found = dealt(PublishedCount(answers={"yes": 6}, groups=groups), attributes=AREAS)
    yes = {ref for ref, value in found.items() if value == "yes"}
    assert yes == {"C001", "C005", "C006", "C007", "C008", "C009"}


def test_a_group_of_all_binds_nothing_more() -> None:
    groups = {"all": 6, "area:north": 0}
    found = dealt(PublishedCount(answers={"yes": 6}, groups=groups), attributes=AREAS)
    assert {ref for ref, value in found.items() if value == "yes"} == set(TEN[4:])


@pytest.mark.parametrize(
    "groups",
    [
        pytest.param({"area:north": 5}, id="more than are in the group"),
        pytest.param({"area:north": 3, "area:south": 4}, id="the groups do not add up"),
        pytest.param({"area:west": 1}, id="nobody is in the group"),
    ],
)
def test_groups_that_cannot_be_had_are_refused(groups: dict[str, int]) -> None:
    with pytest.raises(Refusal, match=r"^asked: no 6 answers have .* in the groups\.$"):
        dealt(PublishedCount(answers={"yes": 6}, groups=groups), attributes=AREAS)


def test_yeses_are_spread_evenly_over_what_groups_leave_open() -> None:
    refs = case_refs(20)
    attributes = {
        ref: {"area": "north" if at < 10 else "south", "grade": "new" if at % 2 else "qualified"}
        for at, ref in enumerate(refs)
    }
    groups = {"area:north": 5, "grade:new": 5}
    found = dealt(PublishedCount(answers={"yes": 10}, groups=groups), refs=refs, attributes=attributes)
    cells = Counter(tuple(attributes[ref].values()) for ref in refs if found[ref] == "yes")
    assert sorted(cells.values()) == [2, 2, 3, 3]


@given(st.data())
def test_groups_taken_from_answers_that_were_given_can_be_had_again(data: st.DataObject) -> None:
    refs = case_refs(data.draw(st.integers(1, 14)))
    attributes = {
        ref: data.draw(
            st.fixed_dictionaries(
                {},
                optional={
                    "area": st.sampled_from(("north", "south")),
                    "grade": st.sampled_from(("new", "qualified")),
                },
            )
        )
        for ref in refs
    }
    said = {ref: data.draw(st.sampled_from(THREE_CHOICES)) for ref in refs}
    groups = {
        group: len(
            [
                ref
                for ref, value in said.items()
                if value == "yes" and attributes[ref].get(group.split(":")[0]) == group.split(":")[1]
            ]
        )
        for group in data.draw(
            st.lists(
                st.sampled_from(("area:north", "area:south", "grade:new", "grade:qualified")),
                unique=True,
            )
        )
    }
    counts = Counter(said.values())
    found = dealt(
        PublishedCount(answers={it: counts[it] for it in THREE_CHOICES}, groups=groups),
        refs=refs,
        attributes=attributes,
        choices=THREE_CHOICES,
    )
    assert Counter(found.values()) == counts
    for group, number in groups.items():
        ref, value = group.split(":")
        of_group = [it for it in refs if attributes[it].get(ref) == value]
        assert len([it for it in of_group if found[it] == "yes"]) == number


@given(st.integers(1, 40), st.data())
def test_counts_come_out_whatever_is_missing(asked: int, data: st.DataObject) -> None:
    missing = data.draw(st.integers(0, asked))
    yes = data.draw(st.integers(0, asked - missing))
    found = dealt(PublishedCount(answers={"yes": yes}, missing=missing), refs=case_refs(asked))
    assert len(found) == asked - missing
    assert Counter(found.values())["yes"] == yes


def practitioners(
    interviewed: int,
    others: int = 0,
    *,
    was: Mapping[str, bool] | None = None,
    attributes: tuple[str, ...] = (),
    of_cases: Mapping[str, Mapping[str, str]] | None = None,
    seed: int = 1,
) -> Mapping[str, str]:
    return dealt_practitioners(
        PublishedPractitioners(interviewed=interviewed, others=others, attributes=attributes),
        of_cases or {ref: {} for ref in TEN},
        was or {},
        random.Random(seed),
    )


def test_every_case_has_a_practitioner_and_every_practitioner_a_case() -> None:
    found = practitioners(4)
    assert set(found) == set(TEN)
    assert Counter(found.values()) == {"P01": 3, "P02": 3, "P03": 2, "P04": 2}


def test_practitioners_who_were_not_interviewed_have_cases_of_their_own() -> None:
    was = {ref: at >= 3 for at, ref in enumerate(TEN)}
    found = practitioners(2, 1, was=was)
    assert {found[ref] for ref in TEN[:3]} == {"P03"}
    assert {found[ref] for ref in TEN[3:]} == {"P01", "P02"}


def test_where_all_were_interviewed_there_need_be_no_others() -> None:
    was = dict.fromkeys(TEN, True)
    assert set(practitioners(5, 0, was=was).values()) == {f"P{at:02}" for at in range(1, 6)}


def test_where_nobody_was_interviewed_there_are_only_others() -> None:
    was = dict.fromkeys(TEN, False)
    assert set(practitioners(0, 3, was=was).values()) == {"P01", "P02", "P03"}


@pytest.mark.parametrize(
    ("new", "interviewed", "of_new"),
    [
        pytest.param(2, 2, 1, id="two kinds and two practitioners"),
        pytest.param(2, 5, 1, id="one of five for two cases of ten"),
        pytest.param(4, 5, 2, id="two of five for four cases of ten"),
        pytest.param(1, 10, 1, id="never more than there are cases"),
        pytest.param(8, 9, 7, id="nor fewer than one"),
    ],
)
def test_practitioners_are_shared_among_kinds_by_their_cases(new: int, interviewed: int, of_new: int) -> None:
    grades = {ref: {"grade": "new" if at < new else "qualified"} for at, ref in enumerate(TEN)}
    found = practitioners(interviewed, attributes=("grade",), of_cases=grades)
    assert len({found[ref] for ref in TEN[:new]}) == of_new
    assert len(set(found.values())) == interviewed


def test_a_practitioner_is_of_one_kind_in_all_cases() -> None:
    grades = {ref: {"grade": "new"} if at < 2 else {} for at, ref in enumerate(TEN)}
    found = practitioners(5, attributes=("grade",), of_cases=grades)
    of_new = {found[ref] for ref in TEN[:2]}
    of_unknown = {found[ref] for ref in TEN[2:]}
    assert not of_new & of_unknown
    assert len(of_new | of_unknown) == 5


@pytest.mark.parametrize(
    ("interviewed", "others"), [(0, 0), (11, 0), (9, 1)], ids=["none", "too many", "nobody left"]
)
def test_practitioners_that_cannot_have_these_cases_are_refused(interviewed: int, others: int) -> None:
    with pytest.raises(Refusal, match="cannot be dealt to"):
        practitioners(interviewed, others)


def test_a_refusal_says_how_many_cases_of_how_many_kinds() -> None:
    with pytest.raises(Refusal) as refused:
        practitioners(1, attributes=("area",), of_cases=AREAS)
    assert str(refused.value) == ("10 cases of 2 kinds of practitioner cannot be dealt to 1 practitioners.")


def test_the_same_seed_deals_the_same() -> None:
    assert practitioners(3, seed=7) == practitioners(3, seed=7)
    assert len({tuple(practitioners(3, seed=it).items()) for it in range(10)}) > 1
