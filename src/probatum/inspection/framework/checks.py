"""What can be wrong with a framework, found without a single answer: references, scale, bands, rules."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from fractions import Fraction

from probatum.inspection.framework import question_graph
from probatum.inspection.framework.decision_rules import Combination, DecisionRule
from probatum.inspection.framework.model import Framework, RatedBy, Standard
from probatum.inspection.framework.question_graph import doubled, wrong
from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.problem import Place, Problem, in_order


def problems_of(framework: Framework) -> tuple[Problem, ...]:
    """Everything that is wrong with the framework's own document."""
    return in_order(
        itertools.chain(
            _references(framework),
            _standards(framework),
            _scale_and_bands(framework),
            *(_decision_rule(framework, rule) for rule in framework.decision_rules),
            _circles(framework.decision_rules),
            *(question_graph.problems_of(framework, it) for it in framework.instruments),
        )
    )


def _references(framework: Framework) -> Iterator[Problem]:
    yield from doubled("standard", ((it.ref, it.place) for it in framework.standards))
    yield from doubled("attribute", ((it.ref, it.place) for it in framework.case_attributes))
    yield from doubled("instrument", ((it.ref, framework.place) for it in framework.instruments))
    yield from doubled("decision rule", ((it.ref, it.place) for it in framework.decision_rules))
    key_questions = ((it.ref, it.place) for it in framework.key_questions)
    yield from doubled("key question", key_questions)
    for attribute in framework.case_attributes:
        yield from doubled(
            f"value of {attribute.ref}", ((it.value, attribute.place) for it in attribute.values)
        )
    for domain in framework.domains:
        for standard in domain.standards:
            yield from _belongs(standard.ref, domain.ref, standard.place)
            for asked in standard.key_questions:
                yield from _belongs(asked.ref, standard.ref, asked.place)
                for prompt in asked.prompts:
                    yield from _belongs(prompt.ref, asked.ref, prompt.place)


def _belongs(ref: str, parent: str, place: Place | None) -> Iterator[Problem]:
    if not ref.startswith(parent):
        yield wrong(
            "misplaced-reference",
            place,
            f'"{ref}" stands under "{parent}", and its reference does not begin with that',
            "Move it to where it belongs, or put its reference right.",
        )


def _standards(framework: Framework) -> Iterator[Problem]:
    asked = {
        ref
        for instrument in framework.instruments
        for section in instrument.sections
        for ref in section.key_questions
    }
    for standard in framework.standards:
        yield from doubled("reason", ((it.ref, standard.place) for it in standard.not_rated_reasons))
        if standard.rated_by is RatedBy.KEY_QUESTIONS and not _is_ratable(standard, asked):
            yield wrong(
                "unanswerable-standard",
                standard.place,
                f"{standard.name} is rated by key questions that no instrument asks",
                "Let an instrument ask them, or give a reason for which it may be not rated.",
            )
        if standard.rated_by is RatedBy.NOTHING and not standard.not_rated_reasons:
            yield wrong(
                "no-reason",
                standard.place,
                f"{standard.name} is never rated and no reason says why",
                "Add the reason under not_rated_reasons.",
            )


def _is_ratable(standard: Standard, asked: set[str]) -> bool:
    every_one_asked = all(it.ref in asked for it in standard.key_questions)
    return bool(standard.not_rated_reasons) or (bool(standard.key_questions) and every_one_asked)


def _ascending(values: Sequence[Fraction]) -> bool:
    return all(one < other for one, other in itertools.pairwise(values))


def _scale_and_bands(framework: Framework) -> Iterator[Problem]:
    scale = framework.scale
    bands, overall = framework.key_question_bands.bands, framework.overall_bands.bands
    place = scale.levels[0].place if scale.levels else framework.place
    yield from doubled("rating", ((it.rating, it.place) for it in scale.levels))
    if len(scale.levels) < 2 or not _ascending([Fraction(it.points) for it in scale.levels]):
        yield wrong(
            "wrong-scale",
            place,
            "the scale does not rise",
            "List at least two ratings from the lowest, each worth more than the one before.",
        )
    rated = [(it.rating, it.place) for it in bands] + [(it.rating, it.place) for it in overall]
    yield from (_unknown_rating(rating, at) for rating, at in rated if not scale.has(rating))
    if not bands or bands[0].at_least != 0 or not _ascending([it.at_least for it in bands]):
        yield wrong(
            "wrong-bands",
            bands[0].place if bands else place,
            "the bands of key questions do not rise from 0",
            "Let the first band begin at 0 and each other one above the one before.",
        )
    if not _rise_without_end([it.mean_at_most for it in overall]):
        yield wrong(
            "wrong-bands",
            overall[0].place if overall else place,
            "the overall bands do not rise to a last one without an end",
            "Give each but the last a mean_at_most above the one before.",
        )


def _rise_without_end(ends: Sequence[Fraction | None]) -> bool:
    """Whether every band but the last has an end, each above the one before."""
    known = [end for end in ends if end is not None]
    return bool(ends) and ends[-1] is None and len(known) == len(ends) - 1 and _ascending(known)


def _unknown_rating(rating: str, place: Place | None) -> Problem:
    return wrong(
        "unknown-rating",
        place,
        f'the scale has no rating "{rating}"',
        "Use one of the scale's ratings.",
    )


def _decision_rule(framework: Framework, rule: DecisionRule) -> Iterator[Problem]:
    known = {it.ref for it in framework.standards}
    for ref in (rule.standard, *rule.considers):
        if ref not in known:
            yield wrong(
                "unknown-standard",
                rule.place,
                f'the decision rule "{rule.ref}" names the standard "{ref}", which is not there',
                "Name a standard of this framework.",
            )
    if rule.standard in rule.considers:
        yield wrong(
            "circular-rule",
            rule.place,
            f'the decision rule "{rule.ref}" makes {rule.standard} depend on itself',
            "A rule considers other standards than the one that it limits.",
        )
    seen: list[dict[RatingRef, int]] = []
    for it in rule.combinations:
        yield from _combination(framework, rule, it)
        if dict(it.counts) in seen:
            yield wrong("wrong-combination", it.place, "this combination is there twice", "Keep one of them.")
        seen.append(dict(it.counts))


def _combination(framework: Framework, rule: DecisionRule, it: Combination) -> Iterator[Problem]:
    for rating in (*it.counts, it.ceiling):
        if not framework.scale.has(rating):
            yield _unknown_rating(rating, it.place)
    if sum(it.counts.values()) != len(rule.considers):
        yield wrong(
            "wrong-combination",
            it.place,
            f"the counts add up to {sum(it.counts.values())}, "
            f"and the rule considers {len(rule.considers)} standards",
            "Say for each standard considered which rating it has.",
        )


def _circles(rules: Sequence[DecisionRule]) -> Iterator[Problem]:
    """Rules by which a standard's rating would depend on itself through others."""
    for rule in rules:
        reached: set[str] = set()
        ahead = set(rule.considers)
        while ahead - reached:
            reached |= ahead
            ahead = {ref for it in rules if it.standard in reached for ref in it.considers}
        if rule.standard in reached and rule.standard not in rule.considers:
            yield wrong(
                "circular-rule",
                rule.place,
                f'through "{rule.ref}" and other rules {rule.standard} depends on itself',
                "Take out the rule that closes the circle.",
            )
