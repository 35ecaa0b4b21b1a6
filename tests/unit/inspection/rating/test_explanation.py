"""The tree of because."""

from __future__ import annotations

from probatum.inspection.rating.explanation import Because, BecauseKind


def test_direct_reasons_of_one_kind_are_listed_in_order() -> None:
    deep = Because(kind=BecauseKind.LIMIT, words="deep")
    first = Because(kind=BecauseKind.LIMIT, words="first")
    other = Because(kind=BecauseKind.RULE, words="other", because=(deep,))
    second = Because(kind=BecauseKind.LIMIT, words="second")
    whole = Because(kind=BecauseKind.RATING, words="whole", because=(first, other, second))
    assert list(whole.of_kind(BecauseKind.LIMIT)) == [first, second]
    assert list(whole.of_kind(BecauseKind.PANEL)) == []
    assert whole.facts == {}
