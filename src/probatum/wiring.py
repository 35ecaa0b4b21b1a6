"""Where concrete stores and publishers are chosen; each is imported only when it is used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from probatum.inspection.conduct.rated import Rated, rate
from probatum.inspection.conduct.record_checks import (
    forbids_publication,
    forbids_rating,
    problems_of_record,
)
from probatum.inspection.errors import Refusal
from probatum.inspection.problem import Problem, in_order

if TYPE_CHECKING:
    from probatum.inspection.conduct.main_way import Outcome
    from probatum.inspection.framework.model import Framework
    from probatum.publish.verification import Verified


def rated(folder: Path) -> Rated:
    """The ratings of the inspection in the folder, also while its report is being written.

    Raises: Refusal, with the problems, where what was recorded is not sound enough to be rated.
    """
    from probatum.stores.folder.reading import read_record

    record, problems = read_record(folder)
    if record is not None:
        found = (*problems, *problems_of_record(record))
        problems = in_order(problem for problem in found if forbids_rating(problem))
        if not problems:
            return rate(record)
    raise Refusal(f"{folder} cannot be rated as it stands.", problems=problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Everything that is wrong with an inspection, and where the main way led in spite of it.

    Missing: no outcome where the inspection cannot be read or rated.
    """

    outcome: Outcome | None
    problems: tuple[Problem, ...]

    @property
    def stands_in_the_way(self) -> tuple[Problem, ...]:
        """The problems that keep the inspection from being published. Gaps in the answers do not: they
        make ratings provisional, and the report says so.
        """
        return tuple(it for it in self.problems if forbids_publication(it))


def checked(folder: Path) -> Checked:
    """The inspection in the folder, walked to the end of the main way, with all its problems."""
    from probatum.inspection.conduct.checks import (
        problems_in,
        problems_of_ratings,
        problems_of_report,
    )
    from probatum.inspection.conduct.main_way import follow
    from probatum.inspection.findings.figure import sound
    from probatum.stores.folder.reading_report import read_inspection

    reading = read_inspection(folder)
    inspection = reading.inspection
    if inspection is None:
        return Checked(outcome=None, problems=reading.problems)
    problems = [*reading.problems, *problems_in(inspection)]
    outcome = None
    may_be_rated = not any(forbids_rating(it) for it in problems_of_record(inspection))
    if reading.record_is_whole and may_be_rated:
        figures = sound(inspection.figures, inspection.framework)
        outcome = follow(replace(inspection, figures=figures))
        problems += problems_of_ratings(inspection, outcome.ratings)
    values = outcome.figures.values if outcome is not None else None
    problems += problems_of_report(inspection, values)
    return Checked(outcome=outcome, problems=in_order(problems))


def publish(folder: Path, to: Path | None) -> tuple[tuple[Problem, ...], Path]:
    """Publish the inspection in the folder; what is left to mend, and where the publication is.

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
    return found.problems, target


def verify(folder: Path, source: Path | None) -> Verified:
    """The publication in the folder proved from itself, and from the answers where `source` is given.

    Raises: Refusal where there is no publication, or its framework is not known here.
    """
    from probatum.publish import publication, verification
    from probatum.stores import framework_library

    published = verification.opened(folder)
    pin = published.pin
    found = verification.verified(published, framework_library.published(pin.slug, pin.version))
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


def build_practice(folder: Path, *, replace_rows: bool) -> Mapping[str, int]:
    """Build the rows of a practice inspection anew from its practice.yaml; how many of each were made.

    Raises: Refusal where the inspection is of real cases, or the counts cannot be had.
    """
    from probatum.stores.folder.practice import build_rows

    return build_rows(folder, replace=replace_rows)


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
