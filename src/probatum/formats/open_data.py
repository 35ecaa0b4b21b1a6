"""The open data beside a report: results as CSV, ratings and figures as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from probatum.formats.csv_table import written
from probatum.formats.yaml_values import plain
from probatum.inspection.columns import RESULT_COLUMNS, names
from probatum.inspection.conduct.inspection import Inspection
from probatum.inspection.conduct.main_way import Outcome, notice_on
from probatum.inspection.findings.figure_value import ShareValue
from probatum.inspection.framework.model import Framework
from probatum.inspection.framework.scale import RatingRef
from probatum.inspection.rating.explanation import Because
from probatum.inspection.rating.rating import Rating, Ratings
from probatum.inspection.report.binding import stated
from probatum.inspection.results.table import Result, Results, Shown

Json = dict[str, Any]


def json_text(value: object) -> str:
    """The value as JSON, laid out to be read, with one line end at its end."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def origin_of(inspection: Inspection) -> Json:
    """What every piece of data says first: of which inspection it is, and where its answers come from."""
    particulars = inspection.particulars
    return {
        "inspection": particulars.ref,
        "service": particulars.service,
        "origin": particulars.origin,
        "notice": notice_on(inspection),
        "framework": plain(inspection.framework.pin),
    }


def result_row(inspection: Inspection, result: Result) -> tuple[object, ...]:
    """A result in the order of the result columns. A count that is too few to be shown is left out."""
    return (
        inspection.particulars.ref,
        result.instrument,
        result.question,
        result.answer,
        result.group,
        result.count if result.shown is Shown.SHOWN else "",
        result.base,
        result.not_applicable,
        result.missing,
        result.shown,
        inspection.particulars.origin,
    )


def result_data(inspection: Inspection, result: Result) -> Json:
    """A result as data, under the names of the result columns; what is too few to be shown is null."""
    cells = zip(names(RESULT_COLUMNS), result_row(inspection, result), strict=True)
    return {name: None if cell == "" else cell for name, cell in cells}


def results_csv(inspection: Inspection, results: Results) -> str:
    """Every result as a row."""
    return written(names(RESULT_COLUMNS), (result_row(inspection, it) for it in results.rows))


def ratings_data(inspection: Inspection, ratings: Ratings) -> Json:
    """Score, overall rating and every standard, keyed by its reference."""
    framework, overall = inspection.framework, ratings.overall
    return {
        **origin_of(inspection),
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
        "rating": _title(framework, rating.rating) or "Not rated",
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


def ratings_json(inspection: Inspection, ratings: Ratings) -> str:
    """The ratings with their explanations, and the decisions of people that they rest on."""
    data = ratings_data(inspection, ratings)
    for ref, rating in ratings.standards.items():
        data["standards"][ref]["explanation"] = because_data(rating.explanation)
    data["explanation"] = because_data(ratings.overall.explanation)
    data["decisions"] = plain(inspection.judgements)
    return json_text(data)


def figures_json(outcome: Outcome) -> str:
    """Every figure that the report cites: what it is bound to, and its value."""
    figures: Mapping[str, Json] = {
        name: {
            "bound_to": plain(outcome.figures.figures[name]),
            "value": stated(outcome.figures.values[name]),
            **_counts(outcome, name),
        }
        for name in outcome.report.workings
    }
    return json_text({**origin_of(outcome.inspection), "figures": figures})


def _counts(outcome: Outcome, name: str) -> Json:
    value = outcome.figures.values[name]
    if not isinstance(value, ShareValue) or value.result.share is None:
        return {}
    share = value.result.share
    return {"count": share.count, "base": share.base, "per_cent": share.whole_per_cent}
