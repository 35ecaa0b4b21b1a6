"""Answers, results and ratings: the first half of the main way."""

from __future__ import annotations

from probatum.inspection.conduct.rated import rate
from probatum.inspection.fieldwork.judgement import Judgements
from probatum.inspection.results.table import Shown
from tests.builders import (
    GOOD,
    OUTSTANDING,
    attribute,
    case,
    case_refs,
    evidence_for,
    framework,
    judged,
    judgement,
    key_question,
    record,
    responses_with,
    standard,
)

RECORD = record(
    framework(
        judged("1.1", "Leadership"),
        standard("2.2", "Assessment", key_question("2.2.1")),
        attributes=[attribute("area", "north", "south")],
    ),
    cases=[case(ref, area="north") for ref in case_refs(4)],
    responses=tuple(responses_with({"2.2.1": (4, 4)}, cases=4)),
    judgements=Judgements(judgements=(judgement("1.1", GOOD, "E1.1"),)),
    evidence=(evidence_for("1.1"),),
    minimum_base=4,
)


def test_what_was_recorded_leads_to_results_and_ratings() -> None:
    rated = rate(RECORD)
    assert rated.record is RECORD
    found = rated.results.of("case", "2.2.1", "yes", "area:north")
    assert found is not None
    assert (found.count, found.base, found.shown) == (4, 4, Shown.SHOWN)
    ratings = rated.ratings.standards
    assert ratings["1.1"].rating == GOOD
    assert ratings["2.2"].rating == OUTSTANDING
    assert rated.ratings.overall.score == 5
    (judged_so,) = ratings["1.1"].explanation.because
    assert [it.facts["passage"] for it in judged_so.because] == ["E1.1"]
