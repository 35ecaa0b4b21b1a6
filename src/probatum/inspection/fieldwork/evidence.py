"""Evidence for the standards that people judge: items, and the passages in them coded to standards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from probatum.inspection.framework.model import Framework
from probatum.inspection.problem import Place, Problem


class EvidenceKind(StrEnum):
    """What an item of evidence is."""

    DOCUMENT = "document"
    MEETING = "meeting"
    FOCUS_GROUP = "focus-group"
    OBSERVATION = "observation"
    SURVEY_BY_OTHERS = "survey-by-others"


class Direction(StrEnum):
    """Whether a passage speaks for the standard being met, or against."""

    FOR = "for"
    AGAINST = "against"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of an item, coded to standards or key questions."""

    ref: str
    standards: tuple[str, ...]
    direction: Direction
    text: str
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFile:
    """The file behind an item: its name beside the item, and the digest of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceItem:
    """A document, meeting, focus group, observation or survey by others.

    `speaks_for` is the day, month or year that it tells of (2023-03-20, 2023-03, 2023), not when it was
    received.
    """

    ref: str
    kind: EvidenceKind
    title: str
    source: str
    speaks_for: str
    passages: tuple[Passage, ...]
    file: EvidenceFile | None = None
    place: Place | None = field(default=None, compare=False, repr=False)


def problems_of(items: Sequence[EvidenceItem], framework: Framework) -> Iterator[Problem]:
    """References that are there twice or lead nowhere, and dates that are none."""
    codes = {it.ref for it in framework.standards} | {it.ref for it in framework.key_questions}
    seen: set[str] = set()
    for item in items:
        place = item.place or Place(where="evidence")
        things = [(item.ref, place), *((it.ref, it.place or place) for it in item.passages)]
        for ref, at in things:
            if ref in seen:
                yield Problem(
                    code="duplicate-reference",
                    place=at,
                    what=f'the evidence reference "{ref}" is there twice',
                    mend="Give each item and passage its own reference; judgements rest on it.",
                )
            seen.add(ref)
        if not re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", item.speaks_for):
            yield Problem(
                code="wrong-date",
                place=place,
                what=f'{item.ref} speaks for "{item.speaks_for}", which is no day, month or year',
                mend="Write 2023-03-20, 2023-03 or 2023.",
            )
        for passage in item.passages:
            for ref in passage.standards:
                if ref not in codes:
                    yield Problem(
                        code="unknown-standard",
                        place=passage.place or place,
                        what=f'{passage.ref} is coded to "{ref}", which the framework does not have',
                        mend="Code it to a standard or key question of the framework.",
                    )


def passages_by_ref(items: Sequence[EvidenceItem]) -> Mapping[str, tuple[EvidenceItem, Passage]]:
    """Every passage with its item, by the passage's reference."""
    return {passage.ref: (item, passage) for item in items for passage in item.passages}
