"""The open data of figures: what each is bound to, and its value."""

from __future__ import annotations

from collections.abc import Mapping

from probatum.formats.open_data import Json, json_text, origin_of
from probatum.formats.yaml_values import plain
from probatum.inspection.conduct.main_way import Outcome
from probatum.inspection.findings.figure_value import ShareValue
from probatum.inspection.report.binding import stated


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
