"""The rating of one standard: from key questions or a judgement, under its limits, or by the panel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from probatum.inspection.fieldwork.evidence import EvidenceItem, passages_by_ref
from probatum.inspection.fieldwork.judgement import Judgement, Judgements, PanelDecision
from probatum.inspection.framework.model import Framework, RatedBy, Standard
from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.rating.bands import banded, deciding, explained
from probatum.inspection.rating.explanation import Because, BecauseKind, Fact
from probatum.inspection.rating.limits import Limit, ceiling_of, limits_on
from probatum.inspection.rating.rating import DecidedBy, Rating
from probatum.inspection.results.table import Results
from probatum.inspection.wording import listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """All that a rating may rest on: the framework, the results, and what people judged."""

    framework: Framework
    results: Results
    judgements: Judgements
    evidence: Sequence[EvidenceItem]


def rated(standard: Standard, grounds: Grounds, others: Mapping[str, Rating]) -> Rating:
    """The standard's rating; `others` holds the ratings that its decision rules consider."""
    why_not = _not_rated(standard, grounds)
    if why_not is not None:
        return why_not
    computed = _computed(standard, grounds)
    limits = limits_on(grounds.framework, standard.ref, others)
    limited = _limited(computed, limits, grounds.framework)
    decision = grounds.judgements.panel_on(standard.ref)
    decided = _by_panel(limited, decision, grounds.framework) if decision else limited
    return _headed(decided, grounds.framework)


def _unrated(standard: Standard, because: Because, *, provisional: bool) -> Rating:
    return Rating(
        standard=standard,
        rating=None,
        computed=None,
        points=None,
        decided_by=None,
        deciding_questions=(),
        ceiling=None,
        limited_by=(),
        provisional=provisional,
        explanation=Because(
            kind=BecauseKind.RATING,
            words=f"{standard.name}: {'not yet rated' if provisional else 'not rated'}",
            facts={"standard": standard.ref, "rating": None},
            because=(because,),
        ),
    )


def _not_rated(standard: Standard, grounds: Grounds) -> Rating | None:
    decided = grounds.judgements.not_rated_of(standard.ref)
    wanted = decided.reason if decided else None
    if wanted is None and standard.rated_by is not RatedBy.NOTHING:
        return None
    reason = next((it for it in standard.not_rated_reasons if wanted in (None, it.ref)), None)
    text = reason.text if reason else (decided.note if decided else "")
    because = Because(
        kind=BecauseKind.NOT_RATED,
        words=text,
        facts={
            "reason": wanted or (reason.ref if reason else None),
            "certainty": reason.source.certainty if reason else None,
        },
    )
    return _unrated(standard, because, provisional=False)


def _computed(standard: Standard, grounds: Grounds) -> Rating:
    if standard.rated_by is RatedBy.KEY_QUESTIONS:
        return _from_key_questions(standard, grounds)
    judgement = grounds.judgements.judgement_of(standard.ref)
    if judgement is None or not grounds.framework.scale.has(judgement.rating):
        because = Because(
            kind=BecauseKind.MISSING,
            words="Provisional: it is judged on evidence, and no judgement is there yet.",
        )
        return _unrated(standard, because, provisional=True)
    return _from_judgement(standard, judgement, grounds)


def _from_key_questions(standard: Standard, grounds: Grounds) -> Rating:
    questions = banded(grounds.framework, standard, grounds.results)
    lowest = deciding(questions)
    steps = tuple(explained(grounds.framework, questions))
    rating = lowest[0].rating if lowest else None
    return Rating(
        standard=standard,
        rating=rating,
        computed=rating,
        points=None,
        decided_by=DecidedBy.KEY_QUESTIONS if rating else None,
        deciding_questions=tuple(it.key_question.ref for it in lowest),
        ceiling=None,
        limited_by=(),
        provisional=not questions or any(it.missing or it.share is None for it in questions),
        explanation=Because(kind=BecauseKind.RATING, words="", because=steps),
    )


