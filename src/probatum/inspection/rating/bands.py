"""Key questions against the bands: which rating each gives, which decides, and what rounding did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from probatum.inspection.framework.instruments import YES
from probatum.inspection.framework.model import Framework, KeyQuestion, Standard
from probatum.inspection.framework.scale import Bands, RatingRef, Rounding
from probatum.inspection.rating.explanation import Because, BecauseKind
from probatum.inspection.results.table import Results
from probatum.inspection.share import Share, smallest_count_reaching
from probatum.inspection.source import Certainty
from probatum.inspection.wording import counted, decimal, in_words, listed


@dataclass(frozen=True, slots=True, kw_only=True)
class BandedQuestion:
    """A key question with its share of yeses and the rating that its band gives.

    Missing: share and rating are none where nobody answered.
    """

    key_question: KeyQuestion
    share: Share | None
    missing: int
    rating: RatingRef | None
    unrounded: RatingRef | None


def banded(framework: Framework, standard: Standard, results: Results) -> tuple[BandedQuestion, ...]:
    """Each key question of the standard placed in its band, in order."""
    bands = framework.key_question_bands
    found = []
    for key_question in standard.key_questions:
        rows = [
            row
            for instrument in framework.instruments
            if (row := results.of(instrument.ref, key_question.ref, YES)) is not None
        ]
        share = rows[0].share if rows else None
        found.append(
            BandedQuestion(
                key_question=key_question,
                share=share,
                missing=rows[0].missing if rows else 0,
                rating=bands.band_of(share).rating if share else None,
                unrounded=bands.band_at(share.exact_per_cent).rating if share else None,
            )
        )
    return tuple(found)


def deciding(questions: Sequence[BandedQuestion]) -> tuple[BandedQuestion, ...]:
    """The questions with the lowest share, exactly; all of them where several tie."""
    lowest = min((it.share.exact for it in questions if it.share), default=None)
    return tuple(it for it in questions if it.share and it.share.exact == lowest)


def explained(framework: Framework, questions: Sequence[BandedQuestion]) -> Iterator[Because]:
    """Why the key questions give the rating that they give."""
    lowest = {it.key_question.ref for it in deciding(questions)}
    yield Because(
        kind=BecauseKind.RULE,
        words="The lowest of its key questions decides.",
    )
    for question in questions:
        yield _question(framework, question, decides=question.key_question.ref in lowest)
    for question in questions:
        if question.rating != question.unrounded:
            yield _rounding(framework, question, decides=_rounding_decides(framework, question, questions))
        if question.missing:
            yield _missing(question)
    yield from _nearness(framework, questions)
    rule = framework.lowest_decides
    yield Because(
        kind=BecauseKind.RULE,
        words=f"Rule: the lowest key question decides, {rule.certainty} ({rule.where}).",
        facts={"certainty": rule.certainty, "where": rule.where},
    )
    yield _bands_rule(framework.key_question_bands, framework)


def _question(framework: Framework, question: BandedQuestion, *, decides: bool) -> Because:
    asked = question.key_question
    if question.share is None or question.rating is None:
        return Because(
            kind=BecauseKind.KEY_QUESTION,
            words=f"{asked.ref} {asked.label}: no answers",
            facts={"question": asked.ref, "label": asked.label, "decides": False},
        )
    title = framework.scale.level(question.rating).title
    return Because(
        kind=BecauseKind.KEY_QUESTION,
        words=f"{asked.ref} {asked.label}: {question.share}, "
        f"{question.share.whole_per_cent} per cent, "
        + (f"{title}; it decides" if decides else f"would be {title}"),
        facts={
            "question": asked.ref,
            "label": asked.label,
            "count": question.share.count,
            "base": question.share.base,
            "per_cent": question.share.whole_per_cent,
            "rating": title,
            "decides": decides,
            "missing": question.missing,
        },
    )


def _rounding_decides(
    framework: Framework, question: BandedQuestion, questions: Sequence[BandedQuestion]
) -> bool:
    """Whether the lowest rating would be another, this question's, if shares were not rounded."""
    height = framework.scale.height
    rounded = min(height(it.rating) for it in questions if it.rating is not None)
    unrounded = min(height(it.unrounded) for it in questions if it.unrounded is not None)
    own = question.unrounded
    return (
        rounded != unrounded
        and own is not None
        and (height(own) == unrounded or question in deciding(questions))
    )


