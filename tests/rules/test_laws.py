"""Laws of rating: they hold whatever the shares, the judgements and the rules are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from probatum.inspection.conduct.rated import rate
from probatum.inspection.fieldwork.judgement import Judgements
from probatum.inspection.findings.forms import quantity_of
from probatum.inspection.framework.decision_rules import Combination, DecisionRule, Otherwise
from probatum.inspection.framework.scale import Bands, RatingRef, Rounding
from probatum.inspection.rating.explanation import BecauseKind
from probatum.inspection.rating.overall import overall_of, ratings_of
from probatum.inspection.rating.rating import Rating
from probatum.inspection.rating.standard import Grounds, rated
from probatum.inspection.share import Share
from tests.builders import (
    OURS,
    RATINGS,
    SCALE,
    bands,
    case,
    case_refs,
    framework,
    judged,
    judgement,
    key_question,
    record,
    responses_with,
    results_with,
    standard,
)

REFS = ("2.2.1", "2.2.2", "2.2.3")
roundings = st.sampled_from(Rounding)
rating_refs = st.sampled_from(RATINGS)


@st.composite
def counts(draw: st.DrawFn, *, smallest: int = 1, largest: int = 60) -> tuple[int, int]:
    """A count and its base."""
    base = draw(st.integers(smallest, largest))
    return draw(st.integers(0, base)), base


@st.composite
def yeses(draw: st.DrawFn, *, smallest: int = 1) -> dict[str, tuple[int, int]]:
    """Yeses and bases of one to three key questions."""
    refs = REFS[: draw(st.integers(1, 3))]
    return {ref: draw(counts(smallest=smallest)) for ref in refs}


@st.composite
def rising_bands(draw: st.DrawFn) -> Bands:
    """Four bands that begin anywhere, with either way of rounding."""
    starts = draw(st.lists(st.fractions(1, 100, max_denominator=10), min_size=3, max_size=3, unique=True))
    return bands(0, *sorted(starts), rounding=draw(roundings))


def assessed(shares: dict[str, tuple[int, int]], within: Bands) -> Rating:
    """2.2 rated by these yeses."""
    whole = framework(
        standard("2.2", "Assessment", *(key_question(ref) for ref in shares)),
        key_question_bands=within,
    )
    grounds = Grounds(framework=whole, results=results_with(shares), judgements=Judgements(), evidence=())
    return rated(whole.standard("2.2"), grounds, {})


def height(rating: RatingRef | None) -> int:
    assert rating is not None
    return SCALE.height(rating)


@given(yeses(), rising_bands(), st.data())
def test_adding_a_yes_never_lowers_a_rating(
    shares: dict[str, tuple[int, int]], within: Bands, data: st.DataObject
) -> None:
    ref = data.draw(st.sampled_from(sorted(shares)))
    count, base = shares[ref]
    answered_or_not = data.draw(st.booleans())
    more = (count + 1, base) if count < base and answered_or_not else (count + 1, base + 1)
    before, after = assessed(shares, within), assessed({**shares, ref: more}, within)
    assert height(after.rating) >= height(before.rating)


@given(yeses(), rising_bands())
def test_no_key_question_lies_in_a_lower_band_than_its_standard(
    shares: dict[str, tuple[int, int]], within: Bands
) -> None:
    found = assessed(shares, within)
    by_itself = {ref: height(assessed({ref: share}, within).rating) for ref, share in shares.items()}
    assert height(found.rating) == min(by_itself.values())
    assert all(by_itself[ref] == height(found.rating) for ref in found.deciding_questions)


@given(yeses(smallest=10), roundings)
def test_what_is_said_of_the_next_band_is_true(
    shares: dict[str, tuple[int, int]], rounding: Rounding
) -> None:
    """Bases of 10 and more: no single answer then crosses two of the framework's bands."""
    within = bands(rounding=rounding)
    found = assessed(shares, within)
    for step in found.explanation.of_kind(BecauseKind.NEARNESS):
        changes = {ref: it for ref, it in step.facts.items() if isinstance(it, int)}
        assert set(changes) <= set(shares)
        changed = changed_by(shares, changes)
        assert all(0 <= count <= base for count, base in changed.values())
        assert SCALE.level(assessed(changed, within).rating or RATINGS[0]).title == step.facts["rating"]
        for ref, number in changes.items():
            nearly = changed_by(shares, {**changes, ref: number - (1 if number > 0 else -1)})
            assert assessed(nearly, within).rating == found.rating


def changed_by(shares: dict[str, tuple[int, int]], changes: dict[str, int]) -> dict[str, tuple[int, int]]:
    """The yeses with so many more or fewer to some questions."""
    return {ref: (count + changes.get(ref, 0), base) for ref, (count, base) in shares.items()}


