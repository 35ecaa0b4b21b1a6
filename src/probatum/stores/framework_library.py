"""The frameworks that come with the product."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import probatum.published_frameworks
from probatum.formats.framework_files import MAIN_FILE, read_framework
from probatum.inspection.errors import Refusal
from probatum.inspection.framework.model import Framework
from probatum.inspection.problem import Problem


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
    inside = _shelf() in folder.parents
    where = f"{folder.parent.name}/{folder.name}/" if inside else f"{folder}/"
    return read_framework(folder, where=where)


def published(slug: str) -> Framework:
    """The newest version of a framework that comes with the product.

    Raises: Refusal where there is none of that name.
    """
    folder = find(slug)
    framework = read(folder)[0] if folder is not None else None
    if framework is None:
        known = ", ".join(dict.fromkeys(it.parent.name for it in folders()))
        raise Refusal(f'There is no framework "{slug}". There are: {known}.')
    return framework
