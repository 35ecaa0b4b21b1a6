"""An inspection: its particulars, and everything recorded in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from probatum.inspection.case import Case
from probatum.inspection.fieldwork.answers import Response
from probatum.inspection.fieldwork.evidence import EvidenceItem
from probatum.inspection.fieldwork.judgement import Judgements
from probatum.inspection.findings.figure import Figure
from probatum.inspection.findings.finding import FindingsOn
from probatum.inspection.findings.prose import Prose
from probatum.inspection.findings.recommendation import Recommendations
from probatum.inspection.framework.model import Framework, Pin
from probatum.inspection.problem import Place


class Origin(StrEnum):
    """Whether the recorded answers are of real cases, or were built for practice."""

    REAL = "real"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days from the first to the last, both included."""

    begins: date
    ends: date

    def __post_init__(self) -> None:
        """Refuse a period that ends before it begins."""
        if self.ends < self.begins:
            raise ValueError(f"the period ends on {self.ends}, before it begins on {self.begins}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What an inspection is of, when, and under which framework: the file inspection.yaml.

    Missing: without `minimum_base` the framework's own holds. `origin_note` says what was built and what
    is real; practice data must have one.
    """

    ref: str
    title: str
    service: str
    region: str
    origin: Origin
    framework: Pin
    fieldwork: Period
    commencement_windows: tuple[Period, ...]
    origin_note: str = ""
    minimum_base: int | None = None
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """Everything that one inspection holds. `digest` is that of all that was read, for the manifest."""

    particulars: Particulars
    framework: Framework
    cases: tuple[Case, ...]
    responses: tuple[Response, ...]
    evidence: tuple[EvidenceItem, ...]
    judgements: Judgements
    figures: Mapping[str, Figure]
    findings: tuple[FindingsOn, ...]
    narrative: Mapping[str, Prose]
    recommendations: Recommendations
    digest: str

    @property
    def minimum_base(self) -> int:
        """The smallest base at which a group's share is shown."""
        own = self.particulars.minimum_base
        return self.framework.minimum_base.groups if own is None else own

    @property
    def proses(self) -> tuple[Prose, ...]:
        """Every file of prose: the narrative, then the findings."""
        return (*self.narrative.values(), *(it.prose for it in self.findings))