def _from_judgement(standard: Standard, judgement: Judgement, grounds: Grounds) -> Rating:
    passages = passages_by_ref(grounds.evidence)
    rests_on = tuple(
        Because(
            kind=BecauseKind.EVIDENCE,
            words=f"{ref} ({passages[ref][1].direction}): {passages[ref][1].text} "
            f"({passages[ref][0].title}, speaking for {passages[ref][0].speaks_for})",
            facts={
                "passage": ref,
                "item": passages[ref][0].ref,
                "kind": passages[ref][0].kind,
                "direction": passages[ref][1].direction,
                "speaks_for": passages[ref][0].speaks_for,
            },
        )
        for ref in judgement.rests_on
        if ref in passages
    )
    title = grounds.framework.scale.level(judgement.rating).title
    return Rating(
        standard=standard,
        rating=judgement.rating,
        computed=judgement.rating,
        points=None,
        decided_by=DecidedBy.JUDGEMENT,
        deciding_questions=(),
        ceiling=None,
        limited_by=(),
        provisional=False,
        explanation=Because(
            kind=BecauseKind.RATING,
            words="",
            because=(
                Because(
                    kind=BecauseKind.JUDGEMENT,
                    words=f"It was judged {title} on evidence: {judgement.reasons}",
                    facts={"rating": title, "passages": len(rests_on)},
                    because=rests_on,
                ),
            ),
        ),
    )


def _limited(rating: Rating, limits: Sequence[Limit], framework: Framework) -> Rating:
    ceiling = ceiling_of(framework, limits)
    lowered: tuple[str, ...] = ()
    steps = tuple(it.explanation for it in limits)
    final = rating.rating
    if final is not None and ceiling is not None and framework.scale.lower_of(final, ceiling) != final:
        lowered = tuple(it.rule.ref for it in limits if it.ceiling == ceiling)
        was, now = framework.scale.level(final).title, framework.scale.level(ceiling).title
        steps = (
            *steps,
            Because(
                kind=BecauseKind.LIMIT,
                words=f"So {was} was lowered to {now}.",
                facts={"from": was, "to": now, "rules": ", ".join(lowered)},
            ),
        )
        final = ceiling
    return replace(
        rating,
        rating=final,
        ceiling=ceiling,
        limited_by=lowered,
        provisional=rating.provisional or any(it.rests_on_provisional for it in limits),
        explanation=replace(rating.explanation, because=(*rating.explanation.because, *steps)),
    )


def _by_panel(rating: Rating, decision: PanelDecision, framework: Framework) -> Rating:
    if not framework.scale.has(decision.rating):
        return rating
    title = framework.scale.level(decision.rating).title
    without: RatingRef | None = rating.rating
    before = framework.scale.level(without).title if without else "no rating"
    step = Because(
        kind=BecauseKind.PANEL,
        words=f"The panel ({listed(decision.panel)}) decided {title} in place of {before}: {decision.reason}",
        facts={"rating": title, "in_place_of": before, "panel": listed(decision.panel)},
    )
    return replace(
        rating,
        rating=decision.rating,
        decided_by=DecidedBy.PANEL,
        before_panel=without,
        explanation=replace(rating.explanation, because=(step, *rating.explanation.because)),
    )


def _headed(rating: Rating, framework: Framework) -> Rating:
    """The rating with its points, and its explanation with the heading that states it."""
    standard, title = rating.standard, rating.title(framework.scale)
    facts: dict[str, Fact] = {"standard": standard.ref, "rating": None}
    words = f"{standard.name}: {title.lower()}"
    points = None
    if rating.rating is not None:
        points = framework.scale.level(rating.rating).points
        words = f"{standard.name}: {title} ({points} of {framework.scale.most_points} points)"
        facts |= {
            "rating": title,
            "points": points,
            "decided_by": rating.decided_by,
            "provisional": rating.provisional,
        }
    if mark := rating.mark(framework.scale):
        words += f", {mark}"
    explanation = replace(rating.explanation, words=words, facts=facts)
    return replace(rating, points=points, explanation=explanation)
