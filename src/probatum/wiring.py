"""Where concrete stores and publishers are chosen; each is imported only when it is used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from probatum.inspection.conduct.checks import problems_in, problems_of_report
from probatum.inspection.conduct.inspection import Inspection
from probatum.inspection.conduct.main_way import Outcome, follow
from probatum.inspection.errors import Refusal
from probatum.inspection.problem import Problem, Severity, in_order

if TYPE_CHECKING:
    from probatum.inspection.framework.model import Framework
    from probatum.publish.verification import Verified


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """An inspection with everything that is wrong with it.

    Missing: no inspection where a file cannot be read; no outcome where what was recorded does not allow it.
    """

    inspection: Inspection | None
    outcome: Outcome | None
    problems: tuple[Problem, ...]

    @property
    def stands_in_the_way(self) -> tuple[Problem, ...]:
        """The problems that keep the inspection from being published."""
        return tuple(it for it in self.problems if it.severity is Severity.ERROR)


TOLERATED = frozenset({"missing-answer", "case-not-assessed"})
"""What makes a rating provisional, and does not keep it from being computed."""


def checked(folder: Path) -> Checked:
    """The inspection in the folder, walked to the end of the main way, with all its problems."""
    from probatum.stores.folder.reading import read_inspection

    reading = read_inspection(folder)
    if reading.inspection is None:
        return Checked(inspection=None, outcome=None, problems=reading.problems)
    inspection = reading.inspection
    problems = problems_in(inspection)
    if not may_be_rated(problems):
        return Checked(inspection=inspection, outcome=None, problems=problems)
    outcome = follow(inspection)
    everything = in_order([*problems, *problems_of_report(outcome)])
    return Checked(inspection=inspection, outcome=outcome, problems=everything)


def may_be_rated(problems: tuple[Problem, ...]) -> bool:
    """Whether results and ratings can be computed in spite of these problems."""
    return all(it.severity is not Severity.ERROR or it.code in TOLERATED for it in problems)


def opened(folder: Path) -> Inspection:
    """The inspection in the folder, sound enough to be rated.

    Raises: Refusal, with the problems, where it is not.
    """
    from probatum.stores.folder.reading import read_inspection

    reading = read_inspection(folder)
    problems = reading.problems
    if reading.inspection is not None:
        problems = tuple(
            it
            for it in problems_in(reading.inspection)
            if it.severity is Severity.ERROR and it.code not in TOLERATED
        )
        if not problems:
            return reading.inspection
    raise Refusal(f"{folder} cannot be rated as it stands.", problems=problems)


def publish(folder: Path, to: Path | None) -> tuple[Outcome, Path]:
    """Publish the inspection in the folder, and say where.

    Raises: Refusal, with the problems, where anything is wrong with it; nothing is written then.
    """
    from probatum.publish import publication

    found = checked(folder)
    if found.outcome is None or found.stands_in_the_way:
        raise Refusal(
            f"{folder} cannot be published as it stands; nothing was written.",
            problems=found.stands_in_the_way or found.problems,
        )
    target = to if to is not None else folder / "out"
    publication.write(found.outcome, target)
    return found.outcome, target


def verify(folder: Path, source: Path | None) -> Verified:
    """The publication in the folder proved from itself, and from the answers where `source` is given.

    Raises: Refusal where there is no publication, or its framework is not known here.
    """
    from dataclasses import replace

    from probatum.publish import publication, verification
    from probatum.stores import framework_library

    published = verification.opened(folder)
    found = verification.verified(published, framework_library.published(str(published.pin.get("slug"))))
    if source is None:
        return found
    made = checked(source)
    if made.outcome is None:
        raise Refusal(f"{source} cannot be rated as it stands.", problems=made.problems)
    differences = verification.differences(published, publication.files_of(made.outcome))
    return replace(found, problems=(*found.problems, *differences))


def frameworks() -> tuple[Framework, ...]:
    """Every framework that comes with the product, each in every version."""
    from probatum.stores import framework_library

    read = (framework_library.read(folder)[0] for folder in framework_library.folders())
    return tuple(it for it in read if it is not None)


def framework(name: str) -> Framework:
    """A framework by its slug, in its newest version. Raises: Refusal where there is none."""
    from probatum.stores import framework_library

    return framework_library.published(name)


def checked_framework(name: str) -> tuple[Framework | None, tuple[Problem, ...]]:
    """A framework by its slug or its folder, and everything that is wrong with it.

    Raises: Refusal where there is none of that name.
    """
    from probatum.inspection.framework.checks import problems_of
    from probatum.stores import framework_library

    folder = Path(name) if Path(name).is_dir() else framework_library.find(name)
    if folder is None:
        return framework_library.published(name), ()
    found, problems = framework_library.read(folder)
    if found is None:
        return None, in_order(problems)
    return found, in_order([*problems, *problems_of(found)])


def build_practice(folder: Path) -> Mapping[str, int]:
    """Build the rows of a practice inspection anew from its practice.yaml; how many of each were made.

    Raises: Refusal where the inspection is of real cases, or the counts cannot be had.
    """
    from probatum.stores.folder.practice import build_rows

    return build_rows(folder)


def begin_practice(folder: Path, *, slug: str, service: str, cases: int, respondents: int, seed: int) -> None:
    """Make a whole practice inspection in a folder that does not exist yet.

    Raises: Refusal where the folder exists.
    """
    from probatum.register.beginning import beginning
    from probatum.stores.folder.practice import write_new

    write_new(
        folder,
        framework(slug),
        beginning(
            framework(slug),
            ref=folder.name,
            service=service,
            cases=cases,
            respondents=respondents,
            seed=seed,
        ),
    )
