"""A case of the sample and its attributes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NewType

from probatum.inspection.problem import Place

CaseRef = NewType("CaseRef", str)
PractitionerRef = NewType("PractitionerRef", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case that is inspected, by reference; never a name.

    Missing: an attribute that is not known is absent from the mapping, so it belongs to no group.
    """

    ref: CaseRef
    practitioner: PractitionerRef
    attributes: Mapping[str, str]
    place: Place | None = field(default=None, compare=False, repr=False)
