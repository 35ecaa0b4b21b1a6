"""Recommendations: to whom, on which findings, how it will be seen that they are done, and the answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import assert_never

from probatum.inspection.problem import Place, Problem


class ResponseKind(StrEnum):
    """What the addressee answered."""

    AGREED = "agreed"
    PARTLY_AGREED = "partly-agreed"
    NOT_AGREED = "not-agreed"
    AWAITED = "awaited"

    @property
    def spoken(self) -> str:
        """The word that people read."""
        return self.value.replace("-", " ").capitalize()


class ActionStatus(StrEnum):
    """How far an action is."""

    PLANNED = "planned"
    UNDER_WAY = "under-way"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A step of the action plan: what, by whom, by when, how far."""

    what: str
    owner: str
    due: date
    status: ActionStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class AddresseeResponse:
    """The addressee's answer. `agreed_part` says which part is agreed, `reason` why the rest is not."""

    kind: ResponseKind
    reason: str = ""
    agreed_part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """To whom recommendations go."""

    ref: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """What one addressee should do."""

    number: int
    addressee: str
    standard: str
    text: str
    findings: tuple[str, ...]
    success_measure: str
    response: AddresseeResponse
    actions: tuple[Action, ...] = ()
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendations:
    """All recommendations of an inspection, and their addressees in order."""

    addressees: tuple[Addressee, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    note: str = ""

    def to(self, addressee: Addressee) -> tuple[Recommendation, ...]:
        """Those that go to the addressee, by number."""
        mine = [it for it in self.recommendations if it.addressee == addressee.ref]
        return tuple(sorted(mine, key=lambda it: it.number))


def problems_of(
    all_of_them: Recommendations,
    *,
    findings: Collection[str],
    standards: Collection[str],
    where: str,
) -> Iterator[Problem]:
    """References that lead nowhere, gaps in the numbers, and answers that lack what they require."""
    numbers = sorted(it.number for it in all_of_them.recommendations)
    if numbers != list(range(1, len(numbers) + 1)):
        yield Problem(
            code="wrong-numbers",
            place=Place(where=where),
            what=f"the recommendations are numbered {', '.join(map(str, numbers))}",
            mend="Number them from 1 without gaps; each number once.",
        )
    addressees = [it.ref for it in all_of_them.addressees]
    for it in all_of_them.recommendations:
        place = it.place or Place(where=where)
        unknown = [
            ("addressee", it.addressee, addressees),
            ("standard", it.standard, standards),
            *(("finding", ref, findings) for ref in it.findings),
        ]
        for kind, ref, known in unknown:
            if ref not in known:
                yield _wrong(
                    it,
                    place,
                    f'names the {kind} "{ref}", which is not there',
                    f"Known are {', '.join(sorted(known)) or 'none'}.",
                    code="unknown-reference",
                )
        if not it.findings:
            yield _wrong(it, place, "rests on no finding", "Link at least one finding.")
        if not it.success_measure.strip():
            yield _wrong(it, place, "does not say what will show it done", "Write its success measure.")
        yield from _response(it, place)


def _wrong(
    it: Recommendation,
    place: Place,
    what: str,
    mend: str,
    *,
    code: str = "unfounded-recommendation",
) -> Problem:
    return Problem(code=code, place=place, what=f"recommendation {it.number} {what}", mend=mend)


def _response(it: Recommendation, place: Place) -> Iterator[Problem]:
    code = "incomplete-response"
    match it.response.kind:
        case ResponseKind.AGREED:
            if not it.actions:
                yield _wrong(it, place, "is agreed and has no action", "Add what will be done.", code=code)
        case ResponseKind.PARTLY_AGREED:
            if not (it.response.reason.strip() and it.response.agreed_part.strip()):
                yield _wrong(
                    it,
                    place,
                    "is partly agreed without saying which part, or why not the rest",
                    "Fill in agreed_part and reason.",
                    code=code,
                )
        case ResponseKind.NOT_AGREED:
            if not it.response.reason.strip():
                yield _wrong(it, place, "is not agreed and gives no reason", "Fill in reason.", code=code)
        case ResponseKind.AWAITED:
            if it.actions:
                yield _wrong(
                    it,
                    place,
                    "has actions, and its response is awaited",
                    "Record the response first.",
                    code=code,
                )
        case _:
            assert_never(it.response.kind)
