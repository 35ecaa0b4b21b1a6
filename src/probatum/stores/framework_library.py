"""The frameworks that come with the product."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import probatum.published_frameworks
from probatum.formats.framework_files import MAIN_FILE, read_framework
from probatum.inspection.errors import Refusal
from probatum.inspection.framework.model import Framework
from probatum.inspection.problem import Place, Problem


def _shelf() -> Path:
    return Path(probatum.published_frameworks.__path__[0])


def folders() -> Iterator[Path]:
    """The folder of every version of every framework, in order of slug and version."""
    found = (path.parent for path in _shelf().glob(f"*/*/{MAIN_FILE}"))
    return iter(sorted(found, key=lambda it: (it.parent.name, int(it.name))))


def find(slug: str, version: int | None = None) -> Path | None:
    """The folder of a framework; of its newest version unless one is asked for."""
    known = [it for it in folders() if it.parent.name == slug and version in (None, int(it.name))]
    return known[-1] if known else None


def read(folder: Path) -> tuple[Framework | None, tuple[Problem, ...]]:
    """The framework in a folder, and what is wrong with its files."""
    if _shelf() not in folder.parents:
        return read_framework(folder, where=f"{folder}/")
    where = f"{folder.parent.name}/{folder.name}/"
    framework, problems = read_framework(folder, where=where)
    if framework is not None and f"{framework.slug}/{framework.version}/" != where:
        return None, (
            Problem(
                code="misplaced-framework",
                place=Place(where=f"{where}{MAIN_FILE}"),
                what=f"it says that it is {framework.slug} version {framework.version}",
                mend="Put the folder where its slug and version say, or put these right.",
            ),
        )
    return framework, problems


def published(slug: str, version: int | None = None) -> Framework:
    """A framework that comes with the product; its newest version unless one is asked for.

    Raises: Refusal where there is none of that name and version.
    """
    folder = find(slug, version)
    framework = read(folder)[0] if folder is not None else None
    if framework is None:
        known = ", ".join(f"{it.parent.name} version {it.name}" for it in folders())
        wanted = f'"{slug}"' + (f" version {version}" if version is not None else "")
        raise Refusal(f"There is no framework {wanted}. There are: {known}.")
    return framework
