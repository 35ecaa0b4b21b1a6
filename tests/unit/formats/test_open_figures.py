"""The open data of figures: each that the report cites, bound and counted."""

from __future__ import annotations

import json
from typing import Any

from probatum.formats.open_figures import figures_json
from probatum.inspection.report.document import Cited
from tests.examples.cheshire_west import outcome


def figures() -> Any:
    return json.loads(figures_json(outcome()))["figures"]


def test_a_share_has_its_count_and_base() -> None:
    assert figures()["assessment-keeps-safe"] == {
        "bound_to": {"question": "2.2.3"},
        "value": "32 per cent (11 of 34)",
        "count": 11,
        "base": 34,
        "per_cent": 32,
    }


def test_what_is_no_share_has_its_value_alone() -> None:
    assert figures()["overall"]["value"] == "Requires improvement"
    assert figures()["caseload"]["value"] == "1,474"
    assert figures()["caseload"]["bound_to"]["sum_of"] == [
        "caseload-community",
        "caseload-licence",
        "caseload-prison",
    ]
    assert "count" not in figures()["casework-lowest"]
    assert "count" not in figures()["planning-safe-by-qualification"]


def test_every_figure_that_the_report_cites_is_there() -> None:
    cited = {
        inline.figure
        for _, section in outcome().report.walk()
        for block in section.blocks
        for inline in getattr(block, "inlines", ())
        if isinstance(inline, Cited)
    }
    assert cited
    assert cited <= set(figures())
    assert set(figures()) == set(outcome().report.workings)


def test_every_figure_of_the_inspection_is_cited() -> None:
    assert set(outcome().inspection.figures) - set(figures()) == set()
