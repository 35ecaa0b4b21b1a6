"""What is recorded of an inspection: all that its ratings rest on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from probatum.inspection.case import Case
from probatum.inspection.fieldwork.answers import Response
from probatum.inspection.fieldwork.evidence import EvidenceItem
from probatum.inspection.fieldwork.judgement import Judgements
from probatum.inspection.framework.model import Framework, Pin
from probatum.inspection.problem import Place

PRACTICE_NOTICE = (
    "Practice data: the rows behind these counts were built for practice and are not records of "
    "real cases. This is no report of an inspectorate."
)


BUILT = "Practice row:"
"""How the note of a built answer begins, so that it can never pass for a recorded one."""


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
class Record:
    """Whom and what was looked at, and what was answered and judged. Ratings need nothing else."""

    particulars: Particulars
    framework: Framework
    cases: tuple[Case, ...]
    responses: tuple[Response, ...]
    evidence: tuple[EvidenceItem, ...]
    judgements: Judgements

    @property
    def minimum_base(self) -> int:
        """The smallest base at which a group's share is shown."""
        own = self.particulars.minimum_base
        return self.framework.minimum_base.groups if own is None else own

    @property
    def notice(self) -> str:
        """What every page and file says of where the answers come from; empty for real cases."""
        return PRACTICE_NOTICE if self.particulars.origin is Origin.PRACTICE else ""