@st.composite
def decision_rules(draw: st.DrawFn) -> DecisionRule:
    """Any rule on 1.1 that considers three other standards."""
    combinations = draw(
        st.lists(
            st.builds(
                lambda ratings, ceiling: Combination(
                    counts={it: ratings.count(it) for it in set(ratings)},
                    ceiling=ceiling,
                    source=OURS,
                ),
                st.lists(rating_refs, min_size=3, max_size=3),
                rating_refs,
            ),
            max_size=20,
        )
    )
    return DecisionRule(
        ref=draw(st.sampled_from(("one", "two", "three"))),
        title="Any rule",
        standard="1.1",
        considers=("1.2", "1.3", "1.4"),
        combinations=tuple(combinations),
        otherwise=draw(st.sampled_from(Otherwise)),
        otherwise_source=OURS,
    )


@given(
    st.lists(st.one_of(st.none(), rating_refs), min_size=4, max_size=4),
    st.lists(decision_rules(), max_size=3),
)
def test_limits_never_raise_a_rating(ratings: list[RatingRef | None], rules: list[DecisionRule]) -> None:
    refs = ("1.1", "1.2", "1.3", "1.4")
    whole = framework(*(judged(ref, f"Part {ref}") for ref in refs), rules=rules)
    decided = tuple(judgement(ref, rating) for ref, rating in zip(refs, ratings, strict=True) if rating)
    recorded = record(whole, judgements=Judgements(judgements=decided))
    found = rate(recorded).ratings.standards["1.1"]
    assert found.computed == ratings[0]
    if found.rating is None:
        assert ratings[0] is None
        return
    assert height(found.rating) <= height(ratings[0])
    assert bool(found.limited_by) is (found.rating != found.computed)
    assert set(found.limited_by) <= {it.ref for it in rules}
    if found.ceiling is not None:
        assert height(found.rating) <= height(found.ceiling)
    if found.limited_by:
        assert found.rating == found.ceiling


@given(st.dictionaries(st.sampled_from(("1.1", "1.2", "1.3", "1.4")), rating_refs, min_size=1))
def test_the_whole_lies_between_its_lowest_and_its_highest_standard(
    ratings: dict[str, RatingRef],
) -> None:
    whole = framework(*(judged(ref, f"Part {ref}") for ref in ratings))
    decided = tuple(judgement(ref, rating) for ref, rating in ratings.items())
    found = rate(record(whole, judgements=Judgements(judgements=decided))).ratings
    heights = [height(it) for it in ratings.values()]
    assert min(heights) <= height(found.overall.rating) <= max(heights)
    assert found.overall.score == sum(heights)
    assert overall_of(whole, found.standards) == found.overall


@given(st.permutations(["1.1", "1.2", "1.3"]))
def test_the_order_of_rules_and_standards_changes_no_rating(order: list[str]) -> None:
    """1.3 limits 1.2, and 1.2, so limited, limits 1.1."""
    from tests.builders import GOOD, INADEQUATE, OUTSTANDING, combination, decision_rule

    rules = {
        "1.1": decision_rule("first", "1.1", ("1.2",), combination(GOOD, inadequate=1)),
        "1.2": decision_rule("second", "1.2", ("1.3",), combination(INADEQUATE, good=1)),
    }
    whole = framework(
        *(judged(ref, f"Part {ref}") for ref in order),
        rules=[rules[ref] for ref in order if ref in rules],
    )
    ratings = {"1.1": OUTSTANDING, "1.2": OUTSTANDING, "1.3": GOOD}
    decided = tuple(judgement(ref, rating) for ref, rating in ratings.items())
    found = rate(record(whole, judgements=Judgements(judgements=decided))).ratings.standards
    assert list(found) == order
    assert {ref: it.rating for ref, it in found.items()} == {
        "1.1": GOOD,
        "1.2": INADEQUATE,
        "1.3": GOOD,
    }


@given(counts(largest=300))
def test_words_of_quantity_are_true_of_the_share(share: tuple[int, int]) -> None:
    count, base = share
    is_true = {
        "none": count == 0,
        "less than a quarter": count * 4 < base,
        "less than half": count * 2 < base,
        "half": count * 2 == base,
        "more than half": count * 2 > base,
        "more than three-quarters": count * 4 > base * 3,
        "nearly all": count < base and count * 10 >= base * 9,
        "all": count == base,
    }
    assert is_true[quantity_of(Share(count=count, base=base).exact)]


@given(st.dictionaries(st.sampled_from(REFS), counts(largest=12), min_size=1), st.integers(0, 3))
def test_ratings_are_provisional_exactly_where_an_answer_is_missing(
    shares: dict[str, tuple[int, int]], unassessed: int
) -> None:
    cases = max(base for _, base in shares.values())
    whole = framework(standard("2.2", "Assessment", *(key_question(ref) for ref in shares)))
    recorded = record(
        whole,
        cases=[case(ref) for ref in case_refs(cases + unassessed)],
        responses=tuple(responses_with(shares, cases=cases)),
    )
    complete = unassessed == 0 and all(base == cases for _, base in shares.values())
    found = rate(recorded)
    assert found.ratings.standards["2.2"].provisional is not complete
    grounds = Grounds(framework=whole, results=found.results, judgements=Judgements(), evidence=())
    assert ratings_of(grounds) == found.ratings