def _rounding(framework: Framework, question: BandedQuestion, *, decides: bool) -> Because:
    assert question.share is not None and question.unrounded is not None  # noqa: S101, PT018
    share, ref = question.share, question.key_question.ref
    title = framework.scale.level(question.unrounded).title
    source = framework.key_question_bands.rounding_source
    lead = "Rounding decides" if decides else "Rounding matters, though it does not decide,"
    return Because(
        kind=BecauseKind.ROUNDING,
        words=f"{lead} at {ref}: {share} is {share.one_decimal} per cent, which rounds to "
        f"{share.whole_per_cent}; unrounded it would be {title}. "
        f"That shares are rounded before they are compared is {source.certainty}.",
        facts={
            "question": ref,
            "decides": decides,
            "per_cent": share.whole_per_cent,
            "unrounded_per_cent": share.one_decimal,
            "unrounded_rating": title,
            "certainty": source.certainty,
        },
    )


def _missing(question: BandedQuestion) -> Because:
    number = counted(question.missing, "answer is", "answers are")
    return Because(
        kind=BecauseKind.MISSING,
        words=f"Provisional: {number} missing at {question.key_question.ref}, "
        "and what is missing counts as neither yes nor no.",
        facts={"question": question.key_question.ref, "missing": question.missing},
    )


def yeses_needed(bands: Bands, share: Share, at_least: Fraction) -> int:
    """The count of yeses with which the share reaches the band; base + 1 where none does."""
    return smallest_count_reaching(at_least, share.base, rounded=bands.rounding is Rounding.WHOLE_PER_CENT)


def _nearness(framework: Framework, questions: Sequence[BandedQuestion]) -> Iterator[Because]:
    shares = [(it.key_question.ref, it.share) for it in questions if it.share]
    if not shares or len(shares) < len(questions):
        return
    bands = framework.key_question_bands
    lowest = deciding(questions)[0]
    if lowest.rating is None:
        return
    here = bands.bands.index(bands.band_for(lowest.rating))
    if here + 1 < len(bands.bands):
        above = bands.bands[here + 1]
        # On a small base one case may skip a band, so the rating told is the one that is reached.
        more = {ref: yeses_needed(bands, share, above.at_least) - share.count for ref, share in shares}
        steps = [f"{in_words(it)} more {_yes(it)} to {ref}" for ref, it in more.items() if it > 0]
        title = _title_with(framework, [(share, max(0, more[ref])) for ref, share in shares])
        yield Because(
            kind=BecauseKind.NEARNESS,
            words=f"How firm: {listed(steps)} would make it {title}.",
            facts={"rating": title, **{ref: it for ref, it in more.items() if it > 0}},
        )
    if here > 0:
        fewer = {
            ref: share.count - yeses_needed(bands, share, bands.bands[here].at_least) + 1
            for ref, share in shares
        }
        ref, number = min(fewer.items(), key=lambda it: it[1])
        title = _title_with(framework, [(dict(shares)[ref], -number)])
        yield Because(
            kind=BecauseKind.NEARNESS,
            words=f"How firm: {in_words(number)} fewer {_yes(number)} to {ref} would make it {title}.",
            facts={"rating": title, ref: -number},
        )


def _title_with(framework: Framework, changed: Sequence[tuple[Share, int]]) -> str:
    """The rating that the lowest of the shares would give, each with so many yeses more."""
    bands = framework.key_question_bands
    shares = (Share(count=share.count + more, base=share.base) for share, more in changed)
    lowest = min(bands.compared(share) for share in shares)
    return framework.scale.level(bands.band_at(lowest).rating).title


def _yes(number: int) -> str:
    return "yes" if number == 1 else "yeses"


def _bands_rule(bands: Bands, framework: Framework) -> Because:
    starts: dict[Certainty, list[str]] = {}
    for band in bands.bands[1:]:
        starts.setdefault(band.source.certainty, []).append(decimal(band.at_least))
    words = "; ".join(
        f"{listed(them)} {'is' if len(them) == 1 else 'are'} {certainty} ({certainty.meaning})"
        for certainty, them in starts.items()
    )
    return Because(
        kind=BecauseKind.RULE,
        words=f"Bands: {words}.",
        facts={
            framework.scale.level(band.rating).title: f"{decimal(band.at_least)} {band.source.certainty}"
            for band in bands.bands
        },
    )
