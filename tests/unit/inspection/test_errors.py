"""A refusal says why, and what stands in the way."""

from __future__ import annotations

from probatum.inspection.errors import Refusal
from probatum.inspection.problem import Place, Problem


def test_a_refusal_carries_its_reason_and_the_problems() -> None:
    problem = Problem(code="a-code", place=Place(where="a.yaml"), what="This.", mend="So.")
    refusal = Refusal("It is locked.", problems=(problem,))
    assert str(refusal) == refusal.why == "It is locked."
    assert refusal.problems == (problem,)
    assert Refusal("It is locked.").problems == ()
