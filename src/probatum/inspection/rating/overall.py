"""All ratings of an inspection: each standard, those first that others depend on, and the sum."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from probatum.inspection.framework.model import Framework
from probatum.inspection.rating.explanation import Because, BecauseKind
from probatum.inspection.rating.rating import Overall, Rating, Ratings
from probatum.inspection.rating.standard import Grounds, rated
from probatum.inspection.wording import counted, listed


def ratings_of(grounds: Grounds) -> Ratings:
    """Every standard's rating and the whole.

    Raises: RecursionError where decision rules run in a circle, which the framework's check forbids.
    """
    framework = grounds.framework
    found: dict[str, Rating] = {}

    def find(ref: str) -> Rating:
        if ref not in found:
            needed = {
                other for rule in framework.decision_rules if rule.standard == ref for other in rule.considers
            }
            others = {other: find(other) for other in needed}
            found[ref] = rated(framework.standard(ref), grounds, others)
        return found[ref]

    standards = {it.ref: find(it.ref) for it in framework.standards}
    return Ratings(standards=standards, overall=overall_of(framework, standards))


def overall_of(framework: Framework, ratings: Mapping[str, Rating]) -> Overall:
    """The sum of the points, and the overall rating that its band gives."""
    points = [it.points for it in ratings.values() if it.points is not None]
    pending = [it.standard.ref for it in ratings.values() if it.is_pending]
    score, out_of = sum(points), (len(points) + len(pending)) * framework.scale.most_points
    if pending or not points:
        return _pending(ratings, pending, score, out_of)
    provisional = any(it.provisional for it in ratings.values())
    band = framework.overall_bands.band_of(score=score, standards=len(points))
    title = framework.scale.level(band.rating).title
    heading = f"Overall: {title} ({score} of {out_of} points)"
    return Overall(
        rating=band.rating,
        score=score,
        out_of=out_of,
        provisional=provisional,
        explanation=Because(
            kind=BecauseKind.SCORE,
            words=heading + (", provisional" if provisional else ""),
            facts={"rating": title, "score": score, "out_of": out_of, "provisional": provisional},
            because=(
                *(_part(it) for it in ratings.values()),
                _band_rule(framework, score, len(points)),
            ),
        ),
    )


def _pending(ratings: Mapping[str, Rating], pending: Sequence[str], score: int, out_of: int) -> Overall:
    """The whole as long as a standard is not yet rated: points so far, and no word for them."""
    words = "Overall: no standard is rated"
    if pending:
        words = f"Overall: not yet rated ({score} of {out_of} points so far; {listed(pending)} to come)"
    return Overall(
        rating=None,
        score=score,
        out_of=out_of,
        provisional=True,
        explanation=Because(
            kind=BecauseKind.SCORE,
            words=words,
            facts={"rating": None, "score": score, "out_of": out_of, "provisional": True},
            because=tuple(_part(it) for it in ratings.values()),
        ),
    )


def _part(rating: Rating) -> Because:
    if rating.rating is None:
        words = rating.explanation.words
        first = rating.explanation.because[:1]
        if first and first[0].kind in (BecauseKind.NOT_RATED, BecauseKind.MISSING):
            words += f". {first[0].words}"
        return Because(kind=BecauseKind.NOT_RATED, words=words, facts=rating.explanation.facts)
    return Because(
        kind=BecauseKind.RATING,
        words=rating.explanation.words,
        facts=rating.explanation.facts,
    )


def _band_rule(framework: Framework, score: int, standards: int) -> Because:
    overall = framework.overall_bands
    rows = []
    beginning = 0
    for band in overall.bands:
        end = (
            standards * framework.scale.most_points
            if band.mean_at_most is None
            else (band.mean_at_most * standards).__floor__()
        )
        rows.append(f"{framework.scale.level(band.rating).title} {beginning} to {end}")
        beginning = end + 1
    return Because(
        kind=BecauseKind.RULE,
        words=f"Over {counted(standards, 'rated standard', 'rated standards')} the bands are "
        f"{', '.join(rows)}; {overall.source.certainty}: {overall.source.where}.",
        facts={
            "score": score,
            "standards": standards,
            "certainty": overall.source.certainty,
            "where": overall.source.where,
        },
    )
