"""Ratings decided by people: judgements on evidence, standards not rated, and decisions of the panel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from probatum.inspection.fieldwork.evidence import EvidenceItem, passages_by_ref
from probatum.inspection.framework.model import Framework, RatedBy, Standard
from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.problem import Place, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A rating of a standard that is judged on evidence, with its reasons and the passages it rests on."""

    standard: str
    rating: RatingRef
    reasons: str
    rests_on: tuple[str, ...]
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRated:
    """A standard that has no rating in this inspection, and why: one of the framework's reasons."""

    standard: str
    reason: str
    note: str = ""
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelDecision:
    """A rating that the panel gave in place of the computed one: who, and why. It stays marked for ever."""

    standard: str
    rating: RatingRef
    reason: str
    panel: tuple[str, ...]
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgements:
    """All that people decided on ratings in one inspection."""

    judgements: tuple[Judgement, ...] = ()
    not_rated: tuple[NotRated, ...] = ()
    panel: tuple[PanelDecision, ...] = ()

    def judgement_of(self, standard: str) -> Judgement | None:
        """The judgement of the standard, if there is one."""
        return next((it for it in self.judgements if it.standard == standard), None)

    def not_rated_of(self, standard: str) -> NotRated | None:
        """Why the standard is not rated, if that was decided."""
        return next((it for it in self.not_rated if it.standard == standard), None)

    def panel_on(self, standard: str) -> PanelDecision | None:
        """What the panel decided on the standard, if it did."""
        return next((it for it in self.panel if it.standard == standard), None)


def problems_of(
    judgements: Judgements, framework: Framework, evidence: Sequence[EvidenceItem], *, where: str
) -> Iterator[Problem]:
    """Judgements without evidence or reasons, decisions on unknown standards, reasons not provided for."""
    yield from _doubled(judgements, where)
    known = {it.ref: it for it in framework.standards}
    for ref, at in _decided(judgements):
        if ref not in known:
            yield Problem(
                code="unknown-standard",
                place=at or Place(where=where),
                what=f'the framework has no standard "{ref}"',
                mend=f"It has {', '.join(known)}.",
            )
    for judgement in judgements.judgements:
        yield from _judgement(judgement, framework, evidence, judgement.place or Place(where=where))
    for not_rated in judgements.not_rated:
        if not_rated.standard in known:
            place = not_rated.place or Place(where=where)
            yield from _not_rated(not_rated, known[not_rated.standard], place)
    for decision in judgements.panel:
        place = decision.place or Place(where=where)
        yield from _panel(decision, framework, place)
        if decision.standard in known:
            yield from _panel_on_unrated(known[decision.standard], judgements, place)
    yield from _undecided(judgements, framework, where)


def _decided(judgements: Judgements) -> Iterator[tuple[str, Place | None]]:
    yield from ((it.standard, it.place) for it in judgements.judgements)
    yield from ((it.standard, it.place) for it in judgements.not_rated)
    yield from ((it.standard, it.place) for it in judgements.panel)


def _doubled(judgements: Judgements, where: str) -> Iterator[Problem]:
    """Standards decided twice in the same way, or both judged and not rated."""
    kinds: dict[str, list[Judgement | NotRated | PanelDecision]] = {
        "judged or left unrated": [*judgements.judgements, *judgements.not_rated],
        "decided by the panel": [*judgements.panel],
    }
    for kind, decisions in kinds.items():
        seen: set[str] = set()
        for it in decisions:
            if it.standard in seen:
                yield Problem(
                    code="duplicate-decision",
                    place=it.place or Place(where=where),
                    what=f"{it.standard} is {kind} twice",
                    mend="Keep the decision that holds.",
                )
            seen.add(it.standard)


def _unknown_rating(rating: str, framework: Framework, place: Place) -> Iterator[Problem]:
    if not framework.scale.has(rating):
        yield Problem(
            code="unknown-rating",
            place=place,
            what=f'the scale has no rating "{rating}"',
            mend=f"It has {', '.join(it.rating for it in framework.scale.levels)}.",
        )


