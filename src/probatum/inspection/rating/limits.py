"""Decision rules applied: what the ratings of some standards rule out for another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from probatum.inspection.framework.decision_rules import DecisionRule, Otherwise
from probatum.inspection.framework.model import Framework
from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.rating.explanation import Because, BecauseKind
from probatum.inspection.rating.rating import Rating
from probatum.inspection.wording import in_words, listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A decision rule met with the ratings there are: the ceiling it sets, if it is known to set one."""

    rule: DecisionRule
    ceiling: RatingRef | None
    rests_on_provisional: bool
    explanation: Because


def limits_on(framework: Framework, standard: str, ratings: Mapping[str, Rating]) -> tuple[Limit, ...]:
    """What each decision rule about the standard makes of the other standards' ratings."""
    return tuple(
        _met(framework, rule, [ratings[ref] for ref in rule.considers])
        for rule in framework.decision_rules
        if rule.standard == standard
    )


def ceiling_of(framework: Framework, limits: Sequence[Limit]) -> RatingRef | None:
    """The lowest of the ceilings; none where no rule is known to set one."""
    ceilings = [it.ceiling for it in limits if it.ceiling is not None]
    return min(ceilings, key=framework.scale.height, default=None)


def _met(framework: Framework, rule: DecisionRule, considered: Sequence[Rating]) -> Limit:
    counts = Counter(it.rating for it in considered if it.rating is not None)
    combination = next((it for it in rule.combinations if dict(it.counts) == dict(counts)), None)
    provisional = any(it.provisional for it in considered)
    they_are = _combination_in_words(framework, considered)
    if combination is not None:
        title = framework.scale.level(combination.ceiling).title
        ruled_out = listed([it.title for it in framework.scale.above(combination.ceiling)])
        source = combination.source
        words = f"{rule.title}: {they_are}, which rules out {ruled_out}."
        ceiling: str | None = title
    elif rule.otherwise is Otherwise.NO_LIMIT:
        source = rule.otherwise_source
        words = f"{rule.title}: {they_are}, which rules nothing out."
        ceiling = None
    else:
        source = rule.otherwise_source
        words = (
            f"{rule.title}: {they_are}. What the rule says of this combination is not known, "
            "so nothing is ruled out here; it may be in the inspectorate's own rules."
        )
        ceiling = None
    known = combination is not None or rule.otherwise is Otherwise.NO_LIMIT
    return Limit(
        rule=rule,
        ceiling=combination.ceiling if combination else None,
        rests_on_provisional=provisional,
        explanation=Because(
            kind=BecauseKind.LIMIT,
            words=words,
            facts={
                "rule": rule.ref,
                "known": known,
                "ceiling": ceiling,
                "certainty": source.certainty,
                "where": source.where,
            },
            because=(
                *(_rating_of(framework, it) for it in considered),
                Because(
                    kind=BecauseKind.RULE,
                    words=f"This is {source.certainty}: {source.where}.",
                    facts={"certainty": source.certainty, "where": source.where},
                ),
            ),
        ),
    )


def _combination_in_words(framework: Framework, considered: Sequence[Rating]) -> str:
    if len(considered) == 1:
        return f"{considered[0].standard.name} is {_title(framework, considered[0])}"
    counts = Counter(_title(framework, it) for it in considered)
    titles = [*(it.title for it in framework.scale.levels), "not yet rated", "not rated"]
    parts = [f"{in_words(counts[title])} {title}" for title in titles if counts[title]]
    return f"of {considered[0].standard.ref} to {considered[-1].standard.ref}, {listed(parts)}"


def _rating_of(framework: Framework, rating: Rating) -> Because:
    return Because(
        kind=BecauseKind.RATING,
        words=f"{rating.standard.name}: {_title(framework, rating)}",
        facts={"standard": rating.standard.ref, "rating": _title(framework, rating)},
    )


def _title(framework: Framework, rating: Rating) -> str:
    return rating.title(framework.scale) if rating.rating else rating.title(framework.scale).lower()
