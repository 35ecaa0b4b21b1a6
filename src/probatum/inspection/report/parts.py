"""The parts of a report that people write, in the order in which they stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the report: its name (that of its file) and its heading."""

    ref: str
    title: str
    must_be_there: bool = False


OPENING = (
    Part(ref="acknowledgements", title="Acknowledgements"),
    Part(ref="role", title="The role of the inspectorate"),
    Part(ref="foreword", title="Foreword", must_be_there=True),
)
BACKGROUND = Part(ref="background", title="Background", must_be_there=True)
NARRATIVE = (*OPENING, BACKGROUND)

THEMES = (
    Part(ref="resettlement", title="Resettlement work"),
    Part(ref="feedback", title="Feedback from people on probation"),
    Part(ref="diversity", title="Diversity and inclusion"),
)
"""What findings are made on besides the standards; none of them has a rating."""
