"""The sample as it was inspected: its cases, and what can be wrong with the list of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from probatum.inspection.case import Case
from probatum.inspection.framework.instruments import CaseAttribute
from probatum.inspection.problem import Place, Problem


def problems_of(
    cases: Sequence[Case], attributes: Sequence[CaseAttribute], *, where: str
) -> Iterator[Problem]:
    """Cases listed twice, and attributes with a value that the framework does not know."""
    if not cases:
        yield Problem(
            code="empty-sample",
            place=Place(where=where),
            what="the sample holds no case",
            mend="List the cases that were inspected, one a row.",
        )
    seen: set[str] = set()
    for case in cases:
        place = case.place or Place(where=where)
        if case.ref in seen:
            yield Problem(
                code="duplicate-case",
                place=place,
                what=f"the case {case.ref} is listed twice",
                mend="List each case once, or give the other its own reference.",
            )
        seen.add(case.ref)
        for attribute in attributes:
            yield from _attribute_problems(case, attribute, place)


def _attribute_problems(case: Case, attribute: CaseAttribute, place: Place) -> Iterator[Problem]:
    value = case.attributes.get(attribute.ref)
    if value is not None and not any(known.value == value for known in attribute.values):
        yield Problem(
            code="unknown-value",
            place=place,
            what=f'{attribute.title} of {case.ref} is "{value}"',
            mend=f"It can be {', '.join(known.value for known in attribute.values)}; "
            "leave it empty where it is not known.",
        )
