"""The first half of the main way: answers → results → ratings."""

from __future__ import annotations

from dataclasses import dataclass

from probatum.inspection.conduct.record import Record
from probatum.inspection.rating.overall import ratings_of
from probatum.inspection.rating.rating import Ratings
from probatum.inspection.rating.standard import Grounds
from probatum.inspection.results.reference import results_of
from probatum.inspection.results.table import Results


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """What was recorded, what it adds up to, and the ratings that follow."""

    record: Record
    results: Results
    ratings: Ratings


def rate(record: Record) -> Rated:
    """Answers → results → ratings, with what people judged."""
    results = results_of(record.framework, record.cases, record.responses, minimum_base=record.minimum_base)
    grounds = Grounds(
        framework=record.framework,
        results=results,
        judgements=record.judgements,
        evidence=record.evidence,
    )
    return Rated(record=record, results=results, ratings=ratings_of(grounds))
