"""The open data beside a report: results as CSV, ratings and figures as JSON."""

from __future__ import annotations

import json
from typing import Any

from probatum.formats.csv_table import written
from probatum.formats.yaml_values import plain
from probatum.inspection.columns import RESULT_COLUMNS, names
from probatum.inspection.conduct.record import Record
from probatum.inspection.framework.model import Framework
from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.rating.explanation import Because
from probatum.inspection.rating.rating import Rating, Ratings
from probatum.inspection.results.table import Result, Results, Shown

Json = dict[str, Any]


def json_text(value: object) -> str:
    """The value as JSON, laid out to be read, with one line end at its end."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def origin_of(record: Record) -> Json:
    """What every piece of data says first: of which inspection it is, and where its answers come from."""
    particulars = record.particulars
    return {
        "inspection": particulars.ref,
        "service": particulars.service,
        "origin": particulars.origin,
        "notice": record.notice,
        "framework": plain(record.framework.pin),
    }


def result_row(record: Record, result: Result) -> tuple[object, ...]:
    """A result in the order of the result columns. A count that is too few to be shown is left out."""
    return (
        record.particulars.ref,
        result.instrument,
        result.question,
        result.answer,
        result.group,
        result.count if result.shown is Shown.SHOWN else "",
        result.base,
        result.not_applicable,
        result.missing,
        result.shown,
        record.particulars.origin,
    )


def result_data(record: Record, result: Result) -> Json:
    """A result as data, under the names of the result columns; what is too few to be shown is null."""
    cells = zip(names(RESULT_COLUMNS), result_row(record, result), strict=True)
    return {name: None if cell == "" else cell for name, cell in cells}


def results_csv(record: Record, results: Results) -> str:
    """Every result as a row."""
    return written(names(RESULT_COLUMNS), (result_row(record, it) for it in results.rows))


def ratings_data(record: Record, ratings: Ratings) -> Json:
    """Score, overall rating and every standard, keyed by its reference."""
    framework, overall = record.framework, ratings.overall
    return {
        **origin_of(record),
        "score": overall.score,
        "out_of": overall.out_of,
        "overall": _title(framework, overall.rating),
        "provisional": overall.provisional,
        "standards": {ref: rating_data(framework, rating) for ref, rating in ratings.standards.items()},
    }


def rating_data(framework: Framework, rating: Rating) -> Json:
    """One standard's rating and what decided it. Missing: what does not apply is null."""
    return {
        "title": rating.standard.title,
        "rating": rating.title(framework.scale),
        "before_panel": _title(framework, rating.before_panel),
        "computed": _title(framework, rating.computed),
        "points": rating.points,
        "decided_by": rating.decided_by,
        "deciding_questions": list(rating.deciding_questions),
        "ceiling": _title(framework, rating.ceiling),
        "limited_by": list(rating.limited_by),
        "provisional": rating.provisional,
    }


def _title(framework: Framework, rating: RatingRef | None) -> str | None:
    return framework.scale.level(rating).title if rating is not None else None


def because_data(because: Because) -> Json:
    """The explanation as data, down to counts and evidence."""
    data: Json = {"kind": because.kind, "words": because.words, "facts": dict(because.facts)}
    if because.because:
        data["because"] = [because_data(it) for it in because.because]
    return data


def ratings_json(record: Record, ratings: Ratings) -> str:
    """The ratings with their explanations, and the decisions of people that they rest on."""
    data = ratings_data(record, ratings)
    for ref, rating in ratings.standards.items():
        data["standards"][ref]["explanation"] = because_data(rating.explanation)
    data["explanation"] = because_data(ratings.overall.explanation)
    data["decisions"] = plain(record.judgements)
    return json_text(data)