def _judgement(
    judgement: Judgement, framework: Framework, evidence: Sequence[EvidenceItem], place: Place
) -> Iterator[Problem]:
    yield from _unknown_rating(judgement.rating, framework, place)
    yield from _misplaced(judgement, framework, place)
    if not judgement.reasons.strip():
        yield Problem(
            code="no-reason",
            place=place,
            what=f"the judgement on {judgement.standard} gives no reasons",
            mend="Write why this rating and not the one above or below.",
        )
    if not judgement.rests_on:
        yield Problem(
            code="judgement-without-evidence",
            place=place,
            what=f"the judgement on {judgement.standard} rests on nothing",
            mend="Name under rests_on the passages of evidence that carry it.",
        )
    passages = passages_by_ref(evidence)
    for ref in judgement.rests_on:
        if ref not in passages:
            yield Problem(
                code="unknown-evidence",
                place=place,
                what=f'the judgement on {judgement.standard} rests on "{ref}", which is not there',
                mend="Name a passage of an item in the folder evidence.",
            )
        elif not any(_covers(code, judgement.standard) for code in passages[ref][1].standards):
            yield Problem(
                code="foreign-evidence",
                place=place,
                what=f"{ref} is not coded to {judgement.standard}, whose judgement rests on it",
                mend=f"Code the passage to {judgement.standard} too, or take it from the judgement.",
            )


def _misplaced(judgement: Judgement, framework: Framework, place: Place) -> Iterator[Problem]:
    for standard in framework.standards:
        if standard.ref == judgement.standard and standard.rated_by is not RatedBy.JUDGEMENT:
            yield Problem(
                code="misplaced-judgement",
                place=place,
                what=f"{standard.name} is not rated by judgement, and one is there",
                mend="Take it out; where the panel decided otherwise, write that under panel.",
            )


def _covers(code: str, standard: str) -> bool:
    return code == standard or code.startswith(f"{standard}.")


def _not_rated(not_rated: NotRated, standard: Standard, place: Place) -> Iterator[Problem]:
    reasons = [it.ref for it in standard.not_rated_reasons]
    if not_rated.reason not in reasons:
        yield Problem(
            code="unknown-reason",
            place=place,
            what=f'"{not_rated.reason}" is no reason for which {standard.name} may go unrated',
            mend=f"The framework knows {', '.join(reasons)}."
            if reasons
            else "The framework lets this standard always be rated.",
        )


def _panel(decision: PanelDecision, framework: Framework, place: Place) -> Iterator[Problem]:
    yield from _unknown_rating(decision.rating, framework, place)
    if not decision.reason.strip() or not decision.panel:
        yield Problem(
            code="panel-without-reason",
            place=place,
            what=f"the panel's decision on {decision.standard} lacks a reason or the panel's names",
            mend="Write the reason, and who sat on the panel.",
        )


def _panel_on_unrated(standard: Standard, judgements: Judgements, place: Place) -> Iterator[Problem]:
    left_out = judgements.not_rated_of(standard.ref) is not None
    if left_out or standard.rated_by is RatedBy.NOTHING:
        yield Problem(
            code="panel-on-unrated",
            place=place,
            what=f"the panel decided on {standard.name}, which is not rated",
            mend="Take the decision out, or rate the standard.",
        )


def _undecided(judgements: Judgements, framework: Framework, where: str) -> Iterator[Problem]:
    for standard in framework.standards:
        if (
            standard.rated_by is RatedBy.JUDGEMENT
            and judgements.judgement_of(standard.ref) is None
            and judgements.not_rated_of(standard.ref) is None
        ):
            yield Problem(
                code="undecided-standard",
                place=Place(where=where),
                what=f"{standard.name} is judged on evidence, and no judgement is there",
                mend="Add the judgement with its reasons and evidence, or say why it is not rated.",
            )
