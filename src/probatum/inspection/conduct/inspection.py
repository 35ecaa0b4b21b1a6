"""An inspection: what was recorded, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from probatum.inspection.conduct.record import Record
from probatum.inspection.findings.figure import Figure
from probatum.inspection.findings.finding import FindingsOn
from probatum.inspection.findings.prose import Prose
from probatum.inspection.findings.recommendation import Recommendations


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection(Record):
    """Everything that one inspection holds. `digest` is that of all that was read."""

    figures: Mapping[str, Figure]
    findings: tuple[FindingsOn, ...]
    narrative: Mapping[str, Prose]
    recommendations: Recommendations
    digest: str

    @property
    def proses(self) -> tuple[Prose, ...]:
        """Every file of prose: the narrative, then the findings."""
        return (*self.narrative.values(), *(it.prose for it in self.findings))
